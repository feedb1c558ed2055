//! Interning of names: a hash table over a fixed list of names, laid out by the compiler.
//!
//! Both [`super::Tag`] and [`super::Attr`] are made by the [`names!`] macro below from a list of names.

use super::bytes::FOLDED;

/// Slots of a [`NameTable`]; a power of two, several times the number of names, so that probes are short.
pub(super) const SLOTS: usize = 1024;

/// The last eight bytes of a name in lower case: all of most names, so that one comparison tells them.
pub(super) type Packed = u64;

/// A name with one byte more, as [`FOLDED`] has it.
#[inline(always)]
pub(super) const fn step(packed: Packed, folded: u8) -> Packed {
    packed << 8 | folded as u64
}

/// A map from the lower-case names of a list to their index in it.
pub(super) struct NameTable {
    names: &'static [&'static str],
    packed: [Packed; EMPTY as usize],
    slots: [u8; SLOTS],
}

const EMPTY: u8 = u8::MAX;

const fn slot(packed: Packed) -> usize {
    (packed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54) as usize % SLOTS
}

const fn pack(name: &[u8]) -> Packed {
    let mut packed = 0;
    let mut at = 0;
    while at < name.len() {
        packed = step(packed, FOLDED[name[at] as usize]);
        at += 1;
    }
    packed
}

impl NameTable {
    /// Lays out the table. `names` holds fewer than 255 names of lower-case ASCII; the first `skip` of them are not
    /// names but special values and are never found.
    pub(super) const fn new(names: &'static [&'static str], skip: usize) -> Self {
        assert!(names.len() < EMPTY as usize);
        let mut slots = [EMPTY; SLOTS];
        let mut packed = [0; EMPTY as usize];
        let mut index = skip;
        while index < names.len() {
            packed[index] = pack(names[index].as_bytes());
            let mut probe = slot(packed[index]);
            while slots[probe] != EMPTY {
                probe = (probe + 1) % SLOTS;
            }
            slots[probe] = index as u8;
            index += 1;
        }
        NameTable {
            names,
            packed,
            slots,
        }
    }

    /// The index of `name` (any case), which is `packed` by [`step`].
    #[inline]
    pub(super) fn find(&self, name: &[u8], packed: Packed) -> Option<u8> {
        let mut probe = slot(packed);
        loop {
            let index = self.slots[probe];
            if index == EMPTY {
                return None;
            }
            if self.packed[index as usize] == packed
                && (packed >> 56 == 0 || self.is_long(index, name))
            {
                return Some(index);
            }
            probe = (probe + 1) % SLOTS;
        }
    }

    /// Whether a name that may have more than the eight bytes that are packed is a known one.
    #[cold] // Out of the loop over a name's bytes: in it, 0.08 million instructions a page.
    fn is_long(&self, index: u8, name: &[u8]) -> bool {
        self.names[index as usize]
            .as_bytes()
            .eq_ignore_ascii_case(name)
    }

    /// The index of `name` (any case).
    pub(super) fn find_name(&self, name: &[u8]) -> Option<u8> {
        self.find(name, pack(name))
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
        // Bytes that letters are told from by one bit, and a byte before the eight that are packed.
        assert_eq!(TABLE.find_name(b"h\x11"), None);
        assert_eq!(TABLE.find_name(b"\0p"), None);
        assert_eq!(TABLE.find_name(b"gont-face"), None);
    }
}
