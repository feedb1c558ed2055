"""Words before the credit of a picture, by language. Data only; lower case; parted by `|`."""

from typing import Final

CREDIT_WORDS: Final[dict[str, str]] = {
    "en": "photo|photos|pic|pics|collage|photograph|photo credit|image|images|image credit|picture|pictures|credit|credits|photo courtesy|image courtesy|courtesy|source|illustration|file photo|file picture|photographer|photography|photo illustration|copyright|screenshot|photo credit should read",
    "id": "foto|dok|sumber|ilustrasi|gambar|sumber foto|kredit foto|tangkapan layar|foto/dok",
    "ms": "gambar|foto",
    "de": "foto|fotos|bild|bilder|bildquelle|quelle|archivfoto|archivbild|symbolbild|symbolfoto|fotografie|fotograf|grafik|bildrechte",
    "fr": "photo|crédit|crédit photo|crédits|photo d'illustration|image|illustration",
    "es": "foto|fotografía|imagen|crédito|fuente|foto de archivo|archivo",
    "pt": "foto|crédito|imagem|reprodução|divulgação|fonte|créditos",
    "it": "foto|immagine|credito|fonte|crediti|foto d'archivio",
    "nl": "foto|beeld|bron|fotograaf",
    "pl": "fot.|foto|zdjęcie|źródło|fot",
    "ru": "фото|источник|фотография|иллюстрация|снимок|коллаж",
    "uk": "фото|джерело|ілюстрація|колаж",
    "tr": "fotoğraf|foto|kaynak|görsel",
    "el": "φωτο|φωτογραφία|πηγή|φωτό",
    "ro": "foto|sursa|sursă|fotografie|sursa foto",
    "hu": "fotó|forrás|kép",
    "cs": "foto|zdroj|autor fotografie|ilustrační foto",
    "sk": "foto|zdroj",
    "hr": "foto|izvor|fotografija",
    "sr": "foto|фото|izvor|извор",
    "sl": "foto|vir",
    "et": "foto|allikas",
    "lv": "foto|avots",
    "lt": "nuotr.|nuotrauka|šaltinis",
    "ca": "foto|imatge|font",
    "bg": "снимка|източник",
    "sv": "foto|bild|arkivbild|källa|fotograf",
    "no": "foto|bilde|kilde|illustrasjonsfoto|arkivfoto",
    "da": "foto|arkivfoto|kilde",
    "fi": "kuva|kuvat|lähde|arkistokuva",
    "ar": "صورة|تصوير|المصدر|مصدر الصورة",
    "fa": "عکس|منبع",
    "he": "צילום|קרדיט|תמונה",
    "sw": "picha|mpiga picha",
    "ur": "فوٹو|تصویر",
    "hi": "फोटो|फ़ोटो|तस्वीर|चित्र|फोटो साभार|फोटो क्रेडिट|फोटो सौजन्य|साभार",
    "mr": "छायाचित्र",
    "bn": "ছবি|ফাইল ছবি|আলোকচিত্র",
    "ta": "படம்|புகைப்படம்",
    "th": "ภาพ|ที่มา|ภาพจาก",
    "vi": "ảnh|nguồn|hình",
    "zh": "图|图片来源|圖片來源|摄影|攝影|图源|来源|来源:|圖/",
    "ja": "写真|画像|撮影|提供|出典",
    "ko": "사진|출처|사진제공|사진=",
}

GIVERS: Final = frozenset("by courtesy via von oleh par door por av af di na".split())
"""Words between a word for a picture and a name: `Photo by Jane Doe`."""

CREDIT_SUFFIXES: Final = tuple("撮影 提供 写真 摄 攝 摄影 攝影 供图 供圖 자료사진 제공 촬영 캡처 기자".split())
"""What ends a credit in scripts that put the word last."""

TAILS: Final = (
    "purchase licensing rights", "opens new tab", "licensing rights", "hide caption", "toggle caption", "enlarge this image",
    "open image in gallery", "enlarge image", "view image in fullscreen", "copy the embed code", "hak cipta terpelihara", "bild vergrößern", "ampliar imagen",
    "agrandir l'image", "perbesar", "perbesar gambar", "lihat foto",
    "*재판매 및 db 금지", "재판매 및 db 금지", "무단전재 및 재배포 금지", "du trenger javascript for å se video.", "visa mer", "öppna bild i helskärm", "autoplay", "weitere videos", "resmi büyüt", "powiększ zdjęcie", "vergroot afbeelding",
)  # fmt: skip
"""Links that portals put behind every caption; lower case."""

HEADS: Final = (
    "open this photo in gallery", "open image in modal", "open image in gallery", "enlarge this image", "view image in fullscreen", "image caption",
    "detailansicht öffnen", "bild vergrößern", "bildbeschreibung einblenden", "bildunterschrift", "bildtext", "legende",
    "keterangan gambar", "keterangan foto", "ket. foto", "pie de foto", "légende image", "légende de l'image", "legenda da foto",
    "didascalia", "подпись к фото", "підпис до фото", "fotoğraf altı yazısı", "التعليق على الصورة", "توضیح تصویر", "इमेज कैप्शन",
    "ছবির ক্যাপশান", "ภาพประกอบคำบรรยาย", "chụp lại hình ảnh", "图像加注文字", "圖像加註文字", "画像説明", "사진 설명",
)  # fmt: skip
"""What portals put before a caption, a colon or comma behind it: a link, or that it is one; lower case."""

CREDIT_HEADS: Final = (
    "image source", "sumber gambar", "fuente de la imagen", "crédit photo", "crédito", "автор фото", "kaynak", "مصدر الصورة",
    "صدر الصورة", "منبع تصویر", "इमेज स्रोत", "ছবির উৎস", "ที่มาของภาพ", "nguồn hình ảnh", "图像来源", "圖像來源", "画像提供", "사진 출처",
)  # fmt: skip
"""What portals put before a credit with a comma behind it: `Image source, Getty Images`; lower case."""

ALONE: Final = frozenset(
    "istimewa|ist|dok pribadi|dok. pribadi|dokumen pribadi|dokumentasi pribadi|dok istimewa|dok. istimewa|dok. ist|ihsan|supplied|handout|"
    "courtesy photo|pr handout|zvg|privat|cedida|cortesía|divulgação|reprodução|arquivo pessoal|личный архив|предоставлено|özel".split("|")
)
"""What stands in brackets behind a caption, or behind a stroke, and credits nobody by name; lower case."""
