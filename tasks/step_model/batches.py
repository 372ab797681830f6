"""Texts as batches of tensors: texts of like length side by side, their windows and clauses, the answers wanted."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from blackletter.reading.learned.features import BEFORE, RULED
from blackletter.reading.learned.model import OUTPUTS, QUESTIONS, slices
from tasks.step_model.examples import Text
from tasks.step_model.markup import Told
from tasks.step_model.network import Network

ROOM = 2_048
"""Pieces of a batch, padding included."""
SAMPLED = 0.3
"""What a step written as an example of its label counts for in the question whether a clause is a step at all."""
LEAST_UNRULED, UNTALKED, UNSEEN = 0.2, 0.2, 0.2
"""How often, at least, the rules' answer is left out of an example; how often the step told last and other features."""
_SLICES = slices()


Below = Mapping[Sequence[int], Tensor]
"""For the rows of each window the T x D vectors, in half precision, that the frozen layers make of them."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Batch:
    """Whole texts: `below` is B x T x D, what the frozen layers make of their windows; `present` is B x T.

    For their M clauses, `counts` of each text: for each of own, head, sentence and window, the places of its pieces in
    the flattened batch and where those of each clause begin. For the N clauses asked about: `which` of the M they are,
    their features likewise, `wanted` is N x OUTPUTS, `weight` N x 4.
    """

    below: Tensor
    present: Tensor
    counts: tuple[int, ...]
    pools: tuple[tuple[Tensor, Tensor], ...]
    which: Tensor
    features: tuple[Tensor, Tensor]
    wanted: Tensor
    weight: Tensor


def below_of(texts: Sequence[Text], network: Network) -> dict[Sequence[int], Tensor]:
    """What the frozen layers of `network` make of every window of `texts`, worked out once."""
    network.eval()
    rows = {window.rows for text in texts for window in text.windows}
    return {each: network.below(torch.tensor(each)).half() for each in sorted(rows)}


def batches_of(
    texts: Sequence[Text], below: Below, feature_rows: Mapping[str, int], chance: random.Random | None
) -> Iterator[Batch]:
    """All texts that have clauses, once; with `chance` in its order and with features left out by it."""
    asked = [text for text in texts if text.examples]
    keyed = [(_longest(text) + (chance.uniform(0, 24) if chance else 0), n) for n, text in enumerate(asked)]
    groups: list[list[Text]] = []
    longest = windows = 0
    for _, n in sorted(keyed):
        text = asked[n]
        longest, windows = max(longest, _longest(text)), windows + len(text.windows)
        if not groups or windows * longest > ROOM:
            groups.append([])
            longest, windows = _longest(text), len(text.windows)
        groups[-1].append(text)
    if chance:
        chance.shuffle(groups)
    for group in groups:
        yield _batch(group, below, feature_rows, chance)


def _longest(text: Text) -> int:
    return max(len(window.rows) for window in text.windows)


def _batch(texts: Sequence[Text], below: Below, feature_rows: Mapping[str, int], chance: random.Random | None) -> Batch:
    windows = [below[window.rows].float() for text in texts for window in text.windows]
    padded = nn.utils.rnn.pad_sequence(windows, batch_first=True)
    length = padded.shape[1]
    pools: list[list[list[int]]] = [[], [], [], []]
    which, features, wanted, weight = [], [], [], []
    window = clause = 0
    for text in texts:
        for number, pieces in text.clauses:
            start = (window + number) * length
            parts = (pieces.own, pieces.head, pieces.sentence, range(len(text.windows[number].rows)))
            for pool, part in zip(pools, parts, strict=True):
                pool.append([start + piece for piece in part])
        for each in text.examples:
            names = _left(each.features, text, chance) if chance else each.features
            features.append([feature_rows[name] for name in names if name in feature_rows])
            right, counts = goal(each.told, text.running)
            wanted.append(right)
            weight.append(counts)
            which.append(clause + each.clause)
        window += len(text.windows)
        clause += len(text.clauses)
    return Batch(
        below=padded,
        present=torch.arange(length)[None] < torch.tensor([len(each) for each in windows])[:, None],
        counts=tuple(len(text.clauses) for text in texts),
        pools=tuple(_bags(pool) for pool in pools),
        which=torch.tensor(which),
        features=_bags(features),
        wanted=torch.tensor(wanted),
        weight=torch.tensor(weight),
    )


def _bags(lists: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    offsets: list[int] = []
    flat: list[int] = []
    for each in lists:
        offsets.append(len(flat))
        flat += each
    return torch.tensor(flat, dtype=torch.long), torch.tensor(offsets, dtype=torch.long)


def _left(features: Sequence[str], text: Text, chance: random.Random) -> list[str]:
    """`features` without those that chance leaves out.

    The rules' answer is left out the oftener the more of the text was looked at when they were written, so that the
    model does not learn to trust them more than they deserve on a text to come.
    """
    away = tuple(
        prefix
        for prefix, share in ((RULED, max(LEAST_UNRULED, text.looked)), (BEFORE, UNTALKED))
        if chance.random() < share
    )
    return [
        each
        for each in features
        if not each.startswith(away) and (each.startswith((RULED, BEFORE)) or chance.random() > UNSEEN)
    ]


def goal(told: Told | None, running: bool) -> tuple[list[float], list[float]]:
    """Which answers are right (1) of all outputs, and what each question counts: without a step only the first."""
    wanted = [0.0] * OUTPUTS
    answers: dict[str, tuple[str, ...]] = {"step": ("yes",) if told is not None else ("no",)}
    weight = [1.0, 0.0, 0.0, 0.0]
    if told is not None:
        answers |= {"kind": (told.kind,), "stage": told.stages, "modality": told.modalities}
        weight = [1.0 if running else SAMPLED, 1.0, 1.0, 1.0]
    for question, right in answers.items():
        for answer in right:
            wanted[_SLICES[question].start + QUESTIONS[question].index(answer)] = 1.0
    return wanted, weight
