"""What came of a mutation, apart from the plugin: pytest must be the first to import that, so that it can rewrite it."""

from __future__ import annotations

import msgspec

from tests.mutants.mutations import Mutation


class Tried(msgspec.Struct, frozen=True):
    """The result of one mutation; ``caught_by`` is the first test that failed, and empty if none did."""

    mutation: Mutation
    caught_by: str
    tests: int
    is_tried: bool = True
