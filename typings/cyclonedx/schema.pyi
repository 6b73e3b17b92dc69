"""Which edition of the standard, written how."""

from enum import Enum

class SchemaVersion(Enum):
    V1_6 = ...

class OutputFormat(Enum):
    JSON = ...
