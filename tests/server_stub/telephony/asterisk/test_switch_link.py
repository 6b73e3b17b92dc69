"""What depends on the version of Asterisk."""

from __future__ import annotations

import pytest

from server_stub.telephony.asterisk.ari_client import AriClient
from server_stub.telephony.asterisk.ari_messages import AriInfo
from server_stub.telephony.asterisk.switch_link import SwitchLink, shown_identity
from server_stub.telephony.settings import TelephonySettings
from tests.server_stub.telephony.asterisk.scripted_ari import scripted_ari

NUMBER = "+442079460000"
JOINED = ("POST", "/bridges/b/addChannel")


async def requests_of_joining(version: str) -> list[tuple[str, str, dict[str, str]]]:
    """Return what is asked of an Asterisk of that version to have a channel that shows a number join a bridge."""
    with scripted_ari(version) as asterisk:
        ari = AriClient(asterisk.account)
        try:
            link = SwitchLink(ari, TelephonySettings(), lambda _event: None)
            await link.learn_version()
            await link.join("b", "c", shown=shown_identity(NUMBER))
        finally:
            await ari.close()
        return asterisk.requests[1:]


async def test_that_a_bridge_is_told_to_leave_the_identity_that_a_phone_shows() -> None:
    assert await requests_of_joining("18.0.0") == [
        (*JOINED, {"channel": "c", "inhibitConnectedLineUpdates": "true"})
    ]


async def test_that_the_identity_is_set_again_where_a_bridge_cannot_be_told() -> None:
    shown = ("POST", "/channels/c/variable", {"variable": "CONNECTEDLINE(num,i)", "value": NUMBER})
    assert await requests_of_joining("16.28.0~dfsg-0+deb11u4") == [(*JOINED, {"channel": "c"}), shown]


VERSIONS = {
    "22.10.1~dfsg+~cs6": (22, 10),
    "16.28.0": (16, 28),
    "certified/20.7-cert2": (20, 7),
    "18": (18, 0),
    "GIT-master-1234": (0, 0),
    "": (0, 0),
}


@pytest.mark.parametrize("text", VERSIONS)
def test_that_a_version_is_read_from_what_asterisk_calls_itself(text: str) -> None:
    assert AriInfo(system=AriInfo.System(version=text)).version == VERSIONS[text]
