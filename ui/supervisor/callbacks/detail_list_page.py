"""The base of lists with the detail of one callback beside them."""

from __future__ import annotations

from ui.supervisor.callbacks.callback_detail_panel import CallbackDetailPanel
from ui.supervisor.list_page import ListPage


class DetailListPage(ListPage):
    """A list of callbacks, with a search field above it and a panel for one of them beside it."""

    panel: CallbackDetailPanel

    @property
    def has_search(self) -> bool:
        """Whether ``focus_search`` finds a search field: always."""
        return True
