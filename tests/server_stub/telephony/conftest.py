"""What the tests of the intake by phone share."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from server_stub.site.prompt_synthesis import make_prompts

_SHORT: Final = {
    "welcome": "Welcome.",
    "position-1": "You are first.",
    "position-2": "You are second.",
    "menu": "Press one or two.",
    "enter-number": "Enter the number.",
    "confirm-number": "Press one if correct.",
    "leave-message": "Please leave your message after the tone.",
    "review-message": "Press one to send it.",
    "own-callback": "There is a callback.",
    "own-callback-menu": "Press two to cancel it.",
    "confirmed": "Your callback is booked, and we will call",
}
"""Texts that are spoken sooner than those of the product."""


@pytest.fixture(scope="session")
def prompts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of spoken prompts."""
    folder = tmp_path_factory.mktemp("prompts")
    make_prompts(folder, "en", texts=_SHORT)
    return folder
