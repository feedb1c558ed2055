//! Element names known to the parser, and what the HTML Standard says of each as bits of a table.
use super::names::{NameTable, Packed, names};

/// An element name known to the parser, or one of the two special values `TEXT` and `UNKNOWN`.
///
/// An element of SVG or MathML is `UNKNOWN` unless it is the `svg` or `math` root, a `script`, `style` or `a`, or one
/// of the names beginning with `SVG_` or `MATH_`: an SVG `title` is not the title of a page.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Tag(pub u8);

names! { Tag,
    TEXT = "#text", UNKNOWN = "#unknown",
    SVG_TITLE = "#svg-title", SVG_DESC = "#svg-desc", SVG_IMAGE = "#svg-image",
    SVG_FOREIGN_OBJECT = "#svg-foreignobject", MATH_ANNOTATION = "#math-annotation",
    HTML = "html", HEAD = "head", BODY = "body", TITLE = "title", BASE = "base", LINK = "link", META = "meta",
    STYLE = "style", SCRIPT = "script", NOSCRIPT = "noscript", TEMPLATE = "template", SLOT = "slot",
    ADDRESS = "address", ARTICLE = "article", ASIDE = "aside", FOOTER = "footer", HEADER = "header",
    HGROUP = "hgroup", MAIN = "main", NAV = "nav", SECTION = "section", SEARCH = "search",
    H1 = "h1", H2 = "h2", H3 = "h3", H4 = "h4", H5 = "h5", H6 = "h6",
    DIV = "div", P = "p", PRE = "pre", BLOCKQUOTE = "blockquote", HR = "hr", FIGURE = "figure",
    FIGCAPTION = "figcaption", OL = "ol", UL = "ul", LI = "li", MENU = "menu", DL = "dl", DT = "dt", DD = "dd",
    DIR = "dir", CENTER = "center", LISTING = "listing", XMP = "xmp", PLAINTEXT = "plaintext",
    A = "a", B = "b", BIG = "big", CODE = "code", EM = "em", FONT = "font", I = "i", NOBR = "nobr", S = "s",
    SMALL = "small", STRIKE = "strike", STRONG = "strong", TT = "tt", U = "u",
    ABBR = "abbr", ACRONYM = "acronym", BDI = "bdi", BDO = "bdo", CITE = "cite", DATA = "data", DEL = "del",
    DFN = "dfn", INS = "ins", KBD = "kbd", MARK = "mark", Q = "q", RB = "rb", RP = "rp", RT = "rt", RTC = "rtc",
    RUBY = "ruby", SAMP = "samp", SPAN = "span", SUB = "sub", SUP = "sup", TIME = "time", VAR = "var",
    BR = "br", WBR = "wbr", BLINK = "blink", SPACER = "spacer",
    IMG = "img", IMAGE = "image", PICTURE = "picture", SOURCE = "source", VIDEO = "video", AUDIO = "audio",
    TRACK = "track", MAP = "map", AREA = "area", CANVAS = "canvas", IFRAME = "iframe", EMBED = "embed",
    OBJECT = "object", PARAM = "param", APPLET = "applet", MARQUEE = "marquee", BGSOUND = "bgsound",
    BASEFONT = "basefont", NOEMBED = "noembed", NOFRAMES = "noframes", FRAME = "frame", FRAMESET = "frameset",
    TABLE = "table", CAPTION = "caption", COLGROUP = "colgroup", COL = "col", THEAD = "thead", TBODY = "tbody",
    TFOOT = "tfoot", TR = "tr", TD = "td", TH = "th",
    FORM = "form", INPUT = "input", BUTTON = "button", SELECT = "select", OPTION = "option",
    OPTGROUP = "optgroup", DATALIST = "datalist", TEXTAREA = "textarea", LABEL = "label", FIELDSET = "fieldset",
    LEGEND = "legend", OUTPUT = "output", PROGRESS = "progress", METER = "meter", KEYGEN = "keygen",
    DETAILS = "details", SUMMARY = "summary", DIALOG = "dialog",
    SVG = "svg", MATH = "math", DESC = "desc", FOREIGN_OBJECT = "foreignobject", G = "g", PATH = "path", USE = "use",
    MI = "mi", MO = "mo", MN = "mn", MS = "ms", MTEXT = "mtext", MGLYPH = "mglyph", MALIGNMARK = "malignmark",
    ANNOTATION = "annotation", ANNOTATION_XML = "annotation-xml", AMP_IMG = "amp-img",
}

static TABLE: NameTable = NameTable::new(NAMES, SPECIAL_VALUES);

/// How many of the first names are special values, not element names.
const SPECIAL_VALUES: usize = 7;

