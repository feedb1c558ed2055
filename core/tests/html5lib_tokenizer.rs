//! The tokenizer suite of html5lib-tests. Left out: inputs with lone surrogates, which text cannot hold.
mod common;

use std::collections::BTreeMap;

use _core::tree::entities::{ATTRIBUTE, Nul, RAW, RCDATA, Rules, TEXT, decode};
use _core::tree::parse_doctype;
use _core::tree::token::{RawKind, Span, TagToken, Token};
use _core::tree::tokenizer::Tokenizer;
use serde_json::{Value, json};

fn main() {
    let Some(folder) = common::data("html5lib-tests/tokenizer") else {
        return common::ignored("html5lib_tokenizer", "html5lib-tests/tokenizer");
    };
    let mut counts = [0usize; 3];
    for path in common::files(&folder, "test") {
        let file = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        let suite: Value = serde_json::from_str(&without_surrogates(&text))
            .unwrap_or_else(|error| panic!("{file}: {error}"));
        for case in suite["tests"].as_array().into_iter().flatten() {
            run(&file, case, &mut counts);
        }
    }
    let [passed, failed, left_out] = counts;
    println!("test html5lib_tokenizer: {passed} passed, {failed} failed, {left_out} left out");
    assert_eq!(failed, 0, "tokens differ from the suite");
}

/// Lone surrogates of the JSON file itself; a case with this mark is left out.
const MARK: &str = "\u{F8FF}surrogate";

fn without_surrogates(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("\\uD") {
        let (before, here) = rest.split_at(at);
        out.push_str(before);
        let pair = here.len() >= 12 && here.as_bytes()[3] < b'C' && here[6..].starts_with("\\uD");
        let escaped = before.ends_with('\\');
        if pair || escaped || here.as_bytes()[3].is_ascii_digit() && here.as_bytes()[3] < b'8' {
            let length = if pair { 12 } else { 6 };
            out.push_str(&here[..length]);
            rest = &here[length..];
        } else {
            out.push_str(MARK);
            rest = &here[6..];
        }
    }
    out + rest
}

fn run(file: &str, case: &Value, counts: &mut [usize; 3]) {
    let double = case["doubleEscaped"] == true;
    let input = unescape(case["input"].as_str().unwrap_or(""), double);
    let expected = unescape(&case["output"].to_string(), false);
    let Some(input) =
        input.filter(|input| !input.contains(MARK) && !expected.unwrap_or_default().contains(MARK))
    else {
        counts[2] += 1;
        return;
    };
    let mut expected = case["output"].clone();
    if double && !unescape_all(&mut expected) {
        counts[2] += 1;
        return;
    }
    let default = json!(["Data state"]);
    let states = case.get("initialStates").unwrap_or(&default);
    for state in states.as_array().into_iter().flatten() {
        let state = state.as_str().unwrap_or("");
        let actual = tokens(&input, state, case["lastStartTag"].as_str().unwrap_or(""));
        if actual == expected {
            counts[0] += 1;
        } else {
            counts[1] += 1;
            println!(
                "--- {file} [{state}] {}: {input:?}\nexpected {expected}\nactual   {actual}",
                case["description"]
            );
        }
    }
}

/// Decodes `\uHHHH` where the case asks for a second round; `None` for a lone surrogate.
fn unescape(text: &str, double: bool) -> Option<String> {
    if !double {
        return Some(text.to_string());
    }
    serde_json::from_str(&format!(
        "\"{}\"",
        text.replace('"', "\\\"")
            .replace('\n', "\\n")
            .replace('\r', "\\r")
    ))
    .ok()
}

fn unescape_all(value: &mut Value) -> bool {
    match value {
        Value::String(text) => match unescape(text, true) {
            Some(decoded) => {
                *text = decoded;
                true
            }
            None => false,
        },
        Value::Array(items) => items.iter_mut().all(unescape_all),
        Value::Object(map) => {
            let mut out = serde_json::Map::new();
            for (key, value) in map.iter() {
                let (Some(key), Some(value)) = (
                    unescape(key, true),
                    unescape(value.as_str().unwrap_or(""), true),
                ) else {
                    return false;
                };
                out.insert(key, Value::String(value));
            }
            *map = out;
            true
        }
        _ => true,
    }
}

