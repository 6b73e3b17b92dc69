"""The page of the agents: counted, found and narrowed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.supervisor.hands import (
    choose,
    column,
    menu_of,
    press,
    shown,
    words_in,
)
from ui.common.choices.choice_button import ChoiceButton
from ui.gallery import supervisor_sample
from ui.supervisor.agents.agents_page import AgentsPage
from ui.supervisor.callbacks.search_bar import GLASS, SearchField
from ui.theme import STEP


@pytest.fixture
def agents(qtbot: QtBot) -> AgentsPage:
    """Eight agents."""
    made = AgentsPage(supervisor_sample.now)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    return made


def test_that_the_heading_counts_the_agents_by_state(agents: AgentsPage) -> None:
    told = "1 available · 1 offered · 1 preview · 1 busy · 1 wrap-up · 2 not ready · 1 offline"
    assert told in words_in(agents)


def test_that_the_magnifying_glass_leaves_the_text_its_room_in_a_larger_font(
    qapp: QApplication, agents: AgentsPage
) -> None:
    field = agents.findChild(SearchField)
    assert field is not None
    assert field.textMargins().left() == GLASS + STEP
    larger = QFont(qapp.font())
    larger.setPointSizeF(larger.pointSizeF() * 2)
    qapp.setFont(larger)
    assert field.textMargins().left() == 2 * GLASS + STEP


def test_that_agents_are_found_as_one_types(agents: AgentsPage) -> None:
    field = agents.findChild(SearchField)
    assert field is not None
    QTest.keyClicks(field, "wo")
    assert column(agents.table, "agent") == ["Lee Wong"]
    QTest.keyClicks(field, "xx")
    assert "No agents match" in words_in(agents)
    press(agents, "Show all agents")
    assert len(column(agents.table, "agent")) == len(supervisor_sample.AGENTS)


def test_that_agents_are_narrowed_by_state(agents: AgentsPage) -> None:
    choice = next(
        one for one in agents.findChildren(ChoiceButton) if one.accessibleName().startswith("State")
    )
    choice.drop()
    choose(menu_of(agents), "Not ready")
    assert column(agents.table, "reason") == ["Missed offer", "Lunch"]
