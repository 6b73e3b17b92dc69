"""The sections of the form of a business process, with their fields in the order of the site file's page."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from agent_desktop.protocol.screen_pop import OpensOn
from agent_desktop.protocol.states import SupervisionMode
from ui.supervisor.administration.process_form.codes_field import CodesField
from ui.supervisor.administration.process_form.entries import DURATION, LIST, WHOLE
from ui.supervisor.administration.process_form.form_field import FormField
from ui.supervisor.administration.process_form.simple_fields import (
    ChecksField,
    Choice,
    ChoiceField,
    FlagField,
    LineField,
    LinesField,
    PeopleField,
)
from ui.supervisor.administration.process_form.threshold_fields import ThresholdTable

MEMBERS: Final = ("members",)
TRUNK: Final = ("calls", "trunk")

translate = QCoreApplication.translate


class Section(NamedTuple):
    """A group of fields with its name."""

    name: str
    fields: tuple[FormField, ...]


def make_sections() -> tuple[Section, ...]:
    """Return all sections with new fields."""
    return (
        Section(translate("ProcessForm", "General"), _general()),
        Section(translate("ProcessForm", "Calls"), _calls()),
        Section(translate("ProcessForm", "Intake"), _intake()),
        Section(translate("ProcessForm", "Alerts"), _alerts()),
        Section(translate("ProcessForm", "Codes"), _codes()),
        Section(translate("ProcessForm", "Script and page"), _texts()),
    )


def trunk_choices(trunks: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the choices of a trunk."""
    first = (translate("ProcessForm", "Those that take the number"), None)
    return (first, *((trunk, trunk) for trunk in trunks))


def _general() -> tuple[FormField, ...]:
    return (
        LineField(("name",), translate("ProcessForm", "Name"), is_required=True),
        PeopleField(MEMBERS, translate("ProcessForm", "Agents who are offered its callbacks")),
        LineField(
            ("speech", "languages"),
            translate("ProcessForm", "Languages that customers speak in recordings"),
            translate(
                "ProcessForm",
                "Codes such as en, es, at most 10. With several, the spoken one is detected; with none, English is expected.",
            ),
            entry=LIST,
        ),
        LineField(
            ("speech", "country"),
            translate("ProcessForm", "Country of spoken numbers"),
            translate(
                "ProcessForm", "Two letters, such as US, for numbers that are spoken without a country code."
            ),
        ),
    )


def _calls() -> tuple[FormField, ...]:
    return (
        ChecksField(
            ("numbers", "types"), translate("ProcessForm", "Kinds of numbers that it calls"), _number_types()
        ),
        LineField(
            ("numbers", "countries"),
            translate("ProcessForm", "Countries that it calls"),
            translate("ProcessForm", "Two letters each, such as US, CA; empty for all."),
            entry=LIST,
            empty=translate("ProcessForm", "all countries"),
        ),
        ChoiceField(
            TRUNK,
            translate("ProcessForm", "Trunk of its calls"),
            trunk_choices(()),
            translate("ProcessForm", "Nothing is offered while the only trunk is away."),
        ),
        LineField(
            ("calls", "agent_leg_s"),
            translate("ProcessForm", "Time for the agent's own telephone to answer"),
            entry=DURATION,
        ),
        LineField(
            ("calls", "leg_back_s"),
            translate("ProcessForm", "Time for a lost connection of the agent to come back"),
            entry=DURATION,
        ),
        FlagField(("calls", "detect_machine"), translate("ProcessForm", "Detect voicemail boxes")),
        LineField(
            ("calls", "message"),
            translate("ProcessForm", "Message for voicemail boxes"),
            translate("ProcessForm", "A sound of the switch, such as custom/please-call-us."),
        ),
        FlagField(("calls", "record"), translate("ProcessForm", "Record conversations")),
        LineField(
            ("calls", "record_notice"),
            translate("ProcessForm", "Notice before a recording begins"),
            translate("ProcessForm", "A sound of the switch, such as custom/recorded."),
        ),
        ChecksField(
            ("calls", "supervision"),
            translate("ProcessForm", "What supervisors may do in a conversation"),
            (
                (translate("ProcessForm", "Listen"), SupervisionMode.LISTEN.value),
                (translate("ProcessForm", "Speak to the agent alone"), SupervisionMode.WHISPER.value),
                (translate("ProcessForm", "Join the conversation"), SupervisionMode.JOIN.value),
            ),
        ),
        FlagField(
            ("calls", "supervision_shown"),
            translate("ProcessForm", "Show agents that a supervisor is in the call"),
        ),
    )


