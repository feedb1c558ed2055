"""The article's own headline, without the site's name, the section or the number of the page; and the line below it."""

from collections.abc import Collection, Iterator
from operator import itemgetter

from saring._core import FIRST_EAST_ASIAN
from saring.fields.attribution.around_names import BYS
from saring.fields.columns import INDEX, LABEL, LABELS, SCORE, TEXT, Row
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.jsonld.objects import NEWS, types
from saring.fields.titles.cut import MARK, site_part, without_name, without_page, without_site
from saring.fields.titles.kickers import without_label
from saring.fields.wording import STOPS, clean, letters
from saring.fields.words.titles import NOT_HEADLINES

_SHORTEST, _LONGEST = 2, 400


_Claim = tuple[str, str, str | None]
"""A headline that a page claims, as it stands there: text, source, where."""

_Place = tuple[str, str, str]
"""Where readers see a headline: source, where, text."""


def headline(facts: Facts) -> Found[str] | None:
    """The headline that readers see, as the page's own claims confirm it; else the best of the claims."""
    claims = _claims(facts)
    places = _places(facts)
    cut = {claims[0][0]: without_site(claims[0][0], facts)} if claims else {}
    agreed = _agreed(places[0], claims, cut) if claims and places else None
    if agreed is not None:
        return agreed
    for text, *_ in claims:
        if text not in cut:  # most claims of a page are the same
            cut[text] = without_site(text, facts)
    values = [cut[text] for text, *_ in claims]
    told = _first_line(facts)
    if told:
        claims.append((told[0], "title", "first line"))
        values.append(told[1])
    shown = _shown(facts, places, (claims, values))
    at = _outweighing(shown, claims, values, facts) if claims else None
    if at is None:
        return shown
    raw, source, where = claims[at]
    return found(values[at], source, where, raw)


def _outweighing(shown: Found[str] | None, claims: list[_Claim], values: list[str], facts: Facts) -> int | None:
    """The claim to believe rather than what is shown: the first, if nothing is shown.

    On a page of news JSON-LD and the title for sharing outweigh what is shown where they agree: of 13 such pages 10 are labelled so.
    Elsewhere they do not, of 12 such pages on 2; nor does the title for sharing alone, which search engines' readers are meant for.
    """
    if shown is None:
        return 0
    if shown.value == values[0] or len(claims) == 1 or (claims[0][1], claims[1][1]) != ("jsonld", "meta"):
        return None
    key = letters(values[0])
    return 0 if key == letters(values[1]) and key != letters(shown.value) and _is_news(facts) else None


def _is_news(facts: Facts) -> bool:
    return any(kind in NEWS for kind in types(facts.article))


def _places(facts: Facts) -> list[_Place]:
    """What readers see as a headline: labelled blocks, the surest first, then headings of the first level."""
    blocks = facts.labelled("headline")
    if len(blocks) > 1:
        blocks = sorted(blocks, key=itemgetter(SCORE), reverse=True)[:_MOST_BLOCKS]
    places = [("block", str(row[INDEX]), row[TEXT]) for row in blocks]
    return places + [("heading", "h1", text) for level, text in facts.claims["headings"][:_MOST_HEADINGS] if level == 1]


def _agreed(place: _Place, claims: list[_Claim], cut: dict[str, str]) -> Found[str] | None:
    """The visible headline, where the best claim is the same and all others start with it.

    So it is on half of all pages. What else their titles hold need not be looked at: no shorter headline can be among it.
    """
    source, where, raw = place
    text = without_page(clean(raw))
    if cut[claims[0][0]] != text or not _is_headline(text):
        return None
    for claim in claims:
        if not claim[0].startswith(text):
            return None
    return found(text, source, where, raw)


