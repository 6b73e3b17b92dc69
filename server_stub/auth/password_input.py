"""Read a password from the terminal or from standard input."""

from __future__ import annotations

import getpass

from agent_desktop import console
from server_stub.errors import StartRefused


def typed_password() -> str:
    """Return a password that is typed twice at the terminal.

    Raises:
        StartRefused: it was not typed, or not twice the same.
    """
    try:
        password = getpass.getpass("Password: ")
        password.encode()  # In some locales bytes that are not text become surrogates.
        if password != getpass.getpass("Once more: "):
            raise StartRefused("the two passwords differ; nothing was hashed.")
    except EOFError:
        raise StartRefused("no password was typed; nothing was hashed.") from None
    except UnicodeError as error:
        raise StartRefused(
            "the input is not UTF-8; nothing was hashed. Set the terminal to UTF-8."
        ) from error
    return password


def given_password() -> str:
    """Return the first line of standard input, without its line end."""
    try:
        return console.read_line("the password")
    except console.InputUnreadable as error:
        raise StartRefused(f"{error} Nothing was hashed.") from error
