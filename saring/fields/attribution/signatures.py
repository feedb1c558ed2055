"""Lines of a text that are nothing but who wrote it: `By Jane Doe`, `Reporter: Budi Santoso | Editor: Dewi Lestari`, `（记者 王小明）`."""

import re

from saring._core import FIRST_EAST_ASIAN
from saring.fields.attribution.agencies import agencies_in, may_name_agency
from saring.fields.attribution.around_names import BYS, ROLES, STAFF_ROLES, after, role_behind
from saring.fields.attribution.byline_parts import ADDRESS, DAY, INSIDE, WEEKDAY_NAMES, parted, parts_of
from saring.fields.attribution.name_lines import VAGUE
from saring.fields.attribution.names import EAST_ASIAN, PLACE_TAIL, PLAIN, is_edited, read_names
from saring.fields.attribution.picture_credits import is_credit_word
from saring.fields.wording import letters
from saring.fields.words import names as words

EDITORS = words.EDITOR_ROLES | {"编辑", "編輯", "编", "校对"}
"""Roles behind a name of those who have not written the text."""

_SHORTEST, _LONGEST, _MOST_PEOPLE = 4, 100, 4
_AROUND = " ()（）[]【】*_"
_SENTENCE_ENDS = (".", "!", "?", "。", "…", ":", "；", ";", ",")
_SHORT_DAY = 4
"""Letters of a day of the week that may be a name, too: `Minh Thu`."""

_SPACED_NAME = 2
"""Letters of a name in Han that only something between tells from a word: `记者获悉`, `記者会見`."""

DASHES = ("-", "–", "—")
"""What a signature may begin with."""

FACT = re.compile(r"[^\W\d_][^:：.!?]{1,29}[:：]\s*\S")
"""A line such as `Running time: 92 minutes`."""


def is_signature(text: str) -> bool:
    """Whether a whole line says who wrote the text, in words that say so: one such as `By`, a role, an agency behind the name, a dash.

    Most lines begin with no such word, and are read no further.
    """
    if not _SHORTEST <= len(text) <= _LONGEST or text.endswith(_SENTENCE_ENDS):
        return False
    line = text.strip(_AROUND if text.count("(") == text.startswith("(") else " *_")
    lead = after(line, BYS)[0] if BYS.leads.begin(line) else None
    if not (lead or _tells_role(line) or may_name_agency(line) or line.startswith(DASHES)):
        return False
    told = read_names(line)
    if not 0 < len(told.people) <= _MOST_PEOPLE or any((person.role or "").lower() in EDITORS for person in told.people):
        return False
    names = [person.name for person in told.people]
    pieces = names[0].lower().split()
    if pieces[0] == pieces[-1] != names[0].lower() or (len(pieces[-1]) > _SHORT_DAY and pieces[-1] in WEEKDAY_NAMES):
        return False  # `Von Mund zu Mund`, `Por Fin Viernes`
    if lead and len(names[0]) <= _SPACED_NAME and line == lead + names[0] == text:
        return False
    if lead and not _introduces(lead, line, names[0]):
        return False
    is_told = bool(lead) or told.people[0].role is not None or bool(told.agencies) or PLAIN.name(names[0]) is not None
    return is_told and all(map(_is_whole, names)) and all(_is_known(part, names) for part in parts_of(parted(ADDRESS.sub("", line)), None))


def is_fact(text: str) -> bool:
    """Whether a short line is a fact behind its label, which is not one that says who wrote, edited or pictured what it stands at."""
    found = FACT.match(text) if len(text) <= _LONGEST else None
    label = text[: found.end()].replace("：", ":").partition(":")[0].strip().lower() if found else ""
    return bool(label) and label not in BYS.all and label not in EDITORS and label not in STAFF_ROLES and not is_credit_word(label)


def _tells_role(line: str) -> bool:
    """Whether a line has a role behind a name, or before one and a colon."""
    head, colon, _ = line.partition(":" if ":" in line else "：")
    if colon:
        return head.strip().lower() in ROLES.all
    return role_behind(ADDRESS.sub("", line).strip() if "@" in line else line)[0] is not None


def _introduces(lead: str, line: str, name: str) -> bool:
    """Whether a word is one behind which a name stands: `aus`, `text` and the like only with a colon, `di` in small letters."""
    rest = line[len(lead) :].lstrip()
    if lead.lower() in VAGUE:
        return rest[:1] in (":", "：", "/", "・", "／", "|") or lead[0] >= FIRST_EAST_ASIAN or (lead == "di" and PLAIN.name(rest) == name)
    return True


def _is_whole(name: str) -> bool:
    """Whether a name has two words that begin as names do, or is one in Han or Hangul: `记者从市政府获悉` is a sentence."""
    return (" " in name and not name[0].islower()) or EAST_ASIAN.fullmatch(name) is not None


def _is_known(part: str, names: list[str]) -> bool:
    """Whether a part of the line is a name, a role, an agency or a day, or says who edited it."""
    part = part.lstrip(INSIDE).strip()
    if part in (DAY, "") or is_edited(part) or agencies_in(after(part, BYS)[1]):
        return True
    rest = part = PLACE_TAIL.sub("", part)
    for name in names:
        rest = rest.replace(name, " ")
    key = rest.strip(" :：/・／|-–—").lower()
    if rest == part:
        return key in ROLES.all or key in STAFF_ROLES or key.partition(" ")[0] in ROLES.all or bool(letters(part)) is False
    return not key or key in ROLES.all or key in STAFF_ROLES or key in BYS.all
