//! What surrounds a block: its container, that one's container, the blocks of the same build, the article's likely home.
use super::shape::is_prose;
use super::{Rows, bit, count, share, tokens};
use crate::blocks::Page;
use crate::hash::Numbers;
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
    "picture_before",
    "picture_after",
    "own_pictures",
    "up_pictures",
];
pub(super) const WIDTH: usize = 33;
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
    /// For every node, how many blocks begin before it; blocks lie in document order.
    begun: Vec<u32>,
    /// Build of each block: number of the hash of the tags and classes around it.
    builds: Vec<usize>,
    /// What the blocks of each build have together.
    alike: Vec<Alike>,
    /// Which of the blocks of its build each block is.
    ordinal: Vec<u32>,
    /// Deepest containers of half, most and nearly all of the prose.
    homes: [NodeId; 3],
    /// The same as ranges of blocks.
    at_home: [(usize, usize); 3],
    /// Pictures that stand right before each block, one more than blocks.
    pictures: Vec<u8>,
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
        let mut numbers = Numbers::with_capacity(page.blocks.len());
        let mut alike: Vec<Alike> = Vec::with_capacity(page.blocks.len());
        let mut builds = Vec::with_capacity(page.blocks.len());
        let mut ordinal = Vec::with_capacity(page.blocks.len());
        for (index, block) in page.blocks.iter().enumerate() {
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
            let build = numbers.add(u64::from(tokens::build(tree, page, index)));
            if build == alike.len() {
                alike.push(Alike::default());
            }
            builds.push(build);
            ordinal.push(alike[build].blocks);
            alike[build].blocks += 1;
            alike[build].sums.add(own);
        }
        let mut containers = Containers {
            tree,
            page,
            sums,
            begun: begun(tree, page),
            builds,
            alike,
            ordinal,
            homes: [0; 3],
            at_home: [(0, 0); 3],
            pictures: pictures_before(page),
        };
        containers.homes = containers.find_homes();
        containers.at_home = containers.homes.map(|home| containers.inside(home));
        containers
    }

    pub(super) fn builds(&self) -> Vec<u32> {
        self.builds.iter().map(|&build| build as u32).collect()
    }

    /// Blocks inside a node, as a range of indices.
    fn inside(&self, node: NodeId) -> (usize, usize) {
        let Some(tree) = self.tree else {
            return (0, self.page.blocks.len());
        };
        let end = tree.nodes()[node as usize].end;
        let (first, last) = (self.begun[node as usize], self.begun[end as usize]);
        (first as usize, last.max(first) as usize)
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
        let container = self.page.blocks[index].container;
        rows.all([f32::from(self.depth(container).min(60)) / 10.0]);
        let mut node = container;
        for _ in 0..LEVELS {
            self.push_container(node, index, rows);
            node = self.parent(node);
        }
        self.push_alike(index, rows);
        self.push_homes(index, rows);
        self.push_pictures(index, rows);
    }

    fn depth(&self, node: NodeId) -> u16 {
        self.tree
            .map_or(0, |tree| tree.nodes()[node as usize].depth)
    }

    fn push_container(&self, node: NodeId, index: usize, rows: &mut Rows) {
        let (first, last) = self.inside(node);
        let sums = Sums::between(self.sums[first], self.sums[last]);
        rows.all([
            count(sums.words),
            share(sums.link_chars, sums.chars),
            count((last - first) as u32),
            share(sums.prose, sums.words),
            (index.saturating_sub(first)) as f32 / (last - first).max(1) as f32,
        ]);
    }

    fn push_alike(&self, index: usize, rows: &mut Rows) {
        let build = self.builds[index];
        let alike = &self.alike[build];
        rows.all([
            count(alike.blocks),
            count(alike.sums.words),
            share(alike.sums.link_chars, alike.sums.chars),
            share(alike.sums.prose, alike.sums.words),
            count(self.ordinal[index]),
            bit(index > 0 && self.builds[index - 1] == build),
            bit(self.builds.get(index + 1) == Some(&build)),
        ]);
    }

    fn push_homes(&self, index: usize, rows: &mut Rows) {
        rows.all(
            self.at_home
                .map(|(first, last)| bit((first..last).contains(&index))),
        );
        let (first, last) = self.at_home[1];
        let distance = if index < first {
            -((first - index) as f32)
        } else {
            (index + 1).saturating_sub(last) as f32
        };
        let container = self.page.blocks[index].container;
        let home = self.homes[1];
        let deeper = i32::from(self.depth(container)) - i32::from(self.depth(home));
        rows.all([
            distance.signum() * distance.abs().ln_1p(),
            deeper.clamp(-20, 20) as f32 / 5.0,
            bit(self.parent(container) == home || container == home),
        ]);
    }

    /// A caption stands beside its picture, whatever its class.
    fn push_pictures(&self, index: usize, rows: &mut Rows) {
        let container = self.page.blocks[index].container;
        rows.all([
            bit(self.pictures[index] > 0),
            bit(self.pictures[index + 1] > 0),
            count(self.pictures_in(container)),
            count(self.pictures_in(self.parent(container))),
        ]);
    }

    /// Pictures inside a node; they lie in document order.
    fn pictures_in(&self, node: NodeId) -> u32 {
        let Some(tree) = self.tree else { return 0 };
        let end = tree.nodes()[node as usize].end;
        let pictures = &self.page.pictures;
        let first = pictures.partition_point(|picture| picture.node < node);
        let behind = &pictures[first..];
        if behind.first().is_none_or(|picture| picture.node >= end) {
            return 0; // As in most.
        }
        behind.partition_point(|picture| picture.node < end) as u32
    }
}

/// How many pictures stand right before each block, and behind the last.
fn pictures_before(page: &Page) -> Vec<u8> {
    let mut before = vec![0_u8; page.blocks.len() + 1];
    for picture in &page.pictures {
        if let Some(count) = before.get_mut(picture.block as usize) {
            *count = count.saturating_add(1);
        }
    }
    before
}

/// For every node of the tree, and one past the last, how many blocks begin before it.
fn begun(tree: Option<&Tree>, page: &Page) -> Vec<u32> {
    let nodes = tree.map_or(0, |tree| tree.nodes().len());
    let mut begun = Vec::with_capacity(nodes + 1);
    for (index, block) in page.blocks.iter().enumerate() {
        begun.resize((block.at as usize + 1).max(begun.len()), index as u32);
    }
    begun.resize(nodes + 1, page.blocks.len() as u32);
    begun
}