impl Tag {
    /// The name as HTML writes it; empty for `TEXT` and `UNKNOWN`.
    pub fn name(self) -> &'static str {
        match self {
            Tag::TEXT | Tag::UNKNOWN => "",
            Tag::SVG_TITLE => "title",
            Tag::SVG_DESC => "desc",
            Tag::SVG_IMAGE => "image",
            Tag::SVG_FOREIGN_OBJECT => "foreignObject",
            Tag::MATH_ANNOTATION => "annotation",
            Tag(index) => NAMES.get(index as usize).copied().unwrap_or(""),
        }
    }

    /// The tag of an element name in any case; `UNKNOWN` if the table lacks it.
    pub fn from_name(name: &str) -> Tag {
        TABLE.find_name(name.as_bytes()).map_or(Tag::UNKNOWN, Tag)
    }

    #[inline]
    pub(super) fn find(name: &[u8], packed: Packed) -> Tag {
        TABLE.find(name, packed).map_or(Tag::UNKNOWN, Tag)
    }

    #[inline(always)]
    pub(super) fn props(self) -> u16 {
        PROPS[self.0 as usize]
    }

    /// Displayed as a block, a list item, or a part of a table by the standard's style sheet.
    pub fn is_block(self) -> bool {
        self.props() & BLOCK != 0
    }
}

/// The standard's special category.
pub(super) const SPECIAL: u16 = 1;
/// Ends the search of "has an element in scope".
pub(super) const SCOPE: u16 = 1 << 1;
/// Closed by "generate implied end tags".
pub(super) const IMPLIED_END: u16 = 1 << 2;
/// Closed by "generate all implied end tags thoroughly", on top of `IMPLIED_END`.
pub(super) const IMPLIED_END_TABLE: u16 = 1 << 3;
/// Headings.
pub(super) const HEADING: u16 = 1 << 5;
/// Formatting elements.
pub(super) const FORMATTING: u16 = 1 << 6;
/// Displayed as a block.
pub(super) const BLOCK: u16 = 1 << 7;
/// Where text is fostered out: `table`, `tbody`, `tfoot`, `thead`, `tr`.
pub(super) const TABLE_PART: u16 = 1 << 8;
/// HTML start tags that end foreign content.
pub(super) const BREAKOUT: u16 = 1 << 9;
/// Set by the builder on elements of SVG and MathML.
pub(super) const FOREIGN_NODE: u16 = 1 << 10;
/// Set by the builder on HTML integration points.
pub(super) const HTML_POINT: u16 = 1 << 11;
/// Set by the builder on MathML text integration points.
pub(super) const TEXT_POINT: u16 = 1 << 12;
/// Set by the builder on MathML's `annotation-xml`.
pub(super) const ANNOTATION: u16 = 1 << 13;
/// Special, but passed over by the search for an open `li`, `dd` or `dt`.
pub(super) const PASSED: u16 = 1 << 14;
/// Set by the builder on elements of MathML.
pub(super) const MATHML_NODE: u16 = 1 << 15;

const PROPS: [u16; 256] = {
    let mut props = [0; 256];
    mark(&mut props, FORMATTING, FORMATTINGS);
    mark(
        &mut props,
        HEADING | BLOCK | SPECIAL,
        &[Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6],
    );
    mark(&mut props, SPECIAL, SPECIALS);
    mark(&mut props, BLOCK, BLOCKS);
    mark(&mut props, SCOPE, SCOPES);
    mark(&mut props, IMPLIED_END, IMPLIED_ENDS);
    mark(&mut props, IMPLIED_END_TABLE, IMPLIED_ENDS_TABLE);
    mark(
        &mut props,
        TABLE_PART,
        &[Tag::TABLE, Tag::TBODY, Tag::TFOOT, Tag::THEAD, Tag::TR],
    );
    mark(&mut props, BREAKOUT, BREAKOUTS);
    mark(&mut props, PASSED, &[Tag::ADDRESS, Tag::DIV, Tag::P]);
    props
};

const fn mark(props: &mut [u16; 256], bits: u16, tags: &[Tag]) {
    let mut index = 0;
    while index < tags.len() {
        props[tags[index].0 as usize] |= bits;
        index += 1;
    }
}

#[rustfmt::skip]
const FORMATTINGS: &[Tag] = &[
    Tag::A, Tag::B, Tag::BIG, Tag::CODE, Tag::EM, Tag::FONT, Tag::I, Tag::NOBR, Tag::S, Tag::SMALL, Tag::STRIKE,
    Tag::STRONG, Tag::TT, Tag::U,
];

