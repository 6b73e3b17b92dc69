"""Errors of a repository of updates."""


class RepositoryFault(Exception):
    """The command failed and nothing was changed; the message names the problem and the remedy."""
