//! What a doctype says, and whether it asks for quirks: in quirks mode a table does not close a paragraph.
use super::bytes::is_space;

/// A doctype's parts as written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Doctype<'s> {
    /// Its name, `html` as a rule.
    pub name: Option<&'s str>,
    /// Its public identifier.
    pub public: Option<&'s str>,
    /// Its system identifier.
    pub system: Option<&'s str>,
    /// Broken so that the page is in quirks mode.
    pub force_quirks: bool,
}

/// Reads what stands between `<!DOCTYPE` and `>`; `closed` is false if the `>` is missing.
pub fn parse(source: &str, closed: bool) -> Doctype<'_> {
    let mut doctype = Doctype {
        force_quirks: !closed,
        ..Doctype::default()
    };
    let rest = skip(source);
    let end = rest.bytes().position(is_space).unwrap_or(rest.len());
    if end == 0 {
        doctype.force_quirks = true;
        return doctype;
    }
    doctype.name = Some(&rest[..end]);
    let rest = skip(&rest[end..]);
    if rest.is_empty() {
        return doctype;
    }
    let keyword = rest.get(..6).unwrap_or("");
    let broken = if keyword.eq_ignore_ascii_case("public") {
        public(&rest[6..], &mut doctype)
    } else if keyword.eq_ignore_ascii_case("system") {
        system(&rest[6..], &mut doctype)
    } else {
        true
    };
    doctype.force_quirks |= broken;
    doctype
}

/// Reads a public identifier and a system identifier if there is one; whether the doctype is broken.
fn public<'s>(rest: &'s str, doctype: &mut Doctype<'s>) -> bool {
    match quoted(skip(rest)) {
        Quoted::None => true,
        Quoted::Open(text) => {
            doctype.public = Some(text);
            true
        }
        Quoted::Closed(text, rest) => {
            doctype.public = Some(text);
            !skip(rest).is_empty() && system(rest, doctype)
        }
    }
}

/// Reads a system identifier; whether the doctype is broken.
fn system<'s>(rest: &'s str, doctype: &mut Doctype<'s>) -> bool {
    match quoted(skip(rest)) {
        Quoted::None => true,
        Quoted::Open(text) => {
            doctype.system = Some(text);
            true
        }
        Quoted::Closed(text, rest) => {
            doctype.system = Some(text);
            // What follows is ignored, even that the doctype has no end.
            doctype.force_quirks &= skip(rest).is_empty();
            false
        }
    }
}

enum Quoted<'s> {
    None,
    Open(&'s str),
    Closed(&'s str, &'s str),
}

fn quoted(rest: &str) -> Quoted<'_> {
    let Some(quote @ ('"' | '\'')) = rest.chars().next() else {
        return Quoted::None;
    };
    match rest[1..].find(quote) {
        Some(end) => Quoted::Closed(&rest[1..=end], &rest[end + 2..]),
        None => Quoted::Open(&rest[1..]),
    }
}

fn skip(source: &str) -> &str {
    source.trim_start_matches(|char: char| char.is_ascii() && is_space(char as u8))
}

impl Doctype<'_> {
    /// Whether the page is in quirks mode.
    pub fn is_quirks(&self) -> bool {
        if self.force_quirks
            || !self
                .name
                .is_some_and(|name| name.eq_ignore_ascii_case("html"))
        {
            return true;
        }
        let public = self.public.map(str::to_ascii_lowercase);
        let system = self.system.map(str::to_ascii_lowercase);
        if system.as_deref() == Some(QUIRKY_SYSTEM) {
            return true;
        }
        let Some(public) = public else {
            return false;
        };
        QUIRKY.contains(&public.as_str())
            || QUIRKY_PREFIXES
                .iter()
                .any(|prefix| public.starts_with(prefix))
            || (system.is_none() && QUIRKY_ALONE.iter().any(|prefix| public.starts_with(prefix)))
    }
}

const QUIRKY_SYSTEM: &str = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";

const QUIRKY: [&str; 3] = [
    "-//w3o//dtd w3 html strict 3.0//en//",
    "-/w3c/dtd html 4.0 transitional/en",
    "html",
];

const QUIRKY_ALONE: [&str; 2] = [
    "-//w3c//dtd html 4.01 frameset//",
    "-//w3c//dtd html 4.01 transitional//",
];

const QUIRKY_PREFIXES: [&str; 55] = [
    "+//silmaril//dtd html pro v0r11 19970101//",
    "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
    "-//ietf//dtd html 2.0 level 1//",
    "-//ietf//dtd html 2.0 level 2//",
    "-//ietf//dtd html 2.0 strict level 1//",
    "-//ietf//dtd html 2.0 strict level 2//",
    "-//ietf//dtd html 2.0 strict//",
    "-//ietf//dtd html 2.0//",
    "-//ietf//dtd html 2.1e//",
    "-//ietf//dtd html 3.0//",
    "-//ietf//dtd html 3.2 final//",
    "-//ietf//dtd html 3.2//",
    "-//ietf//dtd html 3//",
    "-//ietf//dtd html level 0//",
    "-//ietf//dtd html level 1//",
    "-//ietf//dtd html level 2//",
    "-//ietf//dtd html level 3//",
    "-//ietf//dtd html strict level 0//",
    "-//ietf//dtd html strict level 1//",
    "-//ietf//dtd html strict level 2//",
    "-//ietf//dtd html strict level 3//",
    "-//ietf//dtd html strict//",
    "-//ietf//dtd html//",
    "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer 2.0 html strict//",
    "-//microsoft//dtd internet explorer 2.0 html//",
    "-//microsoft//dtd internet explorer 2.0 tables//",
    "-//microsoft//dtd internet explorer 3.0 html strict//",
    "-//microsoft//dtd internet explorer 3.0 html//",
    "-//microsoft//dtd internet explorer 3.0 tables//",
    "-//netscape comm. corp.//dtd html//",
    "-//netscape comm. corp.//dtd strict html//",
    "-//o'reilly and associates//dtd html 2.0//",
    "-//o'reilly and associates//dtd html extended 1.0//",
    "-//o'reilly and associates//dtd html extended relaxed 1.0//",
    "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
    "-//spyglass//dtd html 2.0 extended//",
    "-//sun microsystems corp.//dtd hotjava html//",
    "-//sun microsystems corp.//dtd hotjava strict html//",
    "-//w3c//dtd html 3 1995-03-24//",
    "-//w3c//dtd html 3.2 draft//",
    "-//w3c//dtd html 3.2 final//",
    "-//w3c//dtd html 3.2//",
    "-//w3c//dtd html 3.2s draft//",
    "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//",
    "-//w3c//dtd html experimental 19960712//",
    "-//w3c//dtd html experimental 970421//",
    "-//w3c//dtd w3 html//",
    "-//w3o//dtd w3 html 3.0//",
    "-//webtechs//dtd mozilla html 2.0//",
    "-//webtechs//dtd mozilla html//",
];
