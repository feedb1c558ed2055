"""Who published the page."""

import re
from collections.abc import Iterator

from saring._core import FIRST_EAST_ASIAN
from saring.fields.addresses import absolute, path_of, site_label
from saring.fields.columns import INDEX, TEXT
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.titles.headline import capture_title
from saring.fields.wording import clean, letters, text_of
from saring.fields.words.publishers import NOT_NAMES, RIGHTS
from saring.record import Organization

CHANNEL = re.compile(
    r"(?:whats\s?app\s+channel|channel\s+whats\s?app|saluran\s+whats\s?app|whats\s?app[\s-]kanal|canal\s+de\s+whats\s?app|kanal\s+whats\s?app|"
    r"google\s+news|telegram|newsletter)\s+(?:dari\s+|von\s+|de\s+|of\s+)?((?:[A-Z0-9][\w.&'-]*)(?:\s+[A-Z][\w.&'-]*){0,2})"
    r"|((?:[A-Z][\w.&'-]*)(?:\s+[A-Z][\w.&'-]*){0,2})\s+(?:di|on|bei|en|su|sur|na)\s+(?:google\s+news|whats\s?app|telegram)",
    re.IGNORECASE,
)
"""A line that asks readers to follow the publisher: `Follow WhatsApp Channel Okezone`; its name has capitals."""

NOTICE = re.compile(
    r"(?:©|\(c\))\s*(?:copyright\s*)?(?:©\s*)?(?:(?:19|20|25)\d\d(?:\s*[-–—/,]\s*(?:(?:19|20|25)?\d\d|now|present))*[,.:]?\s*)?(?:by\s+)?(?P<rest>\S.*)$",
    re.IGNORECASE,
)
"""A copyright notice: `© 2003-2026 Manglembar Online. Alamat: …`, `Copyright © 1998-2026 江城网 版权所有`."""

NOTICE_END = re.compile(r"\s*(?:[|•·;(（»”]|(?:,|(?<!\b[A-Z])(?<!\b(?:St|Dr))\.)(?=\s|$)|\s[-–—]\s|,?\s(?:19|20|25)\d\d\b)")
"""What ends the name in a notice."""

PART = re.compile(r"\s*[|｜»«›·•_~:：\\/]+\s*|\s+[-–—.:]+\s+|\s*[–—]\s*|-(?=[^\x00-\x7f])")
"""What parts a title's headline, section and site."""
BEHIND_TITLE = re.compile(r"\s+[|–—-]\s+(?:.*\|\s*)?(\S[^|]*)$")
"""The site's name behind a headline: ` | Harbor Post`, ` | Politics | Harbor Post`."""

Sections = Found[tuple[str, ...]]

_LONGEST, _LONGEST_NAME, _UNSPACED = 80, 24, 2
"""Letters of a publisher's name, and of one that a page may have as its headline; letters that one of a script without spaces is worth."""


def publisher(facts: Facts, headline: str | None = None, sections: Sections | None = None) -> Found[Organization] | None:
    """The publisher that the page names, with address and logo where it gives them.

    Args:
        facts: the page.
        headline: its headline, which some repeat as the site's name.
        sections: what it is filed under, which some have for the site's name.
    """
    filed = _filed(sections, facts)
    for source, where, raw in _candidates(facts, headline, filed):
        name = _in_notice(clean(raw[: _LONGEST * 5])) if where == "copyright" and source == "meta" else clean(raw)
        if headline and name.startswith(headline) and not _is_of_site(headline, facts):  # some repeat the title in `og:site_name`
            behind = BEHIND_TITLE.match(name, len(headline))
            if name == headline and _is_long(name):
                continue
            name = behind[1] if behind else name
        if source == "meta" and letters(name) in filed:
            continue
        if 1 < len(name) <= _LONGEST and not name.startswith(("http:", "https:", "@")):
            return found(Organization(name, *_details(facts, name)), source, where, raw)
    return None


def _site_letters(facts: Facts) -> str:
    """The name in the page's address, as `_is_label` compares it."""
    return site_label(facts.url).replace("-", "")


def _is_of_site(name: str, facts: Facts) -> bool:
    """Whether a page that is called as its site is that of the site: its front page, or one whose address says the same."""
    is_front = facts.url is not None and path_of(facts.url) in ("", "/")
    return is_front or _is_label(name, _site_letters(facts))


def _filed(sections: Sections | None, facts: Facts) -> frozenset[str]:
    """The sections that are not the site: its address does not say the same, nor are they the first of a trail, where the site stands."""
    if sections is None:
        return frozenset()
    is_trail = sections.evidence.where == "breadcrumbs" and len(sections.value) > 1
    label = _site_letters(facts)
    return frozenset([letters(name) for name in sections.value[is_trail:] if not _is_label(name, label)])


def _is_long(name: str) -> bool:
    """Whether a name is rather a headline."""
    return sum([_UNSPACED if letter >= FIRST_EAST_ASIAN else 1 for letter in name]) > _LONGEST_NAME


