"""Other matchers on the same names: rapidfuzz and sparse_dot_topn against every listed one, logic-v2 on the same pairs.

What the project does not depend on is installed from PyPI into an environment of its own, in the user's cache; logic-v2
needs libicu's headers and a C++ compiler there. Where that fails, the figure says so.
"""

import json
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from benchmarks.tables import Figure, spent_on
from blackletter.names.index import NameIndex
from blackletter.names.score import compare_names
from blackletter.names.search import search_many
from blackletter.values.screening import NameQuery

HERE = Path(__file__).parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "blackletter-bench"
EXHAUSTIVE, PAIRED, CANDIDATES = 40, 200, 10
PEERS = {"logic-v2": ("nomenklatura",), "sparse_dot_topn": ("sparse-dot-topn", "scikit-learn")}


def peers(index: NameIndex, asked: Sequence[NameQuery], names: Sequence[tuple[str, str]]) -> list[Figure]:
    """Each peer's speed as a ratio to ours; `names` = (name, kind) of all that is listed. One process each."""
    own = spent_on(lambda: list(search_many(index, asked))).processor / len(asked)
    texts = [text for text, _ in names]
    full = spent_on(lambda: [process.extract(q.name, texts, scorer=fuzz.WRatio, limit=10) for q in asked[:EXHAUSTIVE]])
    figures = [
        Figure(
            what=f"search alone, one process, {len(asked):,} names",
            value=f"{1 / own:,.0f} names per processor second",
        ),
        Figure(
            what="rapidfuzz WRatio against every name",
            value=f"{EXHAUSTIVE / full.processor:,.1f} names per processor second; "
            f"ours is {full.processor / EXHAUSTIVE / own:,.0f} times that",
        ),
    ]
    work = {"queries": [q.name for q in asked], "names": texts}
    said = _in_own_environment("sparse_dot_topn", "peer_topn.py", work)
    figures.append(_of_rate("sparse_dot_topn, candidates alone (10 by 3-grams)", said, 1 / own, "names"))
    pairs = _pairs(asked, names)
    ours = spent_on(lambda: [compare_names(a, b, kind) for a, b, kind in pairs]).processor
    figures.append(
        Figure(
            what=f"our score of {len(pairs):,} pairs, with reasons",
            value=f"{len(pairs) / ours:,.0f} pairs per processor second",
        )
    )
    said = _in_own_environment("logic-v2", "peer_logic.py", {"pairs": pairs})
    figures.append(_of_rate("logic-v2 (nomenklatura) on the same pairs", said, len(pairs) / ours, "pairs"))
    return figures


def _pairs(asked: Sequence[NameQuery], names: Sequence[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """(name asked for, listed name, kind) of the nearest listed names of each query."""
    sample = random.Random(PAIRED).sample(list(asked), min(PAIRED, len(asked)))
    out: list[tuple[str, str, str]] = []
    for query in sample:
        found = process.extract(query.name, [text for text, _ in names[:20_000]], limit=CANDIDATES)
        out.extend((query.name, text, names[at][1]) for text, _, at in found)
    return out


def _of_rate(what: str, said: dict[str, float] | str, own: float, unit: str) -> Figure:
    if isinstance(said, str):
        return Figure(what=what, value=said)
    rate = said["count"] / said["seconds"]
    return Figure(what=what, value=f"{rate:,.0f} {unit} per processor second; ours is {own / rate:,.1f} times that")


def _in_own_environment(peer: str, script: str, work: object) -> dict[str, float] | str:
    """What the peer's script says of the work, or why it could not be run, in one sentence."""
    folder = CACHE / peer
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    try:
        if not (folder / "ready").exists():
            subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True, capture_output=True)
            install = [str(python), "-m", "pip", "install", "--quiet", *PEERS[peer]]
            subprocess.run(install, check=True, capture_output=True, timeout=1200)
            (folder / "ready").touch()
        done = subprocess.run(
            [str(python), str(HERE / script)],
            input=json.dumps(work).encode(),
            check=True,
            capture_output=True,
            timeout=1200,
        )
        said: dict[str, float] = json.loads(done.stdout)
    except subprocess.CalledProcessError as error:
        last = (error.stderr or b"").decode(errors="replace").strip().splitlines()[-1:]
        return f"could not be run: {' '.join(last)[:90]}"
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        return f"could not be run: {error}"[:110]
    return said
