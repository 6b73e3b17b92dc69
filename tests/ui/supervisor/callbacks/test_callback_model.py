"""The model of Callback Search: Qt's laws, and its cells."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.states import EndState, Location, WhyCode
from agent_desktop.protocol.supervisor_objects import Why, WhyReason
from tests.support.supervisor_examples import NOON, a_callback
from tests.ui.supervisor.hands import cell, row
from tests.ui.window_checks import QtsLaws
from ui.common.table.row_models import NOWHERE
from ui.gallery import supervisor_sample
from ui.gallery.sample import NOW
from ui.supervisor.callbacks.callback_model import CallbackModel


def callbacks(*callbacks_: Callback, has_more: bool = False) -> CallbackModel:
    """Return a list of callbacks at noon."""
    model = CallbackModel(lambda: NOON)
    model.show_first(callbacks_, has_more=has_more)
    return model


steps = st.lists(
    st.tuples(st.sampled_from(["first", "more", "change", "over", "why"]), st.integers(0, 9)), max_size=20
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_that_callback_search_keeps_qts_laws_whatever_moves(
    qts_laws: QtsLaws, steps_: list[tuple[str, int]]
) -> None:
    model = callbacks()
    qts_laws(model)
    known: list[str] = []
    for step, number in steps_:
        name = str(number)
        match step:
            case "first":
                model.show_first([a_callback(name)], has_more=False)
                known = [name]
            case "more":
                model.show_more([a_callback(name), a_callback("x" + name)], has_more=False)
                known += [one for one in (name, "x" + name) if one not in known]
            case "change":
                model.show_change(a_callback(name, attempts_used=2), joins=True)
                known += [name] if name not in known else []
            case "over":
                over = a_callback(name, location=Location.COMPLETED, end_state=EndState.PURGED)
                model.show_change(over, joins=True)
                known = [one for one in known if one != name]
            case _:
                model.show_why(name, Why(()))
        assert [model.row_at(place).id for place in range(model.rowCount())] == known


def test_that_the_columns_of_callback_search_carry_the_sources_names() -> None:
    titles = [column.title for column in callbacks().columns]
    assert titles == [
        "Customer",
        "Number",
        "Interaction Location",
        "Why not offered",
        "Number of Attempts",
        "Due",
        "Entered",
        "Requested agent",
        "Recording",
    ]


def test_that_a_callback_reads_like_plain_english() -> None:
    model = CallbackModel(lambda: NOW)
    model.show_first(supervisor_sample.CALLBACKS, has_more=False)
    model.show_names({"lee": "Lee Wong"}, {"claims": "America/New_York"})
    assert row(model, 4) == {
        "customer": "Karl Vogt",
        "number": "+49 30 901820",
        "location": "Pending",
        "why": "…",
        "attempts": "0 of 3",
        "due": "Wed 8:24",
        "entered": "Sat 16:24",
        "agent": "Lee Wong",
        "recording": "1:05",
    }
    assert cell(model, 0, "why").text == "Ana Petrova"


def test_that_all_reasons_stand_in_the_tip_and_the_first_in_the_cell() -> None:
    model = callbacks(a_callback("a", location=Location.PENDING))
    reasons = (
        WhyReason(WhyCode.DUE_AT, "Not due yet.", NOON + timedelta(minutes=5)),
        WhyReason(WhyCode.STOPPED, "stopped"),
    )
    model.show_why("a", Why(reasons))
    told = cell(model, 0, "why")
    assert told.text.startswith("due ")
    assert told.text.endswith(" +1")
    assert told.tip.split("\n")[0].startswith("Not due yet, until ")
    assert told.tip.split("\n")[1] == told.spoken.rpartition(" ")[2] == "stopped"


@pytest.mark.parametrize(
    ("code", "short"),
    [
        (WhyCode.OUTSIDE_CALLING_HOURS, "calls from Tue 14:00 Berlin"),
        (WhyCode.OFF_SCHEDULE, "opens Tue 14:00 Berlin"),
        (WhyCode.DUE_AT, "due Tue 8:00"),
    ],
)
def test_that_the_end_of_a_reason_names_the_clock_that_it_is_read_on(code: WhyCode, short: str) -> None:
    model = callbacks(a_callback("a", location=Location.PENDING))
    model.show_names({}, {"claims": "Europe/Berlin"})
    model.show_why("a", Why((WhyReason(code, "Not yet.", NOON + timedelta(hours=25)),)))
    told = cell(model, 0, "why")
    assert told.text == short
    assert told.tip == "Not yet, until Tue 14:00 Berlin, Tue 8:00 here"


@pytest.mark.parametrize(
    "code", sorted(set(WhyCode) - {WhyCode.WITH_AGENT, WhyCode.COMPLETED, WhyCode.DUE_AT}, key=str)
)
def test_that_a_reason_is_short_in_the_cell(code: WhyCode) -> None:
    model = callbacks(a_callback("a", location=Location.PENDING))
    model.show_why("a", Why((WhyReason(code, "A sentence that no column holds."),)))
    told = cell(model, 0, "why")
    assert 0 < len(told.text) <= 14
    assert told.tip == told.spoken == "A sentence that no column holds."


def test_that_a_callback_without_a_reason_is_ready() -> None:
    model = callbacks(a_callback("a"))
    model.show_why("a", Why(()))
    assert cell(model, 0, "why").text == "ready to offer"


def test_that_a_reason_is_asked_for_again_after_a_while_and_after_a_move() -> None:
    now = NOON
    model = CallbackModel(lambda: now)
    model.show_first([a_callback("a"), a_callback("b")], has_more=False)
    assert model.unexplained(["a", "b"]) == ["a", "b"]
    model.show_why("a", Why(()))
    model.show_why("b", Why(()))
    assert model.unexplained(["a", "b"]) == []
    model.show_change(a_callback("b", attempts_used=1), joins=True)
    assert model.unexplained(["a", "b"]) == ["b"]
    now = NOON + timedelta(seconds=30)
    assert model.unexplained(["a", "b"]) == ["a", "b"]


def test_that_a_page_is_asked_for_once_until_it_comes() -> None:
    model = callbacks(a_callback("a"), has_more=True)
    asked: list[int] = []
    model.more_wanted.connect(lambda: asked.append(1))
    assert model.canFetchMore(NOWHERE)
    model.fetchMore(NOWHERE)
    model.fetchMore(NOWHERE)
    assert asked == [1]
    model.more_failed()
    assert model.canFetchMore(NOWHERE)
    model.show_more([a_callback("b")], has_more=False)
    assert not model.canFetchMore(NOWHERE)


def test_that_a_new_callback_joins_only_a_list_that_is_all_here() -> None:
    whole, part = callbacks(a_callback("a")), callbacks(a_callback("a"), has_more=True)
    for model in (whole, part):
        model.show_change(a_callback("new"), joins=True)
    assert (whole.rowCount(), part.rowCount()) == (2, 1)
    whole.show_change(a_callback("foreign"), joins=False)
    assert whole.rowCount() == 2


def test_that_a_figures_list_keeps_what_is_over() -> None:
    model = callbacks(a_callback("a"))
    over = a_callback("a", location=Location.COMPLETED, end_state=EndState.PURGED)
    model.show_change(over, joins=False, keeps=True)
    assert cell(model, 0, "location").text == "Purged"


def test_that_a_held_callback_is_marked_with_its_note() -> None:
    told = cell(callbacks(a_callback("a", held=True, held_note="Asks for a manager")), 0, "location")
    assert (told.mark, told.tip) == ("hand-over", "held for a supervisor\nAsks for a manager")
