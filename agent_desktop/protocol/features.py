"""The groups of words that a client knows, and the request header that names them.

A client of version 1.0.0 refuses an answer with a word that it does not know. A client therefore names the groups of
words that it knows in a request header, and the server sends every other client earlier words (``docs/protocol.md``,
*Clients and words*).
"""

from __future__ import annotations

from typing import Final

FEATURES_HEADER: Final = "Callback-Desk-Features"
"""The request header: feature names, separated by commas."""

CALLS: Final = "calls"
"""The words about the two legs of a call, about commands in a call, and about telephony that is away."""

NUMBERS: Final = "numbers"
"""The command to call another number of the customer."""

FEATURES: Final = (CALLS, NUMBERS)
"""All that this version knows."""


def features_in(header: str) -> frozenset[str]:
    """Return the names in a value of the header."""
    return frozenset(name.strip().lower() for name in header.split(",") if name.strip())
