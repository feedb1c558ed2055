"""Captured news pages become clean, attributed article records."""

from saring.errors import CaptureError, FormatError, ModelError, OptionsError, RecordError, SaringError
from saring.record import (
    Article,
    Block,
    CaptureInfo,
    Comment,
    Evidence,
    Image,
    Link,
    ListItem,
    Organization,
    Pagination,
    Person,
    Verdict,
)

__all__ = [
    "Article",
    "Block",
    "CaptureError",
    "CaptureInfo",
    "Comment",
    "Evidence",
    "FormatError",
    "Image",
    "Link",
    "ListItem",
    "ModelError",
    "OptionsError",
    "Organization",
    "Pagination",
    "Person",
    "RecordError",
    "SaringError",
    "Verdict",
]
