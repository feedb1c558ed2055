"""What a page is labelled with, field by field; None where its set does not label the field, or not reliably.

A field that a page lacks is labelled in two ways. `postlight` names such fields. `wcxb`, `andy_articles` and
`misinfo_crawler` were labelled for authors and day of publication on every page, so what has no label there has none on
the page; of `wcxb` only pages that are articles count, since what else there is may show many people and dates.
"""

from __future__ import annotations

from evaluation.datasets import WORD, Page
from evaluation.records.same import instant, language, strings

ABSENT = "nothing"
"""What is wanted of a page that is labelled as having no such thing."""
# Sets of which every page was asked for its authors and its day.
COMPLETE = frozenset({"wcxb", "andy_articles", "misinfo_crawler"})
# Sets whose labels are of the page's language; elsewhere it was detected, by others than us.
OWN_LANGUAGE = frozenset({"waddle_daniel", "waddle_europa"})
FEWEST_WORDS = 20
NO_TITLE = frozenset({"snacktory", "goose3"})  # cut by their tools, with the site's name or without the end
FIRST_YEAR = "1990"  # one gold date of the sets is the first day of Unix


def title(page: Page) -> str | None:
    """The headline."""
    return None if page.dataset in NO_TITLE else page.gold.get("title") or None


def authors(page: Page) -> list[str] | None:
    """The names, in the set's own writing."""
    given = page.gold.get("authors")
    names = [name for name in ([given] if isinstance(given, str) else given or ()) if not name.startswith("http")]
    return names or None


def no_authors(page: Page) -> str | None:
    """Whether the page is labelled as naming no author."""
    return ABSENT if "author" in page.absent or (_complete(page) and not page.gold.get("authors")) else None


def published(page: Page) -> str | None:
    """The day of publication, maybe with time and offset."""
    given = page.gold.get("date_published") or ""
    return given if len(given) >= 10 and FIRST_YEAR <= given[:4] <= "2100" else None


def no_date(page: Page) -> str | None:
    """Whether the page is labelled as having no day of publication."""
    return ABSENT if "date_published" in page.absent or (_complete(page) and not page.gold.get("date_published")) else None


def _complete(page: Page) -> bool:
    return page.dataset in COMPLETE and page.page_type == "article"


def published_instant(page: Page) -> str | None:
    """The instant of publication, where time and offset are labelled."""
    given = published(page)
    return given if given and page.dataset in {"fundus_tests", "postlight"} and instant(given) else None


def published_offset(page: Page) -> str | None:
    """The instant in the zone that the page gives it in; `postlight` turned all of its own into UTC."""
    return published_instant(page) if page.dataset == "fundus_tests" else None


def description(page: Page) -> str | None:
    """What the page says it is about, as labelled from its metadata."""
    return page.gold.get("description") if page.dataset == "trafilatura_eval" else None


def teaser(page: Page) -> str | None:
    """The lines between headline and text."""
    return page.gold.get("description") if page.dataset in {"fundus_tests", "postlight"} else None


def image(page: Page) -> list[str] | None:
    """The addresses of the lead picture in all its sizes."""
    first = page.gold.get("image")
    if not isinstance(first, str) or first.startswith("data:"):
        return None
    covers = [one for one in page.gold.get("images") or () if one.get("is_cover")]
    return [first, *(version["url"] for one in covers[:1] for version in one.get("versions") or ())]


def caption(page: Page) -> str | None:
    """The caption of the lead picture."""
    return page.gold.get("image_caption") or None


def credit(page: Page) -> str | None:
    """Whose the lead picture is."""
    given = page.gold.get("image_credit")
    return " ".join(given) if isinstance(given, list) and given else given or None


def keywords(page: Page) -> list[str] | None:
    """The keywords, tags or topics."""
    given = page.gold.get("tags") if page.dataset in {"fundus_tests", "trafilatura_eval"} else None
    return given if given and strings(given) else None


def section(page: Page) -> list[str] | None:
    """The sections or categories."""
    return page.gold.get("section") or None


def spoken(page: Page) -> str | None:
    """The language, by the set's own label, or where the page's declaration and a detector that is not ours agree."""
    if len(WORD.findall(page.text or "")) <= FEWEST_WORDS:
        return None
    agreed = bool(page.html_lang) and language(page.html_lang) == language(page.lang)
    return page.lang if page.dataset in OWN_LANGUAGE or agreed else None
