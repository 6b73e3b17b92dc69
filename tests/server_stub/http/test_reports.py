"""Report 6.04 over the wire: pages and files of a real server say the same."""

import asyncio
import csv
import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import openpyxl
import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import TranscriptionOutcome, TranscriptionStatus
from server_stub.store.base import Batch
from server_stub.store.sqlite import open_store
from tests.server_stub.http.steps import problem_of
from tests.server_stub.store.made import a_recording, a_transcript
from tests.support.server import RunningServer, running_server

COUNT = 25
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server on which callbacks were purged in billing, and withdrawn in claims."""
    with running_server(tmp_path_factory.mktemp("reports")) as server:
        with server.client("boss") as boss:
            for n in range(COUNT):
                process, action = (("billing", "purge"), ("claims", "withdraw"))[n % 2]
                body = {
                    "business_process_id": process,
                    "number": f"+1555010{n:04d}",
                    "customer_name": f"=Ida {n}",
                }
                callback = boss.post("/v1/callbacks", json=body).json()["id"]
                boss.post(f"/v1/callbacks/{callback}/{action}").raise_for_status()
        yield server


def pages(client: httpx.Client, limit: int, **query: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    cursor: dict[str, str] = {}
    while True:
        page = client.get("/v1/reports/6.04", params={"limit": limit, **query, **cursor}).json()
        items += page["items"]
        if page["next_cursor"] is None:
            return items
        assert len(page["items"]) == limit
        cursor = {"cursor": page["next_cursor"]}


def file(client: httpx.Client, kind: str, **query: Any) -> httpx.Response:
    response = client.get("/v1/reports/6.04", params=query, headers={"Accept": kind})
    assert response.status_code == 200, response.text
    assert response.headers["content-type"].startswith(kind)
    assert response.headers["content-disposition"].startswith("attachment; filename=")
    return response


@pytest.mark.parametrize("limit", [1, 7, COUNT, 500])
def test_that_pages_of_any_size_hold_every_row_once(boss: httpx.Client, limit: int) -> None:
    items = pages(boss, limit)
    assert len({item["callback_id"] for item in items}) == len(items) == COUNT
    completed = [item["completed_at"] for item in items]
    assert completed == sorted(completed, reverse=True)


def test_that_a_period_is_from_its_start_to_before_its_end(boss: httpx.Client) -> None:
    items = pages(boss, 500)
    fifth, tenth = items[5]["completed_at"], items[10]["completed_at"]
    found = pages(boss, 500, **{"from": tenth, "to": fifth})
    assert [item["callback_id"] for item in found] == [
        item["callback_id"] for item in items if tenth <= item["completed_at"] < fifth
    ]


def test_that_a_search_finds_number_and_name(boss: httpx.Client) -> None:
    assert [item["number"] for item in pages(boss, 500, q="0100007")] == ["+15550100007"]
    assert len(pages(boss, 500, q="ida 1")) == 11


def test_that_a_supervisor_of_some_sees_those_alone(sue: httpx.Client) -> None:
    assert {item["business_process_id"] for item in pages(sue, 500)} == {"billing"}
    text = file(sue, "text/csv").content.decode("utf-8-sig")
    assert "Claims" not in text


def test_that_csv_holds_the_same_rows(boss: httpx.Client) -> None:
    items = {item["callback_id"]: item for item in pages(boss, 500)}
    response = file(boss, "text/csv")
    lines = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert response.headers["x-total-count"] == str(COUNT)
    assert [line["Callback"] for line in lines] == list(reversed(items))
    for line in lines:
        item = items[line["Callback"]]
        assert line["Number"] == item["number"]
        assert line["Customer"] == f"'{item['customer_name']}"
        assert line["End Interaction State"].lower() == item["end_state"]
        assert line["Completed (UTC)"] == datetime.fromisoformat(item["completed_at"]).strftime(
            "%Y-%m-%d %H:%M:%S"
        )


def test_that_the_pdf_is_in_the_language_of_its_reader_and_other_files_in_english(boss: httpx.Client) -> None:
    german = boss.get(
        "/v1/reports/6.04", headers={"Accept": "application/pdf", "Accept-Language": "de-AT, en;q=0.5"}
    )
    assert german.headers["Content-Language"] == "de"
    assert "Abgeschlossene Rückrufe" in PdfReader(io.BytesIO(german.content)).pages[0].extract_text()
    table = boss.get("/v1/reports/6.04", headers={"Accept": "text/csv", "Accept-Language": "de"})
    assert "Content-Language" not in table.headers
    assert "End Interaction State" in table.text


def test_that_excel_and_pdf_hold_the_same_rows(boss: httpx.Client) -> None:
    numbers = {item["number"] for item in pages(boss, 500)}
    sheet = openpyxl.load_workbook(io.BytesIO(file(boss, XLSX).content)).worksheets[1]
    assert {str(row[4]) for row in sheet.iter_rows(min_row=2, values_only=True)} == numbers
    reader = PdfReader(io.BytesIO(file(boss, "application/pdf").content))
    text = "".join(page.extract_text() for page in reader.pages)
    assert all(number in text for number in numbers)


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("text/*", "text/csv"),
        ("text/csv;q=0.5, application/pdf", "application/pdf"),
        ("application/json;q=0.1, text/csv;q=0.2", "text/csv"),
        ("image/png, */*;q=0.1", "application/json"),
    ],
)
def test_that_the_preferred_format_is_sent(boss: httpx.Client, accept: str, kind: str) -> None:
    response = boss.get("/v1/reports/6.04", headers={"Accept": accept})
    assert response.headers["content-type"].partition(";")[0] == kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/v1/reports/6.04", "text/csv; charset=utf-8"),
        ("/v1/reports/6.04", "application/pdf"),
        ("/v1/reports/6.04", XLSX),
        ("/v1/reports/6.04", "application/json"),
        ("/metrics", "text/plain; version=0.0.4; charset=utf-8"),
    ],
)
def test_that_a_text_names_its_charset_once_asvs_4_1_1(boss: httpx.Client, path: str, kind: str) -> None:
    response = boss.get(path, headers={"Accept": kind.partition(";")[0]})
    assert response.headers["content-type"] == kind


@pytest.mark.parametrize("accept", ["image/png", "text/html", "application/json;q=0"])
def test_that_a_kind_that_there_is_not_is_refused(boss: httpx.Client, accept: str) -> None:
    problem_of(boss.get("/v1/reports/6.04", headers={"Accept": accept}), ProblemCode.NOT_ACCEPTABLE)


def test_that_a_file_is_of_all_and_takes_no_page(boss: httpx.Client) -> None:
    response = boss.get("/v1/reports/6.04?limit=5", headers={"Accept": "text/csv"})
    problem_of(response, ProblemCode.INVALID_REQUEST)


@pytest.fixture
def told(tmp_path: Path) -> Iterator[RunningServer]:
    """A server that knows what the customers of two of its three completed callbacks said."""
    with running_server(tmp_path) as server:
        with server.client("boss") as boss:
            ids = [purged(boss, f"+155501200{number:02d}") for number in range(3)]
        server.stop()
        asyncio.run(write_words(server, ids[1:]))
        server.start()
        yield server


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (TranscriptionOutcome.NO_SPEECH, "(no speech)"),
        (TranscriptionOutcome.UNINTELLIGIBLE, "(speech, but no words could be made out)"),
        (None, ""),
    ],
)
def test_that_a_file_distinguishes_silence_from_speech_without_words(
    outcome: TranscriptionOutcome | None, said: str, tmp_path: Path
) -> None:
    with running_server(tmp_path) as server:
        with server.client("boss") as boss:
            callback = purged(boss, "+15550120001")
        server.stop()
        asyncio.run(write_words(server, [callback], Transcription("", (), outcome=outcome)))
        server.start()
        with server.client("sue") as sue:
            file = sue.get("/v1/reports/6.04", headers={"Accept": "text/csv"}).text
            (item,) = sue.get("/v1/reports/6.04").json()["items"]
    row = next(csv.DictReader(io.StringIO(file.lstrip("\ufeff"))))
    assert row["Transcription"] == said
    assert item["transcription"]["outcome"] == outcome


def purged(boss: httpx.Client, number: str) -> str:
    callback = boss.post("/v1/callbacks", json={"business_process_id": "billing", "number": number}).json()
    boss.post(f"/v1/callbacks/{callback['id']}/purge").raise_for_status()
    return callback["id"]


async def write_words(
    server: RunningServer, callbacks: Sequence[str], said: Transcription | None = None
) -> None:
    store = open_store(server.data / "callbacks.sqlite3")
    status = TranscriptionStatus.READY
    for id_ in callbacks:
        recording = replace(a_recording(f"r-{id_}"), callback_id=id_, transcription_status=status)
        words = replace(a_transcript(recording.id), callback_id=id_)
        words = replace(words, transcription=said) if said is not None else words
        await store.commit(Batch(puts=(recording,), appends=(words,)))
    await store.close()


def test_that_the_trail_shows_who_received_customers_messages(told: RunningServer) -> None:
    with told.client("sue") as sue:
        items = pages(sue, 2, business_process_id="billing")
        assert [item["transcription"] is not None for item in items] == [True, True, False]
        trail = sue.get("/v1/audit").json()["items"]
    (read,) = [entry for entry in trail if entry["action"] == "report.read"]
    assert (read["actor"], read["target"]) == ("sue", "report:6.04")
    assert read["detail"] == {
        "transcriptions": "2",
        "completed_from": items[1]["completed_at"],
        "completed_to": items[0]["completed_at"],
    }


def test_that_the_trail_shows_who_exported_a_file(boss: httpx.Client) -> None:
    file(boss, "text/csv")
    newest = boss.get("/v1/audit", params={"limit": 1}).json()["items"][0]
    assert (newest["actor"], newest["action"]) == ("boss", "report.exported")
    assert newest["detail"] == {"format": "csv", "rows": str(COUNT)}
