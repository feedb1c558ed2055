//! Which encoding bytes that are not UTF-8 are in: whether a declaration fits them, and if none does, what they look like.
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, ISO_8859_2, ISO_8859_3, ISO_8859_4, ISO_8859_10, ISO_8859_13, ISO_8859_14,
    ISO_8859_15, ISO_8859_16, MACINTOSH, UTF_8, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254,
    WINDOWS_1257, WINDOWS_1258,
};

use super::CharsetSource;
use super::declared::Declared;

/// The sample is taken from this many places, evenly spread over the page, of at most so many bytes each.
const PLACES: usize = 8;
const BYTES_PER_PLACE: usize = 2048;
/// One stretch of text in the sample; longer ones are cut at the next byte that no multi-byte character can contain.
const STRETCH: usize = 512;
/// Where they are cut without one: text that is cut inside a character fits no multi-byte encoding.
const LONGEST: usize = 8192;
/// How far a stretch reaches back to a byte that no multi-byte character can contain.
const LOOK_BACK: usize = 64;

/// The encoding to decode with, and who named it.
pub(super) fn choose(bytes: &[u8], declared: &Declared) -> (&'static Encoding, CharsetSource) {
    let sample = sample(bytes);
    if is_cut_utf8(bytes) || is_damaged_utf8(&sample, declared) {
        return (UTF_8, declared.who_said(UTF_8));
    }
    if let Some((source, encoding)) = declared.claims().find(|&(source, e)| {
        e != UTF_8 && fits(&sample, e) && !is_habit(source, e, declared, &sample)
    }) {
        return (encoding, source);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&sample, true);
    let lang = declared.lang();
    let guess = detector.guess(lang.as_ref().map(|l| l.as_slice()), Utf8Detection::Deny);
    (guess, CharsetSource::Detected)
}

/// Text of the page around its non-ASCII bytes, whole words; of a long page, from all over it, some `PLACES * BYTES_PER_PLACE` bytes.
fn sample(bytes: &[u8]) -> Vec<u8> {
    let short = bytes.len() <= PLACES * BYTES_PER_PLACE;
    let (places, most) = if short {
        (1, bytes.len())
    } else {
        (PLACES, BYTES_PER_PLACE)
    };
    let mut sample = Vec::with_capacity(PLACES * BYTES_PER_PLACE);
    let step = bytes.len().div_ceil(places).max(1);
    for place in (0..bytes.len()).step_by(step) {
        let end = bytes.len().min(place + step);
        let full = sample.len() + most;
        // All but the first place may begin inside a character.
        let mut at = if place == 0 {
            0
        } else {
            place + next_part(&bytes[place..end], 0)
        };
        while sample.len() < full {
            let first = at + Encoding::ascii_valid_up_to(&bytes[at..end]);
            if first >= end {
                break;
            }
            let from = bytes[at..first]
                .iter()
                .rev()
                .take(LOOK_BACK)
                .position(|&b| parts(b))
                .map_or(first, |n| first - n);
            let rest = &bytes[first..];
            let length = rest
                .iter()
                .take(STRETCH)
                .position(|&b| matches!(b, b'<' | b'\n'))
                .unwrap_or_else(|| next_part(rest, STRETCH));
            sample.extend_from_slice(&bytes[from..first + length]);
            sample.push(b'\n');
            at = (first + length).min(end);
        }
    }
    sample
}

/// Where the first byte from `start` on is that [parts] characters; a long way off if there is none nearer.
fn next_part(bytes: &[u8], start: usize) -> usize {
    let near = bytes.iter().take(LONGEST).skip(start);
    near.copied()
        .position(|b| parts(b) || b == b'<')
        .map_or(bytes.len().min(LONGEST), |n| start + n)
}

/// Bytes that are never part of a multi-byte character in any encoding of the web.
fn parts(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r' | b'\t' | b' ' | b'>' | b'"')
}

