//! Addresses relative to a page's, as RFC 3986 resolves them, and the bytes in them that are to be quoted.
use std::net::Ipv6Addr;

/// An address in its parts; those that it lacks are empty.
struct Parts<'a> {
    scheme: String,
    host: &'a str,
    path: &'a str,
    params: &'a str,
    query: &'a str,
    fragment: &'a str,
}

/// The address that `href` means on a page at `base`; `None` if either cannot be read, or it is of another scheme than the web's.
pub fn join(base: &str, href: &str) -> Option<String> {
    let (base, link) = (shown(base), shown(href));
    let base = Parts::of(&base, "")?;
    let link = Parts::of(&link, &base.scheme)?;
    if link.scheme != base.scheme {
        return Some(href.to_owned());
    }
    if !matches!(link.scheme.as_str(), "" | "http" | "https") {
        return None;
    }
    if !link.host.is_empty() {
        return Some(link.joined(link.host, link.path, link.params, link.query));
    }
    if link.path.is_empty() && link.params.is_empty() {
        let query = [link.query, base.query][usize::from(link.query.is_empty())];
        return Some(link.joined(base.host, base.path, base.params, query));
    }
    let path = path_from(base.path, link.path);
    Some(link.joined(base.host, &path, link.params, link.query))
}

/// An address without the characters that browsers pass over.
fn shown(address: &str) -> String {
    let address = address.trim_start_matches(|c| c <= ' ');
    address.replace(['\t', '\r', '\n'], "")
}

impl<'a> Parts<'a> {
    fn of(address: &'a str, scheme: &str) -> Option<Parts<'a>> {
        let (scheme, rest) = match address.split_once(':') {
            Some((told, rest)) if is_scheme(told) => (told.to_ascii_lowercase(), rest),
            _ => (scheme.to_owned(), address),
        };
        let (host, rest) = match rest.strip_prefix("//") {
            Some(rest) => rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len())),
            None => ("", rest),
        };
        if !is_host(host) {
            return None;
        }
        let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let name = path.rfind('/').unwrap_or(0);
        let (path, params) = match path[name..].find(';') {
            Some(at) => (&path[..name + at], &path[name + at + 1..]),
            None => (path, ""),
        };
        Some(Parts {
            scheme,
            host,
            path,
            params,
            query,
            fragment,
        })
    }

    /// The address with this scheme and fragment and these parts.
    fn joined(&self, host: &str, path: &str, params: &str, query: &str) -> String {
        let mut told = String::with_capacity(host.len() + path.len() + query.len() + 16);
        if !self.scheme.is_empty() {
            told.push_str(&self.scheme);
            told.push(':');
        }
        let mut path = path.to_owned();
        if !params.is_empty() {
            path.push(';');
            path.push_str(params);
        }
        if !host.is_empty() || (!self.scheme.is_empty() && !path.starts_with("//")) {
            told.push_str("//");
            told.push_str(host);
            if !path.is_empty() && !path.starts_with('/') {
                told.push('/');
            }
        }
        told.push_str(&path);
        for (sign, part) in [('?', query), ('#', self.fragment)] {
            if !part.is_empty() {
                told.push(sign);
                told.push_str(part);
            }
        }
        told
    }
}

fn is_scheme(told: &str) -> bool {
    told.starts_with(|c: char| c.is_ascii_alphabetic())
        && told
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// Characters that stand for one or more of `/?#@:` where a host's name is looked up.
const DISGUISED: [char; 19] = [
    '\u{2047}', '\u{2048}', '\u{2049}', '\u{2100}', '\u{2101}', '\u{2105}', '\u{2106}', '\u{2a74}',
    '\u{fe13}', '\u{fe16}', '\u{fe55}', '\u{fe56}', '\u{fe5f}', '\u{fe6b}', '\u{ff03}', '\u{ff0f}',
    '\u{ff1a}', '\u{ff1f}', '\u{ff20}',
];

/// Whether it can be the host of an address, with what may stand before and behind it: brackets in pairs, around a number.
fn is_host(host: &str) -> bool {
    if host.contains(DISGUISED) {
        return false;
    }
    match (host.split_once('['), host.contains(']')) {
        (None, closed) => !closed,
        (Some(_), false) => false,
        (Some((_, rest)), true) => is_number(rest.split(']').next().unwrap_or(rest)),
    }
}

/// Whether what stands in brackets is the number of a host: version 6, or one to come.
fn is_number(told: &str) -> bool {
    if let Some(rest) = told.strip_prefix('v') {
        return rest.split_once('.').is_some_and(|(version, number)| {
            !version.is_empty()
                && !number.is_empty()
                && version.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
    }
    let (number, zone) = told.split_once('%').unwrap_or((told, "0"));
    !zone.is_empty() && !zone.contains('%') && number.parse::<Ipv6Addr>().is_ok()
}

/// A path relative to another, without the steps `.` and `..`.
fn path_from(base: &str, path: &str) -> String {
    let mut steps: Vec<&str> = if path.starts_with('/') {
        path.split('/').collect()
    } else {
        let folder = base.rfind('/').map_or("", |at| &base[..=at]);
        let mut steps: Vec<&str> = folder.split('/').collect();
        if !folder.is_empty() {
            steps.pop();
        }
        steps.extend(path.split('/'));
        let last = steps.len() - 1;
        let inner = |&(at, step): &(usize, &str)| at == 0 || at == last || !step.is_empty();
        let kept: Vec<&str> = steps
            .iter()
            .copied()
            .enumerate()
            .filter(inner)
            .map(|(_, step)| step)
            .collect();
        kept
    };
    let ends_in_folder = matches!(steps.last(), Some(&("." | "..")));
    let mut kept: Vec<&str> = Vec::with_capacity(steps.len() + 1);
    for step in steps.drain(..) {
        match step {
            ".." => drop(kept.pop()),
            "." => {}
            step => kept.push(step),
        }
    }
    if ends_in_folder {
        kept.push("");
    }
    let path = kept.join("/");
    if path.is_empty() {
        "/".to_owned()
    } else {
        path
    }
}

/// The address with all bytes quoted that are no letters, digits or marks of addresses.
pub fn quoted(address: String) -> String {
    let is_safe =
        |byte: u8| byte.is_ascii_alphanumeric() || b"_.-~%/:=&?#+!$,;'@()*[]|".contains(&byte);
    if address.bytes().all(is_safe) {
        return address;
    }
    let mut told = String::with_capacity(address.len() + 32);
    for byte in address.bytes() {
        if is_safe(byte) {
            told.push(char::from(byte));
        } else {
            told.push('%');
            told.extend([byte >> 4, byte & 15].map(|half| {
                char::from_digit(u32::from(half), 16)
                    .unwrap_or('0')
                    .to_ascii_uppercase()
            }));
        }
    }
    told
}
