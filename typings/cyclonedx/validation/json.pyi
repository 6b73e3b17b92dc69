"""The same, written as JSON."""

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation import ValidationError

class JsonStrictValidator:
    def __init__(self, schema_version: SchemaVersion) -> None: ...
    def validate_str(self, data: str) -> ValidationError | None: ...
