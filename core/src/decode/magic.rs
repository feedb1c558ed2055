//! Magic numbers: what a file's first bytes say it is. Data; the source is the MIME Sniffing Standard and `file(1)`.
use super::kind::Kind;

/// First bytes and what they mean.
const PREFIXES: [(&[u8], Kind); 43] = [
    (b"%PDF-", Kind::Pdf),
    (b"\x89PNG\r\n\x1A\n", Kind::Image),
    (b"GIF87a", Kind::Image),
    (b"GIF89a", Kind::Image),
    (b"\xFF\xD8\xFF", Kind::Image),
    (b"II*\0", Kind::Image),
    (b"MM\0*", Kind::Image),
    (b"\0\0\x01\0", Kind::Image),
    (b"\0\0\x02\0", Kind::Image),
    (b"8BPS\0", Kind::Image),
    (b"\xFF\x0A\xFA", Kind::Image),
    (b"\0\0\0\x0CJXL ", Kind::Image),
    (b"\0\0\0\x0CjP  ", Kind::Image),
    (b"ID3\x02", Kind::Audio),
    (b"ID3\x03", Kind::Audio),
    (b"ID3\x04", Kind::Audio),
    (b"OggS\0", Kind::Audio),
    (b"fLaC\0", Kind::Audio),
    (b"MThd\0", Kind::Audio),
    (b"FORM\0", Kind::Audio),
    (b"#!AMR", Kind::Audio),
    (b"\x1A\x45\xDF\xA3", Kind::Video),
    (b"FLV\x01", Kind::Video),
    (b"\0\0\x01\xBA", Kind::Video),
    (b"\0\0\x01\xB3", Kind::Video),
    (b"\x30\x26\xB2\x75\x8E\x66\xCF\x11", Kind::Video),
    (b"\x1F\x8B", Kind::Gzip),
    (b"PK\x03\x04", Kind::Zip),
    (b"PK\x05\x06", Kind::Zip),
    (b"PK\x07\x08", Kind::Zip),
    (b"BZh", Kind::Archive),
    (b"\xFD7zXZ\0", Kind::Archive),
    (b"\x28\xB5\x2F\xFD", Kind::Archive),
    (b"\x04\x22\x4D\x18", Kind::Archive),
    (b"7z\xBC\xAF\x27\x1C", Kind::Archive),
    (b"Rar!\x1A\x07", Kind::Archive),
    (b"\x7FELF", Kind::Binary),
    (b"wOFF", Kind::Binary),
    (b"wOF2", Kind::Binary),
    (b"OTTO\0", Kind::Binary),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::Binary),
    (b"{\\rtf", Kind::Binary),
    (b"SQLite format 3\0", Kind::Binary),
];

/// The kind that the first bytes prove, if they prove one.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    PREFIXES
        .iter()
        .find(|(prefix, _)| bytes.starts_with(prefix))
        .map(|&(_, kind)| kind)
        .or_else(|| boxed(bytes))
}

/// Formats told by a second mark behind a size: RIFF, ISO media files, Windows bitmaps, raw MPEG sound.
fn boxed(bytes: &[u8]) -> Option<Kind> {
    match *bytes {
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some(Kind::Image),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'A',
            b'V',
            b'E',
            ..,
        ] => Some(Kind::Audio),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'A',
            b'V',
            b'I',
            b' ',
            ..,
        ] => Some(Kind::Video),
        [_, _, _, _, b'f', b't', b'y', b'p', a, b, c, _, ..] => Some(match &[a, b, c] {
            b"avi" | b"hei" | b"mif" => Kind::Image,
            b"M4A" => Kind::Audio,
            _ => Kind::Video,
        }),
        // The four reserved bytes of a bitmap's header are NUL, then comes a small offset.
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, _, _, 0, 0, ..] => Some(Kind::Image),
        // Frame sync, layer III, and neither a forbidden rate nor a byte order mark.
        [0xFF, 0xFB | 0xF3 | 0xF2, rate, ..] if !matches!(rate >> 4, 0 | 15) => Some(Kind::Audio),
        _ => None,
    }
}
