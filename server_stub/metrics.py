"""Metrics for Prometheus, collected at each request."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from server_stub.audit.trail import SecurityTrail
from server_stub.auth.sign_in_queue import SignInQueue
from server_stub.connections.bounds import REASONS, ConnectionBounds
from server_stub.http.streams import Streams
from server_stub.router import Router
from server_stub.transcription.service import TranscriptionService


class ServerCollector(Collector):
    """Collector of the counts of the server's services."""

    def __init__(
        self,
        *,
        router: Router,
        streams: Streams,
        transcription: TranscriptionService,
        sign_ins: SignInQueue,
        bounds: ConnectionBounds,
        trail: SecurityTrail,
    ) -> None:
        self._router = router
        self._streams = streams
        self._transcription = transcription
        self._sign_ins = sign_ins
        self._bounds = bounds
        self._trail = trail

    def collect(self) -> Iterator[Metric]:
        """Yield every metric family; no label names a person or a telephone number."""
        figures, counts = self._router.figures, self._transcription.counts()
        yield _counter("callback_events", "Events decided", figures.events)
        yield _counter("callback_refusals", "Events that the rules refused", figures.refusals)
        yield _counter("callback_commits", "Commits", figures.commits)
        yield _counter("callback_commit_failures", "Commits that failed", figures.failed_commits)
        yield _counter("callback_commit_seconds", "Time spent committing", figures.commit_s)
        yield _counter("callback_mistakes", "Unexpected errors", figures.mistakes)
        yield _gauge("callback_inbox", "Events waiting to be decided", self._router.waiting)
        yield _gauge("callback_streams", "Open event streams", self._streams.count)
        yield _gauge(
            "callback_transcriptions_waiting", "Recordings waiting to be transcribed", counts.waiting
        )
        yield _counter("callback_transcriptions", "Recordings transcribed", counts.ready)
        yield _counter(
            "callback_transcription_failures", "Recordings that could not be", sum(counts.failed.values())
        )
        yield from self._of_sign_ins()
        yield from self._of_connections()
        security = CounterMetricFamily(
            "callback_security_events", "Events of the security trail", labels=("event", "outcome")
        )
        for (event, outcome), count in sorted(self._trail.figures.items()):
            security.add_metric((event, outcome), count)
        yield security

    def _of_sign_ins(self) -> Iterator[Metric]:
        tries = self._sign_ins.figures
        yield _counter("callback_sign_ins", "Sign-ins by a right password", tries.right)
        refusals = CounterMetricFamily(
            "callback_sign_in_refusals", "Sign-in tries that were refused", labels=("reason",)
        )
        refusals.add_metric(("wrong",), tries.wrong)
        refusals.add_metric(("too_many_tries",), tries.too_many)
        refusals.add_metric(("queue_full",), tries.crowded_out)
        yield refusals
        yield _gauge("callback_sign_ins_waiting", "Passwords waiting to be checked", self._sign_ins.waiting)

    def _of_connections(self) -> Iterator[Metric]:
        yield _gauge("callback_connections", "Open connections", self._bounds.count)
        rejections = CounterMetricFamily(
            "callback_connection_rejections", "Connections that exceeded a bound", labels=("reason",)
        )
        for reason in REASONS:
            rejections.add_metric((reason,), self._bounds.rejections[reason])
        yield rejections


def exposition(
    *,
    router: Router,
    streams: Streams,
    transcription: TranscriptionService,
    sign_ins: SignInQueue,
    bounds: ConnectionBounds,
    trail: SecurityTrail,
) -> Callable[[], bytes]:
    """Return the function that renders the metrics as Prometheus text."""
    # Not the global registry, which would add metrics of the process and of libraries.
    registry = CollectorRegistry(auto_describe=False)
    registry.register(
        ServerCollector(
            router=router,
            streams=streams,
            transcription=transcription,
            sign_ins=sign_ins,
            bounds=bounds,
            trail=trail,
        )
    )
    return lambda: generate_latest(registry)


def _counter(name: str, text: str, value: float) -> Metric:
    return CounterMetricFamily(name, text, value=value)


def _gauge(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, text, value=value)
