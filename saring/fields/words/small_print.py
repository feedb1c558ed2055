"""What the lines behind a text say that are no part of it: that it ends, and that nobody may copy it, by language. Data only.

Lower case, parted by `|`. A notice is known by words in it, an end mark is the whole line.
"""

from typing import Final

NOTICES: Final[dict[str, str]] = {
    "en": "all rights reserved|no part of this|may not be reproduced|may not be published, broadcast|copyright ©|copyright (c)|©|"
    "without prior written permission|without written permission|without the prior written|automated scraping|text and data mining",
    "id": "dilarang keras mengambil|dilarang mengutip|dilarang menyalin|dilarang memperbanyak|dilarang mengambil konten|tanpa izin tertulis|hak cipta dilindungi|hak cipta ©",
    "ms": "hak cipta terpelihara|dilarang menerbitkan semula|tanpa kebenaran bertulis|tanpa izin bertulis|hakcipta terpelihara",
    "de": "alle rechte vorbehalten|nachdruck verboten|vervielfältigung nur mit|ohne ausdrückliche genehmigung|ohne schriftliche genehmigung",
    "fr": "tous droits réservés|reproduction interdite|toute reproduction|sans autorisation écrite",
    "es": "todos los derechos reservados|prohibida su reproducción|prohibida la reproducción|queda prohibida|sin autorización escrita|sin la autorización",
    "pt": "todos os direitos reservados|proibida a reprodução|é proibida a|sem autorização prévia|sem autorização escrita",
    "it": "riproduzione riservata|tutti i diritti riservati|è vietata la riproduzione|vietata la riproduzione",
    "nl": "alle rechten voorbehouden|zonder schriftelijke toestemming|overname van artikelen",
    "sv": "alla rättigheter förbehållna|eftertryck förbjudes|utan tillstånd",
    "da": "alle rettigheder forbeholdes|må ikke kopieres",
    "no": "alle rettigheter forbeholdt|kopiering er ikke tillatt",
    "pl": "wszelkie prawa zastrzeżone|kopiowanie bez zgody|dalsze rozpowszechnianie|bez pisemnej zgody",
    "cs": "všechna práva vyhrazena|bez písemného souhlasu|jakékoliv šíření",
    "ru": "все права защищены|перепечатка|использование материалов|при цитировании|без письменного разрешения",
    "uk": "усі права захищено|всі права захищені|передрук|використання матеріалів",
    "el": "με επιφύλαξη παντός δικαιώματος|απαγορεύεται η αναδημοσίευση|απαγορεύεται η αναπαραγωγή",
    "tr": "tüm hakları saklıdır|izinsiz kopyalanamaz|izinsiz yayınlanamaz|kaynak gösterilmeden",
    "ar": "جميع الحقوق محفوظة|يمنع نسخ|دون إذن خطي|لا يجوز إعادة نشر",
    "fa": "کلیه حقوق|تمامی حقوق|نقل مطالب|بازنشر مطالب",
    "he": "כל הזכויות שמורות|אין להעתיק|אין לעשות שימוש",
    "hi": "सर्वाधिकार सुरक्षित|बिना अनुमति",
    "bn": "সর্বস্বত্ব সংরক্ষিত|বিনা অনুমতিতে",
    "th": "สงวนลิขสิทธิ์|ห้ามคัดลอก|ห้ามทำซ้ำ",
    "vi": "bản quyền thuộc|cấm sao chép|không sao chép|ghi rõ nguồn",
    "zh": "版权所有|未经授权|未經授權|非經授權|不得转载|不得轉載|版權所有|转载请注明|轉載請註明|禁止转载|禁止轉載",
    "ja": "無断転載|無断複製|無断複写|禁じます",
    "ko": "무단 전재|무단전재|재배포 금지|저작권자",
}

END_MARKS: Final = (
    "انتهای پیام|انتهای خبر|پایان پیام|(end)|[end]|ends|(fin)|[fin]|fin|(ende)|riproduzione riservata|(selesai)|tamat|"
    "完|（完）|(完)|끝|(끝)|<끝>|（了）|конец|(وام)|انتهى|(انتهى)|/fin|समाप्त"
)
"""Whole lines that say that a text ends here."""
