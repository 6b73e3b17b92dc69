"""What is typed as a server, and what it means."""

import pytest

from agent_desktop.errors import ServerTrouble, Trouble
from agent_desktop.net.address import server_url, server_urls


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("desk.example.com", "https://desk.example.com"),
        (" desk.example.com:8443 ", "https://desk.example.com:8443"),
        ("desk.example.com/callbacks/", "https://desk.example.com/callbacks"),
        ("http://localhost", "http://localhost"),
        ("localhost:8080", "http://localhost:8080"),
        ("127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("[::1]:8080", "http://[::1]:8080"),
        ("https://localhost", "https://localhost"),
        ("10.1.2.3", "https://10.1.2.3"),
    ],
)
def test_that_a_typed_server_uses_tls_unless_it_is_this_machine_or_has_another_scheme(
    typed: str, url: str
) -> None:
    assert server_url(typed) == url


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "ftp://desk.example.com",
        "desk example com",
        "http://",
        "desk:port",
        "user:pw@desk.example.com",
        "desk.example.com?x=1",
        "[::1",
    ],
)
def test_that_an_invalid_address_is_refused(typed: str) -> None:
    with pytest.raises(ServerTrouble) as refused:
        server_url(typed)
    assert refused.value.trouble is Trouble.ADDRESS


def test_that_several_servers_of_a_site_are_separated_by_commas_and_each_is_used_once() -> None:
    assert server_urls("desk.example.com") == ("https://desk.example.com",)
    typed = " a.example.com, https://b.example.com/desk/ ,, a.example.com,localhost:1 "
    assert server_urls(typed) == ("https://a.example.com", "https://b.example.com/desk", "http://localhost:1")


@pytest.mark.parametrize("typed", ["", ",", "a.example.com, ftp://b.example.com", "a b, c"])
def test_that_a_list_with_an_invalid_address_is_refused(typed: str) -> None:
    with pytest.raises(ServerTrouble) as refused:
        server_urls(typed)
    assert refused.value.trouble is Trouble.ADDRESS


@pytest.mark.parametrize(
    "typed",
    [
        "http://desk.example.com",
        "http://10.1.2.3:8750",
        "http://[fe80::1]",
        "HTTP://desk",
        "http://127.0.0.1.nip.io",
    ],
)
def test_that_plain_http_leaves_this_machine_only_if_that_is_allowed(typed: str) -> None:
    with pytest.raises(ServerTrouble) as refused:
        server_url(typed)
    assert refused.value.trouble is Trouble.PLAIN_HTTP
    assert server_url(typed, allow_plain_http=True).startswith("http://")
