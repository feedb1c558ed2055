"""JSON-LD: which of a page's objects is the article, and what else they say."""

from dataclasses import dataclass, field
from typing import Any

from saring._core import ObjectKinds
from saring.fields.addresses import path_of
from saring.fields.columns import Claims
from saring.fields.jsonld.repair import read_scripts
from saring.fields.wording import letters, many, text_of

Node = dict[str, Any]

ARTICLES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle AskPublicNewsArticle "
    "ReviewNewsArticle SatiricalArticle ScholarlyArticle TechArticle BlogPosting LiveBlogPosting SocialMediaPosting "
    "AdvertiserContentArticle Report Review Recipe HowTo DiscussionForumPosting MedicalScholarlyArticle".split()
)
"""Types whose object can be the article."""

NEWS = frozenset(kind for kind in ARTICLES if kind.endswith("NewsArticle")) | {"LiveBlogPosting"}
"""Types of articles that publishers of news give."""

MEDIA = frozenset(("VideoObject", "AudioObject", "ImageGallery", "MediaGallery", "PodcastEpisode"))
"""Types whose object is the page's subject where there is no article."""

PAGES = frozenset(("WebPage", "ItemPage", "AboutPage", "ProfilePage", "CollectionPage", "CheckoutPage", "ContactPage", "FAQPage", "QAPage"))
"""Types of pages, which name the article's title and dates on some sites."""

ORGANIZATIONS = frozenset(("Organization", "NewsMediaOrganization", "Corporation", "LocalBusiness"))

MOST_NODES = 2_000
"""Objects looked at; a page with more hides the rest."""


@dataclass(slots=True)
class JsonLd:
    """A page's JSON-LD, flattened."""

    article: Node = field(default_factory=dict)
    """The object of the page's article; empty if there is none."""
    live: Node = field(default_factory=dict)
    """The object of the page's live blog, beside which some pages name the same as an article."""
    page: Node = field(default_factory=dict)
    """The object of the page itself."""
    media: Node = field(default_factory=dict)
    """The page's main video, sound or gallery."""
    crumbs: tuple[str, ...] = ()
    """Names of the breadcrumbs, outermost first."""
    organization: Node = field(default_factory=dict)
    """The organization or site that the page names beside the article."""
    by_id: dict[str, Node] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    """The types of all objects at the top, in graphs and as main entities."""

    def follow(self, value: Any) -> Any:
        """The object that `{"@id": …}` refers to, or the value itself."""
        if isinstance(value, dict) and "name" not in value:
            return self.by_id.get(str(value.get("@id")), value)
        return value


def types(node: Node) -> list[str]:
    """The types of an object, without their vocabulary."""
    kind = node.get("@type")
    if isinstance(kind, str):
        return [kind.rpartition("/")[2]]
    return [name.rpartition("/")[2] for name in many(kind)[:_MOST_TYPES] if isinstance(name, str)]


_MOST_TYPES = 20


_KINDS = ObjectKinds([sorted(ARTICLES), sorted(PAGES), sorted(MEDIA), ["BreadcrumbList"], [*sorted(ORGANIZATIONS), "WebSite"]])


def read(scripts: list[str], claims: Claims, url: str | None = None) -> JsonLd:
    """Read a page's JSON-LD scripts; the titles that it claims, and `url`, tell the page's article from others."""
    (articles, pages, media, trails, organizations), by_id, kinds = _KINDS.sort(read_scripts(scripts), MOST_NODES)
    own = _own(articles, _titles(claims), url) if len(articles) > 1 else _first(articles)
    return JsonLd(
        article={} if own and _is_of_another(own, claims, url) else own,
        live=_first([node for node in articles if _LIVE in types(node)]) if _LIVE in kinds else {},
        page=_first(pages),
        media=_first(media),
        crumbs=next(filter(None, map(_crumbs, trails)), ()),
        organization=_first([node for node in organizations if node.get("name")] or organizations[-1:]),
        by_id=by_id,
        kinds=kinds,
    )


_LIVE = "LiveBlogPosting"


def _first(nodes: list[Node]) -> Node:
    return nodes[0] if nodes else {}


def _own(articles: list[Node], titles: tuple[str, ...], url: str | None) -> Node:
    """The article that is this page's, by its headline or address; the first where none agrees."""
    wanted = {letters(title) for title in titles if title}
    best, best_score = articles[0], -1
    for node in articles:
        headline = letters(text_of(node.get("headline")) or text_of(node.get("name")) or "")
        agrees = bool(headline) and any(headline in title or title in headline for title in wanted if title)
        here = url is not None and url in (node.get("url"), node.get("@id"), page_id(node))
        score = 4 * agrees + 3 * here + ("author" in node) + ("datePublished" in node) - ("Review" in types(node))
        if score > best_score:
            best, best_score = node, score
    return best


def _is_of_another(node: Node, claims: Claims, url: str | None) -> bool:
    """Whether an article is that of another page: it gives another address, and its headline has hardly a word of this page's titles.

    Either alone is common: addresses of programs, and headlines for search engines.
    """
    told = [value for value in (node.get("url"), page_id(node)) if isinstance(value, str) and len(path_of(value)) > 1]
    if url is None or not told:
        return False
    own = [path_of(address) for address in (url, *[href for rel, href, _ in claims["links"].get("canonical", ()) if rel == "canonical"])]
    if any(path_of(value) in own or not value.startswith("http") for value in told):
        return False
    headline = text_of(node.get("headline")) or text_of(node.get("name"))
    titles = _titles(claims)
    if not headline or not titles or any(letters(headline) in letters(title) or letters(title) in letters(headline) for title in titles):
        return False
    words = set(headline.lower().split())
    return all(_COMMON * len(words.intersection(title.lower().split())) < len(words) for title in titles)


_COMMON = 4
"""One word in so many that a headline shares with a title makes them of one article."""


def _titles(claims: Claims) -> tuple[str, ...]:
    """The titles that tell the article's JSON-LD object from others'."""
    titles: list[Any] = [claims["title"], *claims["meta"].get("og:title", ()), *[text for _, text in claims["headings"][:3]]]
    return tuple([title for title in titles if isinstance(title, str)])


def page_id(node: Node) -> Any:
    """The address of the page that an article is the main thing of."""
    page = node.get("mainEntityOfPage")
    return page.get("@id") if isinstance(page, dict) else page


def _crumbs(node: Node) -> tuple[str, ...]:
    names = []
    for item in many(node.get("itemListElement"))[:20]:
        if isinstance(item, dict):
            name = text_of(item.get("name")) or text_of(item.get("item"))
            if name and not name.startswith(("http:", "https:", "/")):
                names.append(name)
    return tuple(names)
