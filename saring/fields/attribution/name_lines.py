"""Who is named in the lines above the text that are no bylines by their label: after a word such as `By`, or beside the date."""

import re
from collections.abc import Iterator
from itertools import pairwise

from saring.fields.attribution.around_names import BYS, ROLES, after, role_behind
from saring.fields.attribution.byline_parts import CLOCK, DAY, DIGIT, parts_of
from saring.fields.attribution.names import PLAIN, Credits, read_names
from saring.fields.attribution.picture_credits import is_credit_word
from saring.fields.attribution.reporters import is_east_asian_name, is_family_name, reported
from saring.fields.columns import INDEX, LABEL, LABELS, TEXT, Row
from saring.fields.dates.moments import find
from saring.fields.facts import Facts
from saring.fields.words import names as words
from saring.record import Person

BEFORE_DATE = re.compile(r"(?P<name>[^\W\d_][^|·•—–\d:]{3,60}?)\s*(?:[|·•—–]|\s-\s)(?=.*\d)")
"""A name before a stroke and a date: `Jane Doe | 24 Aug 2021`, `Jane Doe, Reporter · 24 Aug 2021`."""

BEFORE_NAME = re.compile(rf"(?:[|·•—–-]|\b(?:{'|'.join(sorted(words.SIGNING))}))\s*$", re.IGNORECASE)
"""What stands between a date and a name; behind the date alone a topic stands as well."""

COLON = re.compile(r"\s*[:：]\s*")

NEXT_LABEL = re.compile(r"\s+[^\W\d_]\S*?\s?[:：](?!\d)")
"""The word of the next label in a line: `… Editor: `."""

GLUED_LABEL = re.compile(r"(?<=[^\W_A-ZÀ-ÞĞİŞ]{2})(?=[A-ZÀ-ÞĞİŞ][^\W\d_]{3,14}\s?:)")
"""Where the next label begins without a space before it: `16:05Muhabir: Jane DoeKaynak: AA`."""

SIGNATURE = re.compile(r"[（(【〔](?P<name>[^\s（()）【】〔〕]{2,8})[）)】〕]$")
"""What stands in brackets at the end of a text: `… 計画だ。（佐藤美咲）`."""

SIGNED = re.compile(
    r"(?:^|(?<=[\d)|·•–—-])\s|(?<=\d\d)\s*[ap]m,?\s(?:[a-z]{2,4}\s)?|[|·•–—]\s?|\s-\s|(?<=\d,)\s)"
    rf"(?P<by>{'|'.join(sorted(words.SIGNING))})\s(?P<rest>[^\W\d_].{{2,120}})",
    re.IGNORECASE,
)
"""`By Jane Doe`, `6/3/2019 - by Jane Doe`, `Dec 19, 2023 by Jane Doe`: the word begins the line or stands behind a date or a stroke."""

EMAIL = re.compile(r"[(\[]?(?:e-?mail\s?:\s?)?[\w.+-]{2,40}@[\w.-]{3,40}\.[a-z]{2,8}[)\]]?", re.IGNORECASE)
"""A line that is nothing but an e-mail address."""

BEHIND_SITE = re.compile(r"\S{2,12}[网網报報社]\s+(?P<name>[\u4e00-\u9fff]{2,4})\s+(?=20\d\d\s?[-/.年])")
"""A name in Han between the site's and the date: `江城网 周晓岚 2026-12-15 23:46:41`."""

_BULLETS = "◎●■▲◆ "
_STROKES = frozenset("|·•—–-")
"""One of these stands between a name and a date."""
TOPIC = re.compile(r"\s*[|·•].*|\s(?:In|IN|Filed|Category|Kategorie|Rubrik|Tags?)\s.*$|\s(?:カテゴリー|タグ).*")
"""What follows a name to say under which topic the text stands: `by Jane Doe In News`."""

DASHED = re.compile(r"[-–—―~]{1,2}\s?(?P<name>[^\W\d_].{3,40})")
"""A name behind a dash and nothing else, which signs what is above it: `- Jane Doe`."""

COUNTED = re.compile(
    r"\s\d+(?:\s?[–-]\s?\d+)?\s(?:comments?|kommentare?|commentaires?|comentarios?|min\b|minutes?\b|shares?\b|views?\b).*", re.IGNORECASE
)
"""What follows a name to say how much of something there is: `By Jane Doe 4 Comments`."""

