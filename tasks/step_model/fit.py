"""Fine-tune the step model: AdamW, a low rate for the pretrained layers, a higher one for the head, a few epochs."""

import random
from collections import Counter
from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from blackletter.reading.learned.model import OUTPUTS, slices
from tasks.step_model.base import Base
from tasks.step_model.batches import Batch, batches_of, below_of
from tasks.step_model.examples import Text
from tasks.step_model.network import Network, start_from

EPOCHS = 5
LAYERS = 4
"""Of the six layers of the pretrained encoder those that are kept, from below."""
FROZEN = 2
"""Of the kept layers those that stay as they were pretrained."""
HIDDEN = 256
LEAST = 5
"""In how many clauses a feature must stand to be learnt."""
RATE, HEAD_RATE = 1.5e-4, 1e-3
SMOOTHING = 0.05
_SLICES = slices()


def fit(
    texts: Sequence[Text],
    base: Base,
    *,
    seed: int = 0,
) -> tuple[Network, dict[str, int]]:
    """The network of `texts`, and the rows of its features; the same texts and seed give the same weights."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311 - training, no secret
    counts = Counter(name for text in texts for each in text.examples for name in each.features)
    feature_rows = {name: row for row, name in enumerate(sorted(name for name, n in counts.items() if n >= LEAST))}
    network = Network(
        base.vectors,
        base.positions,
        layers=LAYERS,
        frozen=FROZEN,
        features=len(feature_rows),
        hidden=HIDDEN,
        outputs=OUTPUTS,
    )
    start_from(network, base.weights)
    below = below_of(texts, network)
    total = EPOCHS * sum(1 for _ in batches_of(texts, below, feature_rows, None))
    upper = [*network.layers[FROZEN:].parameters()]
    known = {id(each) for each in (*upper, *network.layers[:FROZEN].parameters(), *network.norm.parameters())}
    head = [each for each in network.parameters() if id(each) not in known]
    optimizer = torch.optim.AdamW(
        [
            {"params": upper, "lr": RATE},
            {"params": head, "lr": HEAD_RATE},
        ],
        weight_decay=0.01,
    )
    plan = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _share(step, total))
    network.train()
    for _ in range(EPOCHS):
        for batch in batches_of(texts, below, feature_rows, chance):
            loss = loss_of(scores_of(network, batch), batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            plan.step()
    network.eval()
    return network, feature_rows


def _share(step: int, total: int) -> float:
    """The rate at `step` of about `total`: a short rise, then a straight fall."""
    rise = max(1, total // 10)
    return min((step + 1) / rise, max(0.02, (total - step) / max(1, total - rise)))


def scores_of(network: Network, batch: Batch) -> Tensor:
    """N x OUTPUTS scores of the clauses of `batch`."""
    inner = network.above(batch.below, batch.present)
    flat = inner.reshape(-1, inner.shape[-1])
    pooled = torch.cat([functional.embedding_bag(rows, flat, at, mode="mean") for rows, at in batch.pools], dim=1)
    return network.answer(network.contexts(pooled, batch.counts)[batch.which], *batch.features)


def loss_of(scores: Tensor, batch: Batch) -> Tensor:
    """The mean over clauses of what each question costs: the log likelihood of any acceptable answer."""
    total = scores.new_zeros(())
    for i, where in enumerate(_SLICES.values()):
        logs = functional.log_softmax(scores[:, where], dim=1)
        right = batch.wanted[:, where]
        any_right = torch.logsumexp(logs.masked_fill(right == 0, -1e4), dim=1)
        smooth = logs.mean(dim=1)
        cost = -(1 - SMOOTHING) * any_right - SMOOTHING * smooth
        total = total + (cost * batch.weight[:, i]).sum() / len(cost)
    return total
