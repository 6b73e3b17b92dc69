"""The configuration that is in force, as the site file that would make it."""

from __future__ import annotations

from typing import Final

import msgspec

from agent_desktop.protocol.states import DoNotCallKind
from agent_desktop.protocol.timing import Timing
from server_stub.administration.export import AddedEntry, ConfigurationInForce, exported_site, site_file_text
from server_stub.auth.passwords import hash_plain_password
from server_stub.site.file import parse_site
from tests.support.clock import NOON

HASH: Final = hash_plain_password("correct horse")
EVERYTHING: Final = f"""
[server]
trusted_proxies = ["10.0.0.0/8"]
operations = "closed"
[retention]
callbacks_days = 90
[telephony]
secret_file = "ari.secret"
[[telephony.trunk]]
id = "main"
prefixes = ["+44", "+353"]
[[telephony.caller_id]]
number = "+442079460100"
business_process = "billing"
[[business_process]]
id = "billing"
name = 'Billing "North" \\ Ω'
members = ["dana"]
[business_process.timing]
wrap_up_s = 45.5
recall_intervals_s = [600, 7200]
calling_hours = ["08:00", "21:00"]
[business_process.timing.schedule]
timezone = "Europe/London"
weekly = {{ mon = [["09:00", "12:00"], ["13:00", "17:00"]], sun = [] }}
exceptions = [{{ date = 2026-12-24, open = [["09:00", "12:00"]] }}, {{ date = "2026-12-25" }}]
[business_process.numbers]
types = ["mobile"]
countries = ["GB", "001"]
[business_process.calls]
trunk = "main"
supervision = ["listen"]
[business_process.speech]
languages = ["en"]
country = "GB"
[business_process.intake]
most_open = 500
[business_process.thresholds]
waiting = {{ warning = 10, alarm = 20 }}
[business_process.wrap_up]
code_required = true
note_template = "Reason:\\n\\tResult: "
[[business_process.wrap_up.codes]]
id = "sale"
label = "Sale"
key = "s"
status = "handled"
[business_process.screen_pop]
url = "https://crm.example/?n={{number}}"
[[business_process]]
id = "claims"
name = "Claims"
[[user]]
id = "dana"
name = "Dana"
role = "agent"
password_hash = "{HASH}"
endpoint = {{ kind = "desktop" }}
message = "custom/dana"
[[user]]
id = "lee"
name = "Lee"
role = "agent"
password = "correct horse"
active = false
[[user]]
id = "sue"
name = "Sue"
role = "supervisor"
supervises = []
password_hash = "{HASH}"
[[do_not_call]]
prefix = "+1900"
note = "premium"
[[webhook]]
id = "crm"
url = "https://crm.example/hooks"
secret_file = "crm.secret"
"""


def test_that_every_table_comes_back_from_the_exported_file() -> None:
    site = parse_site(EVERYTHING, name="site.toml")
    text = site_file_text(ConfigurationInForce(site=site, timings={}, hashes={}), NOON)
    assert parse_site(text, name="exported.toml") == site
    assert "offer_timeout_s" not in text, "a default"


def test_that_timings_passwords_and_added_numbers_are_those_in_force() -> None:
    site = parse_site(EVERYTHING, name="site.toml")
    timing = Timing(wrap_up_s=99, attempts_before_failure=7)
    number = AddedEntry(DoNotCallKind.NUMBER, "+442079460123", business_process_id="billing")
    known = AddedEntry(DoNotCallKind.PREFIX, "+1900")
    found = ConfigurationInForce(
        site=site, timings={"claims": timing}, hashes={"lee": HASH}, do_not_call=(number, known)
    )
    again = parse_site(site_file_text(found, NOON), name="exported.toml")
    assert again == exported_site(found)
    assert again.business_process[1].timing == timing
    assert (again.user[1].password, again.user[1].password_hash) == (None, HASH)
    added = msgspec.to_builtins(again.do_not_call[1:])
    assert [{key: value for key, value in entry.items() if value is not None} for entry in added] == [
        {"number": "+442079460123", "business_process": "billing"}
    ]
