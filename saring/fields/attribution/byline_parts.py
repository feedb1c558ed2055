"""A byline to its parts: what may be names, roles or agencies, without dates, addresses and buttons."""

import re

from saring.fields.attribution.around_names import BYS, after
from saring.fields.attribution.picture_credits import is_credit_word
from saring.fields.dates.moments import find
from saring.fields.wording import longest_first
from saring.fields.words import names as words
from saring.fields.words.datelines import OPENING_SIGNS
from saring.fields.words.dates import MODIFIED, PUBLISHED, WEEKDAYS

ADDRESS = re.compile(
    r"\S+@\S+\.\w+|https?://\S+|www\.\S+|(?<!\w)@\w+|\b\w[\w-]*\.(?:com|net|org|co|id|de|fr|info)\b(?:/\S*)?", re.IGNORECASE
)
"""An e-mail address, a web address or a social handle."""

DATED = "on at am pada le el il om den jam pukul"
"""Words before a date."""

CLOCK = re.compile(
    rf"(?:(?:@|\b(?:{DATED.replace(' ', '|')}))\s+)?"
    r"(?:\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}\b)?|\b\d{1,2}\s*[ap]\.?m\.?(?!\w))",
    re.IGNORECASE,
)
"""A time of day with its zone, and the word before it: `at 10:15 AM EST`."""

SEPARATOR = re.compile(
    r"(?=[\s,;|•·⋅»、，；/／●［］–—v-])"
    r"(?:\s*[,;|•·⋅»\n、，；/／●［］]+\s*|\s+[-–—]+\s+|\s*[–—]\s*|(?<=\w)-(?=\s)|\s{2,}|\s*\bvia\b\s*|\t)"
)
"""What parts the members of a byline. It begins with few characters, which are asked for once: in a fifth of the time."""

_SEPARATING = frozenset(",;|•·⋅»\n、，；/／●［］-–—\t")
"""Of these a text that is to be parted has one, or `via`: most bylines are one name and have none."""

_BUTTON_NAMES = frozenset("Twitter Facebook Instagram LinkedIn Mastodon Bluesky Threads Email E-mail E-Mail RSS Bio Follow".split())
_BUTTON_VERBS = frozenset("Envie Enviar Siga Sigue Seguir Suivre Folgen Ikuti Segui Volg Contact Contactar Contatta View More Alle".split())
_BUTTONS = _BUTTON_NAMES | _BUTTON_VERBS
SOCIAL = re.compile(rf"\s(?:(?:{'|'.join(sorted(_BUTTON_NAMES))})(?=\s|$)|(?:{'|'.join(sorted(_BUTTON_VERBS))})(?=\s\S))")
"""The name of a button beside a name, or the word that begins it: `Jane Doe Twitter`, `Jane Doe Envie um e-mail`."""

EDITED_INSIDE = re.compile(
    r"\s(?=(?:Photograph(?:y|s)|Photos?|Illustrations?|Styled|Edited|(?:Medically )?[Rr]eviewed|Fact[- ][Cc]hecked|Videos?)\s[Bb]y[\s:]"
    r"|(?:Fotos?|Illustration(?:en)?|Bilder|Mitarbeit|Grafik(?:en)?|Fotografie)\s(?:von|de|di|av)\s|Photos?\s(?:de|par)\s)"
)
"""Where a byline goes on to who made the pictures or edited the text: `By Jane Doe Photography by John Roe`."""

EDITOR_BEHIND = re.compile(r"(?<=\w)\s+(?:Editor|Redaktur|Penyunting|Editör)\s+(?=\w)")
"""Where a byline that began with what a reporter does goes on to the editor: `Reporter Jane Doe Editor John Roe`, in four elements."""

CREDITED_INSIDE = re.compile(r"(?<=\w)\s+(\w+)\s?[:：]")
"""A word with a colon behind other words, which may be that of a picture's credit: `Text: Jane Doe Foto: John Roe`."""

_MAKING = frozenset("by By by: By: von de di av par".split())
"""Of these such a byline has one."""

DIGIT = re.compile(r"\d")

BRACKETED = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
"""Something in brackets: an agency, a newspaper, a role."""

GLUED = re.compile(
    r"(?<=[^\W\d_A-Z])(?=(?:Written|Edited|Reported|Published|Updated|Posted|Reviewed|Photo|Last)\s?(?:[Bb]y|[Oo]n|[Uu]pdated)?\s?:)"
)
"""Where the parts of a byline stand together without a space: `Jane DoeEdited By: John Roe`."""

GLUED_MONTH = re.compile(
    r"(?<=[a-z])(?=(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d|/[A-Z]))"
)
"""A month without a space before it: `Jane DoeJuly/August 2026 Issue`."""

GLUED_BY = re.compile(r"^(?:[Bb]y)+(?=[Bb]y\s|[A-Z])")
"""`By` without a space after it: `ByJane Doe`, `Byby Jane Doe`."""

AFTER_CLOCK = re.compile(r"\s*(?:น\.|Uhr\b|[Hh]rs\b|WIB\b|WITA\b|WIT\b|IST\b)")
"""What stands behind a time and is no part of a name."""

_ANDS = "|".join(re.escape(word) for word in longest_first(words.AND))
_AND = re.compile(rf"\s+(?:{_ANDS})\s+", re.IGNORECASE)
_LED = re.compile(rf"(?:{_ANDS})\s+")
"""What joins the last of several names behind a comma, in small letters: `, and Ann Lee`, not `, Dan Roe`."""

