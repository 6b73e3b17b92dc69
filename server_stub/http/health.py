"""Health, readiness, metrics and the OpenAPI document, for the operators of the server."""

from __future__ import annotations

from typing import Final

import msgspec

from agent_desktop.protocol import paths
from server_stub.errors import StoreFailed
from server_stub.http.problems import unavailable
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import JSON, Route, call

_TAG: Final = "Operations"
_METRICS_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"


class Health(msgspec.Struct, frozen=True):
    """The health of the server; ``status`` is ``ok``, or ``standby`` for a server that waits to own its database.

    ``standby`` is whether another server stands by for this one; unset where none can. ``member`` is whether one that waits
    serves meanwhile, because it is linked to the owner; unset for an owner.
    """

    status: str
    version: str
    standby: bool | msgspec.UnsetType = msgspec.UNSET
    member: bool | msgspec.UnsetType = msgspec.UNSET


@call("GET", paths.HEALTHZ, Route(summary="Alive", tag=_TAG, gives={200: Health}))
async def healthz(request: WireRequest) -> Response:
    """Report that the process is alive."""
    services = request.services
    has_standby = services.store.has_standby
    standby = msgspec.UNSET if has_standby is None else has_standby
    return answer(Health(status="ok", version=services.version, standby=standby))


@call("GET", paths.READYZ, Route(summary="Ready for traffic", tag=_TAG, gives={200: Health}))
async def readyz(request: WireRequest) -> Response:
    """Report that the server accepts requests: it decides events and can store them."""
    if not request.services.router.is_working:
        raise unavailable("The server is not routing at the moment.")
    try:
        await request.services.store.check()
    except StoreFailed:
        raise unavailable("The store accepts no writes at the moment.") from None
    return answer(Health(status="ok", version=request.services.version))


@call("GET", paths.METRICS, Route(summary="Prometheus text", tag=_TAG, gives={200: ("text/plain",)}))
async def metrics(request: WireRequest) -> Response:
    """Return the metrics for Prometheus."""
    return Response(request.services.metrics(), status=200, media_type=_METRICS_TYPE)


@call("GET", paths.OPENAPI, Route(summary="This description", tag=_TAG, gives={200: (JSON,)}))
async def openapi(request: WireRequest) -> Response:
    """Return the OpenAPI document."""
    return Response(request.context.openapi, status=200, media_type=JSON)


FOR_OPERATORS: Final = (metrics, openapi)
"""Routes that show how busy the server is and what it can do; a site can close them, or serve them elsewhere."""
ROUTES: Final = (healthz, readyz, *FOR_OPERATORS)
