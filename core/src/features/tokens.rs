//! Class names, ids, roles, tags and words as hashed tokens.
use crate::blocks::{Block, Page};
use crate::hash;
use crate::letters;
use crate::tree::{Attr, NodeId, Tag, Tree};

/// Blocks of at most this many words are read whole for votes; longer ones by their first words.
const SHORT_BLOCK: u32 = 16;
const FIRST_WORDS: usize = 5;
/// Words of this many bytes say nothing.
const LONGEST_WORD: usize = 40;
/// Tokens of one element beyond this many are passed over: a hostile class list costs no time.
const MOST_TOKENS: usize = 24;
/// Bytes of one attribute value that are read.
const LONGEST_VALUE: usize = 240;
/// Ancestors whose names are read, the element itself counted.
pub(super) const LONGEST_CHAIN: usize = 24;

const FNV: u32 = 0x811C_9DC5;

fn fnv(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

fn hash_of(seed: u8, text: &[u8]) -> u32 {
    text.iter().fold(fnv(FNV, seed), |hash, byte| {
        fnv(hash, byte.to_ascii_lowercase())
    })
}

/// Tokens of one element: its tag, and each class, id, role, itemprop and test id, whole and in parts.
pub(super) fn of_node(tree: &Tree, node: NodeId, out: &mut Vec<u32>) {
    out.clear();
    let tag = tree.nodes()[node as usize].tag;
    out.push(hash_of(b't', &[tag.0]));
    for (name, value) in tree.attrs_of(node, is_read) {
        let seed = SEEDS[name.0 as usize];
        let end = (0..=LONGEST_VALUE.min(value.len()))
            .rev()
            .find(|&end| value.is_char_boundary(end))
            .unwrap_or(0);
        for name in value[..end].split_ascii_whitespace() {
            push_name(seed, name, out);
            if out.len() >= MOST_TOKENS {
                return;
            }
        }
    }
}

/// What the tokens of an attribute's value begin with; nought if the attribute is not read.
const SEEDS: [u8; 256] = {
    let mut seeds = [0; 256];
    seeds[Attr::CLASS.0 as usize] = b'c';
    seeds[Attr::ID.0 as usize] = b'i';
    seeds[Attr::ROLE.0 as usize] = b'r';
    seeds[Attr::ITEMPROP.0 as usize] = b'r';
    seeds[Attr::PROPERTY.0 as usize] = b'r';
    seeds[Attr::DATA_TESTID.0 as usize] = b'r';
    seeds[Attr::DATA_COMPONENT.0 as usize] = b'r';
    seeds[Attr::DATA_TYPE.0 as usize] = b'r';
    seeds
};

fn is_read(name: Attr) -> bool {
    SEEDS[name.0 as usize] != 0
}

/// `article-body__text`, `articleBody`: the whole, and the parts between signs and at changes of case.
fn push_name(seed: u8, name: &str, out: &mut Vec<u32>) {
    let (mut whole, mut part) = (fnv(FNV, seed), fnv(FNV, b'p'));
    let place = out.len();
    out.push(whole);
    let (mut length, mut before) = (0, 0);
    // One pass for the whole and its parts: with one for each it was 2 % of the native path.
    for &byte in name.as_bytes() {
        let (lower, case) = LETTERS[byte as usize];
        if case != SMALL && case != before {
            push_part(part, length, out);
            (part, length) = (fnv(FNV, b'p'), 0);
        }
        whole = fnv(whole, lower);
        if case != NONE {
            part = fnv(part, lower);
            length += 1;
        }
        before = case;
    }
    if length < name.len() {
        push_part(part, length, out);
    }
    out[place] = whole;
}

/// Parts of one or two letters say nothing, nor do very long ones.
fn push_part(part: u32, length: usize, out: &mut Vec<u32>) {
    if length > 2 && length < 20 {
        out.push(part);
    }
}

const NONE: u8 = 0;
const SMALL: u8 = 1;
const CAPITAL: u8 = 2;

/// Each byte in lower case, and whether it is a letter, and of which case.
const LETTERS: [(u8, u8); 256] = {
    let mut table = [(0, NONE); 256];
    let mut byte = 0;
    while byte < 256 {
        let c = byte as u8;
        let case = if c.is_ascii_lowercase() {
            SMALL
        } else if c.is_ascii_uppercase() {
            CAPITAL
        } else {
            NONE
        };
        table[byte] = (c.to_ascii_lowercase(), case);
        byte += 1;
    }
    table
};

/// Tokens of a block's words: all of a short block, the first few of a long one.
pub(super) fn of_text(page: &Page, block: &Block, out: &mut Vec<u32>) {
    out.clear();
    let most = if block.measure.words <= SHORT_BLOCK {
        SHORT_BLOCK as usize
    } else {
        FIRST_WORDS
    };
    let text = page.text_of(block);
    let mut start = 0;
    while out.len() < most && start < text.len() {
        let (end, token) = word_at(text, start);
        if end > start && end - start < LONGEST_WORD {
            out.push(token.unwrap_or_else(|| word_token(&text[start..end])));
        }
        start = end + text[end..].chars().next().map_or(1, char::len_utf8);
    }
}

/// Where the word that starts at `at` ends: at the first character that is no letter, digit or apostrophe. And its token,
/// if it is of ASCII.
fn word_at(text: &str, mut at: usize) -> (usize, Option<u32>) {
    let bytes = text.as_bytes();
    let mut hash = fnv(FNV, b'w');
    let mut ascii = true;
    while let Some(&byte) = bytes.get(at) {
        let folded = WORD[byte as usize];
        if folded != 0 {
            hash = fnv(hash, folded);
            at += 1;
            continue;
        }
        if byte < 128 {
            break;
        }
        if let Some(c) = text[at..].chars().next() {
            if !letters::is_alphanumeric(c) && c != '’' {
                break;
            }
            ascii = false;
            at += c.len_utf8();
        }
    }
    (at, ascii.then_some(hash))
}

/// ASCII letters, digits and the apostrophe as [`word_token`] folds them; nought for other bytes.
const WORD: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        let c = byte as u8;
        if c.is_ascii_digit() {
            table[byte] = b'0';
        } else if c.is_ascii_alphabetic() || c == b'\'' {
            table[byte] = c.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// Words are folded to lower case; digits of words in ASCII to one sign, so that all years and counts are alike.
fn word_token(word: &str) -> u32 {
    let mut hash = fnv(FNV, b'w');
    let mut buffer = [0; 4];
    for c in word.chars() {
        if letters::is_lowered(c) {
            for c in c.to_lowercase() {
                hash = c.encode_utf8(&mut buffer).bytes().fold(hash, fnv);
            }
        } else {
            hash = c.encode_utf8(&mut buffer).bytes().fold(hash, fnv);
        }
    }
    hash
}

/// Key of what [`of_node`] reads of an element: equal keys, equal tokens.
pub(super) fn key_of_node(tree: &Tree, node: NodeId) -> u64 {
    let mut key = hash::of_bytes(1, &[tree.nodes()[node as usize].tag.0]);
    for (name, value) in tree.attrs_of(node, is_read) {
        key = hash::of_bytes(key ^ u64::from(name.0) << 32, value.as_bytes());
    }
    key
}

/// Own element (with the inline element that wraps the text), its parent, the text: what training counts by slot.
pub(super) fn of_block(tree: Option<&Tree>, page: &Page, index: usize) -> [Vec<u32>; 3] {
    let block = &page.blocks[index];
    let mut slots = [Vec::new(), Vec::new(), Vec::new()];
    if let Some(tree) = tree {
        of_node(tree, block.container, &mut slots[0]);
        if block.inline != block.container {
            let mut inline = Vec::new();
            of_node(tree, block.inline, &mut inline);
            slots[0].extend(inline);
        }
        let mut up = Vec::new();
        for node in chain(tree, block.container).skip(1) {
            of_node(tree, node, &mut up);
            slots[1].extend_from_slice(&up);
        }
    }
    of_text(page, block, &mut slots[2]);
    slots
}

/// A node and its ancestors, the root left out.
pub(super) fn chain<'t>(tree: &'t Tree, from: NodeId) -> impl Iterator<Item = NodeId> + 't {
    let mut node = from;
    std::iter::from_fn(move || {
        let id = node;
        node = tree.nodes()[id as usize].parent;
        (id != 0).then_some(id)
    })
    .take(LONGEST_CHAIN)
}

