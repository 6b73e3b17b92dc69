"""``packaging/asterisk`` shows what ``init-asterisk`` writes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from server_stub.site.asterisk_setup import phone_names
from server_stub.site.file import load_site
from server_stub.telephony.asterisk.configuration import (
    AsteriskSite,
    SipPhone,
    configuration,
    write_configuration,
)
from tests.house.source import ROOT

FOLDER: Final = ROOT / "packaging/asterisk"
_SECRET: Final = "CHANGE-ME"


def example() -> dict[str, str]:
    """Return the files for the example's site, with secrets that are none."""
    site = load_site(FOLDER / "site.toml")
    assert site.telephony is not None
    return configuration(
        AsteriskSite(
            folder="/etc/asterisk",
            settings=site.telephony,
            ari_secret=_SECRET,
            trunk_secrets={trunk.id: _SECRET for trunk in site.telephony.trunk},
            phones=tuple(SipPhone(name, _SECRET) for name in phone_names(site)),
        )
    )


def test_that_the_files_are_those_that_the_command_writes(tmp_path: Path) -> None:
    write_configuration(tmp_path, example())
    shown = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.conf")}
    written = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    assert shown == written
