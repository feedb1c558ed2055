"""Links to other articles that the page itself names as related."""

from saring.fields.addresses import absolute
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.wording import many, text_of
from saring.record import Link

_MOST = 50


def related_link(facts: Facts) -> Found[tuple[Link, ...]] | None:
    """The related links of the article's JSON-LD and of `og:see_also`."""
    if "relatedLink" not in facts.article and "og:see_also" not in facts.meta:
        return None
    links: dict[str, Link] = {}
    for member in many(facts.article.get("relatedLink"))[:_MOST]:
        href = member.get("url") or member.get("@id") if isinstance(member, dict) else member
        url = absolute(href, facts.base) if isinstance(href, str) else None
        if url:
            links.setdefault(url, Link(url, text_of(member.get("name")) if isinstance(member, dict) else None))
    source, where = "jsonld", "relatedLink"
    if not links:
        source, where = "meta", "og:see_also"
        for href in facts.meta.get("og:see_also", ())[:_MOST]:
            url = absolute(href, facts.base)
            if url:
                links.setdefault(url, Link(url))
    return found(tuple(links.values()), source, where, next(iter(links))) if links else None
