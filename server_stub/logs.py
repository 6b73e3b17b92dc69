"""Logs: one JSON object per line on standard error, with masked telephone numbers and without personal data or secrets."""

from __future__ import annotations

import logging
import re
import sys
from typing import Any, Final, cast

import structlog
from structlog.typing import EventDict, FilteringBoundLogger, WrappedLogger

_NUMBER: Final = re.compile(r"\+[1-9][0-9]{6,14}")
_SHOWN_AT_START: Final = 3
_SHOWN_AT_END: Final = 2


_SHARED: Final = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)

# Records always go through the standard library, so that handlers attached to it receive all of them.
structlog.configure(
    processors=[*_SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    cache_logger_on_first_use=True,
)


def get_logger(name: str) -> FilteringBoundLogger:
    """Return the structured logger of module ``name``."""
    return cast("FilteringBoundLogger", structlog.get_logger(name))


def mask_number(number: str) -> str:
    """Return ``number`` with all digits hidden but the first two and the last two."""
    if len(number) <= _SHOWN_AT_START + _SHOWN_AT_END:
        return "*" * len(number)
    hidden = len(number) - _SHOWN_AT_START - _SHOWN_AT_END
    return f"{number[:_SHOWN_AT_START]}{'*' * hidden}{number[-_SHOWN_AT_END:]}"


def configure(*, level: int = logging.INFO) -> None:
    """Send the server's and its libraries' records to standard error as JSON lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_SHARED,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                _mask_numbers,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for web in ("uvicorn", "uvicorn.access", "uvicorn.error"):
        logging.getLogger(web).handlers.clear()
        logging.getLogger(web).setLevel(logging.ERROR)  # Its warnings are about mistakes of clients.


def _mask_numbers(_logger: WrappedLogger, _name: str, record: EventDict) -> EventDict:
    """Hide telephone numbers in all values of the record, including records of libraries."""
    return {key: _masked(value) for key, value in record.items()}


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return _NUMBER.sub(lambda found: mask_number(found.group()), value)
    if isinstance(value, dict):
        return {key: _masked(item) for key, item in cast("dict[str, Any]", value).items()}
    if isinstance(value, (list, tuple)):
        return [_masked(item) for item in cast("list[Any]", value)]
    return value
