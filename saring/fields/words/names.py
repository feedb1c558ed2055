"""Words that stand around names in bylines, by language. Data only; lower case; entries parted by `|`."""

from typing import Final

BY: Final[dict[str, str]] = {
    "en": "by|written by|words by|reported by|story by|post by|posted by|published by|author|authors|article by|report by|text by|from|contributed by|submitted by|by:|author(s)|"
    "guest post by|guest column by|guest blog by|blog by|blog post by|column by|commentary by|opinion by|analysis by|essay by|review by|interview by|"
    "news by|feature by|op-ed by|recipe by|compiled by|created by|uploaded by|added by|shared by|started by|asked by|researched by|"
    "reporting by|insights from|insights by|tips from|advice from|written and researched by|words and photos by|words and pictures by|story and photos by|text and photos by|original article by",
    "id": "oleh|penulis|pewarta|reporter|rep|kontributor|laporan|ditulis oleh|jurnalis|liputan",
    "ms": "oleh|penulis",
    "jv": "dening|ditulis dening|kaserat dening",
    "su": "ku|ditulis ku|panulis",
    "de": "von|autor|autorin|text|ein artikel von|eine analyse von|ein kommentar von|ein bericht von|geschrieben von|verfasst von|aus|ein interview von|eine kolumne von|text von|veröffentlicht von|gepostet von|eingestellt von|gastbeitrag von|eine reportage von|ein gastbeitrag von|artikel von|beitrag von|ein beitrag von|gespeichert von|autoren|autor(en)|autor:in|autor*in|interview|protokoll|interview von|"
    "essay von|ein essay von|rezension von|eine rezension von|eine glosse von|protokoll von|aufgezeichnet von|eine recherche von|recherche von|"
    "blog beitrag von|blogbeitrag von|reportage von|kommentar von|kolumne von|analyse von|bericht von|erstellt von|geposted von|text und fotos|text und bilder",
    "fr": "par|recueilli par|recueillis par|auteur|posté par|article de|une enquête de|écrit par|propos recueillis par|publié par|rédigé par|texte|auteurs|auteur(s)|auteur·e|autrice|chronique de|une chronique de|reportage de|un reportage de|enquête de|une tribune de|billet de|"
    "entretien réalisé par|mis en ligne par|proposé par",
    "es": "por|autor|autora|escrito por|texto|redacción de|publicado por|autores|autor(es)|redactado por|crónica de|entrevista de|enviado por",
    "pt": "por|autor|autora|postado por|reportagem de|escrito por|texto de|publicado por|autores|autor(es)|autor(a)|artigo de|enviado por",
    "it": "di|a cura di|autore|scritto da|pubblicato da|testo di|autori|autore/i|autrice|articolo di|intervista di|postato da|inserito da",
    "nl": "door|auteur|geschreven door|tekst|auteurs|auteur(s)|gepubliceerd door|geplaatst door|column van|een column van",
    "pl": "autor|autorka|autorzy|dodał|dodała|oprac.|opracował|opracowała|napisał|napisała",
    "ru": "автор|авторы|текст|беседовал|беседовала|подготовил|подготовила",
    "uk": "автор|автори|текст|підготував|підготувала",
    "be": "аўтар",
    "bg": "автор|от",
    "sr": "autor|аутор|piše|пише",
    "hr": "autor|piše|napisao|napisala",
    "sl": "avtor|piše",
    "cs": "autor|autorka|napsal|napsala|autoři|přidal|přidala|vložil",
    "sk": "autor|autorka|napísal",
    "tr": "yazan|yazar|haber|hazırlayan|muhabir",
    "el": "του|της|γράφει|γράφει ο|γράφει η|συντάκτης|από|γράφουν οι|των|του/της|επιμέλεια",
    "ro": "de|autor|scris de|publicat de|autori|postat de",
    "hu": "szerző|írta|szerzők|közzétette",
    "fi": "kirjoittanut|teksti|toimittaja|kirjoittaja",
    "sv": "av|text|skriven av|av:|skrivet av|publicerad av|publicerat av|postat av|författare",
    "no": "av|tekst|skrevet av|publisert av|forfatter",
    "da": "af|tekst|skrevet af|forfatter|publiceret af",
    "et": "autor",
    "lv": "autors",
    "lt": "autorius",
    "ca": "per|autor",
    "ar": "بقلم|كتب|كتبت|إعداد|الكاتب|تحرير|كتب/|المصدر",
    "fa": "نویسنده|نوشته",
    "he": "מאת",
    "hi": "लेखक|द्वारा|रिपोर्ट",
    "th": "เรื่อง|โดย|ผู้เขียน|เรื่องโดย",
    "vi": "theo|tác giả|bài",
    "zh": "作者|记者|文|撰文|文字|作者:|記者|撰稿",
    "ja": "文|著者|執筆|取材|筆者|文・|執筆者|投稿者|文●|作成者|取材・文|文・写真|写真・文|文=|文＝|書いた人",
    "ko": "글|기자|글쓴이|작성자",
}
"""What stands before a name."""

