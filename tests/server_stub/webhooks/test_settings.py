"""The secrets of receivers."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from server_stub.errors import StartRefused
from server_stub.webhooks.settings import WebhookSettings, read_keys

CRM = WebhookSettings(id="crm", url="https://crm.example.com/", secret_file="crm.secret")


def secret(key: bytes) -> str:
    return f"whsec_{base64.b64encode(key).decode()}"


def test_that_a_second_line_is_the_former_secret(tmp_path: Path) -> None:
    keys = (bytes(range(32)), bytes(range(24)))
    (tmp_path / "crm.secret").write_text("\n".join(map(secret, keys)) + "\n", "utf-8")
    assert read_keys(tmp_path, CRM) == keys


@pytest.mark.parametrize(
    "text", ["", "\n\n", "hello", "whsec_", "whsec_%%%", secret(b"short"), secret(bytes(65)), "a\nb\nc"]
)
def test_that_a_file_without_a_usable_secret_names_the_receiver_and_the_form(
    tmp_path: Path, text: str
) -> None:
    (tmp_path / "crm.secret").write_text(text, "utf-8")
    with pytest.raises(
        StartRefused, match=r"\[\[webhook\]\] crm secret_file: .*(a secret is whsec_|one secret)"
    ):
        read_keys(tmp_path, CRM)


def test_that_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StartRefused, match=r"crm\.secret cannot be read"):
        read_keys(tmp_path, CRM)
