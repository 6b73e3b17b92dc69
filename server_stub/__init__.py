"""The callback-routing server."""
