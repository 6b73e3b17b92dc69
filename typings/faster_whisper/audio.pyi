from typing import BinaryIO

from numpy import float32
from numpy.typing import NDArray

def decode_audio(input_file: str | BinaryIO, sampling_rate: int = ...) -> NDArray[float32]: ...
