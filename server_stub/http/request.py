"""What the handlers work with: the server's parts, and a request that knows the wire."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final, TypeVar, cast, get_args
from urllib.parse import parse_qsl

import msgspec
from litestar import Request, Response
from litestar.connection import ASGIConnection
from litestar.datastructures import State
from litestar.exceptions import InternalServerException

from agent_desktop.protocol.codec import Malformed, decode, encode
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role
from server_stub.auth.limits import RateLimit
from server_stub.auth.sessions import Caller
from server_stub.auth.tokens import TokenRefused
from server_stub.auth.users import User
from server_stub.http.problems import HttpRefusal, too_many
from server_stub.http.route import JSON
from server_stub.http.services import Services
from server_stub.validation.enum_values import choices_at, keys_at, named_place
from server_stub.validation.messages import field_named_in, in_plain_words, key_named_in

T = TypeVar("T")

CALLER: Final = "caller"
NO_STORE: Final = {"Cache-Control": "no-store"}
_CHALLENGE: Final = {"WWW-Authenticate": 'Bearer realm="callbacks"'}


_IN_KEY: Final = "key` in `"
"""How msgspec begins a place that is a key."""

_EARLIEST: Final = datetime(2, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(9990, 1, 1, tzinfo=UTC)


_NUMBER: Final = re.compile(r"-?[0-9]{1,9}", re.ASCII)
_TRUTHS: Final = {"true": True, "false": False}


class _Nothing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body of a call that takes none."""


class RequestContext:
    """The reception: lets callers in, and holds the parts that answers are made from.

    ``hearings`` is when which user was last noted to hear which recording.
    """

    def __init__(self, services: Services) -> None:
        self.services = services
        self.hearings: dict[tuple[str, str], datetime] = {}
        self._people = RateLimit(per_second=200, burst=2000)
        self._programs = RateLimit(per_second=2000, burst=4000)

    def admit(self, connection: ASGIConnection[Any, Any, Any, Any], roles: frozenset[Role]) -> Caller:
        """Return who calls, and keep it with the connection.

        Raises:
            Refusal: no good token, not this role, or too often.
        """
        now = self.services.clock.now()
        caller = self.identify(connection.headers.get("authorization"), now)
        limit = self._programs if caller.user.role is Role.INTAKE else self._people
        wait = limit.take(caller.user.id, now)
        if wait:
            raise too_many(wait)
        if caller.user.role not in roles:
            raise HttpRefusal(
                ProblemCode.FORBIDDEN, f"Your role, {caller.user.role.value!r}, may not do this."
            )
        connection.scope[CALLER] = caller  # type: ignore[literal-required]
        return caller

    def identify(self, authorization: str | None, now: datetime) -> Caller:
        """Return who shows this ``Authorization`` header."""
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

    def method_not_allowed(self, *allowed: str) -> HttpRefusal:
        """Return the refusal of a method that a path does not take."""
        return HttpRefusal(ProblemCode.METHOD_NOT_ALLOWED, headers={"Allow": ", ".join(allowed)})


