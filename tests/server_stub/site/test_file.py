"""The site file: every mistake by line and key, and nothing half applied."""

from pathlib import Path

import pytest

from agent_desktop.protocol.states import DuplicatePolicy, EndpointKind
from server_stub.errors import SiteWrong
from server_stub.site.file import load_site, parse_site
from server_stub.site.toml_lines import find_lines
from tests.server_stub.site.site_files import GOOD, HASH, mistakes


def test_that_a_right_file_is_read_whole() -> None:
    site = parse_site(GOOD, name="site.toml", host="127.0.0.1")
    billing, claims = site.business_process
    assert billing.timing.duration_for_no_answer_s == 0.5
    assert billing.timing.duplicate_policy is DuplicatePolicy.ALLOW
    assert billing.timing.calling_hours == ("08:00", "21:00")
    assert billing.timing.schedule is not None
    assert [exception.date.isoformat() for exception in billing.timing.schedule.exceptions] == [
        "2026-12-25",
        "2026-12-26",
    ]
    assert claims.timing.schedule is None
    dana, lee, _ = site.user
    assert dana.site_endpoint.kind is EndpointKind.TEAMS
    assert (lee.site_endpoint.kind, lee.site_endpoint.address) == (EndpointKind.SOFTPHONE, "lee")
    assert "secret" not in repr(site)


def test_that_an_empty_file_is_right() -> None:
    assert parse_site("", name="site.toml").user == ()


@pytest.mark.parametrize(
    ("was", "becomes", "line", "key", "says"),
    [
        (
            "duration_for_no_answer_s = 0.5",
            "duration_for_no_answer_s = 0",
            8,
            "duration_for_no_answer_s",
            "more than 0",
        ),
        (
            "duration_for_no_answer_s = 0.5",
            'duration_for_no_answer_s = "x"',
            8,
            "duration_for_no_answer_s",
            "a number, not text",
        ),
        ("[300, 1800, 3600]", "[300, -1, 3600]", 9, "recall_intervals_s[1]", "at least 0"),
        ("duplicate_policy", "duplicate_polcy", 10, "duplicate_polcy", "'duplicate_policy'"),
        ('"America/New_York"', '"America/New_Yrk"', 14, "schedule.timezone", "not a time zone"),
        ('"America/New_York"', '"localtime"', 14, "schedule.timezone", "IANA name as in 'Europe/Berlin'"),
        ('"America/New_York"', '"america/new_york"', 14, "schedule.timezone", "write 'America/New_York'"),
        ('["09:00", "12:00"]', '["09:00", "14:00"]', 15, "schedule.weekly.mon[1]", "overlaps"),
        ('["09:00", "12:00"]', '["09:00", "25:00"]', 15, "schedule.weekly", "time of day"),
        ('date = "2026-12-25"', 'date = "2026-13-25"', 16, "schedule.exceptions[0].date", "date"),
        (
            'calling_hours = ["08:00", "21:00"]',
            'calling_hours = ["21:00", "08:00"]',
            11,
            "calling_hours",
            "invalid",
        ),
        (
            'members = ["dana", "lee"]',
            'members = ["dana", "leo"]',
            5,
            "members[1]",
            "'leo', who is not a user",
        ),
        ('members = ["dana", "lee"]', 'members = ["sue"]', 5, "members[0]", "'sue', who is not an agent"),
        ('id = "claims"', 'id = "billing"', 19, "id", "used already"),
        ('id = "claims"', 'id = "cla ims"', 19, "id", "letters, digits"),
        ('name = "Claims"', "", 18, "name", "is missing"),
        ('role = "supervisor"', 'role = "boss"', 38, "role", "must be one of 'agent'"),
        (
            'supervises = ["billing"]',
            'supervises = ["biling"]',
            40,
            "supervises[0]",
            "not a business_process",
        ),
        (', address = "dana@example.org"', "", 27, "endpoint.address", "is missing"),
        ('kind = "teams"', 'kind = "skype"', 27, "endpoint.kind", "must be one of 'softphone'"),
        (
            f'password_hash = "{HASH}"\nendpoint',
            'password_hash = "secret"\nendpoint',
            26,
            "password_hash",
            "argon2id",
        ),
        ('password = "secret"', "", 29, "", "no password_hash"),
    ],
)
def test_that_a_mistake_is_named_by_line_and_key(
    was: str, becomes: str, line: int, key: str, says: str
) -> None:
    assert was in GOOD
    (found,) = mistakes(GOOD.replace(was, becomes, 1))
    assert found.startswith(f"line {line}: ")
    assert key in found
    assert says in found


