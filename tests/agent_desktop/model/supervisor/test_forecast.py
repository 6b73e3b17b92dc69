"""What a command for callbacks is expected to do, from what the server has told."""

from __future__ import annotations

import pytest

from agent_desktop.model.supervisor.bulk_command import BulkAction
from agent_desktop.model.supervisor.forecast import Forecast, Hindrance, Knowledge, forecast
from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.states import Location, RoutingStatus, WhyCode
from agent_desktop.protocol.supervisor_objects import Why, WhyReason
from tests.support.supervisor_examples import NOON, a_callback

WHYS = {"night": Why((WhyReason(WhyCode.OUTSIDE_CALLING_HOURS, "outside the calling hours"),))}


def known(status: RoutingStatus | None) -> Knowledge:
    return Knowledge(lambda _: status, WHYS.get)


def one(where: Location, key: str = "c", **more: object) -> Callback:
    return a_callback(key, location=where, **more)


PENDING, IN_QUEUE = Location.PENDING, Location.HANDLING_BY_BUSINESS_PROCESS


@pytest.mark.parametrize(
    ("where", "status", "found"),
    [
        (PENDING, RoutingStatus.ACTIVE, None),
        (PENDING, None, None),
        (PENDING, RoutingStatus.STOPPED, Hindrance.STOPPED),
        (PENDING, RoutingStatus.OFF_SCHEDULE, Hindrance.OFF_SCHEDULE),
        (IN_QUEUE, RoutingStatus.ACTIVE, Hindrance.IN_QUEUE),
        (Location.HANDLING_BY_AGENT, RoutingStatus.ACTIVE, Hindrance.WITH_AGENT),
        (Location.COMPLETED, RoutingStatus.ACTIVE, Hindrance.COMPLETED),
    ],
)
def test_that_a_send_to_queue_is_refused_with_the_servers_reason(
    where: Location, status: RoutingStatus | None, found: Hindrance | None
) -> None:
    told = forecast(BulkAction.SEND_TO_QUEUE, [one(where)], known(status))
    assert told.hindrances == (() if found is None else ((found, 1),))
    assert told.takes == (found is None)


def test_that_calling_hours_hinder_what_they_are_known_to_hinder() -> None:
    told = forecast(
        BulkAction.SEND_TO_QUEUE, [one(PENDING, "night"), one(PENDING, "day")], known(RoutingStatus.ACTIVE)
    )
    assert told == Forecast(2, 1, ((Hindrance.OUTSIDE_CALLING_HOURS, 1),))


def test_that_only_what_goes_loses_its_due_time_and_its_hold() -> None:
    rows = [
        one(PENDING, due_at=NOON),
        one(PENDING, due_at=NOON, held=True),
        one(Location.HANDLING_BY_AGENT, due_at=NOON),
    ]
    told = forecast(BulkAction.SEND_TO_QUEUE, rows, known(RoutingStatus.ACTIVE))
    assert (told.due_lost, told.held_lost) == (2, 1)
    assert forecast(BulkAction.PURGE, rows, known(RoutingStatus.STOPPED)).takes == 2
