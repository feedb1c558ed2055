"""An explanation as one HTML page that a person can look at, in which nothing runs and nothing is loaded.

It is made of escaped text only: no markup, address or style of the explained page gets into it. Its policy allows its own style
sheet, by digest, and nothing else: no script, no picture, no frame, no form. Filters are radio buttons and CSS, details are `<details>`.
"""

import json
from collections.abc import Iterator
from html import escape

from saring import _jsonable
from saring._html_page import html_page
from saring.explain.explanation import BlockExplanation, Candidate, Explanation, FieldExplanation, Reason, Trait
from saring.explain.style import STYLE
from saring.record import Evidence

MOST_BLOCKS = 1_500
"""Blocks shown; of a longer page those in the body and those with reasons come first."""
LONGEST_TEXT, LONGEST_RECORD = 1_500, 200_000
"""Characters shown of a block, and of the record."""
_LONGEST_VALUE = 400

_FILTERS = (
    ("all", "all blocks"),
    ("kept", "in the body"),
    ("left", "left out"),
    ("rules", "decided by more than the score"),
)


def write(explanation: Explanation) -> str:
    """A complete HTML document."""
    title = f"{_cut(explanation.record.headline or 'A page without a headline', 120)} – explained by saring"
    return html_page(title, STYLE, [
        *_header(explanation),
        *_filters(),
        "<main>",
        '<section aria-labelledby="blocks">',
        *_blocks(explanation),
        "</section>",
        "<div>",
        '<section aria-labelledby="fields">',
        *_fields(explanation),
        "</section>",
        '<section aria-labelledby="record">',
        '<h2 id="record">The record</h2>',
        f'<pre tabindex="0" dir="ltr">{_record(explanation)}</pre>',
        "</section>",
        "</div>",
        "</main>",
    ])  # fmt: skip


def _cut(text: str, most: int) -> str:
    """The text, escaped; a longer one says how much of it is missing."""
    return escape(text) if len(text) <= most else f"{escape(text[:most])}… ({len(text) - most:,} more characters)"


def _bidi(text: str, most: int = _LONGEST_VALUE) -> str:
    """The text in a direction of its own, which does not reach what stands beside it."""
    return f'<bdi dir="auto">{_cut(text, most)}</bdi>'


def _header(explanation: Explanation) -> Iterator[str]:
    verdict, record = explanation.verdict, explanation.record
    kinds = ", ".join([f"{kind.name} {_percent(kind.probability)}" for kind in explanation.page_kinds])
    asked = "no block is content" if explanation.threshold is None else f"content from a score of {_percent(explanation.threshold)}"
    kept = sum([block.in_body for block in explanation.blocks])
    yield "<header>"
    yield f'<h1 dir="auto">{_cut(record.headline or "A page without a headline", _LONGEST_VALUE)}</h1>'
    if record.url:
        yield f'<p class="soft">{_bidi(record.url)}</p>'
    yield f"<p><strong>{escape(verdict.kind)}</strong>: {_bidi(verdict.reason)}</p>"
    yield (
        f'<p class="soft">Read as {escape(explanation.kind)} in {escape(explanation.charset)} ({escape(explanation.charset_source)}). '
        f"The model takes the page for: {escape(kinds) or 'nothing'}. "
        f"{len(explanation.blocks):,} blocks, {kept:,} in the body; {asked}.</p>"
    )
    yield "</header>"


def _filters() -> Iterator[str]:
    yield '<div class="filters" role="radiogroup" aria-label="Blocks shown">'
    for name, words in _FILTERS:
        checked = " checked" if name == "all" else ""
        yield f'<label><input type="radio" name="show" id="show-{name}"{checked}> {words}</label>'
    yield "</div>"


def _blocks(explanation: Explanation) -> Iterator[str]:
    shown = _shown(explanation.blocks)
    yield '<h2 id="blocks">The page, block by block</h2>'
    yield '<p class="soft">The score is the model\'s probability of content. Open a block for what decided, and why.</p>'
    yield '<ol class="blocks">'
    missing = 0
    for block in explanation.blocks:
        if block.index not in shown:
            missing += 1
            continue
        if missing:
            yield _gap(missing)
            missing = 0
        yield from _block(block)
    if missing:
        yield _gap(missing)
    yield "</ol>"


def _shown(blocks: tuple[BlockExplanation, ...]) -> set[int]:
    """The indices of the blocks for which there is room."""
    first = [block.index for block in blocks if block.in_body or block.reasons]
    rest = [block.index for block in blocks if not (block.in_body or block.reasons)]
    return set([*first, *rest][:MOST_BLOCKS])


def _gap(missing: int) -> str:
    return f'<li class="gap">… {missing:,} block{"s" * (missing > 1)} not shown: the page has too many …</li>'


