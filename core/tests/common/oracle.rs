//! html5ever's tree of a page, and both parsers' trees as a list of texts with the blocks that contain them.
use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use _core::tree::{Tag, Tree};
use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{Attribute, LocalName, Namespace, ParseOpts, QualName, parse_document};

#[derive(Default)]
struct Node {
    parent: Option<usize>,
    children: Vec<usize>,
    name: Option<QualName>,
    text: Option<String>,
    template: Option<usize>,
    integration: bool,
}

/// html5ever's tree: nodes by number, the document first.
pub struct Dom {
    nodes: RefCell<Vec<Node>>,
    quirks: Cell<bool>,
}

impl Dom {
    fn add(&self, node: Node) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(node);
        nodes.len() - 1
    }

    fn detach(&self, id: usize) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[id].parent.take() {
            // Moved nodes are near the end as a rule.
            if let Some(at) = nodes[parent]
                .children
                .iter()
                .rposition(|&child| child == id)
            {
                nodes[parent].children.remove(at);
            }
        }
    }

    fn insert(&self, parent: usize, at: usize, child: NodeOrText<usize>) {
        match child {
            NodeOrText::AppendText(text) => {
                let before = at
                    .checked_sub(1)
                    .map(|before| self.nodes.borrow()[parent].children[before]);
                if let Some(before) = before
                    && let Some(old) = self.nodes.borrow_mut()[before].text.as_mut()
                {
                    old.push_str(&text);
                    return;
                }
                let id = self.add(Node {
                    text: Some(text.to_string()),
                    ..Node::default()
                });
                self.insert_node(parent, at, id);
            }
            NodeOrText::AppendNode(id) => {
                self.detach(id);
                let at = at.min(self.nodes.borrow()[parent].children.len());
                self.insert_node(parent, at, id);
            }
        }
    }

    fn insert_node(&self, parent: usize, at: usize, id: usize) {
        let mut nodes = self.nodes.borrow_mut();
        nodes[id].parent = Some(parent);
        nodes[parent].children.insert(at, id);
    }
}

/// A name of its own, the nodes being behind a cell.
#[derive(Debug)]
pub struct Name(QualName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }
    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl TreeSink for Dom {
    type Handle = usize;
    type Output = Self;
    type ElemName<'a> = Name;

    fn finish(self) -> Self {
        self
    }
    fn parse_error(&self, _: Cow<'static, str>) {}
    fn get_document(&self) -> usize {
        0
    }
    fn elem_name<'a>(&'a self, target: &'a usize) -> Name {
        Name(
            self.nodes.borrow()[*target]
                .name
                .clone()
                .unwrap_or_else(|| panic!("an element")),
        )
    }
    fn create_element(&self, name: QualName, _: Vec<Attribute>, flags: ElementFlags) -> usize {
        let template = flags.template.then(|| self.add(Node::default()));
        let integration = flags.mathml_annotation_xml_integration_point;
        self.add(Node {
            name: Some(name),
            template,
            integration,
            ..Node::default()
        })
    }
    fn create_comment(&self, _: StrTendril) -> usize {
        self.add(Node::default())
    }
    fn create_pi(&self, _: StrTendril, _: StrTendril) -> usize {
        self.add(Node::default())
    }
    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        let at = self.nodes.borrow()[*parent].children.len();
        self.insert(*parent, at, child);
    }
    fn append_based_on_parent_node(&self, element: &usize, prev: &usize, child: NodeOrText<usize>) {
        if self.nodes.borrow()[*element].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev, child);
        }
    }
    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}
    fn get_template_contents(&self, target: &usize) -> usize {
        self.nodes.borrow()[*target].template.unwrap_or(*target)
    }
    fn same_node(&self, x: &usize, y: &usize) -> bool {
        x == y
    }
    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.quirks.set(mode == QuirksMode::Quirks);
    }
    fn append_before_sibling(&self, sibling: &usize, child: NodeOrText<usize>) {
        if let NodeOrText::AppendNode(id) = child {
            self.detach(id);
        }
        let parent = self.nodes.borrow()[*sibling].parent.unwrap_or(0);
        let at = self.nodes.borrow()[parent]
            .children
            .iter()
            .rposition(|child| child == sibling)
            .unwrap_or(0);
        self.insert(parent, at, child);
    }
    fn add_attrs_if_missing(&self, _: &usize, _: Vec<Attribute>) {}
    fn remove_from_parent(&self, target: &usize) {
        self.detach(*target);
    }
    fn reparent_children(&self, node: &usize, new_parent: &usize) {
        let children = std::mem::take(&mut self.nodes.borrow_mut()[*node].children);
        let mut nodes = self.nodes.borrow_mut();
        for &child in &children {
            nodes[child].parent = Some(*new_parent);
        }
        nodes[*new_parent].children.extend(children);
    }
    fn is_mathml_annotation_xml_integration_point(&self, handle: &usize) -> bool {
        self.nodes.borrow()[*handle].integration
    }
}

