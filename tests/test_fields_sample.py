"""The sample that started it: a text capture of an Indonesian portal that carries an agency's story, its blocks labelled as they should be."""

import pytest
from pages_made import page

from saring import fields
from saring.options import Options
from saring.record import CaptureInfo, Image, Organization, Pagination

LEAD = (
    "KORUT - Utusan khusus Presiden AS Joe Biden untuk Korea Utara, Sung Kim, mengatakan, Senin 23 Agustus, siap untuk bertemu dengan "
    "rekan-rekan sejawatnya dari Korea Utara “di mana saja dan kapan saja.''"
)
SECOND = "Sung Kim mengatakan demikian saat ia melangsungkan diskusi dengan pejabat Korea Selatan mengenai pembicaraan nuklir yang terhenti dengan Korea Utara."


@pytest.fixture(scope="module")
def record():
    made = page(
        ("headline", "Kembali Memanas, AS Mengaku Siap Berunding Kembali dengan Korut"),
        ("byline", "Agregasi VOA , Jurnalis-Selasa, 24 Agustus 2021 |05:16 WIB"),
        ("caption", "Perwakilan AS untuk Korea Utara, Sung Kim (Foto: AP)"),
        ("body", LEAD),
        ("body", SECOND),
        ("navigation", "Halaman:"),
        ("promotion", "Follow WhatsApp Channel Okezone untuk update berita terbaru setiap hari"),
        ("related", "Berita Terkait"),
        kind="text",
    )
    return fields.article(made, CaptureInfo(kind="text"), Options())


def test_headline(record):
    assert record.headline == "Kembali Memanas, AS Mengaku Siap Berunding Kembali dengan Korut"


def test_no_person_is_named_and_the_agency_is(record):
    assert record.author == ()
    assert record.source_organization == (Organization("VOA"),)
    assert record.credit_text == "Agregasi VOA"


def test_publisher(record):
    assert record.publisher == Organization("Okezone")


def test_date(record):
    assert record.date_published == "2021-08-24T05:16:00+07:00"
    assert record.date_modified is None


def test_dateline_and_body(record):
    assert record.dateline == "KORUT"
    assert record.text == f"{LEAD}\n\n{SECOND}"


def test_image(record):
    assert record.image == (Image(caption="Perwakilan AS untuk Korea Utara, Sung Kim", credit_text="AP"),)


def test_language_and_pager(record):
    assert record.in_language == "id"
    assert record.pagination == Pagination()


def test_the_rest_is_absent_and_everything_has_its_evidence(record):
    assert (record.description, record.keywords, record.article_section, record.canonical_url) == (None, (), (), None)
    assert record.evidence["date_published"].raw == "24 Agustus 2021 |05:16 WIB"
    assert set(record.evidence) >= {"headline", "source_organization", "publisher", "dateline", "image", "in_language", "pagination"}
