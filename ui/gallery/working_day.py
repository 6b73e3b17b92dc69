"""The agent's window with the work around the call: the customer's story, and what comes after the wrap-up."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol.objects import Attempt
from agent_desktop.protocol.states import AttemptState, CallOutcome, EndState, Location
from agent_desktop.protocol.story import CustomerStory, EarlierCallback
from ui.gallery import sample
from ui.gallery.agent import PREVIEW, WIDE, at
from ui.gallery.scene import Scene

STORY: Final = CustomerStory(
    callback_id=PREVIEW.callback_id,
    attempts=(
        Attempt(sample.ago(hours=47), "kim", "Kim Park", AttemptState.NO_ANSWER, cause=CallOutcome.NO_ANSWER),
        *sample.ATTEMPTS,
    ),
    asked_for=sample.DANA,
    asked_by="Lee Wong",
    handed_over=None,
    callbacks=(
        EarlierCallback(
            callback_id="c-claims",
            business_process=sample.CLAIMS,
            entered_at=sample.ago(hours=3),
            location=Location.HANDLING_BY_BUSINESS_PROCESS,
            completed_at=None,
            end_state=None,
            end_reason=None,
            attempts=(),
        ),
        EarlierCallback(
            callback_id="c-october",
            business_process=sample.BILLING,
            entered_at=sample.ago(hours=24 * 33),
            location=Location.COMPLETED,
            completed_at=sample.ago(hours=24 * 33 - 1),
            end_state=EndState.SUCCEEDED,
            end_reason=None,
            attempts=(
                Attempt(
                    sample.ago(hours=24 * 33 - 1),
                    "sam",
                    "Sam Okoro",
                    AttemptState.HANDLED,
                    "Sent the bill from October again.",
                    CallOutcome.ANSWERED,
                    sample.ago(hours=24 * 33 - 2),
                    "Morgan Bell",
                ),
            ),
        ),
    ),
)

SCENES: Final[tuple[Scene, ...]] = (
    Scene("agent-preview-story", at(sample.with_past(PREVIEW), story=STORY), (400, 1180)),
    Scene("agent-wide-story", at(sample.with_past(PREVIEW), story=STORY), WIDE),
)