#[rustfmt::skip]
const SPECIALS: &[Tag] = &[
    Tag::ADDRESS, Tag::APPLET, Tag::AREA, Tag::ARTICLE, Tag::ASIDE, Tag::BASE, Tag::BASEFONT, Tag::BGSOUND,
    Tag::BLOCKQUOTE, Tag::BODY, Tag::BR, Tag::BUTTON, Tag::CAPTION, Tag::CENTER, Tag::COL, Tag::COLGROUP, Tag::DD,
    Tag::DETAILS, Tag::DIR, Tag::DIV, Tag::DL, Tag::DT, Tag::EMBED, Tag::FIELDSET, Tag::FIGCAPTION, Tag::FIGURE,
    Tag::FOOTER, Tag::FORM, Tag::FRAME, Tag::FRAMESET, Tag::HEAD, Tag::HEADER, Tag::HGROUP, Tag::HR, Tag::HTML,
    Tag::IFRAME, Tag::IMG, Tag::INPUT, Tag::KEYGEN, Tag::LI, Tag::LINK, Tag::LISTING, Tag::MAIN, Tag::MARQUEE,
    Tag::MENU, Tag::META, Tag::NAV, Tag::NOEMBED, Tag::NOFRAMES, Tag::NOSCRIPT, Tag::OBJECT, Tag::OL, Tag::P,
    Tag::PARAM, Tag::PLAINTEXT, Tag::PRE, Tag::SCRIPT, Tag::SEARCH, Tag::SECTION, Tag::SELECT, Tag::SOURCE,
    Tag::STYLE, Tag::SUMMARY, Tag::TABLE, Tag::TBODY, Tag::TD, Tag::TEMPLATE, Tag::TEXTAREA, Tag::TFOOT, Tag::TH,
    Tag::THEAD, Tag::TITLE, Tag::TR, Tag::TRACK, Tag::UL, Tag::WBR, Tag::XMP,
];

#[rustfmt::skip]
const BLOCKS: &[Tag] = &[
    Tag::HTML, Tag::BODY, Tag::ADDRESS, Tag::ARTICLE, Tag::ASIDE, Tag::BLOCKQUOTE, Tag::CENTER, Tag::DD,
    Tag::DETAILS, Tag::DIALOG, Tag::DIR, Tag::DIV, Tag::DL, Tag::DT, Tag::FIELDSET, Tag::FIGCAPTION, Tag::FIGURE,
    Tag::FOOTER, Tag::FORM, Tag::HEADER, Tag::HGROUP, Tag::HR, Tag::LEGEND, Tag::LI, Tag::LISTING, Tag::MAIN,
    Tag::MENU, Tag::NAV, Tag::OL, Tag::OPTGROUP, Tag::OPTION, Tag::P, Tag::PLAINTEXT, Tag::PRE, Tag::SEARCH,
    Tag::SECTION, Tag::SUMMARY, Tag::UL, Tag::XMP, Tag::TABLE, Tag::CAPTION, Tag::COLGROUP, Tag::COL, Tag::THEAD,
    Tag::TBODY, Tag::TFOOT, Tag::TR, Tag::TD, Tag::TH, Tag::FRAMESET, Tag::NOFRAMES,
];

#[rustfmt::skip]
const SCOPES: &[Tag] = &[
    Tag::APPLET, Tag::CAPTION, Tag::HTML, Tag::TABLE, Tag::TD, Tag::TH, Tag::MARQUEE, Tag::OBJECT, Tag::SELECT,
    Tag::TEMPLATE,
];

#[rustfmt::skip]
const IMPLIED_ENDS: &[Tag] = &[
    Tag::DD, Tag::DT, Tag::LI, Tag::OPTGROUP, Tag::OPTION, Tag::P, Tag::RB, Tag::RP, Tag::RT, Tag::RTC,
];

#[rustfmt::skip]
const IMPLIED_ENDS_TABLE: &[Tag] =
    &[Tag::CAPTION, Tag::COLGROUP, Tag::TBODY, Tag::TD, Tag::TFOOT, Tag::TH, Tag::THEAD, Tag::TR];

#[rustfmt::skip]
const BREAKOUTS: &[Tag] = &[
    Tag::B, Tag::BIG, Tag::BLOCKQUOTE, Tag::BODY, Tag::BR, Tag::CENTER, Tag::CODE, Tag::DD, Tag::DIV, Tag::DL,
    Tag::DT, Tag::EM, Tag::EMBED, Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6, Tag::HEAD, Tag::HR, Tag::I,
    Tag::IMG, Tag::LI, Tag::LISTING, Tag::MENU, Tag::META, Tag::NOBR, Tag::OL, Tag::P, Tag::PRE, Tag::RUBY, Tag::S,
    Tag::SMALL, Tag::SPAN, Tag::STRONG, Tag::STRIKE, Tag::SUB, Tag::SUP, Tag::TABLE, Tag::TT, Tag::U, Tag::UL,
    Tag::VAR,
];
