//! Credits that no word tells: a sign, an agency, a name after the last sentence or behind a stroke.
use super::names::{count, is_digit, is_signed, parts};
use super::sentences::{from_end, has_sentences, sentence_ends};
use super::{Credits, LONGEST, LONGEST_TAIL, Parts, SHORTEST, trimmed, trimmed_credit};
use crate::words::is_space;

/// How many names a credit holds that strokes part.
const STROKED: std::ops::Range<usize> = 2..5;
/// Words of a caption before a stroke and a name.
const FEW: usize = 4;
/// Strokes between a caption and a credit, with the spaces around them.
const STROKES: [&str; 5] = [" - ", " – ", " — ", " • ", " · "];
/// What stands between a sentence and a name without being part of it.
const BEFORE_NAME: [char; 6] = [' ', '|', '-', '–', '—', '/'];

/// `… © dpa`.
pub fn signed(caption: &str) -> Option<Parts<'_>> {
    let (before, credit) = caption.rsplit_once('©')?;
    let credit = trimmed_credit(credit);
    (SHORTEST..=LONGEST)
        .contains(&count(credit))
        .then(|| (trimmed(before), Some(credit)))
}

/// `… en La Soledat / Lorenzo Marina`: a name of several words behind a stroke and a caption of several words.
pub fn stroked(caption: &str) -> Option<Parts<'_>> {
    let (head, tail) = caption.rsplit_once(" / ")?;
    if words_of(head) < FEW
        || count(tail) > LONGEST_TAIL
        || head.contains('/')
        || has_sentences(head)
    {
        return None;
    }
    let named =
        tail.contains(' ') && !tail.contains(['.', '!', '?', ':', ',']) && is_signed(tail, 1);
    named.then(|| (head.trim_matches(is_space), Some(tail)))
}

impl Credits {
    /// `… di Jakarta/Ist`: behind a stroke what credits nobody by name.
    pub(super) fn anonymous<'a>(&self, caption: &'a str) -> Option<Parts<'a>> {
        let (head, tail) = caption.rsplit_once('/')?;
        let is_told = count(tail) <= LONGEST_TAIL && self.is_alone(tail) && !head.contains('/');
        is_told.then(|| (trimmed(head), Some(tail.trim_matches(is_space))))
    }

    /// `… di Jakarta - AFP`, `… in the harbour — Jane Doe/Reuters`: an agency, alone or with a name, behind a stroke and more than a name.
    pub(super) fn dashed<'a>(&self, caption: &'a str) -> Option<Parts<'a>> {
        let ends = STROKES
            .iter()
            .filter_map(|stroke| caption.rfind(stroke).map(|at| (at, at + stroke.len())));
        let (at, end) = ends.max()?;
        let (head, tail) = (
            caption[..at].trim_matches(is_space),
            caption[end..].trim_matches(is_space),
        );
        let is_told = count(tail) <= LONGEST_TAIL
            && (self.is_list(tail)
                || (is_signed(tail, 4) && parts(tail).any(|part| self.is_list(part))));
        (is_told && (words_of(head) >= FEW || !is_signed(head, 2)))
            .then(|| (trimmed(head), Some(trimmed_credit(tail))))
    }

    /// Nothing but a credit: `Noel Celis/Getty Images`, `Lontar Jateng/Sekar Ayu`, `picture alliance/dpa | Jane Doe`, `AFP`.
    pub(super) fn whole<'a>(&self, caption: &'a str) -> Option<Parts<'a>> {
        if count(caption) > LONGEST_TAIL || has_sentences(caption) {
            return None;
        }
        let told = self.is_list(caption) || self.is_slashed(caption) || self.is_barred(caption);
        told.then_some(("", Some(caption)))
    }

    /// Whether a text is two names that a stroke parts, or few words each, the last an agency's: `evgenyb/Stock/Getty Images`.
    fn is_slashed(&self, text: &str) -> bool {
        let ends_in_agency = || {
            parts(text).count() < STROKED.end
                && parts(text).all(|part| words_of(part) < FEW)
                && self.is_list(parts(text).last().unwrap_or_default())
        };
        text.contains('/') && (is_signed(text, 2) || ends_in_agency())
    }

    /// Whether a text has bars between some names, an agency's among them: `picture alliance / AP | Jane Doe`.
    fn is_barred(&self, text: &str) -> bool {
        text.contains('|')
            && STROKED.contains(&parts(text).count())
            && parts(text).any(|part| self.is_list(part))
    }

    /// `… in Lisbon. AGENCY/Jane Doe`, `… el puerto. J. L. CUEVAS / EFE`: a name or an agency after the last sentence.
    pub(super) fn bare<'a>(&self, caption: &'a str) -> Option<Parts<'a>> {
        for (at, end) in sentence_ends(caption, from_end(caption, LONGEST_TAIL + SHORTEST)) {
            let tail = caption[end..].trim_start_matches(BEFORE_NAME);
            if tail.is_empty() || count(tail) > LONGEST_TAIL {
                continue;
            }
            if self.is_bare(tail, &caption[..end]) {
                let mark = caption[at..].chars().next().map_or(0, char::len_utf8);
                let kept = caption[..at + mark].trim_matches(is_space);
                let credit = self.without_suffix(tail.trim_matches([' ', '|']));
                return Some((kept, Some(credit)));
            }
        }
        None
    }

    /// Whether what stands behind a sentence is a credit.
    fn is_bare(&self, tail: &str, before: &str) -> bool {
        self.is_list(tail)
            || self.is_alone(tail)
            || self.is_parted(tail)
            || self.is_suffixed(tail)
            || is_loud(tail, before)
    }

    /// Whether the tail is names of which a stroke parts the agency: `J. L. CUEVAS / EFE`.
    fn is_parted(&self, tail: &str) -> bool {
        let slashed = tail.contains('/');
        (slashed || tail.contains('|'))
            && is_signed(tail, 4)
            && (slashed || self.is_list(parts(tail).last().unwrap_or_default()))
    }
}

fn words_of(text: &str) -> usize {
    text.split(is_space).filter(|word| !word.is_empty()).count()
}

/// Whether the tail alone is written in capitals, as French and Spanish papers write who took a picture.
fn is_loud(tail: &str, before: &str) -> bool {
    is_upper(tail) && tail.contains(' ') && !tail.starts_with(is_digit) && !is_upper(before)
}

/// Whether all letters that have a case are capitals, and there is one.
fn is_upper(text: &str) -> bool {
    !text.chars().any(char::is_lowercase) && text.chars().any(char::is_uppercase)
}
