"""Every call with every role and every method, as ``/openapi.json`` lists them: no role may do more."""

from collections.abc import Iterator
from typing import Any, Final

import httpx
import pytest

from agent_desktop.protocol import paths
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role
from server_stub.audit.recorded_calls import RECORDED
from tests.server_stub.http.steps import problem_of
from tests.support.server import RunningServer
from tests.support.waiting import PATIENCE_S

USERS: Final = {Role.AGENT: "dana", Role.SUPERVISOR: "boss", Role.ADMIN: "root", Role.INTAKE: "ivr"}
METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")
EVERY_PATH: Final = sorted(
    value for name, value in vars(paths).items() if name.isupper() and isinstance(value, str)
)


@pytest.fixture(scope="module")
def document(server: RunningServer) -> dict[str, Any]:
    return httpx.get(f"{server.url}/openapi.json", timeout=PATIENCE_S).json()


@pytest.fixture(scope="module")
def callers(server: RunningServer) -> Iterator[dict[Role, httpx.Client]]:
    clients = {role: server.client(user) for role, user in USERS.items()}
    yield clients
    for client in clients.values():
        client.close()


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, place in document["paths"].items():
        for method, operation in place.items():
            yield method.upper(), path, operation


def filled(path: str) -> str:
    return path.replace("{id}", "nothing").replace("{recording_id}", "nothing").replace("{number}", "nothing")


def test_that_every_path_of_the_protocol_is_described(document: dict[str, Any]) -> None:
    assert sorted([*document["paths"], paths.MEDIA]) == EVERY_PATH  # The relay answers that one.


def test_that_a_call_is_for_its_roles_alone_asvs_8_2_1(
    document: dict[str, Any], callers: dict[Role, httpx.Client]
) -> None:
    refused = 0
    for method, path, operation in operations(document):
        if "security" not in operation:
            continue
        for role, client in callers.items():
            if role.value in operation["x-roles"]:
                if path != paths.EVENTS:
                    assert client.request(method, filled(path)).status_code not in {401, 403}, (
                        method,
                        path,
                        role,
                    )
                continue
            problem_of(client.request(method, filled(path)), ProblemCode.FORBIDDEN)
            refused += 1
    assert refused > 50


def test_that_what_administrators_alone_can_change_is_in_the_security_trail(document: dict[str, Any]) -> None:
    changes = {
        (method, path)
        for method, path, operation in operations(document)
        if method != "GET" and operation.get("x-roles") == [Role.ADMIN.value]
    }
    assert ("PUT", paths.NOT_READY_REASONS) in changes
    assert changes - set(RECORDED) == set()


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer x.y.z"}, {"Authorization": "Basic ZGFuYTp4"}]
)
def test_that_a_call_wants_a_token_asvs_7_2_1(
    server: RunningServer, document: dict[str, Any], headers: dict[str, str]
) -> None:
    for method, path, operation in operations(document):
        if "security" in operation:
            response = httpx.request(method, server.url + filled(path), headers=headers, timeout=PATIENCE_S)
            problem_of(response, ProblemCode.UNAUTHORIZED)
            assert response.headers["www-authenticate"].startswith("Bearer")


def test_that_only_signing_in_and_operations_go_without_a_token(document: dict[str, Any]) -> None:
    open_to_all = {path for _, path, operation in operations(document) if "security" not in operation}
    assert open_to_all == {
        paths.SIGN_IN,
        paths.TOKEN,
        paths.TOKEN_REVOKE,
        paths.SIGN_IN,
        paths.HEALTHZ,
        paths.READYZ,
        paths.METRICS,
        paths.OPENAPI,
    }


def test_that_a_path_takes_the_methods_that_are_described_and_names_them_asvs_4_1_4(
    document: dict[str, Any], callers: dict[Role, httpx.Client]
) -> None:
    boss = callers[Role.SUPERVISOR]
    for path, place in document["paths"].items():
        taken = {method.upper() for method in place}
        for method in METHODS:
            if method in taken:
                continue
            response = boss.request(method, filled(path))
            problem_of(response, ProblemCode.METHOD_NOT_ALLOWED)
            allowed = {name.strip() for name in response.headers["allow"].split(",")}
            assert allowed - {"OPTIONS", "HEAD"} == taken, path


def test_that_options_names_all_methods_of_a_path_without_a_token(
    server: RunningServer, document: dict[str, Any]
) -> None:
    for path, place in document["paths"].items():
        response = httpx.options(server.url + filled(path))
        assert (response.status_code, response.content) == (204, b""), path
        named = {name.strip() for name in response.headers["allow"].split(",")}
        assert named - {"HEAD"} == {method.upper() for method in place} | {"OPTIONS"}, path
        assert ("HEAD" in named) == ("get" in place and path != paths.EVENTS), path


def test_that_head_answers_as_get_does_without_the_body(callers: dict[Role, httpx.Client]) -> None:
    for path in (paths.HEALTHZ, paths.OPENAPI, paths.ME, paths.MONITOR):
        asked, fetched = callers[Role.SUPERVISOR].head(path), callers[Role.SUPERVISOR].get(path)
        assert (asked.status_code, asked.content) == (200, b""), path
        for name in ("content-type", "content-length"):
            assert asked.headers[name] == fetched.headers[name], (path, name)


def test_that_bodies_refuse_unknown_fields_and_name_them_asvs_15_3_3(document: dict[str, Any]) -> None:
    taken = {
        operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        for _, _, operation in operations(document)
        if "application/json" in operation.get("requestBody", {}).get("content", {})
    }
    assert len(taken) >= 8
    for name in taken:
        assert document["components"]["schemas"][name]["additionalProperties"] is False, name


def test_that_every_refusal_is_described(document: dict[str, Any]) -> None:
    described = {
        code
        for _, _, operation in operations(document)
        for response in operation["responses"].values()
        if "application/problem+json" in response.get("content", {})
        for code in response["description"].split(", ")
    }
    generic = {ProblemCode.METHOD_NOT_ALLOWED}
    assert described == {code.value for code in ProblemCode} - generic


def test_that_a_missing_path_is_reported(callers: dict[Role, httpx.Client]) -> None:
    for path in ("/", "/v1", "/v1/nothing", "/v1/callbacks/x/nothing", "/docs", "/schema"):
        problem_of(callers[Role.SUPERVISOR].get(path), ProblemCode.NOT_FOUND)
