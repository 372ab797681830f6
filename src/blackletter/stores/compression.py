"""Bytes against their predecessors: Zstandard with the previous file as raw-content dictionary (RFC 8878, section 5).

Two days of one list differ in a few records; against yesterday's bytes today's cost a fraction of a percent.
"""

import zstandard

from blackletter.errors import StoreError

# Measured on pairs of real files (docs/explanation/performance.md): higher levels gain a tenth and take three times as
# long; long-distance matching, meant for larger files, finds far less here than the ordinary search does.
LEVEL = 6
SHORTEST_MATCH = 6
# A full copy every so many links bounds the work of reading one file back.
LONGEST_CHAIN = 32
LARGEST = 1 << 30


def pack(data: bytes, base: bytes | None) -> bytes:
    """`data` compressed, against `base` where there is one."""
    return zstandard.ZstdCompressor(
        dict_data=_dictionary(base), compression_params=_parameters(len(data) + len(base or b""))
    ).compress(data)


def unpack(packed: bytes, base: bytes | None) -> bytes:
    """The exact bytes again. Raises StoreError where the stored bytes are damaged."""
    try:
        return zstandard.ZstdDecompressor(dict_data=_dictionary(base), max_window_size=LARGEST).decompress(
            packed, max_output_size=LARGEST
        )
    except zstandard.ZstdError as error:
        raise StoreError(
            f"stored bytes cannot be read back: {error}", tip="restore the register from a backup"
        ) from None


def _dictionary(base: bytes | None) -> zstandard.ZstdCompressionDict | None:
    if not base:
        return None
    return zstandard.ZstdCompressionDict(base, dict_type=zstandard.DICT_TYPE_RAWCONTENT)


def _parameters(reach: int) -> zstandard.ZstdCompressionParameters:
    """The window must reach back over the whole dictionary, and the tables hold it, else its far end is never found."""
    bits = reach.bit_length()
    return zstandard.ZstdCompressionParameters.from_level(
        LEVEL,
        window_log=max(18, min(27, bits + 1)),
        hash_log=max(12, min(24, bits - 2)),
        chain_log=max(12, min(24, bits - 2)),
        min_match=SHORTEST_MATCH,
        write_content_size=True,
        write_checksum=True,
    )
