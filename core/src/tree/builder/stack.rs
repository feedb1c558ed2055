//! The stack of open elements, with what makes every question about it constant in time however deep it is.
//!
//! Each entry knows the nearest entry below (or itself) that ends a scope, that is special, and that is HTML; for each
//! element name the nearest open element is known, and each entry knows the one before it of its name. Elements taken
//! out of the middle of a deep stack stay as dead entries until all above them are gone.
use super::super::NodeId;
use super::super::tags::{FOREIGN_NODE, IMPLIED_END, PASSED, SCOPE, SPECIAL, Tag};

/// Identifies an element name: the tag for HTML, higher numbers for foreign elements and unknown names.
pub(super) type Key = u32;

/// Keys from here on are those of foreign elements with a name in the table.
pub(super) const FOREIGN_KEYS: Key = 256;
/// Keys from here on are those of names outside the table, HTML even and foreign odd.
pub(super) const UNKNOWN_KEYS: Key = 512;

/// One open element.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) node: NodeId,
    pub(super) key: Key,
    /// Bits of the `tags` module.
    pub(super) props: u16,
    pub(super) dead: bool,
    /// Position + 1 of the entry before of the same key; 0 if there is none.
    before: u32,
    scope: u32,
    special: u32,
    fence: u32,
    html: u32,
}

impl Entry {
    /// The same place on the stack for another node.
    pub(super) fn with_node(self, node: NodeId) -> Entry {
        Entry { node, ..self }
    }
}

/// The stack. It is never empty once the root is open.
pub(super) struct Stack {
    entries: Vec<Entry>,
    /// For each key the position + 1 of its nearest entry; 0 if there is none.
    nearest: Vec<u32>,
}

