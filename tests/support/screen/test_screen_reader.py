"""The screen reader finds and presses what a program shows."""

import sys
from pathlib import Path

import pytest

from tests.support.processes import running
from tests.support.screen.display import virtual_screen
from tests.support.screen.screen_reader import screen_reader

PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
app = QApplication(sys.argv)
window = QWidget()
column = QVBoxLayout(window)
label, field, button = QLabel("Name"), QLineEdit(), QPushButton("Greet")
label.setBuddy(field)
field.setAccessibleName("Name")
button.clicked.connect(lambda: label.setText("Hello " + field.text()))
for widget in (label, field, button):
    column.addWidget(widget)
window.show()
app.exec()
"""


@pytest.mark.x11
def test_that_the_screen_reader_writes_and_presses(tmp_path: Path) -> None:
    with virtual_screen(tmp_path, accessible=True) as screen:
        command = [sys.executable, "-c", PROGRAM]
        log = tmp_path / "program.log"
        with running(command, env=screen.env, log=log), screen_reader(screen.env) as reader:
            reader.write("Name", "Rosa")
            reader.press("Greet")
            assert reader.find("Hello Rosa").role == "label"
