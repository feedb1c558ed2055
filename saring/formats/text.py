"""The headline and the body as plain text, with list items marked and a blank line between blocks."""

from saring.record import Article, Block


def write(article: Article) -> str:
    """The article as one would read it aloud; empty without headline and body."""
    return "\n\n".join([part for part in (article.headline, *map(_block, article.body)) if part])


def _block(block: Block) -> str:
    if block.type == "list":
        return "\n".join(list_lines(block))
    if block.type == "figure":
        return _caption(block)
    return block.text


def list_lines(block: Block, step: str = "  ") -> list[str]:
    """A line for each item of a list, indented by `step` for each level, numbered where the list is."""
    counts: list[int] = []
    lines = []
    for item in block.items:
        del counts[item.level :]
        counts += [0] * (item.level - len(counts))
        counts[-1] += 1
        marker = f"{counts[-1]}." if block.ordered else "-"
        lines.append(f"{step * (item.level - 1)}{marker} {item.text}")
    return lines


def _caption(block: Block) -> str:
    if not block.caption:
        return ""
    return f"[{block.caption} ({block.credit_text})]" if block.credit_text else f"[{block.caption}]"
