"""The pinned libraries against the advisories kept in the tree, and how an advisory is read and answered."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any, Final

import pytest

from tests.house.source import ROOT

COMPARE: Final = """
import json, sys
from tools import advisories
from tools.lockfile import Pin
entry, version, answered = json.loads(sys.argv[1])
found = advisories.from_osv(entry, {"some-library": "some-library"})
pins = [Pin("some-library", version, ())]
print(json.dumps({
    "unanswered": advisories.unanswered(pins, found, dict.fromkeys(answered)),
    "fixed": [each.is_fixed_in(version) for each in found],
}))
"""


def run(*words: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "packaging")}
    return subprocess.run([sys.executable, *words], env=env, capture_output=True, text=True, check=False)


def compared(entry: dict[str, Any], version: str, *answered: str) -> dict[str, Any]:
    """Return what an entry means for a version of the library, if the advisories ``answered`` have a statement."""
    answer = run("-c", COMPARE, json.dumps([entry, version, answered]))
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def entry_of(*events: dict[str, str], **more: Any) -> dict[str, Any]:
    package = {"ecosystem": "PyPI", "name": "Some.Library"}
    ranges = [{"type": "ECOSYSTEM", "events": list(events)}]
    return {
        "id": "PYSEC-2030-1",
        "aliases": ["CVE-2030-1"],
        "affected": [{"package": package, "ranges": ranges}],
    } | more


def test_that_each_advisory_about_a_pinned_library_is_answered_asvs_15_2_1() -> None:
    compared = run(str(ROOT / "packaging/advisories.py"))
    assert compared.returncode == 0, compared.stderr
    assert compared.stdout.startswith("1"), compared.stdout
    kept = json.loads((ROOT / "packaging/supply/advisories.json").read_text("utf-8"))
    assert len(kept["advisories"]) > 100


@pytest.mark.parametrize(
    ("version", "state"),
    [("1.9", "before"), ("2.0", "affected"), ("2.4.1", "affected"), ("2.5", "fixed"), ("10.0", "fixed")],
)
def test_that_a_version_from_the_first_affected_to_before_the_fix_is_affected(
    version: str, state: str
) -> None:
    found = compared(entry_of({"introduced": "2.0"}, {"fixed": "2.5"}), version)
    assert (found["unanswered"] != []) == (state == "affected")
    assert found["fixed"] == [state == "fixed"]


def test_that_an_advisory_without_a_fix_affects_later_versions_up_to_the_last_that_it_names() -> None:
    assert compared(entry_of({"introduced": "0"}), "9.9")["unanswered"] != []
    up_to = entry_of({"introduced": "0"}, {"last_affected": "9.9"})
    assert compared(up_to, "9.9")["unanswered"] != []
    assert compared(up_to, "9.10") == {"unanswered": [], "fixed": [False]}


def test_that_a_statement_answers_an_advisory_and_a_withdrawn_one_needs_none() -> None:
    affected = entry_of({"introduced": "0"})
    assert compared(affected, "1.0")["unanswered"] == [
        "some-library 1.0 is affected by PYSEC-2030-1 (CVE-2030-1)"
    ]
    assert compared(affected, "1.0", "PYSEC-2030-1")["unanswered"] == []
    assert compared(affected | {"withdrawn": "2030-01-02T00:00:00Z"}, "1.0")["unanswered"] == []


def test_that_a_justification_that_openvex_does_not_know_is_refused() -> None:
    words = """
import sys, tempfile
from pathlib import Path
from tools import advisories
file = Path(tempfile.mkdtemp(), "statements.toml")
file.write_text('[[statement]]\\nadvisory = "A"\\njustification = "we hope so"\\nimpact = "None."\\n')
advisories.read_statements(file)
"""
    refused = run("-c", words)
    assert refused.returncode != 0
    assert "the justification 'we hope so' is none of component_not_present" in refused.stderr
