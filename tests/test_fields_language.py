"""Indonesian and Malay are told apart by the words that only one of them has, not by what encyclopedias have more of."""

import pytest

from saring.fields.languages.language import detect
from saring.fields.words.scripts import ALIKE, NEWS


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Menteri Keuangan menyebut pertumbuhan ekonomi kuartal ketiga mencapai 5,1 persen berkat konsumsi rumah tangga."),
        ("id", "Ketua DPR meminta pemerintah segera menyalurkan bantuan kepada korban gempa yang masih bertahan di pengungsian."),
        ("id", "Tukang bakso keliling itu mendadak terkenal setelah rekamannya menyanyi ditonton jutaan kali dalam dua hari."),
        ("id", "Sejarawan menemukan surat cinta seorang pejuang kemerdekaan yang tersimpan rapi di loteng rumah keluarganya."),
        ("ms", "Menurut saksi, lori membawa pasir itu dipandu laju sebelum merempuh pembahagi jalan dan terbalik."),
        ("ms", "Pelakon veteran itu meninggal dunia di hospital selepas menerima rawatan akibat sakit jantung selama seminggu."),
        ("ms", "Pemilik gerai berhampiran terminal memberitahu pendapatannya merosot sejak laluan bas dialihkan ke jalan baharu."),
        ("ms", "Polis trafik menyaman puluhan penunggang yang menggunakan ekzos bising di hadapan dataran bandar."),
    ],
)
def test_indonesian_and_malay(language, text):
    found = detect(text)
    assert found is not None
    assert found.language == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "so",
            "Dowladda ayaa sheegtay in siyaasadda cusub ay bilaaban doonto bisha soo socota sababtoo ah dad badan weli ma helin adeegyada.",
        ),
        (
            "ha",
            "Gwamnati ta ce sabuwar manufar za ta fara aiki daga wata mai zuwa saboda mutane da yawa ba su sami ayyukan kiwon lafiya ba.",
        ),
        (
            "ku",
            "Hikûmetê got ku siyaseta nû dê ji meha bê dest pê bike ji ber ku gelek kes li herêmên dûr hîn xizmeta tenduristiyê negirtine.",
        ),
        (
            "zu",
            "Uhulumeni uthe lo mthetho omusha uzoqala ngenyanga ezayo ngoba abantu abaningi abakayitholi imithi, futhi wathi imali isikhona.",
        ),
        ("ps", "حکومت وویل چې نوې پالیسي به له راتلونکې میاشتې پلي شي ځکه چې په لرې پرتو سیمو کې ډېرو اوسېدونکو خدمتونه نه دي ترلاسه کړي."),
        ("ckb", "حکومەت ڕایگەیاند کە سیاسەتی نوێ لە مانگی داهاتووەوە جێبەجێ دەکرێت چونکە زۆربەی دانیشتووان خزمەتگوزارییان پێنەگەیشتووە."),
        ("mn", "Засгийн газар шинэ бодлогыг ирэх сараас хэрэгжүүлнэ гэж мэдэгдлээ. Учир нь олон иргэд үйлчилгээ авч чадаагүй байна."),
        ("tg", "Ҳукумат гуфт, ки сиёсати нав аз моҳи оянда оғоз мешавад, зеро бисёре аз сокинон ҳанӯз хизматрасонии тиббӣ нагирифтаанд."),
        ("as", "চৰকাৰে কৈছে যে নতুন নীতি অহা মাহৰ পৰা কাৰ্যকৰী হ’ব কিয়নো দূৰৱৰ্তী অঞ্চলৰ বহু বাসিন্দাই এতিয়াও স্বাস্থ্য সেৱা পোৱা নাই।"),
        ("bn", "সরকার জানিয়েছে, নতুন নীতি আগামী মাস থেকে কার্যকর হবে কারণ অনেক বাসিন্দা এখনো স্বাস্থ্যসেবা পাননি।"),
    ],
)
def test_languages_of_which_little_is_written(language, text):
    found = detect(text)
    assert found is not None
    assert found.language == language


@pytest.mark.parametrize(
    "text", ["Joco Cup 4oz Amberlight Bluestone Butterrum Flaxen Lilac Meadowlark Mood Indigo Ruby Wine. " * 6, "xqz wvk jjp " * 40]
)
def test_names_of_goods_are_in_no_language(text):
    assert detect(text) is None


def test_a_word_tells_one_language_or_none():
    lists = [set(line.split()) for line in (NEWS["id"], NEWS["ms"], ALIKE["id ms"])]
    assert sum(map(len, lists)) == len(set.union(*lists))