INSIDE = "\x01"
"""Stands before what was in brackets, which is no other person."""
DAY = "\x02"
"""Stands for a date, behind which topics are, but no other person: `by Jane Doe | Dec 30, 2025 | Indoor Plants`."""
_SHORT_DAY, _SHORT_NAME = 2, 2
DATE_LABELS = frozenset([entry for table in (MODIFIED, PUBLISHED) for line in table.values() for entry in line.split("|")])
WEEKDAY_NAMES = frozenset(day for line in WEEKDAYS.values() for day in line.split(" ") if len(day) > _SHORT_DAY)
_BEFORE_DATE = frozenset(DATED.split())


def parted(text: str) -> str:
    """A byline with a stroke where parts stand glued, a button begins, or who edited it or took the pictures; nothing behind a credit."""
    if " as told to " in text:
        text = text.partition(" as told to ")[2]  # who wrote it down
    text = _unglued(text)
    if not text.isascii():
        text = ALSO_PICTURED.sub("文：", PICTURED_FIRST.sub("", text))
        text = BESIDE_WRITERS.sub("", text.lstrip(f"{OPENING_SIGNS} "))
    if text.count(" ") >= _SHORT_NAME:
        if (":" in text or "：" in text) and (credit := _credit_inside(text)):
            text = text[:credit]
        pieces = text.split()
        if not _BUTTONS.isdisjoint(pieces):
            text = SOCIAL.sub(" | ", text)
        if pieces[0].lower() in words.REPORTING and (editor := EDITOR_BEHIND.search(text)):
            text = text[: editor.start()]
        if not _MAKING.isdisjoint(pieces):
            text = EDITED_INSIDE.sub(" | ", text)
    return text


def _unglued(text: str) -> str:
    """A byline with its parts apart that stand together without a space, and without what is around one who reports."""
    if text.endswith(_REPORTS):
        text = REPORTS.sub(r"\g<name>", text)
    if text[:2] in ("By", "by"):
        text = GLUED_BY.sub("By ", text)
    if ":" in text:
        text = GLUED.sub(" | ", text)
    return GLUED_MONTH.sub(f" | {DAY} | ", text) if DIGIT.search(text) else text


_REPORTS = ("reports:", "reports")
REPORTS = re.compile(r"^(?:[^’']{2,40}[’']s?\s)?(?P<name>[A-Z]\S+(?:\s\S+){1,3})\sreports:?$")
"""A line that says who reports what follows it: `Harbour News’ Jane Doe reports:`."""

_PICTURES = "(?:攝影|摄影|圖片|图片|圖|图)"
"""What stands in Chinese before whose the pictures are."""

PICTURED_FIRST = re.compile(rf"^\W*{_PICTURES}\s?[／/：:∕]\s?[\u4e00-\u9fff·]{{2,8}}\s+(?=(?:撰?文字?|作者|[记記]者)\s?[／/：:∕])")
"""Whose the pictures are, before who wrote: `攝影／李小明 文／王大明`."""

ALSO_PICTURED = re.compile(
    rf"(?:{_PICTURES}\s?[／/、·・&和及與与]?\s?撰?文字?|撰?文字?\s?[／/、·・&和及與与]\s?{_PICTURES})\s?[：:／/∕]\s?(?=[\u4e00-\u9fff])"
)
"""Before one who wrote and took the pictures: `文/图：王小明`, `攝影、文／王小明`."""

BESIDE_WRITERS = re.compile(rf"\s*[／/∕]\s*[\u4e00-\u9fff]{{2,8}}[報报][導导]$|(?:^|[\s／/]){_PICTURES}\s?[／/：:∕].*$|\s文字大小[：:].*$")
"""Behind writers in Chinese: where they report from, whose the pictures are: `記者林和謙／綜合報導`, `文／王大明 攝影／李小明`."""


def _credit_inside(text: str) -> int | None:
    """Where a byline goes on to whose the pictures are: before `Foto:`."""
    return next((seen.start() for seen in CREDITED_INSIDE.finditer(text) if is_credit_word(seen[1])), None)


def parts_of(text: str, language: str | None) -> list[str]:
    """A byline without dates and addresses, parted into what may be names, roles or agencies."""
    if "." in text or "@" in text or "://" in text:
        text = ADDRESS.sub(" | ", text)
    if DIGIT.search(text):
        for seen in reversed(find(text, language)):
            text = f"{_without_label(text[: seen.start])} | {DAY} | {AFTER_CLOCK.sub('', text[seen.end :], count=1)}"
        if DIGIT.search(text):  # beside a date there is seldom one
            text = CLOCK.sub(" | ", text)
    if "(" in text or "[" in text:
        text = BRACKETED.sub(rf" | {INSIDE}\1 | ", text)
    parts: list[str] = []
    for whole in [text] if _SEPARATING.isdisjoint(text) and "via" not in text else SEPARATOR.split(text):
        by, part = after(whole, BYS)
        if by and by.lower() in words.REPORTING:
            part = whole  # which the reader of names takes for a role
        if words.AND.isdisjoint(part.lower().split()):
            parts.append(part)
            continue
        led = _LED.match(part) if parts else None
        parts.extend(_AND.split(part[led.end() :] if led else part))
    return [stripped for part in parts if (stripped := part.strip(" \"'“”‘’:|-–—*.•©"))]


def _without_label(head: str) -> str:
    """A text without the words at its end that belong to the date behind it: `Jane Doe Published`, `Jane Doe On`, `Jane Doe Monday`."""
    pieces = head.rstrip(" :：|،,-–@").rsplit(None, 3)
    for words_ in (WEEKDAY_NAMES, _BEFORE_DATE):
        if len(pieces) > 1 and pieces[-1].lower() in words_:
            pieces.pop()
            head = " ".join(pieces)
    for count in range(min(3, len(pieces)), 0, -1):
        if " ".join(pieces[-count:]).lower() in DATE_LABELS:
            return " ".join(pieces[:-count])
    return head.rstrip(" @")
