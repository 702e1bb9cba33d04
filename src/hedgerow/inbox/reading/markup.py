"""HTML of strangers: to text, and to markup that does nothing and fetches nothing."""

import re
from html import unescape

import nh3

_TAGS = set(
    "a abbr b blockquote br caption code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i ins li ol p pre q s small span "
    "strong sub sup table tbody td tfoot th thead tr u ul".split()
)
_ATTRIBUTES = {"a": {"href"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}, "*": {"dir", "lang"}}
_GONE = {"script", "style", "title", "head", "template", "noscript"}
_BREAKS = re.compile(r"<(br|/p|/div|/tr|/li|/h[1-6]|/blockquote|hr)\b[^>]*>", re.I)
_BLANKS = re.compile(r"[ \t\u00a0]+")
_LINES = re.compile(r" ?\n[\n ]*\n ?")
LONGEST = 500_000


def sanitised(html: str) -> str:
    """Words, lists, tables and links; no picture, no style, no form, nothing that runs or is fetched."""
    return nh3.clean(
        html[:LONGEST],
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        clean_content_tags=_GONE,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
    )


def text_of(html: str) -> str:
    """What it says, line by line."""
    joined = " ".join(html[:LONGEST].split())
    broken = _BREAKS.sub(lambda match: match.group(0) + "\n", joined)
    bare = nh3.clean(broken, tags=set(), clean_content_tags=_GONE)
    lines = "\n".join(_BLANKS.sub(" ", line).strip() for line in unescape(bare).split("\n"))
    return _LINES.sub("\n\n", lines).strip()
