"""Awaiting a question: the dialog is opened, never executed, so that everything else goes on."""

from __future__ import annotations

import asyncio

from PySide6.QtWidgets import QDialog


async def agreed(dialog: QDialog) -> bool:
    """Open ``dialog`` and return whether its deed was agreed to."""
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def settle(result: int) -> None:
        if not answer.done():
            answer.set_result(result == QDialog.DialogCode.Accepted)

    dialog.finished.connect(settle)
    dialog.open()
    return await answer
