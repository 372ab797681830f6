"""Candidates: which forms of the index are worth scoring for which names asked for, with a bound on their score."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import ModuleType

import numpy as np

from blackletter.names.arrays import Array
from blackletter.names.bounds import FLOOR, rounded_up
from blackletter.names.compiled import kernels
from blackletter.names.index import NameIndex
from blackletter.names.meetings import Meetings, meetings
from blackletter.names.neighbours import neighbours
from blackletter.names.policy import DEFAULTS
from blackletter.names.probes import Asked, asked_for
from blackletter.names.segments import letters_mask, near_wholes
from blackletter.values.entries import SUBJECT_KINDS

SLACK = 0.01
_UNKNOWN = SUBJECT_KINDS.index("unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Rows (`query`, `form`) in order of query, then of falling `bound`: no form of that row scores above `bound`."""

    query: Array
    form: Array
    bound: Array


def letters_of(words: Iterable[str]) -> int:
    """The first letters of words as bits."""
    return letters_mask("".join([word[0] for word in words]))


def candidates(
    index: NameIndex, queries: Sequence[Sequence[str]], kinds: Sequence[str], threshold: float, gains: Sequence[float]
) -> Candidates:
    """The forms that may score at least `threshold` for each query; a query is its readings (name first) and its
    kind. `gains` = what facts beside the name may add to the score of each."""
    cuts = threshold - SLACK - np.array(gains, dtype=np.float64)
    asked = asked_for(queries, kinds, cuts)
    loops = kernels(len(queries))
    near = neighbours(index, asked.words, max(FLOOR, float(cuts.min(initial=1.0))), loops)
    by_words, by_letters = meetings(index, asked.probes, near, loops), _by_letters(index, asked, loops)
    probe, form, bound = (
        np.concatenate([getattr(by_words, part), getattr(by_letters, part)]) for part in ("probe", "form", "bound")
    )
    return _strongest(asked.probes.query[probe], index.array("form_of")[form], bound)


def _by_letters(index: NameIndex, asked: Asked, loops: ModuleType | None) -> Meetings:
    """Whole names that are near each other."""
    mine, theirs, edits = near_wholes(index, asked.wholes, loops)
    probe = np.array(asked.whole_probe, dtype=np.int64)[mine]
    form = index.array("whole_form")[theirs]
    person, rule = index.array("form_person")[form], asked.probes.rule[probe]
    start = index.array("whole_start")
    length = np.fromiter(map(len, asked.wholes), dtype=np.int64, count=len(asked.wholes))[mine]
    longest = np.maximum(np.maximum(length, start[theirs + 1] - start[theirs]), 1)
    bound = np.where(edits == 0, 1.0, 1.0 - DEFAULTS["joined"] - DEFAULTS["letters"] * edits / longest)
    kind, listed = asked.probes.kind[probe], index.array("form_kind")[form]
    other = (kind != listed) & (kind != _UNKNOWN) & (listed != _UNKNOWN)
    bound = rounded_up(bound - np.where(other, DEFAULTS["kind"], 0.0))
    keep = (rule == 0) | ((rule == 1) & person) | ((rule == 2) & ~person)
    keep &= bound >= asked.probes.cut[probe]
    return Meetings(probe=probe[keep], form=form[keep], bound=bound[keep])


def _strongest(query: Array, form: Array, bound: Array) -> Candidates:
    """Each pair of query and form once, with its highest bound."""
    order = np.lexsort((-bound, form, query))
    query, form, bound = query[order], form[order], bound[order]
    first = np.ones(len(query), dtype=bool)
    first[1:] = (query[1:] != query[:-1]) | (form[1:] != form[:-1])
    query, form, bound = query[first], form[first], bound[first]
    order = np.lexsort((form, -bound, query))
    return Candidates(query=query[order], form=form[order], bound=bound[order])
