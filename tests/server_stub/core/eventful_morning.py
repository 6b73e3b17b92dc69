"""A morning on which everything happens that the floor knows: calls with all their commands, outages, lists and clocks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from msgspec.structs import replace

from agent_desktop.protocol.commands import Placement, Presence
from agent_desktop.protocol.states import AnsweredBy, CompletionStatus, DoNotCallKind, InteractionState
from server_stub.core.model import events, rows
from server_stub.core.model.call_rules import CallRules
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.telephony_events import LegEnd
from tests.server_stub.core.mornings import AGENTS, NUMBERS, WEIGHTS, Morning
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, DESK, KIM, LEE, TOVE

STATE = InteractionState
CREW = (*AGENTS, DESK)


class EventfulMorning(Morning):
    """Adds to a morning what happens seldom."""

    weights: ClassVar[dict[str, int]] = WEIGHTS | {
        "work": 90,
        "turn_over": 1,
        "in_a_call": 40,
        "leg": 8,
        "outage": 1,
        "list_number": 1,
        "served": 1,
        "repeat": 3,
        "set_clock": 1,
        "restore": 2,
        "note_call": 4,
        "leave_unanswered": 1,
        "edit": 2,
    }

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        stage = self.stage
        stage.processes = {BILLING: (DANA, LEE, KIM, DESK), CLAIMS: (LEE, KIM, TOVE, DESK)}
        stage.calls = {
            BILLING: CallRules(message="sorry", record=True, record_notice="notice", trunk="main"),
            CLAIMS: CallRules(agent_leg_s=8, leg_back_s=12, detect_machine=False),
        }
        stage.apply_site(stage.process().timing, site_wins=True)
        stage.come(DESK)
        self._entries = 0
        self._keys: list[events.CallbackAsked] = []

    def step(self) -> str:
        """See ``Morning``; a step that is refused is over."""
        try:
            return super().step()
        except FloorRefusal:
            self.refusals += 1
            return "refused"

    def ask(self) -> None:
        """Ask for a callback, often with a key, a name and attributes."""
        super().ask()
        if self.dice.random() < 0.4:
            self._entries += 1
            event = events.CallbackAsked(
                by=self.dice.choice(("ivr", "web")),
                callback_id=f"k{self._entries}",
                business_process_id=self.dice.choice((BILLING, CLAIMS)),
                number=self.dice.choice(NUMBERS),
                customer_name=self.dice.choice((None, "Ada Byron")),
                attributes=self.dice.choice(({}, {"topic": "invoice"}, {"topic": "claim", "tier": "gold"})),
                idempotency_key=f"key {self._entries}",
                fingerprint="f",
            )
            self._keys.append(event)
            self.do(event)

    def work(self) -> None:
        """Let a leg that is waited for come up, or take the next step."""
        waited_for = [
            row.id for row in self.stage.floor.tables.interactions.values() if row.state is STATE.CONNECTING
        ]
        if waited_for:
            self.do(events.AgentAnswered(interaction_id=self.dice.choice(waited_for)))
        else:
            super().work()

    def report(self, attempt: str) -> None:
        """Let the customer answer more often than not."""
        if self.dice.random() < 0.6:
            self.do(events.CallAnswered(attempt_id=attempt, by_whom=self.dice.choice(list(AnsweredBy))))
        else:
            super().report(attempt)

    def repeat(self) -> None:
        """Repeat a request with its key, or use the key for another one."""
        if self._keys:
            event = self.dice.choice(self._keys)
            again = replace(
                event,
                callback_id=f"{event.callback_id}r",
                fingerprint=self.dice.choice(("f", "f", "g")),
            )
            self.do(again)

    def in_a_call(self) -> None:
        """Use the commands of a call."""
        busy = [row for row in self.stage.floor.tables.interactions.values() if row.state is STATE.HANDLING]
        if not busy:
            return
        row = self.dice.choice(busy)
        who: dict[str, Any] = {"by": row.agent_id, "interaction_id": row.id}
        on = self.dice.random() < 0.6
        self.do(
            self.dice.choice(
                [
                    events.HoldCustomer(**who, on=on),
                    events.PressDigits(**who, digits="12#", digits_id=str(self.dice.randrange(3))),
                    events.PauseCallRecording(**who, on=on),
                    events.LeaveVoicemail(**who),
                    events.BeepHeard(attempt_id=row.attempt_id or ""),
                    events.CallRinging(attempt_id=row.attempt_id or ""),
                    events.SetStatus(**who, status=CompletionStatus.ANSWERING_MACHINE, note="a machine"),
                    events.CallRecorded(attempt_id=row.attempt_id or "", recording_id=f"rec-{row.id}"),
                    events.SetPresence(
                        by=row.agent_id, state=self.dice.choice(list(Presence)), reason="Break"
                    ),
                    events.CallEnded(attempt_id=row.attempt_id or ""),
                ]
            )
        )

    def note_call(self) -> None:
        """Complete an interaction with a note and a choice."""
        busy = [
            row
            for row in self.stage.floor.tables.interactions.values()
            if row.state in {STATE.HANDLING, STATE.WRAP_UP}
        ]
        if busy:
            row = self.dice.choice(busy)
            status = self.dice.choice(list(CompletionStatus))
            later = self.soon() if status is CompletionStatus.CALLBACK_REQUESTED else None
            self.do(
                events.CompleteInteraction(
                    by=row.agent_id,
                    interaction_id=row.id,
                    status=self.dice.choice((status, None)),
                    callback_at=later,
                    note=self.dice.choice((None, "calls back")),
                )
            )

    def leg(self) -> None:
        """Let an agent's leg ring, come up, fail or end."""
        live = [
            row for row in self.stage.floor.tables.interactions.values() if row.state is not STATE.WRAP_UP
        ]
        if live:
            here = self.dice.choice(live).id
            self.do(
                self.dice.choice(
                    [
                        events.AgentRinging(interaction_id=here),
                        events.AgentAnswered(interaction_id=here),
                        *(events.AgentLegEnded(interaction_id=here, how=how) for how in LegEnd),
                    ]
                )
            )

    def leave_unanswered(self) -> None:
        """Let the agents' phones ring until they are given up, or answer at once again."""
        self.stage.phones_answer = not self.stage.phones_answer

    def outage(self) -> None:
        """Lose the switch or a trunk for a while, or for longer."""
        away = self.dice.random() < 0.6
        if self.dice.random() < 0.5:
            self.do(events.SwitchAway(away=away))
        else:
            self.do(events.TrunkAway(trunk=self.dice.choice(("main", "other")), away=away))
        if self.dice.random() < 0.5:
            self.wait()
            self.do(events.SwitchAway(away=False))

    def list_number(self) -> None:
        """Put a number, prefix or pattern on the do-not-call list, or take one off."""
        listed = list(self.stage.floor.tables.do_not_call)
        if listed and self.dice.random() < 0.6:
            self.do(events.DoNotCallRemoved(by="sam", entry_id=self.dice.choice(listed)))
            return
        kind = self.dice.choice((DoNotCallKind.NUMBER, DoNotCallKind.NUMBER, DoNotCallKind.PREFIX))
        value = self.dice.choice(NUMBERS) if kind is DoNotCallKind.NUMBER else NUMBERS[-1][:-1]
        self._entries += 1
        self.do(
            events.DoNotCallAdded(
                by="sam",
                entry_id=f"d{self._entries}",
                kind=kind,
                value=value,
                note=self.dice.choice((None, "asked")),
            )
        )

    def served(self) -> None:
        """Report that a caller was served elsewhere."""
        scope = self.dice.choice((None, (BILLING,)))
        self.do(events.CallerServed(by="crm", number=self.dice.choice(NUMBERS), business_process_ids=scope))

    def restore(self) -> None:
        """Take back a change of a callback's place."""
        callbacks = list(self.stage.floor.tables.callbacks.values())
        if callbacks:
            row = self.dice.choice(callbacks)
            before = placement_of(row)
            self.do(events.SendToQueue(by="sam", callback_id=row.id))
            after = self.stage.floor.tables.callbacks.get(row.id)
            if after is not None:
                self.do(
                    events.RestoreCallback(
                        by="sam", callback_id=row.id, before=before, after=placement_of(after)
                    )
                )

    def set_clock(self) -> None:
        """Set the clock of the machine."""
        by_s = self.dice.choice((-3600, -30, 30, 3600))
        self.stage.now += timedelta(seconds=by_s)
        self.do(events.ClockSet(by_s=by_s))

    def edit(self) -> None:
        """Change settings in the middle of calls."""
        self.stage.set_timing(
            self.dice.choice((BILLING, CLAIMS)),
            attempts_before_failure=self.dice.choice((1, 2, 3)),
            decline_cooldown_s=self.dice.choice((0, 60)),
            requested_agent_wait_s=self.dice.choice((0, 60, 900)),
            expires_after_s=self.dice.choice((None, 900, 20_000)),
            wrap_up_s=self.dice.choice((0, 20)),
        )


def placement_of(row: rows.CallbackRow) -> Placement:
    """Return where a callback is, as the command that takes a change back compares it."""
    return Placement(**{name: getattr(row, name) for name in Placement.__struct_fields__})
