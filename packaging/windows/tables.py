"""Complete the MSI's tables beyond wixl: texts, remembered properties, conditions, and reproducible ids and times."""

from __future__ import annotations

import calendar
import re
import struct
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools.errors import BuildFailed
from tools.programs import need, run
from tools.project import TITLE
from windows import menu
from windows.texts import ENGLISH, TEXTS, condition_of

PROPERTIES: Final = {
    "SERVER_URL": "KEPTSERVERURL",
    "AUTOSTART": "KEPTAUTOSTART",
    "UPDATES": "KEPTUPDATES",
    "UPDATE_URL": "KEPTUPDATEURL",
    "UPDATE_ROOT": "KEPTUPDATEROOT",
}
"""Properties that an administrator may set, with those that hold the value of an earlier installation."""

DEFAULTS: Final = {"AUTOSTART": "1"}
SECURE: Final = ("INSTALLDIR", *PROPERTIES, "TEXT_LANGUAGE", "NEWERFOUND", "OLDERFOUND")
"""Properties that are passed to the elevated part of an installation."""

_SET_PROPERTY: Final = 51
_AFTER_SEARCH: Final = 402
"""Position after AppSearch, and before the folders are determined at 800."""
_BEFORE_ALL: Final = 10
"""Position before the conditions of launching, at 100, whose text depends on the language."""
_CODE_PAGE: Final = "\r\n\r\n65001\t_ForceCodepage\r\n"
"""The table that makes UTF-8 the encoding of all texts; wixl writes a database for ASCII."""
_SEQUENCES: Final = ("InstallExecuteSequence", "InstallUISequence")


def finish(msi: Path, *, package_code: str, date: int) -> None:
    """Complete ``msi`` in place. ``package_code`` and ``date`` (s since 1970) replace wixl's random id and present time."""
    program = need("msibuild", "msitools")
    with tempfile.TemporaryDirectory() as name:
        table = Path(name) / "code-page.idt"
        table.write_text(_CODE_PAGE, encoding="ascii", newline="")
        run([program, msi, "-i", table])
    statements = (*_texts(), *_set_properties(), *_conditions())
    queries = [word for query in statements for word in ("-q", query)]
    run([program, msi, *queries])
    run([program, msi, "-s", TITLE, TITLE, "x64;1033", package_code])
    _set_dates(msi, date)


def _set_dates(msi: Path, date: int) -> None:
    """Replace the two creation times in the summary, which the tools always set to the present time."""
    output = run([need("msiinfo", "msitools"), "suminfo", msi], env={"TZ": "UTC", "LC_ALL": "C"})
    content = msi.read_bytes()
    for name in ("Created", "Last saved"):
        found = re.search(rf"^{name}: (.+)$", output, re.MULTILINE)
        if found is None:
            raise BuildFailed(f"{msi.name}: the summary does not say {name!r}")
        now = calendar.timegm(time.strptime(found[1], "%a %b %d %H:%M:%S %Y"))
        content = content.replace(_file_time(now), _file_time(date))
    if content.count(_file_time(date)) != 2:
        raise BuildFailed(f"{msi.name}: the times of making are not where they should be")
    msi.write_bytes(content)


def _file_time(seconds: int) -> bytes:
    """Return a time in s since 1970 in Windows' unit, tenths of microseconds since 1601."""
    return struct.pack("<Q", (seconds + 11_644_473_600) * 10_000_000)


def _texts() -> Iterator[str]:
    """Yield the statements that choose the language of the texts: the administrator's word, or the user's language."""
    others = [language for language in TEXTS if language != ENGLISH]
    english = TEXTS[ENGLISH].newer
    yield f"INSERT INTO Property (Property, Value) VALUES ('NEWERTEXT', '{english}')"
    actions = [
        (f"Speak_{one}", "TEXT_LANGUAGE", one, f"NOT TEXT_LANGUAGE AND {condition_of(one)}") for one in others
    ]
    actions += [(f"Say_{one}", "NEWERTEXT", TEXTS[one].newer, _is_spoken(one)) for one in others]
    for place, (action, target, source, condition) in enumerate(actions, start=_BEFORE_ALL):
        yield from _set_property(action, target, source, condition, place)
    for language, texts in TEXTS.items():
        chosen = _is_spoken(language)
        if language == ENGLISH:
            chosen = " AND ".join(f"NOT ({_is_spoken(one)})" for one in others)
        yield f"UPDATE Shortcut SET Description='{texts.menu}' WHERE Shortcut='{menu.shortcut(language)}'"
        yield f"UPDATE Component SET Condition='{chosen}' WHERE Component='{menu.component(language)}'"


def _is_spoken(language: str) -> str:
    return f'TEXT_LANGUAGE="{language}"'


def _set_property(action: str, target: str, source: str, condition: str, place: int) -> Iterator[str]:
    """Yield the statements for an action that sets the property ``target`` at ``place``, if ``condition`` is true."""
    values = f"('{action}', {_SET_PROPERTY}, '{target}', '{source}')"
    yield f"INSERT INTO CustomAction (Action, Type, Source, Target) VALUES {values}"
    for sequence in _SEQUENCES:
        row = f"('{action}', '{condition}', {place})"
        yield f"INSERT INTO {sequence} (Action, Condition, Sequence) VALUES {row}"


def _set_properties() -> Iterator[str]:
    """Yield the statements that set properties missing on the command line: to the earlier value, or the default."""
    actions = [
        (f"Keep{name}", name, f"[{kept}]", f"NOT {name} AND {kept}") for name, kept in PROPERTIES.items()
    ]
    actions += [(f"Default{name}", name, value, f"NOT {name}") for name, value in DEFAULTS.items()]
    actions.append(("KeepINSTALLDIR", "INSTALLDIR", "[KEPTINSTALLDIR]", "NOT INSTALLDIR AND KEPTINSTALLDIR"))
    for place, (action, target, source, condition) in enumerate(actions, start=_AFTER_SEARCH):
        yield from _set_property(action, target, source, condition, place)


def _conditions() -> Iterator[str]:
    yield """UPDATE Component SET Condition='AUTOSTART="1"' WHERE Component='Autostart'"""
    yield f"UPDATE Property SET Value='{';'.join(SECURE)}' WHERE Property='SecureCustomProperties'"
