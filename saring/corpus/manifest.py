"""The manifest of a dataset: which files it is made of. Readers trust it, and nothing that it does not name."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Self

from saring.corpus.complete import put
from saring.errors import DatasetError
from saring.stores import below, opened

NAME: Final = "manifest.json"
FORMAT: Final = 1
"""Version of the manifest itself."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the dataset."""

    path: str
    """Relative to the dataset's folder."""
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a dataset is made of, and made with."""

    settings: Mapping[str, str]
    """Versions, model and options."""
    captures: int
    """How many were seen."""
    outcomes: Mapping[str, int]
    """How many of them ended in each of `OUTCOMES`."""
    skipped: Mapping[str, int]
    """Records that are no captures of a page, by kind."""
    problems: tuple[str, ...]
    """Parts of inputs that could not be read at all."""
    files: tuple[DataFile, ...]
    """Of the articles."""
    left_out: DataFile
    """The file of the captures that became no row: which, where, and why; places that are damaged among them."""

    def write(self, folder: Path) -> None:
        """Put it in the dataset's folder, whole or not at all."""
        plain = {"format": FORMAT, **asdict(self)}
        unfinished = folder / f".{NAME}.tmp"
        unfinished.write_text(json.dumps(plain, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        put(unfinished, folder / NAME)

    @classmethod
    def read(cls, folder: Path | str) -> Self:
        """The manifest in a folder, or under an address in a store.

        Raises:
            DatasetError: there is none, or it is damaged, or of another version.
            StoreError: the store does not answer, or refuses.
        """
        path = below(folder, NAME)
        try:
            with opened(path) as file:
                plain: dict[str, Any] = json.loads(file.read())
            if plain.pop("format") != FORMAT:
                raise DatasetError(
                    f"{path} is of another version", remedy="build the dataset anew, or read it with the saring that made it"
                )
            files = tuple([DataFile(**file) for file in plain.pop("files")])
            left_out = DataFile(**plain.pop("left_out"))
            made = cls(files=files, left_out=left_out, problems=tuple(plain.pop("problems")), **plain)
            _compare_types(made)
        except FileNotFoundError:
            raise DatasetError(f"{folder} holds no finished dataset", remedy="run saring corpus build, or give another folder") from None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise DatasetError(f"{path} is damaged ({error})", remedy="run the same build again: it goes on from its ledger") from error
        return made


def _compare_types(manifest: Manifest) -> None:
    """Hold its values to the types that are declared.

    Raises:
        TypeError: one is not.
        AttributeError: what should have values has none.
    """
    files = (*manifest.files, manifest.left_out)
    sizes = [size for file in files for size in (file.rows, file.bytes)]
    numbers = [manifest.captures, *manifest.outcomes.values(), *manifest.skipped.values(), *sizes]
    names = [name for file in files for name in (file.path, file.sha256)]
    texts = [*manifest.problems, *manifest.settings.values(), *names]
    wrong = [value for value in numbers if type(value) is not int] + [value for value in texts if type(value) is not str]
    if wrong:
        raise TypeError(f"{wrong[0]!r} is of another type than it should be")
