"""What every store promises, whichever database is behind it."""

from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.states import (
    AttemptState,
    TranscriptionStatus,
)
from server_stub.core.model import rows
from server_stub.core.model.supervision.alert_rows import ThresholdAlertRow
from server_stub.errors import StoreContradicted, StoreFailed
from server_stub.store.base import (
    EVENTS_KEPT,
    Batch,
    LoggedEvent,
    PurgeCutoffs,
)
from tests.server_stub.store.made import (
    ODD,
    a_callback,
    a_change,
    a_completed,
    a_correction,
    a_handled_event,
    a_recording,
    a_threshold_alert,
    a_transcript,
    an_attempt,
    an_entry,
    an_interaction,
    every_kept_row,
)
from tests.server_stub.store.stores import Opener, opened
from tests.support.clock import NOON


def logged(recipient: str, seq: int) -> LoggedEvent:
    return LoggedEvent(recipient, seq, NOON, "agent", b'{"n":%d}' % seq)


async def test_that_every_row_comes_back_as_it_was_also_after_a_restart(opener: Opener) -> None:
    kept = every_kept_row()
    async with opened(opener) as store:
        await store.commit(
            Batch(puts=kept, appends=(an_attempt(), an_entry(1), a_handled_event(), a_transcript()))
        )
    async with opened(opener) as store:
        loaded = (await store.load(NOON)).rows
        assert set(map(repr, loaded)) == set(map(repr, kept))
        record = await store.callback("c1")
        assert record is not None
        assert (record.row, record.recordings, record.attempts) == (
            a_callback(),
            (a_recording(),),
            (an_attempt(),),
        )
        assert await store.transcription("r1") == a_transcript().transcription
        assert await store.audit(None, before=None, limit=5) == (an_entry(1),)


def test_that_the_rows_of_these_tests_are_of_every_table() -> None:
    assert {type(row) for row in every_kept_row()} == set(rows.KEPT)


async def test_that_changes_of_callbacks_are_read_from_a_position_and_dropped_when_outdated(
    opener: Opener,
) -> None:
    changes = tuple(a_change(number) for number in (1, 2, 3))
    async with opened(opener) as store:
        await store.commit(Batch(appends=changes))
        assert await store.changes_after(1, limit=1) == (changes[1],)
        assert await store.changes_after(0, limit=5) == changes
        outdated = PurgeCutoffs(history_before=ODD + timedelta(seconds=1))
        assert await store.drop_outdated(outdated, limit=2) == 2
        assert await store.changes_after(0, limit=5) == (changes[2],)


async def test_that_attempts_are_read_as_they_were_corrected_last(opener: Opener) -> None:
    second = a_correction(2, state=AttemptState.WRONG_DESTINATION)
    async with opened(opener) as store:
        await store.commit(Batch(puts=(a_callback(),), appends=(an_attempt(), an_attempt("a2"))))
        await store.commit(Batch(appends=(a_correction(), second)))
        record = await store.callback("c1")
        assert record is not None
        corrected = an_attempt(
            state=AttemptState.WRONG_DESTINATION,
            note="note 2",
            code=second.code,
            code_label=second.code_label,
        )
        assert record.attempts == (corrected, an_attempt("a2"))
        assert record.corrections == (a_correction(), second)


async def test_that_the_callbacks_of_a_line_are_found_by_each_of_its_numbers_within_the_scope(
    opener: Opener,
) -> None:
    forms = ("+525512345612", "+5215512345612")
    rows_of_line = (
        a_callback("c1", number=forms[0], entered_at=NOON),
        a_completed("c2", NOON + timedelta(hours=2), number=forms[1], entered_at=NOON + timedelta(hours=1)),
        a_callback("c3", number=forms[0], business_process_id="claims", entered_at=NOON + timedelta(hours=3)),
        a_callback("c4", number="+12125550142"),
    )
    async with opened(opener) as store:
        await store.commit(Batch(puts=rows_of_line, appends=(an_attempt(),)))
        found = await store.callbacks_of(forms, ("billing",), limit=5)
        assert [record.row.id for record in found] == ["c2", "c1"]
        assert found[1].attempts == (an_attempt(),)
        assert [record.row.id for record in await store.callbacks_of(forms, None, limit=2)] == ["c3", "c2"]


