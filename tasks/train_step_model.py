"""Train the reader's step model on the annotated texts of the repository, and measure it by cross-validation.

    python -m tasks.train_step_model             fit on all texts, write the weights and pin their digest
    python -m tasks.train_step_model --measure   print, for held-out texts, what the rules and the model make of them

Texts: `training/steps` (written for it) and the sets of `tests/assets/reading` named in `SETS`; the others stay unseen,
to measure on.
"""

import argparse
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from tasks.step_model.examples import Example, examples_of, read_gold
from tasks.step_model.fit import fit
from tasks.step_model.markup import Annotated, read_markup
from tasks.step_model.measure import Score, score_of
from tasks.step_model.pack import packed

ROOT = Path(__file__).parents[1]
TUNED = "abcdefghij"
"""Sets on which rules were written: their answer there says nothing of a stranger's text."""
SETS = TUNED + "lmnopqrs"
FOLDS = 4
WEIGHTS = ROOT / "src/blackletter/resources/step_model.npz"
LOADER = ROOT / "src/blackletter/resources/step_model.py"


def texts() -> Iterator[Annotated]:
    """Every annotated text that may be learnt from, in a fixed order."""
    for path in sorted((ROOT / "training/steps").glob("*.txt")):
        yield from read_markup(path)
    for name in SETS:
        for path in sorted((ROOT / "tests/assets/reading" / name).glob("*.json")):
            yield read_gold(path, tuned=name in TUNED)


def main() -> int:
    """Train or measure; 0 unless the arguments are wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true", help="cross-validate instead of writing the weights")
    measure = parser.parse_args().measure
    examples = [example for text in texts() for example in examples_of(text)]
    steps = sum(1 for each in examples if each.told is not None)
    print(f"{len(examples):,} clauses, {steps:,} of them steps")
    if measure:
        for name, score in measured(examples).items():
            print(f"{name}: {score}")
        return 0
    data = packed(fit(examples))
    WEIGHTS.write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    LOADER.write_text(
        re.sub(r'^DIGEST = ".*"$', f'DIGEST = "{digest}"', LOADER.read_text("utf-8"), flags=re.M), "utf-8"
    )
    print(f"{WEIGHTS.relative_to(ROOT)}: {len(data):,} bytes, SHA-256 {digest[:16]}…")
    return 0


def measured(examples: Sequence[Example]) -> dict[str, Score]:
    """By report, each fold left out once: how the rules and the model do on the running reports that taught no rules.

    On the sets of `TUNED` the comparison would flatter the rules, so they only teach.
    """
    by_report: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        by_report[example.report].append(example)
    judged = [
        name for name, found in by_report.items() if found[0].running and name.partition("/")[0] not in tuple(TUNED)
    ]
    answers = []
    for fold in range(FOLDS):
        left_out = set(judged[fold::FOLDS])
        model = fit([each for each in examples if each.report not in left_out])
        answers += [(each, model.answers(each.features)) for each in examples if each.report in left_out]
    return score_of(answers)


if __name__ == "__main__":
    raise SystemExit(main())
