"""The form of one user: a new one, or one that is changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from agent_desktop.protocol.administration.users import ChangedUserAccount, NewUserAccount, UserAccount
from agent_desktop.protocol.objects import BusinessProcessRef, Endpoint
from agent_desktop.protocol.states import EndpointKind, Role
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.choices.choice_box import ChoiceBox
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.page_scroll import PageScroll
from ui.common.layout.screen_fit import ScreenFit
from ui.labelled_field import LabelledField
from ui.supervisor.administration.role_texts import processes_heading, role_name
from ui.texts import plain_text, words
from ui.theme import AROUND, BETWEEN, INSIDE, STEP, Size, Weight, sized
from ui.tokens import ColorToken

USUAL: Final = (520, 640)
_KINDS: Final = {
    Role.AGENT: (EndpointKind.DESKTOP, EndpointKind.SOFTPHONE, EndpointKind.TEAMS, EndpointKind.UC1),
    Role.SUPERVISOR: (EndpointKind.DESKTOP, EndpointKind.SOFTPHONE),
    Role.ADMIN: (EndpointKind.DESKTOP, EndpointKind.SOFTPHONE),
    Role.INTAKE: (),
}
"""The endpoints that the site file allows for each role."""


class UserDialog(QDialog):
    """Prompts for a user's name, role, business processes and endpoint; ``user`` is None for a new one."""

    saved = Signal(object)
    """``NewUserAccount`` or ``ChangedUserAccount``. The dialog stays until ``accept``, or shows a refusal."""

    def __init__(
        self,
        processes: Sequence[BusinessProcessRef],
        user: UserAccount | None = None,
        parent: QWidget | None = None,
        *,
        is_own: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._user = user
        title = self.tr("New user") if user is None else self.tr("Edit {}").format(user.name)
        self.setWindowTitle(title)
        stand_on(self, "window")
        self._id = LabelledField(self.tr("User name, which is typed to sign in"), coded=True)
        self._name = LabelledField(self.tr("Name"))
        self._role = ChoiceBox()
        self._active = QCheckBox(self.tr("May sign in"))
        self._every = QCheckBox(self.tr("Every business process"))
        self._heading = Text("", Size.SMALL, Weight.MEDIUM, wrap=True)
        self._list = QWidget()
        self.boxes: dict[str, QCheckBox] = {}
        self._kind = ChoiceBox()
        self._address = LabelledField(self.tr("Address, such as PJSIP/101"), coded=True)
        self._wrong = Text("", Size.SMALL, tone=ColorToken.DANGER, wrap=True)
        self._cancel = Button(self.tr("Cancel"))
        self._save = Button(self.tr("Add user") if user is None else self.tr("Save"), ButtonKind.PRIMARY)
        self._lay_out(title)
        self._fill(processes)
        self._show_user()
        self._role.setEnabled(not is_own)
        self._active.setEnabled(not is_own)
        self._connect()
        self._show_role()
        self.resize(sized(USUAL[0]), sized(USUAL[1]))
        (self._id if user is None else self._name).edit.setFocus()

    def _lay_out(self, title: str) -> None:
        page = QWidget()
        inside = column(page, between=BETWEEN)
        inside.addWidget(Text(title, Size.TITLE, Weight.STRONG, wrap=True))
        inside.addWidget(self._id)
        inside.addWidget(self._name)
        self._add(inside, self.tr("Role"), self._role)
        inside.addWidget(self._active)
        inside.addWidget(self._heading)
        inside.addWidget(self._every)
        inside.addWidget(self._list)
        self._kind_name = self._add(inside, self.tr("Endpoint, at which calls ring"), self._kind)
        inside.addWidget(self._address)
        inside.addStretch(1)
        whole = column(self, around=AROUND + INSIDE, between=BETWEEN)
        whole.addWidget(PageScroll(page), 1)
        whole.addWidget(self._wrong)
        self._wrong.hide()
        buttons = row(between=INSIDE)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        self._save.setDefault(True)
        whole.addLayout(buttons)
        ScreenFit(self)

    def _add(self, inside: QVBoxLayout, name: str, box: ChoiceBox) -> Text:
        label = Text(name, Size.SMALL, Weight.MEDIUM, wrap=True)
        label.setBuddy(box)
        box.setAccessibleName(name)
        pair = column(between=STEP)
        pair.addWidget(label)
        pair.addWidget(box)
        inside.addLayout(pair)
        return label

    def _fill(self, processes: Sequence[BusinessProcessRef]) -> None:
        for role in Role:
            self._role.addItem(role_name(role), role)
        inside = column(self._list, between=STEP)
        for process in processes:
            box = self.boxes[process.id] = QCheckBox(plain_text.entry(process.name))
            inside.addWidget(box)

    def _show_user(self) -> None:
        user = self._user
        self._id.setVisible(user is None)
        self._active.setChecked(user is None or user.active)
        if user is None:
            self._every.setChecked(True)
            return
        self._name.edit.setText(user.name)
        self._role.setCurrentIndex(self._role.findData(user.role))
        self._every.setChecked(user.business_processes is None)
        for process_id, box in self.boxes.items():
            box.setChecked(process_id in (user.business_processes or ()))
        if user.endpoint is not None:
            self._address.edit.setText(user.endpoint.address)

    def _connect(self) -> None:
        for field in (self._id, self._name, self._address):
            field.edit.textChanged.connect(self._allow)
        self._role.currentIndexChanged.connect(self._show_role)
        self._every.toggled.connect(self._show_processes)
        self._kind.currentIndexChanged.connect(self._show_address)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)

    @property
    def role(self) -> Role:
        """The chosen role."""
        return Role(self._role.currentData())

    @property
    def kind(self) -> EndpointKind | None:
        """The chosen kind of endpoint; None for the default of the role."""
        chosen = self._kind.currentData()
        return None if chosen is None else EndpointKind(chosen)

    def _show_role(self) -> None:
        heading = processes_heading(self.role)
        self._heading.set_text(heading)
        for box in self.boxes.values():
            box.setAccessibleDescription(heading)
        before = self.kind if self._kind.count() else self._first_kind()
        self._kind.clear()
        self._kind.addItem(QCoreApplication.translate("UserDialog", "The usual one"), None)
        for kind in _KINDS[self.role]:
            self._kind.addItem(words.endpoint(kind), kind)
        self._kind.setCurrentIndex(max(0, self._kind.findData(before)))
        has_endpoint = bool(_KINDS[self.role])
        self._kind.setVisible(has_endpoint)
        self._kind_name.setVisible(has_endpoint)
        self._show_processes()
        self._show_address()

    def _first_kind(self) -> EndpointKind | None:
        if self._user is None:
            return EndpointKind.DESKTOP
        return None if self._user.endpoint is None else self._user.endpoint.kind

    def _show_processes(self) -> None:
        may_be_every = self.role in {Role.SUPERVISOR, Role.INTAKE}
        self._every.setVisible(may_be_every)
        self._list.setVisible(self.role is not Role.ADMIN)
        self._list.setEnabled(not (may_be_every and self._every.isChecked()))
        self._allow()

    def _show_address(self) -> None:
        self._address.setVisible(self.kind not in {None, EndpointKind.DESKTOP})
        self._allow()

    def _allow(self) -> None:
        has_id = self._user is not None or bool(self._id.edit.text().strip())
        needs_address = self._address.isVisibleTo(self) and not self._address.edit.text().strip()
        self._save.set_state(enabled=has_id and bool(self._name.edit.text().strip()) and not needs_address)

    def show_pending(self) -> None:
        """Show that the change is on its way."""
        self._show_wrong("")
        self._save.set_state(enabled=False, busy=True)

    def show_refusal(self, text: str, field: str | None) -> None:
        """Show why the change was refused: at the ``field`` of the request's body, or below the form."""
        self._allow()
        places = {"$.id": self._id, "$.name": self._name, "$.endpoint.address": self._address}
        at = places.get(field or "")
        if at is None or not at.isVisible():
            self._show_wrong(text)
        else:
            at.show_error(text)
            at.edit.setFocus()
        announce(self, text, urgent=True)

    def _show_wrong(self, text: str) -> None:
        self._wrong.set_text(text)
        self._wrong.setVisible(bool(text))

    def _processes(self) -> tuple[str, ...] | None:
        if self.role is Role.ADMIN or (self._every.isVisibleTo(self) and self._every.isChecked()):
            return None
        return tuple(process_id for process_id, box in self.boxes.items() if box.isChecked())

    def _endpoint(self) -> Endpoint | None:
        kind = self.kind
        if kind is None:
            return None
        address = self._address.edit.text().strip() if kind is not EndpointKind.DESKTOP else ""
        return Endpoint(kind=kind, address=address)

    def _on_save(self) -> None:
        shared = ChangedUserAccount(
            name=self._name.edit.text().strip(),
            role=self.role,
            business_processes=self._processes(),
            endpoint=self._endpoint(),
            active=self._active.isChecked(),
        )
        self.show_pending()
        if self._user is not None:
            self.saved.emit(shared)
            return
        self.saved.emit(
            NewUserAccount(
                id=self._id.edit.text().strip(),
                name=shared.name,
                role=shared.role,
                business_processes=shared.business_processes,
                endpoint=shared.endpoint,
                active=shared.active,
                temporary_password=self.role is not Role.INTAKE,
            )
        )
