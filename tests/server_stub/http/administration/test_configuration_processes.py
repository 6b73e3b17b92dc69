"""Business processes, changed by administrators as text of the site file (docs/behaviour.md, *Administration*)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from agent_desktop.protocol import paths
from agent_desktop.protocol.problems import ProblemCode
from tests.server_stub.http.steps import problem_of
from tests.support.server import RunningServer, running_server

WRAP_UP = """
[wrap_up]
code_required = true
note_template = "Reason:"
[[wrap_up.codes]]
id = "sale"
label = "Sale"
status = "handled"
[thresholds]
waiting = { warning = 10, alarm = 20 }
[intake]
most_open = 1
"""


@pytest.fixture
def root(server: RunningServer) -> Iterator[httpx.Client]:
    """An administrator."""
    with server.client("root") as client:
        yield client


def read(root: httpx.Client, process: str) -> dict[str, Any]:
    response = root.get(paths.fill(paths.BUSINESS_PROCESS_CONFIGURATION, id=process))
    assert response.status_code == 200, response.text
    assert response.headers["etag"] == f'"{response.json()["version"]}"'
    return response.json()


def change(root: httpx.Client, process: str, text: str, version: str = "*") -> httpx.Response:
    tag = version if version == "*" else f'"{version}"'
    path = paths.fill(paths.BUSINESS_PROCESS_CONFIGURATION, id=process)
    return root.put(path, json={"text": text}, headers={"If-Match": tag})


def test_that_codes_thresholds_and_limits_are_in_force_at_once(
    server: RunningServer, root: httpx.Client
) -> None:
    before = read(root, "billing")
    assert before["text"] == 'name = "Billing"\nmembers = ["dana", "lee"]\n'
    changed = change(root, "billing", before["text"] + WRAP_UP, before["version"])
    assert changed.status_code == 200, changed.text
    form = {"business_process_id": "billing"}
    with server.client("dana") as dana:
        codes = dana.get(paths.WRAP_UP_FORM, params=form).json()
        assert (codes["codes"][0]["id"], codes["note_template"]) == ("sale", "Reason:")
    with server.client("boss") as boss:
        shown = boss.get(paths.fill(paths.BUSINESS_PROCESS, id="billing")).json()
        assert (shown["intake_limits"]["most_open"], shown["thresholds"]["waiting"]["alarm"]) == (1, 20)
    problem_of(change(root, "billing", before["text"], before["version"]), ProblemCode.PRECONDITION_FAILED)
    assert change(root, "billing", before["text"]).json() == before


def test_that_members_are_offered_callbacks_without_a_restart(
    server: RunningServer, root: httpx.Client
) -> None:
    with server.client("lee") as lee:
        assert change(root, "claims", 'name = "Claims (new)"\nmembers = ["dana"]\n').status_code == 200
        assert [each["id"] for each in lee.get(paths.ME).json()["business_processes"]] == ["billing"]
        assert change(root, "claims", 'name = "Claims"\nmembers = ["lee", "dana"]\n').status_code == 200
        assert len(lee.get(paths.ME).json()["business_processes"]) == 2


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("name = Claims", "line 1"),
        ('members = ["dana"]', "line 1: name is missing"),
        ('name = "C"\nmembers = ["dan"]', "line 2: members[0] names 'dan'"),
        (
            'name = "C"\n[thresholds]\nwaiting = { warning = 10, alarm = 5 }',
            "line 3: thresholds.waiting.alarm must",
        ),
        (
            'name = "C"\n[wrap_up]\ncodes = [{ id = "a", label = "A" }]',
            "line 3: wrap_up.codes[0].status is missing",
        ),
        ('name = "C"\nnmae = "D"', "line 2: nmae is an unknown key"),
        ('name = "C"\n[timing]\nwrap_up_s = 5', "line 2: timing is changed in Callback Timing"),
        ('name = "C"\n[screen_pop]\nurl = "javascript:alert(1)"', "line 3: screen_pop.url begins with"),
    ],
)
def test_that_every_mistake_is_named_with_its_line_and_changes_nothing(
    root: httpx.Client, text: str, detail: str
) -> None:
    before = read(root, "claims")
    problem = problem_of(change(root, "claims", text), ProblemCode.INVALID_CONFIGURATION)
    assert problem.field == "$.text"
    assert detail in (problem.detail or "")
    assert read(root, "claims") == before


def test_that_a_new_business_process_is_there_at_once(root: httpx.Client) -> None:
    body = {"id": "retention", "text": 'name = "Retention"\nmembers = ["dana"]\n'}
    added = root.post(paths.BUSINESS_PROCESSES, json=body)
    assert added.status_code == 201, added.text
    assert "retention" in {item["business_process_id"] for item in root.get(paths.MONITOR).json()["items"]}
    problem_of(root.post(paths.BUSINESS_PROCESSES, json=body), ProblemCode.ID_IN_USE)
    unknown = paths.fill(paths.BUSINESS_PROCESS_CONFIGURATION, id="unknown")
    problem_of(root.get(unknown), ProblemCode.NOT_FOUND)


KEYS: Final[dict[str, Any]] = {
    "name": "Claims",
    "members": ["lee", "dana"],
    "intake": {"most_open": 7, "closing_cutoff_s": 900},
    "thresholds": {"waiting": {"warning": 3, "alarm": 5}},
    "wrap_up": {"codes": [{"id": "a", "label": "A", "status": "handled"}], "script": "Hello"},
}


def change_keys(root: httpx.Client, keys: dict[str, Any], version: str = "*") -> httpx.Response:
    tag = version if version == "*" else f'"{version}"'
    path = paths.fill(paths.BUSINESS_PROCESS_CONFIGURATION, id="claims")
    return root.put(path, json={"keys": keys}, headers={"If-Match": tag})


def test_that_keys_are_what_the_text_has_and_replace_it(root: httpx.Client) -> None:
    before = read(root, "claims")
    changed = change_keys(root, KEYS | {"calls": None}, before["version"])
    assert changed.status_code == 200, changed.text
    after = read(root, "claims")
    assert (after["keys"], after["version"]) == (KEYS, changed.json()["version"])
    assert tomllib.loads(after["text"]) == KEYS
    assert change(root, "claims", after["text"]).json() == after
    assert after["defaults"]["intake"] == {
        "most_open": None,
        "longest_promise_s": None,
        "closing_cutoff_s": 0,
        "most_per_number_and_day": None,
    }
    assert {"id": "lee", "name": "Lee"} in after["choices"]["agents"]
    problem_of(change_keys(root, KEYS, before["version"]), ProblemCode.PRECONDITION_FAILED)
    assert change_keys(root, before["keys"]).json() == before


def test_that_every_mistake_in_keys_has_its_field_and_changes_nothing(root: httpx.Client) -> None:
    before = read(root, "claims")
    wrong = KEYS | {
        "intake": {"most_open": 0},
        "thresholds": {"waiting": {"warning": 5, "alarm": 3}},
        "timing": None,
    }
    problem = problem_of(change_keys(root, wrong), ProblemCode.INVALID_CONFIGURATION)
    assert [mistake.field for mistake in problem.mistakes or ()] == ["$.keys.timing"]
    del wrong["timing"]
    problem = problem_of(change_keys(root, wrong), ProblemCode.INVALID_CONFIGURATION)
    found = {mistake.field: mistake.detail for mistake in problem.mistakes or ()}
    assert found.keys() == {"$.keys.intake.most_open", "$.keys.thresholds.waiting.alarm"}
    assert "at least 1" in found["$.keys.intake.most_open"]
    assert problem.detail == "\n".join(mistake.detail for mistake in problem.mistakes or ())
    problem = problem_of(change_keys(root, KEYS | {"members": ["dan"]}), ProblemCode.INVALID_CONFIGURATION)
    assert problem.field == "$.keys.members[0]"
    assert read(root, "claims") == before


def test_that_text_and_keys_are_given_one_at_a_time(root: httpx.Client) -> None:
    path = paths.fill(paths.BUSINESS_PROCESS_CONFIGURATION, id="claims")
    for body in ({}, {"text": 'name = "C"\n', "keys": {"name": "C"}}):
        answer = root.put(path, json=body, headers={"If-Match": "*"})
        problem_of(answer, ProblemCode.INVALID_REQUEST)


def remove(root: httpx.Client, process: str, version: str = "*") -> httpx.Response:
    tag = version if version == "*" else f'"{version}"'
    path = paths.fill(paths.BUSINESS_PROCESS_CONFIGURATION, id=process)
    return root.delete(path, headers={"If-Match": tag})


def test_that_a_business_process_is_removed_once_its_callbacks_are_completed(tmp_path: Path) -> None:
    with running_server(tmp_path) as server, server.client("root") as root, server.client("ivr") as ivr:
        old = {"id": "old", "text": 'name = "Old cases"\nmembers = ["dana"]\n'}
        version = root.post(paths.BUSINESS_PROCESSES, json=old).json()["version"]
        asked = {"business_process_id": "old", "number": "+12125550178"}
        callback = ivr.post(paths.CALLBACKS, json=asked).json()["id"]
        refused = problem_of(remove(root, "old", version), ProblemCode.INVALID_CONFIGURATION)
        assert "open callbacks: 1" in (refused.detail or "")
        problem_of(remove(root, "old", "another"), ProblemCode.PRECONDITION_FAILED)
        assert root.post(paths.fill(paths.CALLBACK_PURGE, id=callback)).status_code == 200
        assert remove(root, "old", version).status_code == 204
        problem_of(remove(root, "old", version), ProblemCode.NOT_FOUND)
        assert ivr.post(paths.CALLBACKS, json=asked).status_code == 422
        listed = [each["id"] for each in root.get(paths.BUSINESS_PROCESSES).json()["items"]]
        assert listed == ["billing", "claims"]
        assert '"old"' not in root.get(paths.SITE_FILE).text
        report = root.get(paths.REPORT_6_04).json()["items"]
        assert [each["business_process_name"] for each in report] == ["Old cases"]
        trail = root.get(paths.AUDIT).json()["items"]
        assert "business_process.removed" in [each["action"] for each in trail]


def test_that_one_that_is_named_elsewhere_stays(server: RunningServer, root: httpx.Client) -> None:
    refused = problem_of(remove(root, "billing"), ProblemCode.INVALID_CONFIGURATION)
    assert "(in the user 'sue')" in (refused.detail or "")
    assert read(root, "billing")["keys"]["name"] == "Billing"
    with server.client("boss") as boss:
        problem_of(remove(boss, "claims"), ProblemCode.FORBIDDEN)
