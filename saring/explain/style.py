"""The style sheet of the page that shows an explanation."""

from typing import Final

_HUES: Final = {
    "body": 145,
    "heading": 165,
    "headline": 200,
    "subheadline": 215,
    "byline": 265,
    "date": 290,
    "caption": 45,
    "credit": 30,
    "comment": 325,
    "related": 15,
    "navigation": 235,
    "promotion": 0,
    "boilerplate": 0,
}
"""Hue of every label, in degrees; the last two are told apart by their saturation."""

_PLAIN: Final = """
:root{color-scheme:light dark;--ink:#1b1d21;--soft:#575d68;--line:#d5d9e0;--paper:#fff;--shade:#f4f5f8;--for:#0a6b3d;--against:#a8281c;
--sat:60%;--edge:42%;--chip:91%;--chipink:22%}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8ec;--soft:#a3a9b5;--line:#3a3f49;--paper:#15171b;--shade:#1e2127;--for:#6fd39c;
--against:#ff9d90;--edge:60%;--chip:22%;--chipink:86%}}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
header,.filters,main{padding:0 clamp(.75rem,3vw,2rem)}
header{padding-block:1.25rem .75rem}
h1{font-size:1.35rem;margin:0 0 .35rem;overflow-wrap:anywhere}
h2{font-size:1.05rem;margin:0 0 .6rem}
p{margin:.25rem 0}
.soft{color:var(--soft)}
.filters{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;padding-block:.6rem;border-block:1px solid var(--line);
background:var(--shade)}
.filters label{display:inline-flex;align-items:center;gap:.4rem;cursor:pointer;min-height:1.75rem}
main{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2rem;padding-block:1.25rem 3rem}
@media(max-width:60rem){main{grid-template-columns:minmax(0,1fr)}}
ol.blocks{list-style:none;margin:0;padding:0}
.block{border-inline-start:.35rem solid hsl(var(--hue) var(--sat) var(--edge));background:var(--shade);border-radius:.25rem;
margin-block-end:.35rem}
.block.left{background:none}
.block.left .text{color:var(--soft)}
.block:target{outline:3px solid var(--ink)}
summary{cursor:pointer;display:flex;flex-wrap:wrap;gap:.1rem .7rem;padding:.35rem .7rem;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"▸";color:var(--soft)}
[open]>summary::before{content:"▾"}
:focus-visible{outline:3px solid hsl(215 90% 55%);outline-offset:2px}
.head{display:flex;flex-wrap:wrap;align-items:center;align-self:start;gap:.2rem .6rem;min-block-size:1.5rem;
font-size:.8rem;color:var(--soft)}
.chip{padding:0 .5rem;border-radius:1rem;background:hsl(var(--hue) var(--sat) var(--chip));color:hsl(var(--hue) var(--sat) var(--chipink));
font-weight:600}
meter{inline-size:3.5rem;block-size:.7rem}
.text{flex:1 1 16rem;overflow-wrap:anywhere;white-space:pre-line;text-align:start;unicode-bidi:plaintext;min-inline-size:0}
.why{padding:.1rem .7rem .7rem 1.6rem;font-size:.9rem}
table{border-collapse:collapse;inline-size:100%;font-size:.85rem}
th,td{text-align:start;vertical-align:top;padding:.25rem .5rem .25rem 0;border-block-start:1px solid var(--line);overflow-wrap:anywhere}
th{font-weight:600}
.effect{font-variant-numeric:tabular-nums;white-space:nowrap;font-weight:600}
.for{color:var(--for)}
.against{color:var(--against)}
.field{border-block-start:1px solid var(--line);padding-block:.6rem}
.field h3{font-size:.9rem;margin:0}
.field .value{overflow-wrap:anywhere;unicode-bidi:plaintext;text-align:start}
.field ul{margin:.3rem 0;padding-inline-start:1.2rem;font-size:.9rem}
.field summary{padding:.2rem 0}
bdi{overflow-wrap:anywhere}
.lost{font-weight:600;color:var(--against)}
pre{background:var(--shade);border:1px solid var(--line);border-radius:.25rem;padding:.75rem;overflow:auto;max-block-size:40rem;
font-size:.8rem;white-space:pre-wrap;overflow-wrap:anywhere}
.gap{padding:.2rem .7rem;color:var(--soft);font-size:.85rem}
body:has(#show-kept:checked) .block.left:not(:target),body:has(#show-left:checked) .block.kept:not(:target),
body:has(#show-rules:checked) .block:not(.ruled,:target){display:none}
"""


def _sheet() -> str:
    hues = "".join([f".l-{label}{{--hue:{hue}}}" for label, hue in _HUES.items()])
    return f"{_PLAIN.strip()}\n{hues}.l-boilerplate,.l-navigation{{--sat:8%}}\n"


STYLE: Final = _sheet()
