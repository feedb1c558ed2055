"""The article's own pager: which page this is, of how many, and where the others are."""

import re

from saring.fields.addresses import absolute, without_tracking
from saring.fields.columns import TEXT
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.title_words import PAGE
from saring.record import Pagination

NUMBER_IN_URL = re.compile(
    r"[?&;](?:page|p|pg|pagina|seite|halaman|hal|paged|pagenumber|currentpage|page_no|pn|s)=(\d{1,3})(?=$|[&#;])"
    r"|[/_,-](?:page|seite|pagina|halaman|p|strana|strona|sida|trang)[/_,-]?(\d{1,3})(?=$|[/?#.])"
    r"|(?<=[a-z0-9])[_-](\d{1,2})(?=\.(?:s?html?|php|aspx?)(?:$|[?#]))|(?<=[\w.-])/(\d{1,2})/?(?=$|[?#])",
    re.IGNORECASE,
)
"""The number of a page in an address: `?page=2`, `/page/2`, `-2.html`, `/2/`."""

BARE_LABEL = re.compile(rf"(?:{'|'.join([re.escape(word) for word in PAGE if len(word) > 1])})\s*[:：]?\s*", re.IGNORECASE)
"""A pager of which a text capture keeps the label only: `Halaman:`."""

PAGE_OF = re.compile(
    rf"(?:{'|'.join([re.escape(word) for word in PAGE if len(word) > 1])})"
    r"\s*(\d{1,3})\s*(?:/|of|von|de|dari|sur|di|van|z|из)\s*(\d{1,3})",
    re.IGNORECASE,
)
"""`Page 2 of 5`, `Halaman 2 dari 5`."""

_STARTS = frozenset([word[:2] for word in PAGE if len(word) > 1])
"""Letters that the two above begin with: most texts do not, and a look at two letters takes a fifth of a search for the words."""

_MOST, _LAST, _LONGEST = 100, 40, 60


def pagination(facts: Facts) -> Found[Pagination] | None:
    """The pager, if its links lead to pages of the same address; a bare label gives one that knows nothing more."""
    pages = _numbered(facts)
    link = _next(facts)
    if pages or link:
        here = _here(facts, pages)
        following = link or pages.get(here + 1)
        urls = tuple([pages[number] for number in sorted(pages)]) or ((following,) if following else ())
        last = max([*pages, here]) if pages else None
        return found(Pagination(here, last, following, urls), "link" if link else "pager", None, following, 0.85 if link else 0.75)
    return _told(facts)


def _last_number(url: str) -> re.Match[str] | None:
    return max(NUMBER_IN_URL.finditer(url), key=re.Match.start, default=None)


def _stem(url: str) -> str:
    """The address without the number of its page."""
    url = without_tracking(url)
    match = _last_number(url)
    stem = url[: match.start()] + url[match.end() :] if match else url
    return stem.partition("://")[2].rstrip("/?&").lower()


def _number(url: str) -> int | None:
    match = _last_number(without_tracking(url))
    return int(next(group for group in match.groups() if group)) if match else None


def _numbered(facts: Facts) -> dict[int, str]:
    """Addresses of the pages of this article, by number: pager links that differ from this address in the page's number only."""
    if not facts.url:
        return {}
    own = _stem(facts.url)
    pages: dict[int, str] = {}
    for text, href in facts.claims["pagers"][:_MOST]:
        url = absolute(href, facts.base)
        if url and text.isdigit() and _stem(url) == own and _number(url) in (int(text), None):
            pages.setdefault(int(text), without_tracking(url))
    return pages if len(pages) > 1 or any(number > 1 for number in pages) else {}


def _here(facts: Facts, pages: dict[int, str]) -> int:
    """The number of this page: the one in its address, else the first."""
    number = _number(facts.url) if facts.url else None
    if number is not None and (number in pages or number - 1 in pages or number + 1 in pages or not pages):
        return number
    return 1


def _next(facts: Facts) -> str | None:
    """`rel=next`, unless it leads to another article."""
    for rel, href, *_ in facts.claims["links"]:
        if rel == "next":
            url = absolute(href, facts.base)
            if url and facts.url and _number(url) is not None and _stem(url) == _stem(facts.url):
                return without_tracking(url)
    return None


def _told(facts: Facts) -> Found[Pagination] | None:
    """What a pager without links says."""
    texts = [text for text, href in facts.claims["pagers"] if not href]
    texts += [row[TEXT] for row in facts.content[-_LAST:] if len(row[TEXT]) <= _LONGEST]
    for text in texts:
        if text[:2].lower() not in _STARTS:
            continue
        match = PAGE_OF.fullmatch(text)
        if match:
            return found(Pagination(int(match[1]), int(match[2])), "block", None, text, 0.8)
        if BARE_LABEL.fullmatch(text):
            return found(Pagination(), "block", None, text, 0.6)
    return None
