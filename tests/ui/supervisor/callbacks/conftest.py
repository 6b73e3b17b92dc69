"""Callback Search as its tests and those of its parts see it first."""

import pytest
from pytestqt.qtbot import QtBot

from agent_desktop.model.supervisor.search import CallbackQuery
from agent_desktop.protocol.supervisor_objects import CallbackPage
from tests.ui.supervisor.hands import shown
from ui.gallery import supervisor_sample
from ui.supervisor.callbacks.callback_search import CallbackSearch


@pytest.fixture
def search(qtbot: QtBot) -> CallbackSearch:
    """Callback Search of Claims with seven callbacks, all that there are."""
    made = CallbackSearch(supervisor_sample.now, any_process=False)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.look_for(CallbackQuery("claims"))
    made.show_first(CallbackPage(supervisor_sample.CALLBACKS))
    return made
