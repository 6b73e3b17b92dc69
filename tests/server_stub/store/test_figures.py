"""The figures of a period equal a recount from the log of events, on both databases, also after corrections."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.figures import Figures, FiguresLine
from agent_desktop.protocol.states import AgentState, AttemptState, CompletionStatus, EndState, FiguresBy
from agent_desktop.protocol.timing import Timing
from agent_desktop.protocol.wrap_up import DispositionCode, WrapUpForm
from server_stub.core.floor import Floor
from server_stub.core.model import events
from server_stub.core.model.agent_events import CorrectWrapUp
from server_stub.core.model.history_rows import AttemptRow, CorrectionRow
from server_stub.core.model.rows import BusinessProcessRow, CallbackRow, InteractionRow
from server_stub.store.base import Batch, CompletedFilter
from tests.server_stub.core.kept_rows import Store as Kept
from tests.server_stub.core.recount import differences
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, LEE, NOON, Stage
from tests.server_stub.store.stores import Opener, opened

END = NOON + timedelta(days=2)
CODES = WrapUpForm(
    codes=(
        DispositionCode(id="paid", label="Paid", status=CompletionStatus.HANDLED),
        DispositionCode(id="box", label="Box full", status=CompletionStatus.ANSWERING_MACHINE),
    )
)
PROMISES = ("promises_kept", "promises_early", "promises_late", "predictions")


@pytest.fixture(scope="module")
def morning() -> Stage:
    """Return a stage after some hours of calls, corrections, codes and promises, kept and broken."""
    stage = Stage(processes={BILLING: (DANA, LEE), CLAIMS: (LEE,)})
    stage.checks = False
    stage.wrap_up = {BILLING: CODES, CLAIMS: CODES}
    stage.apply_site(Timing())
    stage.come(DANA)
    for turn in range(80):
        if turn < 12 or 13 < turn < 60:
            stage.callback(CLAIMS if turn % 5 == 4 else BILLING)
        if turn == 3:
            stage.come(LEE)
        for agent in (DANA, LEE):
            if stage.agent(agent).state is AgentState.OFFERED:
                _serve(stage, agent, turn)
        _wait_for_offers(stage, 240 * (turn % 4))
        if turn in (12, 50):
            _pause(stage)
    for agent in (DANA, LEE):
        stage.presence(agent, Presence.NOT_READY, "Break")
    promised = stage.callback(BILLING)
    stage.wait(4000)  # Past its promise, which the purge breaks for good.
    for row in stage.store.all(CallbackRow):
        if row.begun_at is None and row.completed_at is None:
            stage.do(events.Purge(by="morgan", callback_id=row.id))
    ended = next(row for row in stage.store.all(CallbackRow) if row.id == promised)
    assert (ended.promised_until is not None, ended.begun_at) == (True, None)
    return stage


def _pause(stage: Stage) -> None:
    """Let the agents have a long break, in which promised times pass."""
    for agent in (DANA, LEE):
        stage.presence(agent, Presence.NOT_READY, "Break")
    stage.wait(4000)
    for agent in (DANA, LEE):
        stage.presence(agent, Presence.AVAILABLE)


def _wait_for_offers(stage: Stage, seconds: float) -> None:
    """Let time pass, at most until an agent is offered a callback."""
    goal = stage.now + timedelta(seconds=seconds)
    while stage.now < goal and AgentState.OFFERED not in {stage.agent(each).state for each in (DANA, LEE)}:
        stage.wait(10)


def _serve(stage: Stage, agent: str, turn: int) -> None:
    """Let an agent end the offered callback, in another way each turn."""
    interaction = stage.accept(agent).id
    stage.wait(5)
    if turn % 3 == 2:
        stage.fail(agent=agent)
        stage.complete(agent=agent)
    else:
        stage.answer(agent)
        stage.wait(60 + turn)
        stage.red_x(agent)
        if turn % 4 == 1:
            at = stage.now + timedelta(seconds=300 + 200 * turn)
            stage.complete(CompletionStatus.CALLBACK_REQUESTED, agent, callback_at=at, agent_id=agent)
        else:
            stage.complete(CompletionStatus.HANDLED, agent, code=("paid", None)[turn % 2])
    if turn % 6 == 4:
        stage.do(
            CorrectWrapUp(
                by=agent,
                by_name=agent.title(),
                interaction_id=interaction,
                status=CompletionStatus.ANSWERING_MACHINE,
                code="box",
                completed=next(
                    (row for row in stage.store.all(CallbackRow) if row.id == _callback(stage, interaction)),
                    None,
                ),
            )
        )


def _callback(stage: Stage, interaction: str) -> str:
    return stage.interaction_row(interaction).callback_id


def replayed(stage: Stage) -> Kept:
    """Return the rows that the log of events makes on an empty floor."""
    floor, kept = Floor(), Kept()
    for entry in stage.handled_events():
        kept.commit(floor.handle(entry.event, now=entry.at))
    return kept


def recounted(kept: Kept, by: FiguresBy) -> dict[str, Counter[str]]:
    """Return the counts of each line, and of all of it under the empty key."""
    lines: defaultdict[str, Counter[str]] = defaultdict(Counter)
    callbacks = {row.id: row for row in kept.all(CallbackRow)}
    for row, facts in _attempt_facts(kept, callbacks):
        lines[_key(kept, by, row, row.at)] += facts
        lines[""] += facts
    for row in callbacks.values():
        if (begun := _promise_facts(row)) is not None:
            at, facts = begun
            lines[""] += facts
            first = min(_attempts(kept, row.id), key=lambda each: (each.at, each.id), default=None)
            if first is not None and row.begun_at is not None:
                lines[_key(kept, by, first, at)] += facts
            elif by in (FiguresBy.HOUR, FiguresBy.BUSINESS_PROCESS):
                lines[_hour(at) if by is FiguresBy.HOUR else row.business_process_id] += facts
        for at, name in ((row.entered_at, "entered"), (row.completed_at, _ending(row))):
            if at is not None and name is not None:
                lines[""][name] += 1
                if by in (FiguresBy.HOUR, FiguresBy.BUSINESS_PROCESS):
                    lines[_hour(at) if by is FiguresBy.HOUR else row.business_process_id][name] += 1
    return {key: +line for key, line in lines.items() if +line}


def _attempts(kept: Kept, callback_id: str) -> list[AttemptRow]:
    return [row for row in kept.all(AttemptRow) if row.callback_id == callback_id]


def _key(kept: Kept, by: FiguresBy, row: AttemptRow, at: datetime) -> str:
    """Return the line to which an attempt belongs; ``at`` is the time of what is counted."""
    codes = {each.attempt_id: each.code for each in kept.all(CorrectionRow)}  # The latest last.
    code = codes.get(row.id, row.code)
    keys = {
        FiguresBy.AGENT: row.agent_id or "",
        FiguresBy.HOUR: _hour(at),
        FiguresBy.CODE: f"{row.business_process_id}:{code or ''}",
    }
    return keys.get(by, row.business_process_id)


def _promise_facts(row: CallbackRow) -> tuple[datetime, Counter[str]] | None:
    """Return when a promise was kept or broken, with what that counts for."""
    if row.begun_at is None:
        is_broken = row.promised_until and row.completed_at and row.promised_until < row.completed_at
        return (row.completed_at, Counter(promises_late=1)) if is_broken and row.completed_at else None
    facts: Counter[str] = Counter()
    if row.promised_from is not None and row.promised_until is not None:
        facts["promises_early"] = int(row.begun_at < row.promised_from)
        facts["promises_late"] = int(row.begun_at > row.promised_until)
        facts["promises_kept"] = 1 - facts["promises_early"] - facts["promises_late"]
    if (
        row.predicted_from is not None
        and row.predicted_wait is not None
        and row.begun_at >= row.predicted_from
    ):
        facts["predictions"] = 1
        facts["predicted_wait"] = _us(row.predicted_wait)
        facts["begun_wait"] = _us(row.begun_at - row.predicted_from)
    return row.begun_at, facts


def _hour(at: datetime) -> str:
    return format_time(at.replace(minute=0, second=0, microsecond=0))


def _attempt_facts(
    kept: Kept, callbacks: dict[str, CallbackRow]
) -> Iterator[tuple[AttemptRow, Counter[str]]]:
    """Yield each attempt with what it counts for."""
    corrected = {row.attempt_id: row.state for row in kept.all(CorrectionRow)}
    interactions = {row.attempt_id: row for row in kept.all(InteractionRow) if row.attempt_id is not None}
    history: defaultdict[str, list[AttemptRow]] = defaultdict(list)
    for row in sorted(kept.all(AttemptRow), key=lambda row: (row.at, row.id)):
        if row.state is not AttemptState.ABORTED:
            history[row.callback_id].append(row)
    for callback_id, attempts in history.items():
        answers = [call for row in attempts if (call := interactions[row.id]).answered_at is not None]
        for place, row in enumerate(attempts):
            call = interactions[row.id]
            is_handled = corrected.get(row.id, row.state) is AttemptState.HANDLED
            facts = Counter(attempts=1, reached=int(is_handled), handled=int(call.answered_at is not None))
            if place == 0:
                facts += Counter(first_attempts=1, first_successes=int(is_handled))
            if answers and call is answers[0] and call.answered_at is not None:
                facts += Counter(answered=1, waited=_us(call.answered_at - callbacks[callback_id].entered_at))
            before = interactions[attempts[place - 1].id] if place else None
            if before is not None and before.completion_status is CompletionStatus.CALLBACK_REQUESTED:
                late = row.at - (before.callback_at or row.at)
                facts += Counter(promised=1, punctual=int(timedelta() <= late <= timedelta(minutes=5)))
            yield row, facts


def _ending(row: CallbackRow) -> str | None:
    return {EndState.SUCCEEDED: "succeeded", EndState.FAILED: "failed"}.get(row.end_state or EndState.PURGED)


def _us(span: timedelta) -> int:
    return span // timedelta(microseconds=1)


def counted(found: Figures) -> dict[str, Counter[str]]:
    lines = {line.key: +_facts(line) for line in (*found.items, found.total)}
    return {key: line for key, line in lines.items() if line}


def _facts(line: FiguresLine) -> Counter[str]:
    names = ("entered", "succeeded", "failed", "attempts", "reached", "first_attempts", "first_successes")
    facts: dict[str, Any] = {name: getattr(line, name) or 0 for name in names}
    facts |= {name: getattr(line, name) for name in ("answered", "promised", "punctual", "handled")}
    facts |= {name: getattr(line, name) for name in PROMISES}
    for name, mean in (
        ("predicted_wait", line.mean_predicted_wait_s),
        ("begun_wait", line.mean_begun_wait_s),
    ):
        facts[name] = round((mean or 0) * line.predictions * 1_000_000)
    facts["waited"] = round((line.mean_wait_s or 0) * line.answered * 1_000_000)
    return Counter(facts)


async def test_that_figures_equal_a_recount_from_the_log_of_events(opener: Opener, morning: Stage) -> None:
    kept = replayed(morning)
    async with opened(opener) as store:
        await store.commit(
            Batch(puts=tuple(morning.store.kept.values()), appends=tuple(morning.store.appended))
        )
        for by in FiguresBy:
            assert counted(await store.figures(by, None, NOON, END)) == recounted(kept, by), by
        found = await store.figures(FiguresBy.AGENT, None, NOON, END)
        total = found.total
        assert total.promised > total.punctual > 0
        assert total.attempts > total.first_attempts > total.first_successes > 0
        assert total.reached == sum(line.reached for line in found.items)
        assert total.promises_kept > 0
        assert total.promises_late > 0
        assert total.predictions >= total.promises_kept


def test_that_the_monitor_equals_a_recount_from_the_log_of_events_also_after_corrections(
    morning: Stage,
) -> None:
    kept = replayed(morning)
    assert differences(morning, kept) == []
    assert any(morning.floor.views.figures(row).handled for row in kept.all(BusinessProcessRow))
    assert len(list(kept.all(CorrectionRow))) > 3


async def test_that_reports_by_code_and_6_04_equal_a_recount_from_the_log_of_events(
    opener: Opener, morning: Stage
) -> None:
    kept = replayed(morning)
    corrected = {row.attempt_id: row for row in kept.all(CorrectionRow)}  # The latest last.
    made = [(row, corrected.get(row.id, row)) for row in kept.all(AttemptRow) if row.interaction_id]
    codes = Counter((row.business_process_id, last.code, last.state.value) for row, last in made)
    ended = {
        row.id: (row.end_state, row.completed_at, row.attempts_used)
        for row in kept.all(CallbackRow)
        if row.completed_at is not None
    }
    async with opened(opener) as store:
        await store.commit(
            Batch(puts=tuple(morning.store.kept.values()), appends=tuple(morning.store.appended))
        )
        totals = await store.code_totals(None, None, None)
        assert {(row.business_process_id, row.code, row.state): row.interactions for row in totals} == codes
        found = [
            record async for page in store.completed_stream(CompletedFilter(scope=None)) for record in page
        ]
    lines = {
        each.row.id: (each.row.end_state, each.row.completed_at, each.row.attempts_used) for each in found
    }
    assert lines == ended
    states = {row.id: last.state for row, last in made}
    assert {each.id: each.state for one in found for each in one.attempts if each.interaction_id} == {
        row.id: states[row.id] for row, _ in made if row.callback_id in ended
    }


async def test_that_figures_are_of_the_period_and_the_business_processes_asked_for(
    opener: Opener, morning: Stage
) -> None:
    names = {row.id: row.name for row in morning.store.all(BusinessProcessRow)}
    async with opened(opener) as store:
        await store.commit(
            Batch(puts=tuple(morning.store.kept.values()), appends=tuple(morning.store.appended))
        )
        (line,) = (await store.figures(FiguresBy.BUSINESS_PROCESS, (CLAIMS,), NOON, END)).items
        assert (line.key, line.name) == (CLAIMS, names[CLAIMS])
        assert (await store.figures(FiguresBy.HOUR, None, END, END + timedelta(days=1))).items == ()
        first, *_ = (await store.figures(FiguresBy.HOUR, None, NOON, END)).items
        until = NOON + timedelta(hours=1)
        assert (await store.figures(FiguresBy.HOUR, None, NOON, until)).items == (first,)
