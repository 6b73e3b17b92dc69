"""Refusals of an administrator's change, with the code and the field that the wire names."""

from __future__ import annotations

from agent_desktop.protocol.problems import FieldMistake, ProblemCode


class AdministrationRefused(Exception):
    """The change is refused, and nothing of it was stored; ``field`` is the path in the body.

    ``mistakes`` has all of them, where a body has several fields.
    """

    def __init__(
        self,
        code: ProblemCode,
        detail: str,
        *,
        field: str | None = None,
        mistakes: tuple[FieldMistake, ...] | None = None,
    ) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail
        self.field = field
        self.mistakes = mistakes


def unknown(what: str) -> AdministrationRefused:
    """Return the refusal for a subject that does not exist."""
    return AdministrationRefused(ProblemCode.NOT_FOUND, f"There is no such {what}.")


def check_version(expected: frozenset[str] | None, version: str) -> None:
    """Check that the subject still has one of the ``expected`` versions; None means any.

    Raises:
        AdministrationRefused: someone else has changed it since.
    """
    if expected is not None and version not in expected:
        raise AdministrationRefused(
            ProblemCode.PRECONDITION_FAILED,
            "Someone else has changed this since it was read; load it again.",
        )
