"""Which words of the index are like the words asked for, and how much: found once for all names of a batch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType

import numpy as np

from blackletter.names.arrays import Array, expanded, matched, starts
from blackletter.names.index import NameIndex
from blackletter.names.likeness import likenesses
from blackletter.names.vocabulary import FIELDS, words_in_arrays
from blackletter.names.word_keys import LONGEST, word_keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """A row for each word asked for: `word[start[i]:start[i + 1]]` = numbers of index words in rising order, and their
    `like`ness to it (float32)."""

    start: Array
    word: Array
    like: Array


def neighbours(
    index: NameIndex, words: Mapping[tuple[str, int], int], floor: float, loops: ModuleType | None
) -> Neighbours:
    """The words of the index that share a key with each of `words` (word and looseness -> number, from 0 in order) and
    are at least `floor` alike."""
    texts, loose = [w for w, _ in words], [n for _, n in words]
    if loops is not None:
        return _by_loops(index, texts, loose, floor, loops)
    return _by_arrays(index, texts, np.array(loose, dtype=np.int8), floor)


def _by_loops(
    index: NameIndex, texts: Sequence[str], loose: Sequence[int], floor: float, loops: ModuleType
) -> Neighbours:
    mine, held = words_in_arrays(texts, loose), index.vocabulary
    given = [*(getattr(mine, name) for name in FIELDS), *(getattr(held, name) for name in FIELDS)]
    given += [index.array(name) for name in ("key_bucket", "word_key", "word_start", "word_id")]
    marks = index.scratch
    if marks.signed is None:
        marks.signed = loops.all_signed(held.record, held.at, index.array("word_id"))
    given += marks.signed
    sizes = np.zeros(len(texts), dtype=np.int64)
    words: list[Array] = []
    likes: list[Array] = []
    done, room = 0, 32 * len(texts) + 4096
    while done < len(texts):
        found, like = np.empty(room, dtype=np.int32), np.empty(room, dtype=np.float32)
        room_for = marks.words, marks.near, marks.signs
        done, filled = loops.neighbours(*given, floor, done, sizes, found, like, *room_for, marks.base())
        words.append(found[:filled])
        likes.append(like[:filled])
        room *= 2
    word: Array = np.concatenate(words) if words else np.zeros(0, dtype=np.int32)
    likeness: Array = np.concatenate(likes) if likes else np.zeros(0, dtype=np.float32)
    return Neighbours(start=starts(sizes.tolist()), word=word, like=likeness)


def _by_arrays(index: NameIndex, texts: Sequence[str], loose: Array, floor: float) -> Neighbours:
    short = [text[:LONGEST] for text in texts]
    keys = [word_keys(text) for text in short]
    owner = np.repeat(np.arange(len(keys)), [len(k) for k in keys])
    place, row = matched(index.array("word_key"), np.array([k for of in keys for k in of], dtype=np.uint32))
    which, at = expanded(index.array("word_start"), row)
    count = max(len(index.words), 1)
    code = np.unique(owner[place][which] * count + index.array("word_id")[at])
    mine, theirs = code // count, code % count
    relaxed = np.maximum(loose[mine], index.vocabulary.loose(theirs))
    like = likenesses(short, mine, index.words, theirs, relaxed)
    good = like >= np.float32(floor)
    mine, theirs, like = mine[good], theirs[good], like[good]
    start = np.searchsorted(mine, np.arange(len(texts) + 1))
    return Neighbours(start=start, word=theirs.astype(np.int32), like=like)
