"""What tests of the report files get."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture
def quiet_fonts() -> Iterator[None]:
    """The font's subsetter logs its steps, which are not of interest."""
    logger = logging.getLogger("fontTools")
    before = logger.level
    logger.setLevel(logging.ERROR)
    yield
    logger.setLevel(before)
