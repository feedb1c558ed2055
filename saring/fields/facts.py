"""What the fields are read from: a page's claims and labelled blocks, sorted once so that every field finds its part at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from saring._core import Images, by_label, item_values
from saring.fields.addresses import absolute
from saring.fields.columns import TEXT, Claims, PageLike, Row
from saring.fields.jsonld import objects as jsonld
from saring.fields.jsonld.objects import JsonLd, Node
from saring.fields.wording import clean, is_unfilled, text_of
from saring.record import Evidence

OF_OTHERS = frozenset(
    ("Comment", "UserComments", "Review", "Rating", "Offer", "WPSideBar", "WPFooter", "WPHeader", "SiteNavigationElement")
)
"""Types of items that are not the article."""


NO_CLAIMS: Claims = {
    **dict.fromkeys(("title", "lang", "base")),
    **{key: [] for key in ("json_ld", "items", "times", "people", "pagers", "headings", "kickers", "trail", "folders", "filed", "bylines")},
    **{key: [] for key in ("tags", "slugs", "categories")},
    "meta": {},
    "links": {},
    "trail_named": False,
}
"""What something that is no page says of itself."""


@dataclass(slots=True)
class Facts:
    """One page, ready for the fields. Nothing changes it once `gather` has made it, but what is remembered."""

    url: str | None
    capture_date: str | None
    claims: Claims
    meta: dict[str, list[str]]
    """Contents of `<meta>` by key, in order."""
    items: dict[str, list[str]]
    """Microdata by property path, without the items of others."""
    ld: JsonLd
    content: list[Row]
    """The blocks that are not left out; of a text capture, which has no claims, all of them."""
    images: Images
    page: PageLike
    base: str | None = None
    """What relative addresses are relative to."""
    by_label: dict[str, list[Row]] = field(default_factory=dict)
    """The content by label."""
    site_names: list[str] = field(default_factory=list)
    """The names by which the page calls its site."""
    stored: Evidence | None = None
    """Where the text is from, if it is not the markup's."""
    _lines: tuple[list[Row], list[Row]] | None = None

    def given(self, keys: Iterable[str]) -> list[str]:
        """Those of these keys that the page has a `<meta>` for; of twenty few, eight times a page, so the loop is C's."""
        return list(filter(self.meta.__contains__, keys))

    def first_meta(self, *keys: str) -> tuple[str, str] | None:
        """The first of these keys that has a content: key and content, cleaned."""
        for key in keys:
            for content in self.meta.get(key, ()):
                text = clean(content)
                if text and not is_unfilled(text):
                    return key, text
        return None

    def first_item(self, *paths: str) -> tuple[str, str] | None:
        """The first of these microdata properties that has a value: path and value."""
        for path in paths:
            for value in self.items.get(path, ()):
                text = clean(value)
                if text and not is_unfilled(text):
                    return path, text
        return None

    def labelled(self, label: str) -> list[Row]:
        """The blocks with a label, in page order."""
        return self.by_label.get(label, [])

    @property
    def lines_above(self) -> list[Row]:
        """The short lines between headline and text, whatever they count as, the left-out ones too."""
        return self._beside()[0]

    @property
    def lines_behind(self) -> list[Row]:
        """The short lines right behind the text that count as no part of it."""
        return self._beside()[1]

    def _beside(self) -> tuple[list[Row], list[Row]]:
        if self._lines is None:
            self._lines = self.page.beside(self.content)
        return self._lines

    @property
    def article(self) -> Node:
        """The JSON-LD object of the article; empty if there is none."""
        return self.ld.article

    def said(self, key: str) -> str | None:
        """The text of a property of the article's JSON-LD object."""
        value = self.ld.article.get(key)
        return text_of(self.ld.follow(value)) if value is not None else None


def gather(page: PageLike, content: list[Row], url: str | None, capture_date: str | None) -> Facts:
    """Sort a page's claims and the blocks in `content`. Linear in their number."""
    claims = page.claims if page.kind in ("html", "text") else NO_CLAIMS
    base, scripts = claims["base"], claims["json_ld"]
    facts = Facts(
        url,
        capture_date,
        claims,
        claims["meta"],
        item_values(claims["items"], OF_OTHERS),
        jsonld.read(scripts, claims, url) if scripts else JsonLd(),
        content,
        page.images,
        page,
        absolute(base, url) or url if base else url,
        by_label(content),
    )
    facts.site_names = _site_names(facts)
    return facts


_NAMING = ("og:site_name", "application-name", "al:android:app_name", "twitter:app:name:iphone", "publisher", "dc.publisher")
"""Keys of `<meta>` that name the site."""


def _site_names(facts: Facts) -> list[str]:
    names = [facts.said("publisher") or ""]
    names += [facts.meta[key][0] for key in facts.given(_NAMING)]
    organization = facts.ld.organization.get("name")
    if isinstance(organization, str):
        names.append(organization)
    return [name for name in names if name and not name.startswith("http")]


def joined(rows: list[Row], most: int = 10) -> str:
    """The texts of the first blocks, as one line."""
    return " ".join([row[TEXT] for row in rows[:most]])
