"""Indonesian and Malay are told apart by the words that only one of them has, not by what encyclopedias have more of."""

import pytest

from saring.fields.language import detect
from saring.fields.language_scripts import ALIKE, NEWS


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


def test_a_word_tells_one_language_or_none():
    lists = [set(line.split()) for line in (NEWS["id"], NEWS["ms"], ALIKE["id ms"])]
    assert sum(map(len, lists)) == len(set.union(*lists))
