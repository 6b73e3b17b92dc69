"""Errors of building installers."""


class BuildFailed(Exception):
    """The build cannot continue; the message names the problem and the remedy."""
