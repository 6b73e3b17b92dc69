"""``init-asterisk`` and ``check-telephony``: the files, and each thing that can be wrong, in plain words."""

from __future__ import annotations

import asyncio
import stat
from contextlib import aclosing
from pathlib import Path

import pytest
from msgspec import structs

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import EndpointKind, Role
from demo.telephony.lab import PHONE, SECRET, UNREGISTERED, TelephonyLab
from demo.telephony.ports import free_port
from server_stub.core.model.call_rules import CallRules
from server_stub.errors import StartRefused
from server_stub.site.asterisk_check import CheckVerdict, Finding, check_telephony
from server_stub.site.asterisk_setup import init_asterisk
from server_stub.site.site import Site, SiteBusinessProcess, SiteUser
from server_stub.telephony.asterisk.ari_client import AriAccount, AriClient
from server_stub.telephony.asterisk.configuration import MODULES, missing_modules
from server_stub.telephony.asterisk.ownership import Ownership
from server_stub.telephony.intake.prompt_library import PromptLibrary
from server_stub.telephony.intake.prompts import PROMPTS
from server_stub.telephony.settings import InboundSettings, TelephonySettings, TrunkSettings
from tests.server_stub.telephony.asterisk.scripted_ari import scripted_ari


def agent(name: str, address: str, kind: EndpointKind = EndpointKind.SOFTPHONE) -> SiteUser:
    """Return an agent of a site."""
    return SiteUser(
        id=name, name=name.title(), role=Role.AGENT, endpoint=Endpoint(kind=kind, address=address)
    )


SITE = Site(
    user=(agent("dana", "PJSIP/101"), agent("lee", "lee"), agent("kim", "kim", EndpointKind.TEAMS)),
    telephony=TelephonySettings(
        secret_file="ari.secret",
        trunk=(
            TrunkSettings(
                id="provider",
                host="sip.example.com:5070",
                user="k4711",
                secret_file="provider.secret",
                register=True,
            ),
            TrunkSettings(id="teams", prefixes=()),
        ),
    ),
)


def test_that_the_configuration_is_written_for_trunks_and_phones_and_for_its_owner_alone(
    tmp_path: Path,
) -> None:
    (tmp_path / "provider.secret").write_text("trunk secret\n")
    message = init_asterisk(tmp_path / "etc", SITE, tmp_path, environment={})
    secret = (tmp_path / "ari.secret").read_text().strip()
    assert len(secret) > 20
    assert f"password={secret}\n" in (tmp_path / "etc/ari.conf").read_text()
    pjsip = (tmp_path / "etc/pjsip.conf").read_text()
    for text in ("contact=sip:sip.example.com:5070", "match=sip.example.com\n", "password=trunk secret"):
        assert text in pjsip
    assert "[kim]" not in pjsip
    for line in message.splitlines():
        if line.startswith("  "):
            name, password = line.split()
            assert f"username={name}\npassword={password}\n" in pjsip
    assert "Without a host, and so not in pjsip.conf: teams." in message
    assert f"astetcdir={tmp_path / 'etc'}\n" in (tmp_path / "etc/asterisk.conf").read_text()
    modes = {stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "etc").iterdir()}
    assert modes == {0o600}
    assert "bindaddr=127.0.0.1\n" in (tmp_path / "etc/http.conf").read_text()
    assert "bridge_native_rtp" not in (tmp_path / "etc/modules.conf").read_text()


def test_that_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "provider.secret").write_text("trunk secret\n")
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/pjsip.conf").write_text("mine")
    with pytest.raises(StartRefused, match=r"pjsip.conf exists already and is never overwritten"):
        init_asterisk(tmp_path / "etc", SITE, tmp_path, environment={})
    assert [file.name for file in (tmp_path / "etc").iterdir()] == ["pjsip.conf"]


def test_that_a_trunk_without_its_secret_is_named_with_the_remedy_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    expected = (
        r"\[\[telephony.trunk\]\] provider secret_file: .*provider.secret cannot be read: .*"
        r"Write the secret into it, as its first line\."
    )
    with pytest.raises(StartRefused, match=expected):
        init_asterisk(tmp_path / "etc", SITE, tmp_path, environment={})
    assert list(tmp_path.iterdir()) == []


