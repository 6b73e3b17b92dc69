"""A repository of updates: ``.venv/bin/python packaging/updates/repository.py COMMAND …``; see docs/deploy.md, Updates."""

from __future__ import annotations

import argparse
import getpass
import sys
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

import checking
import key_files
import versions
from errors import RepositoryFault
from roles import OFFLINE, ONLINE, ROOT, SNAPSHOT, TARGETS, TIMESTAMP
from store import Store

from agent_desktop import console
from agent_desktop.protocol.text_encoding import UnreadableText, decode_text

_REFUSED: Final = 2


def main() -> int:
    """Run the command line, and return the exit code: 0 if it was done, 2 if it was refused with a reason."""
    return console.run(_run, name="repository")


def _run() -> int:
    options = _parser().parse_args()
    try:
        options.command(options)
    except RepositoryFault as fault:
        print(f"repository: {fault}", file=sys.stderr)
        return _REFUSED
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="repository.py", description="A repository of updates.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    key = commands.add_parser("key", help="make a key: FILE, and FILE.pub that anybody may see")
    key.add_argument("file", type=Path, metavar="FILE")
    key.add_argument("--plain", action="store_true", help="without a passphrase: for the online key alone")
    key.set_defaults(command=_key)
    init = _on_folder(
        commands.add_parser("init", help="begin a repository: drafts of its root and targets"), _init
    )
    for role in (ROOT, TARGETS, "online"):
        init.add_argument(f"--{role}", type=Path, action="append", required=True, metavar="FILE.pub")
    for role in OFFLINE:
        init.add_argument(f"--{role}-threshold", type=int, metavar="N", help="how many must sign [all]")
    add = _on_folder(commands.add_parser("add", help="draft targets with another installer"), _add)
    add.add_argument("installer", type=Path, metavar="INSTALLER")
    for name in ("version", "platform", "minimum-os"):
        add.add_argument(f"--{name}", default="", help="[read from its name]")
    remove = _on_folder(commands.add_parser("remove", help="draft targets without an installer"), _remove)
    remove.add_argument("name", metavar="NAME")
    rotate = _on_folder(
        commands.add_parser("rotate", help="draft the next root: other keys, or only a later end"), _rotate
    )
    for command in ("add", "remove"):
        rotate.add_argument(
            f"--{command}",
            nargs=2,
            action="append",
            default=[],
            metavar=("ROLE", "FILE.pub"),
            help=f"{command} a key",
        )
    rotate.add_argument("--threshold", nargs=2, action="append", default=[], metavar=("ROLE", "N"))
    prolong = _on_folder(
        commands.add_parser("prolong", help="draft targets as they are, with a later end"), _prolong
    )
    sign = _on_folder(commands.add_parser("sign", help="sign a draft; enough signatures publish it"), _sign)
    sign.add_argument("role", choices=OFFLINE)
    renew = _on_folder(
        commands.add_parser("renew", help="sign what is short-lived, and publish what is new"), _renew
    )
    for command in (sign, renew):
        command.add_argument("--key", type=Path, required=True, metavar="FILE")
    for command in (key, sign, renew):
        command.add_argument("--passphrase-file", type=Path, metavar="FILE", help="instead of asking for it")
    verify = _on_folder(commands.add_parser("verify", help="look at it as a desktop does"), _verify)
    verify.add_argument("--root", type=Path, metavar="FILE", help="the root that desktops have [the first]")
    verify.add_argument("--days", type=int, default=1, help="refuse what ends within so many days [1]")
    prolong.set_defaults(command=_prolong)
    return parser


def _on_folder(
    made: argparse.ArgumentParser, command: Callable[[argparse.Namespace], None]
) -> argparse.ArgumentParser:
    made.add_argument("folder", type=Path, metavar="DIR")
    made.set_defaults(command=command)
    return made


def _key(options: argparse.Namespace) -> None:
    passphrase = None if options.plain else _passphrase(options, options.file, twice=True)
    key = key_files.make(options.file, passphrase)
    print(f"{options.file}: key {key.keyid}")


