"""Requests of administrators about the configuration (``docs/behaviour.md``, *Administration*)."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.problems import ProblemCode
from server_stub.http.administration.refused import carried_out
from server_stub.http.request import NO_STORE, WireRequest
from server_stub.http.response import Response
from server_stub.http.route import ADMINS, Route, call

_TAG: Final = "Administration"
TOML: Final = "application/toml"


@call(
    "GET",
    paths.SITE_FILE,
    Route(
        summary="The configuration in force, as the site file that would make it",
        tag=_TAG,
        roles=ADMINS,
        gives={200: (TOML,)},
        refuses=(ProblemCode.NOT_ADMINISTERED,),
    ),
)
async def site_file(request: WireRequest) -> Response:
    """Return the site file; it contains the hashes of passwords."""
    text = await carried_out(request.services.administration.site_file())
    headers = {**NO_STORE, "Content-Disposition": 'attachment; filename="site.toml"'}
    return Response(text.encode(), media_type=TOML, headers=headers)


ROUTES: Final = (site_file,)
