"""datatrove: an extractor, as a step of its pipelines."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from datatrove.data import Document
from datatrove.pipeline.extractors.base import BaseExtractor

from saring.captures import Capture
from saring.captures.tables import from_row
from saring.corpus.schema import columns
from saring.extract import extract_many
from saring.options import Options


class Text(str):
    """A text with what is known beside it: datatrove passes only text to the process that extracts, and back."""

    known: dict[str, Any]


class Saring(BaseExtractor):
    """Replaces a document's page by the text of its article, and adds the other fields of the record to its metadata.

    ```python
    >>> from datatrove.executor import LocalPipelineExecutor
    >>> from datatrove.pipeline.readers import WarcReader
    >>> from datatrove.pipeline.writers import JsonlWriter
    >>> from saring.adapters.datatrove import Saring
    >>> steps = [WarcReader("samples", glob_pattern="*.warc.gz"), Saring(), JsonlWriter("articles")]
    >>> _ = LocalPipelineExecutor(steps, logging_dir="logs").run()

    ```

    Pages without text, and those that take longer than `timeout` seconds, are dropped and counted as by every extractor; of the others
    `verdict` says what they are, for a `LambdaFilter`. Fields that are not known are absent: `ParquetWriter` needs `RECORD_SCHEMA` for them.
    """

    name = "⛏ Saring"

    def __init__(self, options: Options | None = None, timeout: float = 10) -> None:
        super().__init__(timeout)
        self.options = options

    def extract(self, text: str) -> str:
        """The article's text, with its record."""
        page = from_row({**getattr(text, "known", {}), "html": str(text)}, Capture(b"", "document"))
        record = columns(next(extract_many([page], options=self.options, workers=1)))
        return _with(record, record.pop("articleBody"))

    def run(self, data: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """As every extractor's."""
        pages = (replace(document, text=_with(document.metadata, document.text)) for document in data)
        for document in super().run(pages, rank, world_size):
            yield replace(document, text=str(document.text), metadata=document.metadata | document.text.known)


def _with(known: dict[str, Any], text: str) -> Text:
    made = Text(text)
    made.known = known
    return made
