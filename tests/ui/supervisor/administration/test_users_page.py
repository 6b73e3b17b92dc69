"""The page of users: what is listed, found and allowed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.supervisor.hands import Heard, choose, column, menu_of, press, shown, strike
from ui.common.buttons import Button
from ui.gallery.administration import USERS
from ui.supervisor.administration.users_page import UsersPage


@pytest.fixture
def page(qtbot: QtBot) -> UsersPage:
    """The users of a small site, as its administrator sees them."""
    made = UsersPage()
    shown(qtbot, made)
    made.show_users(USERS, "admin")
    return made


def allowed(page: UsersPage) -> dict[str, bool]:
    return {each.text(): each.isEnabled() for each in page.findChildren(Button) if each.text()}


def test_that_users_are_listed_with_rights_state_and_source(page: UsersPage) -> None:
    assert column(page.table, "role")[:3] == ["Administrator", "Agent", "Program (intake)"]
    assert column(page.table, "processes")[1] == "Billing and Claims"
    assert column(page.table, "processes")[2] == "All"
    assert column(page.table, "state")[3] == "Inactive"
    assert column(page.table, "source")[1] == "Site file, changed here"
    assert column(page.table, "source")[-1] == "Identity provider"


def test_that_typing_finds_users_by_name_or_user_name(page: UsersPage) -> None:
    search = page.findChild(QLineEdit)
    assert search is not None
    QTest.keyClicks(search, "lind")
    assert column(page.table, "id") == ["nora"]
    search.clear()
    QTest.keyClicks(search, "sue")
    assert column(page.table, "name") == ["Sue Ortiz"]


def test_that_a_saved_filter_finds_the_users_again(page: UsersPage) -> None:
    page.filters.show_filters({"Mine": {"text": "lind"}})
    page.filters.drop()
    choose(menu_of(page.filters), "Mine")
    assert column(page.table, "id") == ["nora"]


def test_that_enter_opens_the_selected_user(page: UsersPage) -> None:
    edited = Heard(page.edit_pressed)
    page.choose("dana")
    strike(page.table, Qt.Key.Key_Return)
    press(page, "Edit…")
    assert [user.id for user in edited.said] == ["dana", "dana"]


def test_that_users_of_other_systems_are_only_looked_at_and_none_removes_itself(page: UsersPage) -> None:
    page.choose("sven")
    assert [text for text, may in allowed(page).items() if may] == ["New user…", "Sessions…"]
    page.choose("admin")
    assert not allowed(page)["Remove…"]
    page.choose("dana")
    assert all(allowed(page).values())


def test_that_trouble_is_shown_and_the_users_stay(page: UsersPage) -> None:
    page.show_trouble("The server does not answer.")
    assert len(column(page.table, "id")) == len(USERS.items)
