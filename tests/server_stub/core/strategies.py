"""What a random morning is made of, for Hypothesis to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from hypothesis import strategies as st

from agent_desktop.protocol.states import (
    DuplicatePolicy,
    MaxPreviewTimeMode,
    OffSchedulePolicy,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.events import Event
from server_stub.core.model.own_work_events import CallOwn, GiveBackOwn, MoveOwn
from tests.server_stub.core.stage import (
    BILLING,
    CLAIMS,
    DANA,
    KIM,
    LEE,
    NOON,
    TOVE,
    office_hours,
)

AGENTS = (DANA, LEE, KIM, TOVE)


NUMBERS = ("+12125550101", "+12125550102", "+442079460103", "+79161234567", "+15550100001")


processes = st.sampled_from([BILLING, CLAIMS])


agents = st.sampled_from(AGENTS)


some_agent = st.none() | agents


ahead = st.sampled_from([-60.0, 0.5, 30.0, 900.0, 7200.0, 86_400.0])


seconds = st.sampled_from([0.0, 0.4, 1.0, 5.0, 9.0, 21.0, 31.0, 61.0, 301.0, 1000.0, 3700.0, 14_000.0])


member_sets = st.sets(agents, max_size=4).map(lambda found: tuple(sorted(found)))


schedules = st.sampled_from(
    [
        None,
        None,
        None,
        office_hours("06:00", "10:00", timezone="America/New_York"),
        office_hours("08:00", "20:00", timezone="Europe/London"),
        office_hours("00:00", "24:00"),
    ]
)


timings = st.builds(
    Timing,
    duration_for_no_answer_s=st.sampled_from([20.0, 60.0]),
    recall_intervals_s=st.sampled_from([(0.0,), (300.0, 1800.0), (5.0,)]),
    schedule=schedules,
    max_preview_time_mode=st.sampled_from(MaxPreviewTimeMode),
    decline_cooldown_s=st.sampled_from([0.0, 60.0]),
    disconnect_grace_s=st.sampled_from([0.0, 30.0]),
    requested_agent_wait_s=st.sampled_from([0.0, 900.0]),
    calling_hours=st.sampled_from([None, None, ("08:00", "21:00"), ("00:00", "24:00")]),
    expires_after_s=st.sampled_from([None, 7200.0]),
    duplicate_policy=st.sampled_from(DuplicatePolicy),
    off_schedule_policy=st.sampled_from(OffSchedulePolicy),
    shift_starts=st.sampled_from([("00:00",), ("06:00", "14:00", "22:00")]),
)


COMMANDS = (
    events.Accept,
    events.OfferShown,
    events.Decline,
    events.DialNow,
    events.EndInteraction,
    events.DelegateInteraction,
)


DECISIONS: Sequence[Callable[[str], Event]] = [
    lambda callback_id: events.CallbacksErased(by="root", callbacks={callback_id: BILLING}),
    lambda callback_id: events.SendToQueue(by="sam", callback_id=callback_id),
    lambda callback_id: events.Purge(by="sam", callback_id=callback_id),
    lambda callback_id: events.Withdraw(by="sam", callback_id=callback_id),
    lambda callback_id: CallOwn(by=DANA, callback_id=callback_id),
    lambda callback_id: CallOwn(by=KIM, callback_id=callback_id),
    lambda callback_id: MoveOwn(by=DANA, callback_id=callback_id, due_at=NOON + timedelta(hours=2)),
    lambda callback_id: GiveBackOwn(by=DANA, callback_id=callback_id, reason="Speaks French"),
]
"""What supervisors, administrators and the agents for whom it waits may decide on one callback."""


decisions = st.sampled_from(DECISIONS)
