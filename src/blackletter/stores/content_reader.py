"""Reading contents back: which block holds a content, and what stands in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from blackletter.stores import schema as t
from blackletter.stores.bodies import opened
from blackletter.stores.bulk import fetch_where
from blackletter.stores.content_codec import decode, decode_primary_name
from blackletter.values.entries import Content

# Blocks and contents that one look at the register keeps at hand: the views of a list ask for the same ones again.
BLOCKS_AT_HAND = 64
CONTENTS_AT_HAND = 1024


class ContentReader:
    """Contents through one connection, for as long as its transaction lasts: what is read once stays true."""

    def __init__(self, connection: Connection) -> None:
        self._c = connection
        self._blocks: dict[int, Sequence[bytes]] = {}
        self._decoded: dict[int, Content] = {}

    def contents(self, numbers: Iterable[int]) -> Mapping[int, Content]:
        """Content number -> content."""
        wanted = set(numbers)
        out = {n: self._decoded[n] for n in wanted if n in self._decoded}
        missing = wanted - out.keys()
        if missing:
            if len(self._decoded) + len(missing) > CONTENTS_AT_HAND:
                self._decoded.clear()
            read = {number: decode(body) for number, body in self._bodies(missing)}
            if len(read) <= CONTENTS_AT_HAND:
                self._decoded.update(read)
            out.update(read)
        return out

    def digests(self, numbers: Iterable[int]) -> Mapping[int, bytes]:
        """Content number -> the digest of its encoded bytes."""
        c = t.content.c
        return {n: bytes(digest) for n, digest in fetch_where(self._c, select(c.id, c.digest), c.id, set(numbers))}

    def primary_names(self, numbers: Iterable[int]) -> Mapping[int, str]:
        """Content number -> its primary name, else its first one; contents without names are left out."""
        out: dict[int, str] = {}
        for number, body in self._bodies(numbers):
            name = decode_primary_name(body)
            if name is not None:
                out[number] = name
        return out

    def _bodies(self, numbers: Iterable[int]) -> Iterator[tuple[int, bytes]]:
        """The encoded contents, block by block."""
        c = t.content.c
        rows = fetch_where(self._c, select(c.block_id, c.id), c.id, set(numbers))
        by_block: dict[int, list[int]] = {}
        for block, number in rows:
            by_block.setdefault(block, []).append(number)
        for block, lines in self._opened(by_block):
            for number in by_block[block]:
                yield number, lines[number - block]

    def _opened(self, blocks: Mapping[int, object]) -> Iterator[tuple[int, Sequence[bytes]]]:
        at_hand = {block: self._blocks[block] for block in blocks if block in self._blocks}
        yield from at_hand.items()
        b = t.content_block.c
        for block, packed in fetch_where(self._c, select(b.id, b.packed), b.id, blocks.keys() - at_hand.keys()):
            lines = opened(packed)
            if len(blocks) <= BLOCKS_AT_HAND:
                if len(self._blocks) >= BLOCKS_AT_HAND:
                    self._blocks.clear()
                self._blocks[block] = lines
            yield block, lines
