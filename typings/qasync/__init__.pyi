"""The part of qasync that the project uses."""

import asyncio
from collections.abc import AsyncGenerator

from PySide6.QtCore import QCoreApplication

class QEventLoop(asyncio.SelectorEventLoop):
    def __init__(
        self,
        app: QCoreApplication | None = None,
        set_running_loop: bool = False,
        already_running: bool = False,
    ) -> None: ...
    def _asyncgen_firstiter_hook(self, agen: AsyncGenerator[object, object], /) -> None: ...
    def _asyncgen_finalizer_hook(self, agen: AsyncGenerator[object, object], /) -> None: ...
