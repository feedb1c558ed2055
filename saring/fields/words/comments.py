"""Buttons, fields of forms and counts that stand among readers' comments, by language. Data only; as `letters` leaves them, parted by `|`."""

from typing import Final

CONTROLS: Final[dict[str, str]] = {
    "en": "reply|save|unsave|embed|giveaward|award|hide|source|parent|context|posts|followers|members|reputation|solutions|expand|rated out of|replytothisshare|parentshare|replytocomment|replyflag|replies|report|reportabuse|reportcomment|flag|share|like|likes|likereply|dislike|link|permalink|edit|quote|comment|"
    "comments|postcomment|postacomment|addacomment|leaveacomment|leaveareply|leaveareplycancelreply|cancelreply|cancel|submit|send|website|name|email|"
    "nickname|emailrequired|namerequired|youremailaddresswillnotbepublished|youremailaddresswillnotbepublishedrequiredfieldsaremarked|responses|recommend|"
    "recommended|showmore|readmore|viewreplies|showreplies|hidereplies|loadmore|loadmorecomments|login|logintoreply|loginorregistertopostcomments|signin|"
    "signup|register|newest|oldest|best|sortby|upvote|downvote|twitterfacebook|wanttojointhediscussion|feelfreetocontribute|jointheconversation|jointhediscussion",
    "id": "balas|laporkan|suka|bagikan|komentar|kirim|kirimkomentar|tulis komentar|tuliskomentar|nama|masuk|daftar|tampilkanbalasan|lihatbalasan|terbaru|terlama",
    "ms": "balas|lapor|suka|kongsi|komen|hantar|nama|logmasuk",
    "de": "antworten|melden|teilen|gefällt mir|gefälltmir|kommentar|kommentare|kommentieren|kommentarmelden|abschicken|absenden|abbrechen|registrieren|einloggen|ausloggen|"
    "anmelden|keinkommentar|nochkeinkommentarvorhanden|mehranzeigen|neueste|älteste|zitieren|antwortenauf|name|email|webseite",
    "fr": "répondre|signaler|partager|jaime|commentaire|commentaires|commenter|envoyer|publier|connexion|seconnecter|sinscrire|nom|email|siteweb|voirplus|"
    "laisseruncommentaire",
    "es": "responder|reportar|denunciar|compartir|megusta|comentario|comentarios|comentar|enviar|publicar|iniciarsesión|regístrate|nombre|correoelectrónico|"
    "sitioweb|vermás|dejauncomentario|dejaunarespuesta",
    "pt": "responder|denunciar|compartilhar|partilhar|curtir|gosto|comentário|comentários|comentar|enviar|publicar|entrar|nome|email|vermais|deixeumcomentário",
    "it": "rispondi|segnala|condividi|mipiace|commento|commenti|commenta|invia|pubblica|accedi|registrati|nome|email|mostraaltro|lasciauncommento",
    "nl": "reageer|reageren|beantwoorden|rapporteer|melden|delen|reactie|reacties|verstuur|verzenden|inloggen|naam|email|toonmeer",
    "pl": "odpowiedz|zgłoś|udostępnij|lubięto|komentarz|komentarze|komentuj|skomentuj|skomentujwypowiedź|wyślij|dodajkomentarz|zaloguj|zalogujsię|"
    "zarejestrujsięzalogujsię|autor|tytuł|treść|nick|cytuj|nieoceniono",
    "ru": "ответить|пожаловаться|поделиться|нравится|комментарий|комментарии|комментировать|отправить|войти|имя|цитировать|показатьещё|показатьеще|ссылка",
    "uk": "відповісти|поскаржитися|поділитися|коментар|коментарі|надіслати|увійти|імя|цитувати",
    "cs": "odpovědět|nahlásit|sdílet|komentář|komentáře|odeslat|přihlásitse|jméno",
    "tr": "yanıtla|cevapla|şikayetet|paylaş|beğen|yorum|yorumlar|yorumyap|gönder|girişyap|ad",
    "el": "απάντηση|απαντήσεις|εμφάνισηόλων|αναφορά|κοινοποίηση|σχόλιο|σχόλια|υποβολή|σύνδεση|όνομα",
    "sv": "svara|anmäl|dela|gilla|kommentar|kommentarer|kommentera|skicka|loggain|namn",
    "da": "svar|anmeld|del|synesgodtom|kommentar|kommentarer|send|login|navn",
    "fi": "vastaa|ilmoita|jaa|kommentti|kommentit|kommentoi|lähetä|kirjaudu|nimi",
    "hu": "válasz|jelentés|megosztás|hozzászólás|hozzászólások|küldés|belépés|név",
    "ar": "رد|إبلاغ|مشاركة|إعجاب|تعليق|تعليقات|إرسال|تسجيل الدخول|الاسم",
    "fa": "پاسخ|گزارش|نظر|نظرات|ارسال|ارسالنظر|نام|ایمیل",
    "he": "הגב|דווח|שתף|תגובה|תגובות|שלח|התחבר|שם",
    "hi": "जवाबदें|रिपोर्टकरें|टिप्पणी|टिप्पणियां|भेजें|नाम",
    "th": "ตอบกลับ|รายงาน|แชร์|ถูกใจ|ความคิดเห็น|ส่ง|เข้าสู่ระบบ|ชื่อ",
    "vi": "trảlời|báocáo|chiasẻ|thích|bìnhluận|gửi|gửibìnhluận|đăngnhập|tên|xemthêm|mớinhất",
    "zh": "回复|回覆|举报|舉報|分享|赞|讚|评论|評論|留言|发表评论|發表評論|全部评论|登录|登入|最热|最新|表情|表情图片|点赞",
    "ja": "返信|通報|共有|いいね|コメント|コメントする|投稿|ログイン|名前",
    "ko": "답글|답글쓰기|신고|공유|좋아요|댓글|댓글쓰기|등록|로그인|이름|최신순",
}
"""The whole of such a line, without the numbers in it."""

