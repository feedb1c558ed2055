//! Which encoding bytes that are not UTF-8 are in: whether a declaration fits them, and if none does, what they look like.
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

use super::CharsetSource;
use super::declared::Declared;

/// The sample is taken from this many places, evenly spread over the page, of at most so many bytes each.
const PLACES: usize = 8;
const BYTES_PER_PLACE: usize = 2048;
/// One stretch of text in the sample; longer ones are cut.
const STRETCH: usize = 512;
/// How far a stretch reaches back to a byte that no multi-byte character can contain.
const LOOK_BACK: usize = 64;

/// The encoding to decode with, and who named it.
pub(super) fn choose(bytes: &[u8], declared: &Declared) -> (&'static Encoding, CharsetSource) {
    let sample = sample(bytes);
    if is_cut_utf8(bytes) || is_damaged_utf8(&sample, declared) {
        return (UTF_8, declared.who_said(UTF_8));
    }
    if let Some((source, encoding)) = declared
        .claims()
        .find(|&(_, e)| e != UTF_8 && fits(&sample, e))
    {
        return (encoding, source);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&sample, true);
    let lang = declared.lang();
    let guess = detector.guess(lang.as_ref().map(|l| l.as_slice()), Utf8Detection::Deny);
    (guess, CharsetSource::Detected)
}

/// Text of the page around its non-ASCII bytes, from all over the page, whole words, at most `PLACES * BYTES_PER_PLACE` bytes.
fn sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::with_capacity(PLACES * BYTES_PER_PLACE);
    let step = bytes.len().div_ceil(PLACES).max(1);
    for place in bytes.chunks(step) {
        let start = sample.len();
        let mut at = 0;
        while sample.len() - start < BYTES_PER_PLACE {
            let ascii = Encoding::ascii_valid_up_to(&place[at..]);
            if at + ascii >= place.len() {
                break;
            }
            let first = at + ascii;
            let from = place[at..first]
                .iter()
                .rev()
                .take(LOOK_BACK)
                .position(|&b| parts(b))
                .map_or(first, |n| first - n);
            let rest = &place[first..place.len().min(first + STRETCH)];
            let end = rest
                .iter()
                .position(|&b| matches!(b, b'<' | b'\n'))
                .unwrap_or(rest.len());
            sample.extend_from_slice(&place[from..first + end]);
            sample.push(b'\n');
            at = first + end;
        }
    }
    sample
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
