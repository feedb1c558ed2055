"""The article's own headline, without the site's name, the section or the number of the page; and the line below it."""

import re
from collections.abc import Iterator
from operator import itemgetter

from saring.fields.addresses import site_label
from saring.fields.columns import INDEX, SCORE, TEXT
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.title_words import NOT_HEADLINES, PAGE
from saring.fields.wording import clean, letters

BAR = re.compile(r"\s\s*(?::\.\s+|[|｜»«›‹•·¦∣~]+\s+|::\s+|\\\s+|[|｜»]\s*)|[|｜»]\s*")
"""A mark that parts a title from the site's name and is rare inside a headline."""

DASH = re.compile(r"\s\s*(?:(?:--?|[–—―])\s+|—\s*|[:/]\s+|-)|—\s*|-\s+")
"""A mark that parts a title from the site's name and is also found inside headlines."""

MARK = re.compile(r"\s*[|｜»_–—]|\s[-:/~]\s")
"""What stands behind the headline in a title."""

PAGE_NUMBER = re.compile(
    rf"\s*[\-–—|(,]*\s*(?:\b(?:{'|'.join(PAGE)})\s*\d{{1,3}}(?:\s*(?:/|of|von|de|dari)\s*\d{{1,3}})?\s*(?:ページ|页|頁)?|\(\s*\d{{1,2}}\s*/\s*\d{{1,2}}\s*\))\s*\)?\s*$",
    re.IGNORECASE,
)
"""`| Page 2`, `- Halaman 2 dari 3`, `(2/3)` at the end of a title; not `Page 2` before other words."""

PARTING = re.compile(r"[|｜»«›‹•·¦∣~:\\—–―/-]")
"""One of the characters of which every such mark has one: most texts have none and need no closer look."""

_MARKS = ((BAR, frozenset("|｜»«›‹•·¦∣~:\\")), (DASH, frozenset("-–—―:/")))
"""The two, each with the characters of which a text that it is in has one."""

_SHORTEST, _LONGEST = 2, 400
_SHORT_SITE = 4


_Claim = tuple[str, str, str | None]
"""A headline that a page claims, as it stands there: text, source, where."""

_Place = tuple[str, str, str]
"""Where readers see a headline: source, where, text."""


def headline(facts: Facts) -> Found[str] | None:
    """The headline that readers see, as the page's own claims confirm it; else the best of the claims."""
    claims = _claims(facts)
    places = _places(facts)
    cut = {claims[0][0]: _without_site(claims[0][0], facts)} if claims else {}
    agreed = _agreed(places[0], claims, cut) if claims and places else None
    if agreed is not None:
        return agreed
    for text, *_ in claims:
        if text not in cut:  # most claims of a page are the same
            cut[text] = _without_site(text, facts)
    values = [cut[text] for text, *_ in claims]
    told = _first_line(facts)
    if told:
        claims.append((told[0], "title", "first line"))
        values.append(told[1])
    shown = _shown(facts, places, values)
    if shown is not None or not claims:
        return shown
    raw, source, where = claims[0]
    return found(values[0], source, where, raw)


def _places(facts: Facts) -> list[_Place]:
    """What readers see as a headline: labelled blocks, the surest first, then headings of the first level."""
    blocks = facts.labelled("headline")
    if len(blocks) > 1:
        blocks = sorted(blocks, key=itemgetter(SCORE), reverse=True)[:_MOST_BLOCKS]
    places = [("block", str(row[INDEX]), row[TEXT]) for row in blocks]
    return places + [("heading", "h1", text) for level, text in facts.claims["headings"][:_MOST_HEADINGS] if level == 1]


def _agreed(place: _Place, claims: list[_Claim], cut: dict[str, str]) -> Found[str] | None:
    """The visible headline, where the best claim is the same and all others start with it.

    So it is on half of all pages. What else their titles hold need not be looked at: no shorter headline can be among it.
    """
    source, where, raw = place
    text = without_page(clean(raw))
    if cut[claims[0][0]] != text or not _is_headline(text):
        return None
    for claim in claims:
        if not claim[0].startswith(text):
            return None
    return found(text, source, where, raw)


def _shown(facts: Facts, places: list[_Place], claims: list[str]) -> Found[str] | None:
    """The visible headline: the first that a claim confirms; else a sure block."""
    title = facts.claims["title"] or capture_title(facts) or ""
    keys = [letters(claim) for claim in dict.fromkeys((*claims, title)) if claim]
    best: tuple[float, Found[str]] | None = None
    for source, where, raw in places:
        text = without_page(clean(raw))
        if not _is_headline(text):
            continue
        kicked = _without_kicker(text, claims)
        key = letters(kicked)
        agreement = max([_agreement(key, other) for other in keys], default=0.0)
        if agreement > (best[0] if best else 0.0):
            best = (agreement, found(kicked, source, where, raw))
            if agreement == 1:
                break
    if best:
        return best[1]
    if places and (places[0][0] == "block" or not claims):
        source, where, raw = places[0]
        text = without_page(clean(raw))
        if _is_headline(text):
            return found(text, source, where, raw)
    return None


_MOST_BLOCKS, _MOST_HEADINGS = 4, 8


def _without_kicker(text: str, claims: list[str]) -> str:
    """The headline without the line above it that stands in the same element, if a claim has it without."""
    for claim in claims:
        if len(claim) < len(text) and text.endswith(claim) and len(claim) * _LONGEST_KICKER > len(text):
            return claim
    return text


_LONGEST_KICKER = 3


def capture_title(facts: Facts) -> str | None:
    """The title of a text capture, which is its first line if a later one says the same without the site's name."""
    if facts.page.kind != "text" or not facts.content:
        return None
    title = str(facts.content[0][TEXT])
    return title if _repeated(title, facts) else None


