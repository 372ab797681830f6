"""Two names scored against each other: the points that their words bring, each with its reason."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import inf

from rapidfuzz.distance import OSA

from blackletter.names.alignment import Alignment, Pair, align
from blackletter.names.prepared import PreparedName
from blackletter.names.words import SERVANT
from blackletter.values.screening import Reason

_SYLLABLE = re.compile(r"(?=.{1,6}$)[^aeiouy]*y?[aeiou]+y?[^aeiouy]*")
_SON = frozenset({"bin", "ben", "ibn"})
_SOLID = frozenset({"name", "generic", "number"})
_OF_WHOLE_NAMES = frozenset({"same name", "little in common", "father and son", "order"})
_ROUNDING = 0.01  # by how much the points of words may miss their sum, at most


def name_reasons(
    left: PreparedName, right: PreparedName, weights: Mapping[str, float], enough: float = -inf
) -> tuple[Reason, ...]:
    """The reasons that speak for and against two names being one; their points sum to at most 1.

    Equal folded names give exactly 1.0; names that share nothing give (). Symmetric in its sum. Where the points do
    not come to `enough`, the reasons need not be all there are.
    """
    if not left.words or not right.words:
        return ()
    if left.folded == right.folded:
        return (Reason(feature="same name", left=left.text, right=right.text, points=1.0),)
    by_words = _by_words(left, right, weights, enough)
    by_letters = _by_letters(left, right, weights)
    total, other = _sum(by_words), _sum(by_letters)
    chosen = by_letters if other > total else by_words
    best = max(total, other)
    cap = weights["unequal_cap"]
    if best > cap:
        chosen = (*chosen, Reason(feature="not the same letters", left="", right="", points=round(cap - best, 4)))
    return chosen


def told_of(reasons: tuple[Reason, ...], listed: str) -> tuple[Reason, ...]:
    """The reasons of a listed name, for another that reads the same when folded but is printed as `listed`."""
    if all(r.right == listed for r in reasons if r.feature in _OF_WHOLE_NAMES):
        return reasons
    return tuple([replace(r, right=listed) if r.feature in _OF_WHOLE_NAMES else r for r in reasons])


def _sum(reasons: Sequence[Reason]) -> float:
    return round(sum([r.points for r in reasons]), 4)


def _by_words(left: PreparedName, right: PreparedName, w: Mapping[str, float], enough: float) -> tuple[Reason, ...]:
    found = align(left, right, w["pair_floor"])
    solid = [_solid(left, p.left) and _solid(right, p.right) for p in found.pairs]
    if True not in solid:
        return ()
    counted = solid
    if left.kind != "person":
        counted = [s and _named(left, p.left) for s, p in zip(solid, found.pairs, strict=True)]
    lone = counted.count(True) == 1
    proof = [_weight(left, p.left) + _weight(right, p.right) for p in found.pairs]
    shared = sum(proof) / 2
    whole = sum([share for counts, share in zip(counted, proof, strict=True) if counts]) / 2
    out: list[Reason] = []
    proven, spent = 0.0, 0.0
    for pair, share, counts in zip(found.pairs, proof, counted, strict=True):
        a, b = _words(left, pair.left), _words(right, pair.right)
        points = round(share / 2 / shared, 4)
        proven += points
        out.append(Reason(feature="word", left=a, right=b, points=points))
        rest = whole - (share / 2 if counts else 0.0)
        cost = _spelling(pair, max(len(a), len(b)), lone, rest, w)
        if cost > 0:
            spent += cost
            out.append(Reason(feature=pair.how, left=a, right=b, points=-round(cost, 4)))
    if 1.0 - spent < enough - _ROUNDING:
        return ()
    first, drift = out[0], round(1.0 - proven, 4)
    out[0] = Reason(feature=first.feature, left=first.left, right=first.right, points=round(first.points + drift, 4))
    if found.left_over or found.right_over:
        out.extend(_left_over(left, right, found, shared, lone, w))
    out.extend(_order(left, right, found, solid, w))
    return tuple(out)


def _spelling(pair: Pair, letters: int, lone: bool, rest: float, w: Mapping[str, float]) -> float:
    """What it costs that the words of a pair are not the same; `letters` = of the longer, `lone` = it is all that is
    shared, `rest` = what the other pairs prove."""
    if pair.how == "same":
        return 0.0
    if pair.how == "initial":
        return w["initial"]
    if lone:
        rate = w["spelling_short" if letters <= 4 else "spelling_mid" if letters <= 6 else "spelling_lone"]
    else:
        rate = w["spelling"] + w["spelling_rest"] * max(0.0, 1.0 - rest)
    return rate * (1.0 - pair.likeness) + (w["joined"] if pair.how == "joined" else 0.0)


def _left_over(
    left: PreparedName, right: PreparedName, found: Alignment, shared: float, lone: bool, w: Mapping[str, float]
) -> list[Reason]:
    out: list[Reason] = []
    rest_left, rest_right = list(found.left_over), list(found.right_over)

    def conflict(roles: tuple[str, ...], feature: str, cost: float) -> None:
        mine = [i for i in rest_left if left.roles[i] in roles]
        theirs = [j for j in rest_right if right.roles[j] in roles]
        for i, j in zip(mine, theirs, strict=False):
            out.append(Reason(feature=feature, left=left.words[i], right=right.words[j], points=-cost))
            rest_left.remove(i)
            rest_right.remove(j)

    if rest_left and rest_right:
        conflict(("number",), "other number", w["conflict_number"])
        conflict(("form",), "other form", w["conflict_form"])
        conflict(("name",), "other word", w["conflict"])
        conflict(("name", "initial"), "other word", w["conflict"])
        conflict(("name", "generic"), "other word", w["conflict_generic"])
    if shared < 1.0 and _telling(left, right, found, rest_left, rest_right):
        points = -round(w["thin"] * (1.0 - shared), 4)
        out.append(Reason(feature="little in common", left=left.text, right=right.text, points=points))
    thin = left.kind == "person" and bool(rest_left) and listed_weight(right) < w["thin_listed"]
    syllables = not lone and syllabic(left) and syllabic(right)
    exact = all(pair.likeness == 1.0 for pair in found.pairs)
    for side, rest in ((left, rest_left), (right, rest_right)):
        for i in rest:
            word, role = side.words[i], side.roles[i]
            if thin and side is left and role == "name":
                cost = w["extra_thin"]
            else:
                cost = _missing(word, role, side.weights[i], shared, w)
                if lone:
                    cost += _besides(role, exact, side is left and left.kind == "person", w)
                elif syllables and role == "name":
                    cost += w["syllables"]
            a, b = (word, "") if side is left else ("", word)
            out.append(Reason(feature="word more", left=a, right=b, points=-round(cost, 4)))
    return out


def _telling(
    left: PreparedName, right: PreparedName, found: Alignment, rest_left: list[int], rest_right: list[int]
) -> bool:
    """Whether a word more says that there are two: a name, or, where generic words are all that is shared, a generic
    word."""
    names = any(_named(left, p.left) for p in found.pairs)
    telling = ("name",) if names else ("name", "generic")
    return any(left.roles[i] in telling for i in rest_left) or any(right.roles[j] in telling for j in rest_right)


def _besides(role: str, exact: bool, person_asked: bool, w: Mapping[str, float]) -> float:
    """What a word more costs besides where one distinctive word is shared.

    One name alone may be short for a longer one, where it is spelt alike; but a person listed by one name is not
    everybody who bears that and another.
    """
    if role == "name":
        return w["lone_more"] if person_asked or not exact else 0.0
    return w["missing_generic"] if role == "generic" and not exact else 0.0


def _missing(word: str, role: str, weight: float, shared: float, w: Mapping[str, float]) -> float:
    if role == "title":
        return 0.0
    if role in ("particle", "form"):
        return w["missing_light"]
    if role == "number":
        return w["missing_number"]
    if role == "generic":
        return w["missing_generic"]
    if role == "initial":
        return w["missing_generic"]
    counted = weight if word in SERVANT else 0.5 + 0.5 * weight
    return w["missing"] * counted / float(max(shared, 0.1) ** 1.3)


def syllabic(name: PreparedName) -> bool:
    """Whether a person's name is made of syllables, as in East Asia: each of its names counts whole or not at all."""
    solid = [x for x, r in zip(name.words, name.roles, strict=True) if r == "name"]
    return name.kind == "person" and len(solid) > 1 and all(_SYLLABLE.fullmatch(x) for x in solid)


