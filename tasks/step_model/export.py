"""The trained encoder as an ONNX graph of whole numbers: matrices in 7 bits a weight, vectors of pieces in 8."""

import logging
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from tasks.step_model.network import Network


class _Encoder(nn.Module):
    """The encoder of a network for one window: T rows of pieces to T x D vectors."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        table = network.pieces
        scale = table.abs().amax(dim=1, keepdim=True).clamp(min=1e-6) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("table", torch.round(table / scale).to(torch.int8))

    def forward(self, rows: Tensor) -> Tensor:
        vectors = self.table[rows].to(torch.float32) * self.scale[rows]
        inner = self.network.norm(vectors + self.network.positions[: rows.shape[0]])[None]
        for layer in self.network.layers:
            inner = layer(inner, None)
        return inner[0]


def exported(network: Network) -> bytes:
    """The graph: input `rows` (T whole numbers), output `vectors` (T x D).

    Weights take 7 bits, so that processors with and without instructions for eight give the same answers.
    """
    network.eval()
    logging.getLogger().setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        plain, small = Path(folder) / "plain.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            _Encoder(network),
            (torch.zeros(100, dtype=torch.long),),
            str(plain),
            input_names=["rows"],
            output_names=["vectors"],
            dynamic_axes={"rows": {0: "pieces"}, "vectors": {0: "pieces"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            plain,
            small,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )
        return small.read_bytes()
