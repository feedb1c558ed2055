//! The kinds of things that get captured, and their names.

/// What was captured.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// A page, or a piece of one: it has tags.
    Html,
    /// Plain text: no tags to speak of.
    Text,
    /// Nothing, or white space and NULs only.
    Empty,
    /// RSS or Atom.
    Feed,
    /// Other XML, sitemaps among it.
    Xml,
    /// JSON.
    Json,
    /// PDF.
    Pdf,
    /// A picture, SVG among them.
    Image,
    /// Sound.
    Audio,
    /// Film.
    Video,
    /// A gzip file that nobody unpacked.
    Gzip,
    /// A zip file; office documents and e-books are such.
    Zip,
    /// Another archive or compressed file.
    Archive,
    /// A WARC file given as a page.
    Warc,
    /// A page saved as MHTML.
    Mhtml,
    /// Anything else that is not text.
    Binary,
}

impl Kind {
    /// Lower-case name, as Python sees it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Text => "text",
            Self::Empty => "empty",
            Self::Feed => "feed",
            Self::Xml => "xml",
            Self::Json => "json",
            Self::Pdf => "pdf",
            Self::Image => "image",
            Self::Audio => "audio",
            Self::Video => "video",
            Self::Gzip => "gzip",
            Self::Zip => "zip",
            Self::Archive => "archive",
            Self::Warc => "warc",
            Self::Mhtml => "mhtml",
            Self::Binary => "binary",
        }
    }
}
