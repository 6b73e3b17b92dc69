"""The keyring, asked to keep something, to give it back, and to forget it."""

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
    """Whether it keeps; ``why`` not says the log's words."""

    keeps: bool
    why: str = ""


async def look(tokens: TokenStore) -> KeyringFinding:
    """Have ``tokens`` keep a made-up word and forget it again. Never raises."""
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
