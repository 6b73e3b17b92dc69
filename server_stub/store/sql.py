"""The interface to SQL databases that all queries of this package use.

Queries are coroutines, because PostgreSQL answers over a network. SQLite answers at once, so there a coroutine runs to
its end without waiting, in one of the store's threads (``run_at_once``).
"""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from typing import Any, Protocol, TypeVar

from server_stub.store.base import Scope
from server_stub.store.number_search import parts_of_number
from server_stub.store.search_text import fold

T = TypeVar("T")


class Sql(Protocol):
    """One transaction. Each question mark in ``statement`` is a placeholder for one of ``values``."""

    async def fetch(self, statement: str, *values: Any) -> Sequence[Sequence[Any]]:
        """Return the rows of a query."""
        ...

    async def execute(self, statement: str, *values: Any) -> int:
        """Execute a statement, and return the number of affected rows."""
        ...

    async def execute_many(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """Execute a statement for each of ``rows``, in their order."""
        ...

    def among(self, column: str, ids: Sequence[str]) -> tuple[str, tuple[Any, ...]]:
        """Return the condition that ``column`` is one of any number of ``ids``, with its values."""
        ...

    def folded(self, column: str) -> str:
        """Return an expression for ``column`` that ignores case and is compared byte by byte."""
        ...

    def schema(self, statement: str) -> str:
        """Return a statement of the schema, which is written for SQLite, in this database's dialect."""
        ...


class Where:
    """Conditions joined by AND, with their values."""

    def __init__(self) -> None:
        self._conditions = ["1 = 1"]
        self.values: list[Any] = []

    def add(self, condition: str, *values: Any) -> None:
        """Add a condition; each question mark in it is a placeholder for a value."""
        self._conditions.append(condition)
        self.values.extend(values)

    def add_scope(self, scope: Scope, column: str = "business_process_id") -> None:
        """Restrict the result to the business processes in ``scope``, by their ids in ``column``."""
        if scope == ():
            self.add("1 = 0")
        elif scope is not None:
            self.add(f"{column} IN ({', '.join('?' * len(scope))})", *scope)

    def add_text(self, text: str | None) -> None:
        """Restrict the result to callbacks whose number, in any form, or customer's name contains ``text``."""
        if text:
            wanted = dict.fromkeys(part for part in (*parts_of_number(text), fold(text)) if part)
            holds = " OR ".join([r"search_text LIKE ? ESCAPE '\'"] * len(wanted))
            self.add(f"({holds or '1 = 0'})", *(f"%{escaped(part)}%" for part in wanted))

    def __str__(self) -> str:
        return " AND ".join(self._conditions)


def escaped(text: str) -> str:
    """Return ``text`` escaped with backslashes for a LIKE pattern."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def run_at_once(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never waits, and return its result."""
    try:
        work.send(None)
    except StopIteration as done:
        return done.value
    finally:
        work.close()
    raise RuntimeError("the coroutine waits for something")
