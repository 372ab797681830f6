"""Candidates: which forms of the index are worth scoring for which names asked for, with a bound on their score."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from types import ModuleType

import numpy as np

from blackletter.names.arrays import Array
from blackletter.names.bounds import FLOOR, Circumstances, Side, bounds
from blackletter.names.compiled import kernels
from blackletter.names.fold import ascii_words
from blackletter.names.fold import words as scripted_words
from blackletter.names.index import NameIndex
from blackletter.names.items import MAX_ITEMS, Items, items_of_words, joined_rows, loosest, plain
from blackletter.names.meetings import Meetings, Probes, meetings
from blackletter.names.neighbours import Neighbours, neighbours
from blackletter.names.policy import DEFAULTS
from blackletter.names.segments import near_wholes
from blackletter.names.words import BUSINESS, GENERIC
from blackletter.values.entries import SUBJECT_KINDS

SLACK = 0.01
PERSON, VESSEL, AIRCRAFT, UNKNOWN = (SUBJECT_KINDS.index(k) for k in ("person", "vessel", "aircraft", "unknown"))
_GENERIC = GENERIC | BUSINESS


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Rows (`query`, `form`) in order of query, then of falling `bound`: no form of that row scores above `bound`."""

    query: Array
    form: Array
    bound: Array


@dataclass(slots=True, kw_only=True)
class _Asked:
    """The probes while they are gathered, a row each: one reading of one name under one set of rules."""

    query: list[int] = field(default_factory=list)
    kind: list[int] = field(default_factory=list)
    rule: list[int] = field(default_factory=list)
    joined: list[int] = field(default_factory=list)
    initials: list[int] = field(default_factory=list)
    aside: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    number: dict[tuple[str, int], int] = field(default_factory=dict)
    wholes: list[str] = field(default_factory=list)
    whole_probe: list[int] = field(default_factory=list)

    def add(self, query: int, kind: int, rule: int, items: Items) -> None:
        """All readings of a name: as it stands, and with words joined."""
        for whole in items.wholes:
            self.wholes.append(whole)
            self.whole_probe.append(len(self.query))
        letters = letters_of(items.initials)
        self._row(query, kind, rule, items.row, items.loose, items.aside, letters, 0)
        if items.light_last:
            self._row(query, kind, rule, items.row[:-1], items.loose, items.aside, letters, 0)
        if items.joins:
            for joined, row in joined_rows(items):
                self._row(query, kind, rule, row[:MAX_ITEMS], items.loose, items.aside, letters, joined)

    def add_plain(self, query: int, kind: int, words: Sequence[str]) -> None:
        """A name that is plain (names/items.py)."""
        self.wholes.append("".join(words))
        self.whole_probe.append(len(self.query))
        self._row(query, kind, 0, words, 0, 0.0, 0, 0)

    def _row(
        self,
        query: int,
        kind: int,
        rule: int,
        row: Sequence[str],
        loose: int,
        aside: float,
        initials: int,
        joined: int,
    ) -> None:
        self.query.append(query)
        self.kind.append(kind)
        self.rule.append(rule)
        self.joined.append(joined)
        self.initials.append(initials)
        self.aside.append(aside)
        self.sizes.append(len(row))
        number = self.number
        self.words.extend([number.setdefault((word, loose), len(number)) for word in row])


def letters_of(words: Iterable[str]) -> int:
    """The first letters of words as bits."""
    mask = 0
    for word in words:
        mask |= 1 << (ord(word[0]) - 97 if word[0].isalpha() else 26)
    return mask


def candidates(
    index: NameIndex, queries: Sequence[Sequence[str]], kinds: Sequence[str], threshold: float, gains: Sequence[float]
) -> Candidates:
    """The forms that may score at least `threshold` for each query; a query is its readings (name first) and its
    kind. `gains` = what facts beside the name may add to the score of each."""
    asked = _asked(queries, kinds)
    lowest = threshold - max(gains, default=0.0) - SLACK
    loops = kernels(len(queries))
    near = neighbours(index, asked.number, max(FLOOR, lowest), loops)
    found = meetings(index, _probes(asked, lowest), near, 1.0 - lowest, loops)
    bound = _bounds(index, asked, found, near)
    probe, form, further = _by_letters(index, asked, loops)
    probe, form = np.concatenate([found.probe, probe]), np.concatenate([found.form, form])
    bound = np.concatenate([bound, further])
    query = np.array(asked.query, dtype=np.int64)[probe]
    keep = bound >= threshold - SLACK - np.array(gains, dtype=np.float32)[query]
    return _strongest(query[keep], index.array("form_of")[form[keep]], bound[keep])


