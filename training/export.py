"""Step 4: the model file.

    python training/export.py --to models/parley-en --version 0.1.0

Writes model.onnx (dynamic int8), vocab.txt, labels.json and card.json with sha256 sums; then compares int8 with fp32 on held-out text.
"""
import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from common import WORK, base_model
from model import Exported, Reader

OUTPUTS = ["upos", "xpos", "lemma", "arcs", "top_heads", "top_labels", "entities", "cues", "roles", "factuality"]


def to_onnx(reader, path):
    ids = torch.randint(1000, 9000, (12,))
    example = (ids, torch.zeros(12, dtype=torch.long), torch.arange(1, 9), torch.tensor([0, 0, 0, 0, 1, 1, 1, 1]))
    axes = {"input_ids": {0: "P"}, "shape_ids": {0: "P"}, "first": {0: "W"}, "sentence": {0: "W"}}
    axes |= {name: {0: "W"} for name in OUTPUTS}
    axes["arcs"][1] = "H"
    axes["roles"][1] = "W"
    torch.onnx.export(
        Exported(reader).eval(), example, str(path), input_names=list(axes)[:4], output_names=OUTPUTS,
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )


def quantize(source, target):
    """Dynamic int8 of every matrix product with fixed weights, a scale for each output channel; embeddings too."""
    quantize_dynamic(str(source), str(target), per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])


def agreement(first, second, rounds=20):
    """Share of equal heads and tags between two graphs on random piece sequences: a smoke alarm, not a figure."""
    rng = np.random.default_rng(3)
    a, b = (ort.InferenceSession(str(p), providers=["CPUExecutionProvider"]) for p in (first, second))
    same = total = 0
    for _ in range(rounds):
        n = int(rng.integers(5, 60))
        feed = {
            "input_ids": np.concatenate([[101], rng.integers(1996, 9000, n), [102]]), "shape_ids": np.zeros(n + 2, np.int64),
            "first": np.arange(1, n + 1), "sentence": np.zeros(n, np.int64),
        }
        x, y = a.run(None, feed), b.run(None, feed)
        same += (x[0] == y[0]).sum() + (x[3].argmax(1) == y[3].argmax(1)).sum()
        total += 2 * n
    return same / total


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", default="run")
    parser.add_argument("--to", required=True)
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--cue-threshold", type=float, default=0.6)
    parser.add_argument("--float", action="store_true", help="keep fp32, to see what int8 costs")
    args = parser.parse_args()
    saved = torch.load(WORK / args.run / "last.pt", map_location="cpu", weights_only=False)
    reader = Reader(saved["labels"])
    reader.load_state_dict(saved["model"])
    reader.load_state_dict(saved["ema"], strict=False)
    reader.eval()
    out = Path(args.to)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "model.onnx"
        to_onnx(reader, whole)
        onnx.checker.check_model(str(whole))
        if args.float:
            shutil.copy(whole, out / "model.onnx")
        else:
            quantize(whole, out / "model.onnx")
            print("int8 agrees with fp32 on", round(agreement(whole, out / "model.onnx"), 4))
    shutil.copy(base_model() / "vocab.txt", out / "vocab.txt")
    (out / "labels.json").write_text(json.dumps(saved["labels"], ensure_ascii=False) + "\n", encoding="utf-8")
    template = json.loads((Path(__file__).parent / "card.template.json").read_text(encoding="utf-8"))
    card = {
        "name": "parley-en", "version": args.version, **template,
        "trained": {"steps": saved["state"]["step"], "minutes": round(saved["state"]["seconds"] / 60)},
        "thresholds": {"cue": args.cue_threshold},
        "files": {name: sha256(out / name) for name in ("model.onnx", "vocab.txt", "labels.json")},
    }
    (out / "card.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(out / "model.onnx", (out / "model.onnx").stat().st_size // 1024, "KiB")


if __name__ == "__main__":
    main()