def test_that_several_mistakes_are_all_named_in_the_files_order() -> None:
    wrong = (
        GOOD.replace("= 0.5", '= "x"')
        .replace('role = "supervisor"', 'role = "boss"')
        .replace('id = "lee"', "")
    )
    assert [found.split(":")[0] for found in mistakes(wrong)] == ["line 8", "line 29", "line 38"]


def test_that_a_file_that_is_not_toml_is_reported_with_the_place() -> None:
    (found,) = mistakes("[[user]\nid = ")
    assert "line 1" in found


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "callbacks.example.org"])  # noqa: S104
def test_that_a_plain_password_is_for_a_loopback_host_alone(host: str) -> None:
    (found,) = mistakes(GOOD, host)
    assert "line 33" in found
    assert "hash-password" in found


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost", None])
def test_that_a_plain_password_is_good_on_a_loopback_host(host: str | None) -> None:
    assert parse_site(GOOD, name="site.toml", host=host).has_plain_passwords


def test_that_a_missing_file_is_reported(tmp_path: Path) -> None:
    with pytest.raises(SiteWrong, match="no such file; create one with: callback-server init"):
        load_site(tmp_path / "site.toml")


def test_that_a_folder_in_its_place_is_reported(tmp_path: Path) -> None:
    with pytest.raises(SiteWrong, match="it is a folder; give the file in it"):
        load_site(tmp_path)


def test_that_a_file_that_is_not_text_is_reported(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_bytes(b"\xff[")
    with pytest.raises(SiteWrong, match="UTF-8"):
        load_site(tmp_path / "site.toml")


def test_that_lines_are_found_in_every_form_that_toml_has() -> None:
    source = '''# first
"quoted key" = 1
dotted.a.b = """several
lines = here"""
list = [
  1, # one
  { x = 1, y = [2.5, 'a # b'] },
]
[table]
[table.inner] # comment = no
key = "has \\" and = and ]"
[[many]]
[[many]]
[many.sub]
last = true
'''
    lines = find_lines(source)
    found = {
        ("quoted key",): 2,
        ("dotted", "a", "b"): 3,
        ("list", 0): 6,
        ("list", 1, "y"): 7,
        ("list", 1, "y", 1): 7,
        ("table", "inner", "key"): 11,
        ("many", 1): 13,
        ("many", 1, "sub", "last"): 15,
    }
    assert {path: lines[path] for path in found} == found


@pytest.mark.parametrize(
    ("rules", "mistake"),
    [
        ("[[do_not_call]]\nnote = 'x'\n", "must have exactly one of number, prefix and pattern"),
        ("[[do_not_call]]\nnumber = '+12125550142'\nprefix = '+1'\n", "must have exactly one of"),
        ("[[do_not_call]]\nnumber = '212'\n", "must be a telephone number"),
        ("[[do_not_call]]\nprefix = '+1'\n[[do_not_call]]\nprefix = '+1'\n", "is listed already"),
        (
            "[[business_process]]\nid = 'b'\nname = 'B'\n[business_process.numbers]\ncountries = ['Germany']\n",
            "'Germany' is not a country",
        ),
        (
            "[[business_process]]\nid = 'b'\nname = 'B'\n[business_process.numbers]\ntypes = []\n",
            "list at least one type",
        ),
        (
            "[[business_process]]\nid = 'b'\nname = 'B'\n[business_process.numbers]\ntypes = ['premium']\n",
            "numbers.types[0]",
        ),
        (
            "[[business_process]]\nid = 'b'\nname = 'B'\n[business_process.speech]\nlanguages = ['en', 'xx']\n",
            "line 5: business_process[0].speech.languages[1] 'xx' is not a language",
        ),
        (
            "[[business_process]]\nid = 'b'\nname = 'B'\n[business_process.speech]\nlanguages = ['en', 'en']\n",
            "names 'en' a second time",
        ),
        (
            "[[business_process]]\nid = 'b'\nname = 'B'\n[business_process.speech]\nlanguages = ['English']\n",
            "speech.languages[0]",
        ),
        (
            "[[business_process]]\nid = 'b'\nname = 'B'\n[business_process.speech]\ncountry = 'Germany'\n",
            "speech.country 'Germany' is not a country",
        ),
    ],
)
def test_that_wrong_rules_for_numbers_are_named(rules: str, mistake: str) -> None:
    with pytest.raises(SiteWrong) as wrong:
        parse_site(rules, name="site.toml")
    assert mistake in str(wrong.value)
