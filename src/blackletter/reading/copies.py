"""Copies and near-copies among reports: two texts of one origin count once (DESIGN.md, "Independence").

Containment, not resemblance: a report cut after six sentences shares all of its own words with the whole one, though
little of the whole one's words with it (Broder, "On the resemblance and containment of documents", 1997).
"""

import re
from collections.abc import Mapping, Sequence

WORDS_A_SHINGLE = 5
CONTAINED = 0.7
# Fewer shingles than this say nothing: two short notes may share a formula.
FEWEST = 25


def copies(texts: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Document -> the document that it is a copy of, itself where it is none.

    `texts` = (id, body text) with the likely original first. A document is a copy of an earlier one if 70 % of the
    five-word shingles of the shorter stand in the longer.
    """
    seen: dict[str, frozenset[int]] = {}
    where: dict[int, list[str]] = {}
    out: dict[str, str] = {}
    for name, text in texts:
        mine = shingles(text)
        shared: dict[str, int] = {}
        for s in mine:
            for other in where.get(s, ()):
                shared[other] = shared.get(other, 0) + 1
        original = next((o for o in seen if _contained(shared.get(o, 0), len(mine), len(seen[o]))), None)
        out[name] = name if original is None else _root(out, original)
        seen[name] = mine
        for s in mine:
            where.setdefault(s, []).append(name)
    return out


def shingles(text: str) -> frozenset[int]:
    """The hashes of all runs of five words, letters and digits only, case folded."""
    words = re.findall(r"\w+", text.casefold())
    runs = zip(*(words[i:] for i in range(WORDS_A_SHINGLE)), strict=False)
    return frozenset(hash(run) for run in runs)


def _contained(shared: int, a: int, b: int) -> bool:
    shorter = min(a, b)
    return shorter >= FEWEST and shared / shorter >= CONTAINED


def _root(out: Mapping[str, str], name: str) -> str:
    while out[name] != name:
        name = out[name]
    return name
