"""The rules of ninjs 3.1 as far as records need them, as a JSON Schema: which properties there are, of which type, and no others.

IPTC's own schema knows more properties (events, planned coverage, rights …); none of them may appear here, as no record has them.
"""

import re
from datetime import datetime

from jsonschema import Draft202012Validator, FormatChecker

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}
ADDRESS = {"type": "string", "format": "uri"}
MOMENT = {"type": "string", "format": "date-time"}


def one_of(*words):
    return {"type": "string", "enum": list(words)}


def thing(required=(), **properties):
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def many(items):
    return {"type": "array", "items": items}


def in_role(**more):
    """Headlines, descriptions and bodies: a value in a role."""
    return many(thing(["value"], role=TEXT, contentType=TEXT, value=TEXT, **more))


NAMED = {"name": TEXT, "uri": ADDRESS, "literal": TEXT}
ITEM = {
    "uri": ADDRESS,
    "type": one_of(*"text audio video picture graphic composite component event planning".split()),
    "representationType": one_of("full", "partial"),
    "firstCreated": MOMENT,
    "versionCreated": MOMENT,
    "contentCreated": MOMENT,
    "edNote": TEXT,
    "usageTerms": TEXT,
    "language": TEXT,
    "headlines": in_role(),
    "descriptions": in_role(),
    "bodies": in_role(charCount=NUMBER, wordCount=NUMBER),
    "people": many(thing(**NAMED, rel=TEXT)),
    "organisations": many(thing(**NAMED, rel=TEXT)),
    "subjects": many(thing(**NAMED, rel=TEXT)),
    "infoSources": many(thing(**NAMED, role=TEXT)),
    "by": TEXT,
    "located": TEXT,
    "renditions": many(thing(["name"], name=TEXT, href=ADDRESS, contentType=TEXT, title=TEXT, width=NUMBER, height=NUMBER)),
    "altIds": many(thing(role=TEXT, value=TEXT)),
    "standard": thing(name=TEXT, version=TEXT, schema=ADDRESS),
}
SCHEMA = thing(["uri"], **ITEM, associations=many(thing(["name", "uri"], **ITEM, name=TEXT, rel=TEXT)))

_PATH_SIGN = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})"
_HOST = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})+|\[[0-9A-Fa-f:.]+\]"
URI = re.compile(
    rf"[a-z][a-z0-9+.\-]*:(?://(?:(?:{_PATH_SIGN})*@)?(?:{_HOST})(?::[0-9]*)?(?:/{_PATH_SIGN}*)*|/{{3}}{_PATH_SIGN}+(?:/{_PATH_SIGN}*)*)"
    rf"(?:\?(?:{_PATH_SIGN}|[/?])*)?(?:#(?:{_PATH_SIGN}|[/?])*)?",
    re.ASCII,
)
"""RFC 3986: a web address, or one without a host like `ni:///sha-256;…`."""

_FORMATS = FormatChecker()


@_FORMATS.checks("uri")
def is_uri(value):
    return URI.fullmatch(value) is not None


@_FORMATS.checks("date-time", ValueError)
def is_date_time(value):
    moment = datetime.fromisoformat(value)
    return "T" in value and len(value) >= len("2024-05-13T10:42:00Z") and moment.tzinfo is not None


VALIDATOR = Draft202012Validator(SCHEMA, format_checker=_FORMATS)


def wrong(item):
    """What breaks the rules, and where."""
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(item)]
