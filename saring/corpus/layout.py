"""Rows of the shards to the files of the dataset: by month of publication and, where a month is large, by whose pages they are.

Whoever has more than a file holds in a month has several: of no size of a corpus, nor of a publisher, is a file without bound.

What a file will hold is known before anything is read: which rows of which shards, and what was decided on each. A file that holds that
already stays as it is. For the others rows go to their partitions in sorted runs on disk, and from there to the file, so that memory is
bounded. The order within a file depends on nothing but the rows, whichever shards they were in.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from saring.corpus.complete import put
from saring.corpus.layout_month import month_of
from saring.corpus.manifest import DataFile
from saring.corpus.ordered import Ordered, Partition
from saring.corpus.parquet import ParquetFile, is_whole
from saring.corpus.schema import COPY_COLUMNS, SCHEMA
from saring.corpus.scratch import Scratch, rows_at, tables_of

FILE: Final = 128 << 20
"""Bytes that a file of the dataset should have; a month with less is one file."""
FOLDER: Final = "articles"
_METHOD: Final = 1
"""Version of how rows are laid out in files: those that another one made are made anew."""
_BYTES: Final = 1.6
"""Of a file, for a character of its rows' bodies, everything else counted in; measured on pages in twenty languages."""
_HELD, _ROW = 5, 2_048
"""Bytes in memory for such a character, and for a row beside."""
_GROUP: Final = 64 << 20
"""Bytes in memory of a row group."""
_COPIES: Final = ", ".join([f"k.{column.name}" for column in COPY_COLUMNS])
_ROWS: Final = f"""
SELECT c.shard, c.at, c.id, c.month, c.domain, c.size, m.digest, r.identity, r.revision, r.latest, r.changed, {_COPIES}
FROM captures c LEFT JOIN revised r USING (shard, at) LEFT JOIN copies k ON k.id = c.id LEFT JOIN made m USING (shard, at)
WHERE NOT EXISTS (SELECT 1 FROM dropped d WHERE d.shard = c.shard AND d.at = c.at) ORDER BY c.shard, c.at
"""  # noqa: S608 - the schema's names


@dataclass(slots=True)
class _Plan:
    """What a file will hold."""

    rows: int = 0
    size: int = 0
    """Characters of the bodies."""
    shards: set[int] = field(default_factory=set)
    """That the rows are in."""
    digest: Any = field(default_factory=hashlib.sha256)
    """Of the rows' places, and of what was decided on them."""


@dataclass(frozen=True, slots=True)
class _Shares:
    """How the rows of months are shared out to files."""

    files: Mapping[str, int]
    """Of every month."""
    parts: Mapping[tuple[str, str | None], int]
    """Of a month and a domain that is too large for one file: in how many it is."""

    def of(self, month: str, domain: str | None, id_: str) -> Partition:
        """Where a row goes."""
        count = self.files[month]
        parts = self.parts.get((month, domain), 1)
        part = _number(id_) % parts if parts > 1 else 0
        return Partition(month, (_number(domain or "") + part) % count, count)


def _number(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode("utf-8", "surrogateescape")).digest()[:8])


@dataclass(frozen=True, slots=True)
class Laid:
    """Where files are laid out, and which of them hold what."""

    folder: Path
    """The dataset's."""
    notes: Path
    """A file that says from what each file was made; it may be gone."""
    size: int = FILE
    """Bytes of a file."""


