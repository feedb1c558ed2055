"""Lines between the paragraphs that are no part of the text, in any language; and sentences that only look like them."""

import pytest
from pages_made import page

from saring.fields.body.inserted import LINES
from saring.fields.body.relabel import relabelled
from saring.fields.columns import LABELS, PAGE_TYPES
from saring.fields.words.inserted import ADVERT_LABELS, READ_ALSO

LINKS = (
    "Baca juga: Dua Kios di Pasar Baru Terbakar, Tak Ada Korban Jiwa",
    ">> Baca juga : Dua Kios Terbakar",
    "(Read more: What we know about the orchard fungus)",
    "READ MORE: Man arrested after fatal house fire",
    "Also read Five charts that explain the coffee price",
    "Lire aussi\xa0: Le cinéma de quartier sauvé par ses spectateurs",
    "Lesen Sie auch: Der Morgen an der Weser",
    "Читайте также: В Латвии взорвался СПА-центр",
    "اقرأ أيضا: قرية تضيء شوارعها بالطاقة الشمسية",
    "延伸閱讀：油價迎年內第十次調整",
    "यह भी पढ़ें: तीन चार्ट",
    "[Gambas:Video Warga]",
    "Menarik Dibaca: Resep Es Kuwut",
)
ADVERTS = (
    "Advertisement",
    "ReklamaDalszy ciąg materiału pod reklamą",
    "ADVERTISEMENT",
    "Advertisement · Scroll to continue",
    "- Iklan -",
    "Scroll ke bawah untuk melanjutkan membaca",
    "Anzeige",
    "Publicité",
    "広告",
    "Реклама",
)
TEXTS = (
    "Baca jugalah buku itu, kata sang guru kepada murid-muridnya di kelas.",
    "Read more about aliases in the dedicated section.",
    "Reading: also a town in Berkshire.",
    "Related work on this topic was published last year.",
    "Iklan layanan masyarakat itu menuai kritik.",
    "Advertising revenue fell by a third last year",
    "Lire aussi vite que possible est un art que peu maîtrisent, " * 5,
    "Werbung für Alkohol soll verboten werden",
    "Читайте!",
)


def label_of(text):
    """The label of a line among the paragraphs; None if it is one of them."""
    label = LINES.label(text)
    return None if label is None else LABELS[label]


@pytest.mark.parametrize("text", LINKS)
def test_links_to_other_articles(text):
    assert label_of(text) == "related"


@pytest.mark.parametrize("text", ADVERTS)
def test_labels_of_adverts(text):
    assert label_of(text) == "promotion"


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_stay(text):
    assert label_of(text) is None


def test_newsletters():
    promoted = "The Meridian Daily Briefing newsletter provides all the news you need to start your day. Sign up here."
    assert label_of(promoted) == "promotion"
    assert label_of("The newsletter was read by nine million people who were told to sign up elsewhere.") is None


def test_many_languages():
    assert len(READ_ALSO) >= 25
    assert len(ADVERT_LABELS) >= 25
    assert all(
        phrase == phrase.lower() and phrase for table in (READ_ALSO, ADVERT_LABELS) for line in table.values() for phrase in line.split("|")
    )


def test_they_leave_the_body_of_an_article_and_stay_in_a_manual():
    made = page(("body", "The first paragraph."), ("heading", "See also: Tables"), ("body", "The last paragraph."))
    assert [LABELS[row[1]] for row in relabelled(made.content, made)] == ["body", "related", "body"]
    made.page_type = tuple([float(kind == "documentation") for kind in PAGE_TYPES])
    assert [LABELS[row[1]] for row in relabelled(made.content, made)] == ["body", "heading", "body"]
