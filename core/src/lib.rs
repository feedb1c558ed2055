//! The native half of saring: one captured page, from bytes to labelled blocks and claims.
//!
//! ```text
//! bytes ─decode─▶ text ─tree─▶ tree ─┬─blocks─▶ blocks ─features─▶ rows ─model─▶ scores ─decision─▶ labels
//!                                    ├─images, embeds
//!                                    ├─updates (with labels)
//!                                    └─claims─▶ what the page says of itself
//! ```
//! [`page`] is the path in one function; `python` is the only folder that knows Python.
pub mod addresses;
pub mod agencies;
pub mod beginnings;
pub mod blocks;
pub mod captions;
pub mod claims;
pub mod clean;
pub mod copies;
pub mod credits;
pub mod cuts;
pub mod decision;
pub mod decode;
pub mod embeds;
pub mod explain;
pub mod features;
pub mod fragment;
mod hash;
pub mod images;
pub mod inflate;
pub mod inserted;
mod keys;
pub mod keywords;
pub mod known_names;
pub mod labels;
pub mod language;
pub mod leads;
mod letters;
pub mod markers;
pub mod marks;
pub mod model;
pub mod moments;
pub mod page;
pub mod parts;
pub mod phrases;
pub mod pictures;
pub mod plain_names;
#[cfg(feature = "python")]
mod python;
pub mod related;
pub mod titles;
pub mod tree;
pub mod updates;
pub mod wording;
pub mod words;
