"""An OpenVEX document for each installer: which known advisories its libraries have a fix for, or are not affected by."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from packageurl import PackageURL

from tools import tree
from tools.advisories import Advisory, read_advisories, read_statements, unanswered
from tools.errors import BuildFailed
from tools.lockfile import Pin
from tools.project import description, source_date, version

_CONTEXT: Final = "https://openvex.dev/ns/v0.2.0"


def write_vex(installer: Path, pins: Iterable[Pin]) -> Path:
    """Write the OpenVEX document of ``installer`` beside it.

    Raises:
        BuildFailed: a library is affected, and ``packaging/supply/statements.toml`` has no statement about it.
    """
    libraries = list(pins)
    advisories, statements = read_advisories(), read_statements()
    if missing := unanswered(libraries, advisories, statements):
        raise BuildFailed(
            f"{installer.name}: {'; '.join(missing)}. Raise the library (scripts/lock --upgrade), or state in "
            "packaging/supply/statements.toml why the product is not affected."
        )
    digest = tree.sha256(installer)
    product = PackageURL(
        type="generic",
        name=str(description()["name"]),
        version=version(),
        qualifiers={"checksum": f"sha256:{digest}"},
    )
    made: list[dict[str, Any]] = []
    for pin in libraries:
        for advisory in advisories:
            if advisory.library != pin.name:
                continue
            if advisory.affects(pin.version):
                reason = statements[advisory.id]
                status = {
                    "status": "not_affected",
                    "justification": reason.justification,
                    "impact_statement": reason.impact,
                }
            elif advisory.is_fixed_in(pin.version):
                status = {"status": "fixed"}
            else:
                continue
            made.append(_statement(advisory, pin, product) | status)
    document = {
        "@context": _CONTEXT,
        "@id": uuid.uuid5(uuid.NAMESPACE_OID, f"vex {digest}").urn,
        "author": str(description()["name"]),
        "timestamp": datetime.fromtimestamp(source_date(), UTC).isoformat(),
        "version": 1,
        "statements": made,
    }
    file = installer.with_name(f"{installer.name}.openvex.json")
    file.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return file


def _statement(advisory: Advisory, pin: Pin, product: PackageURL) -> dict[str, Any]:
    library = PackageURL(type="pypi", name=pin.name, version=pin.version)
    return {
        "vulnerability": {"name": advisory.id, "aliases": list(advisory.aliases)},
        "products": [{"@id": product.to_string(), "subcomponents": [{"@id": library.to_string()}]}],
    }
