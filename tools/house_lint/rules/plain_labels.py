"""Words handed to people from Python are translatable: labels, help, messages."""

import ast
import re
from collections.abc import Iterator

from tools.house_lint.names import dotted
from tools.house_lint.rule import Complaint, Rule, in_product
from tools.house_lint.source import Source

_KEYWORDS = {"help_text", "verbose_name", "verbose_name_plural", "placeholder", "empty_label"}
# `label` is also what a row carries ("work", "home"): it is for people in these.
_LABELLED = re.compile(r"(Field|Column|Panel|Grant|Link|Item|Option|Setting|Action|Entry)$")
_SPEAKING = {
    "messages.success",
    "messages.error",
    "messages.warning",
    "messages.info",
    "ValidationError",
    "forms.ValidationError",
}


def _complaints(source: Source) -> Iterator[Complaint]:
    for node in source.nodes:
        if isinstance(node, ast.Call):
            for keyword in node.keywords:
                if _is_for_people(node, keyword) and _is_words(keyword.value):
                    yield keyword.value.lineno, f"{keyword.arg} is read by people: wrap it in gettext_lazy"
            if dotted(node.func) in _SPEAKING and any(map(_is_words, node.args)):
                yield node.lineno, "a message is read by people: wrap it in gettext"


def _is_for_people(call: ast.Call, keyword: ast.keyword) -> bool:
    return keyword.arg in _KEYWORDS or (keyword.arg == "label" and bool(_LABELLED.search(dotted(call.func))))


def _is_words(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return True
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and any(map(str.isalpha, node.value))


def _applies(source: Source) -> bool:
    return in_product(source) and not source.is_migration and source.package not in {"config", "measures"}


RULE = Rule("plain-labels", _applies, _complaints)
