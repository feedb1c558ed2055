"""Inputs that were read before: whether they are what they were."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from saring.corpus.inputs import InputFile, digest, look_at
from saring.corpus.ledger import Ledger
from saring.errors import DatasetError

_SHOWN = 3
"""Most files that an error names."""


def fresh(ledger: Ledger, files: Iterable[InputFile], *, refresh: bool) -> list[InputFile]:
    """The files that are to be planned: those that are new, and those that were changed before anything of them was done.

    A file with another time of change is read again to see whether it was changed.

    Args:
        ledger: what was planned.
        files: what is there.
        refresh: whether to plan anew what was changed after it was done; it is refused otherwise.

    Raises:
        DatasetError: files were changed after they were done, or what is in a shard with one is gone, or a file that was begun by a
            relative path is not found by it from here.
    """
    known = ledger.inputs()
    new: dict[str, InputFile] = {}
    changed: list[InputFile] = []
    again: list[InputFile] = []
    for file in files:
        before = known.get(file.key)
        if before is None:
            new[file.key] = file
        elif (before.size, before.modified) != (file.size, file.modified):
            _sort_out(ledger, file, before, (changed, again))
        elif before.path != file.path:
            _look_by_its_name(ledger, file, before)
    if changed and not refresh:
        raise _refusal(changed, known)
    for file in [*changed, *again]:
        beside = [path for shard, _ in ledger.shards_of(file) for path in shard.paths]
        new.update({other.key: other for other in _beside(file, beside, known)})
        new[file.key] = file
    ledger.forget([*changed, *again])
    return list(new.values())


def _sort_out(ledger: Ledger, file: InputFile, before: InputFile, found: tuple[list[InputFile], list[InputFile]]) -> None:
    """Put a file that looks changed to those that were changed after they were done, or before; or to neither if it is what it was."""
    changed, again = found
    shards = ledger.shards_of(file)
    done = [(shard, report) for shard, report in shards if report and "digest" in report]
    if not done:
        again.append(file)
    elif before.size != file.size or any(digest(shard.paths, shard.start, shard.end) != report["digest"] for shard, report in done):
        changed.append(file)
    else:
        ledger.seen_again(file)


def _look_by_its_name(ledger: Ledger, file: InputFile, before: InputFile) -> None:
    """Make sure that what is left to do of a file is found: its rows are to have the name that it was begun with."""
    if look_at(before.path).size < 0 and any(report is None for _, report in ledger.shards_of(file)):
        remedy = "run the command in the folder that it was begun in"
        raise DatasetError(f"{file.path} was begun as {before.path}, which is not found from {Path.cwd()}", remedy=remedy)


def _beside(file: InputFile, paths: list[str], known: dict[str, InputFile]) -> Iterator[InputFile]:
    """The files that are read again with one, because they are in a shard with it.

    Raises:
        DatasetError: one is gone, and what was read of it would be, too.
    """
    for other in map(look_at, paths):
        before = known.get(other.key)  # a link that is gone does not say any more of what it was
        if other.size < 0 and (before is None or before.size >= 0):
            remedy = "put it back, and run the same command again; or build what there is into another folder"
            raise DatasetError(
                f"{other.path} is not there any more, and would be read again with {file.path}, which was changed", remedy=remedy
            )
        yield other


def _refusal(changed: list[InputFile], known: dict[str, InputFile]) -> DatasetError:
    told = "; ".join([_told(known[file.key], file) for file in changed[:_SHOWN]])
    more = f"; and {len(changed) - _SHOWN:,} more files" if len(changed) > _SHOWN else ""
    remedy = "do them again with --refresh, or build into another folder"
    return DatasetError(f"inputs were changed since they were read: {told}{more}", remedy=remedy)


def _told(before: InputFile, now: InputFile) -> str:
    return f"{now.path} had {before.size:,} bytes of {_time(before)}, now has {now.size:,} of {_time(now)}"


def _time(file: InputFile) -> str:
    return f"{datetime.fromtimestamp(file.modified / 1e9, UTC):%Y-%m-%d %H:%M:%S}"
