"""Texts with a count, in the form that the language has for it: Arabic has six, English two."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str, comment: str | None, count: int) -> str:
    """Return the translation of ``text`` for ``count``, which replaces ``%Ln`` in the digits of the language.

    Call it outside of classes: there Qt's tool takes a call of this name for a text with forms and without a context,
    whereas it finds no forms in ``QCoreApplication.translate``. In a widget, ``self.tr`` does the same. ``comment`` names
    what is counted, for translators.
    """
    return QCoreApplication.translate("", text, comment, count)