GLUED_COUNT = re.compile(r"(?<=\s(?:19|20)\d\d)\d+\s(?:shares?|comments?|views?)\b.*", re.IGNORECASE)
"""The same glued to a year: `Jane Doe Dec 05, 20232 Shares`."""

VAGUE = frozenset(("from", "aus", "de", "di", "text", "texte", "tekst", "report", "autor", "文"))
"""Words that say who wrote a text only where they begin the line: `Contributions from: …` does not."""
_DATE = LABELS.index("date")
BULLETS = ("-", "–", "—", "+", "*", "•", "·", "▪", "◦")
"""What the lines of a list begin with."""
_OPENING_QUOTES, _CLOSING_QUOTES = ('"', "“", "„", "«", "「", "『", "‘"), ('"', "”", "“", "»", "」", "』", "’")
_LONGEST_LEAD = 20
_LONGEST, _LONGEST_SIGNED, _LONGEST_DATED, _MOST_BODY, _MOST_WORDS, _MOST_DATES, _PARAGRAPH = 160, 60, 90, 5, 3, 2, 80
_FEW_BEHIND = 4
_MOST_LINES = 500
"""Short lines before the first paragraph that are looked at: 15,000 cells without one cost 2 ms each time."""
_CAPTIONS = (LABELS.index("caption"), LABELS.index("credit"))


def named_lines(facts: Facts, language: str | None) -> Iterator[tuple[Credits, Row]]:
    """What the short lines between headline and text say of who wrote it."""
    above = facts.lines_above
    yield from _behind_leads(above, language)
    for row in above:
        text = row[TEXT]
        if len(text) <= _LONGEST and row[LABEL] not in _CAPTIONS:
            names = _introduced(text, language) or _signed(text, language) or _before_date(text, language) or _reporting(text)
            if not names and row[LABEL] == _DATE:
                names = _beside_date(text, language)
            if names:
                yield names, row
    for row in dates_above(facts, above):
        names = _introduced(row[TEXT], language) or _signed(row[TEXT], language) or _beside_date(row[TEXT], language)
        if names:
            yield names, row
    yield from _in_body(facts, language)
    yield from _with_roles(above, language)


def _reporting(text: str) -> Credits | None:
    """The reporters whom a line names in the manner of Taiwanese datelines, and nothing else: `◎ 記者林宜庭／採訪報導`."""
    line = "" if text.isascii() else text.strip(_BULLETS)
    told = reported(line) if "者" in line[:_LONGEST_LEAD] else None
    return Credits(tuple([Person(name) for name in told.people])) if told and told.people and len(told.raw) == len(line) else None


def _with_roles(above: list[Row], language: str | None) -> Iterator[tuple[Credits, Row]]:
    """Who is named in a line that is nothing but a name and what that person is: `Jane Doe, Example Staff Writer`."""
    for row in above:
        text = row[TEXT]
        if ("," in text or " - " in text) and len(text) <= _LONGEST_SIGNED and role_behind(text)[0] and row[LABEL] not in _CAPTIONS:
            names = read_names(text, language)
            if len(names.people) == 1 and names.people[0].role and text.startswith(names.people[0].name):
                yield names, row


def lines_behind(facts: Facts, language: str | None) -> Iterator[tuple[Credits, Row]]:
    """Who signs right behind the text: `- Jane Doe`, `Posted by Jane Doe at 10:15`."""
    last = facts.labelled("body")[-2:]
    is_own = len(last) > 1 and belongs_to(last[0][TEXT])
    for row in (*last[-1:], *facts.lines_behind):
        text = row[TEXT]
        if len(text) <= _LONGEST and row[LABEL] not in _CAPTIONS:
            dashed = None if is_own and row is last[-1] else DASHED.fullmatch(text)
            plain = PLAIN.name(dashed["name"]) if dashed else None
            names = read_names(plain, language) if plain else _introduced(text, language) or _signed(text, language) or _before_clock(text)
            if names:
                yield names, row
    behind = [*last[-1:], *facts.lines_behind[:_FEW_BEHIND]]
    yield from (found for found in _behind_leads(behind, language) if " " in found[0].people[0].name)  # `Author`, below it `Posts`
    yield from _before_address(behind)