BY_IN: Final[dict[str, tuple[str, ...]]] = {"sw": ("Na ",), "tl": ("Ni ", "Nina "), "fil": ("Ni ", "Nina ")}
"""What stands before a name in one language and is a name in others, by language; as it is written."""

REPORTING: Final = frozenset("reporter rep jurnalis pewarta wartawan kontributor muhabir".split())
"""Words before a name that tell what the person does as well: `Reporter: Jane Doe`."""

SIGNING: Final = frozenset("by von par por oleh door av af ku dening".split())
"""Words before a name that no other sentence begins with, as `from` and `de` do."""

WRITTEN_BY: Final = frozenset(
    "written by|article by|article written by|story by|words by|this post was written by|this article was written by|author:|"
    "artikel von|ein artikel von|geschrieben von|text von|verfasst von|écrit par|article écrit par|rédigé par|escrito por|texto de|scritto da|"
    "ditulis oleh|penulis:|geschreven door|skrevet av|skriven av|skrevet af|autor:|autorin:|auteur :|auteur:|autore:|yazan:|автор:".split(
        "|"
    )
)
"""What says of a line anywhere on a page that it names who wrote the text."""

TOLD_OF: Final = tuple("is was has writes works covers joined ist schreibt arbeitet est es é è".split())
"""Words behind a name that begin what is told of an author."""

