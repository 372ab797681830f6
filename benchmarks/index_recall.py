"""How much of what scoring every name finds the index finds too, on listed names typed wrong."""

import random
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from benchmarks.made_names import perturbed
from benchmarks.tables import Figure
from blackletter.names.index_build import build_index
from blackletter.names.name_score import name_reasons
from blackletter.names.policy import DEFAULT, weights_of
from blackletter.names.prepared import PreparedName, prepared
from blackletter.names.score import by_facts, rules_kind
from blackletter.names.scripts.han_readings import readings
from blackletter.names.search import search_many
from blackletter.values.screening import ListedParty, NameQuery


def recall(listed: Sequence[ListedParty], count: int, names: int, rng: random.Random) -> Figure:
    """`count` distinct perturbed names of a sample of parties of about `names` names, each scored against every name of
    the sample; two processes."""
    step = max(1, sum(len(p.names) for p in listed) // names)
    sample = [p for p in listed[rng.randrange(step) :: step] if p.names]
    known = [(n.text, p.kind) for p in sample for n in p.names]
    asked: dict[str, NameQuery] = {}
    for _ in range(50 * count):
        text, kind = rng.choice(known)
        name = perturbed(text, rng) if text.isascii() and text.strip() else text
        asked.setdefault(name, NameQuery(name=name, kind=rng.choice((kind, kind, "unknown"))))
        if len(asked) == count:
            break
    chosen = list(asked.values())
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        parts = list(pool.map(_compared, [sample, sample], [chosen[::2], chosen[1::2]]))
    total, lost = (sum(part[n] for part in parts) for n in (0, 1))
    share = 1 - lost / max(total, 1)
    return Figure(
        what=f"index recall, {len(chosen):,} perturbed names against all {len(known):,} of a sample",
        value=f"{share:.2%} of {total:,} matches",
        limit=">= 99.8 %",
        kept=share >= 0.998,
    )


def _compared(listed: Sequence[ListedParty], asked: Sequence[NameQuery]) -> tuple[int, int]:
    """(parties at or above the threshold when every name is scored, how many of them the index did not find)."""
    index, weights = build_index(listed), weights_of(DEFAULT)
    ready: dict[tuple[str, str], tuple[PreparedName, ...]] = {}

    def made_ready(text: str, kind: str) -> tuple[PreparedName, ...]:
        if (text, kind) not in ready:
            texts = (text, *readings(text))
            ready[text, kind] = tuple(prepared(t, kind, index.frequencies) for t in texts)
        return ready[text, kind]

    total = lost = 0
    for query, found in zip(asked, search_many(index, asked), strict=True):
        got = {m.key for m in found}
        for party in listed:
            kind = rules_kind(query.kind, party.kind)
            best = max(
                by_facts(name_reasons(left, right, weights), name, query, party, weights).value
                for name in party.names
                for right in made_ready(name.text, kind)
                for left in made_ready(query.name, kind)
            )
            if best >= DEFAULT.threshold:
                total += 1
                lost += party.key not in got
    return total, lost
