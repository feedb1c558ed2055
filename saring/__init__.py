"""Captured news pages become clean, attributed article records."""

from saring import _loading  # noqa: F401 - before all else
from saring.captures import Capture, read_captures
from saring.errors import CaptureError, FormatError, ModelError, OptionsError, RecordError, SaringError, StitchError
from saring.explain import Explanation, explain
from saring.extract import extract, extract_many
from saring.formats import render
from saring.options import Options
from saring.record import (
    Article,
    Block,
    CaptureInfo,
    Comment,
    Evidence,
    Image,
    Link,
    ListItem,
    Mark,
    Organization,
    Pagination,
    Person,
    Verdict,
)
from saring.stitch import stitch

__all__ = [
    "Article",
    "Block",
    "Capture",
    "CaptureError",
    "CaptureInfo",
    "Comment",
    "Evidence",
    "Explanation",
    "FormatError",
    "Image",
    "Link",
    "ListItem",
    "Mark",
    "ModelError",
    "Options",
    "OptionsError",
    "Organization",
    "Pagination",
    "Person",
    "RecordError",
    "SaringError",
    "StitchError",
    "Verdict",
    "explain",
    "extract",
    "extract_many",
    "read_captures",
    "render",
    "stitch",
]
