"""From names asked for to scored parties, one name or many at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blackletter.names.index import NameIndex
from blackletter.names.name_score import name_reasons
from blackletter.names.policy import DEFAULT, weights_of
from blackletter.names.prepared import PreparedName, prepared
from blackletter.names.retrieval import Candidates, candidates
from blackletter.names.score import by_facts, rules_kind
from blackletter.names.scripts.han_readings import readings
from blackletter.values.screening import NameQuery, Policy, Reason, Score

CHUNK = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A listed party (its number in the index, and its key) with its score, at or above the policy's threshold."""

    party: int
    key: str
    score: Score


def search(index: NameIndex, query: NameQuery, policy: Policy = DEFAULT) -> tuple[Match, ...]:
    """The parties that score at least the threshold, best first, then by key."""
    return next(iter(search_many(index, (query,), policy)))


def search_many(
    index: NameIndex, queries: Sequence[NameQuery], policy: Policy = DEFAULT
) -> Iterator[tuple[Match, ...]]:
    """`search` for each query, in order; several thousand at a time is the fastest."""
    weights = weights_of(policy)
    gain = max(0.0, weights["birth_same"]) + weights["country_same"] + weights["address_same"]
    for start in range(0, len(queries), CHUNK):
        part = queries[start : start + CHUNK]
        texts = [(q.name, *readings(q.name)) if not q.name.isascii() else (q.name,) for q in part]
        facts = any(q.births or q.countries or q.addresses for q in part)
        found = candidates(index, texts, [q.kind for q in part], policy.threshold - (gain if facts else 0.0))
        yield from _scored(index, part, texts, found, policy, weights)


def _scored(
    index: NameIndex,
    queries: Sequence[NameQuery],
    texts: Sequence[tuple[str, ...]],
    found: Candidates,
    policy: Policy,
    weights: dict[str, float],
) -> Iterator[tuple[Match, ...]]:
    frequencies = index.frequencies
    start, names = index.array("form_name_start"), index.array("form_names")
    party_of, place_of = index.array("name_party"), index.array("name_at")
    rows = list(zip(found.query.tolist(), found.form.tolist(), found.bound.tolist(), strict=True))
    at = 0
    for number, query in enumerate(queries):
        best: dict[int, Score] = {}
        asked: dict[str, list[PreparedName]] = {}
        listed: dict[tuple[str, str], PreparedName] = {}
        compared: dict[tuple[str, str, str], tuple[Reason, ...]] = {}
        while at < len(rows) and rows[at][0] == number:
            _, form, bound = rows[at]
            at += 1
            for name_number in names[start[form] : start[form + 1]].tolist():
                party_number = int(party_of[name_number])
                held = best.get(party_number)
                if held is not None and held.value >= bound:
                    continue
                party = index.party(party_number)
                name = party.names[int(place_of[name_number])]
                kind = rules_kind(query.kind, party.kind)
                if kind not in asked:
                    asked[kind] = [prepared(text, kind, frequencies) for text in texts[number]]
                right = listed.get((name.text, kind))
                if right is None:
                    right = listed[name.text, kind] = prepared(name.text, kind, frequencies)
                for left in asked[kind]:
                    pair = (left.folded, right.folded, kind)
                    if pair not in compared:
                        compared[pair] = name_reasons(left, right, weights)
                    score = by_facts(compared[pair], name, query, party, weights)
                    if held is None or score.value > held.value:
                        held = best[party_number] = score
        kept = [(n, s) for n, s in best.items() if s.value >= policy.threshold]
        matches = [Match(party=n, key=index.party(n).key, score=s) for n, s in kept]
        yield tuple(sorted(matches, key=lambda m: (-m.score.value, m.key)))
