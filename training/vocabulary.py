"""Words in class names, ids and short lines that hint at what a block is. Weak evidence, for training only."""

import re
from collections.abc import Sequence

COMMENT = ("comment", "comments", "commentlist", "disqus", "replies", "respond", "kommentar", "kommentare", "comentarios", "commentaires")
RELATED = (
    "related", "recommend", "recommended", "recommendations", "read-more", "readmore", "more-news", "more-stories", "more-from",
    "more-on", "trending", "popular", "most-read", "mostread", "teaser", "teasers", "similar", "outbrain", "taboola", "recirc",
    "recirculation", "onward",
)  # fmt: skip
NAVIGATION = (
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "pagination", "pager", "sitemap", "footer", "header",
    "topbar", "tag", "tags", "taglist", "tag-list", "categories", "share", "social", "toolbar",
)  # fmt: skip
PROMOTION = (
    "newsletter", "subscribe", "subscription", "subscriptions", "promo", "promotion", "advert", "advertisement", "advertising", "ad",
    "ads", "sponsor", "sponsored", "paywall", "donate", "donation", "signup", "sign-up", "cookie", "cookies", "consent", "gdpr",
    "banner", "cta", "modal", "popup",
)  # fmt: skip
CAPTION = (
    "caption", "captions", "figcaption", "wp-caption-text", "bildunterschrift", "bildtext", "image-desc", "image-description",
    "image-text", "image-title", "photo-desc", "photo-description", "photo-text", "legend", "legende",
)  # fmt: skip
CREDIT = ("credit", "credits", "copyright", "photographer", "image-source", "quelle", "bildquelle")
BYLINE = ("byline", "author", "authors", "author-name", "autor", "auteur", "writer", "reporter")
DEK = (
    "dek", "standfirst", "subtitle", "sub-title", "subhead", "sub-head", "subheadline", "sub-headline", "subheading", "untertitel",
    "chapo", "entradilla", "bajada",
)  # fmt: skip

# What stands beside a photographer's name.
AGENCIES = ("getty", "reuters", "dpa", "afp", "ap photo", "epa", "imago", "shutterstock", "alamy")
CREDIT_WORDS = ("photo by", "photo:", "photo credit", "foto:", "foto :", "bild:", "image:", "credit:", "credits:")


def in_names(names: Sequence[str]) -> re.Pattern[str]:
    """Any of `names` as a whole token, or as a part of one joined by - or _; "comments" but not "comments-open"."""
    listed = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(rf"(?<![a-z])(?:{listed})(?![a-z])(?!-(?:open|closed|count))")


def in_text(phrases: Sequence[str]) -> re.Pattern[str]:
    """Any of `phrases` at the beginning of a word, in any case."""
    listed = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})", re.IGNORECASE)
