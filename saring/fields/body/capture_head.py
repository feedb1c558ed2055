"""The lines above the text of a capture, told apart by what they say: title, byline with date, caption with credit, buttons."""

import re
from collections import Counter
from collections.abc import Sequence

from saring._core import FIRST_UNSPACED
from saring.fields.attribution.dateline import read_dateline
from saring.fields.attribution.names import read_names
from saring.fields.attribution.picture_credits import is_signed, split_credit
from saring.fields.columns import INDEX, LABEL, LABELS, SCORE, TEXT, Row, with_label
from saring.fields.dates.dated_texts import PUBLISHED_WORDS
from saring.fields.dates.moments import find
from saring.fields.titles.cut import MARK
from saring.fields.wording import letters, longest_first
from saring.fields.words.captures import BUTTONS, SHARED_AT
from saring.fields.words.images import CREDIT_SUFFIXES, CREDIT_WORDS
from saring.fields.words.names import BY

_BODY, _HEADLINE, _SUBHEADLINE, _BYLINE, _DATE, _CAPTION, _CREDIT, _BOILERPLATE = [
    LABELS.index(name) for name in ("body", "headline", "subheadline", "byline", "date", "caption", "credit", "boilerplate")
]

CRUMBS = re.compile(r"\S\s*[»›>＞]\s*\S")
"""A mark between the parts of a trail such as `Home » Daerah`."""

SHARED = re.compile("|".join([re.escape(name) for name in longest_first(SHARED_AT)]))
"""The name of a place to share at."""

BRANDED = re.compile(r"[\w-]+\.\w{2,4}(?:\.\w\w)?(?:,\s[^\W\d_][^.\d]{2,40}?)?\s?[-–—]{1,2}\s?\S")
"""A text that begins with its portal's address: `KABAR.CO.ID, JAKARTA -- `, `Lontar.com - `."""

_RATHER, _LEAST_WORDS = 0.5, 8
_STOPS = (".", "!", "?", "।", "۔", ".”", '."')
_SIGN = 2
"""A line of so few letters is a button, such as the `A` that makes the text larger."""
_SHORTEST_TITLE, _SHORTEST_UNSPACED, _LONGEST_TITLE = 15, 8, 250
_LONGEST_LINE, _LONGEST_BYLINE, _LONGEST_CAPTION, _SHORTEST_CAPTION, _LONGEST_BUTTON = 200, 120, 300, 25, 40
_HEAD, _NEAR, _FEW_WORDS = 40, 4, 4
"""Lines above the text that are looked at closely; lines between a title and its author or date; words that agree by chance."""
_ENOUGH = 3
"""Points that make a line the title: a date or byline right below is worth as many, one near as many with the model's word."""

_BUTTONS = frozenset([letters(text) for line in BUTTONS.values() for text in line.split("|")])
_BYS = tuple([entry + mark for line in BY.values() for entry in line.split("|") for mark in (" ", ":", " :", "：", "/")])
_CREDITING = tuple([word for line in CREDIT_WORDS.values() for word in line.split("|")])
_PICTURING = tuple(
    [word for word in _CREDITING if word.startswith(tuple("foto photo ảnh gambar bild picha фото صورة 写真 사진 ภาพ ছবি फोटो".split()))]
)
"""Those that say it is a picture's: a text may end with its source."""
_NEVER_BUTTONS = (_HEADLINE, _BYLINE, _CAPTION, _CREDIT)


def capture_head(rows: Sequence[Row]) -> list[Row]:
    """The rows of a text capture with the labels that its head asks for.

    Args:
        rows: all lines of the capture, as the model labelled them.
    """
    out = [with_label(row, _BOILERPLATE) if row[LABEL] in _NEVER_BUTTONS and is_button(row[TEXT]) else row for row in rows]
    text_at = _text_at(out)
    if text_at is None:
        return out
    title_at = _title_at(out, text_at)
    for at in range(text_at):
        out[at] = _labelled(out, at, title_at, text_at)
    _pair_credits(out, (title_at or 0) + 1, text_at)
    for at in range(text_at + 1, len(out)):
        if out[at][LABEL] == _CAPTION and _reads_as_text(out[at]):
            out[at] = with_label(out[at], _BODY)
        elif out[at][LABEL] == _BODY and _is_caption(out[at][TEXT], _PICTURING):
            out[at] = with_label(out[at], _CAPTION)
    return out


