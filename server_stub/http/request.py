"""The request as handlers see it: admission of the caller, and a body and query in the protocol's types."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Iterable, Mapping
from datetime import UTC, datetime
from functools import cache, cached_property
from typing import Any, Final, TypeVar, get_args
from urllib.parse import parse_qsl

import msgspec

from agent_desktop.protocol.codec import Malformed, decode, encode
from agent_desktop.protocol.features import FEATURES_HEADER, features_in
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role
from server_stub.asgi import HeaderPairs, Receive, Scope
from server_stub.auth.limits import RateLimit
from server_stub.auth.sessions import Caller
from server_stub.auth.tokens import TokenRefused
from server_stub.auth.users import User
from server_stub.http.answers.earlier_words import Words, in_earlier_words, words_of
from server_stub.http.problems import HttpRefusal, too_many
from server_stub.http.response import Response
from server_stub.http.route import JSON
from server_stub.http.services import Services
from server_stub.validation.enum_values import choices_at, keys_at, named_place
from server_stub.validation.messages import field_named_in, in_plain_words, key_named_in

T = TypeVar("T")

NO_STORE: Final = {"Cache-Control": "no-store"}
_CHALLENGE: Final = {"WWW-Authenticate": 'Bearer realm="callbacks"'}


_IN_KEY: Final = "key` in `"
"""Start of a path in msgspec's messages that refers to a key."""

