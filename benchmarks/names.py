"""How fast and how complete screening by name is: `python -m benchmarks.names PARTIES.jsonl`.

PARTIES.jsonl has one listed party a line: {"key": …, "kind": …, "names": [[text, kind], …]}. Queries are
made from the listed names (typing errors, swapped, dropped and joined words) and, for the most part, of words of
different parties put together; all are distinct. Prints build, load, batch rate, one-name latency, memory, and the
index's recall against scoring every name.
"""

import argparse
import json
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from blackletter.names.index import NameIndex
from blackletter.names.index_build import build_index
from blackletter.names.name_score import name_reasons
from blackletter.names.policy import DEFAULT, weights_of
from blackletter.names.prepared import prepared
from blackletter.names.score import by_facts, rules_kind
from blackletter.names.search import search, search_many
from blackletter.values.entries import Name
from blackletter.values.screening import ListedParty, NameQuery

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def parties(path: Path) -> Iterator[ListedParty]:
    """The parties of a JSONL file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            names = tuple(Name(text=text, kind=kind) for text, kind in row["names"])
            yield ListedParty(key=row["key"], kind=row["kind"], names=names)


def perturbed(name: str, rng: random.Random) -> str:
    """`name` with one thing wrong with it: a letter, the order, a word lost, two words joined, vowels as heard."""
    words = name.split()
    change = rng.choice(("letter", "letter", "swap", "drop", "join", "vowel"))
    if change == "swap" and len(words) > 1:
        words = [*words[-1:], *words[:-1]]
    elif change == "drop" and len(words) > 2:
        words.pop(rng.randrange(len(words)))
    elif change == "join" and len(words) > 1:
        at = rng.randrange(len(words) - 1)
        words[at : at + 2] = [words[at] + words[at + 1]]
    elif change == "vowel":
        return name.lower().replace("ou", "u").replace("ee", "i").replace("o", "u", 1)
    else:
        at = max(range(len(words)), key=lambda i: len(words[i]))
        word = words[at]
        if len(word) > 3:
            i = rng.randrange(1, len(word) - 1)
            words[at] = rng.choice(
                (
                    word[:i] + word[i + 1 :],
                    word[:i] + rng.choice(LETTERS) + word[i:],
                    word[:i] + rng.choice(LETTERS) + word[i + 1 :],
                )
            )
    return " ".join(words)


def queries(listed: Sequence[ListedParty], count: int, share: float, rng: random.Random) -> list[NameQuery]:
    """`count` distinct queries, `share` of them perturbed listed names, the rest made of words of different parties."""
    known = [(n.text, p.kind) for p in listed for n in p.names if n.text.isascii()]
    out: dict[str, NameQuery] = {}
    while len(out) < count:
        text, kind = rng.choice(known)
        if rng.random() < share:
            name = perturbed(text, rng)
        else:
            words = [rng.choice(rng.choice(known)[0].split() or ["x"]) for _ in range(rng.choice((2, 2, 3)))]
            name = " ".join(words)
        out.setdefault(name, NameQuery(name=name, kind=kind))
    return list(out.values())


def lost_by_the_index(index: NameIndex, listed: Sequence[ListedParty], asked: Sequence[NameQuery]) -> tuple[int, int]:
    """(parties at or above the threshold when every name is scored, how many of them the index did not find)."""
    weights = weights_of(DEFAULT)
    kinds = ("person", "organisation", "vessel", "aircraft", "unknown")
    ready = {
        (n.text, k): prepared(n.text, k, index.frequencies)
        for p in listed
        for n in p.names
        for k in kinds
        if k == p.kind
    }
    total = lost = 0
    for query, found in zip(asked, search_many(index, asked), strict=True):
        got = {m.key for m in found}
        left = {k: prepared(query.name, k, index.frequencies) for k in kinds}
        for party in listed:
            kind = rules_kind(query.kind, party.kind)
            best = 0.0
            for name in party.names:
                right = ready.get((name.text, kind)) or prepared(name.text, kind, index.frequencies)
                reasons = name_reasons(left[kind], right, weights)
                best = max(best, by_facts(reasons, name, query, party, weights).value)
            if best >= DEFAULT.threshold:
                total += 1
                lost += party.key not in got
    return total, lost


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parties", type=Path)
    parser.add_argument("--queries", type=int, default=20_000)
    parser.add_argument("--share", type=float, default=0.02, help="share of queries that are perturbed listed names")
    parser.add_argument("--exhaustive", type=int, default=0, help="queries also scored against every name")
    options = parser.parse_args(arguments)
    rng = random.Random(20250417)
    listed = list(parties(options.parties))
    print(f"parties {len(listed)}, names {sum(len(p.names) for p in listed)}")
    start = time.perf_counter()
    index = build_index(listed)
    print(f"build {time.perf_counter() - start:.1f} s, {index.form_count} different names")
    block = index.to_bytes()
    start = time.perf_counter()
    index = NameIndex.from_bytes(block)
    search(index, NameQuery(name="Taliban"))
    print(f"load and first answer {time.perf_counter() - start:.2f} s, {len(block) / 1e6:.0f} MB")
    asked = queries(listed, options.queries, options.share, rng)
    start = time.perf_counter()
    hits = sum(bool(found) for found in search_many(index, asked))
    spent = time.perf_counter() - start
    print(f"batch {len(asked) / spent:.0f} names/s on one core, {hits / len(asked):.1%} with hits")
    times = []
    for query in queries(listed, 1000, options.share, rng):
        start = time.perf_counter()
        search(index, query)
        times.append(time.perf_counter() - start)
    times.sort()
    print(f"one name p50 {1e3 * times[500]:.2f} ms, p99 {1e3 * times[990]:.2f} ms")
    if options.exhaustive:
        total, lost = lost_by_the_index(index, listed, queries(listed, options.exhaustive, 1.0, rng))
        print(f"index recall {1 - lost / max(total, 1):.4%} of {total} parties above the threshold")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB (build included)")


if __name__ == "__main__":
    main(sys.argv[1:])
