"""Reading reports: `python -m benchmarks reading [FOLDER...]`.

FOLDER has reports as `.txt` files; without one the annotated sets of the tests are read. Measures the load of the
language model, seconds a report and per 1,000 words on one core, reports a second on two (calculated), and memory.
"""

import argparse
import resource
from collections.abc import Sequence
from pathlib import Path

from benchmarks.tables import Figure, Spent, quantile, spent_on, table
from blackletter.reading.learned.opinion import opinion_of
from blackletter.reading.reader import read_report
from blackletter.resources.gazetteer import bundled_gazetteer
from blackletter.resources.model import language_model
from blackletter.resources.procedures import load_procedures
from blackletter.resources.step_model import step_model
from blackletter.values.statements import ReportMeta

SETS = Path(__file__).resolve().parent.parent / "tests" / "assets" / "reading"
LIMIT_RATE = 10.0
"""Reports a second on two cores."""
LIMIT_MEMORY = 600
"""Megabytes, peak."""


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="*", default=[SETS])
    options = parser.parse_args(arguments)
    print(table(figures([path for folder in options.folders for path in sorted(folder.rglob("*.txt"))])))


def figures(paths: Sequence[Path]) -> list[Figure]:
    """All figures about reading those reports, each read once after the model has been loaded and warmed."""
    texts = [path.read_bytes().decode("utf-8") for path in paths]
    load = spent_on(language_model)
    _read(texts[0])
    spent = [spent_on(lambda text=text: _read(text)) for text in texts]  # type: ignore[misc]
    words = sum(len(text.split()) for text in texts)
    total = Spent(wall=sum(each.wall for each in spent), processor=sum(each.processor for each in spent))
    rate = 2 * len(texts) / total.processor
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    slow = quantile(sorted(each.processor for each in spent), 0.95)
    return [
        Figure(what="load of the language model", value=f"{load.wall:.2f} s", processor=f"{load.processor:.2f} s"),
        Figure(
            what=f"a report, mean of {len(texts)}",
            value=f"{total.wall / len(texts):.3f} s",
            processor=f"{total.processor / len(texts):.3f} s",
        ),
        Figure(what="a report, 95th percentile", value="", processor=f"{slow:.3f} s"),
        Figure(
            what="1,000 words",
            value=f"{1000 * total.wall / words:.3f} s",
            processor=f"{1000 * total.processor / words:.3f} s",
        ),
        Figure(
            what="reports a second on two cores (calculated)",
            value="",
            processor=f"{rate:.1f}",
            limit=f"{LIMIT_RATE:.0f}",
            kept=rate >= LIMIT_RATE,
        ),
        Figure(what="peak memory", value=f"{memory} MB", limit=f"{LIMIT_MEMORY} MB", kept=memory < LIMIT_MEMORY),
    ]


def _read(text: str) -> None:
    read_report(
        text,
        sha256="0" * 64,
        file="report.txt",
        meta=ReportMeta(),
        language_model=language_model(),
        gazetteer=bundled_gazetteer(),
        procedures=load_procedures(),
        opinion=opinion_of(step_model()),
    )