def _candidates(facts: Facts, headline: str | None, filed: frozenset[str]) -> Iterator[tuple[str, str | None, str]]:
    name = facts.said("publisher")
    if name:
        yield "jsonld", "publisher.name", name
    meta = facts.first_meta("og:site_name")
    if meta:
        yield "meta", meta[0], meta[1]
    organization = text_of(facts.ld.organization.get("name"))
    if organization:
        yield "jsonld", "Organization.name", organization
    item = facts.first_item("publisher.name", "publisher")
    if item:
        yield "microdata", item[0], item[1]
    meta = facts.first_meta(
        "application-name", "dc.publisher", "dcterms.publisher", "publisher", "copyright", "cre", "apple-mobile-web-app-title"
    )
    if meta:
        yield "meta", meta[0], meta[1]
    yield from _from_title(facts, headline, filed)
    for noticed, _ in _noticed(facts):
        yield "block", "copyright", noticed
    yield from _from_promotion(facts)


def _from_title(facts: Facts, headline: str | None, filed: frozenset[str]) -> Iterator[tuple[str, str | None, str]]:
    """What the title has beside the headline: the last part behind it that is no section, or the first before it if the address says so."""
    title = clean(facts.claims["title"] or "") or (capture_title(facts) or "")
    at = title.find(headline) if headline else -1
    label = _site_letters(facts)
    if headline is None or at < 0:
        parts = [part for part in PART.split(title) if part][1:]
        if parts and _is_label(parts[-1], label):
            yield "title", None, parts[-1]
        return
    rest = title[at + len(headline) :]
    behind = [part for part in PART.split(rest) if part.strip(" -–—") and letters(part) not in filed]
    if behind and PART.match(rest) and (_is_name(behind[-1]) or _is_label(behind[-1], label)):
        yield "title", None, _as_noticed(behind[-1], facts)
    before = [part for part in PART.split(title[:at]) if part]
    if before:
        name = _as_noticed(before[0].strip(" .:"), facts)
        if _is_label(name, label) or name != before[0].strip(" .:"):
            yield "title", None, name


def _is_label(name: str, label: str) -> bool:
    """Whether the site's address says the same."""
    key = letters(name)
    return bool(key and label) and (key.startswith(label) or label.startswith(key))


def _is_name(name: str) -> bool:
    """Whether what stands behind a headline can be a publisher: few words, the first not in lower case."""
    return len(name.split()) <= _FEW_WORDS and not name[0].islower() and not name[0].isdigit()


def _as_noticed(name: str, facts: Facts) -> str:
    """A name as the page's copyright notice writes it, which titles write in capitals."""
    if name != name.upper() or name == name.lower():
        return name
    return next((noticed for noticed, _ in _noticed(facts) if letters(noticed) == letters(name)), name)


_FEW_WORDS, _LAST = 5, 40
_CHANNELS = ("whats", "google news", "telegram", "newsletter")


def _noticed(facts: Facts) -> Iterator[tuple[str, str]]:
    """The names in the page's copyright notices, each with its notice, the last notice first."""
    for text in facts.page.notices[:6]:
        match = NOTICE.search(text)
        name = _name_of(match["rest"]) if match else ""
        if name and _is_name(name) and name.lower() not in NOT_NAMES:
            yield name, text


def _name_of(rest: str) -> str:
    """The name that a notice begins with, behind its signs and years."""
    name = NOTICE_END.split(rest, maxsplit=1)[0]
    low = name.lower()
    ends = [at for phrase in RIGHTS if (at := low.find(phrase)) >= 0]
    return (name[: min(ends)] if ends else name).strip(" -–—«»\"“”„'.,:")


def _in_notice(text: str) -> str:
    """The name in a claim that may be a notice, with or without its sign: `Copyright.2006 Harbour Co.`, `南方网版权所有`."""
    low = text.lower()
    match = NOTICE.search(text)
    if match is None and (text[:1].isdigit() or any(phrase in low for phrase in RIGHTS)):
        match = NOTICE.search(f"© {COPYRIGHT.sub('', text, count=1)}")
    if match is None:
        return text
    name = _name_of(match["rest"])
    return name if name and not name.isdigit() else _name_of(COPYRIGHT.sub("", text[: match.start()].strip(), count=1))


COPYRIGHT = re.compile(r"copyright[\s.:]*", re.IGNORECASE)
"""The word that a notice may begin with."""


def _from_promotion(facts: Facts) -> Iterator[tuple[str, str | None, str]]:
    """The name in a line that asks readers to follow the publisher elsewhere."""
    if facts.page.kind == "text":
        for row in facts.content[-_LAST:]:
            low = row[TEXT][: _LONGEST * 3].lower()
            match = CHANNEL.search(row[TEXT]) if len(row[TEXT]) < _LONGEST * 3 and any(word in low for word in _CHANNELS) else None
            words = (match[1] or match[2]).split() if match else []
            while words and (words[-1].lower() in NOT_NAMES or not words[-1][0].isupper()):
                words.pop()
            if words and words[0][0].isupper() and words[0].lower() not in NOT_NAMES:
                yield "block", str(row[INDEX]), " ".join(words)


def _details(facts: Facts, name: str) -> tuple[str | None, str | None]:
    """Address and logo of the publisher, from a JSON-LD object of that name."""
    told = [node["publisher"] for node in (facts.article, facts.ld.page) if "publisher" in node]
    for node in (*map(facts.ld.follow, told), facts.ld.organization):
        if node and isinstance(node, dict) and text_of(node.get("name")) == name:
            url = node.get("url")
            logo = node.get("logo")
            address = logo.get("url") or logo.get("@id") if isinstance(logo, dict) else logo
            return (
                absolute(url, facts.base) if isinstance(url, str) else None,
                absolute(address, facts.base) if isinstance(address, str) else None,
            )
    return None, None
