"""Which forms have enough words that find their like in a name asked for, and can score enough: the candidates."""

from dataclasses import dataclass
from types import ModuleType
from weakref import WeakKeyDictionary

import numpy as np

from blackletter.names.arrays import Array, expanded
from blackletter.names.bounds import Circumstances, Side, bounds
from blackletter.names.index import NameIndex, Scratch
from blackletter.names.items import MAX_ITEMS
from blackletter.names.neighbours import Neighbours
from blackletter.names.policy import DEFAULTS
from blackletter.names.probes import Probes
from blackletter.values.entries import SUBJECT_KINDS

PERSON, VESSEL, AIRCRAFT, UNKNOWN = (SUBJECT_KINDS.index(k) for k in ("person", "vessel", "aircraft", "unknown"))
KIND_APART = DEFAULTS["kind"]
# What the record of a row for compiled loops has after its words: size, kind and joined words as bytes of one number,
# the weight of its other words (as float32), and letters as bits: of initials, of words.
KIND, ASIDE, INITIALS, FIRSTS = MAX_ITEMS, MAX_ITEMS + 1, MAX_ITEMS + 2, MAX_ITEMS + 3
_LINE = 64  # bytes that come from memory at once
_records: WeakKeyDictionary[Scratch, tuple[Array, Array]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """Rows of `probe` and `form`, with the `bound` (float64) that no score of the two exceeds."""

    probe: Array
    form: Array
    bound: Array


def meetings(index: NameIndex, probes: Probes, near: Neighbours, loops: ModuleType | None) -> Meetings:
    """The forms of which enough words are near words of each probe, where the bound is at least the probe's `cut`.

    Enough = all words of the shorter name, less what the probe can spare; of a form of one word, that word. Words less
    alike than the cut are none. Words that were joined need a partner: without one, the name as it stands meets the
    same forms (but for a listed name of unknown kind, which may have other words under the rules for the kind asked
    for). Where another kind costs more than the cut leaves, kinds must agree.
    """
    if loops is not None:
        return _by_loops(index, probes, near, loops)
    return _by_arrays(index, probes, near)


def _by_loops(index: NameIndex, probes: Probes, near: Neighbours, loops: ModuleType) -> Meetings:
    asked = (
        probes.start, probes.word, probes.rule, probes.kind, probes.spare, probes.joined, probes.initials, probes.aside,
        probes.cut,
    )  # fmt: skip
    words = probes.generic, probes.length, probes.letter
    marks = index.scratch
    if marks not in _records:
        _records[marks] = _rows_told(index), _words_told(index)
    forms, told = _records[marks]
    names = ("posting_start", "posting_form", "lone_start", "lone_form", "form_solid")
    listed = (*[index.array(name) for name in names], forms, forms.view(np.float32), told)
    scratch = marks.rows, marks.other_words, marks.bits
    parts: list[tuple[Array, Array, Array]] = []
    done, room = 0, len(probes) + 256
    while done < len(probes):
        rows = np.empty(room, np.int32), np.empty(room, np.int32), np.empty(room, np.float64)
        done, filled = loops.meetings(
            asked, words, (near.start, near.word, near.like), listed, done, *rows, scratch, marks.base()
        )
        parts.append((rows[0][:filled], rows[1][:filled], rows[2][:filled]))
        room *= 2
    if not parts:
        return _by_arrays(index, probes, near)
    probe, form, bound = (np.concatenate([part[n] for part in parts]) for n in range(3))
    return Meetings(probe=probe, form=form, bound=bound)


def _rows_told(index: NameIndex) -> Array:
    """A record for each row (int32), with all that is looked at in one line of memory."""
    count = index.form_rows
    whole = np.zeros((count + 1) * _LINE, dtype=np.uint8)
    skip = -whole.ctypes.data % _LINE
    told = whole[skip : skip + count * _LINE].view(np.int32).reshape(count, FIRSTS + 1)
    told[:, :MAX_ITEMS] = index.array("form_words")
    solid, kind, joined = (index.array(f"form_{name}").astype(np.int32) for name in ("solid", "kind", "joined"))
    told[:, KIND] = solid | kind << 8 | joined << 16
    told[:, ASIDE] = index.array("form_aside").view(np.int32)
    told[:, INITIALS] = index.array("form_initials").view(np.int32)
    told[:, FIRSTS] = index.array("form_firsts").view(np.int32)
    return told


def _words_told(index: NameIndex) -> Array:
    """The weight of each word, and its length, negative where the word is generic (float32)."""
    length = index.array("word_length").astype(np.float32)
    signed = np.where(index.array("word_generic"), -length, length)
    return np.stack([index.array("word_weight").astype(np.float32), signed], axis=1)


def _by_arrays(index: NameIndex, probes: Probes, near: Neighbours) -> Meetings:
    probe, form = _reached(index, probes, near)
    solid, words = index.array("form_solid"), index.array("form_words")
    sizes = np.diff(probes.start)
    mine, theirs = (np.zeros((len(probe), words.shape[1]), dtype=np.float32) for _ in range(2))
    count = len(index.array("word_weight")) + 1
    held = np.repeat(np.arange(len(near.start) - 1), np.diff(near.start)) * count + near.word
    for x in range(int(sizes.max(initial=0))):
        at = np.flatnonzero(sizes[probe] > x)
        asked = probes.word[probes.start[probe[at]] + x].astype(np.int64)
        for y in range(words.shape[1]):
            code = asked * count + words[form[at], y]
            code[words[form[at], y] < 0] = -1
            place = np.searchsorted(held, code)
            place[place == len(held)] = 0
            like = np.where(held[place] == code, near.like[place], 0) if len(held) else np.zeros(len(at), np.float32)
            like = np.where(like < probes.cut[probe[at]], 0, like)
            mine[at, x] = np.maximum(mine[at, x], like)
            theirs[at, y] = np.maximum(theirs[at, y], like)
    needed = np.maximum(1, np.minimum(sizes[probe], solid[form]) - probes.spare[probe])
    enough = ((mine > 0).sum(1) >= needed) & ((theirs > 0).sum(1) >= needed)
    listed = index.array("form_kind")[form]
    uncertain = (listed == UNKNOWN) & (probes.kind[probe] != UNKNOWN)
    for sides, joined in ((mine, probes.joined[probe]), (theirs, index.array("form_joined")[form])):
        for place in range(2):
            enough &= uncertain | (joined <= place) | (sides[:, place] > 0)
    probe, form = probe[enough], form[enough]
    bound = _bounds(index, probes, near, probe, form, mine[enough], theirs[enough])
    keep = bound >= probes.cut[probe]
    return Meetings(probe=probe[keep], form=form[keep], bound=bound[keep])


def _reached(index: NameIndex, probes: Probes, near: Neighbours) -> tuple[Array, Array]:
    """(probe, form) pairs, each once, that have a word in common which is not the probe's commonest one, or are of one
    word."""
    start = index.array("posting_start")
    listed = (start[near.word + 1] - start[near.word]).astype(np.int64)
    weight = np.concatenate([[0], np.cumsum(listed)])
    weight = weight[near.start[1:]] - weight[near.start[:-1]]
    sizes = np.diff(probes.start)
    owner = np.repeat(np.arange(len(probes)), sizes)
    order = np.lexsort((np.arange(len(owner)), weight[probes.word], owner))
    spared = np.zeros(len(owner), dtype=bool)
    last = order[probes.start[1:][sizes > 0] - 1]
    spared[last] = True
    spared &= (sizes > 1)[owner] & (probes.spare == 0)[owner]
    found = []
    for chosen, prefix in ((~spared, "posting"), (spared, "lone")):
        at = np.flatnonzero(chosen)
        which, row = expanded(near.start, probes.word[at].astype(np.int64))
        further, place = expanded(index.array(f"{prefix}_start"), near.word[row].astype(np.int64))
        found.append((owner[at][which][further], index.array(f"{prefix}_form")[place].astype(np.int64)))
    probe, form = (np.concatenate([f[n] for f in found]) for n in (0, 1))
    listed, asked, rule = index.array("form_kind")[form], probes.kind[probe], probes.rule[probe]
    meets = (rule == 0) | ((rule == 1) & (listed == PERSON)) | ((rule == 2) & (listed != PERSON))
    strict = (1.0 - probes.cut < KIND_APART)[probe]
    meets &= ~strict | (listed == asked) | (listed == UNKNOWN) | (asked == UNKNOWN)
    code = np.unique(probe[meets] * max(index.form_rows, 1) + form[meets])
    return code // max(index.form_rows, 1), code % max(index.form_rows, 1)


def _bounds(
    index: NameIndex, probes: Probes, near: Neighbours, probe: Array, form: Array, mine: Array, theirs: Array
) -> Array:
    """The bounds of probes and forms of which the words have those likenesses."""
    if not len(probe):
        return np.zeros(0)
    sizes = np.diff(probes.start)
    wide, deep = int(sizes[probe].max()), int(index.array("form_solid")[form].max())
    place = np.arange(wide)
    held = place[None, :] < sizes[probe][:, None]
    words = np.append(probes.word.astype(np.int64), 0)
    own = words[np.where(held, probes.start[probe][:, None] + place, len(words) - 1)]
    listed_kind, asked_kind = index.array("form_kind")[form], probes.kind[probe]
    rules = np.where(listed_kind == UNKNOWN, asked_kind, listed_kind)
    bodies = ((rules != PERSON) & (rules != VESSEL) & (rules != AIRCRAFT))[:, None]
    weight = index.array("word_weight").astype(np.float64)
    left = Side(
        best=mine[:, :wide].astype(np.float64),
        held=held,
        weight=_weights(weight, near)[own],
        generic=probes.generic[own] & held & bodies,
        length=probes.length[own],
    )
    other = index.array("form_words")[form][:, :deep]
    taken = other >= 0
    right = Side(
        best=theirs[:, :deep].astype(np.float64),
        held=taken,
        weight=weight[other],
        generic=index.array("word_generic")[other] & taken & bodies,
        length=index.array("word_length")[other],
    )
    initials = probes.initials[probe], index.array("form_initials")[form]
    firsts = _firsts(probes)[probe], index.array("form_firsts")[form]
    given = Circumstances(
        person=rules == PERSON,
        other_kind=(asked_kind != listed_kind) & (asked_kind != UNKNOWN) & (listed_kind != UNKNOWN),
        no_kind=asked_kind == UNKNOWN,
        initials=((initials[0] & (firsts[1] | initials[1])) | (initials[1] & firsts[0])) != 0,
        opposed=(initials[0] | initials[1]) > 0,
        aside=np.minimum(probes.aside[probe], index.array("form_aside")[form].astype(np.float64)),
        joined=(probes.joined[probe] | index.array("form_joined")[form]) > 0,
    )
    return bounds(left, right, given)


def _weights(listed: Array, near: Neighbours) -> Array:
    """The weight of each word asked for: that of the same word in the index, 1 where it has none."""
    found = np.ones(len(near.start) - 1)
    same = np.flatnonzero(near.like == 1.0)
    owner = np.repeat(np.arange(len(found)), np.diff(near.start))
    found[owner[same]] = listed[near.word[same]]
    return found


def _firsts(probes: Probes) -> Array:
    """The first letters of the words of each probe, as bits."""
    found = np.zeros(len(probes), dtype=np.uint32)
    full = np.flatnonzero(np.diff(probes.start))
    if len(full):
        found[full] = np.bitwise_or.reduceat(probes.letter[probes.word], probes.start[full])
    return found
