"""datatrove: an extractor, as a step of its pipelines."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Self

from datatrove.data import Document
from datatrove.pipeline.extractors.base import BaseExtractor

from saring.captures import Capture
from saring.captures.tables import from_row
from saring.corpus.schema import record_row
from saring.extract import extract_many
from saring.options import Options


class _Text(str):
    """A text with what is known beside it: datatrove passes only text to the process that extracts, and back."""

    __slots__ = ("known",)
    known: dict[str, object]

    def __new__(cls, text: str, known: dict[str, object] | None = None) -> Self:
        made = super().__new__(cls, text)
        made.known = known or {}
        return made


class Saring(BaseExtractor):
    """Replaces a document's page by the text of its article, and adds the other fields of the record to its metadata.

    ```python
    >>> from datatrove.executor import LocalPipelineExecutor
    >>> from datatrove.pipeline import readers, writers
    >>> from saring.adapters.datatrove import Saring
    >>> _ = LocalPipelineExecutor([readers.WarcReader("samples", glob_pattern="*.warc.gz"), Saring(), writers.JsonlWriter("out")]).run()

    ```

    Pages without text, and those that take longer than `timeout` seconds, are dropped and counted as by every extractor; of others the
    `verdict` says what they are, for a `LambdaFilter`. What is not known is absent: `ParquetWriter` needs `RECORD_SCHEMA` as its schema.
    """

    name = "⛏ Saring"

    def __init__(self, options: Options | None = None, timeout: float = 10) -> None:
        super().__init__(timeout)
        self.options = options

    def extract(self, text: str) -> str:
        """The article's text, with its record."""
        page = from_row({**getattr(text, "known", {}), "html": str(text)}, Capture(b"", "document"))
        record = record_row(next(extract_many([page], options=self.options, workers=1)))
        return _Text(record.pop("articleBody"), record)

    def run(self, data: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """As every extractor's."""
        pages = (replace(document, text=_Text(document.text, document.metadata)) for document in data)
        for document in super().run(pages, rank, world_size):
            yield replace(document, text=str(document.text), metadata=document.metadata | document.text.known)
