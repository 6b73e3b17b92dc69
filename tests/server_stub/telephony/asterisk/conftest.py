"""What the tests of the intake by phone share."""

from __future__ import annotations

from pathlib import Path

import pytest

from server_stub.site.prompt_synthesis import make_prompts


@pytest.fixture(scope="module")
def prompts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of spoken prompts."""
    folder = tmp_path_factory.mktemp("prompts")
    make_prompts(folder, "en", texts={})
    return folder