def _shown(facts: Facts, places: list[_Place], told: tuple[list[_Claim], list[str]]) -> Found[str] | None:
    """The visible headline: the first that a claim confirms; else a sure block. `told` are the claims, and what is left of each."""
    claims = told[1]
    title = facts.claims["title"] or capture_title(facts) or ""
    keys = [letters(claim) for claim in dict.fromkeys((*claims, title)) if claim]
    site = site_part(title, facts)
    best: tuple[float, Found[str]] | None = None
    for source, where, raw in places:
        text = without_name(without_page(clean(raw)), facts)
        if not _is_headline(text) or (text in facts.site_names and len(places) > 1) or letters(text) == site:
            continue
        kicked = without_label(_without_line_below(_without_kicker(text, told, facts), told[1]), facts)
        key = letters(kicked)
        agreement = max([_agreement(key, other) for other in keys], default=0.0)
        if agreement > (best[0] if best else 0.0):
            best = (agreement, found(kicked, source, where, raw))
            if agreement == 1:
                break
    if best:
        return best[1]
    if places and (places[0][0] == "block" or not claims):
        source, where, raw = places[0]
        text = without_label(without_name(without_page(clean(raw)), facts), facts)
        if _is_headline(text) and letters(text) != site:
            return found(text, source, where, raw)
    return None


_MOST_BLOCKS, _MOST_HEADINGS = 4, 8


def _without_kicker(text: str, told: tuple[list[_Claim], list[str]], facts: Facts) -> str:
    """The headline without the line above it that stands in the same element, if a claim has it without.

    Where another claim has it with that line, it stays: only the title for sharing of a page of news is known to be without.
    """
    for (_, source, *_), short in zip(*told, strict=True):
        longer = len(short) < len(text) < len(short) * _LONGEST_KICKER and text.endswith(short)
        if longer and _is_kicker(text[: -len(short)], short):
            return text if not (source == "meta" and _is_news(facts)) and letters(text) in _written(*told) else short
    return text


def _without_line_below(text: str, claims: list[str]) -> str:
    """The headline without what stands behind it in the same element, if two claims or more, and all there are, have it without.

    What goes on in small letters, or behind a mark, is the rest of a headline that the claims have shortened.
    """
    short = claims[0] if claims else ""
    if len(claims) < _ENOUGH_CLAIMS or len(short) < _SHORTEST_HEAD or any(claim != short for claim in claims):
        return text
    behind = text.removeprefix(short)
    if behind == text or not behind.startswith(" "):
        return text
    first = behind.lstrip()[:1]
    return short if first.isupper() or first in _OPENING else text


_ENOUGH_CLAIMS = 2
_OPENING = "(\"'“„‘«「『（"
"""What a line of its own may begin with, besides a capital: a quotation, the name of a source."""


def _is_kicker(before: str, headline: str) -> bool:
    """Whether what stands before a headline can be a line above it: words that end there, not a number or the half of a word."""
    last = before[-1]
    ends = not last.isalnum() or last >= FIRST_EAST_ASIAN or (last.islower() and headline[0].isupper())
    return ends and any(letter.isalpha() for letter in before)


def _written(claims: list[_Claim], values: list[str]) -> list[str]:
    """The letters of the JSON-LD headline and of the title for sharing, before and behind which programs put nothing."""
    told = {claim[1]: letters(value) for claim, value in zip(reversed(claims), reversed(values), strict=True)}
    return [told[source] for source in ("jsonld", "meta") if source in told]


_LONGEST_KICKER = 3


def capture_title(facts: Facts) -> str | None:
    """The title of a text capture, which is its first line if a later one says the same without the site's name."""
    if facts.page.kind != "text" or not facts.content:
        return None
    title = str(facts.content[0][TEXT])
    return title if _repeated(title, facts) else None


def _repeated(title: str, facts: Facts) -> str | None:
    """What a title starts with and a block behind it ends in, up to a mark that parts titles; or most of it, if a block is that."""
    for row in facts.content[1:_FIRST_LINES]:
        text = row[TEXT]
        if len(text) < _SHORTEST_HEAD:
            continue
        for mark in MARK.finditer(title):
            head = title[: mark.start()].strip()
            if len(head) >= _SHORTEST_HEAD and text.endswith(head):
                return head
        if len(text) >= _SHORTEST_START and 2 * len(text) > len(title) and title.startswith(f"{text} "):
            return str(text)
    return None


_FIRST_LINES, _SHORTEST_HEAD, _SHORTEST_START = 80, 8, 15