def _before_address(rows: list[Row]) -> Iterator[tuple[Credits, Row]]:
    """Who is named in a line before one that is nothing but an e-mail address."""
    for row, below in pairwise(rows):
        name = PLAIN.name(row[TEXT]) if "@" in below[TEXT] and EMAIL.fullmatch(below[TEXT]) else None
        if name:
            yield Credits((Person(name),)), row


def belongs_to(before: str) -> bool:
    """Whether what begins with a dash belongs to the line before it, as one of a list or as who says a quotation: it signs nothing."""
    return before.startswith(BULLETS) or (before.startswith(_OPENING_QUOTES) and before.rstrip(".").endswith(_CLOSING_QUOTES))


def signed_twice(facts: Facts) -> Iterator[tuple[Credits, Row]]:
    """Who signs a Japanese or Chinese text in brackets at its end, if a line about it begins with the same: else it may be any remark."""
    for row in facts.labelled("body")[-1:]:
        signature = SIGNATURE.search(row[TEXT])
        name = signature["name"] if signature else ""
        if name and is_east_asian_name(name):
            about = (*facts.labelled("date"), *facts.labelled("byline"), *facts.lines_above)
            if any(line[TEXT].startswith(name) for line in about):
                yield Credits((Person(name),)), row


def signed_lines(facts: Facts, language: str | None) -> Iterator[tuple[Credits, Row]]:
    """The short lines above the text that say by whom it is, and who that is."""
    above = facts.lines_above
    for row in (*dates_above(facts, above), *above):
        names = _signed(row[TEXT], language) if len(row[TEXT]) <= _LONGEST and row[LABEL] not in _CAPTIONS else None
        if names:
            yield names, row


def _behind_leads(above: list[Row], language: str | None) -> Iterator[tuple[Credits, Row]]:
    """Who is named in a line behind one that is nothing but a word such as `By`."""
    for lead, row in pairwise(above):
        if len(lead[TEXT]) <= _LONGEST_LEAD and len(row[TEXT]) <= _LONGEST_SIGNED and lead[TEXT].rstrip(" :：").lower() in BYS.all:
            names = read_names(f"{lead[TEXT].rstrip(' :：')}: {row[TEXT]}", language)
            if names.people:
                yield names, row


def _in_body(facts: Facts, language: str | None) -> Iterator[tuple[Credits, Row]]:
    """Who signs in the first lines of the text itself."""
    for row in facts.labelled("body")[:_MOST_BODY]:
        text = row[TEXT]
        by = after(text, BYS)[0] if len(text) <= _LONGEST_SIGNED and not text.endswith((".", "!", "?")) and BYS.leads.begin(text) else None
        if by and by.lower().rpartition(" ")[2] in words.SIGNING:
            names = read_names(text, language)
            if names.people:
                yield names, row


def dates_above(facts: Facts, above: list[Row]) -> list[Row]:
    """The first lines of date before the text that are not among those right above it: over the headline, over a list of contents."""
    start = next((row[INDEX] for row in facts.labelled("body")[:_MOST_LINES] if len(row[TEXT]) >= _PARAGRAPH), 0)
    rows = facts.labelled("date")[:_MOST_DATES]
    return [row for row in rows if row[INDEX] <= start + 1 and len(row[TEXT]) <= _LONGEST and row not in above]


def _has_colon(text: str) -> bool:
    return ":" in text or "：" in text


def _introduced(text: str, language: str | None) -> Credits | None:
    """The names after a word such as `By:` somewhere in a line."""
    if not _has_colon(text):
        return None
    text = GLUED_LABEL.sub(" ", text)
    for colon in COLON.finditer(text):
        if not text.isascii() and text.endswith(BYS.unspaced, 0, colon.start()):
            return _value(BYS.unspaced[0], text, colon.end(), language)
        pieces = text[: colon.start()].lower().rsplit(None, _MOST_WORDS)
        for count in range(min(_MOST_WORDS, len(pieces)), 0, -1):
            entry = " ".join(pieces[-count:])
            if entry in BYS.all and not (entry in VAGUE and len(pieces) > count) and not _is_others(pieces, count):
                return _value(text[: colon.start()].rsplit(None, 1)[-1], text, colon.end(), language)
    return None