def _asked(queries: Sequence[Sequence[str]], kinds: Sequence[str]) -> _Asked:
    out = _Asked()
    for number, (texts, kind) in enumerate(zip(queries, kinds, strict=True)):
        code = SUBJECT_KINDS.index(kind)
        for text in texts:
            words: Sequence[str]
            if text.isascii():
                words, loose = ascii_words(text[:4096]), 0
                if plain(words):
                    out.add_plain(number, code, words)
                    continue
            else:
                pairs = scripted_words(text[:4096])
                words, loose = [word for word, _ in pairs], loosest(pairs)
            first = items_of_words(words, loose, code in (PERSON, UNKNOWN))
            if code != UNKNOWN:
                out.add(number, code, 0, first)
                continue
            other = items_of_words(words, loose, False)
            if first == other:
                out.add(number, code, 0, first)
            else:
                out.add(number, code, 1, first)
                out.add(number, code, 2, other)
    return out


def _probes(asked: _Asked, lowest: float) -> Probes:
    """`spare` = generic words that may remain without a partner, where the threshold lets them."""
    start = np.concatenate([[0], np.cumsum(asked.sizes, dtype=np.int64)])
    words = np.array(asked.words, dtype=np.int32)
    spare = np.zeros(len(asked.query), dtype=np.int8)
    if 1.0 - lowest >= DEFAULTS["conflict_generic"]:
        generic = np.array([w in _GENERIC for w, _ in asked.number], dtype=bool)
        counts = np.concatenate([[0], np.cumsum(generic[words])])
        bodies = np.array(asked.kind) != PERSON
        spare = np.where(bodies & (counts[start[1:]] > counts[start[:-1]]), 1, 0).astype(np.int8)
    return Probes(
        start=start,
        word=words,
        rule=np.array(asked.rule, dtype=np.int8),
        kind=np.array(asked.kind, dtype=np.uint8),
        spare=spare,
        joined=np.array(asked.joined, dtype=np.uint8),
    )


def _bounds(index: NameIndex, asked: _Asked, found: Meetings, near: Neighbours) -> Array:
    """The bounds by words of all meetings."""
    if not len(found.probe):
        return np.zeros(0, dtype=np.float32)
    probe, form = found.probe, found.form
    sizes = np.array(asked.sizes, dtype=np.int64)
    start = np.cumsum(sizes) - sizes
    wide, deep = int(sizes[probe].max()), int(index.array("form_solid")[form].max())
    place = np.arange(wide)
    held = place[None, :] < sizes[probe][:, None]
    words = np.append(np.array(asked.words, dtype=np.int64), 0)
    mine = words[np.where(held, start[probe][:, None] + place, len(words) - 1)]
    names = [w for w, _ in asked.number]
    weight = index.array("word_weight")
    heavy = _weights(weight, near)
    length = np.fromiter(map(len, names), dtype=np.int32, count=len(names))
    generic = np.array([w in _GENERIC for w in names], dtype=bool)
    listed_kind, asked_kind = index.array("form_kind")[form], np.array(asked.kind, dtype=np.uint8)[probe]
    rules = np.where(listed_kind == UNKNOWN, asked_kind, listed_kind)
    bodies = ((rules != PERSON) & (rules != VESSEL) & (rules != AIRCRAFT))[:, None]
    left = Side(
        best=found.mine[:, :wide],
        held=held,
        weight=heavy[mine],
        generic=generic[mine] & held & bodies,
        length=length[mine],
    )
    theirs = index.array("form_words")[form][:, :deep]
    taken = theirs >= 0
    right = Side(
        best=found.theirs[:, :deep],
        held=taken,
        weight=weight[theirs],
        generic=index.array("word_generic")[theirs] & taken & bodies,
        length=index.array("word_length")[theirs],
    )
    given = Circumstances(
        person=rules == PERSON,
        other_kind=(asked_kind != listed_kind) & (asked_kind != UNKNOWN) & (listed_kind != UNKNOWN),
        no_kind=asked_kind == UNKNOWN,
        initials=_initials(index, asked, probe, form),
        opposed=(np.array(asked.initials, dtype=np.uint32)[probe] | index.array("form_initials")[form]) > 0,
        aside=np.minimum(np.array(asked.aside, dtype=np.float32)[probe], index.array("form_aside")[form]),
        joined=(np.array(asked.joined, dtype=np.uint8)[probe] | index.array("form_joined")[form]) > 0,
    )
    return bounds(left, right, given)


