"""JSON-LD: which of a page's objects is the article, and what else they say."""

from dataclasses import dataclass, field
from typing import Any

from saring.fields.columns import Claims
from saring.fields.repair import read_json
from saring.fields.wording import letters, many, text_of

Node = dict[str, Any]

ARTICLES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle AskPublicNewsArticle "
    "ReviewNewsArticle SatiricalArticle ScholarlyArticle TechArticle BlogPosting LiveBlogPosting SocialMediaPosting "
    "AdvertiserContentArticle Report Review Recipe DiscussionForumPosting MedicalScholarlyArticle".split()
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
    return [name.rpartition("/")[2] for name in many(kind) if isinstance(name, str)]


def read(scripts: list[str], claims: Claims, url: str | None = None) -> JsonLd:
    """Read a page's JSON-LD scripts; the titles that it claims, and `url`, tell the page's article from others."""
    out = JsonLd()
    articles: list[Node] = []
    for node in _nodes(scripts):
        identity = node.get("@id")
        if isinstance(identity, str) and len(node) > len(("@id", "@type")):
            out.by_id.setdefault(identity, node)
        _sort(node, out, articles)
    if articles:
        out.article = articles[0] if len(articles) == 1 else _own(articles, _titles(claims), url)
    return out


def _sort(node: Node, out: JsonLd, articles: list[Node]) -> None:
    for kind in types(node):
        out.kinds.add(kind)
        if kind in ARTICLES:
            articles.append(node)
            if kind == "LiveBlogPosting":
                out.live = out.live or node
        elif kind in PAGES:
            out.page = out.page or node
        elif kind in MEDIA:
            out.media = out.media or node
        elif kind == "BreadcrumbList":
            out.crumbs = out.crumbs or _crumbs(node)
        elif kind in ORGANIZATIONS or kind == "WebSite":
            out.organization = out.organization if out.organization.get("name") else node


_INNER = ("@graph", "mainEntity", "mainEntityOfPage")
"""Properties whose values are objects of the page as well."""


def _nodes(scripts: list[str]) -> list[Node]:
    """The objects at the top of the scripts, in `@graph`, and as the main entity of a page."""
    nodes: list[Node] = []
    queue: list[Any] = []
    for script in scripts:
        queue.extend(read_json(script))
    at = 0
    while at < len(queue) and len(nodes) < MOST_NODES:
        value = queue[at]
        at += 1
        if isinstance(value, list):
            queue.extend(value[:MOST_NODES])
        elif isinstance(value, dict):
            nodes.append(value)
            queue += [value[key] for key in _INNER if key in value and isinstance(value[key], dict | list)]
    return nodes


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
