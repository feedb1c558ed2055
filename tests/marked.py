"""Texts with marks as `extract` makes them, and what a reader of HTML sees of those that were written."""

from html.parser import HTMLParser

from hypothesis import strategies as st

from saring import Mark

TYPES = {
    "a": "link",
    "strong": "strong",
    "em": "emphasis",
    "s": "deleted",
    "del": "deleted",
    "sup": "superscript",
    "sub": "subscript",
    "code": "code",
}
ADDRESSES = ("https://a.example/", "https://b.example/x?y=1&z=(2)#_d_", "http://c.example/a_b*c")


@st.composite
def texts(draw, words, types):
    """A text of single words, and marks of these types over some of them."""
    text = " ".join(draw(st.lists(words, min_size=1, max_size=8)))
    marks = []
    for kind in types:
        at = 0
        while at < len(text) and draw(st.booleans()):
            start = draw(st.integers(at, len(text) - 1))
            end = draw(st.integers(start + 1, len(text)))
            start, end = _trimmed(text, start, end)
            # Marks of one type stand apart by more than a space; so do two links.
            if start < end and (not marks or marks[-1].type != kind or text[marks[-1].end : start].strip()):
                marks.append(Mark(start, end, kind, draw(st.sampled_from(ADDRESSES)) if kind == "link" else None))
            at = end + 1
    return text, in_order(marks)


def _trimmed(text, start, end):
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())


def in_order(marks):
    """As a block has them: by start, the longer first."""
    order = ("link", "strong", "emphasis", "code", "superscript", "subscript", "deleted")
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, order.index(mark.type))))


class Reader(HTMLParser):
    """Text and marks of a piece of HTML."""

    def __init__(self, html):
        super().__init__()
        self.text, self.open, self.found = "", [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag in TYPES:
            self.open.append((TYPES[tag], dict(attrs).get("href")))

    def handle_endtag(self, tag):
        if tag in TYPES:
            self.open.pop()

    def handle_data(self, data):
        start = len(self.text)
        self.text += data
        self.found += [Mark(start, len(self.text), kind, url) for kind, url in self.open]

    @property
    def marks(self):
        """What is marked, pieces of one stretch put together."""
        out = []
        for mark in self.found:
            same = [
                other for other in out if (other.type, other.url) == (mark.type, mark.url) and not self.text[other.end : mark.start].strip()
            ]
            start = same[0].start if same else mark.start
            out = [other for other in out if other not in same]
            out.append(Mark(start, mark.end, mark.type, mark.url))
        trimmed = [Mark(*_trimmed(self.text, mark.start, mark.end), mark.type, mark.url) for mark in out]
        return in_order(trimmed)
