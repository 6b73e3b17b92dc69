"""Erasure in the store (*Erasure*), on both databases: the customer's data go, everything else stays."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from agent_desktop.protocol.states import CompletionStatus, EndState
from server_stub.core.model import events, history_rows, rows
from server_stub.core.model.history_rows import HandledEventRow
from server_stub.errors import StoreFailed
from server_stub.store.base import Batch, CompletedFilter, LoggedEvent, Store
from server_stub.store.columns import table_name
from server_stub.store.personal import personal_data
from server_stub.store.personal.redaction import Redactor
from server_stub.store.sql_store import SqlStore
from tests.server_stub.store.made import (
    ODD,
    a_call_recording,
    a_callback,
    a_change,
    a_completed,
    a_correction,
    a_recording,
    a_transcript,
    an_attempt,
    an_entry,
    an_interaction,
)
from tests.server_stub.store.stores import Opener, opened
from tests.support.clock import NOON

NUMBER = "+15550100012"
OTHER = "+15550100099"
TABLES = (
    "callback",
    "interaction",
    "attempt",
    "recording",
    "call_recording",
    "transcript_text",
    "audit_entry",
    "handled_event",
    "event_log",
    "idempotency_key",
    "callback_change",
    "correction",
)


def handled(number: int, event: Any) -> HandledEventRow:
    return HandledEventRow(id=number, at=ODD, event=event)


def asked(callback_id: str, number: str, name: str, word: str) -> events.CallbackAsked:
    return events.CallbackAsked(
        by="ivr",
        callback_id=callback_id,
        business_process_id="billing",
        number=number,
        customer_name=name,
        attributes={"order": f"{word}-17"},
        idempotency_key=f"{word}-key",
        fingerprint=f"{word}-print",
    )


def secret_change() -> history_rows.CallbackChangeRow:
    """Return a change that a receiver of webhooks has not confirmed."""
    change = a_change(1)
    callback = replace(
        change.callback, id="c1", number=NUMBER, customer_name="Ida Secret", held_note="secret wish"
    )
    return replace(change, callback_id="c1", callback=callback)


def filled() -> Batch:
    """Return what is stored of two customers, of whom Ida wants to be erased."""
    return Batch(
        puts=(
            a_completed("c1", NOON, customer_name="Ida Secret", attributes={"order": "secret-17"}),
            a_callback("c2", number=OTHER, customer_name="Per"),
            an_interaction("i1", customer_name="Ida Secret", closed_at=NOON, note="secret wish"),
            an_interaction("i2", callback_id="c2", agent_id="lee", number=OTHER, customer_name="Per"),
            a_recording("r1"),
            a_recording("r2", callback_id="c2"),
            rows.IdempotencyKeyRow(
                actor="ivr", key="secret-key", fingerprint="f", callback_id="c1", created=True, at=ODD
            ),
        ),
        appends=(
            an_attempt("a1", note="secret wish"),
            an_attempt("a2", callback_id="c2", note="stays"),
            a_call_recording(),
            a_transcript("r1"),
            an_entry(1),
            a_correction(note="secret wish"),
            secret_change(),
            handled(1, asked("c1", NUMBER, "Ida Secret", "secret")),
            handled(2, asked("c2", OTHER, "Per", "other")),
            handled(
                3,
                events.SetStatus(
                    by="dana", interaction_id="i1", status=CompletionStatus.HANDLED, note="secret wish"
                ),
            ),
            handled(4, events.PressDigits(by="dana", interaction_id="i1", digits="4111", digits_id="d")),
            handled(5, events.CallerServed(by="ivr", number=NUMBER)),
            handled(6, events.Accept(by="lee", interaction_id="i2")),
        ),
        events=(
            LoggedEvent(
                "supervisors",
                1,
                NOON,
                "callback",
                b'{"id":"c1","number":"+15550100012","customer_name":"Ida Secret","attributes":{"order":"secret-17"},'
                b'"held_note":"secret wish","attempts_used":1}',
            ),
            LoggedEvent(
                "supervisors",
                2,
                NOON,
                "callback",
                b'{"id":"c2","number":"+15550100099","customer_name":"Per","attributes":{}}',
            ),
            LoggedEvent(
                "agent:dana",
                1,
                NOON,
                "agent",
                b'{"state":"handling","name":"Dana Reyes","interaction":{"id":"i1","callback_id":"c1",'
                b'"number":"+15550100012","customer_name":"Ida Secret","note":"secret wish"}}',
            ),
        ),
    )


async def everything(store: Store) -> str:
    """Return every row of the tables as text."""
    assert isinstance(store, SqlStore)
    found: list[str] = []
    for table in TABLES:
        statement = f"SELECT * FROM {table}"  # noqa: S608 - the names above
        rows_of_it = await store.read(lambda sql, wanted=statement: sql.fetch(wanted))
        found += [f"{table}: {[_plain(value) for value in row]}" for row in rows_of_it]
    return "\n".join(found)


def _plain(value: object) -> object:
    return bytes(value).decode() if isinstance(value, bytes) else value


async def test_that_nothing_of_the_customer_remains_in_any_table(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.commit(filled())
        before = await everything(store)
        assert "secret" in before
        await store.erase(["c1"], [NUMBER])
        after = await everything(store)
        for trace in ("ecret", "4111", NUMBER, "please"):
            assert trace not in after, trace
        for others in ("Per", OTHER, "stays", "Dana Reyes"):
            assert after.count(others) == before.count(others), others


@pytest.mark.parametrize("page", [1, 2, 2000])
async def test_that_logs_of_any_length_are_rewritten_to_their_end(
    opener: Opener, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    monkeypatch.setattr(personal_data, "PAGE", page)
    async with opened(opener) as store:
        await store.commit(filled())
        await store.erase(["c1"], [NUMBER])
        assert "ecret" not in await everything(store)


async def test_that_the_rewritten_events_can_be_read_and_keep_their_numbers(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.commit(filled())
        await store.erase(["c1"], [NUMBER])
        logged = await store.events_after("supervisors", 0)
        assert logged is not None
        assert [event.seq for event in logged] == [1, 2]
        assert isinstance(store, SqlStore)
        kept = await store.read(lambda sql: personal_data.select(sql, HandledEventRow, "1 = 1 ORDER BY id"))
        assert [row.id for row in kept] == [1, 2, 3, 4, 5, 6]
        assert kept[0].event.number == ""
        assert kept[1].event == asked("c2", OTHER, "Per", "other")


async def test_that_the_report_and_the_figures_count_an_erased_callback_as_before(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.commit(filled())
        wanted = CompletedFilter(scope=None)
        hour = timedelta(hours=1)
        span = (NOON - hour, NOON + hour)
        before = await store.quarters("billing", *span)
        await store.erase(["c1"], [NUMBER])
        (record,) = await store.completed(wanted, after=None, limit=10)
        assert await store.completed_count(wanted) == 1
        assert (record.row.id, record.row.end_state, record.row.handled_by) == (
            "c1",
            EndState.SUCCEEDED,
            "dana",
        )
        assert [attempt.id for attempt in record.attempts] == ["a1"]
        assert await store.quarters("billing", *span) == before
        assert await store.completed_count(CompletedFilter(scope=None, text="Ida")) == 0


async def test_that_an_erasure_that_was_cut_off_is_found_again_by_number(
    opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def cut_off(*_: object) -> None:
        raise StoreFailed("cut off")

    async with opened(opener) as store:
        await store.commit(filled())
        with monkeypatch.context() as patch:
            patch.setattr(personal_data, "erase_rows", cut_off)
            with pytest.raises(StoreFailed):
                await store.erase(["c1"], [NUMBER])
        found = [row.id for row in await store.callbacks_of_number(NUMBER)]
        assert found == ["c1"]
        await store.erase(found, [NUMBER])
        assert await store.callbacks_of_number(NUMBER) == ()
        assert "ecret" not in await everything(store)


async def test_that_every_form_of_a_number_finds_its_callbacks(opener: Opener) -> None:
    async with opened(opener) as store:
        forms = ("+5215512345678", "+525512345678")
        await store.commit(
            Batch(puts=tuple(a_callback(f"c{n}", number=form) for n, form in enumerate(forms)))
        )
        for form in forms:
            assert {row.id for row in await store.callbacks_of_number(form)} == {"c0", "c1"}


async def test_that_the_number_of_the_request_finds_its_callback_too_and_is_erased(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.commit(Batch(puts=(a_callback("c1", number="+12125550199", first_number=NUMBER),)))
        assert [row.id for row in await store.callbacks_of_number(NUMBER)] == ["c1"]
        await store.erase(["c1"], [NUMBER])
        assert await store.callbacks_of_number(NUMBER) == ()
        assert NUMBER not in await everything(store)


async def test_that_the_rows_of_a_customer_are_complete(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.commit(filled())
        found = await store.rows_of(["c1"])
        assert [row.id for row in found.callbacks] == ["c1"]
        assert [row.id for row in found.interactions] == ["i1"]
        assert [row.id for row in found.attempts] == ["a1"]
        assert [row.id for row in (*found.recordings, *found.call_recordings)] == ["r1", "call-a1"]
        assert [row.recording_id for row in found.transcriptions] == ["r1"]
        assert [row.id for row in found.audit] == [1]
        assert await store.rows_of([]) == await store.rows_of(["nothing"])


def test_that_a_table_with_a_customers_words_is_among_those_that_are_looked_at() -> None:
    """A new table is added above, or is one of those without a customer's data, or the floor erases it (``intake_count``, ``callback_action``)."""
    without = {
        *("scope", "business_process", "agent", "figures", "tally", "cool_down", "timer", "sequences"),
        *(
            "do_not_call",
            "outage",
            "webhook",
            "intake_count",
            "forecast",
            "code_count",
            "threshold_alert",
            "callback_action",
            "not_ready_reason",
        ),
    }
    kinds = (*rows.KEPT, *history_rows.APPENDED)
    assert {table_name(kind) for kind in kinds} | {"event_log"} == without | set(TABLES)


def test_that_the_page_about_a_customer_is_removed_with_its_address() -> None:
    redactor = Redactor(["c1"], [NUMBER])
    shown = {
        "id": "i1",
        "callback_id": "c1",
        "screen_pop": {"url": "https://crm.example/Ida", "opens_on": "key"},
    }
    after = redactor.redacted(msgspec.json.encode(shown))
    assert after is not None
    assert msgspec.json.decode(after) == shown | {"screen_pop": None}
