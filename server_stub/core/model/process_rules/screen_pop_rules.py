"""The page that a business process opens for its agents, as a template (``docs/behaviour.md``, *Screen pop*)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Final

import msgspec

from agent_desktop.protocol.screen_pop import NEVER_OPENED, OpensOn, Scheme

FIELDS: Final = (
    "number",
    "customer_name",
    "callback_id",
    "interaction_id",
    "business_process_id",
    "agent_id",
    "entered_at",
)
"""The names that a template may use, besides ``attribute:NAME``."""

ATTRIBUTE: Final = "attribute:"
LONGEST: Final = 4000
"""The longest address in characters that every browser opens; a longer one is left out."""

_UNRESERVED: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PLACE: Final = re.compile(r"\{([^{}]*)\}")
_FIXED: Final = re.compile(r"[a-z][a-z0-9+.-]*:(//[^/?#{}]+(?=[/?#]|$)|(?!//)[^{}]*)")
"""The beginning of an address, in which nothing is replaced: the scheme, and the host where there is one."""


class ScreenPopRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``url`` is the template; None: no page. ``schemes`` are those that it may have."""

    url: (
        Annotated[str, msgspec.Meta(min_length=1, max_length=2000, pattern=r"^[\x21-\x7e]*$(?!\n)")] | None
    ) = None
    opens_on: OpensOn = OpensOn.ACCEPT
    schemes: Annotated[tuple[Scheme, ...], msgspec.Meta(min_length=1, max_length=20)] = ("https",)

    def address(self, fields: Mapping[str, str], attributes: Mapping[str, str]) -> str | None:
        """Return the address with every value escaped, so that none can add a part to it (*Screen pop*).

        A field that is not known is empty. None without a template, and for an address that is too long.
        """
        if self.url is None:
            return None

        def value(found: re.Match[str]) -> str:
            name = found[1]
            if name.startswith(ATTRIBUTE):
                return _escaped(attributes.get(name.removeprefix(ATTRIBUTE), ""))
            return _escaped(fields.get(name, ""))

        address = _PLACE.sub(value, self.url)
        return address if len(address) <= LONGEST else None

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """Yield the key of each mistake, and what is wrong."""
        for scheme in self.schemes:
            if scheme in NEVER_OPENED:
                yield "schemes", f"contains {scheme!r}, which could harm the agents' machines"
        if self.url is None:
            return
        scheme = self.url.partition(":")[0]
        if not scheme or scheme not in self.schemes:
            allowed = ", ".join(self.schemes)
            yield "url", f"begins with {scheme!r}, which 'schemes' does not allow; write one of: {allowed}"
        elif _FIXED.match(self.url) is None:
            yield (
                "url",
                "has a placeholder in its scheme or host; a customer's text must not choose the server",
            )
        for name in _PLACE.findall(self.url):
            if name not in FIELDS and not (name.startswith(ATTRIBUTE) and name != ATTRIBUTE):
                known = ", ".join((*FIELDS, ATTRIBUTE + "NAME"))
                yield "url", f"has the placeholder {{{name}}}, which is unknown; known are: {known}"
        if _PLACE.sub("", self.url).strip("{}") != _PLACE.sub("", self.url) or re.search(
            r"[{}]", _PLACE.sub("", self.url)
        ):
            yield "url", "has a brace without its partner"


def _escaped(text: str) -> str:
    """Return ``text`` percent-encoded but for the unreserved characters (RFC 3986, section 2.3)."""
    return "".join(chr(byte) if chr(byte) in _UNRESERVED else f"%{byte:02X}" for byte in text.encode())
