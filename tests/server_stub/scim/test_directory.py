"""Filters, changes and storing of the directory, on any resources (docs/behaviour.md, *Provisioning*)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scim2_models import PatchOp, SCIMException, ScimFilter, SearchRequest
from scim2_server.handler import ScimHandler
from scim2_server.requests import ScimRequest

from server_stub.identity.directory_entries import DirectoryChange, DirectoryEntry, users_in
from server_stub.scim.bounded_service import BoundedService, is_too_long
from server_stub.scim.directory import Directory, SiteUserEntry
from server_stub.scim.models import DirectoryGroup, DirectoryUser, describe_service
from tests.support.clock import NOON

PROVIDER: Final = describe_service()
SERVICE: Final = BoundedService(PROVIDER)
TYPES: Final = {each.name: each for each in PROVIDER.resource_types}
SITE: Final = (SiteUserEntry("dana", "Dana"),)

texts = st.text('aAbB ä"\\', max_size=4)
people = st.fixed_dictionaries(
    {"active": st.booleans()},
    optional={"displayName": texts, "externalId": texts},
)


def directory(entries: tuple[DirectoryEntry, ...] = ()) -> Directory:
    """Return a directory with the entries."""
    made = Directory(lambda: NOON)
    with PROVIDER:
        made.load(entries, SITE)
    return made


def user(user_name: str, **more: Any) -> DirectoryUser:
    """Return a user as a request has it."""
    return DirectoryUser.model_validate({"userName": user_name, **more})


def stored(change: DirectoryChange, before: tuple[DirectoryEntry, ...] = ()) -> tuple[DirectoryEntry, ...]:
    """Return what a store holds after a change."""
    rows = {entry.id: entry for entry in before} | {entry.id: entry for entry in change.put}
    return tuple(entry for entry in rows.values() if entry.id not in change.deleted)


def shown(held: Directory) -> list[dict[str, Any]]:
    """Return all resources as they are answered, but for versions of users of the site file."""
    found = [resource.model_dump() for resource in held.resources if resource.id != "dana"]
    return sorted(found, key=lambda resource: resource["id"])


Person = dict[str, Any]
"""The attributes of a user."""


class Condition(NamedTuple):
    """A filter, and what it means for a person's attributes."""

    text: str
    holds: Callable[[Person], bool]


def comparison(attribute: str, operator: str, value: str) -> Condition:
    """Return a comparison; externalId alone distinguishes case (RFC 7643, section 3.1)."""

    def holds(person: dict[str, Any]) -> bool:
        own = person.get(attribute)
        if own is None:
            return False
        ours, theirs = (own, value) if attribute == "externalId" else (own.lower(), value.lower())
        if operator == "eq":
            return ours == theirs
        return ours.startswith(theirs) if operator == "sw" else theirs in ours

    return Condition(f"{attribute} {operator} {ScimFilter.quote(value)}", holds)


def activity(wanted: bool) -> Condition:  # noqa: FBT001 - Hypothesis calls it
    """Return a comparison of ``active``."""

    def holds(person: Person) -> bool:
        return person["active"] is wanted

    return Condition(f"active eq {str(wanted).lower()}", holds)


def both(one: Condition, other: Condition) -> Condition:
    """Join two conditions by *and*."""

    def holds(person: Person) -> bool:
        return one.holds(person) and other.holds(person)

    return Condition(f"({one.text}) and ({other.text})", holds)


def either(one: Condition, other: Condition) -> Condition:
    """Join two conditions by *or*."""

    def holds(person: Person) -> bool:
        return one.holds(person) or other.holds(person)

    return Condition(f"({one.text}) or ({other.text})", holds)


def opposite(one: Condition) -> Condition:
    """Negate a condition."""

    def holds(person: Person) -> bool:
        return not one.holds(person)

    return Condition(f"not ({one.text})", holds)


def joined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    """Return larger conditions."""
    return st.one_of(
        st.builds(both, inner, inner), st.builds(either, inner, inner), st.builds(opposite, inner)
    )


comparisons = st.builds(
    comparison,
    st.sampled_from(["displayName", "externalId"]),
    st.sampled_from(["eq", "sw", "co"]),
    texts.filter(bool),
)
filters = st.recursive(comparisons | st.builds(activity, st.booleans()), joined, max_leaves=4)


@given(st.lists(people, max_size=5), filters)
def test_that_a_filter_finds_exactly_the_users_for_whom_it_holds(
    persons: list[dict[str, Any]], filter_: Condition
) -> None:
    held = directory()
    with PROVIDER:
        for number, person in enumerate(persons):
            held.create(TYPES["User"], user(f"u{number}", **person))
        request = SearchRequest[DirectoryUser].model_validate(
            {"filter": f'userName sw "u" and ({filter_.text})', "startIndex": 1}
        )
        found = held.search([TYPES["User"]], request)
    wanted = {f"u{number}" for number, person in enumerate(persons) if filter_.holds(person)}
    assert {each.user_name for each in found.resources if isinstance(each, DirectoryUser)} == wanted
    assert found.total == len(wanted)