async def findings(
    lab: TelephonyLab,
    site: Site,
    *,
    user: str = "callback-desk",
    secret: str = SECRET,
    owner: str | None = None,
    url: str = "",
    prompts: PromptLibrary | None = None,
) -> list[Finding]:
    """Return everything that the check finds."""
    assert site.telephony is not None
    account = AriAccount(url=url or lab.ari_url, user=user, secret=secret, application="callback-desk")
    checking = check_telephony(account, site.telephony, site, owner=owner, prompts=prompts, look_for_s=6)
    async with aclosing(checking) as found:
        return [finding async for finding in found]


@pytest.mark.telephony
@pytest.mark.patience(60)
async def test_that_everything_is_found_right_but_the_phone_that_is_off_and_the_trunk_that_is_away(
    lab: TelephonyLab,
) -> None:
    site = Site(
        user=(
            agent("dana", PHONE),
            agent("lee", UNREGISTERED),
            agent("kim", "kim", EndpointKind.TEAMS),
            agent("ann", "1003"),
        ),
        telephony=lab.settings_with_dead_trunk,
    )
    found = await findings(lab, site)
    assert [str(each).partition(":")[0] for each in found] == [
        *("ok", "ok", "ok", "ok", "away", "ok", "away", "ok", "wrong", "ok")
    ]
    texts = "\n".join(map(str, found))
    for text in (
        "away:  the trunk nowhere does not respond",
        "away:  the phone of the agent lee, PJSIP/1002, is not registered",
        "wrong: the phone of the agent ann, PJSIP/1003, is not in pjsip.conf",
        "no server is connected as application callback-desk",
    ):
        assert text in texts


@pytest.mark.telephony
@pytest.mark.patience(60)
async def test_that_the_reason_is_named_when_asterisk_refuses_or_does_not_answer(lab: TelephonyLab) -> None:
    site = Site(telephony=lab.settings)
    (refused,) = await findings(lab, site, secret="wrong")
    assert "Asterisk refuses the user callback-desk or the secret" in refused.text
    (nothing,) = await findings(lab, site, url=f"http://127.0.0.1:{free_port()}/ari")
    assert "Is Asterisk running?" in nothing.text
    (elsewhere,) = await findings(lab, site, url=lab.ari_url.replace("/ari", "/other"))
    assert "there is no ARI at" in elsewhere.text


@pytest.mark.telephony
@pytest.mark.patience(60)
async def test_that_a_user_who_may_only_read_is_named(lab: TelephonyLab) -> None:
    users = lab.folder / "asterisk/etc/ari.conf"
    before = users.read_text("utf-8")
    reader = before[before.index("[callback-desk]") :].replace("[callback-desk]", "[reader]")
    users.write_text(before + reader.replace("read_only=no", "read_only=yes"), "utf-8")
    ari = AriClient(lab.account())
    try:
        await ari.request("PUT", "/asterisk/modules/res_ari.so")
        (found,) = await findings(lab, Site(telephony=lab.settings), user="reader")
        assert str(found) == "wrong: the user reader may only read: set read_only=no in ari.conf"
    finally:
        users.write_text(before, "utf-8")
        await ari.request("PUT", "/asterisk/modules/res_ari.so")
        await ari.close()


@pytest.mark.telephony
@pytest.mark.patience(60)
async def test_that_modules_that_are_not_running_are_named(lab_with_desktops: TelephonyLab) -> None:
    lab = lab_with_desktops
    site = Site(user=(agent("dana", "", EndpointKind.DESKTOP),), telephony=lab.settings)
    ari = AriClient(lab.account())
    modules = ("res_ari_recordings", "chan_websocket", "res_tonedetect")
    try:
        for module in modules:
            await ari.delete(f"/asterisk/modules/{module}.so")
        found = [each for each in await findings(lab, site) if " is not running" in each.text]
        assert [(each.verdict, each.text.partition(" is not running")[0]) for each in found] == [
            (CheckVerdict.WRONG, "the module res_ari_recordings"),
            (CheckVerdict.WRONG, "the module chan_websocket"),
            (CheckVerdict.LACKING, "the module res_tonedetect"),
        ]
    finally:
        for module in modules:
            await ari.post(f"/asterisk/modules/{module}.so")
        await ari.close()


@pytest.mark.telephony
@pytest.mark.patience(60)
async def test_that_a_trunk_that_asterisk_does_not_have_is_found(lab: TelephonyLab) -> None:
    settings = structs.replace(lab.settings, trunk=(TrunkSettings(id="provder"),))
    found = await findings(lab, Site(telephony=settings))
    assert [each.text for each in found if each.verdict is CheckVerdict.WRONG] == [
        "the trunk provder is not in pjsip.conf, or the section is refused: see Asterisk's log"
    ]