def _block(block: BlockExplanation) -> Iterator[str]:
    side = "kept" if block.in_body else "left"
    ruled = "" if block.decision in ("score", "noContent") else " ruled"
    yield f'<li class="block {side}{ruled} l-{block.label}" id="b{block.index}"><details>'
    state = "in the body" if block.in_body else "left out"
    score = _percent(block.score)
    yield f'<summary><span class="head"><span>{block.index}</span><span class="chip">{block.label}</span><span>{state}</span>'
    yield f'<meter aria-label="score" min="0" max="1" value="{block.score:.4f}">{score}</meter><span>{score}</span></span>'
    yield f'<span class="text" dir="auto">{_cut(block.text, LONGEST_TEXT)}</span></summary>'
    yield '<div class="why">'
    yield f"<p>{'In the body' if block.in_body else 'Left out'}: {_bidi(block.because)}.</p>"
    yield f'<p class="soft">{_labels(block)}</p>'
    yield from _reasons(block.reasons)
    yield "</div></details></li>"


def _labels(block: BlockExplanation) -> str:
    likely = ", ".join([f"{label.name} {_percent(label.probability)}" for label in block.likeliest])
    changed = f" Labelled {block.model_label} at first, then {block.label}." if block.model_label != block.label else ""
    return f"By its markup: {block.kind}. Likeliest labels: {likely}.{changed}"


def _reasons(reasons: tuple[Reason, ...]) -> Iterator[str]:
    if not reasons:
        yield '<p class="soft">No single group of traits moves its score by much, or the page has too many blocks for reasons.</p>'
        return
    heads = "".join([f'<th scope="col">{head}</th>' for head in ("Speaks", "because of", "which is (and is usual)")])
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for reason in reasons:
        side = "for" if reason.effect > 0 else "against"
        traits = "; ".join([_trait(trait) for trait in reason.traits])
        yield f'<tr><td class="effect {side}">{side} {reason.effect:+.1f}</td><td>{escape(reason.words)}</td>'
        yield f'<td class="soft">{traits}</td></tr>'
    yield "</tbody></table>"


def _trait(trait: Trait) -> str:
    return f"{escape(trait.name)} {trait.value:.2f} ({trait.usual:.2f})"


def _fields(explanation: Explanation) -> Iterator[str]:
    yield '<h2 id="fields">The fields, and where they are from</h2>'
    shown = _shown(explanation.blocks)
    for field in explanation.fields:
        yield from _field(field, shown)


def _field(field: FieldExplanation, shown: set[int]) -> Iterator[str]:
    yield f'<div class="field"><h3>{escape(_jsonable.camel(field.name))}</h3>'
    yield f'<div class="value" dir="auto">{_cut(field.value, _LONGEST_VALUE)}</div>' if field.value else '<div class="soft">no value</div>'
    if field.evidence:
        yield f'<p class="soft">From {_evidence(field.evidence, shown)}</p>'
    if field.candidates:
        yield from _candidates(field, shown)
    yield "</div>"


def _candidates(field: FieldExplanation, shown: set[int]) -> Iterator[str]:
    lost = len(field.alternatives)
    is_open = " open" if lost else ""
    sources = f"{len(field.candidates)} source{'s' * (len(field.candidates) > 1)}"
    told = f'<span class="lost">{lost} say otherwise</span>' if lost > 1 else '<span class="lost">1 says otherwise</span>'
    yield f"<details{is_open}><summary>{sources}{f', {told}' if lost else ', all agree'}</summary><ul>"
    yield from [f"<li>{_candidate(candidate, shown)}</li>" for candidate in field.candidates]
    yield "</ul></details>"


def _candidate(candidate: Candidate, shown: set[int]) -> str:
    mark = "agrees" if candidate.agrees else '<span class="lost">lost</span>'
    problem = f": {escape(candidate.problem)}" if candidate.problem else ""
    return f'{_bidi(candidate.value)} – {mark}{problem} <span class="soft">({_evidence(candidate.evidence, shown)})</span>'


def _evidence(evidence: Evidence, shown: set[int]) -> str:
    """Where it stands, as words; a block that is shown is a link to it."""
    where = evidence.where or ""
    parts = [escape(evidence.source)]
    if evidence.source == "block" and where.isdecimal() and int(where) in shown:
        parts = [f'<a href="#b{int(where)}">block {int(where)}</a>']
    elif where:
        parts.append(_bidi(where))
    if evidence.confidence is not None:
        parts.append(f"{100 * evidence.confidence:.0f} % sure")
    if evidence.raw:
        parts.append(f"“{_bidi(evidence.raw)}”")
    return ", ".join(parts)


def _record(explanation: Explanation) -> str:
    text = json.dumps(explanation.record.to_dict(), ensure_ascii=False, indent=2)
    return _cut(text, LONGEST_RECORD)


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
