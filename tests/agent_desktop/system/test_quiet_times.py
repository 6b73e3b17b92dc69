"""Whether the system keeps notices from the user, asked of a real notification service and of Windows."""

from __future__ import annotations

import sys

import pytest
from dbus_fast import PropertyAccess
from dbus_fast.aio import MessageBus
from dbus_fast.service import ServiceInterface, dbus_property

from agent_desktop.system.notifications import PATH, SERVICE
from agent_desktop.system.quiet_times import is_quiet, quiet_by_windows

linux = pytest.mark.skipif(sys.platform != "linux", reason="this is the answer of Linux")


class PlasmaNotifications(ServiceInterface):
    """The property of Plasma's notification service."""

    def __init__(self, *, inhibited: bool) -> None:
        super().__init__(SERVICE)
        self._inhibited = inhibited

    @dbus_property(access=PropertyAccess.READ)
    def Inhibited(self) -> "b":  # type: ignore[name-defined] # noqa: F821, UP037
        return self._inhibited


@linux
@pytest.mark.usefixtures("bus")
@pytest.mark.parametrize("inhibited", [True, False])
async def test_that_the_answer_is_that_of_the_notification_service(*, inhibited: bool) -> None:
    bus = await MessageBus().connect()
    bus.export(PATH, PlasmaNotifications(inhibited=inhibited))
    await bus.request_name(SERVICE)
    assert await is_quiet() is inhibited
    bus.disconnect()


@linux
@pytest.mark.usefixtures("bus")
async def test_that_without_a_service_the_answer_is_unknown() -> None:
    assert await is_quiet() is None


@pytest.mark.parametrize(
    ("state", "quiet"),
    [
        (1, False),
        (2, True),
        (3, True),
        (4, True),
        (5, False),
        (6, True),
        (7, False),
        (99, None),
        (None, None),
    ],
)
def test_that_each_state_of_windows_has_a_meaning(state: int | None, quiet: bool | None) -> None:  # noqa: FBT001
    assert quiet_by_windows(state) is quiet


@pytest.mark.skipif(sys.platform != "win32", reason="this is the answer of Windows")
async def test_that_windows_answers() -> None:
    assert await is_quiet() in {True, False}
