"""Mistakes in ``[oidc]`` and ``[[group]]``, and users who need no password there (docs/site-file.md)."""

from __future__ import annotations

import pytest

from server_stub.site.file import parse_site
from tests.server_stub.site.site_files import GOOD, mistakes

OIDC = '\n[oidc]\nissuer = "https://login.example"\nclient_id = "desk"\n'
GROUP = '\n[[group]]\nname = "Agents"\nrole = "agent"\nbusiness_processes = ["billing"]\n'


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        (OIDC.replace("https://", "http://"), "oidc.issuer must begin with https://"),
        (OIDC + 'scopes = ["profile"]\n', "oidc.scopes must contain 'openid'"),
        (OIDC + 'agent_endpoint = "teams"\n', "must be 'softphone' or 'desktop'"),
        (OIDC + "create_users = true\n", "needs at least one [[group]]"),
        (OIDC + GROUP.replace('"agent"', '"intake"'), "is for programs"),
        (OIDC + GROUP.replace("billing", "biling"), "did you mean 'billing'?"),
        (OIDC + GROUP + GROUP, "is listed already"),
        (OIDC + '[[group]]\nname = "Agents"\n', "gives neither a role nor business_processes"),
        (OIDC.replace("client_id", "client"), "client_id"),
    ],
)
def test_that_each_mistake_is_reported_with_its_key(tables: str, words: str) -> None:
    assert any(words in mistake for mistake in mistakes(GOOD + tables))


def test_that_people_need_no_password_where_there_is_a_provider_and_programs_do() -> None:
    bare = '\n[[user]]\nid = "ann"\nname = "Ann"\nrole = "agent"\n'
    assert any("has no password_hash" in mistake for mistake in mistakes(GOOD + bare))
    site = parse_site(GOOD + bare + OIDC + GROUP, name="site.toml")
    assert site.user[-1].password_hash is None
    program = bare.replace('"agent"', '"intake"')
    assert any("has no password_hash" in mistake for mistake in mistakes(GOOD + program + OIDC))


def test_that_a_provider_on_this_machine_may_speak_http() -> None:
    local = OIDC.replace("https://login.example", "http://127.0.0.1:9000")
    assert parse_site(GOOD + local, name="site.toml").oidc is not None
