"""What was added to a day, as it came: a line a document, with a checksum, so that what was cut or changed is known.

::

    1a2b3c4d ["id", "captured", second, vague, words, "portal", "publisher", ["credit"]]⇥"text"⏎
"""

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, NamedTuple
from unicodedata import normalize
from zlib import crc32

from saring._core import unspaced_words
from saring.corpus.copies.documents import Document, When, when
from saring.corpus.copies.wanted import SPOOL, forget
from saring.errors import DatasetError

_MOST_DOCUMENTS, _MOST_LETTERS = 20_000, 64_000_000
"""What is held at most before it is written to its days."""
_LETTER = 16
"""Share of the memory for them: a letter takes up to four bytes, and once more where it is written."""
_LETTERS = 1_000_000
"""Of a text: more than the native half looks at."""
_MARK = len(b"00000000 ")
_BLOCK = 65_536
_LONG_WORD = 12
"""Letters for every space from which on a text is looked through for such, which takes longer than all else here; Finnish has 9."""
_ENCODER = json.JSONEncoder(ensure_ascii=False)
"""Made once: `json.dumps` makes one for every call that is not by its defaults, which took a third of a line's time."""


class Line(NamedTuple):
    """What a line says of its document, without the text."""

    id: str
    captured: str
    second: int
    vague: int
    words: int
    portal: str
    publisher: str | None
    credit: tuple[str, ...]


def spool(folder: Path, documents: Iterable[Document], memory: int) -> None:
    """Put documents to their days in `folder`; `memory` is how many bytes that may take, about."""
    mended: set[int] = set()
    for some in _batches(documents, min(_MOST_LETTERS, memory // _LETTER)):
        lines: dict[int, list[bytes]] = defaultdict(list)
        for document in some:
            moment = when(document)
            lines[moment.day].append(_line(document, moment))
        for day, of_day in lines.items():
            path = spool_of(folder, day)
            if day not in mended:
                path.parent.mkdir(parents=True, exist_ok=True)
                forget(path.parent)
                _mend(path)
                mended.add(day)
            with path.open("ab") as file:
                file.writelines(of_day)


def spool_of(folder: Path, day: int) -> Path:
    """The file of what was added to a day."""
    return folder / f"{day:06d}" / SPOOL


def _batches(documents: Iterable[Document], most: int) -> Iterator[list[Document]]:
    held: list[Document] = []
    letters = 0
    for document in documents:
        held.append(document)
        letters += len(document.text)
        if len(held) == _MOST_DOCUMENTS or letters > most:
            yield held
            held, letters = [], 0
    if held:
        yield held


def _line(document: Document, moment: When) -> bytes:
    text = document.text[:_LETTERS]
    if not text.isascii():
        text = normalize("NFC", text)
    words = _words(document.text)
    known = (document.id, document.captured or "", moment.second, moment.vague, words, document.portal, document.publisher, document.credit)
    data = "\t".join([_ENCODER.encode(part) for part in (known, text)]).encode("utf-8", "replace")
    return b"%08x %b\n" % (crc32(data), data)


def _words(text: str) -> int:
    """How many words a text has, about."""
    words = text.count(" ") + text.count("\n") + 1
    if len(text) < _LONG_WORD * words:
        return words
    return words + unspaced_words(text)


def _mend(path: Path) -> None:
    """Cut off a last line that was being written when a process ended: who added its document was never told that it was added."""
    if not path.exists():
        return
    with path.open("r+b") as file:
        end = file.seek(0, os.SEEK_END)
        while end:
            start = max(0, end - _BLOCK)
            file.seek(start)
            found = file.read(end - start).rfind(b"\n")
            if found >= 0:
                file.truncate(start + found + 1)
                return
            end = start
        file.truncate(0)


def read_lines(file: IO[bytes], path: Path) -> Iterator[tuple[int, bytes, Line]]:
    """The whole lines of a spool that is open: where each begins, its bytes, and what it says.

    Raises:
        DatasetError: a line is damaged.
    """
    place = 0
    for number, line in enumerate(file, 1):
        if not line.endswith(b"\n"):
            return  # it was being written when a process ended
        yield place, line, _checked(line, path, number)
        place += len(line)


def _checked(line: bytes, path: Path, number: int) -> Line:
    if line[: _MARK - 1] != b"%08x" % crc32(line[_MARK:-1]):
        raise DatasetError(f"{path}: line {number} is damaged", remedy=f"remove {path.parent} and add the articles of that day again")
    return told(line)


def told(line: bytes) -> Line:
    """What a line says."""
    id_, captured, second, vague, words, portal, publisher, credit = json.loads(line[_MARK : line.index(b"\t")])
    return Line(id_, captured, second, vague, words, portal, publisher, tuple(credit))


def text_of(line: bytes) -> str:
    """The text of a line that was read."""
    return str(json.loads(line[line.index(b"\t") + 1 :]))
