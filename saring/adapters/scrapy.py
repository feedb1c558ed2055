"""Scrapy: an item pipeline."""

from typing import TYPE_CHECKING, Any, Self

from saring.captures import Capture
from saring.captures.tables import PAGE_KEYS, from_row
from saring.extract import extract_many

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class SaringPipeline:
    """Makes articles of the pages in a spider's items.

    ```python
    >>> import scrapy
    >>> class News(scrapy.Spider):
    ...     name = "news"
    ...     start_urls = ["http://127.0.0.1:8000/kabar-nusantara.html"]
    ...     custom_settings = {"ITEM_PIPELINES": {"saring.adapters.scrapy.SaringPipeline": 300}, "SARING_KINDS": ["article", "liveblog"]}
    ...     def parse(self, response):
    ...         yield {"html": response.body, "url": response.url, "charset": response.encoding, "seen": "front page"}

    ```

    The page is in `html` (bytes in any encoding, or text), `html_b64`, `content` or `text` (a plain-text capture); an item without is
    passed on as it is. What is passed on of others is a dict: the item without its page, and the record (`saring.Article.to_dict`) beside
    what the spider filled in itself. The setting `SARING_KINDS` names the kinds of `verdict` to keep, all if it is not there; other
    items are dropped with the verdict's reason.
    """

    def __init__(self, kinds: list[str] | None = None) -> None:
        self.kinds = kinds

    @classmethod
    def from_crawler(cls, crawler: "Crawler") -> Self:
        """As Scrapy makes pipelines."""
        return cls(crawler.settings.getlist("SARING_KINDS") or None)

    async def process_item(self, item: Any) -> Any:
        """The item with its page read, while the crawl goes on."""
        from scrapy.utils.defer import maybe_deferred_to_future
        from twisted.internet.threads import deferToThread

        return await maybe_deferred_to_future(deferToThread(self._read, item))

    def _read(self, item: Any) -> Any:
        from itemadapter import ItemAdapter
        from scrapy.exceptions import DropItem

        told = ItemAdapter(item).asdict()
        if not any(told.get(key) for key in PAGE_KEYS):
            return item
        article = next(extract_many([from_row(told, Capture(b"", "item"))], workers=1))
        if self.kinds and article.verdict.kind not in self.kinds:
            raise DropItem(f"{article.url}: {article.verdict.kind}, {article.verdict.reason}")
        kept = {name: value for name, value in told.items() if name not in PAGE_KEYS and value is not None}
        return {**article.to_dict(), **kept}
