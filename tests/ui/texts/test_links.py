"""Only what is a web address, a mail address or a number may be opened, whatever a customer wrote."""

import pytest

from ui.texts.links import LONGEST, link_of

GOOD = [
    "https://crm.example.com/customers/1?tab=a&b=%20c#top",
    " http://intranet:8080/x ",
    "HTTPS://Example.com",
    "mailto:rosa@example.com",
    "mailto:rosa@example.com?subject=Bill",
    "tel:+12125550142",
    "https://bücher.example/",
]
BAD = [
    "",
    "Rosa",
    "see https://example.com",
    "https://example.com and more",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "file://server/share",
    "\\\\server\\share",
    "smb://server/share",
    "ms-msdt:/id PCWDiagnostic",
    "data:text/html,<b>x</b>",
    "callback:open?id=1",
    "https://",
    "https:///path",
    "https://bank.example@evil.example/",
    "https://user:word@evil.example/",
    "https://example.com/\u202egnp.exe",
    "https://example.com/\nX",
    "mailto:rosa@example.com?attach=/etc/passwd",
    "mailto:",
    "tel:*21*0900#,,",
    "tel:",
    "<a href='https://example.com'>x</a>",
    "https://example.com/" + "a" * LONGEST,
]


@pytest.mark.parametrize("text", GOOD)
def test_that_a_whole_address_is_a_link(text: str) -> None:
    assert link_of(text) is not None


@pytest.mark.parametrize("text", BAD)
def test_that_anything_else_is_plain_text(text: str) -> None:
    assert link_of(text) is None
