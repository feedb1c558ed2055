"""An HTML page for people, in which nothing runs and nothing is loaded, whatever stands in it."""

import base64
import hashlib
from collections.abc import Iterable


def html_page(title: str, style: str, body: Iterable[str]) -> str:
    """A complete document, whose policy allows its own style sheet, by digest, and nothing else.

    Args:
        title: escaped.
        style: the style sheet.
        body: the lines of the body, as markup.
    """
    return "\n".join([
        "<!doctype html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        *body,
        "</body>",
        "</html>",
        "",
    ])  # fmt: skip


def _policy(style: str) -> str:
    """No script, picture, frame or form, and this style sheet alone."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
