"""The part of the day beside a time of twelve hours, in many languages."""

import pytest

from saring.fields.dates.day_parts import WORDS_BEFORE, WORDS_BEHIND, half_of, hour_in
from saring.fields.dates.moments import clock, find

TIMES = [
    ("el", "24 Αυγούστου 2021, 5:16 μ.μ.", 17),
    ("el", "24 Αυγούστου 2021 - 5:16 π.μ.", 5),
    ("el", "24/08/2021 12:16 μμ", 12),
    ("el", "24/08/2021 12:16 π.μ.", 0),
    ("hi", "24 अगस्त 2021, दोपहर 2:16 बजे", 14),
    ("hi", "24 अगस्त 2021 सुबह 5:16 बजे", 5),
    ("hi", "24 अगस्त 2021, शाम 5:16", 17),
    ("hi", "24 अगस्त 2021 रात 9:16 बजे", 21),
    ("hi", "24 अगस्त 2021 05:16 अपराह्न", 17),
    ("hi", "24 अगस्त 2021, 5:16 पूर्वाह्न", 5),
    ("hi", "24 अगस्त 2021 12:16 AM", 0),
    ("bn", "২৪ আগস্ট ২০২১, বিকাল ৫:১৬", 17),
    ("bn", "২৪ আগস্ট ২০২১, বিকেল ৫টা ১৬ মিনিট", 17),
    ("bn", "২৪ আগস্ট ২০২১ সকাল ৫:১৬", 5),
    ("bn", "২৪ আগস্ট ২০২১ রাত ৯:১৬", 21),
    ("bn", "২৪ আগস্ট ২০২১ দুপুর ১২:১৬", 12),
    ("bn", "২৪ আগস্ট ২০২১ সন্ধ্যা ৭:১৬", 19),
    ("bn", "২৪ আগস্ট ২০২১, ০৫:১৬ পিএম", 17),
    ("bn", "২৪ আগস্ট ২০২১, ০৫:১৬ এএম", 5),
    ("bn", "২৪ আগস্ট ২০২১, ০৫:১৬ অপরাহ্ন", 17),
    ("bn", "২৪ আগস্ট ২০২১, ০৫:১৬ পূর্বাহ্ণ", 5),
    ("bn", "২৪ আগস্ট ২০২১ ভোর ৫:১৬", 5),
    ("bn", "২৪ আগস্ট ২০২১ রাত ২:১৬", 2),
    ("ta", "24 ஆகஸ்ட் 2021, மாலை 5:16", 17),
    ("ta", "24 ஆகஸ்ட் 2021, காலை 5:16", 5),
    ("ta", "24 ஆகஸ்ட் 2021, 5:16 பிற்பகல்", 17),
    ("ta", "24 ஆகஸ்ட் 2021, முற்பகல் 5:16", 5),
    ("ta", "24 ஆகஸ்ட் 2021, இரவு 9:16", 21),
    ("te", "24 ఆగస్టు 2021, సాయంత్రం 5:16", 17),
    ("te", "24 ఆగస్టు 2021, ఉదయం 5:16", 5),
    ("mr", "24 ऑगस्ट 2021, सायंकाळी 5:16", 17),
    ("mr", "24 ऑगस्ट 2021, सकाळी 5:16", 5),
    ("mr", "24 ऑगस्ट 2021, दुपारी 2:16", 14),
    ("gu", "24 ઑગસ્ટ 2021, સાંજે 5:16", 17),
    ("gu", "24 ઓગસ્ટ 2021, સવારે 5:16", 5),
    ("kn", "24 ಆಗಸ್ಟ್ 2021, ಸಂಜೆ 5:16", 17),
    ("ml", "24 ഓഗസ്റ്റ് 2021, വൈകിട്ട് 5:16", 17),
    ("pa", "24 ਅਗਸਤ 2021, ਸ਼ਾਮ 5:16", 17),
    ("ne", "24 अगस्ट 2021, बिहान 5:16", 5),
    ("si", "24 අගෝස්තු 2021, ප.ව. 5:16", 17),
    ("zh", "2021年8月24日 下午5:16", 17),
    ("zh", "2021年8月24日 上午05:16", 5),
    ("zh", "2021年8月24日 晚上9:16", 21),
    ("zh", "2021-08-24 下午 5:16", 17),
    ("zh", "2021年8月24日 凌晨2:16", 2),
    ("zh", "2021年8月24日 中午12:16", 12),
    ("zh", "2021年8月24日傍晚6時16分", 18),
    ("zh", "2021年8月24日早上8:16", 8),
    ("zh", "2021年8月24日 清晨5:16", 5),
    ("ja", "2021年8月24日 午後5時16分", 17),
    ("ja", "2021年8月24日(火) 午前0時16分", 0),
    ("ja", "2021年8月24日 17時16分", 17),
    ("ja", "2021年8月24日 夜9時16分", 21),
    ("ja", "2021/8/24 5:16 PM", 17),
    ("ko", "2021.08.24. 오후 5:16", 17),
    ("ko", "2021년 8월 24일 오전 5시 16분", 5),
    ("ko", "2021-08-24 오후 12:16", 12),
    ("ko", "2021-08-24 오전 12:16", 0),
    ("ko", "2021년 8월 24일 저녁 7시 16분", 19),
    ("ko", "2021년 8월 24일 새벽 2시 16분", 2),
    ("ko", "2021년 8월 24일 밤 9시 16분", 21),
    ("ko", "2021년 8월 24일 낮 12시 16분", 12),
    ("th", "24 ส.ค. 2564 เวลา 17:16 น.", 17),
    ("th", "24 สิงหาคม 2564 17.16 น.", 17),
    ("vi", "24/08/2021 05:16 CH", 17),
    ("vi", "24/08/2021 05:16 SA", 5),
    ("vi", "24/8/2021 5:16 chiều", 17),
    ("vi", "24-08-2021 - 12:16 SA", 0),
    ("vi", "8:16 tối, 24/08/2021", 20),
    ("vi", "24/08/2021 lúc 5 giờ 16 chiều", 17),
    ("ms", "24 Ogos 2021, 5:16 petang", 17),
    ("ms", "24 Ogos 2021, 5.16 pagi", 5),
    ("ms", "24 Ogos 2021 @ 9:16 malam", 21),
    ("ms", "24 Ogos 2021 5:16 PTG", 17),
    ("ms", "24 Ogos 2021 12:16 tengah hari", 12),
    ("id", "24 Agustus 2021 pukul 5.16 sore", 17),
    ("id", "24 Agustus 2021, 5:16 pagi", 5),
    ("id", "24 Agustus 2021, 2:16 siang", 14),
    ("id", "24 Agustus 2021, 9:16 malam", 21),
    ("id", "24 Agustus 2021 pukul 11:16 siang", 11),
    ("my", "24 ဩဂုတ် 2021 ညနေ 5:16", 17),
    ("my", "24 ဩဂုတ် 2021 နံနက် 5:16", 5),
    ("my", "24 ဩဂုတ် 2021 5:16 နာရီ", 5),
    ("km", "24 សីហា 2021 ម៉ោង 5:16 ល្ងាច", 17),
    ("lo", "24 ສິງຫາ 2021 17:16", 17),
    ("ar", "24 أغسطس 2021 - 5:16 م", 17),
    ("ar", "24 أغسطس 2021 05:16 مساءً", 17),
    ("ar", "24 أغسطس 2021 الساعة 5:16 صباحا", 5),
    ("ar", "24/08/2021 5:16 ص", 5),
    ("fa", "24 اوت 2021، 5:16 بعدازظهر", 17),
    ("fa", "۲ شهریور ۱۴۰۰، ۵:۱۶ ب.ظ", 17),
    ("fa", "۲ شهریور ۱۴۰۰، ۵:۱۶ ق.ظ", 5),
    ("ur", "24 اگست 2021، شام 5:16", 17),
    ("ur", "24 اگست 2021 صبح 5:16 بجے", 5),
    ("ur", "24 اگست 2021 5:16 شام", 17),
    ("ur", "24 اگست 2021 رات 9:16", 21),
    ("he", '24 באוגוסט 2021, 5:16 אחה"צ', 17),
    ("he", "24 באוגוסט 2021, 9:16 בערב", 21),
    ("he", "24 באוגוסט 2021, 5:16 בבוקר", 5),
    ("tr", "24 Ağustos 2021 5:16 ÖS", 17),
    ("hu", "2021. augusztus 24. du. 5:16", 17),
    ("hu", "2021. augusztus 24. de. 5:16", 5),
    ("es", "24 de agosto de 2021, 5:16 p. m.", 17),
    ("es", "24 de agosto de 2021 a las 5:16 de la tarde", 17),
    ("pt", "24 de agosto de 2021 às 5:16 da tarde", 17),
    ("sq", "24 gusht 2021, 5:16 e pasdites", 17),
    ("bg", "24 август 2021 5:16 сл.об.", 17),
    ("ru", "24 августа 2021, 5:16 вечера", 17),
    ("de", "24. August 2021, 5:16 nachmittags", 17),
    ("sw", "24 Agosti 2021, 5:16 jioni", 17),
    ("fil", "Agosto 24, 2021, 5:16 ng hapon", 17),
    ("am", "24 ኦገስት 2021 5:16 ከሰዓት", 17),
    ("en", "24 August 2021, 12:16 midnight", 0),
    ("ur", "24 اگست 2021 سہ پہر 5:16", 17),
    ("zh", "2021年8月24日晚8:16", 20),
    ("ja", "2021年8月24日 夕方5時16分", 17),
    ("ms", "24 Ogos 2021 12.16 tengah malam", 0),
    ("de", "24. August 2021, 5.16 Uhr nachmittags", 17),
    ("de", "24. August 2021, 5.16 Uhr Ortszeit", 5),
]


