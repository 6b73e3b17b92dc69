"""What the store's tests get."""

from tests.server_stub.store.stores import opener

__all__ = ["opener"]
