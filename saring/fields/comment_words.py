"""Buttons, fields of forms and counts that stand among readers' comments, by language. Data only; as `letters` leaves them, parted by `|`."""

from typing import Final

CONTROLS: Final[dict[str, str]] = {
    "en": "reply|replytocomment|replyflag|replies|report|reportabuse|reportcomment|flag|share|like|likes|likereply|dislike|link|permalink|edit|quote|comment|"
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
    "el": "απάντηση|αναφορά|κοινοποίηση|σχόλιο|σχόλια|υποβολή|σύνδεση|όνομα",
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
