"""Building the index of listed names, from nothing or out of an index made before."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import numpy as np

from blackletter.names.arrays import Array, expanded, pieces, starts, table_of
from blackletter.names.gathered import MARK, Gathered, carried, mark_of, together
from blackletter.names.gathering import gathered_from
from blackletter.names.index import NameIndex
from blackletter.names.index_words import word_arrays
from blackletter.names.parties import party_bytes
from blackletter.names.retrieval import letters_of
from blackletter.names.segments import segment_keys
from blackletter.names.word_keys import buckets
from blackletter.values.entries import SUBJECT_KINDS
from blackletter.values.screening import ListedParty

# The parties of those places as `party_bytes`, in that order.
ReadBodies = Callable[[Sequence[int]], Iterable[bytes]]


def build_index(parties: Iterable[ListedParty]) -> NameIndex:
    """The index of all names of `parties`, in their order. Deterministic: the same parties give the same bytes."""
    pool = gathered_from(map(party_bytes, parties))
    text, ends = pool.party_text, starts(pool.party_size).tolist()
    marks = [mark_of(text[a:b].tobytes()) for a, b in pairwise(ends)]
    return _assembled(pool, np.arange(len(marks)), np.frombuffer(b"".join(marks), dtype=MARK))


def renewed(older: NameIndex | None, marks: Sequence[bytes], read: ReadBodies) -> NameIndex:
    """The index of the parties of `marks` (16 bytes each: equal marks mean equal parties), in their order.

    Parties that `older` has, by their marks, are taken over from it; only the others are read, all in one call. The
    bytes are those that there would be without an older index. Raises ValueError where `read` gives too few or many.
    """
    mark = np.frombuffer(b"".join(marks), dtype=MARK)
    had = _places(older, marks)
    missing = np.flatnonzero(had < 0)
    pool = gathered_from(read(missing.tolist()))
    if len(pool.party_size) != len(missing):
        raise ValueError(f"{len(pool.party_size)} parties came for {len(missing)} marks")
    if older is not None:
        pool = together(carried(older), pool)
    had[missing] = np.arange(len(pool.party_size) - len(missing), len(pool.party_size))
    return _assembled(pool, had, mark)


def missing_from(older: NameIndex | None, marks: Sequence[bytes]) -> list[int]:
    """The places of the parties that would be read."""
    return np.flatnonzero(_places(older, marks) < 0).tolist()


def _places(older: NameIndex | None, marks: Sequence[bytes]) -> Array:
    """The number that each party has in an older index, -1 = none."""
    known = {m: n for n, m in enumerate(older.array("party_mark").tolist())} if older is not None else {}
    return np.array([known.get(m, -1) for m in marks], dtype=np.int64)


def _assembled(pool: Gathered, parties: Array, marks: Array) -> NameIndex:
    """The index of those parties of the pool, in that order."""
    out = _party_arrays(pool, parties) | {"party_mark": marks}
    party, name = expanded(starts(pool.party_names), parties)
    form, name_form = _by_appearance(pool.name_form[name])
    out |= {"name_party": party.astype(np.int32), "name_at": pool.name_at[name]}
    out["form_name_start"] = np.searchsorted(np.sort(name_form), np.arange(len(form) + 1))
    out["form_names"] = np.argsort(name_form, kind="stable").astype(np.int32)
    out |= _whole_arrays(pool, form)
    return NameIndex(arrays=out | _row_arrays(pool, form))


def _party_arrays(pool: Gathered, parties: Array) -> dict[str, Array]:
    owner, at = expanded(starts(pool.party_identifiers), parties)
    keys, start, values = table_of(pool.identifier[at], owner)
    return {
        "party_start": starts(pool.party_size[parties]),
        "parties": pieces(pool.party_text, starts(pool.party_size), parties),
        "identifier_key": keys,
        "identifier_start": start,
        "identifier_party": values,
    }


def _by_appearance(numbers: Array) -> tuple[Array, Array]:
    """(the different numbers in order of their first appearance, each number's place among them)."""
    found, first, place = np.unique(numbers, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty(len(order), dtype=np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    return found[order], rank[place]


def _whole_arrays(pool: Gathered, form: Array) -> dict[str, Array]:
    """What there is of whole names."""
    whole_form, whole = expanded(starts(pool.form_wholes), form)
    text, start = pieces(pool.whole_text, starts(pool.whole_size), whole), starts(pool.whole_size[whole])
    told, ends = text.tobytes().decode("ascii"), start.tolist()
    keys, key_start, key_whole = table_of(*segment_keys([told[a:b] for a, b in pairwise(ends)]))
    return {
        "whole_text": text,
        "whole_start": start,
        "whole_form": whole_form.astype(np.int32),
        "whole_letters": _letters(text, start),
        "segment_key": keys,
        "segment_start": key_start,
        "segment_whole": key_whole,
        "segment_bucket": buckets(keys),
    }


def _letters(text: Array, start: Array) -> Array:
    """`segments.letters_mask` of many texts."""
    bit = np.array([1 << 26] * 97 + [1 << n for n in range(26)] + [0] * 133, dtype=np.uint32)[text]
    found = np.zeros(len(start) - 1, dtype=np.uint32)
    full = start[1:] > start[:-1]
    if full.any():
        found[full] = np.bitwise_or.reduceat(bit, start[:-1][full])
    return found


def _row_arrays(pool: Gathered, form: Array) -> dict[str, Array]:
    """What there is of rows of words, and of words."""
    further_start = np.searchsorted(pool.further_of, np.arange(len(pool.form_mark) + 1))
    further_of, further = expanded(further_start, form)
    of = np.concatenate([np.arange(len(form)), further_of]).astype(np.int32)
    table = np.concatenate([pool.form_row[form], pool.further_row[further]])
    held = table >= 0
    sizes = held.sum(1)
    words, chosen, flat = _words_of(pool, table[held])
    table[held] = flat
    loose = np.zeros(len(words), dtype=np.uint8)
    np.maximum.at(loose, flat, np.repeat(pool.form_loose[form][of], sizes))
    counts = np.bincount(flat[: sizes[: len(form)].sum()], minlength=len(words)).astype(np.int32)
    kinds = pool.form_kind[form][of]
    out: dict[str, Array] = {
        "form_mark": pool.form_mark[form],
        "form_loose": pool.form_loose[form],
        "form_of": of,
        "form_words": table,
        "form_solid": sizes.astype(np.uint8),
        "form_kind": kinds,
        "form_person": kinds == SUBJECT_KINDS.index("person"),
        "form_joined": np.concatenate([np.zeros(len(form), dtype=np.uint8), pool.further_joined[further]]),
        "form_initials": pool.form_initials[form][of],
        "form_aside": pool.form_aside[form][of],
        "form_firsts": _first_letters(words, table),
    }
    out["posting_start"], out["posting_form"] = _postings(table, len(words), np.arange(len(sizes)))
    out["lone_start"], out["lone_form"] = _postings(table, len(words), np.flatnonzero(sizes <= 1))
    return out | word_arrays(pool, chosen, words, counts, loose)


def _words_of(pool: Gathered, used: Array) -> tuple[list[str], Array, Array]:
    """(the words used, in alphabetical order; their numbers in the pool; the place of each use among them)."""
    numbers = np.flatnonzero(np.bincount(used, minlength=len(pool.words)))
    order = sorted(numbers.tolist(), key=pool.words.__getitem__)
    place = np.zeros(len(pool.words), dtype=np.int32)
    place[order] = np.arange(len(order), dtype=np.int32)
    return [pool.words[n] for n in order], np.array(order, dtype=np.int64), place[used]


def _first_letters(words: Sequence[str], table: Array) -> Array:
    firsts = np.array([*(letters_of((w,)) for w in words), 0], dtype=np.uint32)
    found: Array = np.bitwise_or.reduce(firsts[table], axis=1) if len(table) else np.zeros(0, dtype=np.uint32)
    return found


def _postings(table: Array, words: int, chosen: Array) -> tuple[Array, Array]:
    """(where the rows of each word begin, the rows), over the `chosen` rows."""
    rows = table[chosen]
    owners = np.repeat(chosen.astype(np.int32), rows.shape[1])
    flat = rows.ravel()
    held = flat >= 0
    order = np.argsort(flat[held], kind="stable")
    start = np.searchsorted(flat[held][order], np.arange(words + 1)).astype(np.int32)
    return start, owners[held][order]