def _repeated(title: str, facts: Facts) -> str | None:
    """What a title starts with and a block behind it ends in, up to a mark that parts titles; or most of it, if a block is that."""
    for row in facts.content[1:_FIRST_LINES]:
        text = row[TEXT]
        if len(text) < _SHORTEST_HEAD:
            continue
        for mark in MARK.finditer(title):
            head = title[: mark.start()].strip()
            if len(head) >= _SHORTEST_HEAD and text.endswith(head):
                return head
        if len(text) >= _SHORTEST_START and 2 * len(text) > len(title) and title.startswith(f"{text} "):
            return str(text)
    return None


_FIRST_LINES, _SHORTEST_HEAD, _SHORTEST_START = 80, 8, 15


def _agreement(key: str, other: str) -> float:
    """How far a claim is this text: 1 if it is, less if it starts with it or ends in it and something is more, else 0."""
    if key == other:
        return 1.0
    if key and len(key) > len(other) // 3 and (other.startswith(key) or other.endswith(key)):
        return len(key) / len(other)
    return 0.0


_META = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "title")


def _claims(facts: Facts) -> list[_Claim]:
    """Headlines that the page claims, best first."""
    claims: list[_Claim] = []
    text = facts.said("headline")
    if text:
        claims.append((text, "jsonld", "headline"))
    for key in facts.given(_META):
        meta = facts.first_meta(key)
        if meta:
            claims.append((meta[1], "meta", key))
    item = facts.first_item("headline")
    if item:
        claims.append((item[1], "microdata", item[0]))
    title = facts.claims["title"]
    if title:
        claims.append((clean(title), "title", None))
    return [claim for claim in claims if _is_headline(claim[0])]


def headlines(facts: Facts) -> Iterator[Found[str]]:
    """Every headline that is shown or claimed, as `headline` compares them."""
    for source, where, raw in _places(facts):
        yield found(without_page(clean(raw)), source, where, raw)
    for raw, source, at in _claims(facts):
        yield found(_without_site(raw, facts), source, at, raw)
    told = _first_line(facts)
    if told:
        yield found(told[1], "title", "first line", told[0])


def _first_line(facts: Facts) -> tuple[str, str] | None:
    """The title that a text capture starts with, and the headline in it."""
    title = None if facts.claims["title"] else capture_title(facts)
    head = _repeated(title, facts) if title else None
    return (title, head) if title and head else None


def _is_headline(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and text.lower() not in NOT_HEADLINES


def without_page(title: str) -> str:
    """The title without the number of the page at its end."""
    if title[-1:].isdigit() or title[-1:] in ")ページ页頁":
        return PAGE_NUMBER.sub("", title) or title
    return title


def _without_site(title: str, facts: Facts) -> str:
    """The title without the site's name and the section."""
    title = without_page(title)
    signs = set(PARTING.findall(title))
    if not signs:
        return title.strip(" |-–—") or title
    barred = False
    for mark, every in _MARKS:
        if not every.isdisjoint(signs):
            title = _trim(title, mark, facts)
            barred = barred or mark is BAR
    headings = facts.claims["headings"]
    heading = headings[0][1] if headings else ""
    if heading and len(heading) < len(title) and title.startswith(heading) and MARK.match(title, len(heading)):
        return clean(heading)
    if barred and heading and BAR.search(title) and letters(title).startswith(letters(heading)):
        return clean(heading)
    return without_page(title)


def _trim(title: str, mark: re.Pattern[str], facts: Facts) -> str:
    """The title without parts at its ends that name the site."""
    marks = [match.span() for match in mark.finditer(title)]
    if not marks:  # a colon behind a word, say: no name is looked at
        return title.strip(" |-–—") or title
    start, end = 0, len(title)
    names = [letters(name) for name in facts.site_names]
    label = site_label(facts.url)
    for _ in range(3):
        if not marks:
            break
        if _names_site(title[marks[-1][1] : end], names, label):
            end = marks.pop()[0]
        elif _names_site(title[start : marks[0][0]], names, label):
            start = marks.pop(0)[1]
        elif mark is BAR and len(marks) > 1 and end - marks[-1][1] < (end - start) // 3:
            end = marks.pop()[0]
        else:
            break
    title = title[start:end]
    return title.strip(" |-–—") or title


def _names_site(part: str, names: list[str], label: str) -> bool:
    key = letters(part)
    if not key:
        return True
    size = len(key)
    for name in names:
        if key == name or (len(name) >= _SHORT_SITE and name in key and size < 2 * len(name) + 8) or (size >= _SHORT_SITE and key in name):
            return True
    plain = label.replace("-", "")
    if len(plain) <= 1:
        return False
    initials = "".join([word[0] for word in part.split() if word[0].isalnum()]).lower()
    return plain in (key, initials) or key.startswith(plain) or (size > _SHORT_SITE and plain.startswith(key))


def alternative_headline(facts: Facts, main: str | None) -> Found[str] | None:
    """The line under the headline, or the page's other headline; never the headline itself."""
    text = facts.said("alternativeHeadline")
    if text and _differs(text, main):
        return found(text, "jsonld", "alternativeHeadline", text)
    for row in facts.labelled("subheadline")[:1]:
        if _differs(row[TEXT], main):
            return found(clean(row[TEXT]), "block", str(row[INDEX]), row[TEXT])
    item = facts.first_item("alternativeHeadline", "alternativeheadline")
    if item and _differs(item[1], main):
        return found(item[1], "microdata", item[0], item[1])
    return None


def _differs(text: str, main: str | None) -> bool:
    return letters(text) != letters(main or "")
