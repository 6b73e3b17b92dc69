"""A person's hand at the mouse: it looks where a control is, and once more before it clicks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from tests.support.screen.display import Screen
from tests.support.screen.screen_reader import Node, ScreenReader
from tests.support.waiting import wait_until


def middle(node: Node) -> tuple[int, int]:
    """Return where most people click."""
    return node.centre


@dataclass(kw_only=True)
class Hand:
    """Clicks controls that a screen reader can see, and waits as long as ``patience`` for them."""

    screen: Screen
    reader: ScreenReader
    patience: timedelta

    def may_press(self, name: str, role: str | None = None) -> Node:
        """Wait until something called ``name`` (a pattern) may be pressed: not while its command is under way."""

        def look() -> Node | None:
            node = self.reader.look_for(name, role)
            return node if node is not None and node.enabled else None

        found = wait_until(look, f"{name!r} may be pressed", within=self.patience)
        assert found is not None
        return found

    def point_at(
        self, name: str, role: str | None = None, *, at: Callable[[Node], tuple[int, int]] = middle
    ) -> None:
        """Bring the pointer to that place of something that may be pressed, once it stays where it is.

        A program may report an older position of a new window than the one that the window manager gave it.
        """

        def there() -> bool:
            told = self.may_press(name, role)
            x, y = at(told)
            self.screen.xdotool("mousemove", str(x), str(y))
            return self.may_press(name, role).box == told.box and self.screen.is_over_a_window()

        wait_until(there, f"{name!r} stands still", within=self.patience)

    def click(
        self,
        name: str,
        role: str | None = None,
        *,
        times: int = 1,
        button: str = "1",
        at: Callable[[Node], tuple[int, int]] = middle,
    ) -> None:
        """Click on something, ``times`` in quick succession."""
        self.point_at(name, role, at=at)
        self.screen.xdotool("click", "--repeat", str(times), "--delay", "60", button)

    def into(self, name: str, role: str | None = None) -> None:
        """Click into a field, and wait until the keyboard is there: keys typed before would go elsewhere."""
        self.click(name, role)

        def has_keyboard() -> bool:
            node = self.reader.look_for(name, role)
            return node is not None and "focused" in node.states

        wait_until(has_keyboard, f"{name!r} has the keyboard", within=self.patience)
