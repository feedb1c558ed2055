"""The article's own headline, without the site's name, the section or the number of the page; and the line below it."""

import re
from collections.abc import Iterator

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
"""The two, each with the signs of which a text that it is in has one."""

_SHORTEST, _LONGEST = 2, 400
_SHORT_SITE = 4


def headline(facts: Facts) -> Found[str] | None:
    """The headline that readers see, as the page's own claims confirm it; else the best of the claims."""
    claims = list(_claims(facts))
    shown = _shown(facts, [found_.value for found_ in claims])
    if shown is not None:
        return shown
    return claims[0] if claims else None


def headlines(facts: Facts) -> list[Found[str]]:
    """Every headline that the page shows or claims, best first."""
    best = headline(facts)
    others = [other for other in _claims(facts) if best is None or other.value != best.value]
    return [best, *others] if best else others


def _shown(facts: Facts, claims: list[str]) -> Found[str] | None:
    """The visible headline: a labelled block or a first-level heading that a claim confirms; else a sure block."""
    title = facts.claims["title"] or capture_title(facts) or ""
    keys = [letters(claim) for claim in (*claims, title) if claim]
    blocks = sorted(facts.labelled("headline"), key=lambda row: -row[SCORE])[:4]
    places = [("block", str(row[INDEX]), row[TEXT]) for row in blocks]
    places += [("heading", f"h{level}", text) for level, text in facts.claims["headings"][:8] if level == 1]
    best: tuple[float, Found[str]] | None = None
    for source, where, raw in places:
        text = without_page(clean(raw))
        if not _is_headline(text):
            continue
        kicked = _without_kicker(text, claims)
        key = letters(kicked)
        agreement = max([_agreement(key, other) for other in keys], default=0.0)
        if agreement > (best[0] if best else 0.0):
            best = (agreement, found(kicked, source, where, raw, 0.97))
            if agreement == 1:
                break
    if best:
        return best[1]
    if places and (blocks or not claims):
        source, where, raw = places[0]
        text = without_page(clean(raw))
        if _is_headline(text):
            return found(text, source, where, raw, 0.8 if source == "block" else 0.6)
    return None


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


def _claims(facts: Facts) -> Iterator[Found[str]]:
    """Headlines that claims give, best first, without the site's name."""
    seen: dict[str, str] = {}
    for text, source, where, confidence in _claimed(facts):
        if text and _is_headline(text):
            if text not in seen:  # most claims of a page are the same
                seen[text] = _without_site(text, facts)
            yield found(seen[text], source, where, text, confidence)
    first = None if facts.claims["title"] else capture_title(facts)
    head = _repeated(first, facts) if first else None
    if first and head:
        yield found(head, "title", "first line", first, 0.75)


def _claimed(facts: Facts) -> Iterator[tuple[str | None, str, str | None, float]]:
    yield facts.said("headline"), "jsonld", "headline", 0.93
    for key in ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "title"):
        meta = facts.first_meta(key)
        if meta:
            yield meta[1], "meta", key, 0.9
    item = facts.first_item("headline")
    if item:
        yield item[1], "microdata", item[0], 0.85
    yield clean(facts.claims["title"] or ""), "title", None, 0.75


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
    if PARTING.search(title) is None:
        return title.strip(" |-–—") or title
    names = [letters(name) for name in facts.site_names]
    label = site_label(facts.url)
    for mark, signs in _MARKS:
        if not signs.isdisjoint(title):
            title = _trim(title, mark, names, label)
    heading = facts.claims["headings"][0][1] if facts.claims["headings"] else ""
    if heading and len(heading) < len(title) and title.startswith(heading) and MARK.match(title, len(heading)):
        return clean(heading)
    if heading and letters(title).startswith(letters(heading)) and BAR.search(title):
        return clean(heading)
    return without_page(title)


def _trim(title: str, mark: re.Pattern[str], names: list[str], label: str) -> str:
    """The title without parts at its ends that name the site."""
    for _ in range(3):
        marks = list(mark.finditer(title))
        if not marks:
            break
        if _names_site(title[marks[-1].end() :], names, label):
            title = title[: marks[-1].start()]
        elif _names_site(title[: marks[0].start()], names, label):
            title = title[marks[0].end() :]
        elif mark is BAR and len(marks) > 1 and len(title) - marks[-1].end() < len(title) // 3:
            title = title[: marks[-1].start()]
        else:
            break
    return title.strip(" |-–—") or title


def _names_site(part: str, names: list[str], label: str) -> bool:
    key = letters(part)
    if not key:
        return True
    if any(key == name or (len(name) >= _SHORT_SITE and name in key and len(key) < 2 * len(name) + 8) for name in names):
        return True
    if any(key in name and len(key) >= _SHORT_SITE for name in names):
        return True
    plain = label.replace("-", "")
    initials = "".join([word[0] for word in part.split() if word[0].isalnum()]).lower()
    if len(plain) <= 1:
        return False
    return plain in (key, initials) or key.startswith(plain) or (len(key) > _SHORT_SITE and plain.startswith(key))


def alternative_headline(facts: Facts, main: str | None) -> Found[str] | None:
    """The line under the headline, or the page's other headline; never the headline itself."""
    own = letters(main or "")
    text = facts.said("alternativeHeadline")
    if text and letters(text) != own:
        return found(text, "jsonld", "alternativeHeadline", text, 0.85)
    for row in facts.labelled("subheadline")[:1]:
        if letters(row[TEXT]) != own:
            return found(clean(row[TEXT]), "block", str(row[INDEX]), row[TEXT], row[SCORE])
    item = facts.first_item("alternativeHeadline", "alternativeheadline")
    if item and letters(item[1]) != own:
        return found(item[1], "microdata", item[0], item[1], 0.8)
    return None
