"""CSS lives in a layer and speaks of start and end, so that right-to-left works by itself."""

import re
from collections.abc import Iterator

from tools.house_lint.rule import Complaint, Rule
from tools.house_lint.source import Source

_PHYSICAL = re.compile(
    r"(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|left|right|"
    r"border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
)
_COMMENT = re.compile(r"/\*.*?\*/", re.S)


def _complaints(source: Source) -> Iterator[Complaint]:
    bare = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), source.text)
    if bare.strip() and "@layer" not in bare and "@font-face" not in bare and "@import" not in bare:
        yield 1, "outside every @layer: its order against other files would be chance"
    for number, line in enumerate(bare.splitlines(), 1):
        found = _PHYSICAL.search(line)
        if found:
            yield number, f"`{found[0].strip(' ;{')}` is physical: use the inline-start or inline-end property"


RULE = Rule("stylesheets", lambda source: source.path.suffix == ".css", _complaints)
