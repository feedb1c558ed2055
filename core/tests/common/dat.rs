//! The `.dat` files of html5lib-tests, and a tree in their notation.
use _core::tree::{self, FOREIGN, Tag, Tree};

/// One case of a `.dat` file.
#[derive(Default, Clone)]
pub struct Case {
    pub data: String,
    pub document: String,
    pub fragment: bool,
    pub script_on: bool,
}

/// The cases of a file.
pub fn cases(file: &[u8]) -> Vec<Case> {
    let file = String::from_utf8_lossy(file);
    let mut cases = Vec::new();
    let mut case = Case::default();
    let mut section = String::new();
    for line in file.split('\n') {
        if line == "#data" && section != "data" {
            if section == "document" {
                cases.push(std::mem::take(&mut case));
            }
            section = "data".into();
        } else if line.starts_with('#')
            && [
                "#errors",
                "#new-errors",
                "#document",
                "#document-fragment",
                "#script-on",
                "#script-off",
            ]
            .contains(&line)
        {
            section = line[1..].into();
            case.fragment |= section == "document-fragment";
            case.script_on |= section == "script-on";
        } else if section == "data" {
            case.data.push_str(line);
            case.data.push('\n');
        } else if section == "document" {
            case.document.push_str(line);
            case.document.push('\n');
        }
    }
    if section == "document" {
        cases.push(case);
    }
    for case in &mut cases {
        case.data.pop();
        case.document
            .truncate(case.document.trim_end_matches('\n').len());
    }
    cases
}

/// The lines of an expected document without doctype, comments, processing instructions and attributes, and without the
/// white space between `</head>` and `<body>`, which saring's tree leaves out.
pub fn expected(document: &str) -> Vec<String> {
    let mut nodes: Vec<String> = Vec::new();
    for line in document.split('\n') {
        match line.strip_prefix("| ") {
            Some(line) if is_node(line) || nodes.is_empty() => nodes.push(line.to_string()),
            Some(line) => append(&mut nodes, &format!("| {line}")),
            None => append(&mut nodes, line),
        }
    }
    nodes.retain(|node| {
        let text = node.trim_start();
        let attribute = !text.starts_with('"') && text.contains("=\"") && !text.ends_with('>');
        let blank = node.starts_with("  \"") && node.trim().trim_matches('"').trim().is_empty();
        !attribute && !blank && !text.starts_with("<!") && !text.starts_with("<?")
    });
    join_text(nodes)
}

fn is_node(line: &str) -> bool {
    let text = line.trim_start();
    text.starts_with(['<', '"']) || text == "content" || text.contains("=\"")
}

fn append(nodes: &mut [String], line: &str) {
    if let Some(last) = nodes.last_mut() {
        last.push('\n');
        last.push_str(line);
    }
}

/// Joins neighbouring text of one depth: what a comment parted is one text without it.
fn join_text(nodes: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for node in nodes {
        let indent = node.len() - node.trim_start_matches(' ').len();
        if node[indent..].starts_with('"')
            && let Some(last) = out.last_mut()
        {
            let last_indent = last.len() - last.trim_start_matches(' ').len();
            if last_indent == indent && last[indent..].starts_with('"') {
                last.pop();
                last.push_str(&node[indent + 1..]);
                continue;
            }
        }
        out.push(node);
    }
    out
}

/// The lines of a parsed tree in the same notation.
pub fn actual(page: &str) -> Vec<String> {
    let tree = tree::parse(page);
    let mut indents: Vec<usize> = Vec::with_capacity(tree.nodes().len());
    let mut out = Vec::new();
    for id in 0..tree.nodes().len() as u32 {
        let node = tree.node(id);
        let parent = node.parent;
        let in_template = id != 0 && tree.node(parent).tag == Tag::TEMPLATE;
        let indent = if id == 0 {
            0
        } else {
            indents[parent as usize] + 2 + if in_template { 2 } else { 0 }
        };
        indents.push(indent);
        let pad = " ".repeat(indent);
        if node.is_text() {
            let text = tree.text(id);
            if !text.is_empty() {
                out.push(format!("{pad}\"{text}\""));
            }
        } else {
            out.push(format!(
                "{pad}<{}{}>",
                namespace(&tree, id),
                svg_case(&tree, id)
            ));
            if node.tag == Tag::TEMPLATE {
                out.push(format!("{pad}  content"));
            }
        }
    }
    join_text(out)
}

fn namespace(tree: &Tree<'_>, id: u32) -> &'static str {
    if tree.node(id).flags & FOREIGN == 0 {
        return "";
    }
    let is = |tag| move |id: &u32| tree.node(*id).tag == tag && tree.node(*id).flags & FOREIGN != 0;
    let root = std::iter::once(id)
        .chain(tree.ancestors(id))
        .find(|id| is(Tag::SVG)(id) || is(Tag::MATH)(id));
    match root {
        Some(root) if tree.node(root).tag == Tag::MATH => "math ",
        _ => "svg ",
    }
}

/// saring keeps names in lower case; the notation wants SVG's own.
fn svg_case(tree: &Tree<'_>, id: u32) -> String {
    tree.name(id).into_owned()
}
