"""Keys of `<meta>` that give dates, the most trusted first, and what such keys look like. Lower case."""

import re
from typing import Final

PUBLISHED_KEYS: Final = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date_published", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "article.published", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "article_date_original", "originalpublicationdate", "rnews:datepublished", "bt:pubdate",
    "citation_publication_date",
    "citation_date", "article:post_date", "og:published_time", "og:pubdate", "video:release_date", "published_at", "published", "created",
    "datecreated", "content_create_date", "weibo:article:create_at", "mediator_published_time", "ptime",
    "publisheddate", "published-date", "displaydate",
    "apub:time", "firstpublished", "release_date",
)  # fmt: skip
"""Keys of dates of publication."""

DATE_KEYS: Final = ("dcterms.date", "dc.date", "date")
"""Keys of dates that do not say of what: where one is another day than that which readers see, the latter is right on 6 pages of 7."""

MODIFIED_KEYS: Final = (
    "article:modified_time", "og:article:modified_time", "article:modified", "datemodified", "date_modified", "og:updated_time", "lastmod",
    "dc.date.modified", "dcterms.modified", "last-modified", "article.updated", "modified", "lastmodified", "updated_time", "bt:moddate",
    "last_updated_date", "revised", "dateupdated",
)  # fmt: skip
"""Keys of dates of the last change."""

LIKE_PUBLISHED: Final = re.compile(
    r"^(?!.*(?:last|next|modif|updat|expir|event|(?:music|movie|film|book|album|game)[-_.: ]?release))(?:.*[^a-z\n])?"
    r"(?:first[-_.: ]?)?(?:publish(?:ed)?|publication|pub|posted|post|release)[-_.: ]?(?:date|time|on|at)[-_.: ]?(?:time|iso|utc)?$",
    re.M,
)
"""A key that says "date of publication" in other words, among keys a line each: `cms-published-date`, `article:first_published_time`.

Not the day of what a page is about: `music:release_date` and `book:release_date` of the Open Graph protocol.
"""

LIKE_MODIFIED: Final = re.compile(
    r"^(?:.*[^a-z\n])?(?:last[-_.: ]?)?(?:modifi(?:ed|cation)|updated?|edited)[-_.: ]?(?:date|time|on|at)$", re.M
)
"""One that says "date of the last change": `page:last_modified_date`, `article:updated_time`."""
