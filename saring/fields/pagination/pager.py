"""The article's own pager: which page this is, of how many, and where the others are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from saring.fields.addresses import absolute, is_home, path_of, without_tracking
from saring.fields.facts import Facts
from saring.fields.found import Found, found
from saring.fields.pagination.addresses import ALL, FIRST, OTHER_THINGS, Place, Stem, page_number, readings
from saring.fields.pagination.texts import Role, role_of, stated_pages, told
from saring.fields.words.pagers import LISTS
from saring.record import Pagination

_MOST = 200
"""Most links of pagers that are looked at, and most pages of an article: more are those of a listing."""

_LONGEST_TITLE = 40
"""Longest text of `rel=next`, in characters: a longer one is another article's headline."""

_FEW = 5
"""A number up to which `rel=next` alone is believed where no word in the address says page: behind it, chapters and issues begin."""


def pagination(facts: Facts) -> Found[Pagination] | None:
    """The pager, if its links lead to pages of the same address; else what its words or the page's address say.

    Pages of readers' comments, of galleries and of listings have other addresses, or such as tell what they are of.
    """
    claims = facts.claims
    links = [*claims["links"].get("next", ()), *claims["links"].get("prev", ())]
    if not (links or claims["pagers"]):
        return told(facts, of_others=False) or _addressed(facts.url)
    own = facts.url or _canonical(facts)
    if own is not None and _is_listing(own):
        return None
    known = list(islice(_links(facts, links, facts.base or own), _MOST))
    chosen = _chosen(own, known, is_captured=facts.url is not None) if own else None
    if chosen is not None:
        return _read(chosen, facts)
    return told(facts, of_others=bool(known)) or _addressed(facts.url)


def _addressed(url: str | None) -> Found[Pagination] | None:
    """What the address alone says: `?page=2`."""
    if url and ("=" in url or url[-1:].isdigit()) and not _is_listing(url):
        number = page_number(url)
        if number is not None and number > 1:
            return found(Pagination(number), "url", None, url)
    return None


def _canonical(facts: Facts) -> str | None:
    """The address that a page captured without one gives as its own."""
    for rel, href, _ in facts.claims["links"].get("canonical", ()):
        if rel == "canonical":
            return absolute(href, None)
    return None


def _is_listing(url: str) -> bool:
    """Whether an address is a front page's or a list's: `/tag/haiti`."""
    return is_home(url) or path_of(url).lower().rstrip("/").rpartition("/")[0].rpartition("/")[2] in LISTS


class _Link(NamedTuple):
    """A link of a pager."""

    url: str
    role: Role
    has_rel: bool
    is_doubtful: bool
    """Whether it leads to a place in the page, as the pages of comments do."""


def _links(facts: Facts, rels: list[tuple[str, ...]], base: str | None) -> Iterator[_Link]:
    """Links that say next or previous, then those of the pagers."""
    for rel, href, title in rels:
        names = rel.split()
        if len(title) <= _LONGEST_TITLE:
            url = absolute(href, base)
            known = role_of(title)
            if url and known.is_known | (not title):
                yield _Link(url, Role("next" if "next" in names else "prev", known.number), True, "#" in url)
    for text, href in facts.claims["pagers"]:
        role = role_of(text) if href else None
        url = absolute(href, base) if role and role.is_known else None
        if role and url:
            yield _Link(url, role, False, "#" in url and OTHER_THINGS.search(url.partition("#")[2]) is not None)


@dataclass(slots=True)
class _Family:
    """Links to pages of one article, their numbers written in one way."""

    stem: Stem
    own: Place
    form: str
    links: list[tuple[_Link, int | None]] = field(default_factory=list)
    """With the number that stands in the address."""
    whole: str | None = None
    """The address that has all pages on one."""
    is_captured: bool = True
    """Whether the page was captured at `own`; else that is what it calls its canonical address, which may be the first page's."""

    @property
    def has_rel(self) -> bool:
        return any(link.has_rel for link, _ in self.links)

    def lag(self) -> int:
        """1 if the numbers in the addresses count from nought, else 0."""
        place = Place(self.form, None)
        if place.is_from_nought:
            return 1
        shown = [(link.role.number, number) for link, number in self.links if link.role.number and number is not None]
        if shown:
            return int(place.is_named and all(number == page - 1 for page, number in shown))
        beginning = self.own.form == FIRST and place.is_named
        return int(beginning and any(number == 1 and link.role.name == "next" for link, number in self.links))

    def pages(self) -> dict[int, str]:
        """Addresses by number of the page. Links whose words and address disagree are none."""
        lag, here = self.lag(), self.here() or 0
        out: dict[int, str] = {}
        for link, number in self.links:
            page = number + lag if number is not None else 1
            said = {"next": here + 1, "prev": here - 1}.get(link.role.name or "", page) if here else page
            if link.role.number in (None, page) and page == said and 0 < page <= _MOST and self._is_believed(link):
                out.setdefault(page, without_tracking(link.url))
        return out

    def _is_believed(self, link: _Link) -> bool:
        return self.has_rel or not link.is_doubtful

    def here(self) -> int | None:
        """Which page the page's own address is."""
        if self.own.form == ALL:
            return None
        if self.own.number is not None:
            return self.own.number + self.lag()
        return 1 if self.is_captured else self._between()

    def _between(self) -> int | None:
        """The number before that of the next page, or behind that of the previous."""
        for link, number in self.links:
            if link.role.name in ("next", "prev") and number is not None:
                return number + self.lag() + (1 if link.role.name == "prev" else -1)
        return None

    def is_sure(self) -> bool:
        """Whether the links are those of a pager: the less their addresses say, the more their words must."""
        place = Place(self.form, None)
        numbered = [link for link, number in self.links if number is not None]
        roles = any(link.role.name for link in numbered)
        digits = any(link.role.number is not None and not link.role.is_entry for link in numbered) or self._has_entries()
        if place.is_named:  # `?start=10` is the second page of a list of tens: without this page's address, only shown numbers tell
            return bool(numbered) and (digits or self.is_captured or not place.is_from_nought)
        if place.is_bare:
            own = self.own.number or 1
            return digits or (roles and own <= _FEW and not (self.form == "-{}" and not self.stem.ending))
        return digits and roles

    def _has_entries(self) -> bool:
        """Whether entries of a list lead to two pages with the numbers that they count: one may do so by chance."""
        agreeing = {number for link, number in self.links if link.role.is_entry and link.role.number == (1 if number is None else number)}
        return len(agreeing) > 1


