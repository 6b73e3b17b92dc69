"""A site file that is right, and what is wrong with others."""

from typing import Final

import pytest

from server_stub.auth.passwords import hash_plain_password
from server_stub.errors import SiteWrong
from server_stub.site.file import parse_site

HASH: Final = hash_plain_password("secret")


GOOD: Final = f"""
[[business_process]]
id = "billing"
name = "Billing"
members = ["dana", "lee"]

[business_process.timing]
duration_for_no_answer_s = 0.5
recall_intervals_s = [300, 1800, 3600]
duplicate_policy = "allow"
calling_hours = ["08:00", "21:00"]

[business_process.timing.schedule]
timezone = "America/New_York"
weekly = {{ mon = [["09:00", "12:00"], ["13:00", "17:00"]] }}
exceptions = [{{ date = "2026-12-25", open = [] }}, {{ date = 2026-12-26 }}]

[[business_process]]
id = "claims"
name = "Claims"

[[user]]
id = "dana"
name = "Dana Reyes"
role = "agent"
password_hash = "{HASH}"
endpoint = {{ kind = "teams", address = "dana@example.org" }}

[[user]]
id = "lee"
name = "Lee"
role = "agent"
password = "secret"

[[user]]
id = "sue"
name = "Sue"
role = "supervisor"
password_hash = "{HASH}"
supervises = ["billing"]
"""


def mistakes(source: str, host: str | None = None) -> tuple[str, ...]:
    """Return the mistakes that a site file is refused for."""
    with pytest.raises(SiteWrong) as refusal:
        parse_site(source, name="site.toml", host=host)
    return refusal.value.mistakes
