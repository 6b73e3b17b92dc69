"""The form of one user: what can be chosen, what is sent, and where a refusal is shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.administration.users import ChangedUserAccount, NewUserAccount
from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import EndpointKind, Role
from tests.ui.supervisor.hands import Heard, press, shown
from ui.common.buttons import Button
from ui.gallery.administration import PROCESSES, USERS
from ui.supervisor.administration.user_dialog import UserDialog

DANA = USERS.items[1]


def field(dialog: UserDialog, name: str) -> QLineEdit:
    return next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == name)


def choose(dialog: UserDialog, name: str, value: object) -> None:
    box = next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == name)
    box.setCurrentIndex(box.findData(value))


def kinds(dialog: UserDialog) -> list[str]:
    box = next(each for each in dialog.findChildren(QComboBox) if "Endpoint" in each.accessibleName())
    return [box.itemText(place) for place in range(box.count())]


@pytest.fixture
def new(qtbot: QtBot) -> UserDialog:
    """The form of a new user."""
    made = UserDialog(PROCESSES)
    shown(qtbot, made, 520, 640)
    return made


def test_that_a_new_agent_has_this_computer_as_endpoint_and_the_checked_business_processes(
    new: UserDialog,
) -> None:
    saved = Heard(new.saved)
    save = next(each for each in new.findChildren(Button) if each.text() == "Add user")
    field(new, "User name, which is typed to sign in").setText(" nora ")
    assert not save.isEnabled()
    field(new, "Name").setText("Nora Lind")
    new.boxes["claims"].setChecked(True)
    press(new, "Add user")
    assert saved.said == [
        NewUserAccount(
            id="nora",
            name="Nora Lind",
            role=Role.AGENT,
            business_processes=("claims",),
            endpoint=Endpoint(EndpointKind.DESKTOP),
            temporary_password=True,
        )
    ]
    assert new.isVisible()
    assert not save.isEnabled()


def test_that_a_supervisor_sees_every_business_process_or_some_and_a_program_has_no_endpoint(
    new: UserDialog,
) -> None:
    saved = Heard(new.saved)
    field(new, "User name, which is typed to sign in").setText("max")
    field(new, "Name").setText("Max")
    choose(new, "Role", Role.SUPERVISOR)
    assert kinds(new) == ["The usual one", "This computer", "Softphone"]
    press(new, "Add user")
    assert (saved.said[0].role, saved.said[0].business_processes) == (Role.SUPERVISOR, None)
    choose(new, "Role", Role.INTAKE)
    press(new, "Add user")
    assert (saved.said[1].role, saved.said[1].endpoint) == (Role.INTAKE, None)


def test_that_a_softphone_needs_an_address(new: UserDialog) -> None:
    field(new, "User name, which is typed to sign in").setText("max")
    field(new, "Name").setText("Max")
    address = field(new, "Address, such as PJSIP/101")
    assert not address.isVisible()
    choose(new, "Endpoint, at which calls ring", EndpointKind.SOFTPHONE)
    save = next(each for each in new.findChildren(Button) if each.text() == "Add user")
    assert (address.isVisible(), save.isEnabled()) == (True, False)
    address.setText("PJSIP/7")
    assert save.isEnabled()


def test_that_an_unchanged_user_is_saved_as_it_was(qtbot: QtBot) -> None:
    dialog = UserDialog(PROCESSES, DANA)
    shown(qtbot, dialog, 520, 640)
    saved = Heard(dialog.saved)
    press(dialog, "Save")
    assert saved.said == [
        ChangedUserAccount(
            name=DANA.name,
            role=DANA.role,
            business_processes=DANA.business_processes,
            endpoint=DANA.endpoint,
            active=True,
        )
    ]


def test_that_a_refusal_is_at_its_field_and_the_form_can_be_sent_again(new: UserDialog) -> None:
    identifier = field(new, "User name, which is typed to sign in")
    identifier.setText("dana")
    field(new, "Name").setText("Dana")
    press(new, "Add user")
    new.show_refusal("That user name is taken.", "$.id")
    assert identifier.accessibleDescription() == "That user name is taken."
    assert identifier.hasFocus()
    saved = Heard(new.saved)
    identifier.setText("dana2")
    press(new, "Add user")
    assert [each.id for each in saved.said] == ["dana2"]


def test_that_administrators_cannot_take_their_own_rights(qtbot: QtBot) -> None:
    dialog = UserDialog(PROCESSES, USERS.items[0], is_own=True)
    shown(qtbot, dialog, 520, 640)
    role = next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == "Role")
    assert not role.isEnabled()
