"""Imports point one way: a room may import itself and the rooms listed for it, and nothing imports the rooms on top."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "saring"

BASE = {"errors", "options", "record"}
MAY_IMPORT = {
    "errors": set(),
    "_core": set(),
    "_loading": set(),
    "_words": {"_core"},
    "_html_page": set(),
    "_jsonable": {"errors"},
    "options": {"_core", "errors"},
    "record": {"_jsonable", "_words", "errors"},
    "_model": {"_core", "errors"},
    "stores": {"errors"},
    "captures": {*BASE, "_core", "stores"},
    "fields": {*BASE, "_core"},
    "extract": {*BASE, "_core", "_model", "captures", "fields"},
    "_article_pages": {*BASE, "fields"},
    "_joined_body": {*BASE, "fields"},
    "stitch": {*BASE, "_article_pages", "_joined_body"},
    "explain": {*BASE, "_core", "_html_page", "_jsonable", "_model", "extract", "fields"},
    "formats": {*BASE, "_jsonable"},
    "compat": {*BASE, "_core", "_model", "captures", "extract", "fields", "formats"},
    "corpus": {*BASE, "_core", "_html_page", "_jsonable", "_model", "_words", "captures", "extract", "fields", "stitch", "stores"},
    "adapters": {*BASE, "captures", "corpus", "extract"},
    "cli": {*BASE, "_loading", "captures", "corpus", "explain", "extract", "formats", "stitch", "stores"},
    "__init__": {*BASE, "_loading", "captures", "explain", "extract", "formats", "stitch"},
    "__main__": {"cli"},
}
SHIPPED = sorted(PACKAGE.rglob("*.py")) + sorted(PACKAGE.rglob("*.pyi"))


def room(path):
    return path.relative_to(PACKAGE).parts[0].split(".")[0]


def imported(tree):
    """Dotted names of everything that a module imports, inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from [f"{node.module}.{alias.name}" for alias in node.names]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path):
    here = room(path)
    assert here in MAY_IMPORT, f"say in this test what {here} may import"
    for name in imported(ast.parse(path.read_text(encoding="utf-8"))):
        top, *rest = name.split(".")
        assert top not in ("training", "evaluation", "tests"), f"{path} imports {name}, which is not shipped"
        if top == "saring" and rest[0] in MAY_IMPORT:
            assert rest[0] == here or rest[0] in MAY_IMPORT[here], f"{path.name}: {here} must not import {rest[0]}"


FIELDS = PACKAGE / "fields"
FIELD_ROOMS = (
    "words",
    "languages",
    "jsonld",
    "dates",
    "attribution",
    "titles",
    "pictures",
    "pagination",
    "body",
    "topics",
    "state",
    "kinds",
    "live",
    "comments",
)
"""The rooms of the fields, a room above those that it may import. What stands beside them is for all, or made of all."""


@pytest.mark.parametrize("path", [path for path in SHIPPED if path.is_relative_to(FIELDS)], ids=lambda path: str(path.relative_to(FIELDS)))
def test_rooms_of_fields_import_only_those_below(path):
    here = path.relative_to(FIELDS).parts[0]
    if here not in FIELD_ROOMS:
        return
    below = FIELD_ROOMS[: FIELD_ROOMS.index(here) + 1]
    for name in imported(ast.parse(path.read_text(encoding="utf-8"))):
        parts = name.split(".")
        if parts[:2] == ["saring", "fields"] and parts[2] in FIELD_ROOMS:
            assert parts[2] in below, f"{path.name}: {here} must not import {parts[2]}"


def test_every_room_of_the_fields_is_in_that_order():
    assert {path.parent.name for path in FIELDS.glob("*/__init__.py")} == set(FIELD_ROOMS)


def test_the_table_names_only_rooms_that_exist():
    assert set(MAY_IMPORT) == {room(path) for path in SHIPPED}


def test_no_file_grows_out_of_hand():
    long = {path.name: count for path in SHIPPED if (count := len(path.read_text(encoding="utf-8").splitlines())) > 400}
    assert not long


def test_functions_stay_readable():
    functions = [
        (path.name, node.name, node.end_lineno - node.lineno + 1)
        for path in SHIPPED
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    assert not [entry for entry in functions if entry[2] > 60]
