"""What the words of a pager say: the anchors' words, and lines such as `Page 2 of 5` or `Halaman: 1 2 3`."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from saring._core import Beginnings
from saring.fields.columns import LABEL, LABELS, TEXT
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.wording import longest_first
from saring.fields.words.pagers import MARKS, NAMES, PARTS, ROLES
from saring.fields.words.titles import PAGE
from saring.record import Pagination

_WORDS = longest_first([*[word for word in PAGE if len(word) > 1], *NAMES])
_NAMES = "|".join(map(re.escape, _WORDS))

BARE_LABEL = re.compile(rf"(?:{'|'.join([re.escape(word) for word in PAGE if len(word) > 1])})\s*[:：]?\s*", re.IGNORECASE)
"""A pager of which a text capture keeps the label only: `Halaman:`; not `Pages:`, as forums have it."""

_OF = r"\s*(?:/|of|von|de|dari|daripada|sur|di|van|av|af|z|ze|из|з|a|trên|من|of total)\s*"

PAGE_OF = re.compile(
    rf"(?:(?:{_NAMES})\s*[:：]?\s*(\d{{1,3}}){_OF}(\d{{1,3}})"
    r"|第?\s*(\d{1,3})\s*[/／]\s*(\d{1,3})\s*(?:页|頁|ページ|페이지)"
    r"|第\s*(\d{1,3})\s*[页頁][\s,，/]*[共总]\s*(\d{1,3})\s*[页頁])",
    re.IGNORECASE,
)
"""`Page 2 of 5`, `Halaman 2 dari 5`, `Seite 2/5`, `第2页 共5页`."""

BARE_OF = re.compile(rf"(\d{{1,3}}){_OF}(\d{{1,3}})", re.IGNORECASE)
"""`2 of 5`, `2/5`: of a pager only."""

PAGE_NUMBER = re.compile(
    rf"(?:(?:go\s+to|ke|zu|zur)\s+)?(?:{_NAMES}|{'|'.join(PARTS)})\s*[:：]?\s*(\d{{1,3}})|第?\s*(\d{{1,3}})\s*(?:页|頁|ページ|페이지)",
    re.IGNORECASE,
)
"""The words of a link to a page: `Page 2`, `Bagian 2`, `2ページ`; behind a colon may stand what the page is about."""

LEADS_TO = re.compile(rf"(?:[^\W\d_]+\s){{1,4}}(?:{_NAMES})\s(\d{{1,3}})", re.IGNORECASE)
"""The words of a link that say more before: `Continue reading on page 2`."""

CHAPTER = re.compile(r"(\d{1,2})[.:]\s(?=\D)")
"""The words of a list's entry that leads to a page: `2. The bench`. So do rankings of other stories count: only the addresses tell."""

COUNTED = re.compile(rf"\d{{1,3}}(?:{_OF}|(?:[\s,|·]+\d{{1,3}})*[\s,|·]+)\d{{1,3}}\s+", re.IGNORECASE)
"""`2 of 5 ›`, `1 2 3 Next`: of a line that ends with a pager's word."""

NUMBERS = re.compile(rf"(?:{_NAMES})\s*[:：]\s*(1(?:[\s,|·-]+\d{{1,3}})+)(?:[\s|·-]+(\D+))?", re.IGNORECASE)
"""`Halaman: 1 2 3 Selanjutnya`."""

_STARTS = frozenset(
    [start for word in _WORDS for start in (word[:2], word[:2].title(), word[:2].upper())]
    + [f"第{digit}" for digit in range(1, 10)]
    + [f"{digit}{sign}" for digit in range(1, 10) for sign in "/／ 页頁"]
)
"""What the lines above begin with: most do not, and a look at two letters takes a fifth of a search for the words."""
_BEGINNINGS = Beginnings(_WORDS + [start for start in sorted(_STARTS) if not start.isalpha()])
"""What they begin with in full, for all of a page's last lines at once."""

_LAST, _LONGEST, _DIGITS = 40, 60, 3
_COMMENT = LABELS.index("comment")


