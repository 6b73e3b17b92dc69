"""Another program: a field in which someone types, and a file with what arrived in it."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit


def main() -> None:
    """Write to the file named on the command line whatever is typed."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("typist")
    field = QPlainTextEdit()
    field.setWindowTitle("A letter")
    field.resize(400, 300)
    file = Path(sys.argv[1])

    def keep() -> None:
        file.write_text(field.toPlainText(), "utf-8")

    field.textChanged.connect(keep)
    field.show()
    application.exec()


if __name__ == "__main__":
    main()
