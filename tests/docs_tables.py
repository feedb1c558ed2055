"""The tables in the documentation that say what the code says: made of it, and refreshed by `python tests/docs_tables.py --write`."""

import argparse
import dataclasses
import inspect
import re
import sys
from ast import AnnAssign, ClassDef, Constant, Expr, parse
from pathlib import Path
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

import saring
from saring import _core, _jsonable, cli, errors
from saring import record as records
from saring.captures import SUFFIXES
from saring.formats import FORMATS, csv
from saring.options import OPTIONS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
REGION = re.compile(r"(<!-- table: ([\w ]+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
"""A table that is made here, by its name."""


def table(head, rows):
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    return "\n".join(lines + [f"| {' | '.join(row)} |" for row in rows]) + "\n"


def said_of(cls):
    """The docstring under each attribute of a class, joined to one line."""
    tree = parse(inspect.getsource(cls)).body[0]
    assert isinstance(tree, ClassDef)
    said = {}
    for entry, below in zip(tree.body, tree.body[1:], strict=False):
        if isinstance(entry, AnnAssign) and isinstance(below, Expr) and isinstance(below.value, Constant):
            said[entry.target.id] = " ".join(below.value.value.split())
    return said


def kind_of(hint):
    """What an annotation means in JSON."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is tuple:
        return "list of " + {"text": "texts", "list of texts": "lists of texts"}.get(kind_of(args[0]), kind_of(args[0]))
    if origin in (Union, UnionType):
        return kind_of(next(arg for arg in args if arg is not NoneType))
    if origin is Literal:
        return "text"
    if origin is not None:
        return f"{kind_of(args[1])} by field"
    return {str: "text", bool: "true or false", int: "whole number", float: "number"}.get(hint) or hint.__name__


def fields(cls, kept):
    """A row for each field: its name in JSON and in Python, its type, what is said of it here or, where nothing is, in the document."""
    said, hints, rows = said_of(cls), get_type_hints(cls), []
    for field in dataclasses.fields(cls):
        key = _jsonable.camel(field.name)
        names = f"`{key}`" if key == field.name else f"`{key}`, `{field.name}`"
        rows.append((names, kind_of(hints[field.name]), said.get(field.name) or kept.get(names, "")))
    return table(("field", "type", "what it is"), rows)


def kept_words(body):
    """The last cell of every row that a document has."""
    rows = [re.split(r"(?<!\\)\|", line) for line in body.splitlines()[2:]]
    return {row[1].strip(): row[-2].strip() for row in rows if len(row) > 3}


def choices_table(kept, values):
    return table(("value", "what it is"), [(f"`{value}`", kept.get(f"`{value}`", "")) for value in values])


def options():
    rows = [(f"`{option.name}`", allowed(option), f"`{option.default!r}`", option.help) for option in OPTIONS]
    return table(("option", "values", "default", "what it does"), rows)


def allowed(option):
    if isinstance(option.default, bool):
        return "`True`, `False`"
    return ", ".join([f"`{choice!r}`" for choice in option.choices]) or "a name, or `None`"


def formats():
    return table(("format", "what it is"), [(f"`{name}`", format.help) for name, format in FORMATS.items()])


def command(name):
    """The arguments and flags of a command, as argparse has them."""
    parser = cli.parser()
    for word in name.split():
        (chosen,) = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
        parser = chosen.choices[word]
    rows = []
    for action in parser._actions:
        names = ", ".join([f"`{flag}`" for flag in action.option_strings]) or f"`{action.metavar}`"
        takes = action.metavar if action.option_strings and action.nargs != 0 else None
        value = ", ".join([f"`{word}`" for word in takes.split("|")]) if takes else ""
        rows.append((names, value, action.help or ""))
    return table(("argument", "value", "what it does"), rows)


def error_classes():
    classes = [cls for cls in vars(errors).values() if inspect.isclass(cls) and issubclass(cls, errors.SaringError)]
    rows = [
        (f"`{cls.__name__}`", f"`{cls.__base__.__name__}`", inspect.getdoc(cls).partition("\n\n")[0].replace("\n", " ")) for cls in classes
    ]
    return table(("error", "child of", "when"), rows)


def suffixes():
    return table(("suffix", "read as"), [(f"`{suffix}`", kind) for suffix, kind in sorted(SUFFIXES.items())])


RECORDS = [
    cls for cls in vars(records).values() if dataclasses.is_dataclass(cls) and inspect.isclass(cls) and cls.__module__ == records.__name__
]
"""The classes that a record is made of."""

VERDICTS = get_args(records.VerdictKind)
BLOCKS = get_args(records.BlockType)

MADE = {
    **{cls.__name__: lambda kept, cls=cls: fields(cls, kept) for cls in RECORDS},
    "verdicts": lambda kept: choices_table(kept, VERDICTS),
    "blocks": lambda kept: choices_table(kept, BLOCKS),
    "labels": lambda kept: choices_table(kept, _core.LABELS),
    "options": lambda _: options(),
    "formats": lambda _: formats(),
    "csv": lambda _: table(("columns unless told",), [(", ".join([f"`{name}`" for name in csv.DEFAULT]),)]),
    "extract": lambda _: command("extract"),
    "explain": lambda _: command("explain"),
    "corpus build": lambda _: command("corpus build"),
    "corpus check": lambda _: command("corpus check"),
    "corpus stats": lambda _: command("corpus stats"),
    "errors": lambda _: error_classes(),
    "suffixes": lambda _: suffixes(),
    "names": lambda _: ", ".join([f"`{name}`" for name in saring.__all__]) + "\n",
}
"""What makes the table of each name, given the words that the document has for its rows."""


def refreshed(text):
    """A document with its tables as they should be."""
    return REGION.sub(lambda found: found[0] if found[2] in HELD_ELSEWHERE else _made(found), text)


def _made(found):
    return found[1] + MADE[found[2]](kept_words(found[3])) + found[4]


HELD_ELSEWHERE = ("columns", "outcomes")
"""Tables of datasets, which `test_corpus_docs.py` holds to the code."""


def main():
    wrong = [path for path in sorted(DOCS.rglob("*.md")) if refreshed(text := path.read_text(encoding="utf-8")) != text]
    for path in wrong:
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")
        if "--write" in sys.argv:
            path.write_text(refreshed(path.read_text(encoding="utf-8")), encoding="utf-8")
    return 0 if "--write" in sys.argv or not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
