"""Captions and credits apart, in several languages; and captions that only look as if they ended in a credit."""

import pytest

from saring.fields.attribution.picture_credits import is_credit_word, is_signed, split_credit

SPLIT = [
    ("Image source, Getty Images", None, "Getty Images"),
    ("Keterangan gambar, Nelayan pulang.", "Nelayan pulang.", None),
    ("Sumber gambar, ANTARA", None, "ANTARA"),
    ("Detailansicht öffnen Der Hafen am Morgen.", "Der Hafen am Morgen.", None),
    ("Open this photo in gallery: The bridge at dawn. Jane Doe/The Post", "The bridge at dawn.", "Jane Doe/The Post"),
    ("Legendäre Nacht am Hafen", "Legendäre Nacht am Hafen", None),
    ("Der Platz soll im Mai fertig sein. Jane Doe (Getty)", "Der Platz soll im Mai fertig sein.", "Jane Doe (Getty)"),
    ("Mereka bertemu. Sung Kim (Foto: AP)", "Mereka bertemu. Sung Kim", "AP"),
    ("Perwakilan AS untuk Korea Utara, Sung Kim (Foto: AP)", "Perwakilan AS untuk Korea Utara, Sung Kim", "AP"),
    ("The president speaks in Washington. (AP Photo/Jane Doe)", "The president speaks in Washington.", "AP Photo/Jane Doe"),
    ("PM in Delhi (PTI Photo)", "PM in Delhi", "PTI Photo"),
    ("A ferry hull at the yard. (Jane Doe/The Harbor Post)", "A ferry hull at the yard.", "Jane Doe/The Harbor Post"),
    ("Olaf Muster (SPD). Foto: Max Beispiel/dpa", "Olaf Muster (SPD).", "Max Beispiel/dpa"),
    ("Masjid di Palu, Sabtu (31/1/2026).Foto: Umat/Basri", "Masjid di Palu, Sabtu (31/1/2026).", "Umat/Basri"),
    (
        "Foto: Kereta melintas di Sleman, Senin (9/3/2026). (Bayu Adhi/lekasJateng)",
        "Kereta melintas di Sleman, Senin (9/3/2026).",
        "Bayu Adhi/lekasJateng",
    ),
    ("El presidente, en Madrid. J. L. CUEVAS / EFE", "El presidente, en Madrid.", "J. L. CUEVAS / EFE"),
    ("La maire, le 8 juin 2026. THOMAS DUHALDE POUR « LE COURRIER »", "La maire, le 8 juin 2026.", "THOMAS DUHALDE POUR « LE COURRIER »"),
    ("Cranes in Lisbon. AGENCY/Paulo Antunes Purchase Licensing Rights, opens new tab", "Cranes in Lisbon.", "AGENCY/Paulo Antunes"),
    ("Pesawah menabur baja. - Foto Amran Hamid", "Pesawah menabur baja.", "Amran Hamid"),
    ("Prom cumuje przy nabrzeżu Fot. Adam Warżawa / PAP", "Prom cumuje przy nabrzeżu", "Adam Warżawa / PAP"),
    ("Prom cumuje przy nabrzeżu. Fot. Adam Warżawa / PAP", "Prom cumuje przy nabrzeżu.", "Adam Warżawa / PAP"),
    ("Sześć przypadków malarii (© fot. Jan Rej)", "Sześć przypadków malarii", "Jan Rej"),
    ("Fot. Jan Rej", None, "Jan Rej"),
    ("Suasana pasar (Dok. BNPB)", "Suasana pasar", "BNPB"),
    ("Suasana pasar. (Foto: Dok. Kemenkeu)", "Suasana pasar.", "Dok. Kemenkeu"),
    ("Suasana pasar (Istimewa)", "Suasana pasar", "Istimewa"),
    ("Suasana pasar pagi/Ist", "Suasana pasar pagi", "Ist"),
    ("Suasana pasar. (Kabar6.com/Angga Yuniar)", "Suasana pasar.", "Kabar6.com/Angga Yuniar"),
    ("Suasana pasar (Instagram/@presiden)", "Suasana pasar", "Instagram/@presiden"),
    ("Suasana pasar (Tangkapan layar Kanal Budi)", "Suasana pasar", "Kanal Budi"),
    ("Suasana pasar (Gambar yang lama)", "Suasana pasar (Gambar yang lama)", None),
    ("घाट पर जहाज। फोटो- पीटीआई", "घाट पर जहाज।", "पीटीआई"),
    ("เรือที่ท่า ภาพจาก AFP", "เรือที่ท่า", "AFP"),
    ("부두의 배가 떠난다. 고영권 기자", "부두의 배가 떠난다.", "고영권"),
    ("A ferry. Courtesy of Lee Gallery", "A ferry.", "Lee Gallery"),
    ("Jane Doe via Getty Images", None, "Jane Doe via Getty Images"),
    ("Der Hafen. Foto:", "Der Hafen.", None),
    ("Fot. PTWP (Andrzej Rej)", None, "PTWP (Andrzej Rej)"),
    ("Schepen aan de kade. Beeld ANP", "Schepen aan de kade.", "ANP"),
    ("Ships at the quay, file photo. — AFP pic", "Ships at the quay, file photo.", "AFP"),
    ("Ships at the quay — a photo", "Ships at the quay — a photo", None),
    ("부두의 배 ⓒ뉴스1", "부두의 배", "뉴스1"),
    ("নতুন ঘাটে ভিড়েছে জাহাজ ছবি: বাসস", "নতুন ঘাটে ভিড়েছে জাহাজ", "বাসস"),
    ("نئے گھاٹ پر مسافر جہاز فوٹو: اے ایف پی", "نئے گھاٹ پر مسافر جہاز", "اے ایف پی"),
    ("घाट पर जहाज | फोटो साभार: पीटीआई", "घाट पर जहाज", "पीटीआई"),
    ("புதிய துறையில் கப்பல் படம்: பிடிஐ", "புதிய துறையில் கப்பல்", "பிடிஐ"),
    ("İnci kefalleri yüzüyor. Fotoğraf: Emre Yaman/ADH", "İnci kefalleri yüzüyor.", "Emre Yaman/ADH"),
    ("In this picture, a dam. Photo courtesy of NASA", "In this picture, a dam.", "NASA"),
    ("桟橋を離れるみさき丸（12日）＝藤井千尋撮影", "桟橋を離れるみさき丸（12日）", "藤井千尋"),
    ("龚明德在院中。江城日报记者 周晓岚 摄", "龚明德在院中。", "江城日报记者 周晓岚"),
    ("해녀 학교 교육생들 [한강일보 자료사진]", "해녀 학교 교육생들", "한강일보 자료사진"),
    ("Photograph by Jane Doe for The Times", None, "Jane Doe for The Times"),
    ("写真：共同", None, "共同"),
    ("1/5 La zucca arriva sul lungolago (foto Chiara Bosisio)", "La zucca arriva sul lungolago", "Chiara Bosisio"),
    ("2/5", None, None),
    ("3 von 12 La zucca", "La zucca", None),
    ("Lontar Jateng/Sekar Ayu", None, "Lontar Jateng/Sekar Ayu"),
    ("F. Kern/IMAGO", None, "F. Kern/IMAGO"),
    ("AFP", None, "AFP"),
    ("picture alliance/dpa | Jane Doe", None, "picture alliance/dpa | Jane Doe"),
    (
        "Menteri di Istana Negara, Jakarta(Biro Pers Sekretariat Presiden)",
        "Menteri di Istana Negara, Jakarta",
        "Biro Pers Sekretariat Presiden",
    ),
    ("大統領の発言をテレビで見る国民（ソウルで、３日）＝ＡＰ", "大統領の発言をテレビで見る国民（ソウルで、３日）", "ＡＰ"),
    ("代表の西田、小野寺（Ｃ）共同通信社", "代表の西田、小野寺", "共同通信社"),
    ("Image: eThekwini Municipality / Facebook", None, "eThekwini Municipality / Facebook"),
    ("Колаж: Андрій Калина", None, "Андрій Калина"),
    ("Razzia am vergangenen Montag in La Soledat / Lorenzo Marina", "Razzia am vergangenen Montag in La Soledat", "Lorenzo Marina"),
]

