"""The entity tags that a request's ``If-Match`` names (RFC 9110, section 13.1.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agent_desktop.protocol.problems import ProblemCode
from server_stub.http.problems import HttpRefusal

_ETAG: Final = re.compile(r'(W/)?"([^"]*)"')
_ETAGS: Final = re.compile(rf"\s*{_ETAG.pattern}\s*(?:,\s*{_ETAG.pattern}\s*)*")


def expected_tags(if_match: Sequence[str]) -> frozenset[str] | None:
    """Return the tags that ``If-Match`` names; None means any. Weak tags match nothing.

    Raises:
        HttpRefusal: there is no ``If-Match``.
    """
    if not if_match:
        raise HttpRefusal(
            ProblemCode.PRECONDITION_REQUIRED,
            "Send the ETag that was read as If-Match, so that no other change is overwritten.",
        )
    tags = ",".join(if_match)
    if tags.strip() == "*":
        return None
    if not _ETAGS.fullmatch(tags):
        return frozenset()
    return frozenset(tag for weak, tag in _ETAG.findall(tags) if not weak)
