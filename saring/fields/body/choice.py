"""Which blocks the fields are read from, and among which the body's are."""

from typing import NamedTuple

from saring.fields.body.blocks import body_rows
from saring.fields.body.relabel import Watch, relabelled, unwatched
from saring.fields.columns import PageLike, Row
from saring.options import Favour


class Chosen(NamedTuple):
    """The blocks of a page that something is made of."""

    content: list[Row]
    """Those that the fields are read from."""
    body: list[Row]
    """Those among which the body's are."""


def choose(page: PageLike, favour: Favour, watch: Watch = unwatched) -> Chosen:
    """The blocks as the model, `favour` and the rules for labels leave them; `watch` sees them after each rule."""
    is_capture = page.kind == "text"
    content = relabelled(page.blocks if is_capture else body_rows(page, favour), page, watch)
    return Chosen(content, body_rows(page, favour) if is_capture and favour != "balanced" else content)
