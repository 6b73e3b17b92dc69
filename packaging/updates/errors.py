"""What can go wrong with a repository of updates."""


class RepositoryFault(Exception):
    """The command was not carried out and nothing was changed; the message says why, and what mends it."""
