"""What an index has of its words: record, keys, weight."""

from array import array
from collections.abc import Sequence

import numpy as np

from blackletter.names.arrays import Array, pieces, starts
from blackletter.names.gathered import Gathered
from blackletter.names.prepared import weight
from blackletter.names.similarity import classes
from blackletter.names.vocabulary import LOOSE, Words, words_in_arrays
from blackletter.names.word_keys import LONGEST, buckets, keys_by_classes
from blackletter.names.words import BUSINESS, GENERIC

_GENERIC = GENERIC | BUSINESS


def word_arrays(pool: Gathered, chosen: Array, words: Sequence[str], counts: Array, loose: Array) -> dict[str, Array]:
    """The arrays of the words of an index in their order.

    `chosen` = the number in the pool of each of `words`; what the pool knows of them is taken over, the rest made.
    """
    known = len(pool.known)
    new = np.flatnonzero(chosen >= known)
    made, keys, sizes = _made([words[n] for n in new.tolist()])
    record, at = _records(pool.known, made, np.where(chosen < known, chosen, 0), new)
    record[at[:-1] + LOOSE] = loose
    place = np.full(len(pool.words), -1, dtype=np.int32)
    place[chosen] = np.arange(len(chosen), dtype=np.int32)
    owner = place[pool.key_word]
    pairs = [(pool.key[owner >= 0], owner[owner >= 0]), (keys, np.repeat(new, sizes).astype(np.int32))]
    key, start, word = _key_table(*(np.concatenate(some) for some in zip(*pairs, strict=True)))
    held = dict(zip(words, counts.tolist(), strict=True))
    return {
        "words": np.frombuffer("\n".join(words).encode("ascii"), dtype=np.uint8),
        "word_count": counts,
        "word_weight": np.array([weight(w, "name", held) for w in words], dtype=np.float32),
        "word_generic": np.array([w in _GENERIC for w in words], dtype=bool),
        "word_length": np.array([len(w) for w in words], dtype=np.int32),
        "word_record": record,
        "word_at": at,
        "word_key": key,
        "word_start": start,
        "word_id": word,
        "key_bucket": buckets(key),
    }


def _made(words: Sequence[str]) -> tuple[Words, Array, Array]:
    """(records without looseness, keys, how many keys each has) of words that no index has had yet."""
    short = [word[:LONGEST] for word in words]
    found = classes(short)
    keys = array("L")
    sizes = array("i")
    for word, spelt, sound in zip(short, *found, strict=True):
        mine = keys_by_classes(word, spelt, sound)
        keys.extend(mine)
        sizes.append(len(mine))
    record = words_in_arrays(words, [0] * len(words), found)
    return record, np.array(keys, dtype=np.uint32), np.array(sizes, dtype=np.int32)


def _records(known: Words, made: Words, chosen: Array, new: Array) -> tuple[Array, Array]:
    """The records of words one after another: that of `chosen` among the known ones, but for the `new` places."""
    start = np.concatenate([known.at[:-1], made.at + len(known.record)]).astype(np.int64)
    source = chosen.astype(np.int64)
    source[new] = np.arange(len(known), len(known) + len(made))
    record = pieces(np.concatenate([known.record, made.record]), start, source)
    return record, starts(start[source + 1] - start[source]).astype(np.int32)


def _key_table(keys: Array, words: Array) -> tuple[Array, Array, Array]:
    """`arrays.table_of`, the words of each key in rising order."""
    both = np.sort(keys.astype(np.uint64) << np.uint64(32) | words.astype(np.uint64))
    keys, words = (both >> np.uint64(32)).astype(np.uint32), (both & np.uint64(0xFFFFFFFF)).astype(np.int32)
    first = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])) if len(keys) else np.zeros(0, dtype=np.int64)
    return keys[first], np.append(first, len(keys)).astype(np.int32), words