/// UTF-8 to the end, but for a last character of which the capture has only the first bytes.
fn is_cut_utf8(bytes: &[u8]) -> bool {
    str::from_utf8(bytes)
        .is_err_and(|e| e.error_len().is_none() && !bytes[..e.valid_up_to()].is_ascii())
}

/// UTF-8 that has foreign bytes in it: still far more whole characters than broken ones.
fn is_damaged_utf8(sample: &[u8], declared: &Declared) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in sample.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let said = declared.bom() || declared.claims().any(|(_, e)| e == UTF_8);
    whole > 0
        && if said {
            whole >= broken
        } else {
            whole >= 4 * broken
        }
}

/// Encodings of languages in Latin letters, one of which servers name unasked for whatever they send. All bytes fit them.
const LATIN: [&Encoding; 14] = [
    WINDOWS_1252,
    WINDOWS_1250,
    WINDOWS_1254,
    WINDOWS_1257,
    WINDOWS_1258,
    ISO_8859_2,
    ISO_8859_3,
    ISO_8859_4,
    ISO_8859_10,
    ISO_8859_13,
    ISO_8859_14,
    ISO_8859_15,
    ISO_8859_16,
    MACINTOSH,
];
/// So many letters beyond ASCII tell that a text is in another script.
const ENOUGH: usize = 20;

/// Whether an encoding is named that all bytes fit, and that this text is not in.
fn is_habit(
    source: CharsetSource,
    said: &'static Encoding,
    declared: &Declared,
    sample: &[u8],
) -> bool {
    if !LATIN.contains(&said) {
        return false;
    }
    let outdone = || {
        let mut claims = declared.claims();
        source == CharsetSource::Http && claims.any(|(_, e)| e != said && LATIN.contains(&e))
    };
    is_not_latin(sample) || said == WINDOWS_1252 && (outdone() || has_signs_in_words(sample))
}

/// So many signs within words tell that they are letters.
const ENOUGH_SIGNS: usize = 5;

/// Whether letters of Central Europe are signs in windows-1252, amid words in which it has none: `zag³osowa³a`.
fn has_signs_in_words(sample: &[u8]) -> bool {
    // ± ² ³ ¶ ¹ ¼ ¾ ¿: ą, ł, ś, ź, ľ, ż in windows-1250 or ISO 8859-2
    let sign = |b: u8| matches!(b, 0xB1..=0xB3 | 0xB6 | 0xB9 | 0xBC | 0xBE | 0xBF);
    let within = |w: &&[u8]| w[0].is_ascii_lowercase() && sign(w[1]) && w[2].is_ascii_lowercase();
    sample.windows(3).filter(within).count() >= ENOUGH_SIGNS
}

/// Whether there are more letters beyond ASCII than ASCII ones: no language in Latin letters is so, and any other in its own encoding is.
fn is_not_latin(sample: &[u8]) -> bool {
    // Without the signs and spaces that menus and old layouts are full of: € … ‘ ’ “ ” • – — ™ NBSP © « ® ° · »
    let sign = |b: u8| {
        matches!(
            b,
            0x80 | 0x85 | 0x91..=0x97 | 0x99 | 0xA0 | 0xA9 | 0xAB | 0xAE | 0xB0 | 0xB7 | 0xBB
        )
    };
    let beyond = |&&b: &&u8| b >= 0x80 && !sign(b);
    let beyond = sample.iter().filter(beyond).count();
    beyond >= ENOUGH && beyond > sample.iter().filter(|b| b.is_ascii_alphabetic()).count()
}

/// Whether the sample decodes without more than a few malformed sequences.
fn fits(sample: &[u8], encoding: &'static Encoding) -> bool {
    let (text, _) = encoding.decode_without_bom_handling(sample);
    let (mut strange, mut all) = (0, 0);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        all += 1;
        strange += usize::from(c == char::REPLACEMENT_CHARACTER);
    }
    strange * 20 <= all
}
