"""The table ``[telephony]``: mistakes by line and key, and the secrets that it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from server_stub.errors import SiteWrong, StartRefused
from server_stub.site.file import parse_site
from server_stub.site.site import Site
from server_stub.site.telephony_table import ari_secret, telephony_of, trunk_secrets
from server_stub.telephony.settings import TelephonySettings, TrunkSettings
from tests.server_stub.site.site_files import HASH

PROCESS = '[[business_process]]\nid = "billing"\nname = "Billing"\n'
TRUNK = '[telephony]\n[[telephony.trunk]]\nid = "provider"\n'

LINE = '[[telephony.inbound]]\nnumber = "+12125550100"\nbusiness_process = "billing"\n'
CALLER = '[[simulator.caller]]\nid = "ana"\n'
CALLED = f'{CALLER}calls = "+12125550100"\n'


@pytest.mark.parametrize(
    ("table", "says"),
    [
        (TRUNK + '[[telephony.trunk]]\nid = "provider"\n', "'provider' is used already"),
        (TRUNK + 'number_format = "national"\n', "telephony.trunk[0].country is missing"),
        (TRUNK + 'number_format = "nationl"\n', "did you mean 'national'?"),
        (TRUNK + 'country = "XX"\n', "'XX' is not a country"),
        (TRUNK + 'user = "k"\n', "telephony.trunk[0].host is missing"),
        (TRUNK + "register = true\n", "telephony.trunk[0].user is missing"),
        (TRUNK + 'prefixes = ["44"]\n', "telephony.trunk[0].prefixes"),
        (TRUNK + 'id2 = "x"\n', "is an unknown key"),
        (
            TRUNK + '[[telephony.caller_id]]\nnumber = "+12125550100"\nbusiness_process = "bills"\n',
            "names 'bills', which is not a business_process of this file; did you mean 'billing'?",
        ),
        (TRUNK + '[[telephony.caller_id]]\nnumber = "2125550100"\n', "telephony.caller_id[0].number"),
        (
            TRUNK + '[[telephony.inbound]]\nnumber = "+12125550100"\nbusiness_process = "bills"\n',
            "names 'bills', which is not a business_process of this file; did you mean 'billing'?",
        ),
        (TRUNK + 2 * LINE, "telephony.inbound[1].number '+12125550100' is listed already"),
        (TRUNK + LINE + 'when_closed = "tkae"\n', "did you mean 'take'?"),
        (TRUNK + LINE + "most_open_callbacks = 0\n", "telephony.inbound[0].most_open_callbacks"),
        (TRUNK + LINE + 'language = "../en"\n', "telephony.inbound[0].language"),
        ('[telephony]\nari_url = "127.0.0.1:8088"\n', "telephony.ari_url"),
        (
            f'[business_process.calls]\ntrunk = "provder"\n{TRUNK}',
            "names 'provder', which is not a telephony.trunk of this file; did you mean 'provider'?",
        ),
        (
            f'[business_process.calls]\ntrunk = "provider"\n{TRUNK}prefixes = []\n',
            "names 'provider', which leads to agents alone",
        ),
        (
            f'[simulator]\ntrunks_away = ["provder"]\n{TRUNK}',
            "simulator.trunks_away[0] names 'provder', which is not a telephony.trunk",
        ),
        (
            f'{CALLER}calls = "+12125550101"\n{TRUNK}{LINE}',
            "simulator.caller[0].calls '+12125550101' is not the number of a telephony.inbound",
        ),
        (f'{CALLER}calls = "+12125550100"\n', "is not the number of a telephony.inbound"),
        (f"{CALLED}{CALLED}{TRUNK}{LINE}", "simulator.caller[1].id 'ana' is used already"),
        (
            f'{CALLED}[[simulator.caller.step]]\nat = "manu"\n{TRUNK}{LINE}',
            "simulator.caller[0].step[0].at names 'manu', which is neither a prompt nor 'tone'; did you mean 'menu'?",
        ),
        (
            f'{CALLED}[[simulator.caller.step]]\nat = "menu"\nsays = "hello.wav"\n{TRUNK}{LINE}',
            "simulator.caller[0].step[0].says is recorded after the tone alone; write at = 'tone'",
        ),
        (
            f'{CALLED}[[simulator.caller.step]]\nat = "menu"\nkeys = "one"\n{TRUNK}{LINE}',
            "simulator.caller[0].step[0].keys",
        ),
        (
            '[[user]]\nid = "sue"\nname = "Sue"\nrole = "supervisor"\nmessage = "custom/sue"\n',
            "user[0].message is for agents; 'sue' is 'supervisor'",
        ),
        ('[business_process.calls]\nmessage = "../secret"\n', "business_process[0].calls.message"),
        ("[[telephony]]\n", "must be one table; begin it with [telephony]"),
    ],
)
def test_that_a_mistake_is_named_by_its_key(table: str, says: str) -> None:
    with pytest.raises(SiteWrong) as caught:
        parse_site(PROCESS + table, name="site.toml")
    assert says in str(caught.value)


def test_that_a_right_table_is_read() -> None:
    site = parse_site(PROCESS + TRUNK + 'prefixes = ["+"]\nhost = "sip.example.com:5070"\n', name="site.toml")
    settings = telephony_of(site)
    assert settings.application == "callback-desk"
    assert settings.trunk[0].host == "sip.example.com:5070"


def test_that_prompts_may_be_in_folders() -> None:
    agent = f"[[user]]\nid = 'dana'\nname = 'Dana'\nrole = 'agent'\npassword_hash = '{HASH}'\n"
    calls = '[business_process.calls]\nmessage = "custom/please-call-us"\n'
    site = parse_site(f"{PROCESS}{calls}{agent}message = '/srv/messages/Dana.2'\n", name="site.toml")
    assert site.business_process[0].calls.message == "custom/please-call-us"
    assert site.user[0].message == "/srv/messages/Dana.2"


@pytest.mark.parametrize(
    ("site", "says"),
    [
        (None, "needs --site FILE"),
        (Site(), r"needs a table \[telephony\]"),
        (Site(telephony=TelephonySettings()), r"has no \[\[telephony.trunk\]\]"),
    ],
)
def test_that_asterisk_without_its_table_is_refused(site: Site | None, says: str) -> None:
    with pytest.raises(StartRefused, match=says):
        telephony_of(site)


def test_that_the_secret_comes_from_the_file_beside_the_site_or_from_the_environment(tmp_path: Path) -> None:
    environment = {"CALLBACK_SERVER_ARI_SECRET": "from outside"}
    assert ari_secret(TelephonySettings(), tmp_path, environment) == "from outside"
    with pytest.raises(StartRefused, match="the secret of ARI is missing"):
        ari_secret(TelephonySettings(), tmp_path, {})
    named = TelephonySettings(
        secret_file="ari.secret", trunk=(TrunkSettings(id="provider", secret_file="ari.secret"),)
    )
    with pytest.raises(StartRefused, match=r"secret_file: .*ari.secret cannot be read"):
        ari_secret(named, tmp_path, environment)
    (tmp_path / "ari.secret").write_text("\n")
    with pytest.raises(StartRefused, match="is empty"):
        ari_secret(named, tmp_path, environment)
    (tmp_path / "ari.secret").write_text("from the file \nanother line\n")
    assert ari_secret(named, tmp_path, environment) == "from the file"
    assert trunk_secrets(named, tmp_path) == {"provider": "from the file"}
