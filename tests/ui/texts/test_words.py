"""Every state has a word, an icon and a tone; every refusal and trouble a sentence."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from enum import Enum

import pytest
from PySide6.QtWidgets import QApplication

from agent_desktop.errors import Trouble
from agent_desktop.model.agent_view import Connection, ConnectionState, Tone
from agent_desktop.model.notices import (
    BrokenNotice,
    CompletedNotice,
    NotReadNotice,
    NotSentNotice,
    PlainNotice,
    RefusedNotice,
)
from agent_desktop.model.sound import SoundFault, SoundMissing
from agent_desktop.protocol.administration.reasons import NotReadyReason
from agent_desktop.protocol.objects import Call, CompletionEffect
from agent_desktop.protocol.problems import Problem, ProblemCode
from agent_desktop.protocol.states import (
    AgentState,
    AnsweredBy,
    AttemptState,
    CallOutcome,
    ChosenBy,
    CompletionStatus,
    EndpointKind,
    EndState,
    InteractionState,
    Location,
    RoutingStatus,
)
from ui.assets import ICONS
from ui.gallery import sample
from ui.texts import languages, messages, notices, words
from ui.texts.words import StateWord
from ui.tokens import ColorToken

NOW = sample.NOW
C = CompletionStatus
S = InteractionState


@pytest.mark.parametrize(
    ("named", "states"),
    [
        (words.interaction, InteractionState),
        (words.agent, AgentState),
        (words.completion, CompletionStatus),
        (words.attempt, AttemptState),
        (words.end, EndState),
        (words.routing, RoutingStatus),
    ],
)
def test_that_every_state_has_a_word_an_icon_and_a_tone(
    named: Callable[[Enum], StateWord], states: type[Enum]
) -> None:
    shown = [named(state) for state in states]
    assert all(word.text and (ICONS / f"{word.icon}.svg").is_file() for word in shown)
    assert all(isinstance(word.token, ColorToken) for word in shown)
    assert len({word.text for word in shown}) == len(shown)


def test_that_the_documents_own_names_are_kept() -> None:
    assert [words.routing(status).text for status in RoutingStatus] == [
        "Active",
        "Off Schedule HRS",
        "Stopped",
    ]
    assert [words.location(where) for where in Location][:3] == [
        "Pending",
        "HandlingByBusinessProcess",
        "HandlingByAgent",
    ]
    assert {words.completion(status).text for status in C} == {
        "Handled",
        "Answering Machine",
        "Callback Requested",
        "No Answer",
        "Cancel",
        "Wrong Destination",
    }
    assert [words.endpoint(kind) for kind in EndpointKind] == [
        "Softphone",
        "UC-1",
        "Microsoft Teams",
        "This computer",
    ]


def test_that_not_ready_is_called_by_its_reason() -> None:
    assert words.agent(AgentState.NOT_READY, "Lunch").text == "Lunch"
    assert words.agent(AgentState.NOT_READY, "Fire drill").text == "Fire drill"
    assert words.agent(AgentState.NOT_READY).text == "Not ready"


@pytest.mark.parametrize(
    ("state", "status", "said"),
    [
        (S.OFFERED, None, "Decline this callback"),
        (S.PREVIEW, None, "End the preview as Cancel"),
        (S.DIALING, None, "Hang up and end as Cancel"),
        (S.HANDLING, None, "Hang up and end as Handled"),
        (S.HANDLING, C.ANSWERING_MACHINE, "Hang up and end as Answering Machine"),
        (S.WRAP_UP, C.NO_ANSWER, "Complete as No Answer"),
    ],
)
def test_that_the_red_x_shows_its_present_effect(state: S, status: C | None, said: str) -> None:
    assert messages.red_x(sample.interaction(state, status=status)) == said


@pytest.mark.parametrize(
    ("effect", "said"),
    [
        (CompletionEffect(C.HANDLED, 1, EndState.SUCCEEDED), "Removed from queue"),
        (
            CompletionEffect(C.NO_ANSWER, 2, recall_in_s=300.0),
            "Back in queue in 5 min · attempt 2 of 3 used",
        ),
        (
            CompletionEffect(C.NO_ANSWER, 3, EndState.FAILED),
            "Removed from queue as failed · attempt 3 of 3 used",
        ),
        (
            CompletionEffect(C.ANSWERING_MACHINE, 2, recall_in_s=0.0),
            "Back in queue at once · attempt 2 of 3 used",
        ),
        (CompletionEffect(C.CANCEL, 1), "Back in queue at once · no attempt counted"),
        (CompletionEffect(C.WRONG_DESTINATION, 1, EndState.FAILED), "Removed from queue as failed"),
        (CompletionEffect(C.CALLBACK_REQUESTED, 1), "At a time you choose, for an agent you choose"),
    ],
)
def test_that_a_status_shows_its_consequence(effect: CompletionEffect, said: str) -> None:
    assert messages.consequence(effect, effect.status, 3) == said


def test_that_hanging_up_on_a_greeting_explains_the_status_set() -> None:
    fallen_back = sample.interaction(S.WRAP_UP, status=C.ANSWERING_MACHINE, chosen_by=ChosenBy.SERVER)
    chosen = sample.interaction(S.WRAP_UP, status=C.ANSWERING_MACHINE, chosen_by=ChosenBy.AGENT)
    assert "greeting" in messages.wrap_up_hint(fallen_back)
    assert messages.wrap_up_hint(chosen) == ""


@pytest.mark.parametrize("outcome", [one for one in CallOutcome if one is not CallOutcome.ANSWERED])
def test_that_an_unanswered_call_is_shown_with_the_cause(outcome: CallOutcome) -> None:
    assert messages.line_heard(Call(outcome), S.WRAP_UP)
    if outcome is not CallOutcome.CANCELLED:
        assert messages.wrap_up_hint(sample.interaction(S.WRAP_UP, status=C.NO_ANSWER, call=Call(outcome)))


def test_that_a_voicemail_box_and_a_person_are_distinguished() -> None:
    heard = {by: messages.line_heard(Call(CallOutcome.ANSWERED, by), S.HANDLING) for by in AnsweredBy}
    assert heard[AnsweredBy.MACHINE] == "voicemail"
    assert len(set(heard.values())) == 3


def test_that_a_closed_time_is_refused_by_naming_the_next_opening() -> None:
    opening = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
    problem = Problem(ProblemCode.OUTSIDE_SCHEDULE, "Outside the schedule", 422, next_opening=opening)
    assert messages.refusal(problem, NOW) == "Closed at that time. The next opening is Mon 9:00."


def test_that_an_unknown_refusal_is_shown_in_the_servers_words() -> None:
    assert (
        messages.refusal(Problem("new_code", "Something new", 409, "Said plainly."), NOW) == "Said plainly."
    )
    assert messages.refusal(Problem("new_code", "Something new", 409), NOW) == "Something new"


@pytest.mark.parametrize("trouble", Trouble)
def test_that_every_trouble_with_the_server_has_a_sentence_of_its_own(trouble: Trouble) -> None:
    others = {notices.trouble(other) for other in Trouble if other is not trouble}
    assert notices.trouble(trouble) not in others
    assert notices.reason(trouble.value) == notices.trouble(trouble)


def test_that_a_reason_without_a_problem_is_shown_unchanged() -> None:
    assert notices.reason("The moon is in the way.") == "The moon is in the way."
    assert notices.reason(None) == ""


@pytest.mark.parametrize("plain", PlainNotice)
def test_that_every_plain_notice_has_a_sentence_of_its_own(plain: PlainNotice) -> None:
    text = notices.said(plain, NOW)[1]
    assert text not in {notices.said(other, NOW)[1] for other in PlainNotice if other is not plain}


def test_that_a_command_that_may_have_reached_the_server_is_not_reported_as_failed() -> None:
    tone, text = notices.said(NotSentNotice("dial", Trouble.TIMED_OUT, delivered=True), NOW)
    assert tone is Tone.ERROR
    assert text.startswith(
        "It is not known whether Dial now reached the server. The server did not answer in time."
    )


def test_that_notices_with_details_show_them() -> None:
    problem = Problem(ProblemCode.WRONG_STATE, "Wrong state", 409)
    assert notices.said(RefusedNotice("dial", problem), NOW) == (
        Tone.WARNING,
        "Too late: the callback has moved on.",
    )
    assert notices.said(NotSentNotice("dial", Trouble.REFUSED), NOW)[1].startswith(
        "Dial now did not reach the server. "
    )
    assert notices.said(NotReadNotice(Trouble.TIMED_OUT), NOW) == (
        Tone.ERROR,
        "The server did not answer in time.",
    )
    assert notices.said(BrokenNotice("dial"), NOW)[0] is Tone.ERROR
    done = CompletedNotice("+12125550142", C.NO_ANSWER)
    assert notices.said(done, NOW)[1] == "(212) 555-0142 completed as No Answer."
    again = CompletedNotice("+12125550142", C.CALLBACK_REQUESTED, datetime(2026, 11, 30, 14, 0, tzinfo=UTC))
    assert notices.said(again, NOW)[1] == "(212) 555-0142 is called again Mon 9:00."
    named = CompletedNotice("+12125550142", C.NO_ANSWER, customer_name="Rosa Díaz")
    assert notices.said(named, NOW)[1] == "Rosa Díaz completed as No Answer."


@pytest.fixture
def site_reasons(qapp: QApplication) -> Iterator[None]:
    """The texts of a site; afterwards the windows speak English and have none."""
    del qapp
    words.use_reasons(
        (
            NotReadyReason(name="Coaching", names={"de": "Einzelgespräch", "pt-BR": "Mentoria"}),
            NotReadyReason(name="Break"),
            NotReadyReason(name="Smoke break"),
        )
    )
    yield
    words.use_reasons(())
    languages.speak("en")


@pytest.mark.usefixtures("site_reasons")
@pytest.mark.parametrize(
    ("language", "coaching", "pause"), [("de", "Einzelgespräch", "Pause"), ("fr", "Coaching", "Pause")]
)
def test_that_a_reason_is_named_as_the_site_has_it_else_translated_else_as_written(
    language: str, coaching: str, pause: str
) -> None:
    languages.speak(language)
    assert words.agent(AgentState.NOT_READY, "Coaching").text == coaching
    assert words.not_ready_reason("Break") == pause
    assert words.not_ready_reason("Smoke break") == "Smoke break"
    assert words.not_ready_reason("Gone") == "Gone"


@pytest.mark.parametrize("reason", SoundFault)
def test_that_missing_sound_is_reported_with_the_remedy(reason: SoundFault) -> None:
    others = {messages.no_sound(SoundMissing(other)) for other in SoundFault if other is not reason}
    assert messages.no_sound(SoundMissing(reason)) not in others


@pytest.mark.parametrize("link", ConnectionState)
def test_that_the_connection_is_described_in_words(link: ConnectionState) -> None:
    assert messages.link_state(Connection(link, NOW, "https://callbacks.example.com"), NOW)


def test_that_a_lost_connection_is_shown_with_the_next_try() -> None:
    lost = Connection(ConnectionState.LOST, NOW, retry_at=NOW + timedelta(seconds=4.2))
    assert messages.next_try(lost, NOW) == "Next try in 0:05."
    assert messages.next_try(Connection(ConnectionState.LOST, NOW, retry_at=NOW), NOW) == "Trying again now."


@pytest.mark.parametrize("state", [S.OFFERED, S.PREVIEW, S.DIALING, S.HANDLING, S.WRAP_UP])
def test_that_a_lost_connection_is_shown_with_its_consequence_for_the_callback(state: S) -> None:
    assert messages.while_lost(sample.interaction(state))
    assert messages.while_lost(None)