WHOLE = [
    "The mayor (left) with his wife (right).",
    "Angela Muster (CDU)",
    "Kapal tertambat di Ternate, Rabu (11/2).",
    "A photo by itself shows nothing",
    "Sieh das Bild: Alles kaputt",
    "He said: no.",
    "U.S. Sen. J. D. Vance",
    "Foto di Kaliurang",
    "Ein Paar am langen Strand: Messi / Ronaldo",
    "The race from here to Oslo / back",
    "11/2 fielen drei Tore",
    "1/5,5 Liter Wasser am Tag",
    "Item (d) of the list",
    "Cranes in Lisbon. Some stand still",
    "Cranes in Lisbon(left) and Porto (right)",
    "The mayor of Lisbon | Her dog",
    "東京＝１３日午後",
]


@pytest.mark.parametrize(("text", "caption", "credit"), SPLIT)
def test_split(text, caption, credit):
    assert split_credit(text) == (caption, credit)


@pytest.mark.parametrize("text", WHOLE)
def test_whole(text):
    assert split_credit(text) == (text, None)


def test_a_word_before_the_caption_is_no_credit():
    assert split_credit("Photo: the view from the hill") == ("the view from the hill", None)


def test_names_alone():
    assert is_signed("J. L. Cuevas / EFE")
    assert is_signed("Jane Doe", 1)
    assert not is_signed("Jane Doe/The Post", 1)
    assert not is_signed("a ship sails")
    assert not is_signed("Room 7")


def test_words_for_pictures():
    assert is_credit_word(" Photo credit ")
    assert not is_credit_word("Photograph by")


def test_halves_of_surrogate_pairs_raise_nothing():
    assert split_credit("A ship\ud83d. Foto: AP")[1] == "AP"