NOTICES: Final[dict[str, str]] = {
    "en": "Next article|Previous article|Follow|Most votes|This site uses Akismet to reduce spam. Learn how your comment data is processed.|Subscribe|Please enter your comment!|Please enter your name here|"
    "You have entered an incorrect email address!|Please enter your email address here|Loading Comments...|Inline Feedbacks|View all comments|Notify of|"
    "Expand full comment|Click here to cancel reply.|Please enable JavaScript to view the comments powered by Disqus.|comments powered by Disqus|"
    "Newest Most Voted|Author|You need to be a member in order to leave a comment|Sign In Now|Already have an account? Sign in here.|Register a new account|"
    "You must be logged in to post a comment.|Remember personal info?|Log in to leave a comment|Log in to comment|View comments|No Comments Yet|"
    "You may use these HTML tags and attributes:|I agree to the terms of use.|Maximum characters allowed|Oldest first|Newest first|Required fields are marked *|"
    "Be the first to comment|There are no comments yet|Comments are closed.|Sorry, something went wrong.|There was an error while loading. Please reload this page.|Copy link",
    "id": "Situs ini menggunakan Akismet untuk mengurangi spam. Pelajari bagaimana data komentar Anda diproses|"
    "Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *|Alamat email Anda tidak akan dipublikasikan.|Tinggalkan Balasan|Belum ada komentar|"
    "Jadilah yang pertama berkomentar|Lihat semua komentar|Masuk untuk berkomentar",
    "de": "Zum Antworten anmelden|Zum Antworten anmelden Zitieren|Meisten Abstimmungen|Zuletzt bearbeitet|Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert.|Deine E-Mail-Adresse wird nicht veröffentlicht.|"
    "Diese Website verwendet Akismet, um Spam zu reduzieren. Erfahre mehr darüber, wie deine Kommentardaten verarbeitet werden.|Abonnieren|"
    "Benachrichtige mich bei|Alle Kommentare anzeigen|Noch keine Kommentare|Antworten abbrechen",
    "fr": "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *|Votre adresse e-mail ne sera pas publiée.|Ce site utilise "
    "Akismet pour réduire les indésirables. En savoir plus sur la façon dont les données de vos commentaires sont traitées|Annuler la réponse|Aucun commentaire",
    "es": "Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *|Este sitio usa Akismet para reducir el spam. "
    "Aprende cómo se procesan los datos de tus comentarios.|Tu dirección de correo electrónico no será publicada.|Cancelar la respuesta|Ver todos los comentarios",
    "pt": "O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *|O seu endereço de e-mail não será publicado.|Este site utiliza o "
    "Akismet para reduzir spam. Saiba como seus dados em comentários são processados.|Cancelar resposta|Ver todos os comentários",
    "it": "Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *|Il tuo indirizzo email non sarà pubblicato.|Questo sito utilizza "
    "Akismet per ridurre lo spam. Scopri come vengono elaborati i dati derivati dai commenti.|Annulla risposta|Vedi tutti i commenti",
    "nl": "Je e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *|Je e-mailadres wordt niet gepubliceerd.|Deze site gebruikt Akismet om spam "
    "te verminderen. Bekijk hoe je reactie gegevens worden verwerkt.|Reactie annuleren|Alle reacties bekijken",
    "pl": "Brak komentarzy|Twój adres e-mail nie zostanie opublikowany. Wymagane pola są oznaczone *|Zobacz wszystkie komentarze",
    "ru": "Добавить комментарий|Пожаловаться на комментарий|Ваш адрес email не будет опубликован. Обязательные поля помечены *|Комментариев пока нет|Показать все комментарии|показать",
    "el": "Τα πεδία που είναι σημειωμένα με * είναι υποχρεωτικά|Γράψτε το κείμενο όπως το διαβάζετε παρακάτω:|"
    "Αν το κείμενο δεν είναι ευδιάκριτο, πατήστε εδώ να δημιουργηθεί νέο κείμενο.|Αποστολή μηνύματος Καθαρισμός|απομένουν χαρακτήρες|"
    "Η ηλ. διεύθυνση σας δεν δημοσιεύεται. Τα υποχρεωτικά πεδία σημειώνονται με *",
    "tr": "E-posta adresiniz yayınlanmayacak. Gerekli alanlar * ile işaretlenmişlerdir|Tüm yorumları gör",
    "vi": "Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *|Xem tất cả bình luận",
    "zh": "新民网网友评论|系统消息：正在载入评论请稍候|您的邮箱地址不会被公开。 必填项已用 * 标注|查看全部评论|暂无评论",
    "ja": "メールアドレスが公開されることはありません。 ※ が付いている欄は必須項目です|このサイトはスパムを低減するために Akismet を使っています。コメントデータの処理方法の詳細はこちらをご覧ください。",
}
"""Notices and whole sentences of forms, as the programs that many sites use write them; as readers see them."""

