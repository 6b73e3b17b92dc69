"""Report uncaught exceptions: in the log, and visibly. Nothing fails in silence."""

from __future__ import annotations

import asyncio
import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log: Final = logging.getLogger(__name__)
qt_log: Final = logging.getLogger("qt")

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

CRASHES: Final = "crashes.log"


def install(on_failure: Callable[[], None], logs: Path | None) -> None:
    """Log every uncaught exception, in any thread; ``on_failure`` is called on the event loop.

    A crash of the process itself leaves every thread's stack in ``logs``.
    """
    loop = asyncio.get_running_loop()

    def note(
        kind: type[BaseException], error: BaseException | None, trace: TracebackType | None, where: str
    ) -> None:
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            return
        log.error(
            "unhandled exception", exc_info=(kind, error or kind(), trace), extra={"data": {"where": where}}
        )
        loop.call_soon_threadsafe(on_failure)

    def from_thread(args: threading.ExceptHookArgs) -> None:
        note(args.exc_type, args.exc_value, args.exc_traceback, args.thread.name if args.thread else "thread")

    def from_loop(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            note(type(error), error, error.__traceback__, str(context.get("message", "")))
        else:
            log.error("event loop error", extra={"data": {"message": context.get("message", "")}})

    sys.excepthook = lambda kind, error, trace: note(kind, error, trace, "main")
    threading.excepthook = from_thread
    loop.set_exception_handler(from_loop)
    qInstallMessageHandler(_take_qt_message)
    if logs is not None:
        with suppress(OSError):  # A full disk takes no new file.
            faulthandler.enable((logs / CRASHES).open("a", encoding="utf-8"))


def _take_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", text)
