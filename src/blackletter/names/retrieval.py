"""Candidates: which forms of the index are worth scoring for which names asked for, with a bound on their score."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from blackletter.names.arrays import Array
from blackletter.names.index import NameIndex
from blackletter.names.items import (
    MAX_ITEMS,
    Items,
    initial_keys,
    items_of,
    joined_keys,
    pair_keys,
    whole_keys,
    word_keys,
)
from blackletter.names.likeness import likenesses
from blackletter.names.words import BUSINESS, FATHER, GENERIC, SERVANT
from blackletter.values.entries import SUBJECT_KINDS

FLOOR = 0.62
BY_JOIN, BY_WHOLE, BY_WORDS = 0, 1, 2
SLACK = 0.01


@dataclass(frozen=True, kw_only=True)
class Candidates:
    """Rows (`query`, `form`) in order of query, then of falling `bound`: no form of that row scores above `bound`, save
    where words were joined, when the bound is 1."""

    query: Array
    form: Array
    bound: Array


@dataclass(kw_only=True)
class _Probe:
    """One reading of one query: its items, and which forms it may meet (0 = all, 1 = of persons, 2 = of the rest)."""

    query: int
    items: Items
    kind: str
    rule: int


def candidates(
    index: NameIndex, queries: Sequence[Sequence[str]], kinds: Sequence[str], threshold: float
) -> Candidates:
    """The forms that may score at least `threshold` for each query; a query is its readings (name first) and its
    kind."""
    probes = _probes(queries, kinds)
    owner, form, how = _looked_up(index, probes)
    bound, spelt = _bounds(index, probes, owner, form)
    bound = np.where(how == BY_JOIN, np.maximum(bound, 0.97), bound)
    near = np.flatnonzero(how == BY_WHOLE)
    if len(near):
        bound[near] = np.maximum(bound[near], _whole_bounds(index, probes, owner[near], form[near], spelt[near]))
    keep = bound >= threshold - SLACK
    owner, form, bound = owner[keep], form[keep], bound[keep]
    query = np.array([p.query for p in probes], dtype=np.int32)[owner] if len(probes) else owner
    order = np.lexsort((form, -bound, query))
    return Candidates(query=query[order], form=form[order], bound=bound[order])


def _probes(queries: Sequence[Sequence[str]], kinds: Sequence[str]) -> list[_Probe]:
    out: list[_Probe] = []
    for number, (texts, kind) in enumerate(zip(queries, kinds, strict=True)):
        for text in texts:
            first = items_of(text, kind in ("person", "unknown"))
            if kind != "unknown":
                out.append(_Probe(query=number, kind=kind, items=first, rule=0))
                continue
            other = items_of(text, False)
            if first.solid == other.solid and first.whole == other.whole and first.numbers == other.numbers:
                out.append(_Probe(query=number, kind=kind, items=first, rule=0))
            else:
                out.append(_Probe(query=number, kind=kind, items=first, rule=1))
                out.append(_Probe(query=number, kind=kind, items=other, rule=2))
    return out


def _looked_up(index: NameIndex, probes: Sequence[_Probe]) -> tuple[Array, Array, Array]:
    """(probe, form, the strongest way in which it was found: joined words, whole name or initial, words), each row
    once."""
    keys, far, run_on = array("q"), array("q"), array("q")
    sizes: list[int] = []
    far_sizes: list[int] = []
    run_on_sizes: list[int] = []
    for probe in probes:
        items = probe.items
        mine = pair_keys(items)
        keys.extend(mine)
        sizes.append(len(mine))
        special = whole_keys(items.whole)
        if len(items.solid) < 5:
            special += initial_keys(items.solid, items.initials, False)
            special += initial_keys(items.solid, tuple({w[0] for w in items.solid}), True)
        joined = joined_keys(items)
        run_on.extend(joined)
        run_on_sizes.append(len(joined))
        far.extend(special)
        far_sizes.append(len(special))
    a, x = _forms_of(index, np.frombuffer(keys, dtype=np.int64), _owners(sizes))
    b, y = _forms_of(index, np.frombuffer(far, dtype=np.int64), _owners(far_sizes))
    c, z = _by_word(index, probes)
    d, u = _forms_of(index, np.frombuffer(run_on, dtype=np.int64), _owners(run_on_sizes))
    owner = np.concatenate([a, b, c, d]).astype(np.int64)
    form = np.concatenate([x, y, z, u]).astype(np.int64)
    how = np.repeat(np.array([BY_WORDS, BY_WHOLE, BY_WORDS, BY_JOIN]), [len(a), len(b), len(c), len(d)])
    rule = np.array([p.rule for p in probes], dtype=np.int8)[owner] if len(probes) else owner
    person = index.array("form_kind")[form] == 0
    meets = (rule == 0) | ((rule == 1) & person) | ((rule == 2) & ~person)
    code = (owner[meets] * max(index.form_count, 1) + form[meets]) * 3 + how[meets]
    code, hits = np.unique(code, return_counts=True)
    row = code // 3
    first = np.concatenate([[True], row[1:] != row[:-1]]) if len(row) else np.zeros(0, bool)
    row, how, hits = row[first], code[first] % 3, hits[first]
    row, how = _often_enough(index, probes, row, how, hits)
    return row // max(index.form_count, 1), row % max(index.form_count, 1), how


def _often_enough(
    index: NameIndex, probes: Sequence[_Probe], row: Array, how: Array, hits: Array
) -> tuple[Array, Array]:
    """Without the rows found by one key only where both names have three words or more: three words that all find their
    like share at least two pairs."""
    count = max(index.form_count, 1)
    long_probe = np.array([len(p.items.solid) >= 3 and not p.items.joins for p in probes], dtype=bool)
    long_form = (index.array("form_solid") >= 3) & ~index.array("form_joins")
    lost = (how == BY_WORDS) & (hits < 2) & long_probe[row // count] & long_form[row % count]
    return row[~lost], how[~lost]


def _owners(sizes: Sequence[int]) -> Array:
    return np.repeat(np.arange(len(sizes), dtype=np.int64), sizes)


def _matched(table: Array, keys: Array) -> tuple[Array, Array]:
    """(places in `keys`, rows of `table`) of the keys that the sorted table has."""
    if not len(table) or not len(keys):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    at = np.searchsorted(table, keys)
    at[at == len(table)] = 0
    hit = np.flatnonzero(table[at] == keys)
    return hit, at[hit]


def _expanded(start: Array, rows: Array) -> tuple[Array, Array]:
    """(which of `rows`, position in the value array) for every value of every row."""
    size = (start[rows + 1] - start[rows]).astype(np.int64)
    total = int(size.sum())
    which = np.repeat(np.arange(len(rows)), size)
    offset = np.arange(total) - np.repeat(np.cumsum(size) - size, size)
    return which, start[rows][which] + offset


def _forms_of(index: NameIndex, keys: Array, owner: Array) -> tuple[Array, Array]:
    order = np.argsort(keys)
    place, row = _matched(index.array("pair_key"), keys[order])
    which, at = _expanded(index.array("pair_start"), row)
    return owner[order][place][which], index.array("pair_form")[at]


def _by_word(index: NameIndex, probes: Sequence[_Probe]) -> tuple[Array, Array]:
    """Names of one word, asked for or listed: by that word alone.

    A name asked for with several names in it meets bodies listed by one word only, and only by equal sounds: anything
    else that it could meet so costs more than the threshold allows.
    """
    groups = {prefix: _Words() for prefix in ("word_", "lone_", "body_")}
    for number, probe in enumerate(probes):
        items = probe.items
        solid = items.solid or items.numbers or items.initials
        named = [w for w in solid if w not in GENERIC and w not in BUSINESS and w not in SERVANT and w not in FATHER]
        if len(solid) == 1:
            groups["word_"].add(number, solid[0], True)
        elif len(named) <= 1:
            for word in dict.fromkeys(solid):
                groups["lone_"].add(number, word, word in named)
        else:
            for word in dict.fromkeys(named):
                groups["body_"].add(number, word, False)
        if len(solid) > 1 and len(items.whole) < 24:
            groups["lone_"].add(number, items.whole, False)
    found = [_one_table(index, prefix, words, probes) for prefix, words in groups.items()]
    return np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found])


class _Words:
    """Words to look up: whose they are, and whether by near keys too."""

    def __init__(self) -> None:
        self.owners: list[int] = []
        self.words: list[str] = []
        self.keys = array("q")
        self.sizes: list[int] = []

    def add(self, owner: int, word: str, near: bool) -> None:
        full, others = word_keys(word)
        self.owners.append(owner)
        self.words.append(word)
        self.keys.append(full)
        if near:
            self.keys.extend(others)
        self.sizes.append(1 + len(others) if near else 1)


def _one_table(index: NameIndex, prefix: str, asked: _Words, probes: Sequence[_Probe]) -> tuple[Array, Array]:
    owners, words = asked.owners, asked.words
    place, row = _matched(index.array(prefix + "key"), np.frombuffer(asked.keys, dtype=np.int64))
    which, at = _expanded(index.array(prefix + "start"), row)
    entry = _owners(asked.sizes)[place][which]
    listed = index.array(prefix + "id")[at].astype(np.int64)
    count = max(len(index.words), 1)
    code = np.unique(entry * count + listed)
    entry, listed = code // count, code % count
    loose_listed = index.array("word_loose")[listed]
    loose = np.maximum(loose_listed, np.array([probes[o].items.loose for o in owners], dtype=np.int8)[entry])
    vocabulary = index.words
    alike = likenesses(words, entry, vocabulary, listed, loose)
    good = alike >= 0.68
    entry, listed = entry[good], listed[good]
    prefix = "" if prefix == "word_" else prefix
    which, at = _expanded(index.array(prefix + "posting_start"), listed)
    return np.array(owners, dtype=np.int64)[entry][which], index.array(prefix + "posting_form")[at]


def _bounds(index: NameIndex, probes: Sequence[_Probe], owner: Array, form: Array) -> tuple[Array, Array]:
    """Upper bounds of the score by words: every word of the side with fewer words must find its like; with and
    without what the words left over on the other side cost."""
    size = len(owner)
    if size == 0:
        return np.zeros(0, dtype=np.float32), np.zeros(0, dtype=np.float32)
    own: dict[str, int] = {}
    listed_words = index.words
    table = np.full((len(probes), MAX_ITEMS), -1, dtype=np.int64)
    loose = np.array([p.items.loose for p in probes], dtype=np.int64)
    for number, probe in enumerate(probes):
        for at, word in enumerate(probe.items.solid):
            table[number, at] = own.setdefault(word, len(own))
    mine = table[owner]
    theirs = index.array("form_words")[form].astype(np.int64)
    wide, deep = max(1, int((mine >= 0).sum(1).max())), max(1, int((theirs >= 0).sum(1).max()))
    mine, theirs = mine[:, :wide], theirs[:, :deep]
    both = (mine[:, :, None] >= 0) & (theirs[:, None, :] >= 0)
    code = (mine[:, :, None] * (len(listed_words) + 1) + theirs[:, None, :]) * 3 + loose[owner][:, None, None]
    distinct, back = np.unique(code[both], return_inverse=True)
    row = distinct // 3
    names = list(own)
    right = row % (len(listed_words) + 1)
    alike = likenesses(
        names,
        row // (len(listed_words) + 1),
        listed_words,
        right,
        np.maximum(distinct % 3, index.array("word_loose")[right]),
    )
    grid = np.zeros(both.shape, dtype=np.float32)
    grid[both] = alike[back]
    weight = np.append(index.array("word_weight"), np.float32(1.0))
    numbers = index.word_number
    # a last place, for the empty places of the tables
    heavy = np.array([*(weight[numbers[w]] if w in numbers else 1.0 for w in names), 1.0], dtype=np.float32)
    generic = np.array([*(w in GENERIC or w in BUSINESS for w in names), False], dtype=bool)
    left = _Side(best=grid.max(2), held=mine >= 0, weight=heavy[mine], generic=generic[mine])
    right_side = _Side(
        best=grid.max(1),
        held=theirs >= 0,
        weight=weight[theirs],
        generic=np.append(index.array("word_generic"), False)[theirs],
    )
    listed_kind = index.array("form_kind")[form]
    asked_kind = np.array([SUBJECT_KINDS.index(p.kind) for p in probes], dtype=np.uint8)[owner]
    unknown = SUBJECT_KINDS.index("unknown")
    other = (asked_kind != listed_kind) & (asked_kind != unknown) & (listed_kind != unknown)
    rules = np.where(listed_kind == unknown, asked_kind, listed_kind)
    bound, spelt = _bound(left, right_side, rules == 0)
    apart = np.where(other, np.float32(0.2), np.float32(0.0))
    return bound - apart, spelt - apart


@dataclass(kw_only=True)
class _Side:
    """One side's words, a row for each pair of names: their best likeness, whether the place is taken, weight,
    whether generic."""

    best: Array
    held: Array
    weight: Array
    generic: Array

    def cost(self, person: Array) -> Array:
        """What spelling and words without a partner cost at least, if all words of this side need one."""
        lost = np.where(self.generic & ~person[:, None], 0.33, 0.42)
        found: Array = np.where(self.held, np.where(self.best >= FLOOR, 1.0 - self.best, lost), 0.0).sum(1)
        return found

    def sums(self, person: Array) -> tuple[Array, Array, Array]:
        """(weight of the words that found a partner, cost of the others before division, how many others are names)."""
        weight = np.where(self.generic & ~person[:, None], 0.3, self.weight)
        alike = self.held & (self.best >= FLOOR)
        named = self.held & ~alike & ~(self.generic & ~person[:, None])
        missed = np.where(named, np.where(weight <= 0.25, weight, 0.5 + 0.5 * weight), 0.0).sum(1)
        return np.where(alike, weight, 0.0).sum(1), missed, named.sum(1)


def _bound(left: _Side, right: _Side, person: Array) -> tuple[Array, Array]:
    """The bounds of each row under the default weights (names/policy.py), rounded up."""
    many, few = left.held.sum(1), right.held.sum(1)
    a, b = left.cost(person), right.cost(person)
    cost = np.where(many < few, a, np.where(few < many, b, np.minimum(a, b)))
    cost = np.where(np.minimum(many, few) == 1, 1.25 * cost, cost)
    shared_l, missed_l, named_l = left.sums(person)
    shared_r, missed_r, named_r = right.sums(person)
    shared = np.maximum(np.maximum(shared_l, shared_r), 0.1)
    more_l, more_r = named_l > named_r, named_r > named_l
    missed = np.where(more_l, missed_l * (1 - named_r / np.maximum(named_l, 1)), 0.0)
    missed = np.where(more_r, missed_r * (1 - named_l / np.maximum(named_r, 1)), missed)
    thin = person & more_l & (np.where(right.held, right.weight, 0.0).sum(1) < 1.3)
    extra = np.where(thin, 0.32 * (named_l - named_r), 0.145 * missed / shared**1.3)
    extra = extra + np.where(more_l | more_r, 1.5 * np.maximum(0.0, 1.0 - shared), 0.0)
    return (1.0 - cost - 0.9 * extra).astype(np.float32), (1.0 - cost).astype(np.float32)


def _whole_bounds(index: NameIndex, probes: Sequence[_Probe], owner: Array, form: Array, spelt: Array) -> Array:
    """The bound by letters of the whole names, or by the words that have partners where an initial may stand for the
    rest."""
    mine = [probes[o].items.whole for o in owner.tolist()]
    theirs = [index.whole(f) for f in form.tolist()]
    edits = cpdist(mine, theirs, scorer=OSA.distance, dtype=np.int32, score_cutoff=2)
    longest = np.fromiter((max(len(a), len(b), 1) for a, b in zip(mine, theirs, strict=True)), np.float32, len(mine))
    out = np.where(edits <= 2, 0.97 - 1.45 * edits / longest, 0.0)
    initials = (
        np.array([bool(p.items.initials) for p in probes], dtype=bool)[owner] | index.array("form_initials")[form]
    )
    return np.where(initials, np.maximum(out, np.minimum(0.75, spelt - 0.2)), out).astype(np.float32)
