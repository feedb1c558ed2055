"""A page's claims and labelled blocks to the article record: a file a field, each a pure function that gives a value and its evidence.

`article` is the whole of it. A field that the page does not give is absent; none is copied from another.
"""

from saring.fields.assembly import article

__all__ = ["article"]
