"""Words for the parts of the day that stand beside a time, by language. Data only; lower case, without dots and spaces; parted by blanks.

Those of scripts and forms that mean the same everywhere stand under no language (`""`).
"""

from typing import Final

MORNING: Final[dict[str, str]] = {
    "": "am πμ 午前 上午 早上 清晨 凌晨 早晨 清早 오전 새벽 아침 ص صباحا صباحاً sáng öö सुबह तड़के प्रातः पूर्वाह्न सकाळी पहाटे बिहान सकाल "
    "সকাল ভোর পূর্বাহ্ন পূর্বাহ্ণ এএম காலை முற்பகல் ఉదయం સવારે ಬೆಳಿಗ್ಗೆ ಬೆಳಗ್ಗೆ രാവിലെ ਸਵੇਰੇ පෙව နံနက် မနက် ព្រឹក ເຊົ້າ เช้า "
    "صبح قظ قبلازظهر בבוקר לפנהצ לפנה״צ לפנה\"צ",
    "id": "pagi subuh dinihari",
    "ms": "pagi pg",
    "vi": "sa",
    "hu": "de délelőtt reggel hajnalban",
    "es": "delamañana delamadrugada",
    "pt": "damanhã damadrugada",
    "it": "delmattino dimattina",
    "fr": "dumatin",
    "de": "morgens vormittags früh",
    "ru": "утра",
    "uk": "ранку",
    "bg": "прдоб предиобед",
    "sq": "eparadites paradite",
    "sw": "asubuhi",
    "tl": "ngumaga",
    "am": "ጠዋት",
}  # fmt: skip
"""Before noon: 12 is midnight."""

AFTERNOON: Final[dict[str, str]] = {
    "": "pm μμ 午後 下午 傍晚 夕方 오후 저녁 م مساء مساءً chiều ös शाम सायं अपराह्न सायंकाळी संध्याकाळी साँझ बेलुका "
    "বিকাল বিকেল সন্ধ্যা অপরাহ্ন অপরাহ্ণ পিএম மாலை பிற்பகல் సాయంత్రం సాయంత్రము సా સાંજે ಸಂಜೆ വൈകിട്ട് വൈകുന്നേരം ਸ਼ਾਮ පව ညနေ ល្ងាច រសៀល ແລງ ບ່າຍ บ่าย เย็น "
    "شام سہپہر سهپهر سهپہر بظ بعدازظهر عصر אחהצ אחרהצהריים אחה״צ אחה\"צ",
    "id": "sore petang",
    "ms": "petang ptg",
    "vi": "ch",
    "hu": "du délután este",
    "es": "delatarde",
    "pt": "datarde",
    "it": "delpomeriggio dipomeriggio disera",
    "fr": "delaprèsmidi delaprès-midi del'après-midi del’après-midi dusoir",
    "de": "nachmittags abends",
    "ru": "вечера дня",
    "uk": "вечора дня",
    "bg": "слоб следобед",
    "sq": "epasdites pasdite",
    "sw": "jioni alasiri",
    "tl": "nghapon",
    "am": "ከሰዓት",
}  # fmt: skip
"""Afternoon and evening: all hours before 12 are twelve later."""

NOON: Final[dict[str, str]] = {
    "": "दोपहर दुपारी दिउँसो দুপুর பகல் మధ్యాహ్నం બપોરે ಮಧ್ಯಾಹ್ನ ഉച്ചയ്ക്ക് ਦੁਪਹਿਰ 中午 正午 정오 낮 دوپہر ظهر ظهرا ظهراً trưa เที่ยง မွန်းလွဲ צהריים בצהריים",
    "en": "noon",
    "id": "siang",
    "ms": "tengahhari tghari",
    "de": "mittags",
    "es": "delmediodía",
}  # fmt: skip
"""Around noon: from 1 o'clock on twelve later."""

NIGHT: Final[dict[str, str]] = {
    "": "रात रात्री राति রাত இரவு రాత్రి રાત્રે ರಾತ್ರಿ രാത്രി ਰਾਤ 晚 晚上 晚间 晚間 夜间 夜間 深夜 夜 午夜 자정 밤 رات ليلا ليلاً tối đêm ညဦး ည យប់ ค่ำ בערב בלילה",
    "en": "midnight",
    "id": "malam tengahmalam",
    "ms": "malam mlm tengahmalam",
    "es": "delanoche",
    "pt": "danoite",
    "it": "dinotte",
    "de": "nachts",
    "ru": "ночи",
    "uk": "ночі",
    "sw": "usiku",
    "tl": "nggabi",
}  # fmt: skip
"""Night: before 6 o'clock it is that of the morning, 12 is midnight, and the rest are twelve later."""
