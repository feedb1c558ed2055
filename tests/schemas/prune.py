"""Makes `tei.rng` of TEI's whole schema: `python tests/schemas/prune.py tei_all.rng`.

Every element that saring does not write is taken out. A RELAX NG grammar without some of its alternatives accepts less and never more,
so what is valid by the rest is valid TEI. The whole takes 12 s to load, the rest a fraction of one.
"""

import re
import sys
from pathlib import Path

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
KEPT = set(
    "TEI teiCorpus teiHeader fileDesc titleStmt title author persName roleName respStmt resp orgName extent measure publicationStmt p "
    "notesStmt note sourceDesc bibl publisher date idno availability profileDesc abstract creation placeName langUsage language "
    "textClass keywords term text body back div head figure graphic opener dateline byline name list item table row cell quote code "
    "ref lb hi del cit".split()
)
"""The elements that `saring.formats.tei` writes."""


def pruned(grammar):
    """The grammar without other elements, without what then is unreachable, and without documentation."""
    etree.strip_elements(grammar, etree.Comment, "{http://purl.oclc.org/dsdl/schematron}*", with_tail=False)
    etree.strip_elements(grammar, "{http://relaxng.org/ns/compatibility/annotations/1.0}*", with_tail=False)
    for define in grammar.findall(f"{RNG}define"):
        element = define.find(f"{RNG}element")
        if element is not None and element.get("name") not in KEPT:
            define[:] = [etree.Element(f"{RNG}notAllowed")]
    while without_the_impossible(grammar):
        pass
    reached = reachable(grammar)
    for define in grammar.findall(f"{RNG}define"):
        if define.get("name") not in reached:
            grammar.remove(define)
    return grammar


def without_the_impossible(grammar):
    """Take away references to what allows nothing, where a choice leaves others or repetition may be none; whether any was found."""
    impossible = {define.get("name") for define in grammar.findall(f"{RNG}define") if is_impossible(define)}
    found = False
    for ref in [ref for ref in grammar.iter(f"{RNG}ref") if ref.get("name") in impossible]:
        ref.getparent().replace(ref, etree.Element(f"{RNG}notAllowed"))
        found = True
    for none in list(grammar.iter(f"{RNG}notAllowed")):
        found |= simplified(none)
    return found


def is_impossible(define):
    return len(define) > 0 and all(part.tag == f"{RNG}notAllowed" for part in define)


def simplified(none):
    parent = none.getparent()
    if parent is None or parent.tag in (f"{RNG}define", f"{RNG}element", f"{RNG}start"):
        return False
    if parent.tag == f"{RNG}choice" and len(parent) > 1:
        parent.remove(none)
        return True
    if parent.tag not in (f"{RNG}optional", f"{RNG}zeroOrMore"):
        parent.getparent().replace(parent, etree.Element(f"{RNG}notAllowed"))
    elif len(parent.getparent()) > 1 and parent.getparent().tag != f"{RNG}choice":
        parent.getparent().remove(parent)
    else:
        parent.getparent().replace(parent, etree.Element(f"{RNG}empty"))
    return True


def reachable(grammar):
    defines = {}
    for define in grammar.findall(f"{RNG}define"):
        defines.setdefault(define.get("name"), []).append(define)
    reached, waiting = set(), [ref.get("name") for ref in grammar.find(f"{RNG}start").iter(f"{RNG}ref")]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += [ref.get("name") for define in defines[name] for ref in define.iter(f"{RNG}ref")]
    return reached


if __name__ == "__main__":
    whole = etree.parse(sys.argv[1], etree.XMLParser(remove_blank_text=True)).getroot()
    etree.indent(pruned(whole), " ")
    text = etree.tostring(whole, encoding="unicode")
    (Path(__file__).parent / "tei.rng").write_text(re.sub(r"\n\s*\n", "\n", text) + "\n", encoding="utf-8")
