"""What a monitor asks the server, in Prometheus' words."""

from __future__ import annotations

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

MEDIA_TYPE = CONTENT_TYPE_LATEST
# The promise is a tenth of a second, so that the steps are fine around it.
_STEPS_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """Counts of one application; `route` is the address with its parts unnamed, so that ids make no series of their own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter("marsad_requests", "Requests answered.", ("method", "route", "status"), registry=self._registry)
        self._seconds = Histogram("marsad_request_seconds", "Time to the whole answer.", ("route",), buckets=_STEPS_S, registry=self._registry)
        self._entries = Gauge("marsad_audit_entries", "Entries of the workspace's audit chain.", registry=self._registry)

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def told(self, entries: int) -> bytes:
        """All counts, and how long the audit chain is now."""
        self._entries.set(entries)
        return generate_latest(self._registry)
