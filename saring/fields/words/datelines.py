"""Words that stand before a dash or a colon at the start of a text and are no place; words before a place. Data only; lower case."""

from typing import Final

NOT_PLACES: Final = frozenset(
    "video|videos|photo|photos|foto|fotos|audio|podcast|live|update|updated|breaking|breaking news|exclusive|exklusiv|eksklusif|watch|read|"
    "listen|opinion|opini|analysis|analyse|análisis|análise|analisi|kommentar|commentary|comment|editorial|review|interview|intervista|"
    "entrevista|wawancara|reportage|reportase|column|kolom|note|notes|catatan|hinweis|disclaimer|advertisement|anzeige|iklan|iklan baris|sponsored|"
    "press release|pressemitteilung|siaran pers|summary|ringkasan|spoiler|spoiler alert|warning|question|answer|frage|antwort|pregunta|"
    "respuesta|tanya|jawab|q|a|q&a|faq|fact check|faktencheck|cek fakta|hoax|hoaks|berita|news|nachrichten|noticias|новости|видео|фото|"
    "обновлено|вопрос|ответ|vídeo|vidéo|galerie|galería|galeri|infografis|infographic|explainer|tips|step|schritt|chapter|kapitel|"
    "part|teil|bagian|round|game|final|score|today|yesterday|hari ini|morning|tonight|yes|no|ja|nein|ok|okay|hello|hi|dear|ps|"
    "serial|series|report|laporan|source|quelle|sumber|by|von|oleh|related|baca juga|lihat juga|also read|read more|read also|"
    "tldr|tl;dr|topik|tags|tag|author|editor|reporter|penulis|redaksi|redaktion|desk|staff|file|symbolbild|archivbild|ilustrasi|illustration|"
    "endlich|schade|stille|doch|vorbei|schluss|ende|genau|richtig|falsch|klar|egal|wochenende|gestern|morgen|danke|bitte|achtung|"
    "weihnachten|ostern|sommer|winter|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|freiheit|corona|krieg|frieden".split("|")
)
"""What is written like a dateline and names no place."""

BEFORE_PLACES: Final = frozenset(
    "in von nach aus bei um vor rund di ke dari at near from to en de à au a na v w do из в на от из-за près vers em no da para hacia "
    "desde till i från til fra naar uit te ve".split()
)
"""Words after which a place's name stands in a sentence."""

NEVER_FIRST: Final = frozenset(
    "der die das ein eine the a an this that how why what when who where mr mrs ms herr frau il lo un una uno une les het een mit für dies diese am im in on at em à au na v w το η ο τα οι".split()
)
"""First words of what is no place; `La Paz` and `El Paso` are."""

GERMAN: Final = frozenset(
    "der die das den dem des ein eine einen einer eines und ist sich im zum zur für von mit auf wenn wie nicht".split()
)
"""Words that most German sentences have one of."""

SWAHILI: Final = frozenset("na ya wa kwa katika za la cha huku ni kuwa".split())
"""Words that most Swahili sentences have two of."""

COMPANIES: Final = frozenset("inc corp llc ltd plc gmbh tbk oyj".split())
"""Last words of a company's name that are nowhere a state's or a canton's, as `NV` and `AG` are."""

OPENING_SIGNS: Final = "◎●■▲◆▌"
"""Signs before the first line of a text or before its byline."""
