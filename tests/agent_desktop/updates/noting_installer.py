"""An installer that only notes what it starts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from agent_desktop.model.updates import UpdateMeans


@dataclass
class NotingInstaller:
    """An installer that notes the files that it should start."""

    means: UpdateMeans = UpdateMeans.SILENT
    started: list[Path] = field(default_factory=list[Path])
    restarts: bool = True

    def start(self, installer: Path, *, silent: bool, restart: bool) -> None:
        """Note ``installer``."""
        assert restart is self.restarts
        assert silent is (self.means is UpdateMeans.SILENT)
        self.started.append(installer)
