"""Every problem code, caused on a real server, with its status and what comes along."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import httpx
import psutil
import pytest

from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import CompletionStatus
from tests.server_stub.http.steps import hand_in, in_an_hour, problem_of, wav
from tests.support.server import PASSWORD, QUICK, RunningServer, listening, running_server
from tests.support.waiting import PATIENCE_S, wait_until

CLOSED: Final = f"""
[[business_process]]
id = "solo"
name = "Solo"
members = ["uma"]
[business_process.timing]
{QUICK}
[[user]]
id = "uma"
name = "Uma"
role = "agent"
password = "{PASSWORD}"
[[user]]
id = "vic"
name = "Vic"
role = "agent"
password = "{PASSWORD}"
[[business_process]]
id = "closed"
name = "Closed"
members = ["vic"]
[business_process.timing.schedule]
weekly = {{}}
exceptions = [{{ date = "2999-01-01", open = [["09:00", "10:00"]] }}]
"""
NEXT_OPENING: Final = datetime(2999, 1, 1, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    agents = ("dana", "lee", "kim", "tove", "ola")
    endpoint = f'[[user]]\nid="tim"\nname="Tim"\nrole="agent"\npassword="{PASSWORD}"\n'
    endpoint += 'endpoint = { kind = "teams", address = "tim#never" }\n'
    teams = (
        f'[[business_process]]\nid="teams"\nname="Teams"\nmembers=["tim"]\n[business_process.timing]\n{QUICK}'
    )
    with running_server(
        tmp_path_factory.mktemp("refusals"), agents=agents, more=CLOSED + endpoint + teams
    ) as server:
        yield server


GOOD: Final = {"business_process_id": "billing", "number": "+15559990012"}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b"{", None),
        (b"[]", None),
        (b"\xff", None),
        ({**GOOD, "nmber": 1}, "$.nmber"),
        ({"number": "+15550100012"}, "$.business_process_id"),
        ({**GOOD, "number": "5550100"}, "$.number"),
        ({**GOOD, "number": "+1555010001234567"}, "$.number"),
        ({**GOOD, "priority": 10}, "$.priority"),
        ({**GOOD, "priority": "3"}, "$.priority"),
        ({**GOOD, "priority": False}, "$.priority"),
        ({**GOOD, "due_at": "2026-01-01T00:00:00"}, "$.due_at"),
        ({**GOOD, "due_at": "tomorrow"}, "$.due_at"),
        ({**GOOD, "customer_name": ""}, "$.customer_name"),
        ({**GOOD, "attributes": {"a": 1}}, "$.attributes[...]"),
    ],
)
def test_that_a_malformed_request_is_refused_with_the_place_asvs_2_2_1_2_2_2_15_3_5(
    ivr: httpx.Client, body: Any, field: str | None
) -> None:
    content = body if isinstance(body, bytes) else encode(body)
    problem = problem_of(ivr.post("/v1/callbacks", content=content), ProblemCode.INVALID_REQUEST)
    assert problem.field == field


def test_that_a_body_of_another_type_is_refused(ivr: httpx.Client) -> None:
    problem_of(
        ivr.post("/v1/callbacks", content=b"<a/>", headers={"Content-Type": "text/xml"}),
        ProblemCode.INVALID_REQUEST,
    )


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=501",
        "limit=x",
        "location=here",
        "unknown=1",
        "limit=1&limit=2",
        "location=null",
        "q=" + "x" * 201,
    ],
)
def test_that_a_malformed_query_is_refused_with_the_reason_asvs_15_3_7(
    boss: httpx.Client, query: str
) -> None:
    problem_of(boss.get(f"/v1/callbacks?{query}"), ProblemCode.INVALID_REQUEST)


@pytest.mark.parametrize("cursor", ["x", "AAAA", "", "é", "kqRhYmNk"])
def test_that_a_foreign_cursor_is_refused(boss: httpx.Client, cursor: str) -> None:
    for path in ("/v1/callbacks", "/v1/reports/6.04", "/v1/audit"):
        problem_of(boss.get(path, params={"cursor": cursor}), ProblemCode.INVALID_CURSOR)


def test_that_a_cursor_is_good_for_its_own_query_alone(
    boss: httpx.Client, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    for _ in range(2):
        hand_in(ivr, next(numbers), "claims")
    cursor = boss.get("/v1/callbacks", params={"business_process_id": "claims", "limit": 1}).json()[
        "next_cursor"
    ]
    other = {"business_process_id": "billing", "limit": 1, "cursor": cursor}
    problem_of(boss.get("/v1/callbacks", params=other), ProblemCode.INVALID_CURSOR)


@pytest.mark.parametrize(
    ("form", "code", "error"),
    [
        ({}, ProblemCode.INVALID_REQUEST, "invalid_request"),
        ({"grant_type": "password"}, ProblemCode.INVALID_REQUEST, "invalid_request"),
        ({"grant_type": "refresh_token"}, ProblemCode.INVALID_REQUEST, "invalid_request"),
        ({"grant_type": "magic"}, ProblemCode.UNSUPPORTED_GRANT_TYPE, "unsupported_grant_type"),
        (
            {"grant_type": "password", "username": "dana", "password": "wrong"},
            ProblemCode.INVALID_GRANT,
            "invalid_grant",
        ),
        (
            {"grant_type": "password", "username": "nobody", "password": PASSWORD},
            ProblemCode.INVALID_GRANT,
            "invalid_grant",
        ),
        ({"grant_type": "refresh_token", "refresh_token": "x"}, ProblemCode.INVALID_GRANT, "invalid_grant"),
    ],
)
def test_that_the_token_endpoint_refuses_as_oauth_has_it(
    server: RunningServer, form: dict[str, str], code: ProblemCode, error: str
) -> None:
    response = httpx.post(f"{server.url}/v1/token", data=form, timeout=PATIENCE_S)
    assert problem_of(response, code).error == error
    assert response.headers["cache-control"] == "no-store"


def test_that_trying_passwords_is_slowed_down_for_that_name_alone(server: RunningServer) -> None:
    form = {"grant_type": "password", "username": "ola", "password": "wrong"}
    answers = [httpx.post(f"{server.url}/v1/token", data=form, timeout=PATIENCE_S) for _ in range(12)]
    problem = problem_of(answers[-1], ProblemCode.TOO_MANY_REQUESTS)
    assert problem.detail is not None
    assert int(answers[-1].headers["retry-after"]) > 0
    server.token("kim")


def test_that_others_things_are_not_there(
    sue: httpx.Client, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    callback = hand_in(ivr, next(numbers), "claims")["id"]
    for method, path in [
        ("GET", f"/v1/callbacks/{callback}"),
        ("GET", f"/v1/callbacks/{callback}/why"),
        ("GET", f"/v1/callbacks/{callback}/recording"),
        ("GET", f"/v1/callbacks/{callback}/transcription"),
        ("POST", f"/v1/callbacks/{callback}/purge"),
        ("POST", f"/v1/callbacks/{callback}/send-to-queue"),
        ("POST", f"/v1/callbacks/{callback}/withdraw"),
        ("GET", "/v1/callbacks?business_process_id=claims"),
        ("GET", "/v1/reports/6.04?business_process_id=claims"),
        ("GET", "/v1/business-processes/claims"),
        ("POST", "/v1/business-processes/claims/stop"),
        ("GET", "/v1/business-processes/claims/interactions"),
        ("GET", "/v1/business-processes/claims/performance"),
        ("GET", "/v1/colleagues?business_process_id=claims"),
    ]:
        problem_of(sue.request(method, path), ProblemCode.NOT_FOUND)
    seen = sue.get("/v1/callbacks", params={"limit": 500}).json()["items"]
    assert "claims" not in {item["business_process_id"] for item in seen}
    for path in ("/v1/monitor", "/v1/business-processes"):
        assert len(sue.get(path).json()["items"]) == 1


def test_that_a_callback_without_a_recording_is_refused_with_the_reason(
    boss: httpx.Client, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    callback = hand_in(ivr, next(numbers), "claims")["id"]
    problem_of(boss.get(f"/v1/callbacks/{callback}/recording"), ProblemCode.NO_RECORDING)
    problem_of(boss.get(f"/v1/callbacks/{callback}/transcription"), ProblemCode.NO_TRANSCRIPTION)


def test_that_a_command_at_the_wrong_time_gets_the_present_interaction_asvs_2_3_1(
    server: RunningServer, lee: httpx.Client, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    with server.client("uma") as uma, listening(server, dict(uma.headers)) as stream:
        uma.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
        callback = hand_in(ivr, next(numbers), "solo")["id"]
        offer = (stream.until("interaction", state="offered")).data
        path = f"/v1/interactions/{offer['id']}"
        problem = problem_of(uma.post(f"{path}/dial"), ProblemCode.WRONG_STATE)
        assert problem.interaction is not None
        assert problem.interaction.state == "offered"
        problem_of(lee.post(f"{path}/accept"), ProblemCode.NOT_FOUND)
        uma.post(f"{path}/accept").raise_for_status()
        stream.until("interaction", state="handling")
        problem = problem_of(
            uma.put(f"{path}/completion-status", json={"status": "cancel"}), ProblemCode.STATUS_NOT_ALLOWED
        )
        assert problem.allowed == (
            CompletionStatus.HANDLED,
            CompletionStatus.ANSWERING_MACHINE,
            CompletionStatus.CALLBACK_REQUESTED,
            CompletionStatus.WRONG_DESTINATION,
        )
        later = {"status": "callback_requested"}
        for more, code in [
            ({}, ProblemCode.CALLBACK_AT_REQUIRED),
            ({"callback_at": "2001-01-01T00:00:00Z"}, ProblemCode.CALLBACK_AT_OUT_OF_RANGE),
            ({"callback_at": "2999-01-01T00:00:00Z"}, ProblemCode.CALLBACK_AT_OUT_OF_RANGE),
            ({"callback_at": in_an_hour(), "agent_id": "nobody"}, ProblemCode.UNKNOWN_AGENT),
        ]:
            problem_of(uma.put(f"{path}/completion-status", json={**later, **more}), code)
        with server.client("boss") as boss:
            for action in ("purge", "withdraw", "send-to-queue"):
                problem_of(boss.post(f"/v1/callbacks/{callback}/{action}"), ProblemCode.WRONG_LOCATION)
            problem_of(boss.post(f"{path}/complete"), ProblemCode.WRONG_STATE)
            problem_of(boss.post(f"{path}/complete", json={"note": "x"}), ProblemCode.INVALID_REQUEST)
        uma.post(f"{path}/complete").raise_for_status()
        uma.put("/v1/agent/state", json={"state": "offline"}).raise_for_status()


def test_that_an_offer_in_teams_is_accepted_there(
    server: RunningServer, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    with server.client("tim") as tim, listening(server, dict(tim.headers)) as stream:
        tim.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
        hand_in(ivr, next(numbers), "teams")
        offer = (stream.until("interaction", state="offered")).data
        assert offer["accept_at"] == "endpoint"
        refused = tim.post(f"/v1/interactions/{offer['id']}/accept")
        problem = problem_of(refused, ProblemCode.ACCEPT_AT_ENDPOINT)
        assert isinstance(problem.interaction, Interaction)


def test_that_a_closed_business_process_queues_nothing(
    boss: httpx.Client, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    callback = hand_in(ivr, next(numbers), "closed")["id"]
    problem = problem_of(boss.post(f"/v1/callbacks/{callback}/send-to-queue"), ProblemCode.OFF_SCHEDULE)
    assert problem.next_opening in {NEXT_OPENING, None}


def test_that_a_stopped_business_process_queues_nothing(
    boss: httpx.Client, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    callback = hand_in(ivr, next(numbers), "claims", due_at=in_an_hour())["id"]
    boss.post("/v1/business-processes/claims/stop").raise_for_status()
    problem_of(boss.post(f"/v1/callbacks/{callback}/send-to-queue"), ProblemCode.STOPPED)
    boss.post("/v1/business-processes/claims/start").raise_for_status()


def test_that_a_completed_callback_is_left_alone(
    boss: httpx.Client, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    callback = hand_in(ivr, next(numbers), "claims")["id"]
    boss.post(f"/v1/callbacks/{callback}/purge").raise_for_status()
    for action in ("purge", "withdraw", "send-to-queue"):
        problem_of(boss.post(f"/v1/callbacks/{callback}/{action}"), ProblemCode.WRONG_LOCATION)
    reasons = boss.get(f"/v1/callbacks/{callback}/why").json()["reasons"]
    assert [reason["code"] for reason in reasons] == ["completed"]


def test_that_a_body_over_its_limit_is_refused(
    server: RunningServer, dana: httpx.Client, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    huge = b'{"state": "' + b"x" * 70_000 + b'"}'
    problem_of(dana.put("/v1/agent/state", content=huge), ProblemCode.TOO_LARGE)
    problem_of(httpx.post(f"{server.url}/v1/token", content=huge, timeout=PATIENCE_S), ProblemCode.TOO_LARGE)
    callback = hand_in(ivr, next(numbers), "claims")["id"]
    path = f"/v1/callbacks/{callback}/recording"
    problem_of(ivr.put(path, content=b"x" * (22 << 20)), ProblemCode.TOO_LARGE)
    piecemeal = (b"x" * (1 << 20) for _ in range(21))  # There is no Content-Length.
    problem_of(ivr.put(path, content=piecemeal), ProblemCode.TOO_LARGE)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"business_process_id": "nothing"}, ProblemCode.UNKNOWN_BUSINESS_PROCESS),
        ({"agent_id": "nobody"}, ProblemCode.UNKNOWN_AGENT),
        ({"agent_id": "boss"}, ProblemCode.UNKNOWN_AGENT),
    ],
)
def test_that_a_missing_subject_cannot_be_requested(
    ivr: httpx.Client, numbers: Iterator[str], more: dict[str, str], code: ProblemCode
) -> None:
    problem_of(ivr.post("/v1/callbacks", json={**GOOD, "number": next(numbers), **more}), code)


def test_that_a_supervisor_of_some_cannot_hand_in_for_others(
    sue: httpx.Client, numbers: Iterator[str]
) -> None:
    body = {"business_process_id": "claims", "number": next(numbers)}
    problem_of(sue.post("/v1/callbacks", json=body), ProblemCode.UNKNOWN_BUSINESS_PROCESS)


def test_that_a_key_belongs_to_one_request(ivr: httpx.Client, numbers: Iterator[str]) -> None:
    headers = {"Idempotency-Key": "key 1"}
    body = {"business_process_id": "claims", "number": next(numbers)}
    first = ivr.post("/v1/callbacks", json=body, headers=headers)
    again = ivr.post("/v1/callbacks", json=body, headers=headers)
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json()["id"] == again.json()["id"]
    other = {**body, "number": next(numbers)}
    problem_of(ivr.post("/v1/callbacks", json=other, headers=headers), ProblemCode.IDEMPOTENCY_KEY_REUSED)
    too_long = {"Idempotency-Key": "x" * 256}
    problem_of(ivr.post("/v1/callbacks", json=other, headers=too_long), ProblemCode.INVALID_REQUEST)


def test_that_a_time_outside_the_schedule_names_the_next_opening(
    server: RunningServer, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    """A business process that is open now, and closed from tomorrow on until one day next month."""
    now = datetime.now(UTC)
    later = now.date() + timedelta(days=30)
    with server.client("boss") as boss, server.client("vic") as vic:
        found = boss.get("/v1/business-processes/closed")
        schedule: dict[str, Any] = {
            "timezone": "UTC",
            "weekly": {},
            "exceptions": [
                {"date": (now.date() + timedelta(days=day)).isoformat(), "open": [["00:00", "24:00"]]}
                for day in (0, 1)
            ]
            + [{"date": later.isoformat(), "open": [["09:00", "10:00"]]}],
        }
        timing: dict[str, Any] = {**found.json()["timing"], "schedule": schedule}
        boss.put(
            "/v1/business-processes/closed/timing", json=timing, headers={"If-Match": found.headers["etag"]}
        ).raise_for_status()
        with listening(server, dict(vic.headers)) as stream:
            vic.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
            hand_in(ivr, next(numbers), "closed")
            offer = (stream.until("interaction", state="offered")).data
            path = f"/v1/interactions/{offer['id']}"
            vic.post(f"{path}/accept").raise_for_status()
            stream.until("interaction", state="handling")
            closed_then = {
                "status": "callback_requested",
                "callback_at": (now + timedelta(days=20)).isoformat(),
            }
            problem = problem_of(
                vic.put(f"{path}/completion-status", json=closed_then), ProblemCode.OUTSIDE_SCHEDULE
            )
            assert problem.next_opening == datetime(later.year, later.month, later.day, 9, tzinfo=UTC)


def test_that_a_full_disk_is_reported_and_nothing_is_lost(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("full")
    with (
        running_server(folder, troubles_expected=True) as server,
        server.client("ivr") as ivr,
        server.client("boss") as boss,
    ):
        kept = hand_in(ivr, "+15550100012", "claims")["id"]
        process = psutil.Process(server.pid)
        most = max(file.stat().st_size for file in server.data.iterdir() if file.is_file())
        before = process.rlimit(psutil.RLIMIT_FSIZE)
        process.rlimit(psutil.RLIMIT_FSIZE, (most + 50_000, before[1]))
        body = {"business_process_id": "claims", "attributes": {"long": "x" * 4000}}
        answers = [ivr.post("/v1/callbacks", json={**body, "number": f"+1555010{n:04d}"}) for n in range(60)]
        refused = [answer for answer in answers if answer.status_code != 201]
        problem_of(refused[0], ProblemCode.STORAGE_FULL)
        assert {answer.status_code for answer in refused} <= {503, 507}
        assert all("retry-after" in answer.headers for answer in refused)
        assert boss.get("/healthz").status_code == 200
        recording = ivr.put(f"/v1/callbacks/{kept}/recording", content=wav(60, 16000) + b"\0" * 200_000)
        assert recording.status_code in {503, 507}, recording.text
        process.rlimit(psutil.RLIMIT_FSIZE, before)
        taken = _handed_in_again(ivr, body)
        listed = boss.get("/v1/callbacks", params={"business_process_id": "claims", "limit": 500}).json()[
            "items"
        ]
        acknowledged = {kept, taken} | {
            answer.json()["id"] for answer in answers if answer.status_code == 201
        }
        assert {item["id"] for item in listed} == acknowledged
        assert boss.get("/readyz").status_code == 200


def _handed_in_again(ivr: httpx.Client, body: dict[str, Any]) -> str:
    def attempt() -> str | None:
        answer = ivr.post("/v1/callbacks", json={**body, "number": "+15550199912"})
        return answer.json()["id"] if answer.status_code == 201 else None

    return str(wait_until(attempt, "the server takes callbacks again"))
