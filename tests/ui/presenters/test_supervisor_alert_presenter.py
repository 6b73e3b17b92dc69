"""Hand-overs told by the system while the window is not in front, on a real session bus."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from agent_desktop.model.supervisor.supervisor_notices import FloorNotice
from tests.agent_desktop.system.notification_service import service
from ui.gallery import supervisor_sample
from ui.presenters.supervisor_alert_presenter import SupervisorAlertPresenter
from ui.supervisor import notices
from ui.supervisor.window import SupervisorWindow

HELD = msgspec.structs.replace(
    supervisor_sample.CALLBACKS[4],
    id="c-held",
    customer_name="Rosa",
    held=True,
    held_note="Asks for a manager",
)


@pytest.mark.usefixtures("bus")
async def test_that_hand_overs_are_notified_once_each_while_the_window_is_not_in_front(
    qapp: QApplication,
) -> None:
    told: list[FloorNotice] = []
    sounds: list[None] = []
    window = SupervisorWindow()  # Never shown: another program is in front.
    presenter = SupervisorAlertPresenter(
        window,
        say=lambda notice: notices.said(notice, supervisor_sample.now())[1],
        tell=told.append,
        open_=window.show,
        play=lambda: sounds.append(None),
    )
    async with service("body", "actions") as heard:
        await presenter.run()
        presenter.show_view(supervisor_sample.VIEW)
        presenter.moved([HELD])
        await heard.until(lambda: bool(heard.shown))
        (body,) = heard.shown.values()
        assert body[3] == "A callback needs a supervisor"
        assert body[4].endswith("Rosa was handed over. Note: Asks for a manager")
        assert body[6]["urgency"].value == 1
        presenter.moved([HELD])  # It has changed in something else.
        presenter.moved([msgspec.structs.replace(HELD, id="c-other", customer_name="Tom", held_note=None)])
        await heard.until(lambda: next(iter(heard.shown.values()))[4].count("\n") == 1)
        assert (len(told), len(sounds)) == (2, 2)
        presenter.seen()
        await heard.until(lambda: not heard.shown)
        await presenter.close()
    window.deleteLater()


@pytest.mark.usefixtures("bus")
async def test_that_the_settings_leave_the_system_out_and_the_window_and_the_sound_in(
    qapp: QApplication,
) -> None:
    told: list[FloorNotice] = []
    sounds: list[None] = []
    window = SupervisorWindow()
    presenter = SupervisorAlertPresenter(
        window,
        say=lambda notice: notices.said(notice, supervisor_sample.now())[1],
        tell=told.append,
        open_=window.show,
        play=lambda: sounds.append(None),
        may_notify=lambda: False,
    )
    async with service("body", "actions") as heard:
        await presenter.run()
        presenter.show_view(supervisor_sample.VIEW)
        presenter.moved([HELD])
        assert (len(told), len(sounds), heard.shown) == (1, 1, {})
        await presenter.close()
    window.deleteLater()
