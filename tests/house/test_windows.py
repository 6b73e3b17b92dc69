"""Laws of the windows: no second event loop, and no text that cannot be translated."""

import ast
import re
from typing import Final

import pytest

from tests.house.source import Module, dotted_name, module_of, modules

ROOMS: Final = ("agent_desktop", "ui", "demo")
NESTED_LOOPS: Final = re.compile(
    r"\.exec_?$"
    r"|\bQMessageBox\.(about|aboutQt|critical|information|question|warning)$"
    r"|\bQInputDialog\.get\w+$"
    r"|\bQFileDialog\.get\w+$"
    r"|\bQColorDialog\.getColor$"
    r"|\bQFontDialog\.getFont$"
)
SHOWN: Final = re.compile(
    r"(^|\.)(set(Text|PlainText|Title|WindowTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|LabelText"
    r"|AccessibleName|AccessibleDescription|InformativeText|DetailedText|Prefix|Suffix|HeaderData)"
    r"|addAction|addMenu|addTab|addRow|addItem|showMessage"
    r"|QLabel|QPushButton|QToolButton|QCheckBox|QRadioButton|QGroupBox|QAction|QMenu)$"
)


def nested_loops(module: Module) -> list[str]:
    """Return the calls that turn an event loop of their own: a coroutine can be lost in one forever."""
    return [f"{module.place(call)} {name}" for name, call in module.calls() if NESTED_LOOPS.search(name)]


def untranslated(module: Module) -> list[str]:
    """Return the English words that are shown without ``self.tr``."""
    return [
        f"{module.place(argument)} {ast.unparse(argument)}"
        for name, call in module.calls()
        if SHOWN.search(name)
        for argument in call.args
        if isinstance(argument, ast.Constant | ast.JoinedStr) and has_words(argument)
    ]


TIPS: Final = re.compile(r"\.(setToolTip|setWhatsThis|setStatusTip)$")
OWN_WORDS: Final = re.compile(r"(^|\.)tr$|^(plain_text\.(tip|tray_tip))$")


def unsafe_tips(module: Module) -> list[str]:
    """Return the tips whose text may come from outside and be taken for HTML."""
    return [
        f"{module.place(call)} {ast.unparse(call)}"
        for name, call in module.calls()
        if TIPS.search(name) and not name.startswith("super")
        if not all(is_own(argument) for argument in call.args)
    ]


def is_own(text: ast.expr) -> bool:
    """Return whether the text is the program's own, or has been made plain."""
    match text:
        case ast.Constant():
            return True
        case ast.IfExp():
            return is_own(text.body) and is_own(text.orelse)
        case ast.Call(func=ast.Name(id="hint")):
            return is_own(text.args[0])
        case ast.Call():
            return OWN_WORDS.search(dotted_name(text.func)) is not None
        case _:
            return False


def has_words(text: ast.expr) -> bool:
    """Return whether the literal has a word in it: two letters side by side, and no address of a server."""
    parts = text.values if isinstance(text, ast.JoinedStr) else [text]
    written = [part.value for part in parts if isinstance(part, ast.Constant)]
    return any(
        isinstance(part, str) and re.search(r"[A-Za-z]{2}", re.sub(r"\S+://\S+", "", part))
        for part in written
    )


def test_that_no_event_loop_is_nested() -> None:
    assert [call for module in modules(*ROOMS) for call in nested_loops(module)] == []


def test_that_every_text_shown_can_be_translated() -> None:
    assert [text for module in modules("ui") for text in untranslated(module)] == []


@pytest.mark.parametrize(
    "line",
    [
        "dialog.exec()",
        "QMenu(self).exec(event.globalPos())",
        "self._app.exec_()",
        "QMessageBox.warning(self, title, text)",
        "QtWidgets.QFileDialog.getSaveFileName(self)",
    ],
)
def test_that_a_nested_loop_is_noticed(line: str) -> None:
    assert len(nested_loops(module_of(line))) == 1


@pytest.mark.parametrize("line", ["dialog.open()", "executor.execute(job)", "QMessageBox(self).open()"])
def test_that_calls_that_turn_no_loop_are_accepted(line: str) -> None:
    assert nested_loops(module_of(line)) == []


@pytest.mark.parametrize(
    "line",
    [
        'self._accept.setText("Accept")',
        'label = QLabel("Waiting", self)',
        'self.setWindowTitle(f"Callback {number}")',
        'menu.addAction("Quit", self.quit_pressed)',
    ],
)
def test_that_an_untranslated_text_is_noticed(line: str) -> None:
    assert len(untranslated(module_of(line))) == 1


@pytest.mark.parametrize(
    "line",
    [
        'self._accept.setText(self.tr("Accept"))',
        'self._speed.setText("1.5×")',
        'self._count.setText(f"{waiting} / {total}")',
        'self._accept.setObjectName("accept")',
        'self._server.setPlaceholderText("https://callbacks.example.com")',
    ],
)
def test_that_texts_that_need_no_translation_are_accepted(line: str) -> None:
    assert untranslated(module_of(line)) == []


def test_that_no_tip_reads_html_asvs_3_2_2() -> None:
    """Text of customers goes through ``plain_text.tip``: in a tip, Qt shows the pictures and opens the files it names."""
    assert [tip for module in modules("ui", "agent_desktop") for tip in unsafe_tips(module)] == []


@pytest.mark.parametrize(
    "line",
    [
        "self.setToolTip(name)",
        'label.setToolTip(f"{name}: {value}")',
        'self._who.setToolTip(name if name else "")',
        'label.setWhatsThis(self.tr("Callback of {}").format(name))',
    ],
)
def test_that_an_unsafe_tip_is_noticed(line: str) -> None:
    assert len(unsafe_tips(module_of(line))) == 1


@pytest.mark.parametrize(
    "line",
    [
        'self.setToolTip("")',
        'self.setToolTip(hint(self.tr("Copy"), COPY))',
        "self.setToolTip(plain_text.tip(name))",
        'self.setToolTip("" if live else self.tr("Not now"))',
    ],
)
def test_that_a_safe_tip_is_let_be(line: str) -> None:
    assert unsafe_tips(module_of(line)) == []
