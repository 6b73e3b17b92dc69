"""The model of the agents: Qt's laws, and its cells."""

from __future__ import annotations

from datetime import timedelta

from agent_desktop.model.supervisor.sorting import Sorting
from agent_desktop.protocol.states import AgentState
from tests.support.supervisor_examples import NOON, an_agent
from tests.ui.supervisor.hands import row
from tests.ui.window_checks import QtsLaws
from ui.gallery import supervisor_sample
from ui.gallery.sample import NOW
from ui.supervisor.agents.agents_model import AgentItem, AgentsModel


def test_that_the_agents_keep_qts_laws(qts_laws: QtsLaws) -> None:
    model = AgentsModel(lambda: NOW)
    qts_laws(model)
    model.show_rows(map(AgentItem, supervisor_sample.AGENTS))
    model.sort_by(Sorting("since"))
    model.show_rows(map(AgentItem, supervisor_sample.AGENTS[3:]))


def test_that_an_agent_is_informed_in_neutral_words() -> None:
    model = AgentsModel(lambda: NOON)
    model.show_names({"claims": "Claims"})
    agent = an_agent(state=AgentState.NOT_READY, reason="Missed offer", since=NOON - timedelta(minutes=13))
    model.show_rows([AgentItem(agent)])
    titles = [column.title for column in model.columns[5:11]]
    assert titles == [
        "Offers accepted",
        "Offers declined",
        "Offers missed",
        "Never shown",
        "Cancels",
        "Short calls",
    ]
    told = row(model, 0)
    assert (told["state"], told["reason"], told["since"]) == ("Not ready", "Missed offer", "13 min")
    assert (told["current"], told["processes"]) == ("–", "Claims")


def test_that_an_agents_callback_is_named_once_it_is_known() -> None:
    model = AgentsModel(lambda: NOW)
    agent = an_agent(interaction_id="i1")
    model.show_rows([AgentItem(agent)])
    assert row(model, 0)["current"] == "a callback"
    model.show_rows([AgentItem(agent, supervisor_sample.CURRENT[0])])
    assert row(model, 0)["current"] == "Tom Okafor"
