use super::*;

fn check(bytes: &[u8], http: Option<&str>, charset: &str, source: CharsetSource, text: &str) {
    let decoded = decode(bytes, http);
    assert_eq!(
        (decoded.charset, decoded.source),
        (charset, source),
        "{}",
        decoded.text
    );
    assert_eq!(decoded.text, text);
}

#[test]
fn valid_utf8_is_borrowed() {
    let page = "<meta charset=utf-8><p>naïve 東京</p>";
    let decoded = decode(page.as_bytes(), None);
    assert!(matches!(decoded.text, Cow::Borrowed(_)));
    check(page.as_bytes(), None, "UTF-8", CharsetSource::Meta, page);
    check(
        page.as_bytes(),
        Some("utf8"),
        "UTF-8",
        CharsetSource::Http,
        page,
    );
    check(
        page.as_bytes(),
        Some("latin1"),
        "UTF-8",
        CharsetSource::Meta,
        page,
    );
}

#[test]
fn utf8_cut_within_a_character_stays_utf8() {
    let page = "<p>Selasa,\u{a0}24 Agustus “di mana saja";
    let first = page.find('\u{a0}').unwrap() + 2;
    for end in first..page.len() {
        let decoded = decode(&page.as_bytes()[..end], None);
        let seen = decoded.text.trim_end_matches('\u{fffd}');
        assert!(page.starts_with(seen), "{end}: {seen}");
    }
}

#[test]
fn sniffs_pages() {
    let blank = " \n".repeat(50_000);
    let comment = format!("<!-- {} -->", "x".repeat(100_000));
    let script = format!("<script>{}</script><p>x</p>", "var a = 1;".repeat(10_000));
    for page in [
        "<!DOCTYPE html><title>x</title>",
        "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><p>x",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\" \"y\"><html xmlns='http://www.w3.org/1999/xhtml'>",
        "<?xml version=\"1.0\"?><?xml-stylesheet href='a'?><html>",
        "<?xml version=\"1.0\"?><div>x</div>",
        "<p>..</p>",
        "<P>shouting",
        "Selamat pagi.<br>Selamat malam.",
        "<!--[if IE]> <p> <![endif]--><div>x</div>",
        "<!-- never closed <p>",
        "Notice: undefined index in /var/www on line 3 <html><body>x",
        "\u{feff}<html>",
        "<?xml version=\"1.0\"?>\u{feff}\n<html>",
        "\0\0<html>\0",
        &format!("{blank}<div>x</div>"),
        &format!("{comment}{blank}<div>x</div>"),
        &script,
    ] {
        assert_eq!(
            sniff(page.as_bytes()),
            Kind::Html,
            "{}",
            &page[..page.len().min(80)]
        );
    }
}

#[test]
fn sniffs_text() {
    let tutorial = format!(
        "{} Put <b>, <i> or <p> around it. {}",
        "words and ".repeat(300),
        "more ".repeat(300)
    );
    for page in [
        "I <3 you",
        "a < b and c > d",
        "From <john@example.org> at <https://example.org/>",
        "[1] Reuters reports",
        "[VIDEO] Presiden tiba",
        "{braces} are fun",
        "null",
        "BMW raises prices again, the company said on Monday",
        &tutorial,
    ] {
        assert_eq!(sniff(page.as_bytes()), Kind::Text, "{page}");
    }
    assert_eq!(sniff(b"caf\xE9 na\xEFve"), Kind::Text);
    assert_eq!(sniff("安倍首相は".as_bytes()), Kind::Text);
    assert_eq!(sniff(b"\x1B$B0BG\\<sAj\x1B(B"), Kind::Text);
}

#[test]
fn sniffs_what_is_no_page() {
    for (bytes, kind) in [
        (&b""[..], Kind::Empty),
        (b" \r\n\t\0\0", Kind::Empty),
        (b"\xEF\xBB\xBF\n", Kind::Empty),
        (b"%PDF-1.7\n", Kind::Pdf),
        (b"\r\n%PDF-1.7\n", Kind::Pdf),
        (b"\x89PNG\r\n\x1A\n\0", Kind::Image),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Kind::Image),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Kind::Image),
        (
            b"<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'x'><svg/>",
            Kind::Image,
        ),
        (b"RIFF\0\0\0\0WEBPVP8", Kind::Image),
        (b"\0\0\0\x20ftypavif", Kind::Image),
        (b"\0\0\0\x20ftypisom", Kind::Video),
        (b"ID3\x04\0", Kind::Audio),
        (b"\x1F\x8B\x08\0", Kind::Gzip),
        (b"PK\x03\x04", Kind::Zip),
        (b"\x28\xB5\x2F\xFD", Kind::Archive),
        (b"{\"a\": 1}", Kind::Json),
        (b"{\"html\": \"<p>x</p><p>y</p>\", \"cut", Kind::Json),
        (b"[{\"a\": \"<p>\"}, {", Kind::Json),
        (b"[1, 2]", Kind::Json),
        (
            b"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title>",
            Kind::Feed,
        ),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", Kind::Feed),
        (b"<?xml version='1.0'?><urlset>", Kind::Xml),
        (
            b"<?xml version='1.0'?><!DOCTYPE n [<!ENTITY a 'b'>]><n/>",
            Kind::Xml,
        ),
        (b"WARC/1.0\r\nWARC-Type: response", Kind::Warc),
        (
            b"From: <Saved by Blink>\r\nContent-Type: multipart/related;",
            Kind::Mhtml,
        ),
    ] {
        assert_eq!(sniff(bytes), kind, "{}", String::from_utf8_lossy(bytes));
    }
    let noise: Vec<u8> = (0u32..4096)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    assert_eq!(sniff(&noise), Kind::Binary);
}

