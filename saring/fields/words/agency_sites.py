"""The sites of agencies: an article whose own address is said to be there is theirs. Data only; the end of the host."""

from typing import Final

AGENCY_SITES: Final[dict[str, str]] = {
    "apnews.com": "AP", "ap.org": "AP", "reuters.com": "Reuters", "afp.com": "AFP", "afpforum.com": "AFP", "dpa.com": "dpa",
    "upi.com": "UPI", "voanews.com": "VOA", "voaindonesia.com": "VOA", "antaranews.com": "ANTARA", "xinhuanet.com": "Xinhua",
    "news.cn": "Xinhua", "chinanews.com": "China News Service", "chinanews.com.cn": "China News Service", "tass.ru": "TASS",
    "tass.com": "TASS", "ria.ru": "RIA Novosti", "interfax.ru": "Interfax", "interfax.com.ua": "Interfax-Ukraine",
    "kyodonews.net": "Kyodo News", "kyodonews.jp": "Kyodo News", "jiji.com": "Jiji Press", "yna.co.kr": "Yonhap", "newsis.com": "Newsis",
    "news1.kr": "News1", "cna.com.tw": "CNA (Taiwan)", "efe.com": "EFE", "europapress.es": "Europa Press", "ansa.it": "ANSA",
    "adnkronos.com": "Adnkronos", "agi.it": "AGI", "lapresse.it": "LaPresse", "lusa.pt": "Lusa", "apa.at": "APA", "ots.at": "APA",
    "keystone-sda.ch": "sda", "epd.de": "epd", "kna.de": "KNA", "anp.nl": "ANP", "belga.be": "Belga", "tt.se": "TT", "ntb.no": "NTB",
    "ritzau.dk": "Ritzau", "stt.fi": "STT", "pap.pl": "PAP", "ceskenoviny.cz": "ČTK", "ctk.cz": "ČTK", "tasr.sk": "TASR", "mti.hu": "MTI",
    "agerpres.ro": "Agerpres", "mediafax.ro": "Mediafax", "bta.bg": "BTA", "tanjug.rs": "Tanjug", "hina.hr": "Hina", "sta.si": "STA",
    "amna.gr": "ΑΠΕ-ΜΠΕ", "aa.com.tr": "Anadolu", "dha.com.tr": "DHA", "iha.com.tr": "İHA", "ukrinform.ua": "Ukrinform",
    "unian.ua": "UNIAN", "unian.net": "UNIAN", "belta.by": "BelTA", "inform.kz": "Kazinform", "irna.ir": "IRNA", "isna.ir": "ISNA",
    "farsnews.ir": "Fars News", "tasnimnews.com": "Tasnim News", "mehrnews.com": "Mehr News", "wafa.ps": "WAFA", "spa.gov.sa": "SPA",
    "wam.ae": "WAM", "kuna.net.kw": "KUNA", "qna.org.qa": "QNA", "ptinews.com": "PTI", "aninews.in": "ANI", "ians.in": "IANS",
    "bssnews.net": "BSS", "unb.com.bd": "UNB", "bernama.com": "BERNAMA", "pna.gov.ph": "PNA", "vnanet.vn": "VNA", "vietnamplus.vn": "VNA",
    "aap.com.au": "AAP", "thecanadianpress.com": "CP", "pamediagroup.com": "PA Media", "dowjones.com": "Dow Jones",
    "agenciabrasil.ebc.com.br": "Agência Brasil", "telam.com.ar": "Télam", "prensa-latina.cu": "Prensa Latina",
    "theconversation.com": "The Conversation", "propublica.org": "ProPublica", "prnewswire.com": "PR Newswire",
    "businesswire.com": "Business Wire", "globenewswire.com": "GlobeNewswire", "presseportal.de": "news aktuell",
}  # fmt: skip
"""Name of the agency by the end of a host."""
