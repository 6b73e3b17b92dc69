"""Keep the saved filters of one user's lists in the settings of this desktop."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import msgspec

from agent_desktop.settings_store import SettingsStore
from ui.common.choices.filter_button import FilterButton

_Saved = dict[str, dict[str, dict[str, str]]]
"""The filters of one user: by list and by name."""


class FiltersPresenter:
    """Shows and stores the filters of ``user``."""

    def __init__(self, keeper: SettingsStore, user: str) -> None:
        self._keeper = keeper
        self._user = user
        self._buttons: list[tuple[str, FilterButton]] = []

    def take(self, name: str, button: FilterButton) -> None:
        """Show the saved filters of the list ``name`` in its button, and store them when they change."""
        self._buttons.append((name, button))
        button.show_filters(self._saved().get(name, {}))
        button.changed.connect(partial(self._on_changed, name))

    def _saved(self) -> _Saved:
        try:
            return msgspec.convert(self._keeper.settings.filters.get(self._user, {}), _Saved)
        except msgspec.ValidationError:
            return {}  # From another version.

    def _on_changed(self, name: str, filters: Mapping[str, Mapping[str, str]]) -> None:
        saved = {**self._saved(), name: {each: dict(kept) for each, kept in filters.items()}}
        self._keeper.change(filters={**self._keeper.settings.filters, self._user: saved})
        for other, button in self._buttons:  # The same list on a page and in a tab.
            if other == name:
                button.show_filters(filters)
