//! Which texts repeat others: words, fingerprints, the texts of some days side by side.
//!
//! ```text
//! text ─words─▶ words ─shingles─▶ shingles ─winnow─▶ fingerprints ─run─▶ an index of many texts
//!                                    │                    └─boilerplate─▶ what a portal prints under everything
//!                                    └──────────────────────compare─▶ how much of each text stands in the other
//! ```
//! Sources: Broder, "On the resemblance and containment of documents", 1997 (shingles, containment); Schleimer, Wilkerson, Aiken,
//! "Winnowing", SIGMOD 2003 (fingerprints: any passage of `LONGEST_MISSED` words and more that two texts share is noticed).
mod boilerplate;
mod compare;
mod run;
mod shingles;
mod words;

pub use boilerplate::{Boilerplate, Counting};
pub use compare::{Comparison, Reading};
pub use run::{Damaged, Run};
pub use words::words;
