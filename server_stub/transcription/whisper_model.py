"""The library's Whisper model, with the sureness of each word's least sure token.

The library takes the mean of a word's tokens, which hides a wrong digit in a number: of the wrong words with figures, the
least sure token marks twice as many.
"""

from __future__ import annotations

from typing import Any, Final, Self, cast

from faster_whisper import WhisperModel

_THREADS: Final = 1
"""Threads of the model. A second one would not make a model of this size faster, and would take a core from routing."""


class Sureness(float):
    """The mean confidence of a word's tokens, with that of the ``least`` sure one."""

    least: float

    def __new__(cls, mean: float, least: float) -> Self:
        """Create the value; both are from 0 to 1."""
        made = super().__new__(cls, mean)
        made.least = least
        return made


class SureWhisperModel(WhisperModel):
    """A model whose words have a ``Sureness`` as their probability.

    Args:
        folder: the folder of the model, in the format of CTranslate2.
    """

    def __init__(self, folder: str) -> None:
        super().__init__(
            folder, device="cpu", compute_type="int8", cpu_threads=_THREADS, local_files_only=True
        )
        self.model = _Aligner(self.model)

    def find_alignment(self, *args: Any, **options: Any) -> list[list[dict[str, object]]]:
        """Return the library's result, each word with its ``Sureness``."""
        found = super().find_alignment(*args, **options)
        for words, aligned in zip(found, cast("_Aligner", self.model).last, strict=False):
            start = 0
            for word in words:
                end = start + len(cast("list[int]", word["tokens"]))
                of_tokens = [float(one) for one in aligned.text_token_probs[start:end]]
                mean = float(cast("float", word["probability"]))
                word["probability"] = Sureness(mean, min(of_tokens, default=mean))
                start = end
        return found


class _Aligner:
    """A CTranslate2 model that keeps the result of its last alignment; all else is passed on."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self.last: list[Any] = []

    def align(self, *args: Any, **options: Any) -> list[Any]:
        self.last = self._model.align(*args, **options)
        return self.last

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)