#[test]
fn sniffs_wide_pages() {
    for text in [
        "<!DOCTYPE html><html><body><p>Καλημέρα κόσμε",
        "Just a plain text, long enough",
    ] {
        let kind = if text.starts_with('<') {
            Kind::Html
        } else {
            Kind::Text
        };
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let wider: Vec<u8> = text
            .chars()
            .flat_map(|c| u32::from(c).to_le_bytes())
            .collect();
        assert_eq!([sniff(&little), sniff(&big), sniff(&wider)], [kind; 3]);
        assert_eq!(sniff(&[&b"\xFF\xFE"[..], &little].concat()), kind);
    }
}

/// Two characters a byte pair each, so that a cut between any two bytes is one inside a character half of the time.
const LONG_GBK: &str = "港口委员会周二投票决定保留旧灯塔的灯光，结束了一场使该岛分裂六年的争论。渔民们认为卫星导航在冬季风暴中会失灵。";

#[test]
fn text_that_is_sampled_is_not_cut_inside_characters() {
    for times in [1, 2, 10, 100, 400] {
        let paragraph = format!("<p>{}</p>\n", LONG_GBK.repeat(10));
        for page in [
            format!("<p>{}</p>", LONG_GBK.repeat(times)),
            format!("<title>x</title>{}", paragraph.repeat(times.div_ceil(10))),
            format!("<title>xy</title>{}", paragraph.repeat(times.div_ceil(10))),
        ] {
            let (bytes, _, _) = encoding_rs::GBK.encode(&page);
            check(&bytes, None, "GBK", CharsetSource::Detected, &page);
            check(&bytes, Some("gbk"), "GBK", CharsetSource::Http, &page);
        }
    }
}

#[test]
fn latin_letters_are_not_believed_of_a_text_in_another_script() {
    let russian = "Портовый совет во вторник проголосовал за сохранение света старого маяка.";
    let greek = "Το λιμενικό συμβούλιο ψήφισε την Τρίτη να διατηρήσει αναμμένο τον παλιό φάρο.";
    for (text, label) in [
        (russian, "windows-1251"),
        (russian, "koi8-u"),
        (greek, "windows-1253"),
        (LONG_GBK, "gbk"),
    ] {
        let encoding = Encoding::for_label(label.as_bytes()).unwrap();
        for declared in ["", "<meta charset=iso-8859-1>"] {
            let page = format!("{declared}<title>news</title><p>{text}</p><p>{text}</p>");
            let bytes = encoding.encode(&page).0;
            check(
                &bytes,
                Some("iso-8859-1"),
                encoding.name(),
                CharsetSource::Detected,
                &page,
            );
        }
        let page = format!("<meta charset={label}><p>{text}</p>");
        let bytes = encoding.encode(&page).0;
        check(
            &bytes,
            Some("latin1"),
            encoding.name(),
            CharsetSource::Meta,
            &page,
        );
    }
    let polish =
        "<p>Rada przystani zagłosowała we wtorek za utrzymaniem światła. Źdźbło, żółć, gęś.</p>";
    let bytes = encoding_rs::WINDOWS_1250.encode(polish).0;
    check(
        &bytes,
        Some("windows-1250"),
        "windows-1250",
        CharsetSource::Http,
        polish,
    );
    let menu = "<li>» a</li>".repeat(50) + "é";
    let bytes = encoding_rs::WINDOWS_1252.encode(&menu).0;
    check(
        &bytes,
        Some("latin1"),
        "windows-1252",
        CharsetSource::Http,
        &menu,
    );
}

#[test]
fn latin_1_is_not_believed_of_words_with_signs_in_them() {
    let polish = "<p>Rada portu zagłosowała za światłem, które dzieliło wyspę: łódź stała, rybacy pytali, żaglówka czekała.</p>";
    for (encoding, declared) in [
        (encoding_rs::WINDOWS_1250, ""),
        (encoding_rs::ISO_8859_2, "<meta charset=iso-8859-1>"),
    ] {
        let page = format!("{declared}{polish}{polish}");
        let bytes = encoding.encode(&page).0;
        assert!(
            decode(&bytes, Some("iso-8859-1"))
                .text
                .contains("zagłosowała")
        );
    }
    let french = "<p>Un hameau de 25 m² où l´eau monte, n°5, 3¼ heures, ¿qué pasa?, col·lecció</p>"
        .repeat(9);
    let bytes = encoding_rs::WINDOWS_1252.encode(&french).0;
    check(
        &bytes,
        Some("latin1"),
        "windows-1252",
        CharsetSource::Http,
        &french,
    );
}

#[test]
fn a_page_knows_its_latin_letters_better_than_a_server_that_names_latin_1() {
    let turkish =
        "<meta charset=windows-1254><p>Eski deniz fenerinin ışığı altı yıldır yanıyor.</p>";
    let bytes = encoding_rs::WINDOWS_1254.encode(turkish).0;
    check(
        &bytes,
        Some("iso-8859-1"),
        "windows-1254",
        CharsetSource::Meta,
        turkish,
    );
    check(
        &bytes,
        Some("iso-8859-2"),
        "ISO-8859-2",
        CharsetSource::Http,
        &encoding_rs::ISO_8859_2.decode(&bytes).0,
    );
}
