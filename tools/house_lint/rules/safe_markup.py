"""Markup that is not written out in the code is trusted only with a stated reason: `# house: safe-markup: …`."""

import ast
import re
from collections.abc import Iterator

from tools.house_lint.names import calls
from tools.house_lint.rule import Complaint, Rule
from tools.house_lint.source import Source

_TRUSTING = {
    "django.utils.safestring.mark_safe",
    "django.utils.safestring.SafeString",
    "django.utils.html.mark_safe",
    "markupsafe.Markup",
}
_IN_TEMPLATE = re.compile(r"\|\s*safe\b|\{%-?\s*autoescape\s+(false|off)|autoescape=False")


def _complaints(source: Source) -> Iterator[Complaint]:
    if source.is_python:
        for call, name in calls(source):
            if name in _TRUSTING and any(not isinstance(argument, ast.Constant) for argument in call.args):
                yield call.lineno, f"{name.rsplit('.', 1)[-1]} trusts markup: use format_html, or say why it is safe"
        return
    for number, line in enumerate(source.lines, 1):
        if _IN_TEMPLATE.search(line):
            yield number, "trusts markup: say why it is safe"


RULE = Rule(
    "safe-markup", lambda source: bool(source.package) and (source.is_python or source.is_template), _complaints
)
