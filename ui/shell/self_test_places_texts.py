"""The self-test's texts for this machine's folders and for the administrator's settings."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.self_test import Check, CheckResult, Verdict, without_home
from agent_desktop.policy.rules import PolicySource, SourceKind
from agent_desktop.settings import LoadedSettings

translate = QCoreApplication.translate


def places(folder: Path, logs: Path | None) -> CheckResult:
    """Return the line on the folders of settings and logs, and whether they are writable."""
    name = translate("SelfTest", "Folders")
    there = [(translate("SelfTest", "settings in {}"), folder)]
    if logs is not None:
        there.append((translate("SelfTest", "logs in {}"), logs))
    found = [text.format(without_home(place)) for text, place in there]
    if logs is None:
        found.append(translate("SelfTest", "no logs"))
    shut = [without_home(place) for _, place in there if not _takes(place)]
    facts = {
        "settings": without_home(folder),
        "logs": without_home(logs) if logs is not None else None,
        "unwritable": shut,
    }
    if logs is None or shut:
        remedy = translate(
            "SelfTest",
            "Cannot be written: {}. Free some disk space, or have its owner and permissions corrected.",
        )
        what = ", ".join(shut) or translate("SelfTest", "the log folder")
        return CheckResult(Check.PLACES, Verdict.WARN, name, " · ".join(found), remedy.format(what), facts)
    return CheckResult(Check.PLACES, Verdict.OK, name, " · ".join(found), facts=facts)


def _takes(folder: Path) -> bool:
    """Return whether a file can be written there, by writing one; the folder may still have to be created.

    A permission alone does not reveal a full disk.
    """
    try:
        there = next((one for one in (folder, *folder.parents) if one.exists()), folder)
        with tempfile.TemporaryFile(dir=there, prefix=".callback-desk-", buffering=0) as file:
            file.write(b"self-test")
            os.fsync(file.fileno())
    except OSError:
        return False
    return True


def policy(loaded: LoadedSettings) -> CheckResult:
    """Return the line on the administrator's settings in force."""
    name = translate("SelfTest", "Policy")
    sources, problems = loaded.rules.sources, loaded.rules.problems
    facts = {
        "sources": [
            {
                "kind": one.kind,
                "place": one.place,
                "enforces": sorted(one.enforces),
                "defaults": sorted(one.defaults),
            }
            for one in sources
        ],
        "problems": list(problems),
    }
    found = "\n".join(map(_of_source, sources)) or translate("SelfTest", "an administrator has set nothing")
    if problems:
        remedy = translate("SelfTest", "Invalid, so not applied: {}").format("; ".join(problems))
        return CheckResult(Check.POLICY, Verdict.WARN, name, found, remedy, facts)
    return CheckResult(Check.POLICY, Verdict.OK, name, found, facts=facts)


def _of_source(source: PolicySource) -> str:
    parts: list[str] = []
    if source.enforces:
        parts.append(translate("SelfTest", "enforces {}").format(", ".join(sorted(source.enforces))))
    if source.defaults:
        parts.append(translate("SelfTest", "sets defaults for {}").format(", ".join(sorted(source.defaults))))
    return f"{_kind(source)}: {'; '.join(parts)}"


def _kind(source: PolicySource) -> str:
    match source.kind:
        case SourceKind.GROUP_POLICY:
            return translate("SelfTest", "group policy, {}").format(source.place)
        case SourceKind.INSTALLER:
            return translate("SelfTest", "the installer, {}").format(source.place)
        case SourceKind.PROFILE:
            return translate("SelfTest", "configuration profile, {}").format(source.place)
        case SourceKind.FILE:
            return source.place
