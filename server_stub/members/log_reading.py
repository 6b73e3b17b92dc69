"""Queries of the event log for a server that holds streams and does not own the database (PostgreSQL alone)."""

from __future__ import annotations

from collections.abc import Sequence

from server_stub.store.sql import Sql

_LINES = """
SELECT event_log.recipient, event_log.seq, event_log.name, event_log.body
FROM unnest(?::text[], ?::bigint[]) AS place (recipient, seq)
JOIN event_log ON event_log.recipient = place.recipient COLLATE "C" AND event_log.seq > place.seq
ORDER BY event_log.recipient, event_log.seq LIMIT ?
"""


async def last_seq(sql: Sql, recipient: str) -> int:
    """Return the number of the recipient's last event; 0 if there was none."""
    found = await sql.fetch("SELECT max(seq) FROM event_log WHERE recipient = ?", recipient)
    return found[0][0] or 0


async def lines_after(
    sql: Sql, places: Sequence[tuple[str, int]], limit: int
) -> list[tuple[str, int, str, bytes]]:
    """Return the events after each recipient's place, by recipient and number; at most ``limit``."""
    found = await sql.fetch(_LINES, [recipient for recipient, _ in places], [seq for _, seq in places], limit)
    return [(recipient, seq, name, body) for recipient, seq, name, body in found]


async def open_sessions(sql: Sql, session_ids: Sequence[str], now: int) -> dict[str, int | None]:
    """Return those of the sessions that are valid, each with the time (µs) at which its newest token was issued."""
    found = await sql.fetch(
        "SELECT id, refreshed_at FROM session WHERE id = ANY(?) AND revoked_at IS NULL AND expires_at > ?",
        list(session_ids),
        now,
    )
    return {str(session_id): refreshed_at for session_id, refreshed_at in found}


async def owners_address(sql: Sql) -> tuple[int, str] | None:
    """Return the epoch of the owner and where members reach it; the address is empty while it is starting."""
    found = await sql.fetch("SELECT epoch, address FROM owner WHERE id = 1")
    return (found[0][0], found[0][1]) if found else None


async def shared_keys(sql: Sql) -> dict[str, bytes]:
    """Return the keys that all servers of the database share, by name."""
    found = await sql.fetch("SELECT name, value FROM shared_key")
    return {name: bytes(value) for name, value in found}
