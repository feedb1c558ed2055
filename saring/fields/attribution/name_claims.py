"""What a page says of itself as a whole about who made it, below JSON-LD's article: JSON-LD's page, microdata, meta, links."""

from collections.abc import Iterator

from saring.fields.attribution.around_names import BYS
from saring.fields.facts import Facts
from saring.fields.wording import text_of

_AUTHOR_META = (
    "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor",
    "article.author", "authors", "article:author_name", "og:article:author", "cxenseparse:author", "citation_author", "dcsext.author",
    "bt:author", "shareaholic:article_author_name", "vr:author", "rnews:creator", "articleauthor", "article_author", "article-author",
)  # fmt: skip
_AUTHOR_ITEMS = ("author.name", "author", "creator.name", "creator", "mainEntity.author.name")
_ADDRESS_STARTS = ("http:", "https:", "//")
_MOST, _FEW = 30, 4


def author_claims(facts: Facts) -> Iterator[tuple[str, str, list[str]]]:
    """Every such claim that names an author, the most trusted kind first: its source, its place, the names as they stand there."""
    if facts.ld.page and not facts.article and (name := _of_page(facts)):
        yield "jsonld", "author", [name]
    if facts.items:
        path = next(filter(facts.items.__contains__, _AUTHOR_ITEMS), None)
        if path:
            yield "microdata", path, facts.items[path][:_MOST]
    for key in facts.given(_AUTHOR_META):
        values = [value for value in facts.meta[key] if not value.startswith(_ADDRESS_STARTS)]
        if values:
            yield "meta", key, values[:_MOST]
    card = facts.meta.get("twitter:label1")
    if card and card[0].lower() in BYS.all and facts.meta.get("twitter:data1"):
        yield "meta", "twitter:data1", facts.meta["twitter:data1"][:1]
    creator = facts.meta.get("twitter:creator")
    if creator and creator[0][:1].isalpha():
        yield "meta", "twitter:creator", creator[:1]  # a name, where others have a handle
    linked = [title for _, _, title in facts.claims["links"].get("author", ()) if title]
    if linked:
        unique = list(dict.fromkeys(linked))
        if len(unique) <= _FEW:
            yield "link", "author", unique


def _of_page(facts: Facts) -> str | None:
    """The person who is the author of the page, by its JSON-LD object."""
    author = facts.ld.follow(facts.ld.page.get("author"))
    return text_of(author) if isinstance(author, dict) and "Person" in str(author.get("@type")) else None
