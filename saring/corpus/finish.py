"""From the shards to the dataset: captures of one article, pages of one article, copies, and the files that readers see."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from saring.corpus.copied import note_copies
from saring.corpus.copies import CopyOptions
from saring.corpus.copies.engine import CopyEngine
from saring.corpus.joined import join_pages
from saring.corpus.layout import FILE, FOLDER, Laid, lay_out
from saring.corpus.left_out import write_left_out
from saring.corpus.manifest import Manifest
from saring.corpus.names import OURS
from saring.corpus.revisions import revise
from saring.corpus.scratch import Scratch

SHARDS: Final = "shards"
_NOTES: Final = "laid-out.json"
"""Beside the shards: from what each file of the dataset was made."""


@dataclass(frozen=True, slots=True)
class FinishOptions:
    """How the dataset is made of the shards."""

    copies: bool = True
    """Whether to find copies."""
    window: int = 7
    """Days that may lie between a story and its copy."""
    memory: int = 1 << 30
    """Bytes that all this may take, about."""
    file: int = FILE
    """Bytes that a file of the dataset should have."""
    engine: CopyEngine | None = None
    """What finds copies; this process if None. Makes no difference to the dataset."""

    def told(self) -> dict[str, str]:
        """What of this makes a difference to the dataset."""
        return {"copies": f"within {self.window} days" if self.copies else "not looked for", "file": str(self.file)}


def finish(
    folder: Path, reports: list[dict[str, Any]], settings: Mapping[str, str], options: FinishOptions, tell: Callable[[str], None]
) -> Manifest:
    """Make the dataset of all shards, name its files in the manifest, and take away those of an earlier one.

    Args:
        folder: the dataset's.
        reports: of all shards.
        settings: what it is made with.
        options: how.
        tell: is told what is being done.
    """
    done = [report for report in reports if "rows" in report]
    shards = [folder / SHARDS / report["rows"]["file"] for report in done]
    with Scratch(folder, shards, options.memory) as scratch:
        tell("captures of one article")
        scratch.read()
        revise(scratch)
        joined = join_pages(scratch)
        files = [*shards, joined] if joined else shards
        if options.copies:
            tell("copies")
            note_copies(scratch, files, folder, CopyOptions(window=options.window, memory=options.memory), options.engine)
        tell("files")
        digests = [report["rows"]["sha256"] for report in done]
        laid_out = lay_out(scratch, files, digests, Laid(folder, folder / SHARDS / _NOTES, options.file))
        left_out = write_left_out(scratch, [folder / SHARDS / report["left"]["file"] for report in done], folder)
        outcomes = _outcomes(done, scratch)
    manifest = Manifest(
        settings={**settings, **options.told()},
        captures=sum([report["captures"] for report in done]),
        outcomes=outcomes,
        skipped=_added_up([report["skipped"] for report in done]),
        problems=tuple(dict.fromkeys([report["problem"] for report in reports if "problem" in report])),
        files=laid_out,
        left_out=left_out,
    )
    manifest.write(folder)
    _clear(folder, manifest)
    return manifest


def _outcomes(reports: list[dict[str, Any]], scratch: Scratch) -> dict[str, int]:
    outcomes = Counter(_added_up([report["outcomes"] for report in reports]))
    for before, after, count in scratch.moved():
        outcomes[before] -= count
        outcomes[after] += count
    return {name: count for name, count in sorted(outcomes.items()) if count}


def _added_up(counts: list[dict[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for some in counts:
        total.update(some)
    return dict(sorted(total.items()))


def _clear(folder: Path, manifest: Manifest) -> None:
    """Take away the files of an earlier dataset."""
    known = {folder / file.path for file in (*manifest.files, manifest.left_out)}
    for path in [*folder.glob(f"{FOLDER}/*/*.parquet"), *folder.glob("left-out-*.parquet")]:
        if path not in known and OURS.fullmatch(str(path.relative_to(folder))):
            path.unlink()
    for place in folder.glob(f"{FOLDER}/month=*"):
        if not any(place.iterdir()):
            place.rmdir()
