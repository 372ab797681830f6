"""Which forms have enough words that find their like in a name asked for: the candidates, before any score."""

from dataclasses import dataclass
from types import ModuleType

import numpy as np

from blackletter.names.arrays import Array, expanded
from blackletter.names.index import NameIndex
from blackletter.names.neighbours import Neighbours
from blackletter.names.policy import DEFAULTS
from blackletter.values.entries import SUBJECT_KINDS

UNKNOWN = SUBJECT_KINDS.index("unknown")
KIND_APART = DEFAULTS["kind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Probes:
    """Names asked for, as rows of word numbers: `word[start[i]:start[i + 1]]` (at most `MAX_ITEMS` each).

    `rule` = which forms each may meet (0 all, 1 those of persons, 2 those of the rest); `kind` = place in
    SUBJECT_KINDS; `spare` = how many words need no partner; `joined` = how many words, the first ones, are several
    joined.
    """

    start: Array
    word: Array
    rule: Array
    kind: Array
    spare: Array
    joined: Array

    def __len__(self) -> int:
        return len(self.rule)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """Rows of `probe` and `form`, with the best likeness of each word asked for (`mine`, float32, rows x MAX_ITEMS) and
    of each word listed (`theirs`)."""

    probe: Array
    form: Array
    mine: Array
    theirs: Array


def meetings(index: NameIndex, probes: Probes, near: Neighbours, most: float, loops: ModuleType | None) -> Meetings:
    """The forms of which enough words are near words of each probe, in order of probe and form.

    Enough = all words of the shorter name, less what the probe can spare; of a form of one word, that word. The words
    asked for are gone through by all forms that have something near them, save the commonest: what has that one alone,
    and is no form of one word, has not enough. Words that were joined need a partner: without one, the name as it
    stands meets the same forms (but for a listed name of unknown kind, which may have other words under the rules for
    the kind asked for). `most` = what their spelling may cost at most; where that is less than
    what another kind costs, kinds must agree.
    """
    if loops is not None:
        return _by_loops(index, probes, near, most, loops)
    return _by_arrays(index, probes, near, most)


def _by_loops(index: NameIndex, probes: Probes, near: Neighbours, most: float, loops: ModuleType) -> Meetings:
    given = (
        probes.start, probes.word, probes.rule, probes.kind, probes.spare, probes.joined,
        near.start, near.word, near.like,
        index.array("posting_start"), index.array("posting_form"), index.array("lone_start"), index.array("lone_form"),
        index.array("form_words"), index.array("form_solid"), index.array("form_kind"), index.array("form_joined"),
        most, UNKNOWN,
    )  # fmt: skip
    width = index.array("form_words").shape[1]
    parts: list[tuple[Array, Array, Array, Array]] = []
    done, room = 0, 2 * len(probes) + 256
    while done < len(probes):
        rows = np.empty(room, np.int32), np.empty(room, np.int32), *(np.zeros((room, width), np.float32) for _ in "12")
        marks = index.scratch
        done, filled = loops.meetings(*given, done, *rows, marks.rows, marks.other_words, marks.bits, marks.base())
        parts.append((rows[0][:filled], rows[1][:filled], rows[2][:filled], rows[3][:filled]))
        room *= 2
    if not parts:
        return _by_arrays(index, probes, near, most)
    probe, form, mine, theirs = (np.concatenate([part[n] for part in parts]) for n in range(4))
    order = np.lexsort((form, probe))
    return Meetings(probe=probe[order], form=form[order], mine=mine[order], theirs=theirs[order])


def _by_arrays(index: NameIndex, probes: Probes, near: Neighbours, most: float) -> Meetings:
    probe, form = _reached(index, probes, near, most < KIND_APART)
    solid = index.array("form_solid")
    words = index.array("form_words")
    sizes = np.diff(probes.start)
    mine, theirs = (np.zeros((len(probe), words.shape[1]), dtype=np.float32) for _ in range(2))
    count = len(index.words) + 1
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
            mine[at, x] = np.maximum(mine[at, x], like)
            theirs[at, y] = np.maximum(theirs[at, y], like)
    needed = np.maximum(1, np.minimum(sizes[probe], solid[form]) - probes.spare[probe])
    enough = ((mine > 0).sum(1) >= needed) & ((theirs > 0).sum(1) >= needed)
    fewer = (sizes[probe] <= solid[form])[:, None]
    cost = np.where(fewer, np.where(mine > 0, 1.0 - mine, 0.0), np.where(theirs > 0, 1.0 - theirs, 0.0)).sum(1)
    enough &= cost <= most
    listed = index.array("form_kind")[form]
    uncertain = (listed == UNKNOWN) & (probes.kind[probe] != UNKNOWN)
    for sides, joined in ((mine, probes.joined[probe]), (theirs, index.array("form_joined")[form])):
        for place in range(2):
            enough &= uncertain | (joined <= place) | (sides[:, place] > 0)
    return Meetings(probe=probe[enough], form=form[enough], mine=mine[enough], theirs=theirs[enough])


def _reached(index: NameIndex, probes: Probes, near: Neighbours, strict: bool) -> tuple[Array, Array]:
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
    meets = (rule == 0) | ((rule == 1) & (listed == 0)) | ((rule == 2) & (listed != 0))
    if strict:
        meets &= (listed == asked) | (listed == UNKNOWN) | (asked == UNKNOWN)
    code = np.unique(probe[meets] * max(index.form_rows, 1) + form[meets])
    return code // max(index.form_rows, 1), code % max(index.form_rows, 1)
