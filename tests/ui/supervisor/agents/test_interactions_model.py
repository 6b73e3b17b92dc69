"""The model of Current Interactions: Qt's laws, and its cells."""

from __future__ import annotations

from agent_desktop.model.supervisor.sorting import Sorting
from tests.ui.supervisor.hands import row
from tests.ui.window_checks import QtsLaws
from ui.gallery import supervisor_sample
from ui.gallery.sample import NOW
from ui.supervisor.agents.interactions_model import InteractionsModel


def test_that_current_interactions_keep_qts_laws(qts_laws: QtsLaws) -> None:
    model = InteractionsModel(lambda: NOW, any_process=True)
    qts_laws(model)
    model.show_rows(supervisor_sample.CURRENT)
    model.sort_by(Sorting("for", descending=True))
    model.show_rows(supervisor_sample.CURRENT[2:])
    model.tick("for", "left")


def test_that_a_current_interaction_counts_up_and_down() -> None:
    model = InteractionsModel(lambda: NOW, any_process=True)
    model.show_names({"claims": "Claims"}, {"claims": "America/New_York"})
    model.show_rows(supervisor_sample.CURRENT)
    told = row(model, 1)
    assert (told["process"], told["state"], told["agent"]) == ("Claims", "Wrap-up", "Dana Reyes")
    assert (told["for"], told["left"]) == ("0:24", "0:06")
    assert row(model, 4)["state"] == "In queue"
