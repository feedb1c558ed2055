//! Real pages against html5ever: every text in order, and the chain of blocks, links and text-hiding elements around it.
//!
//! Takes the folder of pages (`*.html`, UTF-8) from `SARING_PAGES`. Reports each page that differs with its first
//! difference; fails if more than one page in a thousand has another text.
mod common;

use std::path::Path;

use _core::tree;
use common::oracle::{Piece, html5ever, pieces};

fn main() {
    let Some(folder) = std::env::var_os("SARING_PAGES") else {
        return common::ignored("oracle_pages", "the folder of pages named by SARING_PAGES");
    };
    let (mut pages, mut other_text, mut other_path) = (0, 0, 0);
    for path in common::files(Path::new(&folder), "html") {
        let page = String::from_utf8_lossy(&std::fs::read(&path).unwrap_or_default()).into_owned();
        // html5ever drops a byte order mark; saring leaves that to its `decode` stage.
        let page = page.trim_start_matches('\u{FEFF}');
        let tree = tree::parse(page);
        let (ours, theirs) = (merged(pieces(&tree)), merged(html5ever(page).pieces()));
        pages += 1;
        if text(&ours) != text(&theirs) {
            other_text += 1;
            report("text", &path, &ours, &theirs);
        } else if ours != theirs {
            other_path += 1;
            report("path", &path, &ours, &theirs);
        }
    }
    println!(
        "test oracle_pages: {pages} pages, {other_text} with other text, {other_path} with other containers"
    );
    assert!(pages > 0, "no pages in the folder");
    assert!(
        other_text * 1000 <= pages,
        "the text of too many pages differs"
    );
}

/// Pieces that are only white space say nothing of containment; where they are kept differs before the body.
fn merged(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        if piece
            .text
            .trim_matches([' ', '\t', '\n', '\u{C}', '\r'])
            .is_empty()
        {
            continue;
        }
        match out.last_mut() {
            Some(last) if last.path == piece.path => {
                last.text.push_str(&std::mem::take(&mut piece.text))
            }
            _ => out.push(piece),
        }
    }
    out
}

fn text(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn report(what: &str, path: &Path, ours: &[Piece], theirs: &[Piece]) {
    let at = ours
        .iter()
        .zip(theirs)
        .position(|(one, other)| one != other)
        .unwrap_or(ours.len().min(theirs.len()));
    let show = |piece: Option<&Piece>| match piece {
        Some(piece) => format!(
            "{} {:?}",
            piece.path,
            piece.text.chars().take(80).collect::<String>()
        ),
        None => "nothing".into(),
    };
    println!(
        "{what} {}\n  saring    {}\n  html5ever {}",
        path.display(),
        show(ours.get(at)),
        show(theirs.get(at))
    );
}
