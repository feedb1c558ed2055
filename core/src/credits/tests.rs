use std::sync::Arc;

use super::{Credits, Words};
use crate::agencies::{Agencies, Names};

fn credits() -> Credits {
    let words = |told: &str| told.split('|').map(str::to_owned).collect::<Vec<_>>();
    let agencies = Agencies::new(Names {
        exact: vec![("AP".into(), "AP".into()), ("AFP".into(), "AFP".into())],
        lower: vec![("getty images".into(), "Getty Images".into())],
        roles: vec![],
        nouns: vec![],
        marks: ",/|".into(),
        words: words("and"),
        joiners: words("mit"),
    });
    let words = Words {
        credits: words("foto|photo|photo credit|bild|courtesy|写真"),
        givers: words("by|courtesy"),
        suffixes: words("撮影|摄"),
        tails: words("purchase licensing rights, opens new tab|hide caption"),
        heads: words("image caption"),
        credit_heads: words("image source"),
        alone: words("istimewa|ist").into_iter().collect(),
    };
    Credits::new(words, Arc::new(agencies))
}

fn told(text: &str) -> (String, String) {
    let (caption, credit) = credits().split(text);
    (caption.unwrap_or_default(), credit.unwrap_or_default())
}

#[test]
fn a_credit_stands_at_the_end() {
    for (text, caption, credit) in [
        ("Sung Kim (Foto: AP)", "Sung Kim", "AP"),
        (
            "Mereka bertemu. Jane Doe (AFP)",
            "Mereka bertemu.",
            "Jane Doe (AFP)",
        ),
        ("2/5 A ferry. Photo courtesy of NASA", "A ferry.", "NASA"),
        (
            "Pesawah menabur baja. - Foto Amran Hamid",
            "Pesawah menabur baja.",
            "Amran Hamid",
        ),
        (
            "Cranes in Lisbon. AFP/Paulo Antunes Purchase Licensing Rights, opens new tab",
            "Cranes in Lisbon.",
            "AFP/Paulo Antunes",
        ),
        (
            "The van makes six stops. (Facebook photo)",
            "The van makes six stops.",
            "Facebook photo",
        ),
        (
            "Ilustrasi. Nelayan antre solar (AFP/tirtawan)",
            "Ilustrasi. Nelayan antre solar",
            "AFP/tirtawan",
        ),
        ("Ein Kran (C) dpa", "Ein Kran", "dpa"),
        (
            "桟橋を離れる（12日）＝藤井千尋撮影",
            "桟橋を離れる（12日）",
            "藤井千尋",
        ),
        ("代表の西田＝ＡＰ", "代表の西田", "ＡＰ"),
        ("写真：AP", "", "AP"),
        (
            "桟橋を離れる船（藤井千尋撮影）",
            "桟橋を離れる船",
            "藤井千尋",
        ),
        (
            "首相=東京都千代田区で2020年1月1日、山田太郎撮影",
            "首相=東京都千代田区で2020年1月1日",
            "山田太郎",
        ),
        (
            "Suasana di pelabuhan itu - AFP",
            "Suasana di pelabuhan itu",
            "AFP",
        ),
        (
            "A ferry at the quay — Jane Doe/AP",
            "A ferry at the quay",
            "Jane Doe/AP",
        ),
        ("A ferry. | Jane Doe/AP", "A ferry.", "Jane Doe/AP"),
        ("Photo- Jane Doe", "", "Jane Doe"),
        ("A ferry. Photo / Jane Doe", "A ferry.", "Jane Doe"),
        ("Pasar (Foto. Jane Doe)", "Pasar", "Jane Doe"),
        (
            "Pasar. (Kanal6.com/Budi Santoso)",
            "Pasar.",
            "Kanal6.com/Budi Santoso",
        ),
        (
            "Presiden menari (Warta/@presiden)",
            "Presiden menari",
            "Warta/@presiden",
        ),
        ("Pasar pagi (Istimewa)", "Pasar pagi", "Istimewa"),
        ("Jane Doe via Getty Images", "", "Jane Doe via Getty Images"),
        (
            "A ferry. AFP via Getty Images",
            "A ferry.",
            "AFP via Getty Images",
        ),
        (
            "evgenyb/Stock/Getty Images",
            "",
            "evgenyb/Stock/Getty Images",
        ),
        (
            "A ferry at the quay of May • AFP",
            "A ferry at the quay of May",
            "AFP",
        ),
        ("Courtesy of Free People", "", "Free People"),
        (
            "picture alliance / AP | Jane Doe",
            "",
            "picture alliance / AP | Jane Doe",
        ),
        ("COURTESY OF THE QUAY", "", "THE QUAY"),
        (
            "Justin Lee/AP Images via AP",
            "",
            "Justin Lee/AP Images via AP",
        ),
        (
            "A ferry, 2019. Courtesy Lee Gallery.",
            "A ferry, 2019.",
            "Lee Gallery",
        ),
        (
            "Photo by Icons8 Team on Example",
            "",
            "Icons8 Team on Example",
        ),
        (
            "A ferry. Photo ferries.example",
            "A ferry.",
            "ferries.example",
        ),
        (
            "Ein Wiesel. (mlee / stock.com)",
            "Ein Wiesel.",
            "mlee / stock.com",
        ),
        ("Der Hafen. Foto:", "Der Hafen.", ""),
        ("Der Hafen ©", "Der Hafen", ""),
        ("Pasar di kota/Ist", "Pasar di kota", "Ist"),
        (
            "Pasar. Photo credit Jane Doe",
            "Pasar. Photo credit Jane Doe",
            "",
        ),
        ("Image source, Getty Images", "", "Getty Images"),
        ("Image caption, The mayor", "The mayor", ""),
        ("Lontar Jateng/Sekar Ayu", "", "Lontar Jateng/Sekar Ayu"),
        (
            "Razzia am Montag in Palma / Lorenzo Marina",
            "Razzia am Montag in Palma",
            "Lorenzo Marina",
        ),
        (
            "La maire, le 8 juin. THOMAS DUHALDE",
            "La maire, le 8 juin.",
            "THOMAS DUHALDE",
        ),
    ] {
        assert_eq!(
            told(text),
            (caption.to_owned(), credit.to_owned()),
            "{text}"
        );
    }
}

#[test]
fn others_say_what_is_shown() {
    for text in [
        "The mayor (left) with his wife (right).",
        "A photo by itself shows nothing",
        "Sieh das Bild: Alles kaputt",
        "He said: no.",
        "11/2 fielen drei Tore",
        "The ferry - a photo that everybody knows",
        "The head of an agency - Jane Doe - at the quay",
        "He left her by courtesy of fate",
        "Here is the photo:",
        "The road to A12/B13",
        "Bild- und Tonaufnahmen sind verboten",
        "The road from the quay (on the left) to the Istimewa",
    ] {
        assert_eq!(told(text), (text.to_owned(), String::new()));
    }
    assert_eq!(
        told("Photo: the view from the hill").0,
        "the view from the hill"
    );
    assert_eq!(told("2/5"), Default::default());
}

#[test]
fn hostile_captions_take_no_long_time() {
    for piece in ["Foto: ", "Foto- A", "(", "a. ", "/ ", " - ", "© ", "1/2 "] {
        let _ = credits().split(&piece.repeat(5_000));
    }
}