async def test_that_a_put_replaces_and_a_delete_drops(opener: Opener) -> None:
    cool_down = rows.CoolDownRow(callback_id="c1", agent_id="lee", until=ODD, unless_alone=True)
    other = replace(cool_down, agent_id="dana")
    async with opened(opener) as store:
        await store.commit(Batch(puts=(cool_down, other, a_callback())))
        await store.commit(Batch(puts=(a_callback(priority=9),), deletes=(cool_down,)))
        assert set(map(repr, (await store.load(NOON)).rows)) == {repr(other), repr(a_callback(priority=9))}


async def test_that_a_batch_that_cannot_be_written_leaves_nothing(opener: Opener) -> None:
    second = an_interaction("i2", callback_id="c2")  # Dana would have two.
    async with opened(opener) as store:
        await store.commit(Batch(puts=(an_interaction(),)))
        before = await store.load(NOON)
        with pytest.raises(StoreContradicted):
            await store.commit(
                Batch(puts=(a_callback(), second), appends=(an_entry(1),), events=(logged("x", 1),))
            )
        assert await store.load(NOON) == before
        assert await store.audit(None, before=None, limit=5) == ()


async def test_that_a_text_that_a_database_cannot_hold_is_not_a_fault_of_the_connection(
    opener: Opener,
) -> None:
    async with opened(opener) as store:
        with suppress(StoreContradicted):  # SQLite holds a NUL.
            await store.commit(Batch(puts=(a_callback(customer_name="a\x00b"),)))
        await store.commit(Batch(puts=(a_callback(),)))
        assert (await store.load(NOON)).rows == (a_callback(),)


async def test_that_the_words_of_a_recording_written_down_again_replace_the_first(opener: Opener) -> None:
    again = replace(a_transcript(), transcription=Transcription(text="two", words=()))
    async with opened(opener) as store:
        await store.commit(Batch(appends=(a_transcript(),)))
        await store.commit(Batch(appends=(again,)))
        assert await store.transcription("r1") == again.transcription


@pytest.mark.parametrize(
    "clash", [{"agent_id": "dana", "callback_id": "c2"}, {"agent_id": "lee", "callback_id": "c1"}]
)
async def test_that_no_second_open_interaction_is_taken_for_an_agent_or_a_callback(
    opener: Opener, clash: dict[str, str]
) -> None:
    async with opened(opener) as store:
        await store.commit(Batch(puts=(an_interaction(),)))
        with pytest.raises(StoreFailed):
            await store.commit(Batch(puts=(an_interaction("i2", **clash),)))
        closed = an_interaction(closed_at=ODD)
        await store.commit(Batch(puts=(closed, an_interaction("i2", **clash))))


async def test_that_loading_leaves_out_what_is_over(opener: Opener) -> None:
    old = an_interaction("i0", closed_at=NOON - timedelta(hours=2))
    recent = an_interaction("i1", closed_at=NOON - timedelta(minutes=59))
    done = a_completed("c0", NOON - timedelta(hours=2))
    silent = a_recording("r0", callback_id="c0", transcription_status=TranscriptionStatus.READY)
    pending = a_recording("r9", callback_id="c0", transcription_status=TranscriptionStatus.PENDING)
    async with opened(opener) as store:
        await store.commit(Batch(puts=(old, recent, done, silent, pending)))
        assert {row.id for row in (await store.load(NOON)).rows if isinstance(row, rows.InteractionRow)} == {
            "i1"
        }
        assert {row.id for row in (await store.load(NOON)).rows if isinstance(row, rows.RecordingRow)} == {
            "r9"
        }
        assert not [row for row in (await store.load(NOON)).rows if isinstance(row, rows.CallbackRow)]


async def test_that_only_the_current_shifts_figures_are_loaded(opener: Opener) -> None:
    process = next(row for row in every_kept_row() if isinstance(row, rows.BusinessProcessRow))
    now = rows.FiguresRow(business_process_id="billing", shift_started_at=NOON, entered=2)
    before = rows.FiguresRow(
        business_process_id="billing", shift_started_at=NOON - timedelta(days=1), entered=9
    )
    async with opened(opener) as store:
        await store.commit(Batch(puts=(process, now, before)))
        assert [row for row in (await store.load(NOON)).rows if isinstance(row, rows.FiguresRow)] == [now]


