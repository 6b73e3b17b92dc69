"""The route table: finds a route by the segments of the path, then by the method."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from server_stub.http.route import BoundRoute


class PathMethods:
    """The routes of one path by method."""

    def __init__(self) -> None:
        self._routes: dict[str, BoundRoute] = {}

    def add(self, bound: BoundRoute) -> None:
        """Add a route.

        Raises:
            ValueError: the path already has a route of that method.
        """
        if bound.method in self._routes:
            raise ValueError(f"{bound.method} {bound.path} has two handlers")
        self._routes[bound.method] = bound

    def get(self, method: str) -> BoundRoute | None:
        """Return the route of ``method``; HEAD uses that of GET, whose body the web server omits."""
        found = self._routes.get("GET" if method == "HEAD" else method)
        return None if method == "HEAD" and found is not None and not found.route.answers_head else found

    @property
    def allowed(self) -> str:
        """The methods of the path as the value of an ``Allow`` header."""
        names = {*self._routes, "OPTIONS"}
        if self.get("HEAD") is not None:
            names.add("HEAD")
        return ", ".join(sorted(names))


class _Branch:
    """A node of the tree: the segments that may follow, and the routes that end here with their placeholders."""

    def __init__(self) -> None:
        self.parts: dict[str, _Branch] = {}
        self.place: _Branch | None = None
        self.names: tuple[str, ...] = ()
        self.methods: PathMethods | None = None


class RouteTable:
    """All routes as a tree of path segments, in which a search costs one look-up for each segment."""

    def __init__(self, routes: Iterable[BoundRoute]) -> None:
        """Build the tree.

        Raises:
            ValueError: two routes have the same method and path, or different names for the same placeholder.
        """
        self._root = _Branch()
        for bound in routes:
            self._add(bound)

    def _add(self, bound: BoundRoute) -> None:
        branch = self._root
        names: list[str] = []
        for part in _parts(bound.path):
            if part.startswith("{"):
                names.append(part.strip("{}"))
                branch.place = branch.place or _Branch()
                branch = branch.place
            else:
                branch = branch.parts.setdefault(part, _Branch())
        if branch.methods is None:
            branch.methods, branch.names = PathMethods(), tuple(names)
        elif branch.names != tuple(names):
            raise ValueError(f"{bound.path} names its places otherwise than the other methods' path")
        branch.methods.add(bound)

    def find(self, path: str) -> tuple[PathMethods, Mapping[str, str]] | None:
        """Return the routes of ``path`` and the values of its placeholders by name; None for an unknown path.

        A literal segment takes precedence over a placeholder, for the whole rest of the path.
        """
        branch = self._root
        values: list[str] = []
        for part in _parts(path):
            following = branch.parts.get(part)
            if following is None:
                following = branch.place
                if following is None:
                    return None
                values.append(part)
            branch = following
        if branch.methods is None:
            return None
        return branch.methods, dict(zip(branch.names, values, strict=True))


def _parts(path: str) -> list[str]:
    """Return the segments of a path without empty ones, as after a slash at the end."""
    return [part for part in path.split("/") if part]
