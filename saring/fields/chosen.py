"""Which blocks the fields are read from, and among which the body's are."""

from typing import NamedTuple

from saring.fields.body import body_rows
from saring.fields.columns import PageLike, Row
from saring.fields.relabel import Watch, relabelled, unwatched
from saring.options import Favour


class Chosen(NamedTuple):
    """The blocks of a page that something is made of."""

    content: list[Row]
    """Those that the fields are read from."""
    body: list[Row]
    """Those among which the body's are."""


def choose(page: PageLike, favour: Favour, watch: Watch = unwatched) -> Chosen:
    """The blocks as the model, `favour` and the rules for labels leave them; `watch` sees them after each rule."""
    rows = body_rows(page, favour)
    content = relabelled(page.blocks if page.kind == "text" else rows, page, watch)
    return Chosen(content, content if page.kind != "text" or favour == "balanced" else rows)
