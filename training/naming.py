"""Names of elements on made pages: as people, build tools and utility frameworks write them, or none at all."""

from random import Random
from typing import Final

# What sites call the parts of an article page; the first are the plainest.
NAMES: Final = {
    "page": ("page", "wrapper", "site", "container", "layout", "app"),
    "header": ("header", "masthead", "site-header", "topbar"),
    "nav": ("nav", "menu", "main-menu", "navigation", "navbar"),
    "breadcrumb": ("breadcrumb", "breadcrumbs", "crumbs", "path"),
    "main": ("main", "content", "main-content", "column-main", "col-lg-8", "primary"),
    "article": ("article", "post", "story", "detail", "entry", "single-post", "news-detail", "artikel"),
    "kicker": ("kicker", "section-label", "category", "overline", "rubric", "eyebrow"),
    "headline": ("headline", "title", "entry-title", "post-title", "article-title", "story-title", "judul"),
    "dek": ("dek", "standfirst", "subtitle", "summary", "lead", "excerpt", "chapo", "sub-headline", "intro"),
    "meta": ("meta", "post-meta", "article-info", "entry-meta", "info", "details"),
    "byline": ("byline", "author", "author-name", "writer", "reporter", "penulis", "autor"),
    "date": ("date", "time", "published", "timestamp", "post-date", "datetime", "pubdate"),
    "share": ("share", "social", "share-buttons", "sharing", "sosmed", "tools"),
    "figure": ("figure", "image", "photo", "media", "wp-caption", "picture", "foto", "article-image", "lead-media"),
    "caption": ("caption", "wp-caption-text", "image-caption", "figcaption", "photo-desc", "legend", "pic-caption", "imgcap"),
    "credit": ("credit", "photographer", "image-credit", "copyright", "source", "photo-credit"),
    "body": ("body", "entry-content", "article-body", "post-content", "story-body", "text", "content-text", "detail-text", "read"),
    "paragraph": ("paragraph", "p", "text-block", "article-p", "block-text"),
    "also": ("read-also", "related-inline", "inline-link", "bacajuga", "linked", "more-on", "teaser-inline", "parallax"),
    "ad": ("ad", "ads", "advert", "banner", "adslot", "sponsor", "iklan"),
    "newsletter": ("newsletter", "subscribe", "promo", "signup", "cta", "follow", "channel"),
    "tags": ("tags", "topics", "tag-list", "keywords", "labels"),
    "bio": ("author-bio", "about-author", "author-box", "bio"),
    "related": ("related", "recommended", "more-stories", "also-read", "teasers", "onward", "terkait", "related-posts"),
    "card": ("card", "item", "teaser", "media-object", "list-item", "news-item"),
    "cardtitle": ("card-title", "teaser-title", "item-title", "title"),
    "snippet": ("snippet", "teaser-text", "desc", "excerpt"),
    "most": ("most-read", "popular", "trending", "latest", "terpopuler"),
    "sidebar": ("sidebar", "aside", "column-side", "col-lg-4", "secondary", "rail"),
    "comments": ("comments", "comment-list", "discussion", "responses", "disqus"),
    "comment": ("comment", "comment-item", "reply", "comment-body"),
    "footer": ("footer", "site-footer", "bottom", "colophon"),
    "cookie": ("cookie", "consent", "cookie-banner", "gdpr", "cmp", "privacy-wall"),
    "paywall": ("paywall", "premium", "subscribe-wall", "regwall"),
    "live": ("liveblog", "live-updates", "updates", "timeline"),
    "update": ("update", "entry", "live-post", "timeline-item"),
    "key": ("key-points", "summary-box", "highlights", "tldr"),
}  # fmt: skip
UTILITIES: Final = (
    "mt-4", "mb-2", "text-lg", "text-sm", "font-bold", "leading-6", "flex", "items-center", "px-4", "py-2", "text-gray-600", "w-full",
    "md:w-2/3", "grid", "gap-4", "border-b", "uppercase", "tracking-wide", "max-w-prose", "mx-auto", "space-y-3", "hidden-print",
)  # fmt: skip
STYLES: Final = ("plain", "plain", "block", "prefixed", "hashed", "utility", "none", "ids")
LETTERS: Final = "abcdefghijklmnopqrstuvwxyz0123456789"


class Naming:
    """One site's way of naming: the same part has the same name wherever it stands on the page."""

    def __init__(self, draw: Random) -> None:
        self.draw = draw
        self.style = draw.choice(STYLES)
        self.prefix = draw.choice(("c", "ui", "site", "nx", "td", "detail", "mod", "o"))
        self.known: dict[str, str] = {}

    def attributes(self, role: str) -> str:
        """The class or id attribute of an element in this role, with a blank before it; "" for none."""
        if not role or self.style == "none":
            return ""
        if role not in self.known:
            self.known[role] = self._name(role)
        return f' {"id" if self.style == "ids" else "class"}="{self.known[role]}"'

    def _name(self, role: str) -> str:
        draw = self.draw
        if self.style == "hashed":
            return f"{draw.choice(('sc', 'css', 'jsx'))}-{self._letters(6)} {self._letters(5)}"
        if self.style == "utility":
            return " ".join(draw.sample(UTILITIES, draw.randint(2, 5)))
        plain = draw.choice(NAMES[role])
        if self.style == "block":
            return f"{draw.choice(('article', 'story', 'page', 'news'))}__{plain}"
        return f"{self.prefix}-{plain}" if self.style == "prefixed" else plain

    def _letters(self, count: int) -> str:
        return "".join(self.draw.choices(LETTERS, k=count))
