"""The content policy is strict: templates carry no style, no script and no handler of their own."""

import re
from collections.abc import Iterator

from tools.house_lint.rule import Complaint, Rule, in_templates
from tools.house_lint.source import Source

_TABOOS = [
    (re.compile(r"<style\b", re.I), "a stylesheet of its own belongs in static/"),
    (
        re.compile(r"<[a-z][^>]*\sstyle\s*=", re.I),
        "no style attribute: give it a class, or a width/height/data attribute",
    ),
    (re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.I), "no inline handler: a data-* hook and a module in frontend/"),
    (re.compile(r"javascript:", re.I), "no javascript: address"),
    (
        re.compile(r"\bhx-on\b|\bhx-vars\b|\bhx-vals\s*=\s*[\"']js:", re.I),
        "htmx that evaluates code is refused by the policy",
    ),
]
_SCRIPT = re.compile(r"<script\b([^>]*)>", re.I)
_MAIL = re.compile(r"/(mail|email)s?/")


def _complaints(source: Source) -> Iterator[Complaint]:
    for number, line in enumerate(source.lines, 1):
        for pattern, message in _TABOOS:
            if pattern.search(line):
                yield number, message
    for match in _SCRIPT.finditer(source.text):
        if "src=" not in match[1] and "application/json" not in match[1]:
            yield source.text.count("\n", 0, match.start()) + 1, "no inline script: a module in frontend/"


RULE = Rule("inline-code", lambda s: in_templates(s) and not _MAIL.search(s.path.as_posix()), _complaints)