ROLES: Final[dict[str, str]] = {
    "en": "staff writer|staff reporter|senior reporter|senior writer|reporter|correspondent|senior correspondent|chief correspondent|"
    "political correspondent|editor|deputy editor|managing editor|news editor|senior editor|political editor|associate editor|contributor|"
    "contributing writer|freelance writer|freelancer|columnist|journalist|multimedia journalist|digital journalist|writer|news writer|"
    "staff|photographer|producer|digital producer|bureau chief|business reporter|business editor|sports editor|sports reporter|"
    "sports writer|science editor|health reporter|executive editor|editor-in-chief|editor in chief|author|guest|guest author|special to|"
    "intern|researcher|critic|video journalist|world news editor|special correspondent|foreign correspondent|investigative reporter|"
    "news reporter|breaking news reporter|online editor|digital editor|assistant editor|opinion columnist|opinion contributor|guest contributor|"
    "ceo|founder|co-founder|cofounder|president|vice president|director|managing director|chief executive|chief executive officer|partner|"
    "associate professor|assistant professor|professor|analyst|senior analyst|fellow|senior fellow|lecturer|strategist|specialist|manager|consultant|"
    "dietitian|dietician|nutritionist|educator|horticulturalist|horticulturist|winemaker|therapist|psychologist|psychotherapist|"
    "physician|attorney|designer|blogger|instructor|scientist|economist|historian|veterinarian|pharmacist|surgeon|advisor|adviser|"
    "gardener|astrologer|chef|photojournalist|nurse|librarian|engineer|developer|meteorologist|sommelier|copywriter|content writer|marketer",
    "id": "jurnalis|reporter|wartawan|editor|penulis|redaktur|kontributor|koresponden|pewarta|fotografer|tim redaksi",
    "ms": "wartawan|pengarang|penulis",
    "de": "gastautor|gastautorin|redakteur|redakteurin|reporter|reporterin|korrespondent|korrespondentin|autor|autorin|volontär|volontärin|chefredakteur|"
    "chefredakteurin|redaktionsleiter|freier journalist|freie journalistin|ressortleiter|ressortleiterin|journalist|journalistin|kolumnist|"
    "rechtsanwalt|rechtsanwältin|fachanwalt|fachanwältin|politikredakteur|wirtschaftsredakteur|sportredakteur|chefreporter|chefreporterin|leiter|leiterin",
    "fr": "journaliste|rédacteur|rédactrice|rédacteur en chef|rédactrice en chef|correspondant|correspondante|envoyé spécial|envoyée spéciale|envoyés spéciaux|envoyées spéciales|"
    "grand reporter|chroniqueur|chroniqueuse|reporter",
    "es": "periodista|redactor|redactora|corresponsal|editor|editora|columnista|enviado especial|enviada especial|reportero|reportera",
    "pt": "jornalista|repórter|editor|editora|redator|redatora|colunista|correspondente|enviado especial",
    "it": "giornalista|redattore|redattrice|corrispondente|inviato|inviata|direttore|caporedattore",
    "nl": "journalist|verslaggever|redacteur|correspondent|columnist|hoofdredacteur|buitenlandredacteur",
    "pl": "dziennikarz|dziennikarka|redaktor|korespondent|reporter|publicysta",
    "ru": "корреспондент|редактор|журналист|обозреватель|спецкор|главный редактор|колумнист|автор",
    "uk": "кореспондент|редактор|журналіст|журналістка|оглядач|кореспондентка",
    "tr": "muhabir|editör|gazeteci|yazar|köşe yazarı|haber merkezi",
    "el": "δημοσιογράφος|συντάκτης|ανταποκριτής|αρχισυντάκτης",
    "ro": "jurnalist|redactor|reporter|corespondent",
    "hu": "újságíró|szerkesztő|riporter|tudósító|főszerkesztő",
    "cs": "redaktor|redaktorka|novinář|reportér|zpravodaj|editor",
    "sv": "reporter|journalist|redaktör|krönikör|korrespondent|frilans|skribent",
    "no": "journalist|redaktør|korrespondent|kommentator|fotojournalist",
    "da": "journalist|redaktør|korrespondent|debatredaktør",
    "fi": "toimittaja|kirjeenvaihtaja|päätoimittaja|kolumnisti",
    "ar": "مراسل|مراسلة|كاتب|صحفي|محرر|صحافي|صحفية",
    "fa": "خبرنگار|نویسنده|سردبیر",
    "hi": "संवाददाता|संपादक|रिपोर्टर",
    "zh": "记者|編輯|编辑|責任編輯|责任编辑|通讯员|特约记者",
    "ja": "記者|編集|編集部|編集委員|論説委員|ライター|特派員|編集者",
    "ko": "기자|특파원|논설위원|선임기자|편집장|인턴기자|에디터",
    "vi": "phóng viên|biên tập|nhà báo",
}
"""What a person does; before or after the name."""

PLURAL_ROLES: Final = ("writers", "reporters", "correspondents", "editors", "journalists")
"""How a role ends that is that of all the persons before it."""

