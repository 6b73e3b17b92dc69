from numpy import float32
from numpy.random import Generator
from numpy.typing import NDArray

def synth(
    lh: NDArray[float32],
    th: NDArray[float32],
    ln: NDArray[float32],
    lr: NDArray[float32],
    phi: NDArray[float32],
    f0: NDArray[float32],
    rng: Generator,
) -> NDArray[float32]: ...
