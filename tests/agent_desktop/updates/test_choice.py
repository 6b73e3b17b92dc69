"""Which installer is for which machine."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.updates import Version, version
from agent_desktop.updates.choice import Machine, Offered, choose, this_machine
from tests.agent_desktop.updates.shop import CURRENT, WINDOWS

NUMBERS = st.lists(st.integers(0, 99), min_size=1, max_size=4)


def offered(number: object, platform: object = "windows-x64", least: object = "10.0.18362") -> Offered:
    """Return an installer as it is described."""
    custom = {"version": number, "platform": platform, "minimum_os": least}
    return Offered(f"desk-{number}.msi", 1, custom)


def chosen(*every: Offered) -> str | None:
    """Return the version that is chosen."""
    found = choose(every, WINDOWS, CURRENT)
    return str(found.version) if found is not None else None


def test_that_the_newest_for_this_platform_is_chosen() -> None:
    assert chosen(offered("1.2.0"), offered("1.10.0"), offered("1.9.9")) == "1.10.0"
    assert chosen(offered("9.0", "linux-amd64"), offered("1.2.0")) == "1.2.0"


def test_that_versions_that_need_a_newer_system_are_skipped() -> None:
    assert chosen(offered("2.0.0", least="10.0.22000"), offered("1.2.0")) == "1.2.0"


def test_that_neither_the_same_nor_an_older_version_is_chosen() -> None:
    assert chosen(offered("1.0.0"), offered("0.9"), offered("1")) is None


@pytest.mark.parametrize("number", ["", "1.x", "-1", "1.2.3.4.5", "1..2", "٣.0", None, 2, "9" * 30])
def test_that_a_version_that_is_none_is_passed_over(number: object) -> None:
    assert chosen(offered(number)) is None


@pytest.mark.parametrize("custom", [None, "2.0.0", [], {"platform": "windows-x64"}])
def test_that_installers_with_another_description_are_skipped(custom: object) -> None:
    assert choose([Offered("desk.msi", 1, custom)], WINDOWS, CURRENT) is None


@pytest.mark.parametrize("name", ["../desk.msi", "a/desk.msi", "..\\desk.msi"])
def test_that_a_name_that_leads_elsewhere_is_passed_over(name: str) -> None:
    assert choose([offered("2.0.0")._replace(name=name)], WINDOWS, CURRENT) is None


@given(NUMBERS, NUMBERS)
def test_that_versions_compare_as_their_numbers_do(left: list[int], right: list[int]) -> None:
    longest = max(len(left), len(right))
    one, other = (numbers + [0] * (longest - len(numbers)) for numbers in (left, right))
    first, second = (version(".".join(map(str, numbers))) for numbers in (left, right))
    assert (first < second, first == second) == (one < other, one == other)


@given(NUMBERS)
def test_that_a_version_written_is_read_the_same(numbers: list[int]) -> None:
    made = version(".".join(map(str, numbers)))
    assert version(str(made)) == made


def test_that_this_machine_is_described_as_by_the_tool() -> None:
    found = this_machine()
    assert isinstance(found, Machine)
    assert found.platform.split("-")[0] in {"linux", "windows", "macos"}
    assert found.system > Version((0, 0, 0, 0))
