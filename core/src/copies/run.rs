//! Many texts and the index of their fingerprints: what is kept of the articles of a day, or of a part of one.
use super::shingles::{NONE, chosen, shingles};
use super::words::{Word, words};
use crate::hash;

/// Leading bits of a hash by which the index is entered.
const ENTRY_BITS: u32 = 16;
const PORTAL_SEED: u64 = 7;
const DIGEST_SEED: u64 = 11;
const MAGIC: [u8; 8] = *b"SARCOPY2";
const CHECK_SEED: u64 = 13;

/// A run's bytes are not what `to_bytes` wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damaged;

/// Texts in the order in which earlier ones come first, with what is known of them.
pub struct Run {
    /// Where the words of every text begin, and the last end.
    starts: Vec<u64>,
    words: Vec<Word>,
    /// Hash of the name of every text's portal.
    portals: Vec<u64>,
    /// Fingerprints in order, and beside each the text that has it; texts of one fingerprint in their order.
    pub(super) prints: Vec<u64>,
    pub(super) texts: Vec<u32>,
    /// Where the fingerprints with the same leading bits begin.
    entries: Vec<u32>,
    /// How many fingerprints each text has.
    print_counts: Vec<u32>,
    /// A portal and a fingerprint in one hash, in order; how many of the portal's texts have it; which portal.
    pub(super) keys: Vec<u64>,
    pub(super) counts: Vec<u32>,
    pub(super) key_portals: Vec<u64>,
}

impl Run {
    /// A run of these texts; `portals` names whose each is.
    pub fn new<'a>(
        texts: impl Iterator<Item = &'a str>,
        portals: impl Iterator<Item = &'a str>,
    ) -> Run {
        let mut starts = vec![0];
        let mut all = Vec::new();
        for text in texts {
            all.extend(words(text));
            starts.push(all.len() as u64);
        }
        let portals = portals
            .map(|name| hash::of_bytes(PORTAL_SEED, name.as_bytes()))
            .collect();
        Run::indexed(starts, all, portals)
    }

    fn indexed(starts: Vec<u64>, words: Vec<Word>, portals: Vec<u64>) -> Run {
        let mut run = Run {
            starts,
            words,
            portals,
            prints: vec![],
            texts: vec![],
            entries: vec![],
            print_counts: vec![],
            keys: vec![],
            counts: vec![],
            key_portals: vec![],
        };
        run.index();
        run
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.portals.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.portals.is_empty()
    }

    /// The words of a text.
    pub fn words(&self, text: usize) -> &[Word] {
        &self.words[self.starts[text] as usize..self.starts[text + 1] as usize]
    }

    /// Hash of the name of the text's portal.
    pub fn portal(&self, text: usize) -> u64 {
        self.portals[text]
    }

    /// How many fingerprints the text has, its portal's boilerplate among them.
    pub(super) fn print_count(&self, text: usize) -> u32 {
        self.print_counts[text]
    }

    /// How many texts each portal has, by the hash of its name.
    pub(super) fn portal_sizes(&self) -> std::collections::HashMap<u64, usize> {
        let mut sizes = std::collections::HashMap::new();
        for portal in &self.portals {
            *sizes.entry(*portal).or_default() += 1;
        }
        sizes
    }

    fn index(&mut self) {
        let mut postings = Vec::new();
        let mut keyed = Vec::new();
        let mut counts = Vec::with_capacity(self.len());
        for text in 0..self.len() {
            let words = self.words(text);
            let mut prints = fingerprints(&shingles(words));
            let portal = self.portals[text];
            counts.push(prints.len() as u32);
            keyed.extend(prints.iter().map(|print| (key(portal, *print), portal)));
            prints.push(digest(words));
            postings.extend(prints.into_iter().map(|print| (print, text as u32)));
        }
        self.print_counts = counts;
        postings.sort_unstable();
        self.prints = postings.iter().map(|posting| posting.0).collect();
        self.texts = postings.iter().map(|posting| posting.1).collect();
        drop(postings);
        self.entries = entries(&self.prints);
        keyed.sort_unstable();
        for pair in keyed.chunk_by(|one, two| one == two) {
            self.keys.push(pair[0].0);
            self.counts.push(pair.len() as u32);
            self.key_portals.push(pair[0].1);
        }
    }

    /// The first `most` texts that have the fingerprint, in their order.
    pub(super) fn with_print(&self, print: u64, most: usize) -> &[u32] {
        let entry = (print >> (u64::BITS - ENTRY_BITS)) as usize;
        let (from, to) = (
            self.entries[entry] as usize,
            self.entries[entry + 1] as usize,
        );
        let first = from + self.prints[from..to].partition_point(|known| *known < print);
        let same = self.prints[first..to]
            .iter()
            .take(most)
            .take_while(|known| **known == print);
        &self.texts[first..first + same.count()]
    }

    /// The run as bytes, for keeping: the texts' words; the index is made again.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(32 + self.starts.len() * 16 + self.words.len() * 4);
        bytes.extend(MAGIC);
        bytes.extend([0; 8]);
        bytes.extend((self.len() as u64).to_le_bytes());
        bytes.extend((self.words.len() as u64).to_le_bytes());
        bytes.extend(self.starts.iter().flat_map(|start| start.to_le_bytes()));
        bytes.extend(self.portals.iter().flat_map(|portal| portal.to_le_bytes()));
        bytes.extend(self.words.iter().flat_map(|word| word.to_le_bytes()));
        let check = hash::of_bytes(CHECK_SEED, &bytes[16..]);
        bytes[8..16].copy_from_slice(&check.to_le_bytes());
        bytes
    }

    /// Reads back what `to_bytes` wrote; a single changed byte is noticed.
    pub fn from_bytes(bytes: &[u8]) -> Result<Run, Damaged> {
        let rest = bytes.strip_prefix(&MAGIC).ok_or(Damaged)?;
        let (check, rest) = rest.split_first_chunk::<8>().ok_or(Damaged)?;
        if hash::of_bytes(CHECK_SEED, rest) != u64::from_le_bytes(*check) {
            return Err(Damaged);
        }
        let (texts, rest) = split_number(rest)?;
        let (words, rest) = split_number(rest)?;
        let expected = texts
            .checked_mul(16)
            .and_then(|n| n.checked_add(8))
            .zip(words.checked_mul(4));
        if expected.and_then(|(a, b)| a.checked_add(b)) != Some(rest.len()) {
            return Err(Damaged);
        }
        let (starts, rest) = rest.split_at((texts + 1) * 8);
        let (portals, rest) = rest.split_at(texts * 8);
        let starts: Vec<u64> = longs(starts);
        let ordered = starts.windows(2).all(|pair| pair[0] <= pair[1]);
        if !ordered || starts[0] != 0 || starts[texts] != words as u64 {
            return Err(Damaged);
        }
        let words = rest
            .as_chunks::<4>()
            .0
            .iter()
            .map(|four| Word::from_le_bytes(*four))
            .collect();
        Ok(Run::indexed(starts, words, longs(portals)))
    }
}

