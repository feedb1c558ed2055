"""Golden pages: what a careful person says each page of `tests/pages/` holds, and how a record is compared with it.

A case is a folder with `page.html` or `page.txt` and `expected.json`. `python tests/golden.py` shows how today's records
differ from the expected ones; with `--write` it replaces the expectations, for review in the version control's diff.
"""

from __future__ import annotations

import argparse
import difflib
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

PAGES = Path(__file__).parent / "pages"
KNOWN_FAILURES = PAGES / "known_failures.json"

REQUIRED = (
    "url",
    "headline",
    "author",
    "sourceOrganization",
    "publisher",
    "datePublished",
    "dateModified",
    "dateline",
    "articleSection",
    "keywords",
    "inLanguage",
    "image",
    "canonicalUrl",
    "body",
    "verdict",
)
"""Keys that every `expected.json` has; null or an empty list says that the record must not have the field."""

ABOUT_THE_CASE = frozenset({"url", "complaint", "open", "charset"})
"""Keys that say something of the case and not of the record: the page's address, the complaints about other extractors that
the page shows, fields on which careful people would differ and which are therefore not compared, and the encoding of the
bytes (UTF-8 unless told)."""

DETAILS = {"marks", "headerRows", "source", "provider"}
"""Keys of blocks; where an expected body has one of them, every block is compared in all of them, with its items and its address."""

Json = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """One golden page: its folder's name, the captured bytes and the true record."""

    name: str
    page: bytes
    expected: Json

    @property
    def fields(self) -> list[str]:
        """The fields compared, `text` and `blocks` standing for the two sides of the body."""
        named = [key for key in self.expected if key not in ABOUT_THE_CASE and key != "body"]
        left_open = self.expected.get("open", [])
        detailed = ["details"] if any(DETAILS & block.keys() for block in self.expected["body"]) else []
        return [field for field in ["text", "blocks", *detailed, *named] if field not in left_open]


def cases() -> Iterator[Case]:
    """Every case in `tests/pages/`, by name."""
    for folder in sorted(path for path in PAGES.iterdir() if path.is_dir()):
        (page,) = folder.glob("page.*")
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        yield Case(folder.name, page.read_bytes(), expected)


def record_of(case: Case) -> Json:
    """What the engine makes of the page of `case`, as the JSON record."""
    import saring

    record: Json = saring.extract(case.page, url=case.expected["url"]).to_dict()
    return record


def fold(text: str | None) -> str:
    """`text` with each run of white space as one space, none at the ends."""
    return " ".join((text or "").split())


# What a field is compared by: a function that brings both sides to the same plain form.


def item_text(item: object) -> str:
    """The text of a list's item, which is a string or a block with text."""
    return fold(item.get("text", "") if isinstance(item, dict) else str(item))


def lines(body: list[Json]) -> list[str]:
    """The body's text line by line: a paragraph, a heading, a list's item, a table's row."""
    out: list[str] = []
    for block in body:
        if block["type"] == "figure" or (block["type"] == "embed" and not block.get("text")):
            continue
        if block.get("rows"):
            out.extend(" | ".join(item_text(cell) for cell in row) for row in block["rows"])
        elif block.get("items"):
            out.extend(item_text(item) for item in block["items"])
        elif block["type"] == "liveUpdate":
            out.extend(fold(part) for part in block["text"].split("\n\n"))
        else:
            out.append(fold(block.get("text")))
    return out


def outline(body: list[Json]) -> list[str]:
    """The body's blocks as `type: text`, without those that have no text."""
    return [f"{block['type']}: {' | '.join(lines([block]))}" for block in body if lines([block])]


def details(body: list[Json]) -> list[str]:
    """Links and emphasis, items, headers of tables, sources, embedded things, where they stand."""
    keys = sorted({*DETAILS, "items", "url", "caption"})
    told = [{key: block[key] for key in keys if key in block} for block in body if block["type"] != "figure"]
    return [f"{number}: {json.dumps(one, ensure_ascii=False)}" for number, one in enumerate(told) if one]


def names(value: Any) -> list[str]:
    """Names of people or organizations, whatever else is known of them."""
    entries = value if isinstance(value, list) else [value] if value else []
    return [fold(entry["name"]) for entry in entries]


def moment(value: str | None) -> str:
    """A date as itself, a date with time in one spelling to the second, its offset kept."""
    if value is None or "T" not in value:
        return value or ""
    return datetime.fromisoformat(value).isoformat(timespec="seconds")


def unordered(value: list[str] | None) -> list[str]:
    """Words whose order and case do not matter."""
    return sorted({fold(word).casefold() for word in value or []})


def language(value: str | None) -> str:
    """The language without script or region, on which pages of one portal differ."""
    return (value or "").split("-")[0].lower()


def pictures(value: list[Json] | None) -> list[str]:
    """Captions with their credits; images without either are not text and are compared by `missing_pictures`."""
    keys = ("caption", "creditText")
    captioned = [image for image in value or [] if any(image.get(key) for key in keys)]
    return [" / ".join(f"{key}: {fold(image.get(key))}" for key in keys) for image in captioned]