def _agreement(key: str, other: str) -> float:
    """How far a claim is this text: 1 if it is, less if it starts with it or ends in it and something is more, else 0."""
    if key == other:
        return 1.0
    if key and len(key) > len(other) // 3 and (other.startswith(key) or other.endswith(key)):
        return len(key) / len(other)
    return 0.0


_META = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title")


def _claims(facts: Facts, *, every: bool = False) -> list[_Claim]:
    """Headlines that the page claims, best first; `every` one, or those that are other words than the one before."""
    claims: list[_Claim] = []
    text = facts.said("headline")
    if text:
        claims.append((text, "jsonld", "headline"))
    told = ""
    for key in facts.given(_META):
        content = facts.meta[key][0]
        if content == told and not every:  # most pages repeat the title for one network for the other
            continue
        meta = facts.first_meta(key)
        if meta:
            told = content
            claims.append((meta[1], "meta", key))
    item = facts.first_item("headline")
    if item:
        claims.append((item[1], "microdata", item[0]))
    title = facts.claims["title"]
    if title:
        claims.append((clean(title), "title", None))
    return [claim for claim in claims if _is_headline(claim[0])]


def headlines(facts: Facts) -> Iterator[Found[str]]:
    """Every headline that is shown or claimed, as `headline` compares them."""
    for source, where, raw in _places(facts):
        yield found(without_page(clean(raw)), source, where, raw)
    for raw, source, at in _claims(facts, every=True):
        yield found(without_site(raw, facts), source, at, raw)
    told = _first_line(facts)
    if told:
        yield found(told[1], "title", "first line", told[0])


def _first_line(facts: Facts) -> tuple[str, str] | None:
    """The title that a text capture starts with, and the headline in it."""
    title = None if facts.claims["title"] else capture_title(facts)
    head = _repeated(title, facts) if title else None
    return (title, head) if title and head else None


def _is_headline(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and text.lower() not in NOT_HEADLINES


def alternative_headline(facts: Facts, main: str | None, authors: Collection[str] = ()) -> Found[str] | None:
    """The line under the headline, or the page's other headline; never the headline itself, nor the line that says who wrote the text.

    Args:
        facts: the page.
        main: its headline.
        authors: the names of who wrote it.
    """
    text = facts.said("alternativeHeadline")
    if text and _differs(text, main):
        return found(text, "jsonld", "alternativeHeadline", text)
    for row in facts.labelled("subheadline")[:1]:
        if _differs(row[TEXT], main) and not (BYS.leads.begin(row[TEXT]) and any(name in row[TEXT] for name in authors)):
            return found(clean(row[TEXT]), "block", str(row[INDEX]), row[TEXT])
    item = facts.first_item("alternativeHeadline", "alternativeheadline")
    if item and _differs(item[1], main):
        return found(item[1], "microdata", item[0], item[1])
    below = _sentence_below(facts)
    if below and _differs(below[TEXT], main):
        return found(clean(below[TEXT]), "block", str(below[INDEX]), below[TEXT])
    return None


def _sentence_below(facts: Facts) -> Row | None:
    """The line right below the headline that is a sentence, though the model takes it for a byline or another title."""
    headlines = facts.labelled("headline")
    lines = facts.lines_above[:1] if headlines else ()
    for row in lines:
        text = row[TEXT]
        if row[INDEX] == headlines[-1][INDEX] + 1 and row[LABEL] in _LINES and text.endswith(STOPS) and _is_sentence(text):
            return row
    return None


def _is_sentence(text: str) -> bool:
    """Whether a line that ends in a full stop is one: of several words without a number, in scripts with capitals half of them small."""
    if any(map(str.isdecimal, text)):
        return False
    if text[0] >= FIRST_EAST_ASIAN:
        return len(text) >= _LEAST_LETTERS
    words = text.split()
    small = sum([not word[0].isupper() for word in words])
    return len(words) >= _LEAST_WORDS and 2 * small >= len(words)


_LINES = tuple([LABELS.index(name) for name in ("byline", "headline", "heading")])
_LEAST_WORDS, _LEAST_LETTERS = 4, 8


def _differs(text: str, main: str | None) -> bool:
    return letters(text) != letters(main or "")