@pytest.mark.parametrize(("language", "text", "hour"), TIMES)
def test_the_hour_is_that_of_the_part_of_the_day(language, text, hour):
    (seen,) = find(text, language)
    assert (seen.moment[:3], seen.moment.hour, seen.moment.minute) == ((2021, 8, 24), hour, 16)


@pytest.mark.parametrize(
    ("language", "text", "hour"),
    [
        ("ar", "24 أغسطس 2021م 05:16", 5),  # of the Christian era
        ("en", "24 August 2021 5:16 SA", 5),  # no Vietnamese
        ("es", "24 de agosto de 2021 5:16 de Jane Doe", 5),
        ("hi", "24 अगस्त 2021 रात की ख़बर 17:16", 17),
        ("id", "24 Agustus 2021 21:16 malam", 21),
        ("en", "24 August 2021 at 5:16 pmz", 5),
    ],
)
def test_other_words_do_not_move_it(language, text, hour):
    (seen,) = find(text, language)
    assert seen.moment.hour == hour


@pytest.mark.parametrize(
    ("language", "text", "hour"),
    [
        ("en", "24 August 2021, 12 noon", 12),
        ("en", "24 August 2021, 12 midnight", 0),
        ("vi", "24/08/2021 lúc 5 giờ chiều", 17),
        ("zh", "2021年8月24日下午5点", 17),
        ("zh", "2021年8月24日下午5点半", None),
        ("fr", "24 août 2021 à 17h", 17),
        ("fr", "24 août 2021, lecture 17h", None),
    ],
)
def test_an_hour_alone(language, text, hour):
    (seen,) = find(text, language)
    assert seen.moment[:5] == (2021, 8, 24, hour, 0)


