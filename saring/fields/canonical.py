"""The address a page gives as its own."""

from collections.abc import Iterator

from saring.fields.addresses import absolute, is_home, is_whole, path_of, without_tracking
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.jsonld.objects import page_id
from saring.fields.wording import is_unfilled


def canonical_url(facts: Facts) -> Found[str] | None:
    """The canonical address, absolute and without tracking; None if the page gives none that can be true."""
    base = facts.base
    for source, where, href in _candidates(facts):
        url = absolute(href, base)
        if url and is_whole(url) and not _is_wrong(url, href, facts):
            return found(without_tracking(url), source, where, href)
    return None


def canonical_urls(facts: Facts) -> Iterator[tuple[Found[str], bool]]:
    """Every address that the page gives as its own, and whether it can be true."""
    for source, where, href in _candidates(facts):
        url = absolute(href, facts.base)
        possible = bool(url and is_whole(url) and not _is_wrong(url, href, facts))
        yield found(without_tracking(url) if url and possible else url or href, source, where, href), possible


def _candidates(facts: Facts) -> Iterator[tuple[str, str, str]]:
    for rel, href, _ in facts.claims["links"].get("canonical", ()):
        if rel == "canonical":
            yield "link", "canonical", href
    for key in ("og:url", "twitter:url", "parsely-link"):
        for href in facts.meta.get(key, ()):
            yield "meta", key, href
    for key, value in (("mainEntityOfPage", page_id(facts.article)), ("url", facts.article.get("url"))):
        if isinstance(value, str) and value:
            yield "jsonld", key, value


def _is_wrong(url: str, href: str, facts: Facts) -> bool:
    """What no program has filled; a front page, on a page that is not one: many templates name it on every page."""
    if not is_home(url):
        return is_unfilled(href)
    return facts.url is None or not is_home(facts.url) or len(path_of(facts.url)) > 1
