//! Products of whole numbers of 16 bits, summed in 32: two products for each lane at a time, which is one instruction.
//!
//! A whole number is the same on every machine whatever the order of its additions. Half as many steps as in floats, and
//! the weights take half the room: with those of 617 bins, the first layer's fetches from the second-level cache cost more
//! than its sums did.
use super::LANES;

/// Two numbers that go with two weights of every lane, the first in the lower half.
pub type Pair = u32;

/// Two weights for each lane, in one line of the cache.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
pub struct Pairs(pub [[i16; 2]; LANES]);

/// The pair of two numbers.
#[inline(always)]
pub fn pair(first: i16, second: i16) -> Pair {
    u32::from(first as u16) | u32::from(second as u16) << 16
}

/// The vectors of a machine.
pub trait Vectors {
    /// A sum for each lane.
    type Sums: Copy;

    /// Nought in every lane.
    fn noughts() -> Self::Sums;

    /// `sums + first · weight[0] + second · weight[1]`
    fn add(sums: Self::Sums, pair: Pair, weight: &Pairs) -> Self::Sums;

    /// The lanes one by one.
    fn lanes(sums: Self::Sums) -> [i32; LANES];
}

/// Whatever the compiler makes of it.
pub struct Plain;

impl Vectors for Plain {
    type Sums = [i32; LANES];

    #[inline(always)]
    fn noughts() -> Self::Sums {
        [0; LANES]
    }

    #[inline(always)]
    fn add(mut sums: Self::Sums, pair: Pair, weight: &Pairs) -> Self::Sums {
        for (sum, weight) in sums.iter_mut().zip(weight.0) {
            *sum += i32::from(pair as i16) * i32::from(weight[0]);
            *sum += i32::from((pair >> 16) as i16) * i32::from(weight[1]);
        }
        sums
    }

    #[inline(always)]
    fn lanes(sums: Self::Sums) -> [i32; LANES] {
        sums
    }
}

/// The compiler finds none of these instructions by itself.
#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code)]
pub mod x86 {
    use super::{LANES, Pair, Pairs, Vectors};
    use std::arch::x86_64::*;
    use std::mem::transmute;

    /// Two vectors of eight lanes. Only for code that runs where AVX2 is.
    pub struct Avx2;

    /// One vector. Only for code that runs where AVX-512 F and BW are; with `VNNI`, where that is, too.
    pub struct Wide<const VNNI: bool>;

    /// Multiplied, then added.
    pub type Avx512 = Wide<false>;
    /// Both by one instruction.
    pub type Vnni = Wide<true>;

    // SAFETY, for all blocks below: `dispatch` has asked for the processor's feature before anything runs with these types;
    // arrays and vectors of one size have no bits that the other must not have.
    impl Vectors for Avx2 {
        type Sums = [__m256i; 2];

        #[inline(always)]
        fn noughts() -> Self::Sums {
            unsafe { [_mm256_setzero_si256(); 2] }
        }

        #[inline(always)]
        fn add(sums: Self::Sums, pair: Pair, weight: &Pairs) -> Self::Sums {
            unsafe {
                let weight: [__m256i; 2] = transmute(weight.0);
                let pair = _mm256_set1_epi32(pair as i32);
                [
                    _mm256_add_epi32(sums[0], _mm256_madd_epi16(pair, weight[0])),
                    _mm256_add_epi32(sums[1], _mm256_madd_epi16(pair, weight[1])),
                ]
            }
        }

        #[inline(always)]
        fn lanes(sums: Self::Sums) -> [i32; LANES] {
            unsafe { transmute(sums) }
        }
    }

    impl<const VNNI: bool> Vectors for Wide<VNNI> {
        type Sums = __m512i;

        #[inline(always)]
        fn noughts() -> Self::Sums {
            unsafe { _mm512_setzero_si512() }
        }

        #[inline(always)]
        fn add(sums: Self::Sums, pair: Pair, weight: &Pairs) -> Self::Sums {
            unsafe {
                let weight: __m512i = transmute(weight.0);
                let pair = _mm512_set1_epi32(pair as i32);
                if VNNI {
                    _mm512_dpwssd_epi32(sums, pair, weight)
                } else {
                    _mm512_add_epi32(sums, _mm512_madd_epi16(pair, weight))
                }
            }
        }

        #[inline(always)]
        fn lanes(sums: Self::Sums) -> [i32; LANES] {
            unsafe { transmute(sums) }
        }
    }
}

/// The smallest step in which weights can be counted: of which the largest is `most`, and of which no sum of `terms` that
/// meet is over `sum` (both without sign), each taken up to `factor` times.
pub fn step(most: f32, sum: f32, terms: usize, factor: i16) -> f32 {
    let room = i32::MAX / i32::from(factor) - terms as i32;
    (most / f32::from(i16::MAX))
        .max(sum / room as f32)
        .max(f32::MIN_POSITIVE)
}

/// A weight in steps.
pub fn in_steps(weight: f32, step: f32) -> i16 {
    (weight / step).round() as i16
}

#[cfg(test)]
mod tests {
    use super::{LANES, Pairs, Plain, Vectors, in_steps, pair, step};

    fn summed<V: Vectors>() -> [i32; LANES] {
        let weight = |lane: usize| [lane as i16 * 2000, i16::MIN + lane as i16];
        let weight = Pairs(std::array::from_fn(weight));
        V::lanes(V::add(
            V::add(V::noughts(), pair(3, 16_000), &weight),
            pair(-5, -7),
            &weight,
        ))
    }

    #[test]
    fn sums_are_the_same_on_every_machine() {
        let expected = |lane: i32| -2 * 2000 * lane + 15_993 * (i32::from(i16::MIN) + lane);
        let expected: [i32; LANES] = std::array::from_fn(|lane| expected(lane as i32));
        assert_eq!(summed::<Plain>(), expected);
        #[cfg(target_arch = "x86_64")]
        {
            if std::arch::is_x86_feature_detected!("avx2") {
                assert_eq!(summed::<super::x86::Avx2>(), expected);
            }
            if std::arch::is_x86_feature_detected!("avx512bw") {
                assert_eq!(summed::<super::x86::Avx512>(), expected);
            }
            if std::arch::is_x86_feature_detected!("avx512vnni") {
                assert_eq!(summed::<super::x86::Vnni>(), expected);
            }
        }
    }

    #[test]
    fn no_sum_leaves_its_whole_number() {
        for (most, terms) in [(0.7, 3), (0.1, 160)] {
            let step = step(most, most * terms as f32, terms, 16_383);
            let sum = terms as i64 * i64::from(in_steps(most, step)) * 16_383;
            assert!(sum <= i64::from(i32::MAX));
            assert!(i64::from(in_steps(most, step)) > 500);
        }
        assert_eq!(in_steps(0.0, step(0.0, 0.0, 48, 16_383)), 0);
    }
}
