"""Disposition codes (``docs/behaviour.md``, *Disposition codes*)."""

from __future__ import annotations

from typing import Any, Final

import pytest

from agent_desktop.protocol.states import CompletionStatus, InteractionState
from agent_desktop.protocol.timing import Timing
from agent_desktop.protocol.wrap_up import DispositionCode, WrapUpForm
from server_stub.core.model import errors, events
from server_stub.core.model.agent_events import CorrectWrapUp
from server_stub.core.model.history_rows import AttemptRow
from server_stub.core.views.code_counts import code_counts
from tests.server_stub.core.recount import differences
from tests.server_stub.core.stage import BILLING, DANA, Stage

HANDLED: Final = CompletionStatus.HANDLED
MACHINE: Final = CompletionStatus.ANSWERING_MACHINE
FORM: Final = WrapUpForm(
    codes=(
        DispositionCode(id="money", label="Money", key="m"),
        DispositionCode(id="paid", label="Paid", key="p", under="money", status=HANDLED),
        DispositionCode(id="later", label="Pays later", key="l", under="money", status=HANDLED),
        DispositionCode(id="box", label="Box full", status=MACHINE),
    )
)


def staged(form: WrapUpForm = FORM, timing: Timing | None = None) -> tuple[Stage, str]:
    """Return a stage on which dana wraps a conversation up, and its interaction."""
    timing = timing or Timing(recall_intervals_s=(3600,))
    stage = Stage(timing, processes={BILLING: (DANA,)})
    stage.wrap_up = {BILLING: form}
    stage.apply_site(timing)
    return stage, stage.bring_to(InteractionState.WRAP_UP)[1]


def set_status(interaction: str, status: CompletionStatus, **facts: Any) -> events.SetStatus:
    return events.SetStatus(by=DANA, interaction_id=interaction, status=status, **facts)


def counts(stage: Stage) -> dict[str, int]:
    """Return the monitor's counts by code, which must be those of the rows."""
    assert differences(stage) == []
    (process,) = stage.floor.tables.business_processes.values()
    return {each.label: each.interactions for each in code_counts(stage.floor.tables, process)}


def correct(stage: Stage, interaction: str, status: CompletionStatus, **facts: Any) -> None:
    row = stage.interaction_row(interaction)
    callback = stage.row(row.callback_id)
    stage.do(
        CorrectWrapUp(
            by=DANA,
            by_name="Dana Reyes",
            interaction_id=interaction,
            status=status,
            corrections=row.corrections,
            completed=callback if callback.completed_at is not None else None,
            **facts,
        )
    )


def test_that_a_code_is_kept_with_the_attempt_and_counted_once() -> None:
    stage, interaction = staged()
    stage.do(set_status(interaction, HANDLED, code="later"))
    stage.do(set_status(interaction, HANDLED, code="paid"))
    stage.complete()
    (attempt,) = stage.store.all(AttemptRow)
    assert (attempt.code, attempt.code_label) == ("paid", "Money › Paid")
    assert counts(stage) == {"Money › Paid": 1}


def test_that_another_status_drops_the_code_and_the_same_keeps_it() -> None:
    stage, interaction = staged()
    stage.do(set_status(interaction, HANDLED, code="paid"))
    assert stage.do(set_status(interaction, HANDLED, note="x")).code == "paid"
    assert stage.do(set_status(interaction, HANDLED, code=None)).code is None
    stage.do(set_status(interaction, HANDLED, code="paid"))
    assert stage.do(set_status(interaction, MACHINE)).code is None


@pytest.mark.parametrize("code", ["money", "box", "unknown"])
def test_that_a_group_a_code_of_another_status_and_an_unknown_one_are_refused(code: str) -> None:
    stage, interaction = staged()
    refused = stage.refused(set_status(interaction, HANDLED, code=code), errors.CodeNotAllowed)
    assert refused.field == "$.code"


def test_that_a_required_code_is_needed_to_complete_by_hand_but_not_by_the_clock() -> None:
    required = WrapUpForm(codes=FORM.codes, code_required=True)
    stage, interaction = staged(required)
    done = events.CompleteInteraction(by=DANA, interaction_id=interaction, status=HANDLED)
    stage.refused(done, errors.CodeRequired)
    stage.refused(events.EndInteraction(by=DANA, interaction_id=interaction), errors.CodeRequired)
    stage.wait(30)
    assert stage.interaction_row(interaction).completion_status is HANDLED
    assert counts(stage) == {}


def test_that_a_status_without_codes_needs_none() -> None:
    stage, _ = staged(WrapUpForm(codes=FORM.codes, code_required=True))
    stage.complete(CompletionStatus.WRONG_DESTINATION)
    assert counts(stage) == {}


def test_that_the_counts_follow_corrections() -> None:
    stage, interaction = staged()
    stage.complete(HANDLED, code="paid")
    assert counts(stage) == {"Money › Paid": 1}
    correct(stage, interaction, MACHINE, code="box")
    assert counts(stage) == {"Box full": 1}
    correct(stage, interaction, MACHINE, code=None)
    assert counts(stage) == {}
    correct(stage, interaction, HANDLED, code="later")
    assert counts(stage) == {"Money › Pays later": 1}


def test_that_a_correction_needs_a_required_code_too() -> None:
    stage, interaction = staged(WrapUpForm(codes=FORM.codes, code_required=True))
    stage.complete(HANDLED, code="paid")
    with pytest.raises(errors.CodeRequired):
        correct(stage, interaction, MACHINE)


def test_that_a_new_shift_begins_without_counts() -> None:
    stage, _ = staged(timing=Timing(shift_starts=("12:00", "12:02")))
    stage.complete(HANDLED, code="paid")
    stage.wait(120)
    assert counts(stage) == {}


def test_that_a_handed_over_callback_has_no_code() -> None:
    stage, interaction = staged()
    stage.do(set_status(interaction, HANDLED, code="paid"))
    stage.do(events.DelegateInteraction(by=DANA, interaction_id=interaction))
    assert counts(stage) == {}


def test_that_a_code_that_was_removed_from_the_site_is_counted_under_its_id() -> None:
    stage, _ = staged()
    stage.complete(HANDLED, code="paid")
    stage.wrap_up = {}
    stage.apply_site(Timing(recall_intervals_s=(3600,)))
    assert counts(stage) == {"paid": 1}


@pytest.mark.parametrize(
    ("codes", "field"),
    [
        ([{"id": "a", "label": "A", "status": HANDLED}] * 2, "id"),
        ([{"id": "a", "label": "A", "status": HANDLED, "under": "b"}], "under"),
        (
            [
                {"id": "a", "label": "A", "under": "b"},
                {"id": "b", "label": "B", "under": "a"},
                {"id": "c", "label": "C", "under": "a", "status": HANDLED},
            ],
            "under",
        ),
        ([{"id": "a", "label": "A"}], "status"),
        (
            [
                {"id": "a", "label": "A", "key": "x", "status": HANDLED},
                {"id": "b", "label": "B", "key": "x", "status": HANDLED},
            ],
            "key",
        ),
    ],
)
def test_that_codes_that_contradict_each_other_are_refused(codes: list[dict[str, Any]], field: str) -> None:
    form = WrapUpForm(codes=tuple(DispositionCode(**each) for each in codes))
    assert field in {name for _, name, _ in form.mistakes()}
    stage = Stage()
    stage.wrap_up = {BILLING: form}
    with pytest.raises(errors.InvalidSite):
        stage.apply_site(Timing())
