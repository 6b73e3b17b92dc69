"""A part of what is described."""

from collections.abc import Iterable
from enum import Enum

from cyclonedx.model import HashType
from packageurl import PackageURL

class ComponentType(Enum):
    APPLICATION = ...

class Component:
    def __init__(
        self,
        *,
        name: str,
        version: str | None = ...,
        type: ComponentType = ...,
        description: str = ...,
        bom_ref: str = ...,
        purl: PackageURL | None = ...,
        hashes: Iterable[HashType] = ...,
    ) -> None: ...