def listed_weight(name: PreparedName) -> float:
    """What the solid words of a name weigh together."""
    return sum(x for x, r in zip(name.weights, name.roles, strict=True) if r in ("name", "generic", "number"))


def _order(
    left: PreparedName, right: PreparedName, found: Alignment, solid: Sequence[bool], w: Mapping[str, float]
) -> tuple[Reason, ...]:
    places = [j for _, j in sorted([(p.left[0], p.right[0]) for p, s in zip(found.pairs, solid, strict=True) if s])]
    if places == sorted(places):
        return ()
    if left.kind == "person" and _reversed(left, right, found):
        return (Reason(feature="father and son", left=left.text, right=right.text, points=-w["order_patronymic"]),)
    if syllabic(left) and syllabic(right) and not _turned(places):
        return (Reason(feature="order", left=left.text, right=right.text, points=-w["order_syllables"]),)
    return (Reason(feature="order", left=left.text, right=right.text, points=-w["order"]),)


def _turned(places: list[int]) -> bool:
    """Whether the order is the same but for the first or the last name moved to the other end."""
    return places[1:] + places[:1] == sorted(places) or places[-1:] + places[:-1] == sorted(places)


def _reversed(left: PreparedName, right: PreparedName, found: Alignment) -> bool:
    """Whether some "X bin Y" of one name is "Y bin X" in the other."""
    partner = {p.left[0]: p.right[0] for p in found.pairs}
    for i in range(1, len(left.words) - 1):
        if left.words[i] in _SON and i - 1 in partner and i + 1 in partner:
            father, son = partner[i + 1], partner[i - 1]
            if son - father == 2 and right.words[father + 1] in _SON:
                return True
    return False


