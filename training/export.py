"""Writes fitted networks and votes as the model file that `core/src/model/file.rs` reads."""

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from saring import _core
from training import votes
from training.fit import Fitted


def tensors_of(name: str, fitted: Fitted, style: str | None = None) -> dict[str, npt.NDArray[Any]]:
    """The tensors of one network; the bias of `style` goes into the first layer."""
    params = fitted.params
    bias = params["in"]["bias"] + (params["style"][fitted.styles.index(style)] if style else 0)
    tensors = {
        "bins.start": fitted.bins.start,
        "bins.slope": fitted.bins.slope,
        "bins.column": fitted.bins.column,
        "width": np.array([params["in"]["bias"].shape[0]]),
        "in.weight": params["in"]["weight"],
        "in.bias": bias,
    }
    for part in ("whole", "out", "page"):
        tensors[f"{part}.weight"], tensors[f"{part}.bias"] = params[part]["weight"], params[part]["bias"]
    for index, layer in enumerate(params["layers"]):
        for part in ("taps", "mix"):
            tensors[f"{index}.{part}.weight"], tensors[f"{index}.{part}.bias"] = layer[part]["weight"], layer[part]["bias"]
    return {f"{name}.{key}": np.asarray(value, np.float32).ravel() for key, value in tensors.items()}


def write(path: Path, version: str, tensors: dict[str, npt.NDArray[Any]], table: votes.Table) -> None:
    """Write the file; it is read back at once, so that a model that cannot be loaded is never left behind."""
    tokens = np.array(table[0], np.uint32).view(np.float32)
    tensors = {**tensors, "votes.tokens": tokens, "votes.scores": np.array(table[1], np.float32)}
    header = ["saring-model 1", f"version {version}", f"columns {_core.NAMES_DIGEST}"]
    header += [f"tensor {name} {tensor.size}" for name, tensor in tensors.items()]
    data = ("\n".join(header) + "\n\n").encode() + b"".join(tensor.astype("<f4").tobytes() for tensor in tensors.values())
    _core.Model(data)
    path.write_bytes(data)
    manifest = {"file": path.name, "version": version, "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
    path.with_name("manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")
