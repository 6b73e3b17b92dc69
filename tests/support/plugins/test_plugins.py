"""The runner of the tests itself: what must fail does, and for the reason given."""

import pytest

FEW_PLUGINS = ("-ra", "-p", "no:xdist", "-p", "no:schemathesis", "-p", "no:hypothesispytest")
CONFTEST = 'pytest_plugins = ["tests.support.plugins.async_tests", "tests.support.plugins.kept_widgets", "tests.support.plugins.log_watch", "tests.support.plugins.released_keys", "tests.support.plugins.widget_watch"]'
INI = """
[pytest]
qt_api = pyside6
addopts = -p no:anyio -p no:faker -p no:cacheprovider
markers =
    patience
    logs_expected
"""
BAD_HABITS = """
import asyncio, logging
import pytest
from PySide6.QtWidgets import QLabel

async def test_leaked_task():
    asyncio.create_task(asyncio.Event().wait(), name="the leak")

async def test_leaked_task_on_qt(qloop):
    asyncio.create_task(asyncio.Event().wait(), name="the Qt leak")

async def test_lost_error():
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)

@pytest.mark.patience(0.05)
async def test_endless():
    await asyncio.Event().wait()

async def test_failing():
    assert False, "an async test can fail"

def test_warning():
    logging.getLogger("house").warning("the stove is on")

@pytest.mark.logs_expected("the door is open")
def test_silent():
    pass

def test_widget(qapp):
    global keep
    keep = QLabel("left behind")
    keep.show()
"""
GOOD_HABITS = """
import asyncio, gc, logging, weakref
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

async def test_plain_loop():
    assert type(asyncio.get_running_loop()).__name__ != "GuardedLoop"
    await asyncio.sleep(0)

@pytest.mark.parametrize("number", [1, 2])
async def test_qt_loop(qtbot, number):
    assert type(asyncio.get_running_loop()).__name__ == "GuardedLoop"
    rung = asyncio.get_running_loop().create_future()
    QTimer.singleShot(1, lambda: rung.set_result(number))
    assert await rung == number

async def test_finished_tasks():
    task = asyncio.create_task(asyncio.sleep(0))
    await task
    waiting = asyncio.create_task(asyncio.Event().wait())
    await asyncio.sleep(0)
    waiting.cancel()

def test_key_with_ctrl(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    QTest.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier

def test_key_after_it(qapp):
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier

@pytest.mark.logs_expected("the stove is .*on")
def test_expected_warning():
    logging.getLogger("house").warning("the stove is still on")

def test_closed_widgets(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QLabel("inside", window)
    window.show()

def test_dropped_widget(qtbot):
    window = QWidget()
    dropped = weakref.ref(window)
    qtbot.addWidget(window)
    del window
    gc.collect()
    assert dropped() is not None

def test_widgets_in_a_cycle(qapp):
    window = QWidget()
    window.myself = window
"""


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    """An empty project whose tests run under our plugins."""
    pytester.makeini(INI)
    pytester.makeconftest(CONFTEST)
    return pytester


def test_that_bad_habits_fail_with_their_reason(project: pytest.Pytester) -> None:
    project.makepyfile(BAD_HABITS)
    result = project.runpytest_subprocess(*FEW_PLUGINS)
    # The label is alive after a test that passed: an error at its end.
    result.assert_outcomes(failed=5, passed=3, errors=3)
    result.stdout.fnmatch_lines_random(
        [
            "E *the test left tasks running*name='the leak'*",
            "E *the test left tasks running*name='the Qt leak'*",
            "E *errors that nobody caught on the loop*ZeroDivisionError*",
            "E *the test was not done after 0.05 s",
            "E *an async test can fail",
            "E *WARNING house: the stove is on",
            "E *expected in the log, and not there*the door is open*",
            "E *the test left widgets alive*QLabel*",
        ]
    )


def test_that_good_habits_pass(project: pytest.Pytester) -> None:
    project.makepyfile(GOOD_HABITS)
    project.runpytest_subprocess(*FEW_PLUGINS).assert_outcomes(passed=10)


def test_that_a_run_of_skipped_tests_alone_is_a_failure(pytester: pytest.Pytester) -> None:
    pytester.makeconftest('pytest_plugins = ["tests.support.plugins.verdict"]')
    pytester.makepyfile("import pytest\n@pytest.mark.skip\ndef test_nothing(): pass")
    assert pytester.runpytest_subprocess(*FEW_PLUGINS).ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_that_a_failure_is_distinguished_from_a_run_that_broke_off(pytester: pytest.Pytester) -> None:
    pytester.makeconftest('pytest_plugins = ["tests.support.plugins.verdict"]')
    pytester.makepyfile("def test_wrong(): assert False\ndef test_stopped(): raise KeyboardInterrupt")
    kept = pytester.path / ".pytest_cache" / "v" / "run" / "exitstatus"
    pytester.runpytest_subprocess(*FEW_PLUGINS, "-k", "wrong")
    assert kept.read_text("utf-8") == str(int(pytest.ExitCode.TESTS_FAILED))
    pytester.runpytest_subprocess(*FEW_PLUGINS)
    assert kept.read_text("utf-8") == str(int(pytest.ExitCode.INTERRUPTED))
