//! How many blocks a page may have before its short ones are put together.
//!
//! A block costs some microseconds and a kilobyte whatever its length, so a page of 100,000 headings or cells would cost
//! far more than its size allows. No text is lost: where there is no room, a boundary between two short texts is a space.

/// Blocks that every page has room for: two of 4,340 real ones have more.
const FEW: usize = 4_096;
/// Bytes of page that make room for one block more, up to so many blocks. The fullest of those pages has 15,691 in 331 KB, the next 6,571
/// in 368 KB. A block takes 3 µs until its page is a record, so small pages of nothing but one-letter lines took 0.25 s for a MB.
const FIRST_BYTES_PER_BLOCK: usize = 30;
const MANY: usize = 16_384;
/// Bytes of page that make room for one block more beyond those, which is what they take in memory; real pages have one in 600.
const BYTES_PER_BLOCK: usize = 512;
/// Where there is no room, what has this many bytes is a block of its own none the less, and so are short texts that have
/// as many together.
const LONG: usize = 256;

/// Whether there is room.
#[derive(Clone, Copy)]
pub(super) struct Room(usize);

impl Room {
    /// For a page of so many bytes.
    pub(super) fn of(bytes: usize) -> Room {
        Room((FEW + bytes / FIRST_BYTES_PER_BLOCK).min(MANY) + bytes / BYTES_PER_BLOCK)
    }

    /// Whether a boundary behind so many blocks always ends a block.
    pub(super) fn has(self, blocks: usize) -> bool {
        blocks < self.0
    }

    /// Whether a boundary without room ends a block all the same: by the bytes gathered before it, and of the text behind it.
    pub(super) fn parts(gathered: usize, next: usize) -> bool {
        gathered >= LONG || next >= LONG
    }
}

#[cfg(test)]
mod tests {
    use super::{BYTES_PER_BLOCK, MANY};
    use crate::blocks::{Page, from_text, from_tree};
    use crate::tree;

    fn words(page: &Page) -> Vec<&str> {
        page.blocks
            .iter()
            .flat_map(|block| page.text_of(block).split_whitespace())
            .collect()
    }

    fn is_bounded(page: &Page, bytes: usize) {
        assert!(page.blocks.len() > MANY);
        assert!(page.blocks.len() < MANY + bytes / BYTES_PER_BLOCK + bytes / 128);
    }

    #[test]
    fn a_page_of_very_many_blocks_keeps_every_word_and_its_long_texts() {
        let cells = "<td>a</td><p>b<br>c</p>".repeat(60_000);
        let long = "word ".repeat(80);
        let source = format!("<div>{cells}</div><p>{long}</p>{cells}");
        let tree = tree::parse(&source);
        let page = from_tree(&tree);
        is_bounded(&page, source.len());
        assert!(page.blocks.iter().any(|b| page.text_of(b) == long.trim()));
        let expected = source.replace(['<', '>'], " ");
        let expected: Vec<&str> = expected
            .split_whitespace()
            .filter(|w| matches!(*w, "a" | "b" | "c" | "word"))
            .collect();
        assert_eq!(words(&page), expected);
    }

    #[test]
    fn a_capture_of_very_many_lines_keeps_every_word() {
        let source = "one\n\ntwo\n".repeat(100_000);
        let page = from_text(&source);
        is_bounded(&page, source.len());
        assert_eq!(words(&page), source.split_whitespace().collect::<Vec<_>>());
    }
}
