"""Named numpy arrays and byte strings in one block of bytes that can be memory-mapped."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

_MAGIC = b"BLNAMES1"
_ALIGN = 64
Array = np.ndarray[Any, np.dtype[Any]]


def packed(arrays: Mapping[str, Array], version: str) -> bytes:
    """`arrays` in one block: magic, length of the head, JSON head (dtype, shape, offset of each), the arrays,
    64-byte aligned."""
    head: dict[str, Any] = {"version": version, "arrays": {}}
    offset = 0
    for name, array in arrays.items():
        head["arrays"][name] = [array.dtype.str, list(array.shape), offset]
        offset += -(-array.nbytes // _ALIGN) * _ALIGN
    text = json.dumps(head).encode()
    text += b" " * (-(len(_MAGIC) + 8 + len(text)) % _ALIGN)
    parts = [_MAGIC, len(text).to_bytes(8, "little"), text]
    for array in arrays.values():
        raw = np.ascontiguousarray(array).tobytes()
        parts.append(raw)
        parts.append(b"\0" * (-len(raw) % _ALIGN))
    return b"".join(parts)


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


def table_of(keys: Array, values: Array) -> tuple[Array, Array, Array]:
    """(distinct keys, where the values of each begin, the values): what `matched` and `expanded` look up."""
    order = np.argsort(keys, kind="stable")
    distinct, first = np.unique(keys[order], return_index=True)
    return distinct, np.append(first, len(keys)).astype(np.int32), values[order].astype(np.int32)


def starts(sizes: Sequence[int]) -> Array:
    """Where rows of those sizes begin, and where the last one ends."""
    return np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)]) if len(sizes) else np.zeros(1, dtype=np.int64)
