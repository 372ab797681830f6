"""A body taken in as it comes: bounded in size, unpacked by its own marks, whole or refused.

httpx unpacks gzip too, but takes a stream that breaks off for one that ends; here only the mark at its end counts.
"""

import zlib

from blackletter.fetching.faults import Passing, Refused

# zlib's own words for "a gzip header comes first".
GZIP = 16 + zlib.MAX_WBITS
PACKED = {"gzip": GZIP, "x-gzip": GZIP, "deflate": zlib.MAX_WBITS}
PLAIN = ("", "identity")
ACCEPTED = "gzip, identity;q=0.5"
RAISE = "raise largest_file_mib in blackletter.toml"


class Body:
    """Collects a body chunk by chunk; raises as soon as it is too large, damaged or in a coding nobody asked for."""

    def __init__(self, address: str, coding: str, largest: int, tip: str | None = RAISE) -> None:
        coding = coding.strip().lower()
        if coding not in PLAIN and coding not in PACKED:
            raise Refused(f"{address} answers in the coding {coding[:40]!r}, which was not asked for")
        self._address, self._largest, self._tip = address, largest, tip
        self._unpacker = zlib.decompressobj(PACKED[coding]) if coding in PACKED else None
        self._chunks: list[bytes] = []
        self._size = self._packed = 0

    def add(self, chunk: bytes) -> None:
        """Take in the next bytes from the wire."""
        if self._unpacker is None:
            self._keep(chunk)
            return
        self._packed += len(chunk)
        if self._packed > self._largest:
            # What comes after the mark at the end unpacks to nothing, however much it is.
            raise too_large(self._address, self._largest, self._tip)
        try:
            # A byte more than may be kept: a bomb shows itself without being unpacked.
            self._keep(self._unpacker.decompress(chunk, self._largest - self._size + 1))
        except zlib.error as error:
            raise Passing(f"{self._address} sent damaged bytes: {error}") from None

    def whole(self) -> bytes:
        """The body; raises where nothing came or its packing has no end."""
        if self._unpacker is not None and not self._unpacker.eof:
            raise Passing(f"{self._address} broke off: the packed body has no end after {self._size:,} bytes")
        if not self._size:
            raise Passing(f"{self._address} is empty: 0 bytes came")
        return b"".join(self._chunks)

    def _keep(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._largest:
            raise too_large(self._address, self._largest, self._tip)
        self._chunks.append(data)


def too_large(address: str, largest: int, tip: str | None = RAISE) -> Refused:
    """The fault of a body beyond the bound."""
    return Refused(f"{address} is larger than {largest >> 20} MiB", tip=tip)
