"""Screening by name alone, without a register: `python -m benchmarks names PARTIES.jsonl`.

PARTIES.jsonl has one listed party a line: {"key": …, "kind": …, "names": [[text, kind], …]}. Measures the index (build,
bytes, rate, one name at a time), its recall against scoring every name, what a million names change, and the same work
by other matchers. All queries are distinct, and nothing is answered from an earlier answer.
"""

import argparse
import json
import random
import resource
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.index_recall import recall
from benchmarks.made_names import multiplied, queries
from benchmarks.peers import peers
from benchmarks.tables import Figure, quantile, spent_on, table
from blackletter.names.index import NameIndex
from blackletter.names.index_build import build_index
from blackletter.names.search import make_ready, search, search_many
from blackletter.values.entries import Name
from blackletter.values.screening import ListedParty, NameQuery

SEED = 20250417


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parties", type=Path)
    add_options(parser)
    options = parser.parse_args(arguments)
    print(table(figures(list(parties(options.parties)), options)))


def add_options(parser: argparse.ArgumentParser) -> None:
    """How much to measure."""
    parser.add_argument("--share", type=float, default=0.02, help="share of names that are perturbed listed names")
    parser.add_argument("--asked", type=int, default=20_000, help="names asked for in one batch")
    parser.add_argument("--exhaustive", type=int, default=5_000, help="perturbed names also scored against every name")
    parser.add_argument("--sample", type=int, default=600, help="listed names that those are scored against")
    parser.add_argument("--scale", type=int, default=1_000_000, help="names of the largest index (0 = none)")
    parser.add_argument("--no-peers", action="store_true", help="leave out other matchers")


def parties(path: Path) -> Iterator[ListedParty]:
    """The parties of a JSONL file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            names = tuple(Name(text=text, kind=kind) for text, kind in row["names"])
            yield ListedParty(key=row["key"], kind=row["kind"], names=names)


def figures(listed: Sequence[ListedParty], options: argparse.Namespace) -> list[Figure]:
    """All figures about names alone."""
    rng = random.Random(SEED)
    asked = queries(listed, options.asked, options.share, rng)
    index, found = _built(listed, f"{sum(len(p.names) for p in listed):,} names")
    rate, further = _rate(index, asked)
    found += [*further, *_one_at_a_time(index, asked[:1000])]
    if options.exhaustive:
        found.append(recall(listed, options.exhaustive, options.sample, rng))
    if options.scale:
        large, more = _built(list(multiplied(listed, options.scale, rng)), f"{options.scale:,} names")
        slower, further = _rate(large, asked)
        found += more + further
        found.append(
            Figure(
                what=f"rate against {options.scale:,} names",
                value=f"falls {rate / slower:.1f}-fold",
                limit="< 5-fold",
                kept=rate / slower < 5,
            )
        )
    if not options.no_peers:
        found += peers(index, asked[:2000], [(n.text, p.kind) for p in listed for n in p.names])
    return found


def _built(listed: Sequence[ListedParty], what: str) -> tuple[NameIndex, list[Figure]]:
    made: list[NameIndex] = []
    spent = spent_on(lambda: made.append(build_index(listed)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    size = sum(array.nbytes for array in made[0].arrays.values()) / 1e6
    make_ready(made[0])
    value = f"{spent.wall:.1f} s, {size:.0f} MB (peak {peak:.0f} MB with the parties)"
    return made[0], [Figure(what=f"index of {what} built", value=value, processor=f"{spent.processor:.1f} s")]


def _rate(index: NameIndex, asked: Sequence[NameQuery]) -> tuple[float, list[Figure]]:
    """Names per processor second of one process, and as a figure."""
    hits: list[int] = []
    spent = spent_on(lambda: hits.append(sum(map(bool, search_many(index, asked)))))
    rate = len(asked) / spent.processor
    what = f"search of {len(asked):,} names in one process, {index.form_count:,} different names listed"
    value = f"{len(asked) / spent.wall:,.0f} names/s, {hits[0] / len(asked):.1%} with hits"
    return rate, [Figure(what=what, value=value, processor=f"{rate:,.0f} names per processor second")]


def _one_at_a_time(index: NameIndex, asked: Sequence[NameQuery]) -> list[Figure]:
    spent = [spent_on(lambda q=q: search(index, q)) for q in asked]  # type: ignore[misc]
    walls, own = sorted(x.wall for x in spent), sorted(x.processor for x in spent)
    return [
        Figure(
            what=f"one name against the index, p{round(100 * share)}",
            value=f"{1e3 * quantile(walls, share):.2f} ms",
            processor=f"{1e3 * quantile(own, share):.2f} ms",
        )
        for share in (0.5, 0.99)
    ]


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