BEFORE_ROLES: Final = frozenset(
    "senior junior chief lead deputy assistant associate managing executive contributing special staff digital online news political politics policy "
    "business sports sport science health tech technology culture world national local foreign investigative entertainment education crime court "
    "city features multimedia data general assignment columnist & and of".split()
)
"""Words that go before a role and belong to it: `Senior Politics Editor`."""

EDITOR_ROLES: Final = frozenset(
    "editor|editors|penyunting|redaktur|red|suntingan|editado por|edición|redigiert von|edited by|editing by|editing|lektorat|redigert av|redaktör|責任編集|责任编辑|責任編輯|編集|editör|"
    "reviewed by|contributions from|with contributions from|fact checked by|fact-checked by|medically reviewed by|photo by|photos by|photographs by|photography by|foto|fotos|"
    "illustration|illustrations by|photographer|fotografer|video by|styled by|stylist|translated by|fact check by|medically reviewed".split(
        "|"
    )
)
"""Roles of people who did not write the text: before a name, they end the authors."""

AND: Final = frozenset(
    "and dan und et y e en i и і та og och ja ve και și si és a & + with mit avec con com met serta و 和 및 และ và oraz".split()
)
"""What joins two names."""

NOBODY: Final = frozenset(
    "admin administrator|red|webmaster|editor|editors|the editors|editorial|editorial team|editorial board|editorial staff|editorial desk|staff|staff writer|staff writers|"
    "staff reporter|news staff|newsroom|news desk|newsdesk|web desk|online desk|web staff|digital desk|desk|team|redaksi|tim redaksi|"
    "redaktion|die redaktion|onlineredaktion|online-redaktion|redazione|la redazione|redacción|la redacción|redação|da redação|redactie|la rédaction|"
    "rédaction|redakcja|редакция|редакція|szerkesztőség|toimitus|redaktionen|redaksjonen|guest|guest author|guest post|guest contributor|anonymous|unknown|none|"
    "null|undefined|nan|n/a|invalid date|true|false|array|object|untitled|author|authors|by|user|superuser|root|contributor|contributors|reporter|correspondent|press release|pressemitteilung|wire|wires|"
    "wire reports|wire services|agencies|agency|agenturen|agences|agencias|agenzie|agensi|agentur|other|various|diverse|sponsored|advertisement|"
    "email the author|contact the author|follow|share|view profile|see all|more stories|facebook|twitter|instagram|linkedin|"
    "comments|comment|message|messages|posts|post|replies|subscribe|print|email|read more|news|website|home|haber merkezi|journalist|jurnalis|ask|no author|kontakt|contact|impressum|admins|moderator|our correspondent|special correspondent|"
    "our staff reporter|your name|name|test|default|nieuws|jornalismo|本报记者|编辑部|編集部|评论|評論|分享|收藏|打印|转发|轉發|纠错|举报|阅读|小编|网络|综合|图片|视频|新闻|社会|国内|国际|正文|共有|印刷|保存|공유|댓글|인쇄|스크랩|기사|입력|수정|ニュース|온라인뉴스팀|디지털뉴스팀|편집국|newsteam|news team|leser|leserbrief|"
    "個人|金融機関|法人|企業|人氣|人气|留言|瀏覽|浏览|点击|點閱|关注|關注|super user|subject|topic|topics|title|category|categories|state|region|year|chapter|technology|industry|location|brand|funding|手机版|联系作者|首页|登录|注册".replace(
        "admin administrator", "admin|administrator"
    ).split("|")
)
"""What stands where a name should and is none."""

NO_VALUE: Final = frozenset(
    "null|undefined|none|no author|n/a|unknown|anonymous|default|test|name|your name|user|root|guest|author|by|webmaster|other|various".split(
        "|"
    )
)
"""What fills the place of a name where none is known."""

TEAMS: Final = frozenset(
    "staff team editors desk newsdesk newsroom redaktion redaksi redazione redacción redação redactie rédaction редакция".split()
)
"""Words of those who sign together."""

