"""Turn the refusals of administrators' changes into those of requests."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TypeVar

from server_stub.administration.refusals import AdministrationRefused
from server_stub.http.problems import HttpRefusal

T = TypeVar("T")


async def carried_out(work: Awaitable[T]) -> T:
    """Return the result of an administrator's ``work``; its refusal becomes that of the request."""
    try:
        return await work
    except AdministrationRefused as refused:
        raise HttpRefusal(
            refused.code, refused.detail, field=refused.field, mistakes=refused.mistakes
        ) from refused
