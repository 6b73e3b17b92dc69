"""Clock times in the form that the user is used to: 15:04 or 3:04 PM, in the digits of the language."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QLocale, QTime


class ClockForm(StrEnum):
    """How many hours a clock has. Values of the setting ``clock``."""

    SYSTEM = "system"  #: As this machine's own clock.
    TWELVE = "12"
    TWENTY_FOUR = "24"


_chosen = ClockForm.SYSTEM


def use(form: str) -> None:
    """Write clock times in ``form`` from now on; a word that is not a ``ClockForm`` means the system's."""
    global _chosen  # noqa: PLW0603 - one user reads all windows, as with the language
    _chosen = ClockForm(form) if form in {one.value for one in ClockForm} else ClockForm.SYSTEM


def has_half_days() -> bool:
    """Return whether clock times have twelve hours and a half of the day."""
    if _chosen is ClockForm.SYSTEM:
        return "a" in QLocale.system().timeFormat(QLocale.FormatType.ShortFormat).lower()
    return _chosen is ClockForm.TWELVE


def written(hour: int, minute: int, second: int | None = None) -> str:
    """Return a clock time without a leading zero: 9:15, 15:04, 3:04 PM; with ``second`` 15:04:07, 3:04:07 PM."""
    form = "h:mm" if second is None else "h:mm:ss"
    # "Ap" writes the halves in the case of the language: PM, p. m.
    form = f"{form} Ap" if has_half_days() else form.replace("h", "H")
    return QLocale().toString(QTime(hour, minute, second or 0), form)
