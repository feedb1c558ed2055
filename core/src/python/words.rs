//! Words that `saring/fields` gives once, and looking for them in texts.
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList, PyString, PyTuple};

use super::rows::{Changes, label_of, text_of};
use crate::credits::{CLOSING, STOPS};
use crate::labels::CREDIT;
use crate::language::{self, Words};
use crate::{beginnings, inserted, known_names, markers, phrases, words};

/// Words and what each says for the languages it is common in, and the languages of each script.
#[pyclass(frozen, module = "saring._core")]
pub struct LanguageWords(Words);

#[pymethods]
impl LanguageWords {
    #[new]
    fn new(
        entries: Vec<(String, Vec<(String, f64)>)>,
        scripts: Vec<(String, Vec<String>)>,
    ) -> Self {
        LanguageWords(Words::new(&entries, &scripts))
    }

    /// Number of words of a text, and the two languages of a script that they say most for.
    fn rank(&self, text: &str, script: &str) -> (usize, Vec<(f64, &str)>) {
        self.0.rank(text, script)
    }
}

/// The words of lines between the paragraphs that are no part of the text.
#[pyclass(frozen, module = "saring._core")]
pub struct Inserted(pub inserted::Inserted);

#[pymethods]
impl Inserted {
    #[new]
    fn new(
        links: Vec<String>,
        before: &str,
        labels: Vec<String>,
        endings: Vec<String>,
        after: &str,
        newsletters: Vec<String>,
        headings: Vec<String>,
    ) -> Self {
        Inserted(inserted::Inserted::new(inserted::Words {
            links,
            before,
            labels,
            endings,
            after,
            newsletters,
            headings,
        }))
    }

    /// The label of a line that is one: related or promotion.
    fn label(&self, line: &str) -> Option<u8> {
        self.0.label(line)
    }

    /// Those of the rows that may be kept and are one.
    fn changes(&self, rows: &Bound<'_, PyList>) -> PyResult<Changes> {
        let mut found = Changes::new();
        for (at, row) in rows.iter().enumerate() {
            let row = row.cast::<PyTuple>()?;
            let text = text_of(row)?;
            // Longer ones are none, and need no copy in UTF-8.
            if label_of(row)? <= CREDIT
                && text.len()? <= inserted::LONGEST
                && let Some(label) = self.0.label(text.to_str()?)
            {
                found.push((at, label));
            }
        }
        Ok(found)
    }
}

/// Phrases that are looked for in texts.
#[pyclass(frozen, module = "saring._core")]
pub struct Phrases(phrases::Phrases);

#[pymethods]
impl Phrases {
    #[new]
    fn new(phrases: Vec<String>) -> Self {
        Phrases(phrases::Phrases::new(&phrases))
    }

    /// Whether any of them stands in a text.
    fn any_in(&self, text: &str) -> bool {
        self.0.any_in(text)
    }
}

/// Phrases that lines may begin with.
#[pyclass(frozen, module = "saring._core")]
pub struct Beginnings(pub beginnings::Beginnings);

#[pymethods]
impl Beginnings {
    #[new]
    fn new(phrases: Vec<String>) -> Self {
        Beginnings(beginnings::Beginnings::new(&phrases))
    }

    /// Whether one of the last rows has so many characters at most and begins with one of them.
    fn in_last(&self, rows: &Bound<'_, PyList>, last: usize, longest: usize) -> PyResult<bool> {
        for at in rows.len().saturating_sub(last)..rows.len() {
            let text = text_of(rows.get_item(at)?.cast::<PyTuple>()?)?;
            if text.len()? <= longest && text.to_str().is_ok_and(|text| self.0.begin(text)) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Words that say of what a date in a line is.
#[pyclass(frozen, module = "saring._core")]
pub struct Markers(markers::Markers);

#[pymethods]
impl Markers {
    #[new]
    fn new(words: Vec<String>) -> Self {
        Markers(markers::Markers::new(&words))
    }

    /// Where the first of them stands in a text in lower case.
    fn first(&self, text: &Bound<'_, PyString>) -> Option<usize> {
        self.0.places(&text.to_string_lossy()).next()
    }

    /// Where the last of them stands there.
    fn last(&self, text: &Bound<'_, PyString>) -> Option<usize> {
        self.0.places(&text.to_string_lossy()).last()
    }
}

/// Names that are looked for in texts as whole words.
#[pyclass(frozen, module = "saring._core")]
pub struct KnownNames(known_names::KnownNames);

#[pymethods]
impl KnownNames {
    #[new]
    fn new(names: Vec<String>) -> Self {
        KnownNames(known_names::KnownNames::new(&names))
    }

    /// Whether any of them stands in a text.
    fn any_in(&self, text: &str) -> bool {
        self.0.any_in(text)
    }

    /// Whether any of them stands in one of these texts.
    fn any_in_any(&self, texts: &Bound<'_, PyList>) -> PyResult<bool> {
        for text in texts {
            if self.0.any_in(text.cast_into::<PyString>()?.to_str()?) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Those of the rows in whose text any of them stands.
    fn rows_in<'py>(&self, rows: Vec<Bound<'py, PyTuple>>) -> PyResult<Vec<Bound<'py, PyTuple>>> {
        let mut found = Vec::new();
        for row in rows {
            if self.0.any_in(text_of(&row)?.to_str()?) {
                found.push(row);
            }
        }
        Ok(found)
    }

    /// Those of the rows whose text may end with one of them: it has one near its end, or ends with a bracket.
    fn ends_in<'py>(&self, rows: Vec<Bound<'py, PyTuple>>) -> PyResult<Vec<Bound<'py, PyTuple>>> {
        let mut found = Vec::new();
        for row in rows {
            let text = text_of(&row)?;
            let end = ending(text.to_str()?);
            if end.trim_end_matches(STOPS).ends_with(CLOSING) || self.0.any_in(end) {
                found.push(row);
            }
        }
        Ok(found)
    }
}

/// Characters of a text that is looked at as a whole, and of the end of a longer one.
const LONGEST: usize = 220;
const LONGEST_END: usize = 100;

/// A short text, or the end of a longer one.
fn ending(text: &str) -> &str {
    if text.chars().nth(LONGEST).is_none() {
        return text;
    }
    let start = text.char_indices().rev().nth(LONGEST_END - 1);
    &text[start.map_or(0, |(at, _)| at)..]
}

/// Every fourth letter of a text, counted by block of 128 characters; Latin ones are all in block 0.
#[pyfunction]
pub fn letter_blocks(text: &str) -> Vec<(u32, u32)> {
    language::blocks(text)
}

/// How many words of a text are plain, and all else that may be words, parted by spaces.
#[pyfunction]
pub fn plain_words(text: &Bound<'_, PyString>) -> (usize, String) {
    words::plain(&text.to_string_lossy())
}

/// A text in UTF-8, halves of surrogate pairs as if they were characters, with its white space folded.
#[pyfunction]
pub fn folded<'py>(text: &Bound<'py, PyBytes>) -> Bound<'py, PyBytes> {
    PyBytes::new(text.py(), &words::folded(text.as_bytes()))
}
