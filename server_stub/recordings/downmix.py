"""Mix several channels to one without losing sound (``docs/behaviour.md``, *Recordings*).

Telephones and players use the mean of the channels. It is silence if one channel is the inverse of the other, as a
miswired line or a balanced feed records it; in that case the louder channel is used.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

_CANCELLED: Final = 0.4
"""Part of 1/n of the energy, the expected mean of n independent channels, below which they cancel each other."""

_FADE_S: Final = 0.01
"""Length of the fade between two mixes, so that the change does not click (s)."""

_WINDOW_S: Final = 0.25
"""Time for which a mix is chosen, the length of a syllable (s)."""


class Downmixer:
    """A mixer of consecutive blocks of samples to one channel.

    Args:
        rate: samples per second.
    """

    def __init__(self, rate: int) -> None:
        self._window = max(1, round(rate * _WINDOW_S))
        self._fade = max(1, round(rate * _FADE_S))
        self._weights: NDArray[np.float64] | None = None

    def mix(self, block: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return ``block`` (channels by samples) as one channel."""
        if block.shape[0] == 1:
            return block[0]
        if self._weights is None or len(self._weights) != block.shape[0]:
            self._weights = None
        parts = [
            self._mixed(block[:, at : at + self._window]) for at in range(0, block.shape[1], self._window)
        ]
        return np.concatenate(parts) if parts else block[0]

    def _mixed(self, window: NDArray[np.float64]) -> NDArray[np.float64]:
        before = self._weights
        self._weights = weights = _weights(window, before)
        mixed = weights @ window
        if before is not None and not np.array_equal(before, weights):
            faded = min(self._fade, window.shape[1])
            share = np.arange(1, faded + 1) / (faded + 1)
            mixed[:faded] = share * mixed[:faded] + (1 - share) * (before @ window[:, :faded])
        return mixed


def _weights(window: NDArray[np.float64], before: NDArray[np.float64] | None) -> NDArray[np.float64]:
    """Return the weight of each channel."""
    channels = window.shape[0]
    energies = np.einsum("ij,ij->i", window, window)
    mean = np.full(channels, 1 / channels)
    if not energies.any():
        return mean if before is None else before
    kept = float(np.square(window.mean(axis=0)).sum())
    if kept >= _CANCELLED / channels * float(energies.mean()):
        return mean
    loudest = np.zeros(channels)
    loudest[_loudest(energies, before)] = 1
    return loudest


def _loudest(energies: NDArray[np.float64], before: NDArray[np.float64] | None) -> int:
    """Return the loudest channel; among equally loud ones, the one used before."""
    loudest = int(np.argmax(energies))
    if before is not None:
        taken = int(np.argmax(before))
        if energies[taken] >= 0.5 * energies[loudest]:
            return taken
    return loudest
