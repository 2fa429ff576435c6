"""Turn trained weights into the ONNX file that the reading room ships.

python -m pipeline.learn.lines.export OUT/lines.pt pipeline/read/lines/lines.onnx
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from pipeline.learn.lines.net import HEIGHT, LineNet
from pipeline.read.lines.alphabet import ALPHABET


def main() -> None:
    """Fold the batch norms into the convolutions and write the file."""
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("weights", type=Path)
    parse.add_argument("out", type=Path)
    parse.add_argument("--size", type=float, default=0.75)
    args = parse.parse_args()
    net = LineNet(len(ALPHABET) + 1, args.size)
    net.load_state_dict(torch.load(args.weights, map_location="cpu", weights_only=True))
    net.eval()
    torch.onnx.export(
        net,
        (torch.zeros(2, 1, HEIGHT, 320),),
        str(args.out),
        input_names=["ink"],
        output_names=["logp"],
        dynamic_axes={"ink": {0: "lines", 3: "width"}, "logp": {0: "lines", 1: "steps"}},
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main()
