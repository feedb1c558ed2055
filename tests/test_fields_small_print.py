"""Lines behind a text that are no part of it, and last paragraphs that only look like them."""

import pytest

from saring.fields.body.small_print import ADDRESS, is_small_print
from saring.fields.words.small_print import NOTICES

LINES = [
    "انتهای پیام",
    "（完）",
    "###",
    "eunbyul@hangangilbo.example",
    "[email protected]",
    "*****",
    "▶ 제보는 카카오톡 hangangjebo",
    "<저작권자(c) 한강일보, 무단 전재-재배포 금지>",
    "本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。",
    "Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis untuk AI di situs web ini tanpa izin tertulis.",
    "© RIPRODUZIONE RISERVATA",
    "Copyright © 2026 Skerry Times. All rights reserved.",
]
TEXT = [
    "The ferry ends its run in Oban.",
    "Ihr Engagement endet hier.",
    "Write to mina@harbour.example before Friday.",
    "protected",
    "});",
    "Warga berharap jembatan selesai tahun ini.",
    "▶ " + "제보를 받은 경찰은 곧바로 현장에 나가 목격자들의 진술을 들었으며 수사를 이어 가고 있다고 밝혔다. " * 2,
    "The court ruled that the songs may not be reproduced without paying the heirs. " * 4,
    "",
]


@pytest.mark.parametrize("text", LINES)
def test_small_print(text: str) -> None:
    assert is_small_print(text)


@pytest.mark.parametrize("text", TEXT)
def test_text_that_is_none(text: str) -> None:
    assert not is_small_print(text)


def test_many_languages_have_words_and_all_are_lower_case() -> None:
    assert len(NOTICES) >= 25
    assert all(line == line.lower() for line in NOTICES.values())


@pytest.mark.parametrize("line", ["ann.b+c@harbour-2.example", "a@b.co.id", "[email protected]", "[email\xa0protected]"])
def test_addresses(line: str) -> None:
    assert ADDRESS.fullmatch(line)


@pytest.mark.parametrize("line", ["ann@harbour", "@harbour.example", "ann@.example", "a@b@c.example", "to ann@harbour.example", "[email"])
def test_other_lines_are_no_address(line: str) -> None:
    assert not ADDRESS.fullmatch(line)
