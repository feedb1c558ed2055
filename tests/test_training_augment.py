"""Text captures made of pages: each line keeps the label of the block it shows."""

import numpy as np
import pytest

pytest.importorskip("training.pages", reason="training's own requirements are not installed")

from saring import _core
from training.augment import Manner, carry, lines_of, manner_of, sources_of
from training.labels import PageLabels

HTML = (
    "<html><head><title>Harga beras naik - Kabar</title><script>var hidden = 1;</script></head><body><ul><li>Beranda</li><li>Ekonomi</li></ul>"
    "<h1>Harga beras naik</h1><p>Harga <a href=/b>beras</a> naik lagi.</p><p>Pedagang mengeluh.</p><div style='display:none'>Menu lama</div></body></html>"
)
NATIVE = _core.training_page(HTML.encode(), charset="utf-8", kind="html")
BROWSER = Manner(title_first=False, hidden=False, blank_lines=True, bullet="* ", wrap=0)
CRAWL = Manner(title_first=True, hidden=True, blank_lines=False, bullet="", wrap=0)


def _labels() -> PageLabels:
    inside = np.array([text.startswith(("Harga beras naik lagi", "Pedagang")) for text in NATIVE.texts])
    count = len(inside)
    ones = np.ones(count, np.float32)
    return PageLabels(inside.astype(np.float32), ones, np.arange(count, dtype=np.int8), ones.copy(), 0, 1.0, "made", "made", "gold")


def _written(manner: Manner) -> tuple[str, dict[str, float]]:
    lines = lines_of(HTML, NATIVE.texts, NATIVE.views, manner)
    capture = "\n".join(line.text for line in lines)
    text = _core.training_page(capture.encode(), charset="utf-8", kind="text")
    sources = sources_of(lines, text.texts)
    assert sources is not None
    return capture, dict(zip(text.texts, carry(_labels(), sources).content.tolist(), strict=True))


def test_labels_stay_with_their_lines() -> None:
    for manner in (BROWSER, CRAWL):
        _, content = _written(manner)
        assert [text for text, share in content.items() if share > 0.5] == ["Harga beras naik lagi.", "Pedagang mengeluh."]


def test_a_crawl_writes_the_title_and_no_blank_lines() -> None:
    capture, _ = _written(CRAWL)
    assert capture.startswith("Harga beras naik - Kabar\n") and "\n\n" not in capture and "Menu lama" in capture
    assert "var hidden" not in capture


def test_a_browser_parts_paragraphs_and_leaves_out_the_hidden() -> None:
    capture, _ = _written(BROWSER)
    assert "* Beranda\n* Ekonomi\n" in capture and "lagi.\n\n" in capture and "Menu lama" not in capture


def test_wrapped_lines_are_the_block_they_come_from() -> None:
    capture, content = _written(Manner(title_first=False, hidden=False, blank_lines=True, bullet="", wrap=12))
    assert "Harga beras\nnaik lagi." in capture and content["naik lagi."] == 1.0


def test_the_manner_is_a_pages_own() -> None:
    assert manner_of("a") == manner_of("a") and len({manner_of(str(number)) for number in range(50)}) > 5
