//! The model's file: `saring-model 1`, header lines, a blank line, then the numbers.
//!
//! ```text
//! saring-model 1
//! version 2026.11.24
//! columns 8f3c…            FNV-1a of the column, label and page-type names
//! tensor html.in.weight 5280
//! …
//! ```
use std::collections::HashMap;

use crate::labels::LABELS;

/// Why a file is no model that this build can use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelError {
    /// It does not start with the magic line.
    NotAModel,
    /// The header or the numbers end early, or a line cannot be read.
    Damaged(String),
    /// It was trained for other columns, labels or page types.
    Mismatch(String),
}

impl std::fmt::Display for ModelError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ModelError::NotAModel => write!(
                f,
                "not a saring model: it does not start with 'saring-model 1'"
            ),
            ModelError::Damaged(what) => write!(f, "the model is damaged: {what}"),
            ModelError::Mismatch(what) => write!(
                f,
                "the model was made for another version of saring: {what}"
            ),
        }
    }
}

impl std::error::Error for ModelError {}

const MAGIC: &str = "saring-model 1";

/// Digest of the names that rows and outputs go by: a model made for others is refused.
pub fn names_digest() -> String {
    let names = crate::features::columns();
    let all = names
        .iter()
        .map(String::as_str)
        .chain(LABELS)
        .chain(super::PAGE_TYPES);
    let digest = all
        .flat_map(|name| name.bytes().chain([0]))
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
    format!("{digest:016x}")
}

/// A parsed file: its tensors by name.
pub struct File {
    pub version: String,
    tensors: HashMap<String, Vec<f32>>,
}

impl File {
    pub fn parse(data: &[u8]) -> Result<File, ModelError> {
        if !data.starts_with(MAGIC.as_bytes()) {
            return Err(ModelError::NotAModel);
        }
        let blank = memchr::memmem::find(data, b"\n\n")
            .ok_or_else(|| ModelError::Damaged("no end of header".into()))?;
        let header = std::str::from_utf8(&data[..blank])
            .map_err(|_| ModelError::Damaged("header".into()))?;
        let mut file = File {
            version: String::new(),
            tensors: HashMap::new(),
        };
        let mut numbers = &data[blank + 2..];
        for line in header.lines().skip(1) {
            numbers = file.header_line(line, numbers)?;
        }
        if !numbers.is_empty() {
            return Err(ModelError::Damaged(format!(
                "{} bytes too many",
                numbers.len()
            )));
        }
        Ok(file)
    }

    fn header_line<'d>(&mut self, line: &str, numbers: &'d [u8]) -> Result<&'d [u8], ModelError> {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["version", version] => self.version = (*version).to_string(),
            ["columns", digest] => check_names(digest)?,
            ["tensor", name, count] => return self.tensor(name, count, numbers),
            _ => return Err(ModelError::Damaged(format!("header line '{line}'"))),
        }
        Ok(numbers)
    }

    fn tensor<'d>(
        &mut self,
        name: &str,
        count: &str,
        numbers: &'d [u8],
    ) -> Result<&'d [u8], ModelError> {
        let bytes = count
            .parse::<usize>()
            .ok()
            .and_then(|count| count.checked_mul(4));
        let Some((own, rest)) = bytes.and_then(|bytes| numbers.split_at_checked(bytes)) else {
            return Err(ModelError::Damaged(format!("'{name}' is cut")));
        };
        let values = own
            .chunks_exact(4)
            .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
            .collect();
        self.tensors.insert(name.to_string(), values);
        Ok(rest)
    }

    /// Takes a tensor out of the file.
    pub fn take(&mut self, name: &str) -> Result<Vec<f32>, ModelError> {
        self.tensors
            .remove(name)
            .ok_or_else(|| ModelError::Damaged(format!("'{name}' is missing")))
    }
}

fn check_names(digest: &str) -> Result<(), ModelError> {
    let own = names_digest();
    if digest == own {
        return Ok(());
    }
    Err(ModelError::Mismatch(format!(
        "columns {digest}, this build has {own}; reinstall saring or train again"
    )))
}
