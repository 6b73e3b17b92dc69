"""Numbers: which are dialled, which are one subscriber, and what the do-not-call list does."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from agent_desktop.protocol.states import DoNotCallKind, EndState, InteractionState, Location, WhyCode
from server_stub.core.model import events, history_rows, rows
from server_stub.core.model.effects import Dial
from server_stub.core.model.errors import NumberNotAllowed
from server_stub.core.model.number_rules import USUAL_TYPES, NumberRules, NumberType, facts_of, why_not_dialed
from server_stub.core.model.outcome import DoNotCallTaken
from server_stub.core.model.subscribers import dialable, subscriber_of, written_forms
from server_stub.core.rules import do_not_call
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, LEE, Stage

NUMBER = "+12125550142"


@pytest.fixture
def stage() -> Stage:
    """Two business processes that two agents serve."""
    return Stage(processes={BILLING: (DANA, LEE), CLAIMS: (DANA, LEE)})


def listed(stage: Stage, value: str, kind: DoNotCallKind = DoNotCallKind.NUMBER) -> str:
    """Put an entry on the do-not-call list and return its id."""
    entry_id = f"{kind.value}-{value}"
    event = events.DoNotCallAdded(by="sam", entry_id=entry_id, kind=kind, value=value)
    return cast("DoNotCallTaken", stage.do(event)).entry.id


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        ("+49112", "emergency"),
        ("+49110", "emergency"),
        ("+44999", "emergency"),
        ("+1911", "emergency"),
        ("+33112", "emergency"),
        ("+4930112", "emergency"),
        ("+33115", "short number"),
        ("+121255", "short number"),
        ("+1212555014", "too short"),
        ("+121255501420", "too long"),
        ("+12120550142", "no range in use"),
        ("+999123456", "no country code"),
        ("+19005551234", "premium-rate"),
        ("+448431234567", "premium-rate"),
        ("+491805123456", "shared-cost"),
    ],
)
def test_that_a_number_that_no_one_may_dial_is_refused(stage: Stage, number: str, reason: str) -> None:
    with pytest.raises(NumberNotAllowed, match=reason) as refusal:
        stage.callback(number=number)
    assert refusal.value.field == "$.number"
    assert not stage.store.all(rows.CallbackRow)


@pytest.mark.parametrize(
    "number",
    [
        NUMBER,
        "+18005550142",
        "+18765550100",
        "+15550100012",
        "+441632960123",
        "+447700900123",
        "+79123456789",
        "+390612345678",
    ],
)
def test_that_a_number_in_use_or_set_aside_for_fiction_is_taken(stage: Stage, number: str) -> None:
    assert stage.row(stage.callback(number=number)).number == number


def test_that_a_business_process_may_call_more_types_and_fewer_countries() -> None:
    everything = NumberRules(types=(*USUAL_TYPES, NumberType.PREMIUM_RATE))
    assert why_not_dialed("+19005551234", everything) is None
    at_home = NumberRules(countries=("DE", "AT"))
    assert why_not_dialed("+4930123456", at_home) is None
    assert "belongs to US" in (why_not_dialed(NUMBER, at_home) or "")
    mobiles = NumberRules(types=(NumberType.MOBILE,))
    assert "a fixed line" in (why_not_dialed("+442079460958", mobiles) or "")
    assert why_not_dialed(NUMBER, mobiles) is None  # Numbers of North America do not show it.
    assert "emergency" in (why_not_dialed("+49112", NumberRules(types=tuple(NumberType))) or "")


@given(st.from_regex(r"\+[1-9][0-9]{4,14}", fullmatch=True))
def test_that_every_number_is_either_of_a_type_or_has_a_problem(number: str) -> None:
    facts = facts_of(number)
    assert bool(facts.types) != bool(facts.problem)
    assert subscriber_of(dialable(number)) == subscriber_of(number)
    assert written_forms(number)[0] == number


SAME_LINE = [
    ("+5215512345678", "+525512345678"),
    ("+5491112345678", "+541112345678"),
    ("+54111512345678", "+541112345678"),
    ("+551187654321", "+5511987654321"),
    ("+39612345678", "+390612345678"),
    ("+3903471234567", "+393471234567"),
    ("+390549886377", "+3780549886377"),
    ("+378886377", "+3780549886377"),
    ("+4402079460958", "+442079460958"),
    ("+49030123456", "+4930123456"),
    ("+789123456789", "+79123456789"),
    ("+3606301234567", "+36301234567"),
    ("+22997123456", "+2290197123456"),
    ("+5712345678", "+576012345678"),
    ("+22507123456", "+2250707123456"),
]


@pytest.mark.parametrize(("one", "other"), SAME_LINE)
def test_that_two_forms_of_one_line_are_one_callback(stage: Stage, one: str, other: str) -> None:
    first = stage.callback(number=one)
    assert stage.callback(number=other) == first
    assert stage.row(first).number == dialable(one)
    assert set(written_forms(one)) >= {one, dialable(one)}


@pytest.mark.parametrize(
    ("one", "other"),
    [("+525512345678", "+525512345679"), ("+541112345678", "+541112345679"), (NUMBER, "+12125550143")],
)
def test_that_two_lines_are_two_callbacks(stage: Stage, one: str, other: str) -> None:
    assert stage.callback(number=one) != stage.callback(number=other)


def test_that_a_subscriber_is_at_one_agent_whatever_the_form(stage: Stage) -> None:
    stage.come(DANA, LEE)
    first = stage.callback(BILLING, number="+5491112345678")
    second = stage.callback(CLAIMS, number="+541112345678")
    assert first != second
    assert stage.row(first).location is Location.HANDLING_BY_AGENT
    assert WhyCode.NUMBER_IN_USE in stage.why(second)


@pytest.mark.parametrize(
    ("kind", "value", "number"),
    [
        (DoNotCallKind.NUMBER, NUMBER, NUMBER),
        (DoNotCallKind.NUMBER, "+525512345678", "+5215512345678"),
        (DoNotCallKind.NUMBER, "+541112345678", "+5491112345678"),
        (DoNotCallKind.PREFIX, "+1212", NUMBER),
        (DoNotCallKind.PREFIX, "+5215", "+525512345678"),
        (DoNotCallKind.PATTERN, "+1???5550142", NUMBER),
        (DoNotCallKind.PATTERN, "+1*42", NUMBER),
    ],
)
def test_that_a_listed_number_is_refused(stage: Stage, kind: DoNotCallKind, value: str, number: str) -> None:
    entry = listed(stage, value, kind)
    with pytest.raises(NumberNotAllowed, match="do-not-call list"):
        stage.callback(number=number)
    stage.do(events.DoNotCallRemoved(by="sam", entry_id=entry))
    assert stage.callback(number=number)
    assert len(stage.audit(history_rows.AuditAction.DO_NOT_CALL_REMOVED)) == 1


def test_that_the_trail_shows_what_was_listed_and_why(stage: Stage) -> None:
    stage.do(
        events.DoNotCallAdded(
            by="sam", entry_id="d1", kind=DoNotCallKind.NUMBER, value=NUMBER, note="Asked by letter"
        )
    )
    stage.do(events.DoNotCallRemoved(by="sam", entry_id="d1"))
    for action in (history_rows.AuditAction.DO_NOT_CALL_ADDED, history_rows.AuditAction.DO_NOT_CALL_REMOVED):
        (entry,) = stage.audit(action)
        assert entry.detail == {"kind": "number", "value": NUMBER, "note": "Asked by letter"}


def test_that_the_list_leaves_other_numbers_alone(stage: Stage) -> None:
    listed(stage, NUMBER)
    listed(stage, "+1213", DoNotCallKind.PREFIX)
    listed(stage, "+1???5550142", DoNotCallKind.PATTERN)
    assert stage.callback(number="+12125550143")


def test_that_listing_a_number_ends_its_waiting_callbacks_without_an_attempt(stage: Stage) -> None:
    callback = stage.callback(number="+5215512345678")
    other = stage.callback(number=NUMBER)
    listed(stage, "+525512345678")
    row = stage.row(callback)
    assert (row.end_state, row.end_reason) == (EndState.WITHDRAWN, "On the do-not-call list")
    assert not stage.attempts(callback)
    assert [entry.target for entry in stage.audit(history_rows.AuditAction.CALLBACK_NOT_DIALED)] == [
        f"callback:{callback}"
    ]
    assert stage.row(other).completed_at is None


def test_that_a_callback_that_a_prefix_bars_ends_instead_of_being_offered(stage: Stage) -> None:
    barred = [stage.callback(number=f"+1212555010{n}") for n in range(3)]
    free = stage.callback(number="+16465550100")
    listed(stage, "+1212", DoNotCallKind.PREFIX)
    stage.come(DANA)
    assert [stage.row(each).end_state for each in barred] == [EndState.WITHDRAWN] * 3
    assert stage.row(free).location is Location.HANDLING_BY_AGENT
    assert not [attempt for each in barred for attempt in stage.attempts(each)]


def test_that_a_callback_asked_for_an_agent_ends_as_well(stage: Stage) -> None:
    barred = stage.callback(number=NUMBER, agent_id=DANA)
    free = stage.callback(number="+16465550100", agent_id=DANA)
    listed(stage, "+1212", DoNotCallKind.PREFIX)
    stage.come(DANA)
    assert stage.row(barred).end_state is EndState.WITHDRAWN
    assert stage.row(free).location is Location.HANDLING_BY_AGENT


def test_that_a_number_listed_while_it_is_offered_is_not_dialled(stage: Stage) -> None:
    stage.come(DANA)
    callback = stage.callback(number=NUMBER)
    interaction = stage.at_hand(DANA)
    listed(stage, NUMBER)
    refusal = stage.do(events.Accept(by=DANA, interaction_id=interaction.id))
    assert isinstance(refusal, NumberNotAllowed)
    assert stage.row(callback).end_state is EndState.WITHDRAWN
    assert not stage.attempts(callback)
    assert not stage.effects_of(Dial)
    assert stage.floor.tables.agents[DANA].interaction_id is None


def test_that_a_number_that_an_older_version_took_is_not_dialled(stage: Stage) -> None:
    callback = stage.callback(number=NUMBER)
    key = (rows.CallbackRow, (callback,))
    stage.store.kept[key] = replace(stage.row(callback), number="+49112")
    stage.restart()
    stage.come(DANA)
    answer = stage.do(events.Accept(by=DANA, interaction_id=stage.at_hand(DANA).id))
    assert isinstance(answer, NumberNotAllowed)
    row = stage.row(callback)
    assert (row.end_state, row.end_reason) == (EndState.FAILED, "The number must not be dialled")
    assert not stage.attempts(callback)
    assert not stage.effects_of(Dial)


@pytest.mark.parametrize("by_agent", [True, False])
def test_that_a_number_listed_during_the_preview_is_not_dialled(stage: Stage, *, by_agent: bool) -> None:
    stage.come(DANA)
    callback = stage.callback(number=NUMBER)
    stage.record(callback)
    interaction = stage.at_hand(DANA)
    stage.do(events.Accept(by=DANA, interaction_id=interaction.id))
    assert stage.at_hand(DANA).state is InteractionState.PREVIEW
    listed(stage, NUMBER)
    if by_agent:
        answer = stage.do(events.DialNow(by=DANA, interaction_id=interaction.id))
        assert isinstance(answer, NumberNotAllowed)
    else:
        stage.wait(61)
    assert stage.row(callback).end_state is EndState.WITHDRAWN
    assert not stage.attempts(callback)
    assert not stage.effects_of(Dial)


def test_that_the_list_is_shown_with_the_newest_entry_first(stage: Stage) -> None:
    first = listed(stage, NUMBER)
    stage.wait(1)
    second = listed(stage, "+1213", DoNotCallKind.PREFIX)
    same_time = listed(stage, "+1214", DoNotCallKind.PREFIX)
    shown = [entry.id for entry in stage.floor.views.do_not_call()]
    assert shown == [same_time, second, first]
    entry = stage.floor.views.do_not_call_entry(first)
    assert entry is not None
    assert (entry.id, entry.value) == (first, NUMBER)
    assert stage.floor.views.do_not_call_entry("unknown") is None


def test_that_the_list_has_room_for_so_many_entries_and_patterns(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(do_not_call, "LONGEST_LIST", 3)
    monkeypatch.setattr(do_not_call, "MOST_PATTERNS", 1)
    pattern = listed(stage, "+1???5550142", DoNotCallKind.PATTERN)
    more = events.DoNotCallAdded(by="sam", entry_id="p", kind=DoNotCallKind.PATTERN, value="+1???5550143")
    assert "1 patterns already" in stage.refused(more, NumberNotAllowed).detail
    listed(stage, "+1213", DoNotCallKind.PREFIX)
    listed(stage, NUMBER)
    full = events.DoNotCallAdded(by="sam", entry_id="n", kind=DoNotCallKind.NUMBER, value="+12125550143")
    assert "list is full (3 entries)" in stage.refused(full, NumberNotAllowed).detail
    stage.do(events.DoNotCallRemoved(by="sam", entry_id=pattern))
    stage.do(full)
