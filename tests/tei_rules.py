"""A judge of TEI documents: TEI's own schema, of which `schemas/README.md` tells."""

from functools import cache
from pathlib import Path

from lxml import etree

NAMESPACE = "{http://www.tei-c.org/ns/1.0}"
_SCHEMA = Path(__file__).parent / "schemas" / "tei.rng"


@cache
def _schema():
    return etree.RelaxNG(etree.parse(_SCHEMA))


def parsed(text):
    """The document; whatever is not well formed raises."""
    return etree.fromstring(text.encode("utf-8"))


def wrong(text):
    """What is not valid, and where."""
    schema = _schema()
    return [] if schema.validate(parsed(text)) else [f"line {error.line}: {error.message}" for error in schema.error_log]


def words(element):
    """All text below an element, white space folded."""
    return " ".join("".join(element.itertext()).split())
