"""Named numpy arrays and byte strings in one block of bytes that can be memory-mapped."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from zlib import crc32

import numpy as np

_MAGIC = b"BLNAMES1"
_ALIGN = 64
Array = np.ndarray[Any, np.dtype[Any]]


def packed(arrays: Mapping[str, Array], version: str) -> Iterator[bytes | memoryview]:
    """`arrays` in one block, piece by piece: magic, length of the head, JSON head (dtype, shape, offset of each; the
    checksum of all but itself), the arrays, 64-byte aligned."""
    head: dict[str, Any] = {"version": version, "arrays": {}}
    offset = 0
    for name, array in arrays.items():
        head["arrays"][name] = [array.dtype.str, list(array.shape), offset]
        offset += -(-array.nbytes // _ALIGN) * _ALIGN
    total = crc32(json.dumps(head).encode())
    for piece in _body(arrays):
        total = crc32(piece, total)
    text = json.dumps(head | {"sum": total}).encode()
    text += b" " * (-(len(_MAGIC) + 8 + len(text)) % _ALIGN)
    yield b"".join((_MAGIC, len(text).to_bytes(8, "little"), text))
    yield from _body(arrays)


def _body(arrays: Mapping[str, Array]) -> Iterator[bytes | memoryview]:
    for array in arrays.values():
        yield np.ascontiguousarray(array).reshape(-1).view(np.uint8).data
        yield b"\0" * (-array.nbytes % _ALIGN)


def intact(block: bytes | memoryview) -> bool:
    """Whether a block that can be unpacked is as it was packed, to the last bit."""
    view = memoryview(block)
    end = 16 + int.from_bytes(view[8:16], "little")
    head = json.loads(bytes(view[16:end]))
    total = head.pop("sum", None)
    return bool(total == crc32(view[end:], crc32(json.dumps(head).encode())))


def unpacked(block: bytes | memoryview, version: str) -> dict[str, Array]:
    """The arrays of a block, as read-only views of it. Raises ValueError on another format, version or a cut block."""
    view = memoryview(block)
    if bytes(view[:8]) != _MAGIC:
        raise ValueError("not a name index: the first eight bytes are not BLNAMES1")
    length = int.from_bytes(view[8:16], "little")
    try:
        head = json.loads(bytes(view[16 : 16 + length]))
    except ValueError as error:
        raise ValueError("the name index is damaged: its head cannot be read") from error
    if head["version"] != version:
        raise ValueError(f"the name index has version {head['version']}, expected {version}: build it again")
    out: dict[str, Array] = {}
    for name, (dtype, shape, offset) in head["arrays"].items():
        count = int(np.prod(shape, dtype=np.int64))
        start = 16 + length + offset
        if start + count * np.dtype(dtype).itemsize > len(view):
            raise ValueError(f"the name index is cut short in {name}: build it again")
        out[name] = np.frombuffer(view, dtype=dtype, count=count, offset=start).reshape(shape)
    return out


def matched(table: Array, keys: Array) -> tuple[Array, Array]:
    """(places in `keys`, rows of `table`) of the keys that the sorted table has."""
    if not len(table) or not len(keys):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    order = np.argsort(keys, kind="stable")
    at = np.searchsorted(table, keys[order])
    at[at == len(table)] = 0
    hit = np.flatnonzero(table[at] == keys[order])
    return order[hit], at[hit]


def expanded(start: Array, rows: Array) -> tuple[Array, Array]:
    """(which of `rows`, position in the value array) for every value of every row; `start` = where rows begin."""
    size = (start[rows + 1] - start[rows]).astype(np.int64)
    total = int(size.sum())
    which = np.repeat(np.arange(len(rows)), size)
    offset = np.arange(total) - np.repeat(np.cumsum(size) - size, size)
    return which, start[rows][which] + offset


def pieces(flat: Array, start: Array, chosen: Array) -> Array:
    """`flat[start[n]:start[n + 1]]` for each n of `chosen`, one after another; neighbours are copied in one piece."""
    first = np.flatnonzero(np.append(True, chosen[1:] != chosen[:-1] + 1)) if len(chosen) else chosen
    last = np.append(first[1:], len(chosen)) - 1 if len(chosen) else chosen
    ends = zip(start[chosen[first]].tolist(), start[chosen[last] + 1].tolist(), strict=True)
    return np.concatenate([flat[:0], *(flat[a:b] for a, b in ends)])


def table_of(keys: Array, values: Array) -> tuple[Array, Array, Array]:
    """(distinct keys, where the values of each begin, the values): what `matched` and `expanded` look up."""
    order = np.argsort(keys, kind="stable")
    distinct, first = np.unique(keys[order], return_index=True)
    return distinct, np.append(first, len(keys)).astype(np.int32), values[order].astype(np.int32)


def starts(sizes: Sequence[int] | Array) -> Array:
    """Where rows of those sizes begin, and where the last one ends."""
    return np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)]) if len(sizes) else np.zeros(1, dtype=np.int64)
