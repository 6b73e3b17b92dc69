"""The URL that names a database, on the command line or in the environment."""

from __future__ import annotations

from server_stub.errors import StartRefused


def check_database_url(url: str) -> None:
    """Check that ``url`` names a database that the server can use.

    Raises:
        StartRefused: it does not.
    """
    if url != "sqlite" and not url.startswith(("postgresql://", "postgres://")):
        raise StartRefused(
            f"--database {url.partition(':')[0]!r} is not in this version; use sqlite or postgresql://…"
        )