NOISE: Final = frozenset(
    "comment comments share follow subscribe updated update published posted min minutes minute read views view ago am pm edt est gmt "
    "photo image video getty copyright email newsletter login sign here click more about story stories article latest "
    "institute center centre university association foundation council committee department ministry team media magazine network group inc llc ltd gmbh "
    "company corp agency office bureau society blog sponsored editorial trial free join top program tags kategorien schlagwörter rss home news times the redazione redaktion redaksi redacción rédaction redakce redakcja redação редакция officer chief executive "
    "hi hello hey guys everyone tweet this remodel reader readers kitchen interactive studio studios software online solutions webdesign daily weekly necessary means "
    "find paid folgen abonnieren abbruch abbrechen cancel what why how makes tips guide review reviews reviewer product products community former level pattern development "
    "marketing business disclosure symbolbild sponsor beitrag gesponserte inhalte safety alert gazette twitter facebook instagram linkedin "
    "вход регистрация войти previous chapter duplicate reserved not was being bulletin directors recente membro faq world strategy preis prize award information service services "
    "kommentar kommentare commentaires comentarios comentários commenti reacties kommentarer komentarze komentarz artykuł yorum yorumlar "
    "комментарии комментарий коментарі σχόλια 联系作者 salin tautan bagikan teilen partager compartir compartilhar condividi delen udostępnij поделиться paylaş link".split()
)
"""Words that no person's name has."""

TITLES: Final = frozenset(
    "dr prof mr mrs ms sir dame lord lady rev hon sen rep gov dott ing dipl ph.d phd md m.d jr sr esq mba llm".split()
)
"""Titles before and after names, without their dots."""

GENERATIONS: Final = frozenset("jr sr ii iii iv".split())
"""What tells a son from his father, behind a name and a comma: `John Doe, Jr.`"""

PARTICLES: Final = frozenset(
    "van von der den de del della di da dos das du le la el al bin binti ibn ben ter ten zu zur af av y e i san st mc mac o d' l' abu bint ul zum vom".split()
)
"""Parts of names that are written in lower case."""

OF_MEMBERS: Final = tuple(
    "member|members|new member|junior member|senior member|active member|well-known member|newbie|moderator|registered user|registered member|registered|joined|posts|"
    "messages|threads|reputation|offline|mitglied|neues mitglied|aktives mitglied|beiträge|registriert|dabei seit|membre|inscrit le|"
    "miembro|mensajes|registrado|membro|mensagens|iscritto|messaggi|участник|сообщений|regisztrált|kayıtlı|üye".split("|")
)
"""What a forum puts below the name of one who has written, alone or with a number or date behind it."""

LEGAL_FORMS: Final = frozenset(
    "inc llc ltd limited gmbh ag kg sa s.a spa s.p.a srl s.r.l plc pty bv b.v a/s oy a.e α.ε αε ооо оао зао пао тов z.o.o zrt kft a.ş aş tbk "
    "corp corporation company pc pllc llp sdn bhd co.ltd 株式会社 有限公司 주식회사".split()
)
"""How the name of a company ends, without its last dot."""

OF_SITES: Final = frozenset(
    "renovation clinic store current telegram herald tribune journal gazette chronicle courier observer telegraph post reports solutions "
    "construction agency zeitung nachrichten tagblatt kurier anzeiger bund".split()
)
"""Words in the names of sites, by which one that looks like a person's is none."""

CREDENTIALS: Final = frozenset(
    "md do phd dphil mba dds dmd dvm vmd rn np cpa cfp jd llm msc ms ma mfa ba bsc bs rd rdn ldn cdn lcsw lmft lpc psyd facs facp faap facc mph mpp dpt edd cfa "
    "pe aia cpp psp dacvb lvt rvt vts esq pharmd ccc-slp bcba cscs ryt chc fnp pmp cissp mrcvs frcs".split()
)
"""Degrees and memberships behind a name, without their dots."""
