"""An own callback that is due or was given back is notified of exactly once, in the window or by the system."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import msgspec
import pytest
from msgspec.structs import replace

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.agent_view_changes import with_news, with_own
from agent_desktop.protocol.events import OwnNews
from agent_desktop.protocol.objects import OwnCallback, OwnCallbacks
from agent_desktop.protocol.states import OwnNewsKind
from agent_desktop.system.notifications import DesktopNotification, Notifications
from ui.gallery import sample
from ui.gallery.agent import PREVIEW
from ui.gallery.working_day import own_work
from ui.presenters.attention.own_news_presenter import CALL, OwnNewsPresenter, note_of

FIRST, SECOND = own_work().items[:2]
VIEW = replace(sample.desk(), own=own_work())


class Kept(Notifications):
    """A service that keeps what it was to show."""

    def __init__(self, *, available: bool) -> None:
        super().__init__("test", lambda _: None)
        self.notes: list[DesktopNotification] = []
        self.up: DesktopNotification | None = None
        self._available = available

    @property
    def available(self) -> bool:
        """Whether there is one."""
        return self._available

    def show(self, note: DesktopNotification) -> None:
        """Keep ``note``."""
        self.notes.append(note)
        self.up = note

    def hide(self) -> None:
        """Take it back."""
        self.up = None


@dataclass
class Desk:
    """A presenter with what it has done."""

    kept: Kept
    elsewhere: list[DesktopNotification] = field(default_factory=list[DesktopNotification])
    flashes: list[None] = field(default_factory=list[None])

    def presenter(self, *, in_front: bool) -> OwnNewsPresenter:
        """Return the presenter of a window that is in front, or not."""
        flash: Callable[[], None] = lambda: self.flashes.append(None)  # noqa: E731
        return OwnNewsPresenter(
            self.kept, in_front=lambda: in_front, flash=flash, say_elsewhere=self.elsewhere.append
        )


def due(own: OwnCallback) -> OwnNews:
    return OwnNews(kind=OwnNewsKind.DUE, callback=own)


def titles(notes: list[DesktopNotification]) -> list[str]:
    return [note.title for note in notes]


@pytest.mark.parametrize("service", [True, False])
def test_that_each_reminder_is_notified_of_once(qapp: object, *, service: bool) -> None:
    desk = Desk(Kept(available=service))
    presenter = desk.presenter(in_front=False)
    view = with_news(VIEW, due(FIRST))
    for each in (VIEW, view, replace(view, clock_offset=timedelta(seconds=1)), with_own(view, own_work())):
        presenter.show_view(each)
    assert len(desk.kept.notes) + len(desk.elsewhere) == 1
    assert len(desk.flashes) == 1
    presenter.show_view(with_news(view, due(SECOND)))
    notes = desk.kept.notes + desk.elsewhere
    assert ["Tom Okafor" in title for title in titles(notes)] == [True, False]
    later = replace(FIRST, callback=msgspec.structs.replace(FIRST.callback, due_at=sample.ahead(hours=3)))
    presenter.show_view(with_news(view, due(later)))
    assert len(desk.kept.notes) + len(desk.elsewhere) == 3


def test_that_a_window_in_front_needs_no_notification(qapp: object) -> None:
    desk = Desk(Kept(available=True))
    presenter = desk.presenter(in_front=True)
    view = with_news(VIEW, OwnNews(kind=OwnNewsKind.RETURNED, callback=FIRST))
    presenter.show_view(view)
    assert (desk.kept.notes, desk.elsewhere, desk.flashes) == ([], [], [])


def test_that_the_notification_goes_when_the_callback_no_longer_waits(qapp: object) -> None:
    desk = Desk(Kept(available=True))
    presenter = desk.presenter(in_front=False)
    view = with_news(VIEW, due(FIRST))
    presenter.show_view(view)
    assert desk.kept.up is not None
    assert presenter.shown == due(FIRST)
    presenter.show_view(with_own(view, OwnCallbacks(own_work().items[1:])))
    assert desk.kept.up is None
    assert presenter.shown is None


def test_that_the_notification_calls_only_where_a_call_is_possible(qapp: object) -> None:
    returned = OwnNews(kind=OwnNewsKind.RETURNED, callback=FIRST)
    note = note_of(returned, VIEW)
    assert note.title == "A supervisor has given Tom Okafor back to you."
    assert CALL in note.actions
    busy: AgentView = sample.desk(PREVIEW)
    assert CALL not in note_of(returned, busy).actions
    assert CALL not in note_of(due(replace(FIRST, allowed_commands=())), VIEW).actions
