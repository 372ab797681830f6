"""A part of an index: a few of its parties, found and scored exactly as in the whole."""

from collections.abc import Collection

import numpy as np

from blackletter.names.arrays import Array
from blackletter.names.index import NameIndex
from blackletter.names.parties import HEAD_ENDS, party_head


def part_of(index: NameIndex, keys: Collection[str]) -> NameIndex:
    """The index as if of the parties of `keys` alone, but that words weigh what they weigh in the whole.

    Words, rows and forms keep their numbers and their arrays; what leads to other parties is left out. So a search of
    the part gives what a search of the whole gives of those parties, to the last digit.
    """
    party = np.zeros(index.party_count, dtype=bool)
    party[_numbers(index, keys)] = True
    arrays = dict(index.arrays)
    names = index.array("form_names")
    named, names = _kept(index.array("form_name_start"), names, party[index.array("name_party")[names]])
    arrays |= {"form_name_start": named, "form_names": names}
    form = named[1:] > named[:-1]
    row = form[index.array("form_of")]
    for start, values, kept in (
        ("posting_start", "posting_form", row),
        ("lone_start", "lone_form", row),
        ("segment_start", "segment_whole", form[index.array("whole_form")]),
        ("identifier_start", "identifier_party", party),
    ):
        led_to = index.array(values)
        arrays |= zip((start, values), _kept(index.array(start), led_to, kept[led_to]), strict=True)
    found = _kept(index.array("word_start"), index.array("word_id"), _keys_kept(index, row))
    arrays |= zip(("word_start", "word_id"), found, strict=True)
    return NameIndex(arrays=arrays)


def _keys_kept(index: NameIndex, row: Array) -> Array:
    """Which keys of words are needed: all of the words in the `row`s, and one of every other word.

    By that one a word asked for still finds itself and its weight; it is the key that the fewest words share.
    """
    words = index.array("form_words")[row]
    needed = np.zeros(len(index.array("word_count")), dtype=bool)
    needed[words[words >= 0]] = True
    start, word = index.array("word_start"), index.array("word_id")
    shared_by = np.repeat(np.diff(start), np.diff(start))
    order = np.lexsort((shared_by, word))
    first = np.ones(len(order), dtype=bool)
    first[1:] = word[order][1:] != word[order][:-1]
    keep: Array = needed[word]
    keep[order[first]] = True
    return keep


def _numbers(index: NameIndex, keys: Collection[str]) -> list[int]:
    """The numbers of the parties with those keys, of which only the heads are read."""
    heads = {party_head(key) for key in keys}
    raw, ends = index.array("parties").tobytes(), index.array("party_start").tolist()
    return [n for n, at in enumerate(ends[:-1]) if raw[at : raw.index(HEAD_ENDS, at)] in heads]


def _kept(start: Array, values: Array, keep: Array) -> tuple[Array, Array]:
    """Of lists in one array, only the values to `keep`; where each begins, and the values."""
    before = np.concatenate([[0], np.cumsum(keep)])
    return before[start].astype(start.dtype), values[keep]
