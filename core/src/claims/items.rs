//! Microdata and RDFa: the properties of the items a page marks up in its text.
use super::{Item, LONG, MOST, words};
use crate::tree::{Attr, NodeId, Tag, Tree};

/// Deepest chain of nested items followed.
const DEEPEST: usize = 8;
/// Properties whose text is the page's text, which the blocks hold already.
const BODIES: [&str; 4] = ["articleBody", "text", "reviewBody", "mainContentOfPage"];

/// An item that is open at this point of the page.
struct Scope {
    end: NodeId,
    kind: String,
    path: String,
}

/// The items open at this point of the page, outermost first.
#[derive(Default)]
pub struct Items {
    open: Vec<Scope>,
}

impl Items {
    /// Notes the properties and the item that this element carries.
    ///
    /// `marked`: whether it has any of the attributes that can make it one.
    pub fn visit(&mut self, tree: &Tree<'_>, id: NodeId, marked: bool, out: &mut Vec<Item>) {
        if !marked {
            return;
        }
        while self.open.last().is_some_and(|scope| scope.end <= id) {
            self.open.pop();
        }
        let property = properties(tree, id);
        let kind = item_type(tree, id);
        if property.is_none() && kind.is_none() || out.len() >= MOST {
            return;
        }
        let (outer, path) = match self.open.last() {
            Some(scope) => (scope.kind.clone(), scope.path.clone()),
            None => (String::new(), String::new()),
        };
        let Some(property) = property else {
            self.open(tree, id, kind.unwrap_or_default(), String::new());
            return;
        };
        let nested = kind.is_some();
        let value = kind.unwrap_or_else(|| value(tree, id, &property));
        for (index, name) in property.split_ascii_whitespace().enumerate() {
            let full = join(&path, name);
            if nested && index == 0 {
                self.open(tree, id, outer.clone(), full.clone());
            }
            let full = if nested { full + ".@type" } else { full };
            if !value.is_empty() {
                out.push(Item {
                    kind: outer.clone(),
                    property: full,
                    value: value.clone(),
                });
            }
        }
    }

    fn open(&mut self, tree: &Tree<'_>, id: NodeId, kind: String, path: String) {
        if self.open.len() < DEEPEST {
            let end = tree.nodes()[id as usize].end;
            self.open.push(Scope { end, kind, path });
        }
    }
}

/// `itemprop`, or RDFa's `property` where it is not a `<meta>` of the head such as `og:title`.
fn properties(tree: &Tree<'_>, id: NodeId) -> Option<String> {
    if let Some(property) = words::attr(tree, id, Attr::ITEMPROP) {
        return Some(property);
    }
    let property = words::attr(tree, id, Attr::PROPERTY)?;
    let property = property.strip_prefix("schema:").unwrap_or(&property);
    let of_the_head = tree.nodes()[id as usize].tag == Tag::META && property.contains(':');
    (!of_the_head).then(|| property.to_owned())
}

/// The type of the item that this element is, without its vocabulary; empty if it does not say.
fn item_type(tree: &Tree<'_>, id: NodeId) -> Option<String> {
    let named = match tree.attr(id, Attr::ITEMSCOPE) {
        Some(_) => tree.attr(id, Attr::ITEMTYPE).unwrap_or_default(),
        None => tree.attr(id, Attr::TYPEOF)?,
    };
    let first = named.split_ascii_whitespace().next().unwrap_or_default();
    let short = first.rsplit(['/', '#', ':']).next().unwrap_or_default();
    Some(short.to_owned())
}

fn join(path: &str, name: &str) -> String {
    let name = name.rsplit(['/', '#']).next().unwrap_or(name);
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

fn value(tree: &Tree<'_>, id: NodeId, property: &str) -> String {
    let stated = [Attr::CONTENT, Attr::DATETIME]
        .into_iter()
        .find_map(|name| words::attr(tree, id, name));
    if let Some(stated) = stated {
        return stated;
    }
    let tag = tree.nodes()[id as usize].tag;
    if tag == Tag::ABBR
        && let Some(title) = words::attr(tree, id, Attr::TITLE)
    {
        return title;
    }
    let address = match tag {
        Tag::A | Tag::LINK if !property.starts_with("name") => words::attr(tree, id, Attr::HREF),
        Tag::IMG | Tag::VIDEO | Tag::AUDIO | Tag::IFRAME | Tag::SOURCE => {
            words::attr(tree, id, Attr::SRC)
        }
        _ => None,
    };
    match address {
        // An anchor that is an author is both a name and an address: the name says more.
        Some(href) if property == "url" || property == "image" || property == "sameAs" => href,
        Some(href) => {
            let text = words::subtree_text(tree, id, super::SHORT);
            if text.is_empty() { href } else { text }
        }
        None if BODIES.iter().any(|body| property.contains(body)) => String::new(),
        None => words::subtree_text(tree, id, LONG),
    }
}
