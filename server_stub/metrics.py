"""Figures for Prometheus, read when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from server_stub.http.streams import Streams
from server_stub.router import Router
from server_stub.transcription.service import TranscriptionService


class ServerCollector(Collector):
    """What the server's parts have counted; a registry of its own, so that nothing else is in it."""

    def __init__(self, router: Router, streams: Streams, transcription: TranscriptionService) -> None:
        self._router = router
        self._streams = streams
        self._transcription = transcription

    def collect(self) -> Iterator[Metric]:
        """Yield every family, none with a label that names a person or a number."""
        figures, counts = self._router.figures, self._transcription.counts()
        yield _counter("callback_events", "Events decided", figures.events)
        yield _counter("callback_refusals", "Events that the rules refused", figures.refusals)
        yield _counter("callback_commits", "Commits", figures.commits)
        yield _counter("callback_commit_failures", "Commits that failed", figures.failed_commits)
        yield _counter("callback_commit_seconds", "Time spent committing", figures.commit_s)
        yield _counter("callback_mistakes", "Errors that nobody foresaw", figures.mistakes)
        yield _gauge("callback_inbox", "Events waiting to be decided", self._router.waiting)
        yield _gauge("callback_streams", "Open event streams", self._streams.count)
        yield _gauge(
            "callback_transcriptions_waiting", "Recordings waiting to be transcribed", counts.waiting
        )
        yield _counter("callback_transcriptions", "Recordings transcribed", counts.ready)
        yield _counter(
            "callback_transcription_failures", "Recordings that could not be", sum(counts.failed.values())
        )


def exposition(router: Router, streams: Streams, transcription: TranscriptionService) -> Callable[[], bytes]:
    """Return the function that gives the figures as Prometheus text."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(ServerCollector(router, streams, transcription))
    return lambda: generate_latest(registry)


def _counter(name: str, text: str, value: float) -> Metric:
    return CounterMetricFamily(name, text, value=value)


def _gauge(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, text, value=value)
