//! Names, titles and addresses without what differs between two ways to write one. Letters are asked for twenty times a page,
//! nine times of ten in scripts whose case is simple: half the time that Python takes. `None` tells of the others.

/// Only the letters and digits of a text, in lower case, if each is in Latin or Cyrillic and has one lower case.
pub fn letters(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '\0'..='\x7f' | '\u{a0}' | '©' | '«' | '®' | '·' | '»' | '×' | '÷' | '‐'..='‧' =>
                {}
            'ß' | 'İ' | 'ŉ' | 'ſ' => return None,
            'À'..='ſ' | 'Ѐ'..='џ' => out.extend(c.to_lowercase()),
            _ => return None,
        }
    }
    Some(out)
}

/// What two addresses of one picture in two sizes have in common: `photo-1024x576.jpg`, `photo.jpg`.
pub fn picture_key(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let at = path.rfind('/').map_or(0, |stroke| stroke + 1);
    let name = path[at..].to_lowercase();
    match name.rsplit_once('.') {
        Some((stem, ending)) if path[at..].chars().nth(SHORT_NAME).is_some() => {
            format!("{}.{ending}", without_size(stem))
        }
        _ => path.to_lowercase(),
    }
}

/// Characters of a file's name that many pictures of a site may have: `12345.jpg`.
const SHORT_NAME: usize = 9;

fn without_size(stem: &str) -> &str {
    match stem.rfind(['-', '_']) {
        Some(cut) if is_size(&stem[cut + 1..]) => &stem[..cut],
        _ => stem,
    }
}

fn is_size(word: &str) -> bool {
    let is_length = |side: &str| {
        (2..=4).contains(&side.len()) && side.bytes().all(|digit| digit.is_ascii_digit())
    };
    let named = ["scaled", "large", "medium", "small", "thumb", "thumbnail"].contains(&word);
    let sides = word.split_once('x');
    named || sides.is_some_and(|(width, height)| is_length(width) && is_length(height))
}

#[cfg(test)]
mod tests {
    use super::{letters, picture_key};

    #[test]
    fn keeps_letters_in_lower_case() {
        assert_eq!(letters("L'Été – Ünal_2").as_deref(), Some("létéünal2"));
        assert_eq!(letters("Правда №").as_deref(), None);
        assert_eq!(letters("Straße"), None);
    }

    #[test]
    fn one_picture_has_one_key() {
        let key = picture_key("https://a.org/Photo-of-X.jpg");
        for other in ["photo-of-x-1024x576.JPG?w=3", "Photo-of-x_thumb.jpg#a"] {
            assert_eq!(picture_key(&format!("https://b.org/{other}")), key);
        }
        assert_eq!(
            picture_key("https://a.org/A/12345.jpg?x"),
            "https://a.org/a/12345.jpg"
        );
        assert_eq!(picture_key("a-12x34"), "a-12x34");
    }
}