def _weights(listed: Array, near: Neighbours) -> Array:
    """The weight of each word asked for: that of the same word in the index, 1 where it has none."""
    found = np.ones(len(near.start) - 1, dtype=np.float32)
    same = np.flatnonzero(near.like == 1.0)
    owner = np.repeat(np.arange(len(found)), np.diff(near.start))
    found[owner[same]] = listed[near.word[same]]
    return found


def _initials(index: NameIndex, asked: _Asked, probe: Array, form: Array) -> Array:
    """Whether an initial of one side may stand for a word of the other."""
    names = np.array([letters_of((w,)) for w, _ in asked.number], dtype=np.uint32)
    sizes = np.array(asked.sizes, dtype=np.int64)
    start = np.cumsum(sizes) - sizes
    firsts = np.zeros(len(sizes), dtype=np.uint32)
    some = np.flatnonzero(sizes)
    if len(some):
        firsts[some] = np.bitwise_or.reduceat(names[np.array(asked.words)], start[some])
    mine = np.array(asked.initials, dtype=np.uint32)[probe]
    theirs = index.array("form_initials")[form]
    found: Array = ((mine & (index.array("form_firsts")[form] | theirs)) | (theirs & firsts[probe])) != 0
    return found


def _by_letters(index: NameIndex, asked: _Asked, loops: ModuleType | None) -> tuple[Array, Array, Array]:
    """(probe, form, bound) of whole names that are near each other."""
    mine, theirs, edits = near_wholes(index, asked.wholes, loops)
    probe = np.array(asked.whole_probe, dtype=np.int64)[mine]
    form = index.array("whole_form")[theirs]
    person, rule = index.array("form_person")[form], np.array(asked.rule, dtype=np.int8)[probe]
    meets = (rule == 0) | ((rule == 1) & person) | ((rule == 2) & ~person)
    start = index.array("whole_start")
    length = np.fromiter(map(len, asked.wholes), dtype=np.int64, count=len(asked.wholes))[mine]
    longest = np.maximum(np.maximum(length, start[theirs + 1] - start[theirs]), 1)
    bound = np.where(edits == 0, 1.0, 1.0 - DEFAULTS["joined"] - DEFAULTS["letters"] * edits / longest)
    kind, listed = np.array(asked.kind, dtype=np.uint8)[probe], index.array("form_kind")[form]
    other = (kind != listed) & (kind != UNKNOWN) & (listed != UNKNOWN)
    bound = bound - np.where(other, DEFAULTS["kind"], 0.0)
    return probe[meets], form[meets], bound[meets].astype(np.float32)


def _strongest(query: Array, form: Array, bound: Array) -> Candidates:
    """Each pair of query and form once, with its highest bound.

    Bounds are rounded up to four digits, as many as a score has, so that compiled or not they give the same order.
    """
    bound = np.ceil(bound.astype(np.float64) * 1e4 - 0.01) / 1e4
    order = np.lexsort((-bound, form, query))
    query, form, bound = query[order], form[order], bound[order]
    first = np.ones(len(query), dtype=bool)
    first[1:] = (query[1:] != query[:-1]) | (form[1:] != form[:-1])
    query, form, bound = query[first], form[first], bound[first]
    order = np.lexsort((form, -bound, query))
    return Candidates(query=query[order], form=form[order], bound=bound[order])