class WireRequest(Request[Any, Any, State]):
    """A request that decodes and answers by the protocol's types."""

    @property
    def context(self) -> RequestContext:
        """The reception."""
        return cast("RequestContext", self.app.state.context)

    @property
    def services(self) -> Services:
        """The server's parts."""
        return self.context.services

    @property
    def caller(self) -> Caller:
        """Who calls; only in handlers of operations with roles."""
        return cast("Caller", self.scope[CALLER])  # type: ignore[literal-required]

    @property
    def user(self) -> User:
        """The user who calls."""
        return self.caller.user

    async def stream(self) -> AsyncGenerator[bytes]:
        """Yield the body as it comes.

        Raises:
            Refusal: the caller went away in the middle; nobody reads this answer, but nobody is to blame here either.
        """
        try:
            async for chunk in super().stream():
                yield chunk
        except InternalServerException:
            raise HttpRefusal(
                ProblemCode.INVALID_REQUEST, "The connection ended before the body did; send it again."
            ) from None

    async def take(self, kind: type[T]) -> T:
        """Return the JSON body as a ``kind``; an empty one stands for ``{}``.

        Raises:
            Refusal: it is not one.
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

    async def take_nothing(self) -> None:
        """Refuse a body for a call that takes none: a field in it is misplaced, and must not be dropped unseen."""
        await self.take(_Nothing)

    async def take_form(self, names: frozenset[str]) -> Mapping[str, str]:
        """Return the fields of a form-encoded body; each may stand once (RFC 6749)."""
        try:
            pairs = parse_qsl(
                (await self.body()).decode(), keep_blank_values=True, strict_parsing=False, max_num_fields=50
            )
        except ValueError as error:
            raise HttpRefusal(ProblemCode.INVALID_REQUEST, "The body is not form-encoded UTF-8.") from error
        fields: dict[str, str] = {}
        for name, value in pairs:
            if name in fields:
                raise HttpRefusal(ProblemCode.INVALID_REQUEST, f"{name!r} is repeated.", field=f"$.{name}")
            fields[name] = value
        return {name: value for name, value in fields.items() if name in names}

    def take_query(self, kind: type[T]) -> T:
        """Return the query parameters as a ``kind``; unknown ones and doubled ones are refused."""
        given: dict[str, str] = {}
        for name, value in self.query_params.multi_items():
            if name in given:
                raise HttpRefusal(
                    ProblemCode.INVALID_REQUEST,
                    f"Parameter {name!r} is repeated.",
                    field=f"$.{name}",
                )
            given[name] = value
        try:
            return _in_reach(msgspec.convert(_typed(given, kind), kind))
        except msgspec.ValidationError as error:
            raise malformed(str(error), kind) from error


def _read(body: bytes) -> object:
    """Return what a refused ``body`` holds; None if it is no JSON."""
    try:
        return decode(body, object)
    except Malformed:
        return None


def _typed(given: Mapping[str, str], kind: type[Any]) -> dict[str, str | int]:
    """Return ``given`` with numbers and truths where ``kind`` wants some: all else of a query is text, taken strictly."""
    return {name: _typed_one(name, value, kind) for name, value in given.items()}


def _typed_one(name: str, value: str, kind: type[Any]) -> str | int:
    if name in _names_of(kind, int) and _NUMBER.fullmatch(value):
        return int(value)
    return _TRUTHS.get(value, value) if name in _names_of(kind, bool) else value


@cache
def _names_of(kind: type[msgspec.Struct], wanted: type[Any]) -> frozenset[str]:
    """Return the fields that hold a ``wanted``, by their names on the wire."""
    fields = msgspec.structs.fields(kind)
    return frozenset(field.encode_name for field in fields if _holds(field.type, wanted))


@cache
def _time_names(kind: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    """Return the fields that hold a time, each with its name on the wire."""
    return tuple(
        (field.name, field.encode_name)
        for field in msgspec.structs.fields(kind)
        if _holds(field.type, datetime)
    )


def _holds(kind: object, wanted: type[Any]) -> bool:
    return kind is wanted or any(_holds(part, wanted) for part in get_args(kind))


def _in_reach(value: T) -> T:
    """Return ``value``, a struct, if its times can be reckoned with.

    Raises:
        Refusal: one lies at the very edge of the calendar, where adding a zone or a duration would leave it.
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


def check_span(first: datetime | None, last: datetime | None, names: tuple[str, str]) -> None:
    """Check that a span of the query does not end before it begins; ``names`` are its two parameters.

    Raises:
        Refusal: it does. No callback can lie in it, so that an empty answer would hide the mistake.
    """
    if first is not None and last is not None and last < first:
        detail = f"{names[1]} must not lie before {names[0]}."
        raise HttpRefusal(ProblemCode.INVALID_REQUEST, detail, field=f"$.{names[1]}")


def malformed(message: str, kind: Any, value: object = None) -> HttpRefusal:
    """Return the refusal for what msgspec says is wrong with a ``kind``, with the place as ``field``.

    ``value`` is what was refused, where it could be read at all: with it the place is named whole.
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


def answer(value: object, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response[bytes]:
    """Return ``value`` as the JSON answer; nothing about callbacks may stay in a cache."""
    return Response(
        encode(value), status_code=status, media_type=JSON, headers={**NO_STORE, **(headers or {})}
    )