SAYS: Final[dict[str, str]] = {
    "en": "says|said|wrote|writes|commented|replied|replies|responded|asks|asked",
    "id": "berkata|menulis|mengatakan|berkomentar",
    "ms": "berkata|menulis",
    "de": "sagt|sagte|schreibt|schrieb|meint|meinte",
    "fr": "dit|a dit|a écrit|écrit|a commenté",
    "es": "dice|dijo|escribió|escribe|comentó|ha dicho",
    "pt": "disse|diz|escreveu|comentou",
    "it": "scrive|ha scritto|ha detto|dice",
    "nl": "zegt|zei|schreef|schrijft",
    "pl": "pisze|napisał|napisała|napisał(a)|mówi",
    "ru": "пишет|написал|написала|сказал|сказала|говорит",
    "uk": "пише|написав|написала|каже|сказав",
    "bg": "каза|написа",
    "cs": "napsal|napsala|říká|píše",
    "sk": "napísal|napísala|hovorí|píše",
    "sl": "pravi",
    "hr": "kaže|piše|napisao",
    "sr": "каже|пише|kaže",
    "tr": "dedi ki|diyor ki|yazdı|dedi",
    "el": "λέει|έγραψε|είπε",
    "ro": "spune|a spus|scrie|a scris",
    "hu": "szerint|írta",
    "sv": "säger|skriver|skrev",
    "no": "sier|skriver|skrev",
    "da": "siger|skriver|skrev",
    "fi": "sanoo|kirjoittaa|kirjoitti|sanoi",
    "ar": "يقول|تقول|قال|كتب",
    "fa": "می‌گوید|گفت|نوشت",
    "he": "אומר|כתב|אמר",
    "hi": "कहते हैं|ने कहा|का कहना है",
    "bn": "বলেছেন|লিখেছেন",
    "th": "พูดว่า|กล่าวว่า|เขียนว่า",
    "vi": "nói|viết|đã nói|đã viết",
    "zh": "说道|说|說|写道|寫道|表示",
    "ja": "のコメント|より|のコメント：",
    "ko": "님의 말|님이 말하길|댓글",
}
"""What stands behind the name of who wrote a comment, at the end of a line."""

