"""What the tests of whole calls share; each module has a ``running_office`` of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from demo.telephony.lab import TelephonyLab
from tests.blackbox.telephony.office import Office


@pytest.fixture
def office(running_office: Office, lab: TelephonyLab) -> Iterator[Office]:
    """The server, at which no one works yet; a test that leaves a call behind fails."""
    assert lab is running_office.lab
    yield running_office
    running_office.close()
    running_office.is_quiet()
