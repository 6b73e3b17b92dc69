"""SQL, whichever database understands it: what the queries of this room are written against.

Queries are coroutines, because PostgreSQL answers over a network. SQLite answers at once: there such a coroutine runs
from its beginning to its end without ever waiting, in one of the store's threads (``run_at_once``).
"""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from typing import Any, Protocol, TypeVar

from server_stub.store.base import Scope
from server_stub.store.number_search import parts_of_number
from server_stub.store.search_text import fold

T = TypeVar("T")


class Sql(Protocol):
    """One transaction. In ``statement`` each question mark takes one of ``values``."""

    async def fetch(self, statement: str, *values: Any) -> Sequence[Sequence[Any]]:
        """Return the rows that a query finds."""
        ...

    async def execute(self, statement: str, *values: Any) -> int:
        """Carry a statement out, and return how many rows it touched."""
        ...

    async def execute_many(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """Carry a statement out for each of ``rows``, in their order."""
        ...

    def among(self, column: str, ids: Sequence[str]) -> tuple[str, tuple[Any, ...]]:
        """Return the condition that ``column`` is one of ``ids``, however many, with its values."""
        ...

    def folded(self, column: str) -> str:
        """Return ``column`` so that letters of either case are the same, compared byte by byte."""
        ...

    def schema(self, statement: str) -> str:
        """Return a statement of the schema, written for SQLite, in this database's words."""
        ...


class Where:
    """Conditions joined by AND, with their values."""

    def __init__(self) -> None:
        self._conditions = ["1 = 1"]
        self.values: list[Any] = []

    def add(self, condition: str, *values: Any) -> None:
        """Add a condition; each question mark in it takes a value."""
        self._conditions.append(condition)
        self.values.extend(values)

    def add_scope(self, scope: Scope) -> None:
        """Keep to the business processes that may be seen."""
        if scope == ():
            self.add("1 = 0")
        elif scope is not None:
            self.add(f"business_process_id IN ({', '.join('?' * len(scope))})", *scope)

    def add_text(self, text: str | None) -> None:
        """Keep to those whose number, however it is written, or whose customer's name holds ``text``."""
        if text:
            wanted = dict.fromkeys(part for part in (*parts_of_number(text), fold(text)) if part)
            holds = " OR ".join([r"search_text LIKE ? ESCAPE '\'"] * len(wanted))
            self.add(f"({holds or '1 = 0'})", *(f"%{escaped(part)}%" for part in wanted))

    def __str__(self) -> str:
        return " AND ".join(self._conditions)


def escaped(text: str) -> str:
    """Return ``text`` for a LIKE whose escape is a backslash."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def run_at_once(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never waits, and return what it returns."""
    try:
        work.send(None)
    except StopIteration as done:
        return done.value
    finally:
        work.close()
    raise RuntimeError("the coroutine waits for something")
