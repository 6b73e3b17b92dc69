"""Users administered in the window, on a real server."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from agent_desktop.model.supervisor.timing_edit import TimingField
from agent_desktop.protocol import paths
from tests.support.server import RunningServer, open_stream, running_server
from tests.support.waiting import seen
from tests.ui.presenters.live import supervisor_desk
from tests.ui.supervisor.hands import column, press
from ui.common.account_menu import AccountMenu
from ui.common.accounts.sessions_dialog import SessionsDialog
from ui.common.confirm_dialog import ConfirmDialog
from ui.supervisor.administration.administration_dialog import AdministrationDialog
from ui.supervisor.administration.do_not_call_dialog import DoNotCallDialog
from ui.supervisor.administration.password_dialog import PasswordDialog
from ui.supervisor.administration.process_dialog import ProcessDialog
from ui.supervisor.administration.process_form.simple_fields import LineField, PeopleField
from ui.supervisor.administration.user_dialog import UserDialog
from ui.supervisor.timing.field_editors import TextEditor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def entry(window: QWidget, text: str) -> None:
    menu = window.findChild(AccountMenu)
    assert menu is not None
    next(action for action in menu.actions() if action.text() == text).trigger()


def question(dialog: AdministrationDialog, title: str) -> ConfirmDialog | None:
    """Return the open question with that title."""
    return next((each for each in dialog.findChildren(ConfirmDialog) if each.windowTitle() == title), None)


async def change_a_process(dialog: AdministrationDialog, server: RunningServer) -> None:
    """Add a business process, correct mistakes in it, and join the changes of another administrator."""
    page = dialog.processes
    dialog.open_page(page)
    await seen(lambda: page.process_id == "billing", "the first business process")
    press(page, "New…")
    form = await seen(lambda: page.findChild(ProcessDialog), "the form")
    for field, text in zip(form.findChildren(QLineEdit), ("retention", 'Re"tention'), strict=True):
        QTest.keyClicks(field, text)
    press(form, "Add")
    await seen(lambda: page.process_id == "retention", "the new business process")
    limit = page.form.field("intake", "most_open")
    assert isinstance(limit, LineField)
    page.form.open_field(limit)
    QTest.keyClicks(limit.line, "0")
    press(page, "Save")
    await seen(lambda: limit.error, "the mistake at its field")
    limit.line.clear()
    QTest.keyClicks(limit.line, "50")
    people = page.form.field("members")
    assert isinstance(people, PeopleField)
    people.check("dana", is_checked=True)
    press(page, "Save")
    await seen(lambda: not page.is_changed, "the saved business process")
    page.open_text()
    assert page.text.text.startswith('name = "Re\\"tention"\nmembers = ["dana"]')
    page.text.editor.setPlainText(page.text.text.replace('"dana"', '"dan"'))
    press(page, "Save")
    await seen(lambda: page.text.editor.textCursor().hasSelection(), "the line of the mistake")
    assert page.text.editor.textCursor().selectedText() == 'members = ["dan"]'
    press(page, "Undo changes")
    with server.client("root") as root:
        path = paths.fill(paths.BUSINESS_PROCESS_CONFIGURATION, id="retention")
        theirs = {"keys": {"name": "Theirs", "members": ["dana"]}}
        assert root.put(path, json=theirs, headers={"If-Match": "*"}).status_code == 200
    page.open_section(2)
    limit.line.setFocus()
    QTest.keyClicks(limit.line, "0")
    press(page, "Save")
    name = page.form.field("name")
    assert isinstance(name, LineField)
    await seen(lambda: name.line.text() == "Theirs", "the change of the other administrator")
    assert limit.line.text() == "500"
    press(page, "Save")
    await seen(lambda: not page.is_changed, "both changes")
    dialog.open_page(dialog.users)


async def ask_about_a_busy_agent(dialog: AdministrationDialog, server: RunningServer) -> None:
    """Offer a callback to Dana, and find it in the question before her removal."""
    with server.client("dana") as dana, server.client("ivr") as ivr:
        async with open_stream(server, {"Authorization": dana.headers["Authorization"]}):
            dana.put(paths.AGENT_STATE, json={"state": "available"}).raise_for_status()
            asked = {"business_process_id": "billing", "number": "+12125550178"}
            ivr.post(paths.CALLBACKS, json=asked).raise_for_status()
            await seen(lambda: dana.get(paths.AGENT).json()["interaction"], "the offer")
            dialog.users.choose("dana")

            def told() -> bool:
                press(dialog, "Remove…")
                ask = question(dialog, "Remove Dana?")
                assert ask is not None
                text = " ".join(label.text() for label in ask.findChildren(QLabel))
                ask.reject()
                ask.deleteLater()
                return "Dana has a callback now" in text

            await seen(told, "the callback in the question")


async def change_the_timing(dialog: AdministrationDialog) -> None:
    """Change the timing of the business process that is open, and save it."""
    page = dialog.processes
    dialog.open_page(page)
    page.open_timing()
    form = await seen(lambda: page.timing.form("retention"), "the timing")
    duration = form.row_of(TimingField.WRAP_UP).editor
    assert isinstance(duration, TextEditor)
    await seen(duration.line.isVisible, "the field")
    duration.line.setFocus()
    duration.line.selectAll()
    QTest.keyClicks(duration.line, "45 s")
    assert page.has_unsaved
    press(form, "Save")
    await seen(lambda: not page.has_unsaved, "the saved timing")
    await remove_the_process(dialog)


async def change_the_list(dialog: AdministrationDialog) -> None:
    """Add a number to the do-not-call list after a mistake, and remove it."""
    page = dialog.do_not_call
    dialog.open_page(page)
    press(page, "Add…")
    form = await seen(lambda: page.findChild(DoNotCallDialog), "the form")
    value = form.findChildren(QLineEdit)[0]
    QTest.keyClicks(value, "+44 20")
    press(form, "Add")
    await seen(value.accessibleDescription, "the refusal at the number")
    QTest.keyClicks(value, "7946 0123")
    press(form, "Add")
    await seen(lambda: column(page.table, "value") == ["+442079460123"], "the number on the list")
    press(page, "Remove…")
    ask = await seen(lambda: page.findChild(ConfirmDialog), "the question")
    press(ask, "Remove")
    await seen(lambda: not column(page.table, "value"), "the list without the number")
    dialog.open_page(dialog.users)


async def change_the_reasons(dialog: AdministrationDialog, server: RunningServer) -> None:
    """Add a reason, save it over the change of another administrator, and find it on the server."""
    page = dialog.reasons
    dialog.open_page(page)
    await seen(lambda: page.list.count() == 4, "the standard reasons")
    press(page, "New reason")
    QTest.keyClicks(page.name.edit, "lunch")
    press(page, "Save")
    await seen(page.name.edit.accessibleDescription, "the mistake at its field")
    page.name.edit.setFocus()
    page.name.edit.selectAll()
    QTest.keyClicks(page.name.edit, "Coaching")
    with server.client("root") as root:
        theirs = {"items": [{"name": "Break"}]}
        root.put(paths.NOT_READY_REASONS, json=theirs, headers={"If-Match": "*"}).raise_for_status()
        press(page, "Save")
        await seen(lambda: "Someone else" in _said(page), "the conflict")
        press(page, "Save")
        await seen(lambda: not page.is_changed, "the saved reasons")
        found = root.get(paths.NOT_READY_REASONS).json()["items"]
    assert [each["name"] for each in found] == ["Break", "Lunch", "Meeting", "Training", "Coaching"]
    dialog.open_page(dialog.users)


def _said(page: QWidget) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


async def remove_the_process(dialog: AdministrationDialog) -> None:
    """Remove a business process after the question, and go on with the first one that is left."""
    page = dialog.processes
    dialog.open_page(page)
    assert page.process_id == "retention"
    press(page, "Remove…")
    ask = await seen(lambda: page.findChild(ConfirmDialog), "the question")
    press(ask, "Remove")
    await seen(lambda: page.process_id == "billing", "the first one that is left")
    listed = [page.list.item(place).text() for place in range(page.list.count())]
    assert listed == ["Billing", "Claims"]
    dialog.open_page(dialog.users)


async def test_that_users_are_added_changed_signed_out_and_removed_by_keyboard(
    qapp: QApplication, tmp_path: Path
) -> None:
    del qapp
    (tmp_path / "server").mkdir()
    with running_server(tmp_path / "server") as server:
        async with supervisor_desk(server, "root", tmp_path / "desk") as desk:
            entry(desk.window, "Administration…")
            dialog = desk.administration.dialog
            assert dialog is not None
            table = dialog.users.table
            await seen(lambda: column(table, "id"), "the users")
            press(dialog, "New user…")
            form = await seen(lambda: dialog.findChild(UserDialog), "the form")
            name, full = (each for each in form.findChildren(QLineEdit) if each.isVisible())
            QTest.keyClicks(name, "DANA")
            QTest.keyClicks(full, "Nora Lind")
            QTest.keyClick(full, Qt.Key.Key_Return)
            await seen(lambda: "dana" in name.accessibleDescription().lower(), "the refusal at its field")
            name.clear()
            QTest.keyClicks(name, "nora")
            form.boxes["claims"].setChecked(True)
            QTest.keyClick(name, Qt.Key.Key_Return)
            shown = await seen(lambda: dialog.findChild(PasswordDialog), "the password")
            password = shown.field.text()
            shown.close()
            await seen(lambda: "nora" in column(table, "id"), "the new user in the list")
            assert server.token("nora", password, new_password="correct horse battery")["access_token"]
            dialog.users.choose("nora")
            press(dialog, "Sessions…")
            sessions = await seen(lambda: dialog.findChild(SessionsDialog), "the sessions")
            await seen(lambda: column(sessions.table, "address"), "the session of the new user")
            press(sessions, "Sign out everywhere")
            await seen(lambda: not column(sessions.table, "address"), "the end of the session")
            sessions.close()
            saved = tmp_path / "saved.toml"
            dialog.save_wanted.emit(str(saved))
            await seen(saved.exists, "the configuration as a file")
            assert saved.stat().st_mode & 0o077 == 0
            assert 'id = "nora"' in saved.read_text("utf-8")
            await change_a_process(dialog, server)
            await change_the_timing(dialog)
            await change_the_list(dialog)
            await change_the_reasons(dialog, server)
            await ask_about_a_busy_agent(dialog, server)
            dialog.users.choose("nora")
            press(dialog, "Remove…")
            ask = await seen(lambda: question(dialog, "Remove Nora Lind?"), "the question")
            press(ask, "Remove")
            await seen(lambda: "nora" not in column(table, "id"), "the list without the user")
        with server.client("root") as root:
            found = {item["id"] for item in root.get(paths.USERS).json()["items"]}
            assert "nora" not in found


async def test_that_a_supervisor_has_no_administration_and_ends_own_sessions(
    qapp: QApplication, tmp_path: Path
) -> None:
    del qapp
    (tmp_path / "server").mkdir()
    with running_server(tmp_path / "server") as server, server.client("boss") as elsewhere:
        async with supervisor_desk(server, "boss", tmp_path / "desk") as desk:
            menu = desk.window.findChild(AccountMenu)
            assert menu is not None
            visible = {action.text() for action in menu.actions() if action.isVisible()}
            assert "Administration…" not in visible
            entry(desk.window, "Where you are signed in…")
            dialog = await seen(lambda: desk.window.findChild(SessionsDialog), "the sessions")
            await seen(lambda: len(column(dialog.table, "address")) == 2, "both sessions")
            press(dialog, "Sign out everywhere else")
            await seen(lambda: column(dialog.table, "current") == ["this one"], "the one that is left")
            assert elsewhere.get(paths.ME).status_code == 401
