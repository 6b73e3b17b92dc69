"""Which route a path and a method mean."""

from typing import Final

import pytest

from server_stub.http.request import WireRequest
from server_stub.http.response import Response
from server_stub.http.route import BoundRoute, Route
from server_stub.http.route_table import RouteTable


async def handler(_request: WireRequest, **_places: str) -> Response:
    return Response(b"")


def bound(method: str, path: str, *, answers_head: bool = True) -> BoundRoute:
    return BoundRoute(
        method, path, Route(summary="", tag="", gives={200: None}, answers_head=answers_head), handler
    )


ROUTES: Final = (
    bound("GET", "/things"),
    bound("POST", "/things"),
    bound("GET", "/things/newest"),
    bound("GET", "/things/{id}"),
    bound("GET", "/things/{id}/parts/{part}"),
    bound("GET", "/endless", answers_head=False),
)


@pytest.fixture
def table() -> RouteTable:
    return RouteTable(ROUTES)


@pytest.mark.parametrize(
    ("path", "meant", "places"),
    [
        ("/things", "/things", {}),
        ("/things/", "/things", {}),
        ("/things/7", "/things/{id}", {"id": "7"}),
        ("/things/{}", "/things/{id}", {"id": "{}"}),
        ("/things/{id}", "/things/{id}", {"id": "{id}"}),
        ("/things/newest", "/things/newest", {}),
        ("/things/7/parts/a b", "/things/{id}/parts/{part}", {"id": "7", "part": "a b"}),
    ],
)
def test_that_a_path_is_found_with_the_values_of_its_places(
    table: RouteTable, path: str, meant: str, places: dict[str, str]
) -> None:
    found = table.find(path)
    assert found is not None
    route = found[0].get("GET")
    assert route is not None
    assert (route.path, found[1]) == (meant, places)


@pytest.mark.parametrize("path", ["", "/", "/thing", "/things/7/parts", "/things/7/parts/a/b", "/things/7/8"])
def test_that_any_other_path_is_not_found(table: RouteTable, path: str) -> None:
    assert table.find(path) is None


def test_that_a_path_names_all_its_methods(table: RouteTable) -> None:
    allowed = {path: found[0].allowed for path in ("/things", "/endless") if (found := table.find(path))}
    assert allowed == {"/things": "GET, HEAD, OPTIONS, POST", "/endless": "GET, OPTIONS"}


def test_that_head_is_answered_as_get_where_get_ends(table: RouteTable) -> None:
    things, endless = table.find("/things"), table.find("/endless")
    assert things is not None
    assert endless is not None
    assert things[0].get("HEAD") is things[0].get("GET")
    assert endless[0].get("HEAD") is None


@pytest.mark.parametrize("second", [bound("GET", "/things/{id}"), bound("PUT", "/things/{name}")])
def test_that_two_routes_which_contradict_each_other_are_refused(second: BoundRoute) -> None:
    with pytest.raises(ValueError, match="/things/"):
        RouteTable([*ROUTES, second])
