//! What surrounds a block: its container, that one's container, the blocks of the same build, the article's likely home.
use std::collections::HashMap;

use super::shape::is_prose;
use super::{Rows, tokens};
use crate::blocks::Page;
use crate::tree::{NodeId, Tree};

pub(super) const COLUMNS: [&str; WIDTH] = [
    "depth",
    "own_words",
    "own_link_share",
    "own_blocks",
    "own_prose",
    "own_at",
    "up_words",
    "up_link_share",
    "up_blocks",
    "up_prose",
    "up_at",
    "upup_words",
    "upup_link_share",
    "upup_blocks",
    "upup_prose",
    "upup_at",
    "alike",
    "alike_words",
    "alike_link_share",
    "alike_prose",
    "alike_before",
    "like_previous",
    "like_next",
    "home_half",
    "home_most",
    "home_nearly_all",
    "home_distance",
    "home_depth",
    "same_home_up",
];
pub(super) const WIDTH: usize = 29;
const LEVELS: usize = 3;

/// Sums over a range of blocks.
#[derive(Clone, Copy, Default)]
struct Sums {
    words: u32,
    chars: u32,
    link_chars: u32,
    prose: u32,
}

pub(super) struct Containers<'p, 't, 's> {
    tree: Option<&'t Tree<'s>>,
    page: &'p Page,
    /// Running sums, one more than blocks.
    sums: Vec<Sums>,
    /// Build of each block: hash of the tags and classes around it.
    builds: Vec<u32>,
    alike: HashMap<u32, Alike>,
    /// Which of the blocks of its build each block is.
    ordinal: Vec<u32>,
    /// Deepest containers of half, most and nearly all of the prose.
    homes: [NodeId; 3],
}

#[derive(Clone, Copy, Default)]
struct Alike {
    blocks: u32,
    sums: Sums,
}

impl Sums {
    fn add(&mut self, other: Sums) {
        self.words = self.words.saturating_add(other.words);
        self.chars = self.chars.saturating_add(other.chars);
        self.link_chars = self.link_chars.saturating_add(other.link_chars);
        self.prose = self.prose.saturating_add(other.prose);
    }

    fn between(from: Sums, to: Sums) -> Sums {
        Sums {
            words: to.words - from.words,
            chars: to.chars - from.chars,
            link_chars: to.link_chars - from.link_chars,
            prose: to.prose - from.prose,
        }
    }
}

impl<'p, 't, 's> Containers<'p, 't, 's> {
    pub(super) fn of(tree: Option<&'t Tree<'s>>, page: &'p Page) -> Self {
        let mut all = Sums::default();
        let mut sums = vec![all];
        let mut alike: HashMap<u32, Alike> = HashMap::new();
        let builds: Vec<u32> = (0..page.blocks.len())
            .map(|index| tokens::build(tree, page, index))
            .collect();
        let mut ordinal = Vec::with_capacity(builds.len());
        for (block, build) in page.blocks.iter().zip(&builds) {
            let m = &block.measure;
            let prose = if is_prose(block) { m.words } else { 0 };
            let own = Sums {
                words: m.words,
                chars: m.chars,
                link_chars: block.link_chars,
                prose,
            };
            all.add(own);
            sums.push(all);
            let group = alike.entry(*build).or_default();
            ordinal.push(group.blocks);
            group.blocks += 1;
            group.sums.add(own);
        }
        let mut containers = Containers {
            tree,
            page,
            sums,
            builds,
            alike,
            ordinal,
            homes: [0; 3],
        };
        containers.homes = containers.find_homes();
        containers
    }

    /// Blocks inside a node, as a range of indices: blocks lie in document order, so two searches find it.
    fn inside(&self, node: NodeId) -> (usize, usize) {
        let Some(tree) = self.tree else {
            return (0, self.page.blocks.len());
        };
        let end = tree.nodes()[node as usize].end;
        let first = self.page.blocks.partition_point(|b| b.at < node);
        let last = self.page.blocks.partition_point(|b| b.at < end);
        (first, last.max(first))
    }

    fn sums_of(&self, node: NodeId) -> Sums {
        let (first, last) = self.inside(node);
        Sums::between(self.sums[first], self.sums[last])
    }

    fn parent(&self, node: NodeId) -> NodeId {
        self.tree
            .map_or(0, |tree| tree.nodes()[node as usize].parent)
    }

    /// Only ancestors of the block at the middle of the prose can hold half of it: one chain to look at.
    fn find_homes(&self) -> [NodeId; 3] {
        let total = self.sums[self.sums.len() - 1].prose;
        let middle = self
            .sums
            .partition_point(|s| s.prose * 2 < total)
            .saturating_sub(1);
        let Some(block) = self.page.blocks.get(middle) else {
            return [0; 3];
        };
        [0.5, 0.75, 0.92].map(|share| self.climb(block.container, share * total as f32))
    }

    fn climb(&self, from: NodeId, prose: f32) -> NodeId {
        let mut node = from;
        for _ in 0..256 {
            if node == 0 || self.sums_of(node).prose as f32 >= prose {
                break;
            }
            node = self.parent(node);
        }
        node
    }

    pub(super) fn push(&self, index: usize, rows: &mut Rows) {
        let block = &self.page.blocks[index];
        let depth = self
            .tree
            .map_or(0, |tree| tree.nodes()[block.container as usize].depth);
        rows.number(f32::from(depth.min(60)) / 10.0);
        let mut node = block.container;
        for _ in 0..LEVELS {
            self.push_container(node, index, rows);
            node = self.parent(node);
        }
        self.push_alike(index, rows);
        self.push_homes(index, rows);
    }

    fn push_container(&self, node: NodeId, index: usize, rows: &mut Rows) {
        let (first, last) = self.inside(node);
        let sums = Sums::between(self.sums[first], self.sums[last]);
        rows.count(sums.words);
        rows.share(sums.link_chars, sums.chars);
        rows.count((last - first) as u32);
        rows.share(sums.prose, sums.words);
        rows.number((index.saturating_sub(first)) as f32 / (last - first).max(1) as f32);
    }

    fn push_alike(&self, index: usize, rows: &mut Rows) {
        let build = self.builds[index];
        let alike = self.alike.get(&build).copied().unwrap_or_default();
        rows.count(alike.blocks);
        rows.count(alike.sums.words);
        rows.share(alike.sums.link_chars, alike.sums.chars);
        rows.share(alike.sums.prose, alike.sums.words);
        rows.count(self.ordinal[index]);
        rows.bit(index > 0 && self.builds[index - 1] == build);
        rows.bit(self.builds.get(index + 1) == Some(&build));
    }

    fn push_homes(&self, index: usize, rows: &mut Rows) {
        for home in self.homes {
            let (first, last) = self.inside(home);
            rows.bit((first..last).contains(&index));
        }
        let (first, last) = self.inside(self.homes[1]);
        let distance = if index < first {
            -((first - index) as f32)
        } else {
            (index + 1).saturating_sub(last) as f32
        };
        rows.number(distance.signum() * distance.abs().ln_1p());
        let depth = |node: NodeId| {
            self.tree
                .map_or(0, |tree| i32::from(tree.nodes()[node as usize].depth))
        };
        let container = self.page.blocks[index].container;
        rows.number((depth(container) - depth(self.homes[1])).clamp(-20, 20) as f32 / 5.0);
        rows.bit(self.parent(container) == self.homes[1] || container == self.homes[1]);
    }
}