class Role(NamedTuple):
    """What the words of an anchor say of where it leads."""

    name: str | None = None
    """`next`, `prev`, `last`, `all`."""
    number: int | None = None
    """The number of the page."""
    is_entry: bool = False
    """Whether the number counts the entries of a list, which need not be pages."""

    @property
    def is_known(self) -> bool:
        """Whether the words are those of a pager."""
        return self.name is not None or self.number is not None


def role_of(text: str) -> Role:
    """What the words of an anchor of a pager say."""
    if text.isascii() and text.isdigit():
        return Role(None, int(text)) if len(text) <= _DIGITS else Role()
    words = text.lower()
    bare = words.strip(MARKS)
    name = ROLES.get(bare) or ROLES.get(words.strip())
    if name:
        return Role(name)
    if bare.isascii() and bare.isdigit() and len(bare) <= _DIGITS:
        return Role(None, int(bare))
    match = PAGE_NUMBER.match(bare)
    if match and bare[match.end() : match.end() + 1] in ("", ":", "–", "-"):
        return Role(None, int(match[1] or match[2]))
    match = LEADS_TO.fullmatch(bare)
    if match:
        return Role(None, int(match[1]))
    match = CHAPTER.match(bare)
    if match:
        return Role(None, int(match[1]), is_entry=True)
    name = ROLES.get(bare.partition(":")[0].strip()) if ":" in bare else None
    return Role(name if name in ("next", "prev") else None)


def told(facts: Facts, *, of_others: bool, only_pagers: bool = False) -> Found[Pagination] | None:
    """What a pager without links says.

    Args:
        facts: the page.
        of_others: whether the page has links to pages of something else, whose words these would be.
        only_pagers: whether to look at what the markup calls pagers only.
    """
    if of_others:
        return None
    texts = [text for text, href in facts.claims["pagers"] if not href]
    named = len(texts)
    begun = any(text[:2] in _STARTS for text in texts)
    if not only_pagers and (begun or _BEGINNINGS.in_last(facts.content, _LAST, _LONGEST)):
        texts += [row[TEXT] for row in facts.content[-_LAST:] if row[LABEL] != _COMMENT]
    for text in texts:
        if len(text) <= _LONGEST and text[:2] in _STARTS:
            at = texts.index(text)
            said = _said(text, texts[at + 1 : at + _LAST])
            # The last line of an article without a pager may be its comments' pager's.
            if said and (said.pages != 1 or facts.page.kind == "text" or at < named):
                return found(said, "block", None, text)
    return None


def _said(text: str, behind: list[str]) -> Pagination | None:
    """What one line says, with those behind it where it is a label: then each number stands on a line of its own."""
    match = PAGE_OF.fullmatch(text)
    if match:
        page, pages = [int(digits) for digits in match.groups() if digits]
        return Pagination(page, pages) if 0 < page <= pages else None
    if BARE_LABEL.fullmatch(text):
        numbers = _counted(behind)
        return Pagination(None, numbers if numbers > 1 else None)
    match = NUMBERS.fullmatch(text)
    if match and (match[2] is None or role_of(match[2]).is_known):
        numbers = _counted(re.split(r"\D+", match[1]))
        return Pagination(None, numbers) if numbers > 1 else None
    return None


def _counted(texts: list[str]) -> int:
    """How far the texts count, from one."""
    last = 0
    for text in texts:
        if text != str(last + 1):
            break
        last += 1
    return last


def stated_pages(pagers: Iterable[tuple[str, str]], here: int) -> int | None:
    """How many pages a pager says there are that shows this one: `2 of 5`, `2/5`."""
    found = [BARE_OF.fullmatch(text.strip(MARKS)) for text, href in pagers if not href]
    return next((int(match[2]) for match in found if match and int(match[1]) == here <= int(match[2])), None)


def is_pager_line(text: str) -> bool:
    """Whether a line is a pager's: `Halaman 2 dari 3`, `Selanjutnya`, `Tampilkan semua`."""
    if not text or len(text) > _LONGEST:
        return False
    if text[:2] in _STARTS:
        found = next(filter(None, [pattern.match(text) for pattern in (PAGE_OF, NUMBERS, PAGE_NUMBER, BARE_LABEL)]), None)
        rest = text[found.end() :].strip() if found else None
        if rest is not None:
            return not rest or role_of(rest).name is not None
    counted = COUNTED.match(text)
    return role_of(text[counted.end() :] if counted else text).name is not None