impl Stack {
    pub(super) fn new() -> Self {
        Stack {
            entries: Vec::with_capacity(64),
            nearest: vec![0; UNKNOWN_KEYS as usize],
        }
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    #[inline]
    pub(super) fn push(&mut self, node: NodeId, key: Key, props: u16) {
        let at = self.entries.len() as u32;
        let slot = key as usize;
        if slot >= self.nearest.len() {
            self.nearest.resize(slot + 64, 0);
        }
        let (scope, special, fence, html) = match self.entries.last() {
            Some(top) => (top.scope, top.special, top.fence, top.html),
            None => (0, 0, 0, 0),
        };
        self.entries.push(Entry {
            node,
            key,
            props,
            dead: false,
            before: std::mem::replace(&mut self.nearest[slot], at + 1),
            scope: if props & SCOPE != 0 { at } else { scope },
            special: if props & SPECIAL != 0 { at } else { special },
            fence: if props & (SPECIAL | PASSED) == SPECIAL {
                at
            } else {
                fence
            },
            html: if props & FOREIGN_NODE == 0 { at } else { html },
        });
    }

    /// The current node's entry.
    #[inline(always)]
    pub(super) fn top(&self) -> &Entry {
        &self.entries[self.entries.len() - 1]
    }

    #[inline(always)]
    pub(super) fn at(&self, position: usize) -> &Entry {
        &self.entries[position]
    }

    /// Whether the current node is the HTML element of this tag.
    #[inline(always)]
    pub(super) fn top_is(&self, tag: Tag) -> bool {
        self.top().key == Key::from(tag.0)
    }

    /// Takes the current node off. The root stays.
    #[inline]
    pub(super) fn pop(&mut self) {
        loop {
            if self.entries.len() == 1 {
                return;
            }
            if let Some(entry) = self.entries.pop() {
                let nearest = &mut self.nearest[entry.key as usize];
                if *nearest == self.entries.len() as u32 + 1 {
                    *nearest = entry.before;
                }
            }
            if !self.top().dead {
                return;
            }
        }
    }

    /// Takes off everything from `position` on.
    pub(super) fn pop_to(&mut self, position: usize) {
        while self.entries.len() > position && self.entries.len() > 1 {
            self.pop();
        }
    }

    /// The entries from `position` on, taken off.
    pub(super) fn take_from(&mut self, position: usize) -> Vec<Entry> {
        let taken = self.entries[position..].to_vec();
        self.pop_to(position);
        taken
    }

    /// The position of the nearest open element of a key.
    #[inline]
    pub(super) fn position(&mut self, key: Key) -> Option<usize> {
        loop {
            let at = *self.nearest.get(key as usize)?;
            if at == 0 {
                return None;
            }
            let entry = &self.entries[at as usize - 1];
            if !entry.dead {
                return Some(at as usize - 1);
            }
            self.nearest[key as usize] = entry.before;
        }
    }

    /// The position of the nearest element that ends a scope.
    pub(super) fn scope(&self) -> usize {
        self.top().scope as usize
    }

    /// The position of an HTML element.
    #[inline]
    pub(super) fn find(&mut self, tag: Tag) -> Option<usize> {
        self.position(Key::from(tag.0))
    }

    /// "Has an element in scope": its position if so.
    #[inline]
    pub(super) fn in_scope(&mut self, key: Key) -> Option<usize> {
        let scope = self.top().scope as usize;
        self.position(key).filter(|&at| at >= scope)
    }

    #[inline]
    pub(super) fn tag_in_scope(&mut self, tag: Tag) -> Option<usize> {
        self.in_scope(Key::from(tag.0))
    }

    /// "Has an element in scope" with more elements that end the scope.
    fn in_narrow_scope(&mut self, tag: Tag, ends: &[Tag]) -> Option<usize> {
        let at = self.tag_in_scope(tag)?;
        for &end in ends {
            if self.find(end).is_some_and(|end| end > at) {
                return None;
            }
        }
        Some(at)
    }

    /// "Has a p element in button scope".
    #[inline]
    pub(super) fn p_in_button_scope(&mut self) -> Option<usize> {
        let at = self.tag_in_scope(Tag::P)?;
        if self.find(Tag::BUTTON).is_some_and(|end| end > at) {
            None
        } else {
            Some(at)
        }
    }

    pub(super) fn li_in_list_scope(&mut self) -> Option<usize> {
        self.in_narrow_scope(Tag::LI, &[Tag::OL, Tag::UL])
    }

    /// "Has an element in table scope".
    pub(super) fn in_table_scope(&mut self, tag: Tag) -> Option<usize> {
        let at = self.find(tag)?;
        for end in [Tag::TABLE, Tag::TEMPLATE] {
            if self.find(end).is_some_and(|end| end > at) {
                return None;
            }
        }
        Some(at)
    }

    /// The position of the nearest special element.
    pub(super) fn special(&mut self) -> usize {
        let mut at = self.top().special as usize;
        if self.entries[at].dead {
            while self.entries[at].dead {
                at = self.entries[at - 1].special as usize;
            }
            self.shorten(|entry| &mut entry.special, at);
        }
        at
    }

    /// The position of the nearest special element other than `address`, `div` and `p`.
    pub(super) fn fence(&mut self) -> usize {
        let mut at = self.top().fence as usize;
        if self.entries[at].dead {
            while self.entries[at].dead {
                at = self.entries[at - 1].fence as usize;
            }
            self.shorten(|entry| &mut entry.fence, at);
        }
        at
    }

    /// Lets every entry that a walk over dead ones came by point to where the walk ended.
    fn shorten(&mut self, field: impl Fn(&mut Entry) -> &mut u32, end: usize) {
        let mut at = self.entries.len() - 1;
        loop {
            let to = std::mem::replace(field(&mut self.entries[at]), end as u32) as usize;
            if to <= end {
                return;
            }
            at = to - 1;
        }
    }

    /// The position of the nearest HTML element.
    pub(super) fn html(&self) -> usize {
        self.top().html as usize
    }

    /// Takes an element out of the stack wherever it is.
    pub(super) fn remove(&mut self, position: usize) {
        if position + 1 == self.entries.len() {
            self.pop();
        } else {
            self.entries[position].dead = true;
        }
    }

    /// "Generate implied end tags", except for `except`.
    #[inline]
    pub(super) fn implied_end_tags(&mut self, except: Key) {
        while self.top().props & IMPLIED_END != 0 && self.top().key != except {
            self.pop();
        }
    }
}
