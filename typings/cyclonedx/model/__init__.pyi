"""A digest."""

class HashType:
    @staticmethod
    def from_composite_str(composite: str) -> HashType: ...