/// Parses with html5ever, scripting off.
pub fn html5ever(page: &str) -> Dom {
    let dom = Dom {
        nodes: RefCell::new(vec![Node::default()]),
        quirks: Cell::new(false),
    };
    let tree_builder = TreeBuilderOpts {
        scripting_enabled: false,
        ..TreeBuilderOpts::default()
    };
    parse_document(
        dom,
        ParseOpts {
            tree_builder,
            ..ParseOpts::default()
        },
    )
    .one(page)
}

/// A text and the elements around it that are blocks or hide text, outermost first.
#[derive(PartialEq, Eq, Debug, Clone)]
pub struct Piece {
    pub path: String,
    pub text: String,
}

fn shown(name: &str) -> bool {
    let tag = Tag::from_name(name);
    tag.is_block()
        || tag == Tag::A
        || matches!(
            name,
            "script"
                | "style"
                | "template"
                | "noscript"
                | "title"
                | "textarea"
                | "select"
                | "button"
                | "iframe"
                | "object"
                | "svg"
                | "math"
        )
}

fn add(pieces: &mut Vec<Piece>, path: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last) if last.path == path => last.text.push_str(text),
        _ => pieces.push(Piece {
            path: path.to_string(),
            text: text.to_string(),
        }),
    }
}

impl Dom {
    /// The texts of the document in order.
    pub fn pieces(&self) -> Vec<Piece> {
        let nodes = self.nodes.borrow();
        let mut pieces = Vec::new();
        let mut todo = vec![(0, String::new())];
        while let Some((id, path)) = todo.pop() {
            let node: &Node = &nodes[id];
            if let Some(text) = &node.text {
                add(&mut pieces, &path, text);
            }
            let path = match &node.name {
                Some(name) if shown(&name.local) => format!("{path}/{}", name.local),
                _ => path,
            };
            let content = node.template.map(|content| &nodes[content].children);
            for &child in node
                .children
                .iter()
                .chain(content.into_iter().flatten())
                .collect::<Vec<_>>()
                .iter()
                .rev()
            {
                todo.push((*child, path.clone()));
            }
        }
        pieces
    }
}

/// The texts of saring's tree in order.
pub fn pieces(tree: &Tree<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut paths: Vec<std::rc::Rc<str>> = Vec::with_capacity(tree.nodes().len());
    for id in 0..tree.nodes().len() as u32 {
        let node = tree.node(id);
        let parent = if id == 0 {
            "".into()
        } else {
            paths[node.parent as usize].clone()
        };
        if node.is_text() {
            add(&mut pieces, &parent, &tree.text(id));
        }
        let name = tree.name(id);
        paths.push(if !node.is_text() && shown(&name) {
            format!("{parent}/{name}").into()
        } else {
            parent
        });
    }
    pieces
}
