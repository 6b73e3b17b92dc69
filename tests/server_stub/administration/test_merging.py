"""The site file with what administrators have changed."""

from __future__ import annotations

from typing import Any, Final

import pytest

from agent_desktop.protocol.states import Role
from server_stub.administration.merging import SiteContradicted, tables_of, with_overrides
from server_stub.administration.overrides import Override, OverrideKind, OverrideState
from server_stub.auth.passwords import hash_plain_password
from server_stub.site.file import parse_site
from server_stub.site.site import Site
from tests.support.clock import NOON

HASH: Final = hash_plain_password("correct horse")
FILE: Final = """
[[business_process]]
id = "billing"
name = "Billing"
members = ["dana", "lee"]
[business_process.timing.schedule]
timezone = "Europe/Berlin"
weekly = { mon = [["09:00", "12:00"], ["13:00", "17:00"]] }
exceptions = [{ date = 2026-12-24 }]
[business_process.thresholds]
waiting = { warning = 10, alarm = 20 }
[[user]]
id = "dana"
name = "Dana"
role = "agent"
password = "correct horse"
message = "custom/dana"
[[user]]
id = "lee"
name = "Lee"
role = "agent"
password = "correct horse"
[[user]]
id = "sue"
name = "Sue"
role = "supervisor"
supervises = ["billing"]
password = "correct horse"
[[do_not_call]]
prefix = "+1900"
"""
USER, PROCESS = OverrideKind.USER, OverrideKind.BUSINESS_PROCESS
CHANGED, CREATED, REMOVED = OverrideState.CHANGED, OverrideState.CREATED, OverrideState.REMOVED


def site(file: str = FILE) -> Site:
    return parse_site(file, name="site.toml")


def override(kind: OverrideKind, id_: str, state: OverrideState = CHANGED, /, **content: Any) -> Override:
    return Override(kind=kind, id=id_, state=state, content=content, changed_at=NOON, changed_by="root")


def users_in(merged: Site) -> dict[str, str]:
    return {user.id: user.name for user in merged.user}


def test_that_a_site_comes_back_from_its_tables() -> None:
    merged = with_overrides(site(), [override(USER, "lee", name="Lee")])
    assert merged == site()
    assert "password_hash" not in tables_of(merged)["user"][0]


def test_that_changed_keys_win_and_the_others_follow_the_file() -> None:
    changes = [override(USER, "dana", name="Dana Reyes", message=None)]
    (dana, *_) = with_overrides(site(), changes).user
    assert (dana.name, dana.message, dana.password) == ("Dana Reyes", None, "correct horse")
    changed_file = site(
        FILE.replace('name = "Dana"', 'name = "D."').replace('"correct horse"', '"another one"', 1)
    )
    (dana, *_) = with_overrides(changed_file, changes).user
    assert (dana.name, dana.password) == ("Dana Reyes", "another one")


def test_that_a_new_password_replaces_the_plain_one_of_the_file() -> None:
    (dana, *_) = with_overrides(site(), [override(USER, "dana", password_hash=HASH)]).user
    assert (dana.password, dana.password_hash) == (None, HASH)


def test_that_created_entries_are_added_and_removed_ones_leave_the_members() -> None:
    changes = [
        override(USER, "nora", CREATED, name="Nora", role="agent", password_hash=HASH),
        override(USER, "lee", REMOVED),
    ]
    merged = with_overrides(site(), changes)
    assert users_in(merged) == {"dana": "Dana", "sue": "Sue", "nora": "Nora"}
    assert merged.business_process[0].members == ("dana",)


def test_that_an_agent_who_becomes_a_supervisor_leaves_the_members() -> None:
    merged = with_overrides(site(), [override(USER, "dana", role=Role.SUPERVISOR.value, message=None)])
    assert merged.business_process[0].members == ("lee",)


def test_that_a_change_of_an_entry_that_left_the_file_has_no_effect() -> None:
    assert with_overrides(site(), [override(USER, "kim", name="Kim")]) == site()


def test_that_a_contradiction_names_the_entry_the_key_and_the_remedy() -> None:
    with pytest.raises(SiteContradicted) as refused:
        with_overrides(site(), [override(USER, "sue", supervises=["biling"])])
    (mistake,) = refused.value.mistakes
    assert (mistake.kind, mistake.id, mistake.path) == ("user", "sue", "supervises[0]")
    assert "did you mean 'billing'" in str(mistake)
