//! Which texts repeat others: words, fingerprints, the texts of some days side by side.
//!
//! ```text
//! text ─words─▶ words ─shingles─▶ shingles ─winnow─▶ fingerprints ─run─▶ an index of many texts
//!                                    │                    └─boilerplate─▶ what a portal prints under everything
//!                                    └──────────────────────compare─▶ how much of each text stands in the other ─related─▶ a pair, or none
//! `search` does it for some texts of a run among the runs of other days.
//! ```
//! Sources: Broder, "On the resemblance and containment of documents", 1997 (shingles, containment); Schleimer, Wilkerson, Aiken,
//! "Winnowing", SIGMOD 2003 (fingerprints: any passage of `LONGEST_MISSED` words and more that two texts share is noticed).
mod boilerplate;
mod compare;
mod related;
mod run;
mod search;
mod shingles;
mod words;

pub use boilerplate::{Boilerplate, Counting};
pub use compare::{Comparison, Reading};
pub use related::{Pair, related};
pub use run::{Damaged, Run};
pub use search::{Found, Search};
pub use words::{singles, words};
