"""The reasons for Not Ready, changed by administrators (docs/behaviour.md, *Not Ready reasons*)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from agent_desktop.protocol import paths
from agent_desktop.protocol.problems import ProblemCode
from tests.server_stub.http.steps import problem_of
from tests.support.server import RunningServer, open_stream, running_server

COACHING: Final = {"name": "Coaching", "names": {"de": "Einzelgespräch"}}
STANDARD: Final = ["Break", "Lunch", "Meeting", "Training"]


def change(root: httpx.Client, items: list[dict[str, Any]], version: str = "*") -> httpx.Response:
    tag = version if version == "*" else f'"{version}"'
    return root.put(paths.NOT_READY_REASONS, json={"items": items}, headers={"If-Match": tag})


def names(client: httpx.Client) -> list[str]:
    return [each["name"] for each in client.get(paths.NOT_READY_REASONS).json()["items"]]


async def test_that_changed_reasons_are_with_every_desktop_at_once(server: RunningServer) -> None:
    async with (
        open_stream(server, server.headers("dana")) as dana,
        open_stream(server, server.headers("boss")) as boss,
    ):
        for stream in (dana, boss):
            first = await stream.next()
            assert [each["name"] for each in first.data["not_ready_reasons"]] == STANDARD
        with server.client("root") as root:
            read = root.get(paths.NOT_READY_REASONS)
            assert read.headers["etag"] == f'"{read.json()["version"]}"'
            changed = change(root, [COACHING, {"name": "Lunch"}], read.json()["version"])
            assert changed.status_code == 200, changed.text
            for stream in (dana, boss):
                told = await stream.until("not_ready_reasons")
                assert told.data == changed.json()
            problem_of(change(root, [COACHING], read.json()["version"]), ProblemCode.PRECONDITION_FAILED)
            assert change(root, []).status_code == 200
            assert names(root) == STANDARD


def test_that_an_agent_uses_a_new_reason_and_one_of_an_earlier_desktop(server: RunningServer) -> None:
    with server.client("root") as root, server.client("dana") as dana:
        assert change(root, [COACHING]).status_code == 200
        assert names(dana) == ["Coaching"]
        for reason in ("Coaching", "Break"):
            body = {"state": "not_ready", "reason": reason}
            assert dana.put(paths.AGENT_STATE, json=body).status_code == 200
        trail = root.get(paths.AUDIT, params={"actor": "dana"}).json()["items"]
        told = [entry["detail"]["reason"] for entry in trail if entry["action"] == "agent.state"]
        assert told[:2] == ["Break", "Coaching"]
        assert change(root, []).status_code == 200


def test_that_only_administrators_change_them_and_programs_do_not_see_them(server: RunningServer) -> None:
    with server.client("boss") as boss, server.client("ivr") as ivr:
        problem_of(change(boss, [COACHING]), ProblemCode.FORBIDDEN)
        assert names(boss) == STANDARD
        problem_of(ivr.get(paths.NOT_READY_REASONS), ProblemCode.FORBIDDEN)
        answer = boss.put(paths.NOT_READY_REASONS, json={"items": []})
        problem_of(answer, ProblemCode.FORBIDDEN)


@pytest.mark.parametrize(
    ("items", "field", "detail"),
    [
        ([{"name": "A"}, {"name": "a"}], "$.items[1].name", "again"),
        ([{"name": "missed offer"}], "$.items[0].name", "the server itself"),
        ([{"name": "A"}, {"name": " B"}], "$.items[1].name", "blank"),
    ],
)
def test_that_a_mistake_is_named_at_its_reason_and_changes_nothing(
    server: RunningServer, items: list[dict[str, Any]], field: str, detail: str
) -> None:
    with server.client("root") as root:
        problem = problem_of(change(root, items), ProblemCode.INVALID_CONFIGURATION)
        assert (problem.field, detail in (problem.detail or "")) == (field, True)
        too_many = [{"name": f"R{place}"} for place in range(31)]
        problem_of(change(root, too_many), ProblemCode.INVALID_REQUEST)
        assert names(root) == STANDARD


def test_that_they_are_in_the_site_file_that_would_make_them(tmp_path: Path) -> None:
    (tmp_path / "first").mkdir()
    (tmp_path / "second").mkdir()
    with running_server(tmp_path / "first") as first, first.client("root") as root:
        assert change(root, [COACHING, {"name": "Lunch"}]).status_code == 200
        exported = root.get(paths.SITE_FILE).text
    written = tomllib.loads(exported)["not_ready_reason"]
    assert written == [COACHING, {"name": "Lunch"}]
    (tmp_path / "second" / "site.toml").write_text(exported, "utf-8")
    with running_server(tmp_path / "second") as second, second.client("root") as root:
        assert names(root) == ["Coaching", "Lunch"]
