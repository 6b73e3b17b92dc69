"""Read a list page by page and show it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Generic, Protocol, TypeVar

from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask


class CursorPage(Protocol):
    """One page of a list as the server returns it."""

    @property
    def next_cursor(self) -> str | None:
        """The cursor of the page after this one, None at the end."""
        ...


Query = TypeVar("Query")
Read = TypeVar("Read", bound=CursorPage)
ShownPage_contra = TypeVar("ShownPage_contra", bound=CursorPage, contravariant=True)


class PagedList(Protocol[ShownPage_contra]):
    """A list that grows while it is scrolled."""

    def show_first(self, page: ShownPage_contra, /) -> None:
        """Show the first page instead of what is shown."""
        ...

    def show_more(self, page: ShownPage_contra, /) -> None:
        """Show a page after those that are shown."""
        ...

    def show_error(self, text: str, /) -> None:
        """Show that the first page could not be read."""
        ...

    def show_more_failed(self, text: str, /) -> None:
        """Show that a later page could not be read."""
        ...

    def refresh(self) -> None:
        """Ask for the list again."""
        ...

    def isVisible(self) -> bool:
        """Return whether the list is on the screen."""
        ...


class PagingPresenter(Generic[Query, Read]):
    """Reads with ``read`` the page after a cursor, or the first one, and shows it in ``view``."""

    def __init__(
        self,
        view: PagedList[Read],
        actions: SupervisorActions,
        read: Callable[[Query, str | None], Awaitable[Read]],
    ) -> None:
        self._view = view
        self._actions = actions
        self._read = read
        self._query: Query | None = None
        self._cursor: str | None = None
        self._task = LatestTask(actions.start)

    @property
    def has_query(self) -> bool:
        """Whether the list has a query."""
        return self._query is not None

    def ask(self, query: Query) -> None:
        """Read the first page of ``query``."""
        self._query, self._cursor = query, None
        self._task.run(self._read_first(query))

    def more(self) -> None:
        """Read the next page, if there is one."""
        if self._query is not None and self._cursor is not None:
            self._task.run(self._read_more(self._query, self._cursor))

    def came_back(self) -> None:
        """Read a visible list again after the connection was lost: changes meanwhile were not reported."""
        if self.has_query and self._view.isVisible():
            self._view.refresh()

    async def _read_first(self, query: Query) -> None:
        try:
            page = await self._read(query, None)
        except (ServerTrouble, CommandRefused) as error:
            self._view.show_error(self._actions.in_words(error))
            return
        self._cursor = page.next_cursor
        self._view.show_first(page)

    async def _read_more(self, query: Query, cursor: str) -> None:
        try:
            page = await self._read(query, cursor)
        except (ServerTrouble, CommandRefused) as error:
            self._view.show_more_failed(self._actions.in_words(error))
            return
        self._cursor = page.next_cursor
        self._view.show_more(page)
