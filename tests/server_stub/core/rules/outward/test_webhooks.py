"""What is recorded for receivers of changes, and how far they are (``docs/behaviour.md``, *Webhooks*)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from agent_desktop.protocol.supervisor_objects import Webhook
from server_stub.core.model import errors, events, site_events
from server_stub.core.model.effects import DeliverChanges
from server_stub.core.model.history_rows import AuditAction, CallbackChangeRow, ChangeKind
from server_stub.core.model.outward import ReplayChanges, WebhookDelivered, WebhookFailed
from server_stub.core.rules.outward.webhooks import FIRST_PAUSE_S, LONGEST_PAUSE_S
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, Stage

CRM: Final = site_events.AppliedWebhook(id="crm")
OF_CLAIMS: Final = site_events.AppliedWebhook(id="claims-only", business_process_ids=(CLAIMS,))


def notified(*webhooks: site_events.AppliedWebhook) -> Stage:
    """Return a stage with receivers."""
    stage = Stage(processes={BILLING: (DANA,), CLAIMS: (DANA,)})
    stage.webhooks = webhooks or (CRM,)
    stage.apply_site(stage.process().timing)
    return stage


def changes(stage: Stage) -> list[tuple[int, ChangeKind]]:
    return [(row.id, row.kind) for row in stage.store.all(CallbackChangeRow)]


def webhook(stage: Stage, webhook_id: str = "crm") -> Webhook:
    found = stage.floor.views.webhook(webhook_id)
    assert found is not None
    return found


def deliveries(effects: list[Any]) -> list[DeliverChanges]:
    return [effect for effect in effects if isinstance(effect, DeliverChanges)]


def test_that_each_change_is_recorded_once_with_the_whole_callback() -> None:
    stage = notified()
    stage.come(DANA)
    callback = stage.callback(due_at=stage.now + timedelta(hours=1))
    stage.do(events.SendToQueue(by="sam", callback_id=callback))
    stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    stage.record(callback)
    stage.do(events.Purge(by="sam", callback_id=callback))
    assert changes(stage) == [
        (1, ChangeKind.ENTERED),
        (2, ChangeKind.WITH_AGENT),
        (3, ChangeKind.QUEUED),
        (4, ChangeKind.UPDATED),
        (5, ChangeKind.COMPLETED),
    ]
    last = stage.store.all(CallbackChangeRow)[-1].callback
    assert (last.id, last.end_state, len(last.recordings)) == (callback, "purged", 1)


def test_that_without_receivers_nothing_is_recorded() -> None:
    stage = Stage()
    assert deliveries(stage.took(stage.callback)) == []
    assert changes(stage) == []


def test_that_a_delivery_is_ordered_for_the_receivers_of_the_business_process() -> None:
    stage = notified(CRM, OF_CLAIMS)
    assert deliveries(stage.took(stage.callback)) == [DeliverChanges(("crm",))]
    assert deliveries(stage.took(lambda: stage.callback(CLAIMS))) == [DeliverChanges(("claims-only", "crm"))]


def test_that_a_confirmation_moves_the_position_once() -> None:
    stage = notified()
    stage.callback()
    stage.callback()
    stage.do(WebhookDelivered(webhook_id="crm", generation=0, position=1))
    assert (webhook(stage).position, webhook(stage).delivered_at) == (1, stage.now)
    stage.do(WebhookDelivered(webhook_id="crm", generation=1, position=2))  # Of another generation.
    assert webhook(stage).position == 1


def test_that_the_pause_doubles_with_each_failure_up_to_its_limit_and_ends_with_a_try() -> None:
    stage = notified()
    stage.callback()
    pauses: list[float] = []
    for _ in range(11):
        stage.do(WebhookFailed(webhook_id="crm", reason="HTTP 503"))
        retry_at = webhook(stage).retry_at
        assert retry_at is not None
        pauses.append((retry_at - stage.now).total_seconds())
        assert deliveries(stage.took(stage.callback)) == []  # A failed try is waited for.
        assert deliveries(stage.took(lambda: stage.wait(pauses[-1])))[-1] == DeliverChanges(("crm",))
    assert pauses[:3] == [FIRST_PAUSE_S, 2 * FIRST_PAUSE_S, 4 * FIRST_PAUSE_S]
    assert pauses[-1] == LONGEST_PAUSE_S
    assert (webhook(stage).failures, webhook(stage).last_error) == (11, "HTTP 503")
    stage.do(WebhookDelivered(webhook_id="crm", generation=0, position=1))
    assert (webhook(stage).failures, webhook(stage).last_error, webhook(stage).retry_at) == (0, None, None)


def test_that_a_replay_begins_at_once_and_is_audited() -> None:
    stage = notified()
    stage.callback()
    stage.do(WebhookDelivered(webhook_id="crm", generation=0, position=1))
    stage.do(WebhookFailed(webhook_id="crm", reason="HTTP 500"))
    replay = ReplayChanges(by="root", webhook_id="crm", position=0)
    assert deliveries(stage.took(lambda: stage.do(replay))) == [DeliverChanges(("crm",))]
    assert (webhook(stage).position, webhook(stage).retry_at) == (0, None)
    stage.do(
        WebhookDelivered(webhook_id="crm", generation=0, position=1)
    )  # It was under way before the replay.
    assert webhook(stage).position == 0
    (entry,) = stage.audit(AuditAction.WEBHOOK_REPLAYED)
    assert (entry.actor, entry.detail) == ("root", {"after": "0", "was": "1"})
    stage.refused(ReplayChanges(by="root", webhook_id="crm", position=2), errors.UnknownPosition)
    stage.refused(ReplayChanges(by="root", webhook_id="nothing", position=0), errors.NotFound)


def test_that_a_new_receiver_gets_changes_from_now_on_and_a_dropped_one_is_forgotten() -> None:
    stage = notified()
    stage.callback()
    stage.do(WebhookFailed(webhook_id="crm", reason="HTTP 500"))
    stage.webhooks = (OF_CLAIMS,)
    stage.apply_site(stage.process().timing)
    assert stage.floor.views.webhook("crm") is None
    assert webhook(stage, "claims-only").position == 1
    stage.wait(LONGEST_PAUSE_S)


def test_that_a_start_delivers_what_is_not_confirmed_except_in_a_pause() -> None:
    stage = notified()
    stage.callback()
    assert DeliverChanges(("crm",)) in stage.reloaded().outstanding(now=stage.now)
    stage.do(WebhookFailed(webhook_id="crm", reason="HTTP 500"))
    assert deliveries(list(stage.reloaded().outstanding(now=stage.now))) == []
