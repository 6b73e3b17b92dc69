"""The commands ``callback-server init-asterisk``, ``check-telephony`` and ``make-prompts``."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable
from pathlib import Path

from server_stub.commands.event_loop import run_on_loop
from server_stub.commands.exit_code import ExitCode


def add_telephony_commands(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands, which ``add_parser`` adds to the program."""
    _add_init_asterisk(add_parser)
    _add_check_telephony(add_parser)
    _add_make_prompts(add_parser)


def _add_init_asterisk(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    init = add_parser(
        "init-asterisk",
        help="write an Asterisk configuration for the site's [telephony]",
        description="Write the smallest configuration of Asterisk that the server works with: the trunks of [telephony] "
        "and the SIP phones of the agents, whose passwords are generated and printed once. No file is overwritten.",
    )
    init.set_defaults(command=_init_asterisk)
    init.add_argument("folder", type=Path, metavar="FOLDER", help="where to write it; created if missing")
    init.add_argument("--site", type=Path, metavar="FILE", required=True, help="the site file")
    init.add_argument(
        "--installed-in", type=Path, metavar="DIR", help="where Asterisk will find the files [FOLDER]"
    )


def _add_check_telephony(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    check = add_parser(
        "check-telephony",
        help="look at Asterisk, the trunks and the phones, and say what is wrong",
        description="Look at Asterisk as the site's [telephony] names it: user, modules, trunks, the agents' phones, and "
        "whether another server uses the same application. No one is called; it may run beside the server. Exit codes: 0 "
        "all is well, 2 something is wrong, 75 a trunk or phone is away.",
    )
    check.set_defaults(command=_check_telephony)
    check.add_argument("--site", type=Path, metavar="FILE", required=True, help="the site file")
    check.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=Path("data"),
        help="the data folder of its server [./data]",
    )


def _add_make_prompts(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    prompts = add_parser(
        "make-prompts",
        help="speak the prompts of intake by phone with espeak-ng",
        description="Write the prompts that callers hear into FOLDER/LANGUAGE, spoken by espeak-ng. A prompt that is there "
        "already is not changed, so that recorded ones stay.",
    )
    prompts.set_defaults(command=_make_prompts)
    prompts.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", default=Path("prompts"))
    prompts.add_argument("--language", metavar="CODE", default="en", help="the folder of the language [en]")
    prompts.add_argument("--voice", metavar="VOICE", help="a voice of espeak-ng [that of the language]")
    prompts.add_argument("--texts", type=Path, metavar="FILE", help="a TOML file with other texts")
    prompts.add_argument("--list", action="store_true", help="print names and texts only, as such a file")


def _init_asterisk(options: argparse.Namespace) -> int:
    from server_stub.site.asterisk_setup import init_asterisk
    from server_stub.site.file import load_site

    site = load_site(options.site)
    print(init_asterisk(options.folder, site, options.site.parent, installed_in=options.installed_in))
    return ExitCode.DONE


def _check_telephony(options: argparse.Namespace) -> int:
    from server_stub import logs
    from server_stub.site.asterisk_check import CheckVerdict
    from server_stub.switch import findings

    logs.configure(level=logging.CRITICAL)
    verdicts: set[CheckVerdict] = set()

    async def look() -> None:
        async for finding in findings(options.site, options.data_dir):
            print(finding, flush=True)
            verdicts.add(finding.verdict)

    run_on_loop(look())
    if CheckVerdict.WRONG in verdicts:
        return ExitCode.REFUSED
    return ExitCode.NOT_NOW if CheckVerdict.PASSING in verdicts else ExitCode.DONE


def _make_prompts(options: argparse.Namespace) -> int:
    from server_stub.site.prompt_synthesis import make_prompts, prompt_list, read_texts

    if options.list:
        print(prompt_list())
        return ExitCode.DONE
    texts = {} if options.texts is None else read_texts(options.texts)
    print(make_prompts(options.folder, options.language, voice=options.voice, texts=texts))
    return ExitCode.DONE
