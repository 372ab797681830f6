"""From names asked for to scored parties, one name or many at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from blackletter.names.arrays import expanded, matched
from blackletter.names.compiled import kernels
from blackletter.names.found import Match
from blackletter.names.identifiers import identifier_keys
from blackletter.names.index import NameIndex
from blackletter.names.name_score import name_reasons, told_of
from blackletter.names.policy import DEFAULT, weights_of
from blackletter.names.prepared import PreparedName, prepared
from blackletter.names.retrieval import Candidates, candidates
from blackletter.names.score import by_facts, compare, rules_kind
from blackletter.names.scripts.han_readings import readings
from blackletter.values.screening import NameQuery, Policy, Reason, Score

# Names whose words are looked up together; the more, the more words they share.
CHUNK = 8000


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
        gains = [_gain(q, weights) for q in part]
        found = candidates(index, texts, [q.kind for q in part], policy.threshold, gains)
        yield from _scored(index, part, texts, found, gains, policy, weights)


def _gain(query: NameQuery, w: Mapping[str, float]) -> float:
    """What the facts that a query has can add to the score of a name at most."""
    gain = max(w["birth_same"], w["birth_year"], 0.0) if query.births else 0.0
    gain += max(w["country_same"], 0.0) if query.countries else 0.0
    return gain + (max(w["address_same"], 0.0) if query.addresses else 0.0)


def _scored(
    index: NameIndex,
    queries: Sequence[NameQuery],
    texts: Sequence[tuple[str, ...]],
    found: Candidates,
    gains: Sequence[float],
    policy: Policy,
    weights: Mapping[str, float],
) -> Iterator[tuple[Match, ...]]:
    ends = np.searchsorted(found.query, np.arange(len(queries) + 1)).tolist()
    forms, bounds = found.form.tolist(), found.bound.tolist()
    for number, query in enumerate(queries):
        low, high = ends[number], ends[number + 1]
        if low == high and not query.identifiers:
            yield ()
            continue
        rows = zip(forms[low:high], bounds[low:high], strict=True)
        best = _by_name(index, query, texts[number], rows, gains[number], policy, weights)
        for party in _by_identifier(index, query):
            score = compare(query, index.party(party), policy, index.frequencies)
            if party not in best or score.value > best[party].value:
                best[party] = score
        kept = [(n, s) for n, s in best.items() if s.value >= policy.threshold]
        matches = [Match(party=n, key=index.party(n).key, score=s) for n, s in kept]
        yield tuple(sorted(matches, key=lambda m: (-m.score.value, m.key)))


def _by_name(
    index: NameIndex,
    query: NameQuery,
    texts: tuple[str, ...],
    rows: Iterable[tuple[int, float]],
    gain: float,
    policy: Policy,
    weights: Mapping[str, float],
) -> dict[int, Score]:
    """The best score of each party by one of its names, where it may reach the threshold; `rows` = forms and bounds."""
    start, names = index.array("form_name_start"), index.array("form_names")
    party_of, place_of = index.array("name_party"), index.array("name_at")
    enough = 0.0 if query.identifiers else policy.threshold - gain - 1e-6
    best: dict[int, Score] = {}
    asked: dict[str, list[PreparedName]] = {}
    compared: dict[tuple[object, ...], tuple[Reason, ...]] = {}
    for form, bound in rows:
        for number in names[start[form] : start[form + 1]].tolist():
            party_number = int(party_of[number])
            held = best.get(party_number)
            if held is not None and held.value >= bound + gain:
                continue
            party = index.party(party_number)
            name = party.names[int(place_of[number])]
            kind = rules_kind(query.kind, party.kind)
            if kind not in asked:
                asked[kind] = [prepared(text, kind, index.frequencies) for text in texts]
            right = index.prepared(name.text, kind)
            for left in asked[kind]:
                pair = (left.text, right.folded, tuple(right.loose.items()), kind)
                reasons = compared.get(pair)
                if reasons is None:
                    reasons = compared[pair] = name_reasons(left, right, weights)
                if sum([r.points for r in reasons]) < enough:
                    continue
                score = by_facts(told_of(reasons, right.text), name, query, party, weights)
                if held is None or score.value > held.value:
                    held = best[party_number] = score
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
