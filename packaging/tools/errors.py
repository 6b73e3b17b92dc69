"""What can go wrong while installers are built."""


class BuildFailed(Exception):
    """The build cannot go on; the message says why and what mends it."""
