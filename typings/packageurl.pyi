"""The part of packageurl that the bill of materials uses."""

from collections.abc import Mapping

class PackageURL:
    def __init__(
        self,
        *,
        type: str,
        name: str,
        version: str,
        namespace: str = ...,
        qualifiers: Mapping[str, str] = ...,
    ) -> None: ...
    def to_string(self) -> str: ...
