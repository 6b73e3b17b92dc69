"""What every test gets without asking; the parts are in tests/support/plugins."""

import os

from agent_desktop import telemetry

telemetry.switch_off()
# Before anything imports Qt. A test on a real X server starts the program it looks at as a process of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(
    {
        "LC_ALL": "C.UTF-8",  # Dates and numbers in windows read the same on every machine.
        "QT_API": "pyside6",
        "QT_SCALE_FACTOR": "1",
    }
)

pytest_plugins = [
    "tests.support.plugins.async_tests",
    "tests.support.plugins.both_ends",
    "tests.support.plugins.log_watch",
    "tests.support.plugins.kept_widgets",
    "tests.support.plugins.widget_watch",
    "tests.support.plugins.verdict",
    "tests.support.plugins.fixtures",
    "tests.support.plugins.qt_patience",
    "tests.support.plugins.released_keys",
    "pytester",
]