def test_a_time_before_its_date_is_not_lost_to_the_time_of_the_next():
    seen = find("Published 3:15 PM, Sat May 4, 2024 Updated 12:05 AM, Sun May 5, 2024", "en")
    assert [one.moment.iso() for one in seen] == ["2024-05-04T15:15:00", "2024-05-05T00:05:00"]
    assert [one.moment.iso() for one in find("3:15 May 4, 2024 at 5:16 pm", "en")] == ["2024-05-04T17:16:00"]


def test_a_zone_behind_the_word_is_read():
    (seen,) = find("24 Agustus 2021, 5:16 sore WIB", "id")
    assert seen.moment.iso() == "2021-08-24T17:16:00+07:00"


def test_a_clock_begins_and_ends_with_the_words():
    assert clock("शाम 5:16 बजे", "hi")[:2] == (17, 16)
    told = clock("5:16 p.m. – Bridge open", "en")
    assert told is not None
    assert (told.hour, told.start, told.end) == (17, 0, 9)


def test_every_hour():
    morning, noon, afternoon, night = [half_of(f"5:16 {word}", 0, 4, "hi").part for word in ("सुबह", "दोपहर", "शाम", "रात")]
    assert [hour_in(morning, hour) for hour in (12, 1, 11)] == [0, 1, 11]
    assert [hour_in(noon, hour) for hour in (11, 12, 1, 3)] == [11, 12, 13, 15]
    assert [hour_in(afternoon, hour) for hour in (12, 1, 11, 13)] == [12, 13, 23, 13]
    assert [hour_in(night, hour) for hour in (12, 2, 7, 11)] == [0, 2, 19, 23]


def test_patterns():
    assert WORDS_BEHIND.match(" pm")
    assert WORDS_BEHIND.match(" uhr abends")[1] == "abends"
    assert not WORDS_BEHIND.match(" | pm")
    assert WORDS_BEFORE.search("2021, शाम ")
    assert not WORDS_BEFORE.search("2021, 5")