def _init(options: argparse.Namespace) -> None:
    online = [key_files.read_public(path) for path in options.online]
    root = [key_files.read_public(path) for path in options.root]
    targets = [key_files.read_public(path) for path in options.targets]
    thresholds = {
        ROOT: options.root_threshold if options.root_threshold is not None else len(root),
        TARGETS: options.targets_threshold if options.targets_threshold is not None else len(targets),
    }
    Store(options.folder).begin(
        {ROOT: root, TARGETS: targets, SNAPSHOT: online, TIMESTAMP: online}, thresholds
    )
    print("drafted root and targets: each holder of a key runs `sign`")


def _add(options: argparse.Namespace) -> None:
    description = versions.about(
        options.installer, version=options.version, platform=options.platform, minimum_os=options.minimum_os
    )
    digest = Store(options.folder).add(options.installer, description)
    print(f"drafted targets with version {description.version} for {description.platform}, sha256 {digest}")


def _remove(options: argparse.Namespace) -> None:
    Store(options.folder).remove(options.name)
    print(f"drafted targets without {options.name}")


def _rotate(options: argparse.Namespace) -> None:
    store = Store(options.folder)
    root = store.next_root()
    for role, path in options.add:
        for name in _roles(role):
            root.add_key(key_files.read_public(Path(path)), name)
    for role, path in options.remove:
        for name in _roles(role):
            _revoke(root, name, Path(path))
    for role, number in options.threshold:
        for name in _roles(role):
            root.roles[name].threshold = _number(number)
    store.draft_root(root)
    print("drafted the next root: enough holders of the old keys and of the new ones run `sign`")


def _revoke(root: object, role: str, path: Path) -> None:
    try:
        root.revoke_key(key_files.read_public(path).keyid, role)  # type: ignore[attr-defined]
    except ValueError as error:
        raise RepositoryFault(f"{path} is none of the keys of {role}.") from error


def _roles(word: str) -> tuple[str, ...]:
    if word == "online":
        return ONLINE
    if word not in OFFLINE:
        raise RepositoryFault(f"{word!r} is not a role. Choose root, targets or online.")
    return (word,)


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise RepositoryFault(f"{text!r} is not a number.")
    return int(text)


def _prolong(options: argparse.Namespace) -> None:
    Store(options.folder).prolong(TARGETS)
    print("drafted targets with a later end")


def _sign(options: argparse.Namespace) -> None:
    missing = Store(options.folder).sign(options.role, _signer(options))
    more = f"{missing} more must sign" if missing else "published; `renew` lets desktops see it"
    print(f"signed {options.role}: {more}")


def _renew(options: argparse.Namespace) -> None:
    Store(options.folder).renew(_signer(options))
    print("published")


def _verify(options: argparse.Namespace) -> None:
    for line in checking.check(Store(options.folder), options.root, soon=timedelta(days=options.days)):
        print(line)


def _signer(options: argparse.Namespace) -> key_files.CryptoSigner:
    encrypted = key_files.is_encrypted(options.key)
    return key_files.signer(options.key, _passphrase(options, options.key) if encrypted else None)


def _passphrase(options: argparse.Namespace, key: Path, *, twice: bool = False) -> bytes:
    """Return the passphrase of ``key``: from a file, or typed."""
    if options.passphrase_file is not None:
        try:
            return _written(options.passphrase_file.read_bytes())
        except OSError as error:
            raise RepositoryFault(f"{options.passphrase_file}: {error.strerror}") from error
        except UnreadableText as error:
            raise RepositoryFault(f"{options.passphrase_file}: {error}.") from error
    try:
        typed = getpass.getpass(f"Passphrase of {key.name}: ")
        typed.encode()  # In some locales bytes that are not text become surrogates.
        if twice and typed != getpass.getpass("Once more: "):
            raise RepositoryFault("the two are not the same; no key was made.")
    except (EOFError, UnicodeError) as error:
        raise RepositoryFault(
            "no passphrase was typed; type one in UTF-8, or use --passphrase-file."
        ) from error
    return typed.encode()


def _written(data: bytes) -> bytes:
    """Return the passphrase in a file with the contents ``data``, as if it were typed: in UTF-8, without a line end.

    Editors on Windows begin a file with a byte order mark, and PowerShell 5 writes UTF-16. Without a mark the bytes are
    used unchanged, because a passphrase may have been made in any encoding.

    Raises:
        UnreadableText: a byte-order mark announces UTF-16, and the rest is not.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        data = decode_text(data).encode()
    return data.removeprefix(BOM_UTF8).rstrip(b"\r\n")


if __name__ == "__main__":
    sys.exit(main())
