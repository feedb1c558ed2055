"""A dataset that is finished in a folder of this machine, put to a store in an order that readers can trust.

Files first, whose names hold the digest of what is in them, so that none is ever written over; then the manifest, which names them; then
the files that only an earlier manifest named are taken away. Whenever it is cut short, the manifest there is whole and all that it names is
there, and the same again goes on with what is missing.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from saring.corpus.ledger import Ledger
from saring.corpus.manifest import NAME, Manifest
from saring.corpus.names import OURS
from saring.corpus.target import Target
from saring.errors import DatasetError

_UNFIT: Final = re.compile(r"[^\w.-]+")


def working_folder(address: str) -> Path:
    """Where a dataset of a store is worked on unless another folder is given: a folder for each address, below the user's state."""
    state = os.environ.get("XDG_STATE_HOME") or Path("~/.local/state").expanduser()
    address = address.rstrip("/")
    return Path(state, "saring", f"{_UNFIT.sub('-', address)}-{hashlib.sha256(address.encode()).hexdigest()[:8]}")


def claim(target: Target, ledger: Ledger) -> None:
    """Make sure, before anything is done, that the target can be written, and that nothing is lost by writing it.

    Raises:
        DatasetError: it cannot be written, or holds a dataset that was not put there from this ledger's folder.
    """
    there = target.read(NAME)
    if there is not None and _digest(there) not in ledger.published(target.address):
        remedy = (
            "give the folder it was made in with --work; if that is lost, the captures have to be read again, for a dataset does not hold"
            " what was dropped: build all of them to another target, or to this one once the dataset there is removed"
        )
        raise DatasetError(f"{target.address} holds a dataset that was not made in {ledger.folder}", remedy=remedy)
    with tempfile.NamedTemporaryFile(prefix="saring-") as file:
        trial = f".{'0' * 32}.tmp"
        target.put(Path(file.name), trial)
        target.remove(trial)


def publish(folder: Path, manifest: Manifest, target: Target, ledger: Ledger, tell: Callable[[str], None]) -> None:
    """Make the target what the folder is; nothing that is there already is sent again.

    Args:
        folder: of the finished dataset.
        manifest: its.
        target: where to.
        ledger: notes what was put where.
        tell: is told what is being done.

    Raises:
        DatasetError: the store does not answer, or refuses.
    """
    there = target.names()
    files = (*manifest.files, manifest.left_out)
    missing = [file for file in files if there.get(file.path) != file.bytes]
    tell(f"putting {len(missing):,} files to {target.address}")
    for file in missing:
        target.put(folder / file.path, file.path)
    told = (folder / NAME).read_bytes()
    if target.read(NAME) != told:
        ledger.publish(target.address, _digest(told))
        target.put(folder / NAME, NAME)
    ledger.publish(target.address, _digest(told), alone=True)
    for name in there.keys() - {file.path for file in files}:
        if OURS.fullmatch(name):
            target.remove(name)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
