"""Datelines of East Asian agencies, which name the reporter beside the place."""

import re
from typing import NamedTuple

from saring.fields.words.han_names import COMPOUND, SURNAMES

HAN = "\u4e00-\u9fff"

BRACKET = re.compile(r"[【\[(（［〔](?P<inside>[^】\])）］〕]{2,40})[】\])）］〕]\s*(?:[-–—:]+\s*)?")
"""`【东京=共同】`, `(서울=연합뉴스)` at the start of a text."""

KOREAN = re.compile(
    r"[(\[](?P<place>[가-힣]{2,8})\s?=\s?(?P<agency>[^)\]]{2,20})[)\]]\s*(?P<people>[가-힣]{2,4}(?:\s?[·,]\s?[가-힣]{2,4}|\s[가-힣]{2,4})*?)\s?(?:\w{2}기자|기자|특파원)\s?=\s*"
)
"""`(제주=연합뉴스) 고은별 기자 = ` at the start of a text."""

CHINESE = re.compile(
    rf"[（(【\[〔]?[据據]?(?P<agency>[{HAN}]{{1,8}}?[社网網报報台]|本报|本報|路透|法新|美联|美聯|彭博)(?![记記]者)(?P<place>[{HAN}]{{2,8}}?)?"
    rf"(?:\d{{1,2}}月)?\d{{1,2}}日(?P<wire>[电電讯訊])[）)】\]〕]?"
    rf"\s*(?:[（(][^）)]{{0,8}}?记者\s*(?P<people>[{HAN}、，,\s]{{2,40}})[）)])?"
)
"""`新华社北京8月24日电（记者 王小明）`, `江城网10月19日讯（记者 周晓岚）` at the start of a text."""

TAIWANESE = re.compile(
    rf"[（(〔\[【](?P<agency>[{HAN}]{{0,8}}?)[記记]者(?P<others>(?:[{HAN}]{{2,4}}[、,，]){{0,3}})(?P<both>[{HAN}]{{4,10}}?)(?:\d{{1,2}}日(?:[電电]|[{HAN}]{{0,4}}[報报][導导])|[報报][導导])[）)〕\]】]\s*"
)
"""`（中央社記者林宜庭嘉義24日電）`, `【醒報記者林宜庭台北報導】`, `【記者林宜庭、王大明台北綜合報導】` at the start of a text."""

SLASHED_TAIWANESE = re.compile(
    rf"[（(〔\[]?(?P<agency>[{HAN}]{{0,8}}?)[記记]者(?P<people>[{HAN}、]{{2,12}})[／/∕](?P<place>[{HAN}]{{1,6}}?)(?:[{HAN}]{{2}})?[報报][導导][）)〕\]]?\s*"
)
"""`記者林宜庭／台北報導`, `〔記者林宜庭／嘉義報導〕` at the start of a text."""

PLAIN_TAIWANESE = re.compile(
    rf"[（(〔\[【](?P<agency>[{HAN}]{{1,6}}?社)?(?P<place>[{HAN}]{{2,5}})(?:\d{{1,2}}月)?\d{{1,2}}日(?:[{HAN}]{{0,5}}[電电訊讯](?:[報报][導导道])?)?[）)〕\]】]\s*"
)
"""`（中央社台北24日電）`, `（中央社東京24日綜合外電報導）`, `（吉隆坡24日訊）`, `【新華社北京12月1日】` at the start of a text."""

WIRED = re.compile(
    rf"[（(]?(?:[据據](?P<first>[{HAN}]{{1,6}}?[社网網])[电電讯訊]|(?P<second>[{HAN}]{{1,6}}?(?:[社网網台]|新闻|新聞))(?:客户端)?消息[：:，,])[）)]?\s*"
)
"""`据新华社电 `, `央视网消息：` at the start of a text."""

_SIGNED = (
    ("=", KOREAN),
    ("日", CHINESE),
    ("者", TAIWANESE),
    ("者", SLASHED_TAIWANESE),
    ("日", PLAIN_TAIWANESE),
    ("电", WIRED),
    ("電", WIRED),
    ("消息", WIRED),
)
"""The patterns, each behind the sign that all its datelines have: texts in Latin letters with accents have none of them."""

_NAME_LENGTH, _LONG_PAIR, _LONGEST_NAME = 3, 5, 6
_NAME = re.compile(rf"[{HAN}\u3040-\u30ff가-힣々]+")
_OURS = frozenset(("本报", "本報", "本社", "本网"))


class Reported(NamedTuple):
    """What such a dateline says."""

    place: str | None
    agency: str | None
    people: tuple[str, ...]
    raw: str


def is_east_asian_name(text: str) -> bool:
    """Whether a text is as long as a name in Han, kana or Hangul, and nothing else."""
    return _NAME_LENGTH - 1 <= len(text) <= _LONGEST_NAME and _NAME.fullmatch(text) is not None


def reported(start: str) -> Reported | None:
    """The dateline that a text starts with, if it is of this kind."""
    for sign, pattern in _SIGNED:
        match = pattern.match(start) if sign in start else None
        if match:
            return _read(match)
    return None


def _read(match: re.Match[str]) -> Reported | None:
    found = match.groupdict()
    agency = found.get("agency") or found.get("first") or found.get("second")
    agency = None if agency in _OURS else agency
    others = [name for name in re.split(r"[、，,·\s]+", found.get("people") or found.get("others") or "") if len(name) > 1]
    if found.get("both"):
        name, place = _name_and_place(found["both"])
        return Reported(place or None, agency or None, (*others, name), match[0]) if is_family_name(name) else None
    people = tuple(others)
    return Reported(_place(found.get("place")), agency or None, people, match[0])


def is_family_name(name: str) -> bool:
    """Whether a name in Han begins with a family name: `林宜庭`, not `公會`."""
    return name[0] in SURNAMES or name[:2] in COMPOUND


def _name_and_place(both: str) -> tuple[str, str]:
    """The reporter's name and the place behind it, without how the report was made: `林宜庭台北綜合` → `林宜庭`, `台北`."""
    while len(both) > _NAME_LENGTH and both[-2:] in _MADE:
        both = both[:-2]
    if len(both) <= _NAME_LENGTH:
        return both, ""
    cut = _NAME_LENGTH if len(both) >= _LONG_PAIR else _NAME_LENGTH - 1
    if both[:2] in COMPOUND:
        cut = _NAME_LENGTH + 1
    return both[:cut], both[cut:]


def _place(said: str | None) -> str | None:
    """The place, unless it is how the report was made: `綜合報導`."""
    return None if said in _MADE else said


_MADE = frozenset("綜合 综合 採訪 采访 專題 专题 整理 編譯 编译 連線 连线 即時 即时 獨家 独家 攝影 摄影 特別".split())
