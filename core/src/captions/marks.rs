//! What at a line's end credits a picture, in the words and signs of many countries.

/// Words before a credit: `Foto: dpa`, `photo by Jane Doe`. The long list is Python's; these tell that there is one.
const WORDS: [&str; 44] = [
    "photo",
    "photos",
    "foto",
    "fotos",
    "image",
    "picture",
    "photograph",
    "credit",
    "credits",
    "bild",
    "bilder",
    "archivfoto",
    "fotograf",
    "fotografie",
    "crédit",
    "imagem",
    "imagen",
    "immagine",
    "beeld",
    "fot",
    "zdj",
    "zdjęcie",
    "fotoğraf",
    "fotó",
    "kuva",
    "bilde",
    "ảnh",
    "dok",
    "fotografía",
    "фото",
    "фотография",
    "снимка",
    "снимок",
    "φωτο",
    "φωτογραφία",
    "צילום",
    "صورة",
    "تصوير",
    "عکس",
    "फोटो",
    "तस्वीर",
    "ภาพ",
    "사진",
    "写真",
];
/// Those who give pictures to papers everywhere, as a line of their own names them; the long list is Python's.
const AGENCIES: [&str; 14] = [
    "getty images",
    "getty",
    "istock",
    "shutterstock",
    "reuters",
    "afp",
    "ap",
    "epa",
    "dpa",
    "pa wire",
    "pa media",
    "alamy",
    "imago",
    "bloomberg",
];
/// What ends a credit in scripts that put the word last.
const ENDS: [&str; 11] = [
    "撮影",
    "提供",
    "摄",
    "攝",
    "摄影",
    "攝影",
    "供图",
    "供圖",
    "자료사진",
    "제공",
    "촬영",
];
/// What may stand between a word and a name without a colon.
const GIVERS: [&str; 4] = ["by ", "courtesy ", "von ", "par "];
/// What stands right before a word.
const BEFORE: [char; 11] = [' ', '(', '[', '（', '.', '–', '-', '|', '/', '。', '】'];
const SENTENCE_ENDS: [char; 8] = ['.', '!', '?', '(', '–', '-', '/', ','];
/// A credit at the end has so many bytes at most.
const LONGEST: usize = 120;
/// Words of a name.
const FEW: usize = 4;
/// Bytes of the longest name of an agency.
const LONGEST_AGENCY: usize = 12;

/// Whether a line ends with what looks like a credit.
pub fn credits(text: &str) -> bool {
    let text = text.trim_end_matches(['.', '।', '。', ' ']);
    let start = (text.len().saturating_sub(LONGEST)..text.len())
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(text.len());
    let tail = &text[start..];
    tail.contains('©')
        || tail.contains("(c)")
        || bracketed(tail)
        || ended(text)
        || worded(tail)
        || signed(text)
        || given(text)
}

/// Nothing but an agency: `Getty Images`.
fn given(text: &str) -> bool {
    text.len() <= LONGEST_AGENCY
        && AGENCIES
            .iter()
            .any(|agency| agency.eq_ignore_ascii_case(text))
}

/// Nothing but who and for whom: `Lontar Jateng/Sekar Ayu`.
fn signed(text: &str) -> bool {
    let parts: Vec<&str> = text.split('/').collect();
    let named = |part: &&str| {
        part.trim().chars().next().is_some_and(char::is_uppercase)
            && part.split_whitespace().count() <= FEW
    };
    parts.len() == 2
        && parts.iter().all(named)
        && !text.contains(|c: char| c.is_ascii_digit() || c == '.' || c == '?')
}

/// `… Sung Kim (Nama Portal/Nama Orang)`, `… [한강일보 자료사진]`.
fn bracketed(tail: &str) -> bool {
    let Some(open) = tail
        .strip_suffix([')', ']', '）', '】'])
        .and_then(|rest| rest.rfind(['(', '[', '（', '【']).map(|at| &rest[at..]))
    else {
        return false;
    };
    let inside = open.trim_start_matches(['(', '[', '（', '【']);
    let dated = inside.contains(|c: char| c.is_ascii_digit());
    (!dated && inside.contains('/')) || ended(inside) || worded(inside)
}

fn ended(text: &str) -> bool {
    ENDS.iter().any(|end| text.ends_with(end))
}

/// A word for a picture before a colon, a word such as `by`, or, where a sentence ends before it, a name: `. Foto Amran Hamid`.
fn worded(tail: &str) -> bool {
    tail.match_indices([':', '：', '=', ' ']).any(|(at, sign)| {
        let head = tail[..at].trim_end_matches([' ', '.']);
        let start = head.rfind(BEFORE).map_or(0, |last| {
            last + head[last..].chars().next().map_or(1, char::len_utf8)
        });
        let after = tail[at + sign.len()..].trim();
        let told = sign != " "
            || GIVERS.iter().any(|giver| starts(after, giver))
            || (is_name(after) && head[..start].trim_end().ends_with(SENTENCE_ENDS));
        told && !after.is_empty() && is_word(&head[start..])
    })
}

/// Few words, the first with a capital, or an address.
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let big = text.chars().next().is_some_and(char::is_uppercase);
    words <= FEW && (big || (words == 1 && text.contains('.')))
}

fn is_word(word: &str) -> bool {
    let low = word.to_lowercase();
    !word.is_empty() && WORDS.iter().any(|known| low == *known)
}

fn starts(text: &str, with: &str) -> bool {
    text.get(..with.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(with))
}

#[cfg(test)]
mod tests {
    use super::credits;

    #[test]
    fn a_credit_stands_at_the_end() {
        for text in [
            "Lontar Jateng/Sekar Ayu",
            "Semangkuk soto kerbau. (JelajahKota/Rania Kusuma)",
            "Kapal merapat (Foto: Reuters)",
            "… नौले से पानी (फोटो: प्रभात दर्पण)",
            "手旗に見送られ桟橋を離れる（12日）＝藤井千尋撮影",
            "바다로 [한강일보 자료사진]",
            "At the lounge. Photograph courtesy of dLeña.",
            "Foto: Dok. Dinas Pariwisata",
            "Paula Kern © dpa",
            "Аппарат в Украине. Фото city.kharkov.ua",
            "Strażacy szykują się (fot. Archiwum)",
            "Testowanie, fot. AFP",
            "Pesawah menabur baja. - Foto Amran Hamid",
            "… акваторія. Фото: Ігор Стасюк",
            "新华社发（万象 摄）",
            "Getty Images",
            "AFP",
        ] {
            assert!(credits(text), "{text}");
        }
    }

    #[test]
    fn a_sentence_credits_nobody() {
        for text in [
            "",
            ".",
            "Selasa (17/2/2026)",
            "The picture was taken by chance in 1912.",
            "Er sagte: Das Bild ist gut.",
            "Get it from a shop (in two colours).",
            "Either/or, they said, and left it there.",
            "Price and/or terms (apply).",
            "There it hangs. Photo albums are all that is left of the whole house.",
            "The Photo Museum of Oslo",
            "En la foto aparece el puerto",
            "The offices of Getty Images",
        ] {
            assert!(!credits(text), "{text}");
        }
    }
}
