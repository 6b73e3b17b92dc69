"""``/openapi.json`` is correct: schemathesis tests it with thousands of odd requests."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.support.server import RunningServer, running_server
from tests.support.waiting import PATIENCE_S

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "unsupported_method",
)
SCHEMATHESIS = Path(sys.executable).with_name("st")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running_server(tmp_path_factory.mktemp("described")) as server:
        yield server


@pytest.mark.slow
@pytest.mark.parametrize(
    ("user", "paths"),
    [
        ("boss", "^/v1/(callbacks|business-processes|monitor|agents|reports|audit|colleagues|me)"),
        ("dana", "^/v1/(agent|interactions|me)"),
        ("ivr", "^/v1/callbacks$"),
    ],
)
def test_that_no_odd_request_finds_a_mistake(
    server: RunningServer, tmp_path: Path, user: str, paths: str
) -> None:
    ended = subprocess.run(
        [
            str(SCHEMATHESIS),
            "run",
            f"{server.url}/openapi.json",
            "--include-path-regex",
            paths,
            "--header",
            f"Authorization: {server.headers(user)['Authorization']}",
            "--max-examples",
            "8",
            "--seed",
            "1",
            "--checks",
            ",".join(CHECKS),
            "--phases",
            "coverage,fuzzing",
            "--suppress-health-check",
            "all",
            "--no-color",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout[-6000:] + ended.stderr[-2000:]
    assert httpx.get(f"{server.url}/readyz", timeout=PATIENCE_S).status_code == 200