def _reads_as_text(row: Row) -> bool:
    """Whether what the model would take for a caption, but rather for content than not, is a sentence that credits nobody."""
    text = row[TEXT]
    return row[SCORE] >= _RATHER and text.endswith(_STOPS) and len(text.split()) >= _LEAST_WORDS and not split_credit(text)[1]


def is_button(text: str) -> bool:
    """Whether a line is a button's or a row of them: `A`, `Lihat Foto`, `FacebookWhatsAppLine+`."""
    if len(text) > _LONGEST_BUTTON:
        return False
    key = letters(text)
    if len(set(key)) == 1 or (text[0] == "#" and text.count("#") > 1):
        return True  # `A- A A+`, `#Nelayan#Perak`
    return len(key) <= _SIGN or key in _BUTTONS or len(SHARED.sub("", key)) <= _SIGN < len(key)


def _text_at(rows: Sequence[Row]) -> int | None:
    """Where the text begins: at the first line of the body that is not a picture's caption with more of the body behind it.

    A line that begins with a dateline is the first of a text, whatever the model takes the one before it for.
    """
    at = next((at for at, row in enumerate(rows) if row[LABEL] == _BODY), None)
    while at is not None and (following := _next_of_body(rows, at)) is not None:
        text = rows[at][TEXT]
        is_caption = following == at + 1 and _is_caption(text)
        if not is_caption and (len(text) > _LONGEST_CAPTION or _opens(rows[following][TEXT]) <= _opens(text)):
            break
        at = following
    return at


def _next_of_body(rows: Sequence[Row], at: int) -> int | None:
    """The line of the body right behind one, or behind it and a few short lines: a byline, buttons."""
    for place in range(at + 1, min(at + _NEAR + 1, len(rows))):
        if rows[place][LABEL] == _BODY:
            return place
        if len(rows[place][TEXT]) > _LONGEST_BYLINE:
            return None
    return None


def _opens(text: str) -> int:
    """How surely a line begins as a text does: with the portal's address before a dash, with a place."""
    if BRANDED.match(text):
        return 2
    return int(read_dateline(text) is not None)


def _is_caption(text: str, crediting: tuple[str, ...] = ()) -> bool:
    """Whether a line ends in a credit in words, or in these words: `… (Foto: AP)`, `…＝藤井千尋撮影`; a bare `(AP)` also ends texts."""
    if len(text) > _LONGEST_CAPTION:
        return False
    caption, credit = split_credit(text)
    if not caption or not credit:
        return False
    return text.rstrip(" )）].。").endswith(CREDIT_SUFFIXES) or text[len(caption) :].lower().lstrip(" (（[|–—-").startswith(
        crediting or _CREDITING
    )


def _title_at(rows: Sequence[Row], text_at: int) -> int | None:
    """The line that has most to say for being the title; None if none has enough."""
    first = rows[0][TEXT]
    start = max(0, text_at - _HEAD)
    lines = range(start, text_at)
    seen = Counter([letters(rows[at][TEXT]) for at in lines])
    dated = [at for at in lines if _tells_when_or_who(rows[at])]
    best, most = None, _ENOUGH - 1
    for at in lines:
        points = _points(rows[at], first if at else "", dated, at)
        points += 2 * (points > 0 and seen[letters(rows[at][TEXT])] > 1)
        if points > most:
            best, most = at, points
    return best


