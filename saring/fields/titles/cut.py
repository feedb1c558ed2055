"""Titles without what programs add to a headline: the site's name, the section, the number of the page."""

import re

from saring.fields.addresses import site_label
from saring.fields.facts import Facts
from saring.fields.wording import clean, letters
from saring.fields.words.titles import PAGE

BAR = re.compile(r"\s\s*(?::\.\s+|[|｜»«›‹•·¦∣~]+\s+|::\s+|\\\s+|[|｜»]\s*)|[|｜»]\s*")
"""A mark that parts a title from the site's name and is rare inside a headline."""

DASH = re.compile(r"\s\s*(?:(?:--?|[–—―])\s+|—\s*|[:/]\s+|-)|—\s*|-\s+|：")
"""A mark that parts a title from the site's name and is also found inside headlines."""

MARK = re.compile(r"\s*[|｜»_–—]|\s[-:/~]\s")
"""What stands behind the headline in a title."""

PAGE_NUMBER = re.compile(
    rf"\s*[\-–—|(,]*\s*(?:\b(?:{'|'.join(PAGE)})\s*\d{{1,3}}(?:\s*(?:/|of|von|de|dari)\s*\d{{1,3}})?\s*(?:ページ|页|頁)?|\(\s*\d{{1,2}}\s*/\s*\d{{1,2}}\s*\))\s*\)?\s*$",
    re.IGNORECASE,
)
"""`| Page 2`, `- Halaman 2 dari 3`, `(2/3)` at the end of a title; not `Page 2` before other words."""

PARTING = re.compile(r"[|｜»«›‹•·¦∣~:：\\—–―/-]")
"""One of the characters of which every such mark has one: most texts have none and need no closer look."""

_MARKS = ((BAR, frozenset("|｜»«›‹•·¦∣~:\\")), (DASH, frozenset("-–—―:：/")))
"""The two, each with the characters of which a text that it is in has one."""

_SHORT_SITE, _MOST_HEADINGS = 4, 4


def without_page(title: str) -> str:
    """The title without the number of the page at its end."""
    if (title[-1:].isdigit() and not title[-4:].isdecimal()) or title[-1:] in ")ページ页頁":  # most numbers at the end are years
        return PAGE_NUMBER.sub("", title) or title
    return title


def without_site(title: str, facts: Facts) -> str:
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
    if "|" in title and site_part(title, facts) in [letters(text) for level, text in headings[:_MOST_HEADINGS] if level == 1]:
        title = title[: title.rindex("|")].rstrip()
    heading = headings[0][1] if headings else ""
    if heading and len(heading) < len(title) and title.startswith(heading) and MARK.match(title, len(heading)):
        return clean(heading)
    if barred and heading and BAR.search(title) and letters(title).startswith(letters(heading)):
        return clean(heading)
    return without_page(title)


def without_name(shown: str, facts: Facts) -> str:
    """What readers see as a headline, without the site's name behind a bar or a dash."""
    signs = set(PARTING.findall(shown))
    for mark, every in _MARKS:
        last = None if every.isdisjoint(signs) else max(_marks(mark, shown), key=re.Match.start, default=None)
        names = [letters(name) for name in facts.site_names] if last else []
        if last and last.start() > 0 and _names_site(shown[last.end() :], names, site_label(facts.url)):
            shown = shown[: last.start()].rstrip()
    return shown


def _trim(title: str, mark: re.Pattern[str], facts: Facts) -> str:
    """The title without parts at its ends that name the site."""
    marks = [match.span() for match in _marks(mark, title)]
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


def site_part(title: str, facts: Facts) -> str:
    """The letters of what stands behind the last bar of a title, which is the site, unless what stands before it is; else nothing."""
    last = max(BAR.finditer(title), key=re.Match.start, default=None) if "|" in title else None
    if last is None or not last.start():
        return ""
    names = [letters(name) for name in facts.site_names]
    return "" if _names_site(title[: last.start()], names, site_label(facts.url)) else letters(title[last.end() :])


def _marks(mark: re.Pattern[str], title: str) -> list[re.Match[str]]:
    """Where a title is parted; not at a guillemet that closes what another opens: `Последний рейс «Пинеги»`."""
    found = list(mark.finditer(title))
    if "«" not in title or "»" not in title:
        return found
    return [match for match in found if not ("»" in match[0] and title.rfind("«", 0, match.end()) > title.rfind("»", 0, match.start()))]


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
    if key.startswith(plain) or (size > _SHORT_SITE and plain.startswith(key)) or key == plain:
        return True
    words = part.split() if len(part) >= 2 * len(plain) - 1 else ()  # so long are as many words as the site's name has letters
    return plain == "".join([word[0] for word in words if word[0].isalnum()]).lower()