_FEATURES: Final = FEATURES_HEADER.lower().encode("latin-1")
_EARLIEST: Final = datetime(2, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(9990, 1, 1, tzinfo=UTC)


_NUMBER: Final = re.compile(r"-?[0-9]{1,9}", re.ASCII)
_TRUTHS: Final = {"true": True, "false": False}


class _Nothing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body of a call that accepts no fields."""


class RequestContext:
    """State shared by all requests: the services, and the admission of callers.

    ``openapi`` is the OpenAPI document; ``accesses`` holds when the audit trail last recorded that a user hears a
    recording, by user and recording.
    """

    def __init__(self, services: Services, *, openapi: bytes = b"") -> None:
        self.services = services
        self.openapi = openapi
        self.accesses: dict[tuple[str, str], datetime] = {}
        self._people = RateLimit(per_second=200, burst=2000)
        self._programs = RateLimit(per_second=2000, burst=4000)

    def admit(self, authorization: str | None, roles: frozenset[Role]) -> Caller:
        """Return the caller with this ``Authorization`` header; name and role are those stored, not the token's.

        Raises:
            HttpRefusal: the token is invalid, the role is not among ``roles``, or the caller is too fast.
        """
        now = self.services.clock.now()
        caller = self.identify(authorization, now)
        limit = self._programs if caller.user.role is Role.INTAKE else self._people
        wait = limit.take(caller.user.id, now)
        if wait:
            raise too_many(wait)
        if caller.user.role not in roles:
            raise HttpRefusal(
                ProblemCode.FORBIDDEN, f"Your role, {caller.user.role.value!r}, may not do this."
            )
        return caller

    def identify(self, authorization: str | None, now: datetime) -> Caller:
        """Return the user with this ``Authorization`` header, without a check of the role."""
        kind, _, token = (authorization or "").partition(" ")
        if kind.lower() != "bearer" or not token:
            raise HttpRefusal(
                ProblemCode.UNAUTHORIZED,
                "Sign in first, and send the access token as Authorization: Bearer …",
                headers=_CHALLENGE,
            )
        try:
            return self.services.sessions.check(token.strip(), now)
        except TokenRefused:
            raise HttpRefusal(
                ProblemCode.UNAUTHORIZED,
                "The access token is invalid or has expired; get a new one with the refresh token.",
                headers={"WWW-Authenticate": _CHALLENGE["WWW-Authenticate"] + ', error="invalid_token"'},
            ) from None


class WireRequest:
    """A request that decodes its body and query as the protocol's types."""

    def __init__(self, scope: Scope, receive: Receive, context: RequestContext, largest_body: int) -> None:
        self.context = context
        self.services = context.services
        self.method: str = scope["method"]
        self.receive = receive
        self._scope = scope
        self._largest_body = largest_body
        self._caller: Caller | None = None
        self._body: bytes | None = None

    @property
    def caller(self) -> Caller:
        """The admitted caller; only handlers of routes with roles may use it."""
        assert self._caller is not None  # noqa: S101 - the route has no roles
        return self._caller

    @property
    def user(self) -> User:
        """The user of the caller."""
        return self.caller.user

    @property
    def path(self) -> str:
        """The path, without the query."""
        return self._scope["path"]

    @property
    def scheme(self) -> str:
        """``http`` or ``https``, as the client sees it."""
        return self._scope["scheme"]

    @property
    def query_string(self) -> str:
        """The query as it arrived."""
        return self._scope["query_string"].decode("latin-1")

    @property
    def client_host(self) -> str:
        """The client's address; empty if the connection has none."""
        client = self._scope["client"]
        return client[0] if client else ""

    @cached_property
    def headers(self) -> Mapping[str, str]:
        """The headers by their names in lower case; of repeated headers, the first."""
        return {name.decode("latin-1"): value.decode("latin-1") for name, value in reversed(self._lines)}

    @property
    def words(self) -> Words:
        """The words in which the client is answered."""
        return words_for(self._lines)

    def header_lines(self, name: str) -> list[str]:
        """Return the values of all lines of a header; ``name`` is in lower case."""
        wanted = name.encode("latin-1")
        return [value.decode("latin-1") for name, value in self._lines if name == wanted]

    @property
    def _lines(self) -> list[tuple[bytes, bytes]]:
        return self._scope["headers"]

    def admit(self, roles: frozenset[Role]) -> None:
        """Check that the caller has one of ``roles``, and set ``caller``.

        Raises:
            HttpRefusal: the token is invalid, the role is not among ``roles``, or the caller is too fast.
        """
        authorization = self.headers.get("authorization")
        try:
            self._caller = self.context.admit(authorization, roles)
        except HttpRefusal as refusal:
            self._note_refused(refusal, authorization)
            raise

    def _note_refused(self, refusal: HttpRefusal, authorization: str | None) -> None:
        """Record forged and ended tokens, and calls that the role may not make, in the security trail."""
        trail, reason = self.services.trail, refusal.__context__
        if isinstance(reason, TokenRefused) and reason.reason != "expired":
            trail.note("token.refused", reason.reason, address=self.client_host)
        elif refusal.code is ProblemCode.FORBIDDEN:
            user = self.context.identify(authorization, self.services.clock.now()).user
            trail.note(
                "call.refused",
                "forbidden",
                user=user.id,
                address=self.client_host,
                subject=f"{self.method} {self.path}"[:200],
            )

    async def stream(self) -> AsyncGenerator[bytes]:
        """Yield the body as it arrives.

        Raises:
            HttpRefusal: the body is larger than the route accepts, or the connection ended before the body.
        """
        declared = self.headers.get("content-length", "")
        received = int(declared) if declared.isascii() and declared.isdigit() else 0
        if received > self._largest_body:
            raise HttpRefusal(ProblemCode.TOO_LARGE)
        received = 0
        more = True
        while more:
            message = await self.receive()
            if message["type"] == "http.disconnect":
                raise HttpRefusal(
                    ProblemCode.INVALID_REQUEST, "The connection ended before the body did; send it again."
                )
            chunk: bytes = message.get("body", b"")
            received += len(chunk)
            if received > self._largest_body:
                raise HttpRefusal(ProblemCode.TOO_LARGE)
            if chunk:
                yield chunk
            more = message.get("more_body", False)

    async def body(self) -> bytes:
        """Return the whole body; the errors are those of ``stream``."""
        if self._body is None:
            self._body = b"".join([chunk async for chunk in self.stream()])
        return self._body

    async def take(self, kind: type[T]) -> T:
        """Return the JSON body as a ``kind``; an empty body means ``{}``.

        Raises:
            HttpRefusal: the body is not a valid ``kind``.
        """
        declared = self.headers.get("content-type", JSON).partition(";")[0].strip().lower()
        body = await self.body()
        if body and declared != JSON:
            raise HttpRefusal(
                ProblemCode.INVALID_REQUEST, f"The body must be {JSON}; the Content-Type says {declared!r}."
            )
        try:
            return _in_reach(decode(body or b"{}", kind))
        except Malformed as error:
            raise malformed(str(error), kind, _read(body)) from error

    async def take_no_body(self) -> None:
        """Refuse a body for a call that accepts none, because ignoring a field would hide a mistake."""
        await self.take(_Nothing)

    async def take_form(self, names: frozenset[str]) -> Mapping[str, str]:
        """Return the fields of a form-encoded body; none may be repeated (RFC 6749, section 3.2)."""
        try:
            pairs = parse_qsl(
                (await self.body()).decode(), keep_blank_values=True, strict_parsing=False, max_num_fields=50
            )
        except ValueError as error:
            raise HttpRefusal(ProblemCode.INVALID_REQUEST, "The body is not form-encoded UTF-8.") from error
        return {name: value for name, value in _each_once(pairs).items() if name in names}

    def take_query(self, kind: type[T]) -> T:
        """Return the query parameters as a ``kind``; unknown and repeated ones are refused."""
        pairs = parse_qsl(self.query_string, keep_blank_values=True)
        given = _each_once(pairs, called="Parameter ")
        try:
            return _in_reach(msgspec.convert(_typed(given, kind), kind))
        except msgspec.ValidationError as error:
            raise malformed(str(error), kind) from error


def _each_once(pairs: Iterable[tuple[str, str]], *, called: str = "") -> dict[str, str]:
    """Return ``pairs`` by their names.

    Raises:
        HttpRefusal: a name is repeated; the message calls it ``called`` and the name.
    """
    found: dict[str, str] = {}
    for name, value in pairs:
        if name in found:
            detail = f"{called}{name!r} is repeated."
            raise HttpRefusal(ProblemCode.INVALID_REQUEST, detail, field=f"$.{name}")
        found[name] = value
    return found


def _read(body: bytes) -> object:
    """Return the value of a refused ``body``; None if it is not JSON."""
    try:
        return decode(body, object)
    except Malformed:
        return None


def _typed(given: Mapping[str, str], kind: type[Any]) -> dict[str, str | int]:
    """Return ``given`` with numbers and booleans where ``kind`` has such fields; all other values remain text."""
    return {name: _typed_one(name, value, kind) for name, value in given.items()}


def _typed_one(name: str, value: str, kind: type[Any]) -> str | int:
    if name in _names_of(kind, int) and _NUMBER.fullmatch(value):
        return int(value)
    return _TRUTHS.get(value, value) if name in _names_of(kind, bool) else value


@cache
def _names_of(kind: type[msgspec.Struct], wanted: type[Any]) -> frozenset[str]:
    """Return the wire names of the fields of type ``wanted``."""
    fields = msgspec.structs.fields(kind)
    return frozenset(field.encode_name for field in fields if _holds(field.type, wanted))


@cache
def _time_names(kind: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    """Return the fields that hold a time, each with its wire name."""
    return tuple(
        (field.name, field.encode_name)
        for field in msgspec.structs.fields(kind)
        if _holds(field.type, datetime)
    )


def _holds(kind: object, wanted: type[Any]) -> bool:
    return kind is wanted or any(_holds(part, wanted) for part in get_args(kind))


def _in_reach(value: T) -> T:
    """Return ``value``, a struct, if calculations with its times cannot overflow.

    Raises:
        HttpRefusal: a time is so near the limits of the calendar that adding a zone or a duration would exceed them.
    """
    if isinstance(value, msgspec.Struct):
        for name, wire_name in _time_names(type(value)):
            moment = getattr(value, name)
            if isinstance(moment, datetime) and not _EARLIEST <= moment <= _LATEST:
                raise HttpRefusal(
                    ProblemCode.INVALID_REQUEST,
                    f"The time must lie between the years {_EARLIEST.year} and {_LATEST.year}.",
                    field=f"$.{wire_name}",
                )
    return value


def words_for(header_lines: HeaderPairs) -> Words:
    """Return the words in which a client with these headers is answered (``agent_desktop.protocol.features``)."""
    for name, value in header_lines:
        if name == _FEATURES:
            return words_of(features_in(value.decode("latin-1")))
    return in_earlier_words


def check_span(first: datetime | None, last: datetime | None, names: tuple[str, str]) -> None:
    """Check that a span of the query does not end before it begins; ``names`` are its two parameters.

    Raises:
        HttpRefusal: it does. An empty answer would hide the mistake, since no callback can be in the span.
    """
    if first is not None and last is not None and last < first:
        detail = f"{names[1]} must not lie before {names[0]}."
        raise HttpRefusal(ProblemCode.INVALID_REQUEST, detail, field=f"$.{names[1]}")


def malformed(message: str, kind: Any, value: object = None) -> HttpRefusal:
    """Return the refusal for msgspec's ``message`` about an invalid ``kind``; its ``field`` is the path of the mistake.

    ``value`` is the refused value if it could be read; it makes the path complete.
    """
    sentence, _, place = message.partition(" - at `")
    place = place.rstrip("`")
    field = place.removeprefix(_IN_KEY) or None
    choices = choices_at(kind, place)
    if field is not None:
        field = named_place(field, kind, value)
    where = field.removeprefix("$.") if field is not None and field != "$" else "The request"
    if place.startswith(_IN_KEY) and choices and (key := key_named_in(sentence)):
        field = f"{field}.{key}"
    if named := field_named_in(sentence):
        field = f"{field or '$'}.{named}"
    words = in_plain_words(sentence, choices, keys_at(kind, place))
    if place.startswith(_IN_KEY):
        words = f"contains a key that {words}"
    return HttpRefusal(
        ProblemCode.INVALID_REQUEST, f"{where} {words}{'' if words.endswith('?') else '.'}", field=field
    )


def answer(value: object, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Return ``value`` as a JSON answer, which caches must not store."""
    return Response(encode(value), status=status, media_type=JSON, headers={**NO_STORE, **(headers or {})})