/// The first of an element's classes, if it begins early: each block in it asks for it.
fn first_class(class: &str) -> &[u8] {
    let read = &class.as_bytes()[..class.len().min(LONGEST_VALUE)];
    let mut classes = read.split(u8::is_ascii_whitespace);
    classes.find(|class| !class.is_empty()).unwrap_or_default()
}

/// Hash of the tags and classes of a block's container and the two around it: blocks of one build look alike.
pub(super) fn build(tree: Option<&Tree>, page: &Page, index: usize) -> u32 {
    let block = &page.blocks[index];
    let Some(tree) = tree else { return 0 };
    let mut hash = fnv(FNV, tree.nodes()[block.inline as usize].tag.0);
    for (up, node) in chain(tree, block.container).take(3).enumerate() {
        hash = fnv(hash, tree.nodes()[node as usize].tag.0);
        // Ids and numbered classes differ from sibling to sibling; one class name is enough to tell builds apart.
        if up < 2
            && let Some(class) = tree.attr_raw(node, Attr::CLASS)
        {
            hash = first_class(class)
                .iter()
                .take(LONGEST_WORD)
                .filter(|b| !b.is_ascii_digit())
                .fold(hash, |hash, &b| fnv(hash, b));
        }
    }
    if block.container != 0 && tree.nodes()[block.container as usize].tag == Tag::TEXT {
        FNV
    } else {
        hash
    }
}