/// In the tokenizer's data state a NUL stays; the tree builder drops it.
const DATA: Rules = Rules {
    nul: Nul::Keep,
    ..TEXT
};
const CDATA: Rules = Rules {
    nul: Nul::Keep,
    ..RAW
};

struct Out<'s> {
    source: &'s str,
    tokens: Vec<Value>,
}

impl Out<'_> {
    fn raw(&self, span: Span) -> &str {
        &self.source[span.0 as usize..span.1 as usize]
    }

    fn characters(&mut self, span: Span, rules: Rules) {
        let text = decode(self.raw(span), rules).into_owned();
        self.push_characters(&text);
    }

    fn push_characters(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some(last) = self.tokens.last_mut()
            && last[0] == "Character"
        {
            let joined = format!("{}{text}", last[1].as_str().unwrap_or(""));
            last[1] = Value::String(joined);
            return;
        }
        self.tokens.push(json!(["Character", text]));
    }

    fn name(&self, span: Span) -> String {
        self.raw(span)
            .to_ascii_lowercase()
            .replace('\0', "\u{FFFD}")
    }

    fn tag(&mut self, kind: &str, tag: &TagToken, tokenizer: &Tokenizer<'_>) {
        let name = self.name(tag.name);
        if kind == "EndTag" {
            return self.tokens.push(json!([kind, name]));
        }
        let mut attrs = BTreeMap::new();
        let (first, count) = tag.attrs;
        for attr in &tokenizer.attrs[first as usize..(first + count) as usize] {
            let name = attr
                .name_in(self.source)
                .to_ascii_lowercase()
                .replace('\0', "\u{FFFD}");
            let value = decode(self.raw(attr.value), ATTRIBUTE).into_owned();
            attrs.entry(name).or_insert(value);
        }
        let mut token = json!([kind, name, attrs]);
        if tag.self_closing
            && let Some(items) = token.as_array_mut()
        {
            items.push(json!(true));
        }
        self.tokens.push(token);
    }

    fn doctype(&mut self, span: Span, closed: bool) {
        let doctype = parse_doctype(self.raw(span), closed);
        let clean = |text: Option<&str>| {
            text.map(|text| {
                decode(
                    text,
                    Rules {
                        attribute: false,
                        ..RAW
                    },
                )
                .into_owned()
            })
        };
        let name = clean(doctype.name).map(|name| name.to_ascii_lowercase());
        let token = json!([
            "DOCTYPE",
            name,
            clean(doctype.public),
            clean(doctype.system),
            !doctype.force_quirks
        ]);
        self.tokens.push(token);
    }
}

fn tokens(source: &str, state: &str, last: &str) -> Value {
    let mut tokenizer = Tokenizer::new(source);
    let mut out = Out {
        source,
        tokens: Vec::new(),
    };
    let raw = |kind| (kind, if last.is_empty() { "\u{1}none" } else { last });
    let start = match state {
        "RCDATA state" => Some((raw(RawKind::Plain), RCDATA)),
        "RAWTEXT state" => Some((raw(RawKind::Plain), RAW)),
        "Script data state" => Some((raw(RawKind::Script), RAW)),
        _ => None,
    };
    if let Some(((kind, name), rules)) = start {
        let kind = if name == "script" {
            kind
        } else {
            RawKind::Plain
        };
        let (span, end) = tokenizer.raw_text(kind, name.as_bytes());
        out.characters(span, rules);
        if let Some(end) = end {
            out.tag("EndTag", &end, &tokenizer);
        }
    } else if state == "PLAINTEXT state" {
        let span = tokenizer.plaintext();
        out.characters(span, RAW);
    } else if state == "CDATA section state" {
        let span = tokenizer.cdata(0);
        out.characters(span, CDATA);
    }
    loop {
        match tokenizer.next(false) {
            Token::Text(span) => out.characters(span, DATA),
            Token::Cdata(span) => out.characters(span, CDATA),
            Token::Start(tag) => out.tag("StartTag", &tag, &tokenizer),
            Token::End(tag) => out.tag("EndTag", &tag, &tokenizer),
            Token::Comment(span) => {
                let text = decode(out.raw(span), RAW).into_owned();
                out.tokens.push(json!(["Comment", text]));
            }
            Token::Doctype(span, closed) => out.doctype(span, closed),
            Token::Nothing => {}
            Token::Eof => return Value::Array(out.tokens),
        }
    }
}