fn split_number(bytes: &[u8]) -> Result<(usize, &[u8]), Damaged> {
    let (number, rest) = bytes.split_first_chunk::<8>().ok_or(Damaged)?;
    Ok((
        usize::try_from(u64::from_le_bytes(*number)).map_err(|_| Damaged)?,
        rest,
    ))
}

fn longs(bytes: &[u8]) -> Vec<u64> {
    bytes
        .as_chunks::<8>()
        .0
        .iter()
        .map(|eight| u64::from_le_bytes(*eight))
        .collect()
}

/// The fingerprints of a text, each once, in order.
pub(super) fn fingerprints(shingles: &[u64]) -> Vec<u64> {
    let mut prints: Vec<u64> = chosen(shingles)
        .into_iter()
        .map(|at| shingles[at as usize])
        .collect();
    prints.sort_unstable();
    prints.dedup();
    prints
}

/// Stands for the whole text, so that equal texts too short for fingerprints are found.
pub(super) fn digest(words: &[Word]) -> u64 {
    let mixed = words.iter().fold(DIGEST_SEED, |hash, word| {
        hash::of_bytes(hash, &word.to_le_bytes())
    });
    mixed.max(NONE + 1)
}

/// A portal and a fingerprint in one.
#[inline]
pub(super) fn key(portal: u64, print: u64) -> u64 {
    (portal ^ print.rotate_left(32)).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ print
}

fn entries(prints: &[u64]) -> Vec<u32> {
    let mut entries = vec![0; (1 << ENTRY_BITS) + 1];
    for print in prints {
        entries[(print >> (u64::BITS - ENTRY_BITS)) as usize + 1] += 1;
    }
    for at in 1..entries.len() {
        entries[at] += entries[at - 1];
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::Run;

    #[test]
    fn a_run_is_read_back_as_it_was() {
        let texts = ["Satu dua tiga empat lima enam tujuh", "", "lain"];
        let run = Run::new(texts.into_iter(), ["a.id", "b.id", "a.id"].into_iter());
        let bytes = run.to_bytes();
        let again = Run::from_bytes(&bytes).ok().unwrap();
        assert_eq!(
            (again.to_bytes(), again.prints == run.prints),
            (bytes.clone(), true)
        );
        for end in 0..bytes.len() {
            assert!(Run::from_bytes(&bytes[..end]).is_err());
            let mut flipped = bytes.clone();
            flipped[end] ^= 0x10;
            assert!(Run::from_bytes(&flipped).is_err(), "{end}");
        }
    }
}
