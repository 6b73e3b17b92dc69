"""The key by which tries are counted."""

import pytest

from server_stub.auth.throttle import address_key


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", "unknown"),
        ("x" * 1000, "unknown"),
    ],
)
def test_that_tries_are_counted_by_address_and_never_by_text(host: str, key: str) -> None:
    assert address_key(host) == key
