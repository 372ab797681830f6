"""The step model as PyTorch trains it: the first layers of a pretrained encoder, and a head that answers clauses."""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

HEADS = 12
"""Heads of attention of the pretrained encoder."""
CLAUSE_HEADS = 8
"""Heads of attention between the clauses of a report."""


class Layer(nn.Module):
    """One transformer layer of width `width`, norms after (BERT's)."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.attention = nn.Linear(width, 3 * width)
        self.mixed = nn.Linear(width, width)
        self.first_norm = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)
        self.second_norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = dropout

    def forward(self, inner: Tensor, present: Tensor | None) -> Tensor:
        """`inner` is B x T x D, `present` B x T (False = padding; None = none)."""
        batch, length, width = inner.shape
        joint = self.attention(inner).view(batch, length, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(
            joint[0],
            joint[1],
            joint[2],
            attn_mask=present[:, None, None, :] if present is not None else None,
        )
        mixed = self.mixed(mixed.transpose(1, 2).reshape(batch, length, width))
        inner = self.first_norm(inner + functional.dropout(mixed, self.dropout, self.training))
        wide = self.down(functional.gelu(self.up(inner), approximate="tanh"))
        return self.second_norm(inner + functional.dropout(wide, self.dropout, self.training))


class ContextLayer(nn.Module):
    """One layer of attention between the clauses of a report, as `blackletter.reading.learned.context` applies it."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.before_norm = nn.LayerNorm(width)
        self.joint = nn.Linear(width, 3 * width)
        self.near = nn.Parameter(torch.linspace(0, 1, CLAUSE_HEADS)[:, None].repeat(1, 2))
        self.mixed = nn.Linear(width, width)
        self.after_norm = nn.LayerNorm(width)
        self.up = nn.Linear(width, 2 * width)
        self.down = nn.Linear(2 * width, width)
        self.dropout = dropout

    def forward(self, clauses: Tensor, present: Tensor) -> Tensor:
        """`clauses` is B x N x H, `present` B x N (False = padding)."""
        batch, count, width = clauses.shape
        joint = self.joint(self.before_norm(clauses)).view(batch, count, 3, CLAUSE_HEADS, width // CLAUSE_HEADS)
        queries, keys, values = joint.permute(2, 0, 3, 1, 4)
        later = torch.arange(count)[:, None] - torch.arange(count)[None, :]
        loss = self.near[:, 0, None, None] * later.clamp(min=0) + self.near[:, 1, None, None] * (-later).clamp(min=0)
        mask = (-loss)[None].expand(batch, -1, -1, -1).masked_fill(~present[:, None, None, :], -1e4)
        mixed = functional.scaled_dot_product_attention(queries, keys, values, attn_mask=mask)
        mixed = self.mixed(mixed.transpose(1, 2).reshape(batch, count, width))
        clauses = clauses + functional.dropout(mixed, self.dropout, self.training)
        wide = functional.gelu(self.up(self.after_norm(clauses)), approximate="tanh")
        return clauses + functional.dropout(self.down(wide), self.dropout, self.training)


class Network(nn.Module):
    """Encoder, context and head. The vectors of pieces and the first `frozen` layers stay as they were pretrained."""

    def __init__(
        self, pieces: Tensor, positions: Tensor, *, layers: int, frozen: int, features: int, hidden: int, outputs: int
    ) -> None:
        super().__init__()
        width = pieces.shape[1]
        self.frozen = frozen
        self.register_buffer("pieces", pieces)
        self.register_buffer("positions", positions)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, 0.1) for _ in range(layers))
        self.inner = nn.Linear(4 * width, hidden)
        self.context = nn.ModuleList([ContextLayer(hidden, 0.1)])
        self.context_norm = nn.LayerNorm(hidden)
        self.features = nn.EmbeddingBag(features + 1, hidden, mode="sum", padding_idx=features)
        nn.init.normal_(self.features.weight, std=0.02)
        self.output = nn.Linear(hidden, outputs)
        for module in (self.norm, *self.layers[:frozen]):
            module.requires_grad_(False)

    def below(self, rows: Tensor) -> Tensor:
        """T rows of pieces to the T x D vectors that the frozen layers make of them."""
        with torch.no_grad():
            inner = self.norm(self.pieces[rows] + self.positions[: len(rows)])[None]
            for layer in self.layers[: self.frozen]:
                inner = layer(inner, None)
        return inner[0]

    def above(self, inner: Tensor, present: Tensor | None) -> Tensor:
        """B x T x D vectors of the frozen layers to those of the whole encoder."""
        inner = functional.dropout(inner, 0.1, self.training)
        for layer in self.layers[self.frozen :]:
            inner = layer(inner, present)
        return inner

    def contexts(self, pooled: Tensor, counts: Sequence[int]) -> Tensor:
        """M x 4D pooled vectors of the clauses of several texts to M x H that know of the others of their text.

        `counts` = how many clauses each text has.
        """
        joint = self.inner(functional.dropout(pooled, 0.1, self.training))
        clauses = nn.utils.rnn.pad_sequence(list(joint.split(list(counts))), batch_first=True)
        present = torch.arange(max(counts))[None] < torch.tensor(counts)[:, None]
        for layer in self.context:
            clauses = layer(clauses, present)
        return self.context_norm(clauses[present])

    def answer(self, contexts: Tensor, features: Tensor, offsets: Tensor) -> Tensor:
        """N x H contexts and N bags of features to N x OUTPUTS scores."""
        joint = functional.relu(contexts + self.features(features, offsets))
        return self.output(functional.dropout(joint, 0.2, self.training))


def start_from(network: Network, weights: Mapping[str, Tensor]) -> None:
    """Copy the layers of a BERT checkpoint into `network`."""
    with torch.no_grad():
        network.norm.weight.copy_(weights["embeddings.LayerNorm.weight"])
        network.norm.bias.copy_(weights["embeddings.LayerNorm.bias"])
        for i, layer in enumerate(network.layers):
            above = f"encoder.layer.{i}."
            own = [f"{above}attention.self.{name}" for name in ("query", "key", "value")]
            layer.attention.weight.copy_(torch.cat([weights[f"{each}.weight"] for each in own]))
            layer.attention.bias.copy_(torch.cat([weights[f"{each}.bias"] for each in own]))
            pairs: Sequence[tuple[nn.Module, str]] = (
                (layer.mixed, "attention.output.dense"),
                (layer.first_norm, "attention.output.LayerNorm"),
                (layer.up, "intermediate.dense"),
                (layer.down, "output.dense"),
                (layer.second_norm, "output.LayerNorm"),
            )
            for module, name in pairs:
                module.weight.copy_(weights[f"{above}{name}.weight"])
                module.bias.copy_(weights[f"{above}{name}.bias"])