def _chosen(own: str, links: list[_Link], *, is_captured: bool) -> _Family | None:
    """The family of links that is the article's pager: one that `rel=next` belongs to, else the one with most links."""
    families: dict[tuple[int, str], _Family] = {}
    for order, (stem, place) in enumerate(readings(own)):
        whole = None
        for link in links:
            to = stem.place(link.url)
            if to is None:
                continue
            if to.form == ALL:
                whole = whole or (without_tracking(link.url) if _leads_to_all(link) else None)
            elif to.form == FIRST:
                continue
            elif place.form in (FIRST, ALL, to.form):
                families.setdefault((order, to.form), _Family(stem, place, to.form, is_captured=is_captured)).links.append(
                    (link, to.number)
                )
        _complete(families, order, links, whole, (stem, place))
    sure = [family for family in families.values() if _is_pager(family)]
    return max(sure, key=lambda family: (family.has_rel, len(family.pages()), family.own.form != FIRST), default=None)


def _complete(families: dict[tuple[int, str], _Family], order: int, links: list[_Link], whole: str | None, own: tuple[Stem, Place]) -> None:
    """Give the families of one reading what has no number: the first page, and all pages on one."""
    mine = [family for (other, _), family in families.items() if other == order]
    if not mine and whole and own[1].form == FIRST:
        families[order, ALL] = _Family(*own, ALL, whole=whole)
    for family in mine:
        family.whole = whole
        first = [link for link in links if link.role.number in (None, 1) and link.role.name != "next"]
        family.links += [(link, None) for link in first if family.stem.place(link.url) == Place(FIRST, None)]


def _leads_to_all(link: _Link) -> bool:
    return link.role.name == ALL and not link.is_doubtful


def _is_pager(family: _Family) -> bool:
    """Whether it is sure, and leads to another page."""
    if family.form == ALL:
        return True
    here = family.here()
    return family.is_sure() and any(page != here for page in family.pages())


def _read(family: _Family, facts: Facts) -> Found[Pagination]:
    """What the pager says of this page and the others."""
    pages, here = family.pages(), family.here()
    if here is None and family.own.form == FIRST:
        here = _shown(pages, facts)
    urls = [pages[number] for number in sorted(pages)]
    if family.whole:
        urls.append(family.whole)
    following = pages.get(here + 1) if here else None
    last = _last(pages, here, facts, family)
    raw = following or (urls[0] if urls else None)
    value = Pagination(here, last, following, tuple(urls))
    return found(value, "link" if family.has_rel else "pager", None, raw)


def _shown(pages: dict[int, str], facts: Facts) -> int | None:
    """The number among those of the pager that leads nowhere: the page that is shown."""
    unlinked = {int(text) for text, href in facts.claims["pagers"] if not href and _is_number(text)}
    left = [number for number in unlinked if number not in pages and 0 < number <= max(pages, default=0) + 1]
    return left[0] if len(left) == 1 else None


def _last(pages: dict[int, str], here: int | None, facts: Facts, family: _Family) -> int | None:
    """How many pages there are: the greatest number, unless only neighbours are linked or signs say that there are more."""
    numbers = [link.role.number for link, _ in family.links if link.role.number]
    stated = any(link.role.name == "last" for link, _ in family.links)
    of = told(facts, of_others=False, only_pagers=True)
    if of and of.value.pages and of.value.page == here:
        return of.value.pages
    if here and (most := stated_pages(facts.claims["pagers"], here)):
        return most
    if not (numbers or stated) or (not stated and _goes_on(facts.claims["pagers"], max(numbers))):
        return None
    return max([*pages, here or 1])


def _goes_on(pagers: Iterable[tuple[str, str]], greatest: int) -> bool:
    """Whether dots stand behind the greatest number: `1 2 3 … ›`."""
    behind = False
    for text, _ in pagers:
        if text == str(greatest):
            behind = True
        elif behind and text.strip() in ("…", "...", "..", ". . ."):
            return True
    return False


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 3  # noqa: PLR2004 - an article has no thousand pages