@pytest.mark.telephony
@pytest.mark.patience(60)
async def test_that_messages_that_are_missing_are_named(lab: TelephonyLab) -> None:
    def site(message: str, own: str) -> Site:
        process = SiteBusinessProcess(id="billing", name="Billing", calls=CallRules(message=message))
        user = structs.replace(agent("dana", PHONE), message=own)
        return Site(business_process=(process,), user=(user,), telephony=lab.settings)

    here = str(lab.sounds / "message")
    found = await findings(lab, site("beep", here))
    assert "all messages and notices are there" in [each.text for each in found]
    found = await findings(lab, site("custom/nowhere", f"{here}-2"))
    wrong = [each.text.partition(" is not there")[0] for each in found if each.verdict is CheckVerdict.WRONG]
    assert wrong == [
        "the sound custom/nowhere of the business process billing",
        f"the sound {here}-2 of the agent dana",
    ]


@pytest.mark.telephony
@pytest.mark.patience(60)
async def test_that_prompts_that_are_missing_are_named(lab: TelephonyLab, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    for name in PROMPTS.keys() - {"menu"}:
        (tmp_path / "en" / f"{name}.wav").touch()
    lines = (
        InboundSettings(number="+12125550199", business_process="billing"),
        InboundSettings(number="+12125550198", business_process="claims", language="es"),
    )
    settings = structs.replace(lab.settings, inbound=lines)
    found = await findings(lab, Site(telephony=settings), prompts=PromptLibrary(tmp_path))
    wrong = [each.text for each in found if each.verdict is CheckVerdict.WRONG]
    assert len(wrong) == 2
    assert wrong[0].startswith(f"prompts for callers of +12125550199 are missing in {tmp_path / 'en'}: menu;")
    assert ", ".join(PROMPTS) in wrong[1]


@pytest.mark.telephony
@pytest.mark.patience(60)
async def test_that_another_server_on_the_application_is_found(lab: TelephonyLab) -> None:
    ari = AriClient(lab.account())
    ownership = Ownership(ari, "another", renew_every_s=0.2)
    await ownership.acquire()
    try:
        assert (
            "this server leads"
            in (await findings(lab, Site(telephony=lab.settings), owner="another"))[-1].text
        )
        holding = asyncio.create_task(ownership.hold())
        (*_, last) = await findings(lab, Site(telephony=lab.settings), owner="mine")
        holding.cancel()
        await asyncio.gather(holding, return_exceptions=True)
        assert last.verdict is CheckVerdict.WRONG
        assert "another server leads the application callback-desk" in last.text
    finally:
        await ownership.release()
        await ari.close()


def test_that_a_module_that_is_missing_is_named() -> None:
    assert missing_modules(f"{name}.so" for name in MODULES) == []
    without = [f"{name}.so" for name in MODULES if name not in {"app_stasis", "chan_websocket"}]
    assert missing_modules(without) == ["app_stasis"]


VERSIONS_FOR_DESKTOPS = {
    "16.28.0~dfsg": False,
    "20.17.0": False,
    "20.18.0": True,
    "21.12.0": False,
    "22.6.0": False,
    "22.8.0": True,
    "22.10.1~dfsg+~cs6": True,
}


@pytest.mark.parametrize("version", VERSIONS_FOR_DESKTOPS)
async def test_that_a_version_without_desktops_is_refused_for_sites_that_have_them(version: str) -> None:
    with scripted_ari(version) as ari:
        for kind in (EndpointKind.DESKTOP, EndpointKind.SOFTPHONE):
            settings = TelephonySettings()
            site = Site(user=(agent("dana", "1001", kind),), telephony=settings)
            checking = check_telephony(ari.account, settings, site, owner=None, look_for_s=0)
            async with aclosing(checking) as found:
                refused = [each.verdict async for each in found if "cannot telephone" in each.text]
            is_refused = kind is EndpointKind.DESKTOP and not VERSIONS_FOR_DESKTOPS[version]
            assert refused == [CheckVerdict.WRONG] * is_refused


async def test_that_a_version_that_is_too_old_or_too_new_is_named() -> None:
    for version in ("13.38.3", "23.0.0"):
        with scripted_ari(version) as ari:
            settings = TelephonySettings()
            checking = check_telephony(ari.account, settings, Site(telephony=settings), owner=None)
            async with aclosing(checking) as found:
                assert [str(each) async for each in found] == [
                    f"wrong: Asterisk is version {version}; versions 16 to 22 are supported"
                ]
