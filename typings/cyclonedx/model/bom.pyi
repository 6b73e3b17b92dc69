"""A bill of materials."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from cyclonedx.model.component import Component

class BomMetaData:
    timestamp: datetime
    component: Component

class Bom:
    metadata: BomMetaData
    components: set[Component]
    def __init__(self, *, serial_number: UUID) -> None: ...
    def register_dependency(self, target: Component, depends_on: Iterable[Component]) -> None: ...