def _tells_when_or_who(row: Row) -> bool:
    """Whether a line is one of those that stand by a title; a sentence with a date in it is not."""
    text = row[TEXT]
    if len(text) > _LONGEST_BYLINE or (text.endswith((".", "。")) and len(text) > _LONGEST_LINE // 3):
        return False
    return row[LABEL] in (_DATE, _BYLINE) or _has_date(text) or _is_byline(text)


def _points(row: Row, first: str, dated: Sequence[int], at: int) -> int:
    text = row[TEXT]
    if not _reads_as_title(text):
        return 0
    named = _names(first, text)
    if not named and (_is_byline(text) or _has_date(text)):
        return 0
    below = 3 * (at + 1 in dated) or 2 * any(at < place <= at + _NEAR for place in dated)
    above = any(at - 2 <= place < at for place in dated)
    alike = 6 * named or 3 * _is_alike(first, text)
    return alike + 2 * (row[LABEL] == _HEADLINE) + (below or int(above)) - 2 * text.endswith((".", ":", "。"))


def _names(first: str, text: str) -> bool:
    """Whether the first line, which is the page's title, is this one up to the site's name; a kicker may stand before it."""
    if len(text) < _SHORTEST_UNSPACED or len(first) < len(text) // 2:
        return False
    if first.startswith(text) and 2 * len(text) > len(first):
        return True
    heads = [first[: mark.start()].strip() for mark in MARK.finditer(first)]
    return any(len(head) >= _SHORTEST_UNSPACED and text.endswith(head) for head in heads)


def _is_alike(first: str, text: str) -> bool:
    """Whether the first line has most words of this one: the page's title says the same in other words."""
    words = set(text.lower().split())
    return len(words) >= _FEW_WORDS and 2 * len(words.intersection(first.lower().split())) > len(words)


def _reads_as_title(text: str) -> bool:
    unspaced = any(letter >= FIRST_UNSPACED for letter in text[:4])
    least = _SHORTEST_UNSPACED if unspaced else _SHORTEST_TITLE
    if not least <= len(text) <= _LONGEST_TITLE or (" " not in text and not unspaced):
        return False
    if CRUMBS.search(text) or is_button(text) or ("/" in text and is_signed(text)):
        return False
    return not all(split_credit(text))


def _has_date(text: str) -> bool:
    return len(text) <= _LONGEST_LINE and any(letter.isdigit() for letter in text) and bool(find(text))


def _is_byline(text: str) -> bool:
    """Whether a line says that someone wrote the text: `Penulis: …`, `By X and Y`, `記者/文 …`."""
    if len(text) > _LONGEST_BYLINE or not text.lower().startswith(_BYS):
        return False
    named = read_names(text)
    return bool(named.people or named.agencies)


def _labelled(rows: Sequence[Row], at: int, title_at: int | None, text_at: int) -> Row:
    """A line of the head with the label it should have."""
    row = rows[at]
    text, label = row[TEXT], row[LABEL]
    if at == title_at:
        return with_label(row, _HEADLINE)
    if is_button(text):
        return with_label(row, _BOILERPLATE)
    if label == _DATE and PUBLISHED_WORDS.first(text.lower()) == 0:
        return row
    if label == _BODY or (len(text) <= _LONGEST_CAPTION and text_at - at <= _HEAD and all(split_credit(text)) and not _is_byline(text)):
        return with_label(row, _CAPTION)
    if title_at is None:
        return row
    if at < title_at:
        return _above(row, rows, title_at)
    return _below(row, title_at, at)


def _above(row: Row, rows: Sequence[Row], title_at: int) -> Row:
    """Above the title stand a kicker, or a byline right over it; the names and dates of menus are of other things."""
    near = title_at - row[INDEX] + rows[0][INDEX] <= _NEAR
    if row[LABEL] == _HEADLINE or (row[LABEL] in (_BYLINE, _DATE, _SUBHEADLINE) and not near):
        return with_label(row, _BOILERPLATE)
    return row


def _below(row: Row, title_at: int, at: int) -> Row:
    """Below the title stand who wrote the text and when, often in one line, and a line that says more."""
    text, label = row[TEXT], row[LABEL]
    if _is_byline(text):
        return with_label(row, _BYLINE)
    if at <= title_at + _NEAR and label in (_DATE, _HEADLINE, _BOILERPLATE) and len(text) <= _LONGEST_BYLINE and _is_signed(text):
        return with_label(row, _BYLINE)
    return with_label(row, _DATE if _has_date(text) else _BOILERPLATE) if label == _HEADLINE else row


def _is_signed(text: str) -> bool:
    """Whether a line names persons or agencies and nothing else, or does so before its date: `Agregasi VOA - Selasa, 24 Agustus 2021`."""
    seen = find(text) if any(letter.isdigit() for letter in text) else ()
    before = text[: seen[0].start].strip(" |-–—,،:") if seen else text
    named = read_names(before)
    if not named.people and not named.agencies:
        return False
    return bool(seen) or is_signed(before.replace(",", "/"))


def _pair_credits(rows: list[Row], start: int, end: int) -> None:
    """A line of names with a stroke before a longer one is the credit of a picture, the longer one its caption."""
    for at in range(start, end - 1):
        text, following = rows[at][TEXT], rows[at + 1][TEXT]
        if (
            "/" in text
            and is_signed(text)
            and not _is_byline(text)
            and _SHORTEST_CAPTION < len(following) <= _LONGEST_CAPTION
            and not _is_byline(following)
        ):
            rows[at], rows[at + 1] = with_label(rows[at], _CREDIT), with_label(rows[at + 1], _CAPTION)
