"""Metrics of a member for Prometheus; those of decisions and sign-ins are the owner's."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from server_stub.connections.bounds import ConnectionBounds
from server_stub.http.streams import Streams
from server_stub.members.owner_link import OwnerLink


class MemberCollector(Collector):
    """Collector of a member's counts."""

    def __init__(self, streams: Streams, link: OwnerLink, bounds: ConnectionBounds) -> None:
        self._streams = streams
        self._link = link
        self._bounds = bounds

    def collect(self) -> Iterator[Metric]:
        """Yield every metric family."""
        for name, text, value in (
            ("callback_streams", "Open event streams", self._streams.count),
            ("callback_connections", "Open connections", self._bounds.count),
            ("callback_owner_link", "Whether commands can be passed to the owner", int(self._link.is_up)),
        ):
            yield GaugeMetricFamily(name, text, value=value)


def member_exposition(streams: Streams, link: OwnerLink, bounds: ConnectionBounds) -> Callable[[], bytes]:
    """Return the function that renders the metrics as Prometheus text."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(MemberCollector(streams, link, bounds))
    return lambda: generate_latest(registry)
