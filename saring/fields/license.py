"""Under what licence the page says that its article may be used."""

import re
from collections.abc import Iterator
from typing import Any

from saring.fields.addresses import absolute
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.wording import clean, many, text_of

LICENSED = re.compile(
    r"licen[csçz]|lizenz|lisensi|лиценз|ліценз|creative ?commons|\bcc[ -]?(?:by|0)\b|public domain|クリエイティブ・コモンズ|知识共享",
    re.IGNORECASE,
)
"""Words that make a statement of rights a licence; `All rights reserved` and `© 2021` give none."""

RESERVED = re.compile(
    r"rights? reserved|rechte vorbehalten|droits (?:de reproduction )?réservés|(?:derechos|direitos|drets) reserva(?:dos|ts)"
    r"|diritti riservati|riproduzione riservata|rechten voorbehouden|prawa zastrzeżone|права (?:защищены|захищені)|hak cipta"
    r"|hakları saklıdır|版权所有|版權所有|無断転載|무단",
    re.IGNORECASE,
)
"""Words that keep rights and give none: `All rights reserved`."""

ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")
"""A web address in a statement."""

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?=\S)")
"""What begins an address that is none of the web: `javascript:void(0)`, `about:blank`; behind the colon of words stands a space."""

LETTER = re.compile(r"[^\W\d_]")
"""What every licence's name has: `0`, `-` and `#` are none."""

_LICENSE_KEYS = ("dcterms.license", "dc.license", "dc.rights.license", "license", "cc:license", "og:license", "dc.rights.uri")
_RIGHTS_KEYS = ("dcterms.rights", "dc.rights", "rights", "copyright")
_LONGEST = 300


def article_license(facts: Facts) -> Found[str] | None:
    """The address of the licence, or its words where no address is given; None where the page only keeps its rights."""
    for value, source, where in _claims(facts):
        told = _told(value, facts, is_link=source == "link")
        if told:
            return found(told, source, where, clean(value) if isinstance(value, str) else told)
    return None


def _claims(facts: Facts) -> Iterator[tuple[Any, str, str]]:
    for node, where in ((facts.article, "license"), (facts.ld.page, "WebPage.license")):
        if "license" in node:
            yield facts.ld.follow(next(iter(many(node["license"])), None)), "jsonld", where
    for _, href, _ in facts.claims["links"].get("license", ()):
        yield href, "link", "license"
    for key in facts.given(_LICENSE_KEYS):
        yield facts.meta[key][0], "meta", key
    for value in facts.items.get("license", ()):
        yield value, "microdata", "license"
    for key in facts.given(_RIGHTS_KEYS):
        if LICENSED.search(facts.meta[key][0]):
            yield facts.meta[key][0], "meta", key


def _told(value: Any, facts: Facts, *, is_link: bool) -> str | None:
    """The address in a claim, or its words."""
    if isinstance(value, dict):
        value = value.get("url") or value.get("@id") or value.get("name")
    text = text_of(value)
    if not text or len(text) > _LONGEST:
        return None
    address = ADDRESS.search(text)
    if address:
        return absolute(address[0].rstrip(".,;"), None)
    if is_link or text.startswith("/"):
        return absolute(text, facts.base)
    if SCHEME.match(text) or not LETTER.search(text) or (RESERVED.search(text) and not LICENSED.search(text)):
        return None
    return text
