"""Content numbers as bytes: 32-bit little-endian, in the order of the file, for the compressor to find runs in."""

import sys
from array import array
from collections.abc import Iterable

_UINT32 = "I"


def pack_numbers(numbers: Iterable[int]) -> bytes:
    """The numbers (0 <= n < 2**32) as bytes."""
    values = array(_UINT32, numbers)
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def unpack_numbers(data: bytes) -> tuple[int, ...]:
    """The numbers again."""
    values = array(_UINT32)
    values.frombytes(data)
    if sys.byteorder == "big":
        values.byteswap()
    return tuple(values)
