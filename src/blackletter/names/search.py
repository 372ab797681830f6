"""From names asked for to scored parties, one name or many at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

import numpy as np

from blackletter.names.arrays import expanded, matched
from blackletter.names.compiled import kernels
from blackletter.names.facts import fact_reasons
from blackletter.names.found import Match
from blackletter.names.identifiers import identifier_keys
from blackletter.names.index import NameIndex
from blackletter.names.name_score import name_reasons, told_of
from blackletter.names.policy import DEFAULT, weights_of
from blackletter.names.prepared import PreparedName, prepared
from blackletter.names.retrieval import Candidates, candidates
from blackletter.names.score import by_facts, compare, most_gained, rules_kind
from blackletter.names.scripts.han_readings import readings
from blackletter.values.screening import NameQuery, Policy, Reason, Score

# Names whose words are looked up together; the more, the more words they share.
CHUNK = 8000
_ROUNDING = 1e-4  # the last digit of a score


def search(index: NameIndex, query: NameQuery, policy: Policy = DEFAULT) -> tuple[Match, ...]:
    """The parties that score at least the threshold, best first, then by key."""
    return next(iter(search_many(index, (query,), policy)))


def make_ready(index: NameIndex) -> None:
    """Load compiled loops, where there are any, and what an index makes of itself when first asked, so that processes
    forked off have them."""
    kernels(CHUNK)
    search(index, NameQuery(name="Usama bin Laden"))


def search_many(
    index: NameIndex, queries: Sequence[NameQuery], policy: Policy = DEFAULT
) -> Iterator[tuple[Match, ...]]:
    """`search` for each query, in order; several thousand at a time is the fastest."""
    weights = weights_of(policy)
    for start in range(0, len(queries), CHUNK):
        part = queries[start : start + CHUNK]
        texts = [(q.name, *readings(q.name)) if not q.name.isascii() else (q.name,) for q in part]
        gains = [most_gained(q, weights) for q in part]
        found = candidates(index, texts, [q.kind for q in part], policy.threshold, gains)
        yield from _scored(index, part, texts, found, gains, policy, weights)


def _scored(
    index: NameIndex,
    queries: Sequence[NameQuery],
    texts: Sequence[tuple[str, ...]],
    found: Candidates,
    gains: Sequence[float],
    policy: Policy,
    weights: Mapping[str, float],
) -> Iterator[tuple[Match, ...]]:
    which, at = expanded(index.array("form_name_start"), found.form)
    name = index.array("form_names")[at]
    ends = np.searchsorted(found.query[which], np.arange(len(queries) + 1)).tolist()
    of, places = index.array("name_party")[name].tolist(), index.array("name_at")[name].tolist()
    rows = list(zip(of, places, found.bound[which].tolist(), strict=True))
    for number, query in enumerate(queries):
        low, high = ends[number], ends[number + 1]
        if low == high and not query.identifiers:
            yield ()
            continue
        best = _by_name(index, query, texts[number], rows[low:high], gains[number], policy, weights)
        for party in _by_identifier(index, query):
            score = compare(query, index.party(party), policy, index.frequencies, policy.threshold)
            if party not in best or score.value > best[party].value:
                best[party] = score
        kept = [(n, s) for n, s in best.items() if s.value >= policy.threshold]
        matches = [Match(party=n, key=index.party(n).key, score=s) for n, s in kept]
        yield tuple(sorted(matches, key=lambda m: (-m.score.value, m.key)))


def _by_name(
    index: NameIndex,
    query: NameQuery,
    texts: tuple[str, ...],
    rows: Iterable[tuple[int, int, float]],
    gain: float,
    policy: Policy,
    weights: Mapping[str, float],
) -> dict[int, Score]:
    """The best score of each party by one of its names, where it may reach the threshold; `rows` = party, place of the
    name among its names, bound."""
    least = policy.threshold - _ROUNDING
    # what the names must bring; where an identifier may lift them, anything
    enough, floor = (-inf, 0.0) if query.identifiers else (least - gain, least - gain)
    best: dict[int, Score] = {}
    gained: dict[int, float] = {}
    asked: dict[str, list[PreparedName]] = {}
    compared: dict[tuple[object, ...], tuple[float, tuple[Reason, ...]]] = {}
    for number, place, bound in rows:
        held = best.get(number)
        if held is not None and held.value >= bound + gain:
            continue
        party = index.party(number)
        if gain > 0.0:
            if number not in gained:
                gained[number] = sum([r.points for r in fact_reasons(query, party, weights)])
            floor = 0.0 if query.identifiers else least - gained[number]
        name = party.names[place]
        kind = rules_kind(query.kind, party.kind)
        if kind not in asked:
            asked[kind] = [prepared(text, kind, index.frequencies) for text in texts]
        right = index.prepared(name.text, kind)
        for left in asked[kind]:
            pair = (left.text, right.folded, tuple(right.loose.items()), kind)
            if pair not in compared:
                reasons = name_reasons(left, right, weights, enough)
                compared[pair] = sum([r.points for r in reasons]), reasons
            total, reasons = compared[pair]
            if total < floor:
                continue
            score = by_facts(told_of(reasons, right.text), name, query, party, weights)
            if held is None or score.value > held.value:
                held = best[number] = score
    return best


def _by_identifier(index: NameIndex, query: NameQuery) -> list[int]:
    """The parties that may have one of the query's identifiers, whatever their names."""
    if not query.identifiers:
        return []
    keys = np.array(identifier_keys(query.identifiers), dtype=np.uint32)
    _, row = matched(index.array("identifier_key"), keys)
    _, at = expanded(index.array("identifier_start"), row)
    found: list[int] = np.unique(index.array("identifier_party")[at]).tolist()
    return found
