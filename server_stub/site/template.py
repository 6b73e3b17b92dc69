"""The site file that ``callback-server init`` writes: complete, commented, and ready for a first callback at any hour."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters and digits except those that look alike in some typefaces: 0 and o, 1, i and l."""
_GROUPS: Final = 4
_GROUP: Final = 4
"""Characters of each of the four groups of a password; sixteen of 31 characters have 79 bits."""


class TemplateUser(NamedTuple):
    """A user of the template; ``is_for`` is printed beside the password."""

    id: str
    role: str
    is_for: str


USERS: Final = (
    TemplateUser("dana", "agent", "signs in with agent-desktop and calls customers back"),
    TemplateUser("morgan", "supervisor", "signs in with agent-desktop and gets the supervisor window"),
    TemplateUser(
        "admin", "admin", "signs in with agent-desktop and changes users and queues; reads the audit trail"
    ),
    TemplateUser("ivr", "intake", "hands callbacks in: the IVR, the web site"),
)

_TEMPLATE: Final = """\
# The site file of Callback Desk: business processes (queues) and users. Each start of callback-server applies it.
# "callback-server check-site FILE" names every mistake in it. docs/site-file.md explains every key; the Debian package
# has that page as /usr/share/doc/callback-server/site-file.md.
# What a supervisor has changed since in the windows stays, unless the server is started with --site-wins.

# --- Business processes: one [[business_process]] for each queue of callbacks --------------------------------------

[[business_process]]
id = "service"                            # in addresses, logs and reports; never change it
name = "Customer service"                 # what people see
members = ["dana"]                        # the agents who are offered its callbacks

[business_process.timing]                 # durations in seconds
duration_for_no_answer_s = 60             # how long a customer's telephone rings
attempts_before_failure = 3               # unanswered attempts until a callback is removed as failed
recall_intervals_s = [300, 1800, 3600]    # the pause after the first, the second, each further attempt
max_preview_time_mode = "with_recording"  # with_recording, disabled or always
max_preview_time_s = 60                   # how long an agent may listen before the system dials
offer_timeout_s = 20                      # how long an offer waits for the agent
wrap_up_s = 30                            # how long an agent may take to say how a call ended
decline_cooldown_s = 60                   # how long a declined callback is not offered to the same agent again
disconnect_grace_s = 30                   # how long a desktop may be out of reach before its agent counts as away
requested_agent_wait_s = 900              # how long a callback waits for the requested agent
short_call_s = 10                         # calls up to this long suggest that no one was reached
duplicate_policy = "merge"                # a second request for the same number: merge or allow
off_schedule_policy = "hold"              # what waits when the schedule closes: hold or remove
shift_starts = ["00:00"]                  # when the day's figures begin again, on the schedule's clock
# calling_hours = ["08:00", "21:00"]      # when customers may be called, on the clock of where they live
# expires_after_s = 604800                # when a callback that no agent could take is dropped

[business_process.timing.schedule]
timezone = "@TIMEZONE@"
# Open day and night, so that a first callback is offered at once. Opening hours, with a break at noon:
# mon = [["09:00", "12:00"], ["13:00", "17:00"]]. A weekday that is not named is closed.
[business_process.timing.schedule.weekly]
mon = [["00:00", "24:00"]]
tue = [["00:00", "24:00"]]
wed = [["00:00", "24:00"]]
thu = [["00:00", "24:00"]]
fri = [["00:00", "24:00"]]
sat = [["00:00", "24:00"]]
sun = [["00:00", "24:00"]]

# Other hours on one date; without "open" the day is closed.
# [[business_process.timing.schedule.exceptions]]
# date = 2026-12-24
# open = [["09:00", "12:00"]]

# What customers say in their recordings; with several languages, the spoken one is detected.
# [business_process.speech]
# languages = ["en", "es"]
# country = "US"                          # where the telephone numbers are that they say without a country code

# --- Numbers that are never called ---------------------------------------------------------------------------------
# Emergency, premium and impossible numbers never are. [business_process.numbers] names other types and countries.

# [[do_not_call]]
# number = "+12125550142"                 # or prefix = "+1900", or pattern = "+1???5550*"
# note = "asked by letter"

# --- Telephony: the Asterisk behind --telephony asterisk (docs/asterisk.md) ------------------------------------------

# [telephony]
# secret_file = "ari.secret"              # the password of the user callback-desk in Asterisk's ari.conf
# ring_tone_country = "us"                # us, uk, de, fr, es or nl
# [[telephony.trunk]]
# id = "provider"                         # the endpoint in Asterisk's pjsip.conf
# host = "sip.example.com"
# caller_id = "+12125550100"              # what customers see
# [[telephony.caller_id]]
# number = "+12125550111"                 # another one for a business process, or a country
# business_process = "service"

# --- Users: one [[user]] for each person and each program that signs in --------------------------------------------
# "callback-server hash-password" makes the hash of another password.

[[user]]
id = "dana"                               # what is typed to sign in
name = "Dana Reyes"
role = "agent"
password_hash = "@HASH_dana@"
endpoint = { kind = "desktop" }  # calls come to the agent's computer; a SIP phone: { kind = "softphone", address = "PJSIP/101" }

[[user]]
id = "morgan"
name = "Morgan Lee"
role = "supervisor"
password_hash = "@HASH_morgan@"
# supervises = ["service"]                # without it, every business process

[[user]]
id = "admin"
name = "Administrator"
role = "admin"
password_hash = "@HASH_admin@"

[[user]]
id = "ivr"
name = "IVR"
role = "intake"
password_hash = "@HASH_ivr@"
"""

EXAMPLE_HEAD: Final = """\
# This file declares nothing yet. "callback-server init /etc/callback-desk" puts the file below in its place, with
# passwords of its own, which it prints; or take away the # and fill in by hand.
#
"""


def generate_password() -> str:
    """Return a new password that is easy to type, as in ``k7qd-…``."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def site_text(timezone: str, hashes: Mapping[str, str]) -> str:
    """Return the site file for an IANA ``timezone`` and the users' password hashes by their ids."""
    text = _TEMPLATE.replace("@TIMEZONE@", timezone)
    for user in USERS:
        text = text.replace(f"@HASH_{user.id}@", hashes[user.id])
    return text


def example_text() -> str:
    """Return the file that a package installs: the same, commented out, because a package contains no passwords."""
    text = site_text("UTC", {user.id: "$argon2id$…" for user in USERS})
    return EXAMPLE_HEAD + "".join(f"# {line}".rstrip() + "\n" for line in text.splitlines())


def new_site(timezone: str, hash_password: Callable[[str], str]) -> tuple[str, dict[str, str]]:
    """Return a site file and the passwords of its users by their ids; the file contains only their hashes."""
    passwords = {user.id: generate_password() for user in USERS}
    hashes = {user: hash_password(password) for user, password in passwords.items()}
    return site_text(timezone, hashes), passwords
