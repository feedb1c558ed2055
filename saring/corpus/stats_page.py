"""What is in a dataset, as one HTML page that a person can look at, in which nothing runs and nothing is loaded.

Charts are drawn here, as SVG within the page. Every word from a captured page is escaped, and the page's policy allows its own style
sheet, by digest, and nothing else.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from html import escape
from typing import Final

from saring._html_page import html_page
from saring.corpus.outcomes import KEPT, OUTCOMES
from saring.corpus.stats import LENGTHS, Stats, length_name, top

_STYLE: Final = """\
:root{color-scheme:light dark;--ink:#1b1f24;--quiet:#59636e;--paper:#fff;--line:#d1d9e0;--bar:#2f6f9f;--other:#a9b4bf}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#9aa4af;--paper:#0d1117;--line:#30363d;--bar:#58a6d6;--other:#525c66}}
body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0 auto;padding:1.5rem;max-width:68rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:0 0 .6rem}p{color:var(--quiet);margin:.2rem 0 1.4rem}
main{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(30rem,100%),1fr));gap:1.5rem}
section{border:1px solid var(--line);border-radius:8px;padding:1rem;min-width:0}section.wide{grid-column:1/-1}
svg{display:block;width:100%;height:auto}svg text{font:12px system-ui,sans-serif;fill:var(--ink)}svg .quiet{fill:var(--quiet)}
rect{fill:var(--bar)}rect.other{fill:var(--other)}line{stroke:var(--line)}
"""

_WIDTH, _ROW, _NAMES = 640, 22, 210
"""Of a chart of bars that lie: its width, the height of a row, the room for names."""
_WIDE, _TALL, _BASE = 1040, 160, 20
"""Of a chart of bars that stand: its width, its height, and the room for dates below."""
_LONGEST_NAME = 28
_MOST_BARS = 180
"""Bars that stand; more days are drawn by week, month or year."""


def write(found: Stats) -> str:
    """A complete HTML document."""
    return html_page("What is in the dataset – saring", _STYLE, [
        "<h1>What is in the dataset</h1>",
        f"<p>{_summary(found)}</p>",
        "<main>",
        *_sections(found),
        "</main>",
    ])  # fmt: skip


def _summary(found: Stats) -> str:
    size = sum([file.bytes for file in found.manifest.files])
    told = [f"{found.articles:,} articles", f"{found.revisions:,} earlier revisions", f"{len(found.groups):,} copy groups"]
    return ", ".join([*told, f"{found.manifest.captures:,} captures seen", f"{len(found.manifest.files):,} files, {size / 1e6:,.1f} MB"])


def _sections(found: Stats) -> Iterator[str]:
    yield from _section(*_by_time(found.days), wide=True)
    outcomes = dict(Counter(found.manifest.outcomes).most_common())
    yield from _section("Captures by outcome", _lying(outcomes, quiet=frozenset(OUTCOMES) - KEPT, hints=OUTCOMES))
    yield from _section("Articles by publisher", _lying(top(found.publishers)))
    yield from _section("Articles by language", _lying(top(found.languages)))
    yield from _section("Articles by agency named", _lying(top(found.agencies)))
    yield from _section("Articles by words", _lying({length_name(least): found.lengths[least] for least in LENGTHS}))
    yield from _section("Articles without a field", _lying(dict(found.missing.most_common()), of=found.articles))
    yield from _section("Copies by what they are to the origin", _lying(dict(found.relations.most_common())))
    sizes = {f"{size:,} articles": count for size, count in list(found.group_sizes.items())[:20]}
    yield from _section("Copy groups by size", _lying(sizes))


def _section(title: str, chart: str, *, wide: bool = False) -> Iterator[str]:
    yield f"<section{' class=wide' if wide else ''}><h2>{escape(title)}</h2>"
    yield chart or "<p>none</p>"
    yield "</section>"


def _lying(counts: Mapping[str, int], *, of: int = 0, quiet: frozenset[str] = frozenset(), hints: Mapping[str, str] | None = None) -> str:
    """Bars that lie, one a name, with their counts; shares of `of` if there is such a number."""
    if not any(counts.values()):
        return ""
    largest = max(of, *counts.values())
    rows = []
    for at, (name, count) in enumerate(counts.items()):
        y, length = at * _ROW, (_WIDTH - _NAMES - 110) * count / largest
        told = f"{count:,} ({count / of:.1%})" if of else f"{count:,}"
        hint = f"{name}: {hints[name]}" if hints and name in hints else name
        rows.append(
            f"<g><title>{escape(hint)} – {told}</title>"
            f'<text x="{_NAMES - 8}" y="{y + 15}" text-anchor="end">{escape(_short(name))}</text>'
            f'<rect{" class=other" if name in quiet else ""} x="{_NAMES}" y="{y + 3}" width="{max(length, 1):.1f}" height="{_ROW - 6}"/>'
            f'<text class="quiet" x="{_NAMES + length + 6:.1f}" y="{y + 15}">{told}</text></g>'
        )
    return f'<svg viewBox="0 0 {_WIDTH} {len(counts) * _ROW}" role="img">{"".join(rows)}</svg>'


def _short(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"


def _by_time(days: Mapping[date, int]) -> tuple[str, str]:
    """The title and the chart of articles by day, or by what is longer if there are too many days."""
    for name, start, length in (("day", _day, 1), ("week", _week, 7), ("month", _month, 30), ("year", _year, 365)):
        bars: Counter[date] = Counter()
        for day, count in days.items():
            bars[start(day)] += count
        if len(bars) <= _MOST_BARS or name == "year":
            return f"Articles by {name}", _standing(dict(sorted(bars.items())[-_MOST_BARS:]), length)
    raise AssertionError("years are the last")


def _day(day: date) -> date:
    return day


def _week(day: date) -> date:
    return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))


def _month(day: date) -> date:
    return day.replace(day=1)


def _year(day: date) -> date:
    return day.replace(month=1, day=1)


def _standing(bars: Mapping[date, int], length: int) -> str:
    """Bars that stand, one for so many days, at their places in time."""
    if not bars:
        return ""
    first, last, largest = min(bars), max(bars), max(bars.values())
    span = (last - first).days + length
    width = max(min(_WIDE * length / span, 24.0) - 0.5, 2.0)
    drawn = []
    for day, count in bars.items():
        x, height = (_WIDE - width) * (day - first).days / span, (_TALL - _BASE) * count / largest
        bar = f'<rect x="{x:.1f}" y="{_TALL - height:.1f}" width="{width:.1f}" height="{height:.1f}"/>'
        drawn.append(f"<g><title>{day} – {count:,}</title>{bar}</g>")
    ends = f'<text x="0" y="{_TALL + 15}">{first}</text><text x="{_WIDE}" y="{_TALL + 15}" text-anchor="end">{last}</text>'
    scale = f'<line x1="0" x2="{_WIDE}" y1="{_BASE}" y2="{_BASE}"/>'
    scale += f'<text class="quiet" x="{_WIDE}" y="14" text-anchor="end">{largest:,}</text>'
    return f'<svg viewBox="0 0 {_WIDE} {_TALL + _BASE}" role="img">{scale}{"".join(drawn)}{ends}</svg>'
