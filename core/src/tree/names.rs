//! Interning of names: a hash table over a fixed list of names, laid out by the compiler.
//!
//! Both [`super::Tag`] and [`super::Attr`] are made by the [`names!`] macro below from a list of names.

/// Slots of a [`NameTable`]; a power of two, several times the number of names, so that probes are short.
pub(super) const SLOTS: usize = 1024;

/// Start value of the hash of a name.
pub(super) const SEED: u32 = 0;

/// One step of the hash of a name. Letters are folded to lower case by the `0x20` bit;
/// what else that bit merges is told apart by the comparison in [`NameTable::find`].
#[inline(always)]
pub(super) const fn step(hash: u32, byte: u8) -> u32 {
    (hash.rotate_left(5) ^ (byte | 0x20) as u32).wrapping_mul(0x9E37_79B1)
}

/// A map from the lower-case names of a list to their index in it.
pub(super) struct NameTable {
    names: &'static [&'static str],
    slots: [u8; SLOTS],
}

const EMPTY: u8 = u8::MAX;

const fn slot(hash: u32) -> usize {
    (hash >> 22) as usize % SLOTS
}

impl NameTable {
    /// Lays out the table. `names` holds fewer than 255 names of lower-case ASCII; the first `skip` of them are not
    /// names but special values and are never found.
    pub(super) const fn new(names: &'static [&'static str], skip: usize) -> Self {
        assert!(names.len() < EMPTY as usize);
        let mut slots = [EMPTY; SLOTS];
        let mut index = skip;
        while index < names.len() {
            let bytes = names[index].as_bytes();
            let mut hash = SEED;
            let mut at = 0;
            while at < bytes.len() {
                hash = step(hash, bytes[at]);
                at += 1;
            }
            let mut probe = slot(hash);
            while slots[probe] != EMPTY {
                probe = (probe + 1) % SLOTS;
            }
            slots[probe] = index as u8;
            index += 1;
        }
        NameTable { names, slots }
    }

    /// The index of `name` (any case) whose hash by [`step`] is `hash`.
    #[inline]
    pub(super) fn find(&self, name: &[u8], hash: u32) -> Option<u8> {
        let mut probe = slot(hash);
        loop {
            let index = self.slots[probe];
            if index == EMPTY {
                return None;
            }
            if self.names[index as usize]
                .as_bytes()
                .eq_ignore_ascii_case(name)
            {
                return Some(index);
            }
            probe = (probe + 1) % SLOTS;
        }
    }

    /// The index of `name` (any case).
    pub(super) fn find_name(&self, name: &[u8]) -> Option<u8> {
        self.find(name, name.iter().fold(SEED, |hash, &byte| step(hash, byte)))
    }
}

/// Makes the constants of a name type and the list of its names.
macro_rules! names {
    ($type:ident, $($id:ident = $text:literal),+ $(,)?) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[repr(u8)]
        enum Index { $($id),+ }

        impl $type {
            $(#[doc = concat!("`", $text, "`")] pub const $id: $type = $type(Index::$id as u8);)+
        }

        const NAMES: &[&str] = &[$($text),+];
    };
}
pub(super) use names;

#[cfg(test)]
mod tests {
    use super::*;

    static TABLE: NameTable = NameTable::new(&["", "p", "h1", "font-face"], 1);

    #[test]
    fn finds_names_in_any_case_and_nothing_else() {
        assert_eq!(TABLE.find_name(b"P"), Some(1));
        assert_eq!(TABLE.find_name(b"Font-Face"), Some(3));
        assert_eq!(TABLE.find_name(b"h2"), None);
        assert_eq!(TABLE.find_name(b""), None);
        // 0x11 and '1' share the bits the hash looks at.
        assert_eq!(TABLE.find_name(b"h\x11"), None);
    }
}