def lay_out(scratch: Scratch, files: list[Path], digests: Sequence[str], to: Laid) -> tuple[DataFile, ...]:
    """Write the dataset's files that are not there.

    Args:
        scratch: what was decided on the rows.
        files: the shards' rows, and those that were made of them.
        digests: of the shards' rows.
        to: where.

    Returns:
        The files, in the order of their names. A name holds the digest of what is in it: no file is ever written over.
    """
    months, large = scratch.sizes(), scratch.sizes_of_domains(to.size / _BYTES)
    shares = _Shares({of: _count(size, to) for of, size in months.items()}, {of: _count(size, to) for of, size in large.items()})
    plans = _plans(scratch, digests, shares)
    keys = {partition: plan.digest.hexdigest() for partition, plan in plans.items()}
    known = _known(to)
    stale = {partition: plan for partition, plan in plans.items() if keys[partition] not in known}
    with Ordered(scratch.folder, scratch.memory // 4) as rows:
        for number in sorted(set().union(*[plan.shards for plan in stale.values()])):
            for table in _decided(scratch, number, files[number]):
                for partition, places in _partitions(table, shares).items():
                    if partition in stale:
                        rows.add(partition, rows_at(table, places))
        rows.flush()
        made = {keys[partition]: _write(to.folder, partition, plan, rows) for partition, plan in sorted(stale.items())}
    laid = {keys[partition]: made.get(keys[partition]) or known[keys[partition]] for partition in sorted(plans)}
    _note(to, laid)
    return tuple(laid.values())


def _count(size: int, to: Laid) -> int:
    """Files for rows whose bodies have so many characters."""
    return max(1, round(size * _BYTES / to.size))


def _plans(scratch: Scratch, digests: Sequence[str], shares: _Shares) -> dict[Partition, _Plan]:
    """What every file will hold."""
    plans: dict[Partition, _Plan] = {}
    for shard, at, id_, month, domain, size, made, *decided in scratch.file.execute(_ROWS):
        partition = shares.of(month, domain, id_)
        plan = plans.get(partition)
        if plan is None:
            plan = plans[partition] = _Plan()
            plan.digest.update(repr((_METHOD, partition)).encode())
        plan.rows += 1
        plan.size += size
        plan.shards.add(shard)
        plan.digest.update(repr((made or digests[shard], at if made is None else 0, decided)).encode())
    return plans


def _known(to: Laid) -> dict[str, DataFile]:
    """The files that are there, by the digest of what they hold."""
    try:
        plain: dict[str, dict[str, Any]] = json.loads(to.notes.read_text(encoding="utf-8"))
        return {key: DataFile(**file) for key, file in plain.items() if is_whole(to.folder / file["path"], file)}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _note(to: Laid, laid: Mapping[str, DataFile]) -> None:
    unfinished = to.notes.with_name(f".{to.notes.name}.tmp")
    unfinished.write_text(json.dumps({key: asdict(file) for key, file in laid.items()}), encoding="utf-8")
    put(unfinished, to.notes)


def _decided(scratch: Scratch, shard: int, path: Path) -> Iterator[pa.Table]:
    """The rows that are to be in the dataset, some at a time, with the columns that follow from all rows together."""
    dropped, revised = scratch.dropped_of(shard), scratch.revised_of(shard)
    for first, table in tables_of(path):
        places = [at for at in range(table.num_rows) if first + at not in dropped]
        some = rows_at(table, places)
        keys = some.column("_key").to_pylist()
        told = [revised.get(first + at, (key, 1, True, "[]")) for at, key in zip(places, keys, strict=True)]
        made: dict[str, Any] = {
            "identity": [identity for identity, _, _, _ in told],
            "revision": [revision for _, revision, _, _ in told],
            "latest": [latest for _, _, latest, _ in told],
            "changed": [json.loads(changed) for _, _, _, changed in told],
            **_copies(scratch, some.column("id").to_pylist()),
        }
        columns = [pa.array(made[field.name], field.type) if field.name in made else some.column(field.name) for field in SCHEMA]
        yield pa.table(columns, schema=SCHEMA)


def _copies(scratch: Scratch, ids: list[str]) -> dict[str, list[Any]]:
    names = [field.name for field in COPY_COLUMNS]
    question = f"SELECT {', '.join(names)} FROM copies WHERE id = ?"  # noqa: S608 - the schema's names
    nothing = (None,) * len(names)
    found = [scratch.file.execute(question, (id_,)).fetchone() or nothing for id_ in ids]
    columns = {name: [row[at] for row in found] for at, name in enumerate(names)}
    columns["origin"] = [None if value is None else bool(value) for value in columns["origin"]]
    return columns


def _partitions(table: pa.Table, shares: _Shares) -> Mapping[Partition, list[int]]:
    rows: dict[Partition, list[int]] = defaultdict(list)
    for at, (day, domain, id_) in enumerate(zip(*[table.column(name).to_pylist() for name in ("day", "domain", "id")], strict=True)):
        rows[shares.of(month_of(day), domain, id_)].append(at)
    return rows


def _write(folder: Path, partition: Partition, plan: _Plan, rows: Ordered) -> DataFile:
    place = folder / FOLDER / f"month={partition.month}"
    place.mkdir(parents=True, exist_ok=True)
    groups = max(1, round((plan.size * _HELD + plan.rows * _ROW) / _GROUP))
    with ParquetFile(place, SCHEMA) as file:
        for table in rows.of(partition, -(-plan.rows // groups)):
            file.write(table)
        name, proof = file.finish(f"part-{partition.number:03d}-of-{partition.of:03d}-{{}}.parquet")
    return DataFile(str((place / name).relative_to(folder)), *proof)