def _by_letters(left: PreparedName, right: PreparedName, w: Mapping[str, float]) -> tuple[Reason, ...]:
    """The whole names letter by letter: finds split and joined words and typing errors in light words."""
    a, b = "".join(left.core), "".join(right.core)
    most = int(w["letters_edits"])
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > most:
        return ()
    edits = OSA.distance(a, b, score_cutoff=most)
    if edits > most:
        return ()
    rate = w["letters_syllables" if syllabic(left) or syllabic(right) else "letters"]
    cost = rate * edits / max(len(a), len(b)) + w["joined"]
    return (
        Reason(feature="letters", left=a, right=b, points=1.0),
        Reason(feature=f"{edits} letters differ", left=a, right=b, points=-round(cost, 4)),
    )


def _solid(name: PreparedName, at: tuple[int, ...]) -> bool:
    return name.roles[at[0]] in _SOLID if len(at) == 1 else any(name.roles[i] in _SOLID for i in at)


def _named(name: PreparedName, at: tuple[int, ...]) -> bool:
    return name.roles[at[0]] == "name" if len(at) == 1 else any(name.roles[i] == "name" for i in at)


def _weight(name: PreparedName, at: tuple[int, ...]) -> float:
    return name.weights[at[0]] if len(at) == 1 else sum([name.weights[i] for i in at])


def _words(name: PreparedName, at: tuple[int, ...]) -> str:
    return name.words[at[0]] if len(at) == 1 else " ".join([name.words[i] for i in at])
