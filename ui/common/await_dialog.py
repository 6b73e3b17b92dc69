"""Await the answer to a dialog: it is opened, never executed, so that everything else continues."""

from __future__ import annotations

import asyncio

from PySide6.QtWidgets import QDialog


async def agreed(dialog: QDialog) -> bool:
    """Open ``dialog`` and return whether it was confirmed."""
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def settle(result: int) -> None:
        if not answer.done():
            answer.set_result(result == QDialog.DialogCode.Accepted)

    dialog.finished.connect(settle)
    dialog.open()
    return await answer