async def test_that_events_are_found_after_the_one_that_was_seen(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.commit(Batch(events=(*(logged("a", seq) for seq in (1, 2, 3)), logged("b", 1))))
        assert await store.events_after("a", 1) == (logged("a", 2), logged("a", 3))
        assert await store.events_after("a", 0) == tuple(logged("a", seq) for seq in (1, 2, 3))
        assert await store.events_after("a", 3) == ()
        assert dict((await store.load(NOON)).last_seqs) == {"a": 3, "b": 1}


async def test_that_the_event_log_is_bounded_and_reports_missing_events(
    opener: Opener,
) -> None:
    count = EVENTS_KEPT + 200
    async with opened(opener) as store:
        for start in range(1, count, 100):
            await store.commit(Batch(events=tuple(logged("a", seq) for seq in range(start, start + 100))))
        assert await store.events_after("a", 1) is None
        assert await store.events_after("a", 0) is None
        kept = await store.events_after("a", count - 100)
        assert kept is not None
        assert [event.seq for event in kept] == list(range(count - 99, count + 1))
        assert dict((await store.load(NOON)).last_seqs) == {"a": count}


async def test_that_an_unknown_recipient_has_missed_nothing(opener: Opener) -> None:
    async with opened(opener) as store:
        assert await store.events_after("nobody", 0) == ()
        assert await store.events_after("nobody", 5) is None


async def test_that_the_oldest_outdated_rows_go_a_few_at_a_time(opener: Opener) -> None:
    def on(day: int) -> datetime:
        return NOON + timedelta(days=day)

    entries = tuple(replace(an_entry(day), at=on(day)) for day in range(1, 7))
    history = tuple(replace(a_handled_event(day), at=on(day)) for day in range(1, 7))
    outdated = PurgeCutoffs(audit_before=on(5), history_before=on(2))
    async with opened(opener) as store:
        await store.commit(Batch(appends=(*entries, *history)))
        assert [await store.drop_outdated(outdated, limit=3) for _ in range(3)] == [4, 1, 0]
        assert await store.audit(None, before=None, limit=9) == tuple(reversed(entries[4:]))
        assert await store.drop_outdated(PurgeCutoffs(), limit=9) == 0
        assert await store.drop_outdated(PurgeCutoffs(history_before=on(99)), limit=9) == 5


async def test_that_attempts_are_counted_by_code_as_they_were_corrected_last(opener: Opener) -> None:
    async with opened(opener) as store:
        attempts = [
            an_attempt(
                id=f"t{n}",
                at=NOON + timedelta(minutes=n),
                code="paid",
                code_label="Paid",
                state=AttemptState.HANDLED,
            )
            for n in range(3)
        ]
        attempts.append(
            an_attempt(id="aborted", interaction_id=None, state=AttemptState.ABORTED, agent_id=None)
        )
        fixes = [
            a_correction(1, attempt_id="t1", state=AttemptState.NO_ANSWER, code="none", code_label="None"),
            a_correction(2, attempt_id="t1", state=AttemptState.NO_ANSWER, code=None, code_label=None),
        ]
        await store.commit(Batch(appends=(*attempts, *fixes)))
        counted = {
            (each.code, each.state): each.interactions for each in await store.code_totals(None, None, None)
        }
        assert counted == {("paid", "handled"): 2, (None, "no_answer"): 1}
        (later,) = await store.code_totals(("billing",), NOON + timedelta(minutes=2), None)
        assert (later.label, later.interactions) == ("Paid", 1)
        assert await store.code_totals((), None, None) == ()


async def test_that_a_closed_store_reports_that_it_is_closed(opener: Opener) -> None:
    store = await opener()
    await store.check()
    await store.close()
    await store.close()
    with pytest.raises(StoreFailed):
        await store.commit(Batch())


async def test_that_alerts_are_paged_from_the_latest_begun_and_only_open_ones_are_loaded(
    opener: Opener,
) -> None:
    alerts = [
        a_threshold_alert("t1", began_at=NOON, ended_at=ODD),
        a_threshold_alert("t2", began_at=ODD),
        a_threshold_alert("t3", began_at=ODD, business_process_id="claims"),
    ]
    async with opened(opener) as store:
        await store.commit(Batch(puts=tuple(alerts)))
        first = await store.threshold_alerts(None, after=None, limit=2)
        rest = await store.threshold_alerts(None, after=(first[-1].began_at, first[-1].id), limit=2)
        assert [row.id for row in (*first, *rest)] == ["t3", "t2", "t1"]
        assert [row.id for row in await store.threshold_alerts(("billing",), after=None, limit=9)] == [
            "t2",
            "t1",
        ]
        ended = await store.threshold_alerts(None, after=None, limit=9, is_open=False)
        assert ended == (alerts[0],)
        loaded = {row.id for row in (await store.load(NOON)).rows if isinstance(row, ThresholdAlertRow)}
        assert loaded == {"t2", "t3"}
