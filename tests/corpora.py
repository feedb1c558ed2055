"""Small crawls for the tests of the corpus: pages of made-up stories, packed into archives."""

import gzip
import hashlib
import random

WORDS = (
    "menteri warga kota sungai jembatan sekolah pasar petani nelayan gubernur rapat anggaran hujan banjir jalan kereta pabrik buruh harga "
    "beras minyak ekspor kapal pelabuhan hutan api kabut sawah guru murid dokter rumah sakit obat vaksin polisi hakim sidang saksi pemilu "
    "partai suara calon debat stadion gol pelatih musim kemarau gempa gunung abu penerbangan bandara penumpang bus listrik desa dana"
).split()


def sentences(seed, count):
    """Sentences that no other seed has."""
    chance = random.Random(seed)
    for _ in range(count):
        words = [chance.choice(WORDS) for _ in range(chance.randint(9, 16))]
        yield " ".join(words).capitalize() + "."


def story(seed, paragraphs=6):
    """The paragraphs of a story."""
    return [" ".join(sentences(f"{seed} {number}", 4)) for number in range(paragraphs)]


def page(seed, *, headline=None, paragraphs=None, day=24, head="", foot="", date=None):
    """A page with an article."""
    headline = headline or " ".join(sentences(f"headline {seed}", 1)).rstrip(".")[:70]
    paragraphs = story(seed) if paragraphs is None else paragraphs
    published = date or f"2021-08-{day:02d}T08:00:00+07:00"
    return f"""<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{headline} - Kabar</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Kabar">
<meta property="article:published_time" content="{published}">{head}</head>
<body><nav><a href="/">Beranda</a> <a href="/nasional">Nasional</a></nav><article><h1>{headline}</h1>
{"".join(f"<p>{text}</p>" for text in paragraphs)}</article>{foot}<footer>Hak cipta Kabar</footer></body></html>"""


def record(url, html, *, date="2021-08-25T05:16:00Z", kind="response", status="200 OK", fields=(), media="text/html; charset=utf-8"):
    """A record of a WARC file."""
    body = html.encode() if isinstance(html, str) else html
    block = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n\r\n".encode() + body
    head = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {url}",
        f"WARC-Date: {date}",
        "Content-Type: application/http; msgtype=response",
        *fields,
        f"WARC-Block-Digest: sha1:{hashlib.sha1(block).hexdigest()}",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def packed(records):
    """A WARC file of records, a gzip member each."""
    return b"".join([gzip.compress(each, 6, mtime=0) for each in records])


def crawl(path, count, *, first=0, site="kabar.co.id"):
    """An archive of `count` stories; returns its path."""
    numbers = range(first, first + count)
    path.write_bytes(packed([record(f"https://www.{site}/berita/{n}/judul", page(n, day=1 + n % 28)) for n in numbers]))
    return path


def digest(folder):
    """SHA-256 of all that readers of a dataset see."""
    found = hashlib.sha256()
    paths = [*folder.glob("manifest.json"), *folder.glob("left-out-*"), *folder.glob("articles/*/*")]
    for path in sorted(paths):
        found.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return found.hexdigest()
