"""Where a delivery may go, and where it may not."""

from __future__ import annotations

import pytest

from server_stub.webhooks.guarded_client import DeliveryFailed, GuardedClient


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("https://127.0.0.1:1/", "allow_private"),
        ("https://10.1.2.3/", "allow_private"),
        ("https://[::1]:1/", "allow_private"),
        ("https://[::ffff:192.168.1.1]/", "allow_private"),
        ("https://169.254.169.254/latest/meta-data", "no request may go to"),
        ("https://0.0.0.0/", "no request may go to"),
        ("http://93.184.216.34/", "must be https"),
        ("http://127.0.0.1:1/", "must be https"),
        ("https://localhost:1/", "allow_private"),
    ],
)
async def test_that_an_address_that_is_not_public_is_refused_before_a_connection_asvs_1_3_6(
    url: str, problem: str
) -> None:
    client = GuardedClient(url, allow_private=False)
    with pytest.raises(DeliveryFailed, match=problem):
        await client.post(b"{}", {})
    await client.close()


@pytest.mark.parametrize("url", ["https://169.254.169.254/", "https://[fe80::1]/", "http://10.1.2.3/"])
async def test_that_some_addresses_are_refused_even_where_private_ones_are_allowed(url: str) -> None:
    client = GuardedClient(url, allow_private=True)
    with pytest.raises(DeliveryFailed, match=r"no request may go to|must be https"):
        await client.post(b"{}", {})
    await client.close()


async def test_that_a_name_without_an_address_is_a_failure() -> None:
    client = GuardedClient("https://receiver.invalid/", allow_private=False)
    with pytest.raises(DeliveryFailed, match="no address"):
        await client.post(b"{}", {})
    await client.close()
