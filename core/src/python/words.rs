//! Words that `saring/fields` gives once, and looking for them in texts.
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::language::{self, Words};
use crate::{inserted, known_names, phrases, small_print, words};

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
    ) -> Self {
        Inserted(inserted::Inserted::new(inserted::Words {
            links,
            before,
            labels,
            endings,
            after,
            newsletters,
        }))
    }

    /// The label of a line that is one: related or promotion.
    fn label(&self, line: &str) -> Option<u8> {
        self.0.label(line)
    }
}

/// The words of lines behind a text that are no part of it.
#[pyclass(frozen, module = "saring._core")]
pub struct SmallPrint(pub small_print::SmallPrint);

#[pymethods]
impl SmallPrint {
    #[new]
    fn new(
        notices: Vec<String>,
        ends: Vec<String>,
        signs: Vec<String>,
        pointers: Vec<String>,
    ) -> Self {
        SmallPrint(small_print::SmallPrint::new(
            &notices, &ends, signs, pointers,
        ))
    }

    /// Whether a line is one; to be asked of the last lines only.
    fn says(&self, line: &str) -> bool {
        self.0.says(line)
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