def whole(value: object) -> str:
    """Anything else: as JSON."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1)


PLAIN: dict[str, Callable[[Any], object]] = {
    "headline": fold,
    "dateline": fold,
    "author": names,
    "sourceOrganization": names,
    "publisher": names,
    "datePublished": moment,
    "dateModified": moment,
    "articleSection": unordered,
    "keywords": unordered,
    "inLanguage": language,
    "image": pictures,
}


def only_asked(expected: object, actual: object) -> object:
    """`actual` without the keys of which `expected` says nothing."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        return {key: only_asked(value, actual.get(key)) for key, value in expected.items()}
    return actual


def sides(field: str, expected: Json, actual: Json) -> tuple[object, object]:
    """The expected and the actual value of `field` in comparable form."""
    if field in ("text", "blocks", "details"):
        plain: Callable[[Any], object] = {"text": lines, "blocks": outline, "details": details}[field]
        return plain(expected["body"]), plain(actual.get("body", []))
    plain = PLAIN.get(field, whole)
    return plain(expected[field]), plain(only_asked(expected[field], actual.get(field)))


def missing_pictures(expected: Json, actual: Json) -> list[str]:
    """Addresses of expected images that the record does not have."""
    found = {image.get("url") for image in actual.get("image", [])}
    return [image["url"] for image in expected["image"] if "url" in image and image["url"] not in found]


def wrong_levels(expected: Json, actual: Json) -> list[str]:
    """Headings whose level is not the expected one, where the page gives one."""
    levels = {fold(block["text"]): block.get("level") for block in actual.get("body", []) if block["type"] == "heading"}
    headings = [block for block in expected["body"] if block["type"] == "heading" and "level" in block]
    return [block["text"] for block in headings if levels.get(fold(block["text"]), block["level"]) != block["level"]]


def wrong_updates(expected: Json, actual: Json) -> list[str]:
    """Updates of a live blog whose time, headline or author is not the expected one."""
    told = [[update_facts(block) for block in side.get("body", []) if block["type"] == "liveUpdate"] for side in (expected, actual)]
    return [f"{want} is {have}" for want, have in zip(*told, strict=False) if want != have]


def update_facts(block: Json) -> list[str]:
    """What an update says beside its text."""
    return [moment(block.get("date")), fold(block.get("headline")), *names(block.get("author"))]


def difference(field: str, expected: Json, actual: Json) -> str:
    """How `field` of a record differs from the expected one, for people; empty when it does not."""
    want, have = sides(field, expected, actual)
    if want != have:
        before, after = (side if isinstance(side, list) else str(side).splitlines() for side in (want, have))
        return "\n".join(difflib.unified_diff(before, after, "expected", "extracted", lineterm="", n=1))
    extra = {"image": [missing_pictures], "blocks": [wrong_levels, wrong_updates]}.get(field, [])
    wrong = [one for find in extra for one in find(expected, actual)]
    return "\n".join([f"wrong or missing: {one}" for one in wrong])


# The command.


def dumped(expected: Json) -> str:
    """`expected` as JSON with a line for each field and for each block, so that a diff is easily read."""
    out = []
    for key, value in expected.items():
        text = json.dumps(value, ensure_ascii=False)
        if key == "body" and value:
            blocks = ",\n".join("    " + json.dumps(block, ensure_ascii=False) for block in value)
            text = f"[\n{blocks}\n  ]"
        out.append(f"  {json.dumps(key)}: {text}")
    return "{\n" + ",\n".join(out) + "\n}\n"


def refreshed(expected: Json, actual: Json) -> Json:
    """The expectation that `actual` would meet: the same keys, the record's values."""
    absent: dict[str, object] = {key: [] if isinstance(value, list) else None for key, value in expected.items()}
    found = {key: only_asked(value, actual.get(key, absent[key])) for key, value in expected.items()}
    return found | {key: expected[key] for key in ABOUT_THE_CASE & expected.keys()}


def show(case: Case, actual: Json) -> bool:
    """Print where `case` is not met; false when it is."""
    found = {field: difference(field, case.expected, actual) for field in case.fields}
    wrong = {field: text for field, text in found.items() if text}
    for field, text in wrong.items():
        sys.stdout.write(f"── {case.name}: {field}\n{text}\n")
    return bool(wrong)


def main(arguments: list[str]) -> int:
    """Show, or with `--write` store, what differs; 1 when something does."""
    parser = argparse.ArgumentParser(description="Compare records with the golden expectations, or refresh those for review.")
    parser.add_argument("names", nargs="*", help="cases to look at (default: all)")
    parser.add_argument("--write", action="store_true", help="replace the expectations that differ by what is extracted")
    options = parser.parse_args(arguments)
    differing = 0
    for case in cases():
        if options.names and case.name not in options.names:
            continue
        actual = record_of(case)
        if show(case, actual):
            differing += 1
            if options.write:
                (PAGES / case.name / "expected.json").write_text(dumped(refreshed(case.expected, actual)), encoding="utf-8")
    replaced = ", expectations replaced: review the diff" if options.write and differing else ""
    sys.stdout.write(f"{differing} cases differ{replaced}\n")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
