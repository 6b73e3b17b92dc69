"""``callback-server verify-audit``: check the security trail of a data folder."""

from __future__ import annotations

from pathlib import Path

from server_stub.audit.chain import ChainBroken, verify
from server_stub.errors import StartRefused
from server_stub.store.folder import AUDIT_KEY, TRAIL


def verify_trail(data_dir: Path) -> str:
    """Return the message for the administrator about a trail whose chain is whole.

    Raises:
        StartRefused: the chain is broken, or the trail cannot be read.
    """
    try:
        key = (data_dir / AUDIT_KEY).read_bytes()
        count, seal = verify(data_dir / TRAIL, key)
    except FileNotFoundError as error:
        raise StartRefused(
            f"{data_dir} has no security trail; give the data folder of a server with --data-dir."
        ) from error
    except OSError as error:
        raise StartRefused(f"the security trail of {data_dir} cannot be read: {error.strerror}") from error
    except ChainBroken as error:
        raise StartRefused(f"the security trail of {data_dir} is broken: {error}.") from error
    return f"The security trail is whole: {count} entries, the newest seal is {seal}"
