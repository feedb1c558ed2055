//! A set of keys that is asked far more often for others: half a kilobyte that says no to all but a few of them.

/// Bits of a key's place in the set.
const PLACE: u32 = 12;
const ODD: u64 = 0x9E37_79B9_7F4A_7C15;

/// Where keys are, of which two can share a place.
pub struct Keys([u64; 1 << (PLACE - 6)]);

impl Keys {
    /// A set of these keys.
    pub fn new(keys: impl IntoIterator<Item = u64>) -> Keys {
        let mut places = [0; 1 << (PLACE - 6)];
        for (word, bit) in keys.into_iter().map(place) {
            places[word] |= bit;
        }
        Keys(places)
    }

    /// Whether a key may be in the set; nearly always not, if it is not.
    #[inline]
    pub fn may_have(&self, key: u64) -> bool {
        let (word, bit) = place(key);
        self.0[word] & bit != 0
    }
}

/// The word and the bit in it.
#[inline]
fn place(key: u64) -> (usize, u64) {
    let place = key.wrapping_mul(ODD) >> (64 - PLACE);
    ((place >> 6) as usize, 1 << (place & 63))
}

#[cfg(test)]
mod tests {
    use super::Keys;

    #[test]
    fn has_its_keys_and_few_others() {
        let keys = Keys::new((0..100).map(|key| key * 7));
        assert!((0..100).all(|key| keys.may_have(key * 7)));
        let others = (1000..2000).filter(|&key| keys.may_have(key)).count();
        assert!(others < 50, "{others}");
        assert!(!Keys::new([]).may_have(0));
    }
}