def _value(lead: str, text: str, start: int, language: str | None) -> Credits | None:
    """The names behind a label, else those up to the next label: `Author: Jane Doe Editor: John Roe`."""
    names = read_names(f"{lead}: {text[start:]}", language)
    label = None if names.people else NEXT_LABEL.search(text, start)
    if label:
        names = read_names(f"{lead}: {text[start : label.start()]}", language)
    return names if names.people else None


def _is_others(pieces: list[str], count: int) -> bool:
    """Whether the word before the last ones says that they name who edited the text or took a picture: `Reviewed by`, `Image by`."""
    return " ".join(pieces[-count - 1 :]) in words.EDITOR_ROLES or (len(pieces) > count and is_credit_word(pieces[-count - 1]))


def _signed(text: str, language: str | None) -> Credits | None:
    """The names after words such as `by` or `Posted by` that begin the line, or `by` behind a date; the rest of the line is the date."""
    if words.SIGNING.isdisjoint(text.lower().split()):
        return None
    match = SIGNED.search(text)
    by, rest = (match["by"], match["rest"]) if match else after(text, BYS)
    if by is None or by.lower().rpartition(" ")[2] not in words.SIGNING:
        return None
    names = read_names(f"{by} {TOPIC.sub('', COUNTED.sub('', rest))}", language)
    return names if names.people and (names.people[0].role or rest.lstrip("@").startswith(names.people[0].name)) else None


def _before_date(text: str, language: str | None) -> Credits | None:
    """The one name of several words before a date, perhaps with a role behind a comma."""
    match = BEFORE_DATE.match(text) if not _STROKES.isdisjoint(text) else None
    if not match or " " not in match["name"] or not find(text, language):
        return None
    by, name = after(match["name"], BYS)
    names = read_names(match["name"], language)
    if len(names.people) != 1 or (by or "").lower() in VAGUE or (names.people[0].role is None and names.people[0].name != name):
        return None
    return names


def _before_clock(text: str) -> Credits | None:
    """The plain name before a stroke and a time of day: `Jane Doe | 01:00 AM | Comments (0)`."""
    match = BEFORE_DATE.match(text) if not _STROKES.isdisjoint(text) else None
    name = PLAIN.name(match["name"]) if match and CLOCK.match(text[match.end() :].lstrip()) else None
    return Credits((Person(name),)) if name else None


def _beside_date(text: str, language: str | None) -> Credits | None:
    """The one name of several words that is all a line has beside a date and its label: `Elif Karaca Son Güncelleme: 17.08.2026`."""
    behind = BEHIND_SITE.match(text) if not text.isascii() else None
    if behind:
        return Credits((Person(behind["name"]),)) if is_family_name(behind["name"]) else None  # else a section
    if len(text) > _LONGEST_DATED or not _may_name(text) or not DIGIT.search(text):
        return None
    text = GLUED_COUNT.sub("", text)
    parts = [part for part in parts_of(text, language) if part != DAY]  # a date that is none to it leaves its digits
    if len(parts) != 1 or " " not in parts[0] or DIGIT.search(parts[0]):
        return None
    names = read_names(parts[0], language)
    if len(names.people) != 1:
        return None
    name, role = names.people[0].name, names.people[0].role
    at = text.find(name)
    if at > 0 and parts[0].startswith(f"{name} ") and BEFORE_NAME.search(text, 0, at):
        return names  # `Dec 26, 2025 • Jane Doe in Politics`
    is_beside = (
        text[len(name) : len(name) + 1] != "," if at == 0 else BEFORE_NAME.search(text, 0, at)
    )  # `Jakarta Pusat, 7 Maret 2026` is a place
    return names if role or (" " in name and name == parts[0] and is_beside) else None


def _may_name(text: str) -> bool:
    """Whether a line of date begins with a name or a word such as `By`, or has a role or a stroke: most do not, and are read no further."""
    if not _STROKES.isdisjoint(text):
        return True
    if text[0].isdigit():
        return False
    first, _, rest = text.partition(" ")
    if PLAIN.name(f"{first} {rest.partition(' ')[0].rstrip(',')}") is not None or BYS.leads.begin(text):
        return True
    return not text.isascii() and any(role in text for role in ROLES.unspaced)
