"""The trained model that the package carries, read once and checked before it is used."""

import hashlib
import json
from functools import cache
from importlib.resources import files

from saring._core import Model
from saring.errors import ModelError

_REMEDY = "install saring again, or run `make train` in its repository"


@cache
def model() -> Model:
    """The model in `saring/model`: `manifest.json` names its file and that file's SHA-256.

    Read at the first call and kept, frozen, for the life of the process; later calls cost nothing.

    Raises:
        ModelError: a file is missing or damaged, or the model was made for other features than this build computes.
    """
    folder = files("saring") / "model"
    try:
        manifest = json.loads((folder / "manifest.json").read_bytes())
        weights = (folder / manifest["file"]).read_bytes()
    except (OSError, ValueError, KeyError) as problem:
        raise ModelError(f"the model cannot be read ({problem})", remedy=_REMEDY) from problem
    if hashlib.sha256(weights).hexdigest() != manifest.get("sha256"):
        raise ModelError(f"the model file {manifest['file']} is not the one its manifest describes", remedy=_REMEDY)
    try:
        return Model(weights)
    except ValueError as problem:
        raise ModelError(f"the model does not fit this build ({problem})", remedy=_REMEDY) from problem
