"""Check the keyring: store a value, read it back, and delete it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Final

from agent_desktop.errors import KeyringUnavailable
from agent_desktop.net.tokens import TokenStore

_SERVER: Final = "self-test"
_USER: Final = "probe"


@dataclass(frozen=True, slots=True)
class KeyringFinding:
    """Whether the keyring stores values; if not, ``why`` is the reason for the log."""

    keeps: bool
    why: str = ""


async def look(tokens: TokenStore) -> KeyringFinding:
    """Store a made-up value in ``tokens`` and delete it again. Never raises."""
    word = secrets.token_hex(8)
    try:
        await tokens.keep(_SERVER, _USER, word)
        try:
            back = await tokens.load(_SERVER, _USER)
        finally:
            await tokens.forget(_SERVER, _USER)
        left = await tokens.load(_SERVER, _USER)
    except KeyringUnavailable as missing:
        return KeyringFinding(keeps=False, why=str(missing))
    if back != word:
        return KeyringFinding(keeps=False, why="it returned another value")
    return KeyringFinding(keeps=left is None, why="" if left is None else "it does not delete entries")
