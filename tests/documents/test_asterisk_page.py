"""The way from nothing to the first real call in docs/asterisk.md, as far as it goes without a provider."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Final

import pytest

from server_stub.__main__ import main
from tests.house.source import ROOT

PAGE: Final = (ROOT / "docs/asterisk.md").read_text(encoding="utf-8")
_PROGRAM: Final = "callback-server"
_HERE: Final = "/etc/callback-desk"


def commands() -> list[list[str]]:
    """Return the page's commands of the server up to the configuration, as they are written there."""
    found = re.findall(
        rf"`({_PROGRAM} (?:init|check-site) [^`]*)`|^({_PROGRAM} init-asterisk .*)$", PAGE, re.MULTILINE
    )
    return [shlex.split(quoted or line) for quoted, line in found]


def test_that_the_page_leads_from_nothing_to_a_configuration_of_asterisk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (init, check_site, init_asterisk) = [
        [word.replace(_HERE, str(tmp_path)) for word in command[1:]] for command in commands()
    ]
    assert main(init) == 0
    tables = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    with (tmp_path / "site.toml").open("a", encoding="utf-8") as site:
        site.write("\n" + tables[0])
    assert "Write the provider's password into `provider.secret` beside the site file" in PAGE
    (tmp_path / "provider.secret").write_text("of the provider\n", encoding="utf-8")
    assert main(check_site) == 0
    assert main(init_asterisk) == 0
    started_with = re.search(r"^asterisk -C (.*?) -f", PAGE, re.MULTILINE)
    assert started_with is not None
    configuration = Path(started_with[1].replace(_HERE, str(tmp_path)))
    assert str(configuration) in capsys.readouterr().out
    assert f"astetcdir={configuration.parent}\n" in configuration.read_text(encoding="utf-8")
    assert "password=of the provider\n" in (configuration.parent / "pjsip.conf").read_text(encoding="utf-8")