names = st.sampled_from(["ann", "ben", "cy", "ANN", "dana", "o d d"])
steps = st.one_of(
    st.tuples(st.just("create"), names, people),
    st.tuples(st.just("patch"), st.integers(0, 3), st.sampled_from(["displayName", "active", "userName"])),
    st.tuples(st.just("delete"), st.integers(0, 3), st.none()),
    st.tuples(st.just("group"), st.lists(st.integers(0, 3), max_size=3), st.none()),
    st.tuples(st.just("leave"), st.integers(0, 3), st.none()),
)


def act(held: Directory, step: tuple[Any, ...]) -> None:
    """Do one step of a provisioning system; refusals are answers, too."""
    ids: list[str] = [str(each.id) for each in held.resources if isinstance(each, DirectoryUser)]
    groups = [each for each in held.resources if isinstance(each, DirectoryGroup)]
    kind, more = step[0], step[2]
    what: Any = step[1]
    if kind == "create":
        held.create(TYPES["User"], user(what, **more))
    elif kind == "patch":
        values: dict[str, Any] = {"displayName": "Other", "active": "False", "userName": "renamed"}
        patch(held, "User", ids[int(what) % len(ids)], {"op": "Replace", "path": more, "value": values[more]})
    elif kind == "delete":
        held.delete(TYPES["User"], ids[int(what) % len(ids)])
    elif kind == "group" and not groups:
        members: list[dict[str, str]] = [{"value": ids[place % len(ids)]} for place in what]
        held.create(
            TYPES["Group"], DirectoryGroup.model_validate({"displayName": "Agents", "members": members})
        )
    elif kind == "group":
        members = [{"value": ids[place % len(ids)]} for place in what]
        patch(held, "Group", str(groups[0].id), {"op": "add", "path": "members", "value": members})
    elif groups:
        path = f'members[value eq "{ids[int(what) % len(ids)]}"]'
        patch(held, "Group", str(groups[0].id), {"op": "remove", "path": path})


def patch(held: Directory, kind: str, resource_id: str, operation: dict[str, Any]) -> None:
    """Apply one operation, as the endpoint does."""
    model = SERVICE.get_model(TYPES[kind])
    current = held.get(TYPES[kind], resource_id)
    if PatchOp[model].model_validate({"Operations": [operation]}).patch(current):
        held.update(TYPES[kind], current)


@given(st.lists(steps, max_size=12), st.integers(0, 12))
def test_that_what_is_stored_gives_the_same_directory_and_what_fails_changes_nothing(
    history: list[tuple[Any, ...]], failing: int
) -> None:
    held, rows = directory(), ()
    for number, step in enumerate(history):
        before = shown(held)
        with PROVIDER:
            try:
                act(held, step)
                has_failed = number == failing  # The store does.
            except SCIMException:
                has_failed = True
            if has_failed:
                held.undo()
                assert shown(held) == before
                continue
            change = held.take_change()
            held.keep()
        rows = stored(change, rows)
        assert shown(directory(rows)) == shown(held)
        user_names = [each.id.casefold() for each in users_in(rows)]
        assert len(set(user_names)) == len(user_names)
        assert "dana" not in user_names
    members = {
        member.value
        for each in held.resources
        if isinstance(each, DirectoryGroup)
        for member in each.members or []
    }
    in_groups = {each.id for each in held.resources if isinstance(each, DirectoryUser) and each.groups}
    assert members == in_groups


@given(st.text(max_size=40) | st.text('()[]" aeq.:userNmvdot-', max_size=60))
def test_that_any_text_as_a_filter_or_path_is_answered_or_refused(text: str) -> None:
    handler = ScimHandler(SERVICE, directory())
    for request in (
        ScimRequest("GET", "/scim/v2", "/Users", query={"filter": text}),
        ScimRequest("GET", "/scim/v2", "/Users", query={"sortBy": text, "attributes": text}),
    ):
        try:
            status = int(handler.handle(request).status)
        except SCIMException as refusal:
            status = refusal.status
        assert status in {200, 400}


@pytest.mark.parametrize("text", ["x" * 1001, "(" * 21, "[" * 11 + "(" * 10])
def test_that_a_long_or_deep_filter_is_not_examined(text: str) -> None:
    assert is_too_long(text)
    assert not is_too_long("x" * 1000)
    assert not is_too_long("(" * 20)


def test_that_the_name_of_a_user_is_shown_without_control_characters() -> None:
    held = directory()
    with PROVIDER:
        held.create(TYPES["User"], user("a", displayName="\u202egnp.exe\n Ann"))
        held.create(TYPES["User"], user("b", name={"givenName": "Ben", "familyName": "Cole"}))
        held.create(TYPES["User"], user("c", displayName=" \u200f "))
    found = users_in(held.take_change().put)
    assert sorted((each.id, each.name) for each in found) == [
        ("a", "gnp.exe Ann"),
        ("b", "Ben Cole"),
        ("c", "c"),
    ]
