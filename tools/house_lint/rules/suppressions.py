"""A suppression carries its reason, or the next reader cannot tell whether it still holds."""

import io
import re
import tokenize
from collections.abc import Iterator

from tools.house_lint.rule import Complaint, Rule
from tools.house_lint.source import Source

_SILENCED = re.compile(
    r"#\s*(noqa:\s*[A-Z0-9, ]+\d|type:\s*ignore(\[[\w, -]+\])?|pragma:\s*no (cover|branch)|noqa\b)(?P<rest>.*)"
)


def _complaints(source: Source) -> Iterator[Complaint]:
    for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
        found = _SILENCED.search(token.string) if token.type == tokenize.COMMENT else None
        if found and not re.search(r"[a-z]{3,}", found["rest"].lower()):
            yield token.start[0], f"`{token.string.strip()}` gives no reason"


RULE = Rule("suppressions", lambda source: source.is_python and source.path.parts[0] in {"src", "tools"}, _complaints)
