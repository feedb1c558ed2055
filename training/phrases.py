"""What sites of a language write around their articles: `training/phrase_lists/LANGUAGE.json`, drawn from at random and filled in."""

import json
import re
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

FOLDER: Final = Path(__file__).parent / "phrase_lists"
NUMERIC: Final = re.compile(r"\{(?:day|year)\}[./-]\{month\}|\{month\}[./-]\{(?:day|year)\}")
"""A date in numbers: its month is one."""
SLOT: Final = re.compile(r"\{(\w+)\}")
UNKNOWN: Final = "en"


@cache
def _lists(language: str) -> dict[str, tuple[str, ...]]:
    data = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return {key: tuple(values) for key, values in data.items()}


def languages() -> tuple[str, ...]:
    """Languages that there are phrases of."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


class Phrases:
    """Phrases of one language for one page: the site, its names and its day stay the same all over the page."""

    def __init__(self, language: str, draw: Random) -> None:
        self.language, self.draw = language, draw
        self.lists = _lists(language)
        day, month = draw.randint(1, 28), draw.randrange(12)
        self.month = month + 1
        self.values = {
            "site": draw.choice(self.lists["sites"]),
            "day": str(day),
            "month": self.lists["months"][month],
            "weekday": draw.choice(self.lists["weekdays"]),
            "year": str(draw.randint(2009, 2026)),
            "hour": f"{draw.randint(0, 23):02}",
            "minute": f"{draw.randint(0, 59):02}",
        }

    def say(self, key: str, **values: str) -> str:
        """One phrase of a list, filled in; "" if the language has none."""
        choices = self.lists[key]
        return self.fill(self.draw.choice(choices), **values) if choices else ""

    def several(self, key: str, most: int) -> list[str]:
        """Up to `most` different phrases of a list, in its order."""
        choices = self.lists[key]
        chosen = sorted(self.draw.sample(range(len(choices)), min(most, len(choices))))
        return [self.fill(choices[at]) for at in chosen]

    def fill(self, phrase: str, **values: str) -> str:
        """The phrase with its slots filled: those of the page, those given, and new names, places and numbers for the rest."""
        if NUMERIC.search(phrase):
            values = {"month": f"{self.month:02}", "day": f"{int(self.values['day']):02}", **values}
        return SLOT.sub(lambda slot: values.get(slot[1]) or self.values.get(slot[1]) or self._new(slot[1]), phrase)

    def _new(self, slot: str) -> str:
        if slot == "n":
            return str(self.draw.randint(2, 400))
        plural = {"name": "names", "place": "places", "agency": "agencies", "title": "dek"}.get(slot)
        return self.draw.choice(self.lists[plural]) if plural else slot
