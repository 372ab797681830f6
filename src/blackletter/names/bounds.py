"""Upper bounds of scores by words, under the default weights (names/policy.py), for many pairs of names at once.

A bound is rounded up wherever that saves work: what costs more than it says costs only time, what costs less would lose
a match. names/kernels/bounds.py computes the same for one pair.
"""

from dataclasses import dataclass

import numpy as np

from blackletter.names.arrays import Array
from blackletter.names.policy import DEFAULTS as W

FLOOR = W["pair_floor"]
ROUNDING = 0.9  # share of the cost of words left over that is sure
LIGHT = 0.25  # weight of a word that is half of a name
WEIGHTY = 0.65  # what a word left over weighs if it may be a person's second name
ENOUGH_ASIDE = 0.2  # weight of a number or an initial that, shared too, counts as another word
SCALE, NEARLY = (
    1e4,
    0.01,
)  # a bound is rounded up to as many digits as a score has, so that it is the same compiled or not


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side's words, a row for each pair of names: the likeness of the best partner (float64), whether the place is
    taken, the word's weight (float64), whether it is generic (only where the rules are those of bodies), its length."""

    best: Array
    held: Array
    weight: Array
    generic: Array
    length: Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What the bound of each pair depends on beside the words: whether the rules are those for persons, whether the
    kinds contradict, whether the name asked for has no kind, whether an initial may stand for a word, whether there are
    initials, what the words that are not compared here may weigh if they are shared, whether words were joined."""

    person: Array
    other_kind: Array
    no_kind: Array
    initials: Array
    opposed: Array
    aside: Array
    joined: Array


def bounds(left: Side, right: Side, given: Circumstances) -> Array:
    """The highest score that each pair can reach, facts left aside (float64)."""
    many, few = left.held.sum(1), right.held.sum(1)
    lone = np.minimum(many, few) == 1
    rate = np.where(lone, _lone_rate(left, right), W["spelling"])[:, None]
    a, b = _spelling(left, rate, given), _spelling(right, rate, given)
    cost = np.where(many < few, a, np.where(few < many, b, np.maximum(a, b)))
    cost = cost + np.where(given.other_kind, W["kind"], 0.0) + np.where(given.joined, W["joined"], 0.0)
    extra = ROUNDING * _left_over(left, right, lone, given)
    # an initial stands for a word that has no partner, or for one that is left over, but not for nothing
    extra = np.where(
        given.initials, np.minimum(extra, np.where(_open(left, right, many, few), 0.0, W["initial"])), extra
    )
    return rounded_up(1.0 - cost - extra)


def rounded_up(scores: Array) -> Array:
    """Scores, each of them as the next higher number with four digits."""
    found: Array = np.ceil(scores * SCALE - NEARLY) / SCALE
    return found


def _open(left: Side, right: Side, many: Array, few: Array) -> Array:
    """Whether a word has no partner that would need one: what its initial costs is counted already."""
    mine, theirs = ((side.held & (side.best < FLOOR)).any(1) for side in (left, right))
    found: Array = np.where(many < few, mine, np.where(few < many, theirs, mine | theirs))
    return found


def _lone_rate(left: Side, right: Side) -> Array:
    """The rate of a spelling difference where one word only is shared: by the longer of the two."""
    rows = np.arange(len(left.best))
    x, y = left.best.argmax(1), right.best.argmax(1)
    letters = np.maximum(left.length[rows, x], right.length[rows, y])
    rate = np.where(letters <= 4, W["spelling_short"], np.where(letters <= 6, W["spelling_mid"], W["spelling_lone"]))
    found: Array = np.where(left.generic[rows, x] | right.generic[rows, y], W["spelling_lone"], rate)
    return found


def _spelling(side: Side, rate: Array, given: Circumstances) -> Array:
    """What spelling, and words without a partner, cost at least, if all words of this side need one."""
    without = np.where(side.generic, W["conflict_generic"], W["conflict"])
    without = np.where(given.initials[:, None], W["initial"], without)
    found: Array = np.where(side.held, np.where(side.best >= FLOOR, rate * (1.0 - side.best), without), 0.0).sum(1)
    return found


def _left_over(left: Side, right: Side, lone: Array, given: Circumstances) -> Array:
    """What the words cost that the longer name has besides."""
    weigh_l, miss_l, names_l, generic_l = _sums(left)
    weigh_r, miss_r, names_r, generic_r = _sums(right)
    # joined words prove as much as their parts
    proof = np.where(given.joined, 2.0 * np.maximum(weigh_l, weigh_r), (weigh_l + weigh_r) / 2.0)
    shared = np.maximum(proof + given.aside, 0.1)
    more_l, more_r = names_l > names_r, names_r > names_l
    over = np.abs(names_l - names_r)
    missed = np.where(more_l, miss_l * over / np.maximum(names_l, 1), miss_r * over / np.maximum(names_r, 1))
    thin = (
        given.person
        & more_l
        & ~given.joined
        & (np.where(right.held, right.weight, 0.0).sum(1) + given.aside < W["thin_listed"])
    )
    cost = np.where(thin, W["extra_thin"] * over, W["missing"] * missed / shared**1.3)
    cost = cost + np.where(more_l | more_r, W["thin"] * np.maximum(0.0, 1.0 - shared), 0.0)
    exact = np.minimum(left.best.max(1), right.best.max(1)) >= 1.0
    only = lone & ~((left.generic & (left.best >= FLOOR)).any(1) | (right.generic & (right.best >= FLOOR)).any(1))
    only = only & (given.aside < ENOUGH_ASIDE)
    alone = only & ((more_l & (given.person | ~exact)) | (more_r & ~exact))
    cost = cost + np.where(alone, W["lone_more"] * over, 0.0)
    perhaps_person = only & more_l & given.no_kind & ~given.person & ~given.joined
    perhaps_person &= missed / np.maximum(over, 1) > WEIGHTY
    cost = cost + np.where(perhaps_person, W["perhaps_person"], 0.0)
    # a name left over may stand against an initial or a generic word that is left over too
    cost = np.where(given.opposed & (names_l != names_r), np.minimum(cost, W["conflict"]), cost)
    against = (more_l & (generic_r > 0)) | (more_r & (generic_l > 0))
    cost = np.where(against, np.minimum(cost, W["conflict_generic"]), cost)
    generic = W["missing_generic"] * np.abs(generic_l - generic_r) * np.where(only & ~exact, 2.0, 1.0)
    found: Array = cost + np.where(more_l | more_r | given.joined, 0.0, generic)
    return found


def _sums(side: Side) -> tuple[Array, Array, Array, Array]:
    """(weight of the words that found a partner, cost of the others before division, how many of the others are names,
    and how many are generic)."""
    weight = np.where(side.generic, 0.3, side.weight)
    alike = side.held & (side.best >= FLOOR)
    named = side.held & ~alike & ~side.generic
    missed = np.where(named, np.where(weight <= LIGHT, weight, 0.5 + 0.5 * weight), 0.0).sum(1)
    generic = (side.held & ~alike & side.generic).sum(1)
    return np.where(alike, weight, 0.0).sum(1), missed, named.sum(1), generic
