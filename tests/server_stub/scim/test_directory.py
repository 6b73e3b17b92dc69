"""Filters, changes and storing of the directory, on any resources (docs/behaviour.md, *Provisioning*)."""

from __future__ import annotations

from typing import Any, Final

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


# Each condition as a filter, and as a test of a person's attributes.
def condition(attribute: str, operator: str, value: str) -> tuple[str, Any]:
    """Return a comparison as a filter and as a predicate; externalId alone distinguishes case (RFC 7643, 3.1)."""

    def holds(person: dict[str, Any]) -> bool:
        own = person.get(attribute)
        if own is None:
            return False
        ours, theirs = (own, value) if attribute == "externalId" else (own.lower(), value.lower())
        if operator == "eq":
            return ours == theirs
        return ours.startswith(theirs) if operator == "sw" else theirs in ours

    return f"{attribute} {operator} {ScimFilter.quote(value)}", holds


comparisons = st.builds(
    condition,
    st.sampled_from(["displayName", "externalId"]),
    st.sampled_from(["eq", "sw", "co"]),
    texts.filter(bool),
)
is_active = st.booleans().map(
    lambda wanted: (f"active eq {str(wanted).lower()}", lambda person: person["active"] is wanted)
)
filters = st.recursive(
    comparisons | is_active,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(
            lambda two: (f"({two[0][0]}) and ({two[1][0]})", lambda p: two[0][1](p) and two[1][1](p))
        ),
        st.tuples(inner, inner).map(
            lambda two: (f"({two[0][0]}) or ({two[1][0]})", lambda p: two[0][1](p) or two[1][1](p))
        ),
        inner.map(lambda one: (f"not ({one[0]})", lambda p: not one[1](p))),
    ),
    max_leaves=4,
)


@given(st.lists(people, max_size=5), filters)
def test_that_a_filter_finds_exactly_the_users_for_whom_it_holds(
    persons: list[dict[str, Any]], filter_: tuple[str, Any]
) -> None:
    held = directory()
    with PROVIDER:
        for number, person in enumerate(persons):
            held.create(TYPES["User"], user(f"u{number}", **person))
        request = SearchRequest[DirectoryUser](filter=f'userName sw "u" and ({filter_[0]})', start_index=1)
        found = held.search([TYPES["User"]], request)
    wanted = {f"u{number}" for number, person in enumerate(persons) if filter_[1](person)}
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
    ids = [each.id or "" for each in held.resources if isinstance(each, DirectoryUser)]
    groups = [each for each in held.resources if isinstance(each, DirectoryGroup)]
    kind, what, more = step
    if kind == "create":
        held.create(TYPES["User"], user(what, **more))
    elif kind == "patch":
        values: dict[str, Any] = {"displayName": "Other", "active": "False", "userName": "renamed"}
        patch(held, "User", ids[what % len(ids)], {"op": "Replace", "path": more, "value": values[more]})
    elif kind == "delete":
        held.delete(TYPES["User"], ids[what % len(ids)])
    elif kind == "group" and not groups:
        members = [{"value": ids[place % len(ids)]} for place in what]
        held.create(
            TYPES["Group"], DirectoryGroup.model_validate({"displayName": "Agents", "members": members})
        )
    elif kind == "group":
        members = [{"value": ids[place % len(ids)]} for place in what]
        patch(held, "Group", groups[0].id or "", {"op": "add", "path": "members", "value": members})
    elif groups:
        path = f'members[value eq "{ids[what % len(ids)]}"]'
        patch(held, "Group", groups[0].id or "", {"op": "remove", "path": path})


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
    joined = {each.id for each in held.resources if isinstance(each, DirectoryUser) and each.groups}
    assert members == joined


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
