"""The options of the command line."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import Final

from agent_desktop import callback_link, console
from agent_desktop.callback_link import CallbackLink

PROFILES: Final = "abcdefghijklmnopqrstuvwxyz0123456789-_"


@dataclass(frozen=True, slots=True)
class DesktopOptions:
    """The options; each is empty when it was omitted. ``password`` comes from standard input and serves the first try alone."""

    server: str = ""
    user: str = ""
    password: str = ""
    profile: str = ""
    callback: str = ""
    """The id of a callback to open."""
    link_is_sound: bool = True
    """False when the link cannot be read."""
    selftest: bool = False
    as_json: bool = False
    update: bool = False


def read(arguments: list[str]) -> DesktopOptions:
    """Return the options in ``arguments``; end the program with a message if they are invalid."""
    parser = _parser()
    said = parser.parse_args(arguments)
    if said.handed_over is not None:
        return _handed_over(said.handed_over)
    if said.password_stdin and not said.user:
        parser.error("--password-stdin goes with --user")
    if said.json and not said.selftest:
        parser.error("--json goes with --selftest")
    try:
        password = console.read_line("the password") if said.password_stdin else ""
    except console.InputUnreadable as error:
        parser.error(f"--password-stdin: {error}")
    link_ = said.link or CallbackLink()
    return DesktopOptions(
        said.server,
        said.user or link_.user,
        password,
        said.profile,
        callback=link_.callback,
        link_is_sound=link_.is_sound,
        selftest=said.selftest,
        as_json=said.json,
        update=said.update,
    )


def _handed_over(words: list[str]) -> DesktopOptions:
    """Return the options of a link that the system hands over; ``words`` are all arguments behind ``--link``.

    A link has no blanks. On Windows one with quotation marks in it arrives as several arguments, with which a web page
    could otherwise name a server of its own.
    """
    if not words or words == [""]:
        return DesktopOptions()
    return of_link(words[0] if len(words) == 1 else "")


def of_link(text: str) -> DesktopOptions:
    """Return the options that the link ``text`` stands for, as if the program had been started with it."""
    asked = callback_link.read(text) or callback_link.BROKEN
    return DesktopOptions(user=asked.user, callback=asked.callback, link_is_sound=asked.is_sound)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="agent-desktop",
        description="The desktop of Callback Desk: an agent gets the agent window, a supervisor the supervisor window.",
    )
    parser.add_argument(
        "--server",
        default="",
        metavar="URL",
        help="the routing server, or several of one site, separated by commas; if omitted, the program asks for it",
    )
    parser.add_argument("--user", default="", metavar="NAME", help="the user who signs in")
    parser.add_argument(
        "--password-stdin",
        action="store_true",
        help="read the password from standard input (its first line) and sign in with it; it is not stored",
    )
    parser.add_argument(
        "--profile",
        default="",
        type=_profile,
        metavar="NAME",
        help="use separate settings and a separate running desktop under this name",
    )
    parser.add_argument(
        "--selftest",
        action="store_true",
        help="check this machine and the server, report problems, and exit: 0 if nothing failed, else 1",
    )
    parser.add_argument(
        "--update",
        action="store_true",
        help="check for a newer version, install it where the settings and the user's rights allow, and exit: 0 if up to"
        " date or installed, 3 if one is available but was not installed, 1 if it was refused or the check failed",
    )
    parser.add_argument("--json", action="store_true", help="with --selftest: print JSON")
    parser.add_argument(
        "--link",
        dest="handed_over",
        nargs=argparse.REMAINDER,
        metavar="callback:…",
        help="open a link that another program hands over: all that follows is one link, and never an option",
    )
    parser.add_argument(
        "link",
        nargs="?",
        type=_link,
        metavar="callback:…",
        help="a link: bring the window to the front, open a callback (callback:ID), or name the user who signs in",
    )
    return parser


def _link(text: str) -> CallbackLink:
    found = callback_link.read(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a callback: link")
    return found


def _profile(text: str) -> str:
    if len(text) > 40 or not set(text) <= set(PROFILES):
        raise argparse.ArgumentTypeError(f"at most 40 of the characters {PROFILES}")
    return text