PRONOUNS: Final[dict[str, str]] = {
    "en": "he|she|they|i|we|you|it|who|someone|everyone|nobody",
    "id": "dia|ia|saya|aku|mereka|kami|kita|beliau",
    "ms": "dia|ia|saya|aku|mereka|kami|kita|beliau",
    "de": "er|sie|ich|wir|man|ihr|es|wer|jemand",
    "fr": "il|elle|je|on|nous|vous|ils|elles|tu|qui",
    "es": "él|ella|yo|ellos|ellas|usted|nosotros|quien|quién",
    "pt": "ele|ela|eu|eles|elas|nós|você|quem",
    "it": "lui|lei|io|loro|egli|ella|noi|voi|chi",
    "nl": "hij|zij|ze|ik|we|wij|men|wie|iemand",
    "pl": "on|ona|oni|one|ja|my|wy|kto",
    "ru": "он|она|они|я|мы|вы|ты|кто",
    "uk": "він|вона|вони|я|ми|ви|ти|хто",
    "cs": "on|ona|oni|já|my|vy|kdo",
    "tr": "o|ben|sen|biz|siz|onlar|kim",
    "el": "αυτός|αυτή|αυτοί|εγώ|εμείς|εσείς|ποιος",
    "ro": "el|ea|eu|ei|ele|noi|voi|cine",
    "hu": "ő|ők|én|mi|ti|ki",
    "sv": "han|hon|jag|de|vi|ni|du|vem",
    "no": "han|hun|jeg|de|vi|dere|du|hvem",
    "da": "han|hun|jeg|de|vi|du|hvem",
    "fi": "hän|he|minä|me|te|sinä|kuka",
    "ar": "هو|هي|أنا|نحن|هم|من",
    "fa": "او|من|ما|شما|آنها|کی",
    "he": "הוא|היא|אני|הם|אנחנו|מי",
    "hi": "उन्होंने|मैंने|उसने|हमने|किसने|वह|वे|मैं",
    "bn": "তিনি|সে|আমি|তারা|আমরা",
    "th": "เขา|เธอ|ฉัน|ผม|พวกเขา|ใคร",
    "vi": "tôi|họ|anh ấy|cô ấy|ông ấy|bà ấy|ai",
    "zh": "他|她|我|你|他们|她们|我们|他們|她們|我們|谁|誰",
    "ja": "彼|彼女|私|彼ら|僕|俺|誰",
    "ko": "그|그녀|나|저|우리|그들|누가",
}
"""Words that stand before `said` in what somebody wrote, and name nobody."""

BEFORE_NAMES: Final[dict[str, str]] = {
    "en": "posted by|comment by|written by|submitted by|reply by|by|from|posted|comment from|on|at|published",
    "id": "oleh|dari|diposting oleh|pada",
    "de": "von|geschrieben von|kommentar von|am|verfasst von|beitrag von",
    "fr": "par|de|posté par|écrit par|rédigé par|le",
    "es": "por|de|enviado por|escrito por|publicado por|el",
    "pt": "por|de|enviado por|publicado por|comentário de|em",
    "it": "di|da|inviato da|scritto da|postato da|il",
    "nl": "door|van|geplaatst door|op",
    "pl": "autor|przez|dodał|napisał|od",
    "ru": "автор|от|написал",
    "uk": "автор|від",
    "cs": "autor|od",
    "tr": "yazan",
    "el": "από",
    "sv": "av|från|postat av|skrivet av",
    "da": "af|skrevet af",
    "no": "av|skrevet av",
    "hu": "írta",
    "fi": "kirjoittanut",
    "ar": "بواسطة|من",
    "fa": "توسط",
    "vi": "bởi",
}
"""What stands before a name in such a line."""

BEHIND_NAMES: Final[dict[str, str]] = {
    **SAYS,
    "en": f"{SAYS['en']}|at|on|posted|posted on|verified owner|guest|author|op|mail|www|reply|edited|hrs|h",
    "de": f"{SAYS['de']}|am|um|sagt am|schrieb am|gast|den|uhr",
    "fr": f"{SAYS['fr']}|le|à|invité",
    "es": f"{SAYS['es']}|el|en|a las|invitado|horas|hrs",
    "pt": f"{SAYS['pt']}|em|às|dia|horas",
    "it": f"{SAYS['it']}|il|alle|ospite",
    "nl": f"{SAYS['nl']}|op|om|gast",
    "pl": f"{SAYS['pl']}|w dniu|dnia|gość|dodano",
    "ru": f"{SAYS['ru']}|комментирует материал|комментирует|в|гость",
    "uk": f"{SAYS['uk']}|о|гість",
    "cs": f"{SAYS['cs']}|dne|v|host",
    "sv": f"{SAYS['sv']}|den|kl|klockan",
    "no": f"{SAYS['no']}|den|kl",
    "da": f"{SAYS['da']}|den|kl|d",
    "id": f"{SAYS['id']}|pada|pukul|tamu",
    "hu": f"{SAYS['hu']}|vendég",
    "tr": f"{SAYS['tr']}|misafir",
    "vi": f"{SAYS['vi']}|lúc|vào",
}
"""What stands behind a name in such a line, and before a date."""

ANSWERS: Final = (
    "reply to ", "response to ", "in reply to ", "replied to ", "in response to ", "antwort auf ", "en respuesta a ", "respuesta a ", "en réponse à ",
    "réponse à ", "em resposta a ", "in risposta a ", "risposta a ", "reactie op ", "odpowiedź na ", "ответ на ", "απάντηση σε ", "balasan untuk ", "trả lời ",
)  # fmt: skip
"""How lines begin that say whom a comment answers; such a name is not its writer's."""
