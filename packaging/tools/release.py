"""Files beside the installers: a bill of materials for each of them (CycloneDX), and the checksums of all."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from cyclonedx.model import HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from tools import tree
from tools.errors import BuildFailed
from tools.lockfile import Pin
from tools.project import description, source_date, version

SUMS: Final = "SHA256SUMS"
_SCHEMA: Final = SchemaVersion.V1_6


class Part(NamedTuple):
    """A part that is in no lock; ``version`` is empty if it is unknown."""

    name: str
    version: str = ""
    address: PackageURL | None = None

    @property
    def component(self) -> Component:
        """The part's entry in the bill of materials."""
        reference = self.address.to_string() if self.address is not None else self.name
        return Component(name=self.name, version=self.version or None, purl=self.address, bom_ref=reference)


def write_bill(installer: Path, pins: Iterable[Pin], more: Iterable[Part] = ()) -> Path:
    """Write the bill of materials of ``installer`` beside it; ``more`` are parts that are in no lock.

    Raises:
        BuildFailed: the result does not conform to the standard.
    """
    digest = tree.sha256(installer)
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_OID, digest))
    bom.metadata.timestamp = datetime.fromtimestamp(source_date(), UTC)
    bom.metadata.component = Component(
        name=str(description()["name"]),
        version=version(),
        type=ComponentType.APPLICATION,
        description=installer.name,
        bom_ref=installer.name,
        hashes=[HashType.from_composite_str(f"sha256:{digest}")],
    )
    bom.components.update(_library(pin) for pin in pins)
    bom.components.update(part.component for part in more)
    bom.register_dependency(bom.metadata.component, bom.components)
    text = make_outputter(bom, OutputFormat.JSON, _SCHEMA).output_as_string(indent=2)
    fault = JsonStrictValidator(_SCHEMA).validate_str(text)
    if fault is not None:
        raise BuildFailed(f"{installer.name}: its bill of materials is wrong: {fault}")
    bill = installer.with_name(f"{installer.name}.cdx.json")
    bill.write_text(text, encoding="utf-8")
    return bill


def _library(pin: Pin) -> Component:
    address = PackageURL(type="pypi", name=pin.name, version=pin.version)
    return Component(name=pin.name, version=pin.version, purl=address, bom_ref=address.to_string())


def write_sums(folder: Path) -> Path:
    """Write the checksums of all files in ``folder`` in the format of ``sha256sum --check``."""
    names = sorted(path.name for path in folder.iterdir() if path.is_file() and path.name != SUMS)
    sums = folder / SUMS
    lines = (f"{tree.sha256(folder / name)}  {name}\n" for name in names)
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    return sums
