"""Each mistake in a site file is named by its whole path, its line, and what is allowed; all of them in one run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server_stub.errors import SiteWrong
from server_stub.site.file import load_site, parse_site
from tests.server_stub.site.site_files import GOOD, HASH, mistakes


def test_that_mistakes_of_every_kind_are_all_named_in_one_run() -> None:
    wrong = (
        GOOD.replace('members = ["dana", "lee"]', 'members = ["dana", "leo", 5]')
        .replace("{ mon =", '{ Monday = [], thu = [["9:00", "10:00"], "11:00"], tue =')
        .replace('id = "claims"', 'id = "billing"')
        .replace('kind = "teams"', 'kind = "Teams"')
        .replace('id = "lee"', 'id = "dana"\nattempts_before_failure = 3')
        .replace('supervises = ["billing"]', 'supervises = ["biling"]')
    )
    week = "business_process[0].timing.schedule.weekly"
    assert [found.partition(" (in the ")[0] for found in mistakes(wrong)] == [
        "line 5: business_process[0].members[2] must be text, not a whole number",
        (
            f"line 15: {week}.Monday is an unknown key; did you mean 'mon'? "
            "Known keys: mon, tue, wed, thu, fri, sat, sun"
        ),
        (
            f"line 15: {week}.thu[0][0] must be a time of day from 00:00 to 24:00 with two digits each, as in '09:30', "
            "not '9:00'"
        ),
        (
            f"line 15: {week}.thu[1] must be a list of two clock times; "
            'write the day as thu = [["09:00", "17:00"]]'
        ),
        "line 19: business_process[1].id 'billing' is used already, in business_process[0]; every id must be unique",
        "line 27: user[0].endpoint.kind must be one of 'softphone', 'uc1', 'teams', 'desktop', not 'Teams'; did you mean 'teams'?",
        "line 30: user[1].id 'dana' is used already, in user[0]; every id must be unique",
        (
            "line 31: user[1].attempts_before_failure is an unknown key; it belongs in "
            "[business_process.timing]. Known keys: id, name, role, password_hash, password, endpoint, message, supervises, hands_in_for, active, temporary_password"
        ),
        (
            "line 41: user[2].supervises[0] names 'biling', which is not a business_process of this file; did you mean "
            "'billing'?"
        ),
    ]


def test_that_valid_parts_are_checked_together_even_if_another_part_is_invalid() -> None:
    wrong = (
        GOOD.replace("= 0.5", '= "x"')
        .replace('"America/New_York"', '"Mars/Olympus"')
        .replace('["09:00", "12:00"]', '["12:00", "09:00"]')
        .replace("2026-12-26", "2026-12-25")
    )
    assert [found.split()[2] for found in mistakes(wrong)] == [
        "business_process[0].timing.duration_for_no_answer_s",
        "business_process[0].timing.schedule.timezone",
        "business_process[0].timing.schedule.weekly.mon[0]",
        "business_process[0].timing.schedule.exceptions[1].date",
    ]


TIMING: Final = '[[business_process]]\nid = "b"\nname = "B"\n[business_process.timing]\n'


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ('[business_process]\nid = "b"', "[[business_process]], in double brackets"),
        (
            '[[business_process]]\nid = "b"\nname = "B"\n[[business_process.timing]]',
            "[business_process.timing], in single brackets",
        ),
        ("user = 5", "must be a list, not a whole number"),
        ("user = [5]", "user[0] must be a table, not a whole number"),
        ("[[user]]\nid = bill", "line 2, column 6 (id): it is not TOML: invalid value; write text in quotes"),
        ("[[user]]\nx = True", "write true or false, in lower case"),
        ("[[user]]\nid = \u201cbill\u201d", "use straight quotes"),
        ("[[user]]\nx = 9:00", "write clock times in quotes"),
        ("[[user]]\nid = 1\n\nid = 2\n", "line 4, column 7 (id): it is not TOML: cannot overwrite a value"),
        ("x = " + "9" * 5000, "line 1: it is not TOML"),
        ("x = " + "[" * 5000, "line 1: its lists or tables are nested too deeply"),
        ("[[user]]\npassword = 5", "user[0].password must be text, not a whole number"),
        ("[[user]]\nid = 2026-11-29", "user[0].id must be text, not a date; write it in quotes"),
        ("user = [{ name.first = 1 }]", "user[0].name must be text, not a table"),
        (
            '[[user]]\nrole = "operator"',
            "must be one of 'agent', 'supervisor', 'admin', 'intake', not 'operator'",
        ),
        (
            f"{TIMING}calling_hours = 9",
            'calling_hours must be a list of two clock times, as in ["09:00", "17:00"] (',
        ),
        (
            f"{TIMING}attempts_before_failure = 3.5",
            "attempts_before_failure must be a whole number, without a decimal point, not 3.5",
        ),
        ("bussiness_process = []", "did you mean 'business_process'?"),
    ],
)
def test_that_the_mistakes_of_newcomers_to_toml_are_answered_with_a_remedy(source: str, says: str) -> None:
    assert says in "\n".join(mistakes(source))


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("mon", "weekly must be a table, not text"),
        (
            '{ mon = ["09:00", "17:00"] }',
            'weekly.mon[0] must be a list of two clock times; write the day as mon = [["09:00", "17:00"]]',
        ),
        ('{ mon = [["09:00"]] }', "weekly.mon[0] must be a list of two clock times"),
        ('{ mon = [["24:00", "24:00"]] }', "weekly.mon[0] is invalid: 24:00-24:00 does not end after"),
        ('{ mon = [["09:00", "24:01"]] }', "weekly.mon[0][1] must be a time of day from 00:00 to 24:00"),
        (
            '{ mon = [[09:00:00, "10:00"]] }',
            "weekly.mon[0][0] must be text, not a time of day; write it in quotes",
        ),
        ("{ thursday = [] }", "did you mean 'thu'?"),
        ("{ MON = [] }", "did you mean 'mon'?"),
    ],
)
def test_that_a_week_is_read_strictly_and_every_place_in_it_is_named(value: str, says: str) -> None:
    weekly = f'"{value}"' if value.isalpha() else value
    wrong = re.sub(r"weekly = .*", f"weekly = {weekly}", GOOD)
    assert f"business_process[0].timing.schedule.{says}" in mistakes(wrong)[0] or says in mistakes(wrong)[0]


def test_that_an_empty_day_is_a_closed_one_and_an_empty_list_of_intervals_is_refused() -> None:
    assert parse_site(re.sub(r"weekly = .*", "weekly = { mon = [] }", GOOD), name="site.toml")
    (found,) = mistakes(GOOD.replace("[300, 1800, 3600]", "[]"))
    assert "business_process[0].timing.recall_intervals_s must have at least 1 item (in" in found


def test_that_no_message_repeats_a_password() -> None:
    secret = "x" * 1100
    wrong = GOOD.replace('password = "secret"', f'password = "{secret}"').replace(HASH, secret)
    assert "xxx" not in "\n".join(mistakes(wrong))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_that_a_byte_order_mark_is_accepted(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "site.toml").write_bytes(GOOD.encode(encoding))
    assert len(load_site(tmp_path / "site.toml").user) == 3


LINES: Final = GOOD.strip().splitlines()
JUNK: Final = st.sampled_from(
    [
        "",
        "5",
        "-1",
        "0x",
        "nan",
        "inf",
        "true",
        '"x"',
        "[]",
        "{}",
        "[[]]",
        "[{}]",
        "09:00:00",
        "2026-11-29",
        '""',
        '["09:00", "17:00"]',
        "{ mon = [] }",
        "'''\n'''",
        "[",
        "}",
        '"',
        "=",
        "#",
        "\\",
        "\x00",
        "é",
        "a.b = 1",
        "[[user]]",
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Return the good file with some lines dropped, doubled, cut, or given another value, key or character."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(lines) - 1))
        line = lines[place]
        key, equals, value = line.partition("=")
        junk = draw(JUNK)
        cut = draw(st.integers(0, len(line)))
        lines[place : place + 1] = draw(
            st.sampled_from(
                [
                    [""],
                    [line, line],
                    [f"{key}{equals}{junk}"],
                    [f"{key}{equals}[{value}]"],
                    [f"{junk}={value}"],
                    [f"{key.strip()}x {equals}{value}"],
                    [line[:cut] + junk + line[cut:]],
                    [line[:cut]],
                    [line.strip("[]") if line.startswith("[") else f"[{line}]"],
                    [line.replace("[[", "[").replace("]]", "]")],
                ]
            )
        )
    return "\n".join(lines)


@given(mutated())
@settings(max_examples=300, deadline=None)
def test_that_any_mutation_is_taken_or_refused_by_line_and_path(source: str) -> None:
    for mistake in _refused(source):
        found = re.match(r"line (\d+)(, column \d+)?( \([^)]*\))?: \S", mistake)
        assert found is not None, mistake
        assert 1 <= int(found[1]) <= source.count("\n") + 1
        assert " - at " not in mistake


def _refused(source: str) -> tuple[str, ...]:
    try:
        parse_site(source, name="site.toml", host="127.0.0.1")
    except SiteWrong as refusal:
        return refusal.mistakes or ("refused without a word",)
    return ()


def test_that_levels_in_the_wrong_order_and_ratios_above_one_are_named() -> None:
    levels = (
        "[business_process.thresholds]\nwaiting = { warning = 20, alarm = 10 }\n"
        "agents_available = { warning = 1, alarm = 2 }\nreached_ratio = { warning = 60 }\n"
    )
    wrong = GOOD.replace("[[user]]", f"{levels}[[user]]", 1)
    found = [mistake.partition(": ")[2].partition(" (in the ")[0] for mistake in mistakes(wrong)]
    assert found == [
        "business_process[1].thresholds.waiting.alarm must be at least the warning, 20",
        "business_process[1].thresholds.agents_available.alarm must be at most the warning, 1",
        "business_process[1].thresholds.reached_ratio.warning must be at most 1, which is 100 %",
    ]


def test_that_mistakes_of_a_report_file_are_named() -> None:
    table = '[[report_file]]\nid = "daily"\nfolder = "out"\n'
    wrong = (
        f'{GOOD}\n{table}{table}business_processes = ["biling"]\ntimezone = "Mars/Olympus"\nlanguage = "xx"\n'
    )
    found = [each.partition(": report_file")[2].partition(" (in the ")[0] for each in mistakes(wrong)]
    assert sorted(found) == [
        "[1].business_processes[0] 'biling' is not the id of a business process of this file",
        "[1].id 'daily' is used already, in report_file[0]; every id must be unique",
        "[1].language must be one of en, de, es, fr, pt, ar",
        "[1].timezone 'Mars/Olympus' is not a time zone, such as 'Europe/Lisbon'",
    ]