def _number_types() -> tuple[Choice, ...]:
    return (
        (translate("ProcessForm", "Fixed lines"), "fixed_line"),
        (translate("ProcessForm", "Mobiles"), "mobile"),
        (translate("ProcessForm", "Toll-free numbers"), "toll_free"),
        (translate("ProcessForm", "Internet telephones"), "voip"),
        (translate("ProcessForm", "Personal numbers"), "personal_number"),
        (translate("ProcessForm", "Companies' universal numbers"), "uan"),
        (translate("ProcessForm", "Premium-rate numbers, which cost money"), "premium_rate"),
        (translate("ProcessForm", "Shared-cost numbers, which cost money"), "shared_cost"),
        (translate("ProcessForm", "Pagers"), "pager"),
        (translate("ProcessForm", "Voicemail access numbers"), "voicemail"),
    )


def _intake() -> tuple[FormField, ...]:
    return (
        LineField(
            ("intake", "most_open"),
            translate("ProcessForm", "Most open callbacks"),
            translate("ProcessForm", "With so many that are not completed, no more are accepted."),
            entry=WHOLE,
        ),
        LineField(
            ("intake", "longest_promise_s"),
            translate("ProcessForm", "Longest promise"),
            translate(
                "ProcessForm",
                "The latest beginning of a call, from the request. A callback that would begin later is refused.",
            ),
            entry=DURATION,
        ),
        LineField(
            ("intake", "closing_cutoff_s"),
            translate("ProcessForm", "Cut-off before closing"),
            translate(
                "ProcessForm", "So long before the schedule closes, no callback for today is accepted."
            ),
            entry=DURATION,
        ),
        LineField(
            ("intake", "most_per_number_and_day"),
            translate("ProcessForm", "Most requests of one number on one day"),
            entry=WHOLE,
        ),
    )


def _alerts() -> tuple[FormField, ...]:
    return (
        ThresholdTable(
            ("thresholds",),
            translate(
                "ProcessForm",
                "An alert begins where a measure reaches its level, and ends once it has been better for long enough. "
                "Few agents and a low share are bad; of the others, much is bad.",
            ),
        ),
        LineField(
            ("thresholds", "reached_at_least"),
            translate("ProcessForm", "Callbacks in the shift before the share reached counts"),
            entry=WHOLE,
        ),
    )


def _codes() -> tuple[FormField, ...]:
    return (
        CodesField(
            ("wrap_up", "codes"),
            translate(
                "ProcessForm",
                "Agents choose a code together with its completion status. Alt+Up and Alt+Down move a code, Delete removes it.",
            ),
        ),
        FlagField(
            ("wrap_up", "code_required"),
            translate("ProcessForm", "A code is required where the status has codes"),
        ),
    )


def _texts() -> tuple[FormField, ...]:
    return (
        LinesField(
            ("wrap_up", "script"), translate("ProcessForm", "Call script, shown beside the call"), lines=8
        ),
        LinesField(
            ("wrap_up", "note_template"),
            translate("ProcessForm", "Note template, the beginning of a note"),
            lines=4,
        ),
        LineField(
            ("screen_pop", "url"),
            translate("ProcessForm", "Address of the page about the customer"),
            translate(
                "ProcessForm",
                "Such as https://crm.example.com/search?phone={number}; {customer_name}, {callback_id} and "
                "{attribute:NAME} are replaced, too.",
            ),
        ),
        ChoiceField(
            ("screen_pop", "opens_on"),
            translate("ProcessForm", "The page opens"),
            (
                (translate("ProcessForm", "when a callback is accepted"), OpensOn.ACCEPT.value),
                (translate("ProcessForm", "when the customer answers"), OpensOn.ANSWER.value),
                (translate("ProcessForm", "by key alone"), OpensOn.KEY.value),
            ),
        ),
        LineField(
            ("screen_pop", "schemes"),
            translate("ProcessForm", "Schemes that its address may have"),
            translate(
                "ProcessForm", "Such as https; another one starts another program on the agent's machine."
            ),
            entry=LIST,
        ),
    )
