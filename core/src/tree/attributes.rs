//! Attribute names that something in saring asks for.
use super::names::{NameTable, Packed, names};

/// An attribute name known to saring (names nothing asks for are `Attr::OTHER`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Attr(pub u8);

names! { Attr,
    OTHER = "#other",
    CLASS = "class", ID = "id", STYLE = "style", HIDDEN = "hidden", ROLE = "role", LANG = "lang",
    XML_LANG = "xml:lang", DIR = "dir", TITLE = "title", NAME = "name", SLOT = "slot", INERT = "inert",
    TABINDEX = "tabindex", OPEN = "open",
    HREF = "href", XLINK_HREF = "xlink:href", REL = "rel", REV = "rev", TYPE = "type", HREFLANG = "hreflang",
    MEDIA = "media", TARGET = "target", PING = "ping", DOWNLOAD = "download", ONCLICK = "onclick", AS = "as",
    SRC = "src", SRCSET = "srcset", SIZES = "sizes", ALT = "alt", WIDTH = "width", HEIGHT = "height",
    LOADING = "loading", POSTER = "poster", USEMAP = "usemap", BACKGROUND = "background", DATA = "data",
    CONTENT = "content", PROPERTY = "property", CHARSET = "charset", HTTP_EQUIV = "http-equiv", SCHEME = "scheme",
    ITEMPROP = "itemprop", ITEMTYPE = "itemtype", ITEMSCOPE = "itemscope", ITEMID = "itemid", ITEMREF = "itemref",
    VOCAB = "vocab", TYPEOF = "typeof", ABOUT = "about", RESOURCE = "resource", PREFIX = "prefix",
    DATATYPE = "datatype",
    DATETIME = "datetime", PUBDATE = "pubdate", VALUE = "value", FOR = "for", ACTION = "action", METHOD = "method",
    PLACEHOLDER = "placeholder", CHECKED = "checked", SELECTED = "selected", DISABLED = "disabled",
    START = "start", REVERSED = "reversed", COLSPAN = "colspan", ROWSPAN = "rowspan", SCOPE = "scope",
    HEADERS = "headers", SUMMARY = "summary", CITE = "cite", COLOR = "color", FACE = "face", SIZE = "size",
    ALIGN = "align", VALIGN = "valign", BGCOLOR = "bgcolor", BORDER = "border", CELLPADDING = "cellpadding",
    CELLSPACING = "cellspacing", NOWRAP = "nowrap", ENCODING = "encoding", VIEWBOX = "viewbox",
    ARIA_HIDDEN = "aria-hidden", ARIA_LABEL = "aria-label", ARIA_LABELLEDBY = "aria-labelledby",
    ARIA_LEVEL = "aria-level", ARIA_CURRENT = "aria-current", ARIA_EXPANDED = "aria-expanded",
    ARIA_ROLEDESCRIPTION = "aria-roledescription",
    DATA_SRC = "data-src", DATA_SRCSET = "data-srcset", DATA_ORIGINAL = "data-original",
    DATA_LAZY_SRC = "data-lazy-src", DATA_LAZY = "data-lazy", DATA_LAZY_SRCSET = "data-lazy-srcset",
    DATA_URL = "data-url", DATA_HREF = "data-href", DATA_IMG = "data-img", DATA_IMAGE = "data-image",
    DATA_BG = "data-bg", DATA_FULL_SRC = "data-full-src", DATA_LARGE_FILE = "data-large-file",
    DATA_ORIG_FILE = "data-orig-file", DATA_SIZES = "data-sizes", DATA_CAPTION = "data-caption",
    DATA_CREDIT = "data-credit", DATA_TITLE = "data-title", DATA_AUTHOR = "data-author", DATA_DATE = "data-date",
    DATA_TIME = "data-time", DATA_TIMESTAMP = "data-timestamp", DATA_PUBLISHED = "data-published",
    DATA_TESTID = "data-testid", DATA_TEST_ID = "data-test-id", DATA_QA = "data-qa",
    DATA_COMPONENT = "data-component", DATA_TYPE = "data-type", DATA_NAME = "data-name", DATA_ROLE = "data-role",
    DATA_MODULE = "data-module", DATA_GTM = "data-gtm", DATA_REACTID = "data-reactid", DATA_NODEID = "data-nodeid",
    DATA_PAGE = "data-page", DATA_ID = "data-id", DATA_AD = "data-ad", DATA_LINK_NAME = "data-link-name",
    DATA_TB_REGION = "data-tb-region", DATA_NOSNIPPET = "data-nosnippet", LAYOUT = "layout",
    ON = "on", CONTENTEDITABLE = "contenteditable",
    DATA_BACKGROUND = "data-background", DATA_BACKGROUND_IMAGE = "data-background-image", DATA_POSTER = "data-poster",
    DATA_EMBED = "data-embed", DATA_OEMBED_URL = "data-oembed-url", DATA_VIDEO_ID = "data-video-id", DATA_YOUTUBE_ID = "data-youtube-id",
}

static TABLE: NameTable = NameTable::new(NAMES, 1);

impl Attr {
    /// The name as HTML writes it; empty for `OTHER`.
    pub fn name(self) -> &'static str {
        if self == Attr::OTHER {
            ""
        } else {
            NAMES.get(self.0 as usize).copied().unwrap_or("")
        }
    }

    /// The attribute of a name in any case; `OTHER` if the table lacks it.
    pub fn from_name(name: &str) -> Attr {
        TABLE.find_name(name.as_bytes()).map_or(Attr::OTHER, Attr)
    }

    #[inline]
    pub(super) fn find(name: &[u8], packed: Packed) -> Attr {
        TABLE.find(name, packed).map_or(Attr::OTHER, Attr)
    }
}
