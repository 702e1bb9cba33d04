"""Money is integer minor units: no float or decimal column, annotation or conversion for it."""

import ast
import re
from collections.abc import Iterator

from tools.house_lint.names import dotted
from tools.house_lint.rule import Complaint, Rule, in_product
from tools.house_lint.source import Source

_MONEY = re.compile(r"(^|_)(money|amount|price|minor|cents|balance|revenue|turnover|cost|fee|paid)(_|s?$)", re.I)
_COLUMNS = {"FloatField", "DecimalField"}


def _applies(source: Source) -> bool:
    """`measures` counts in floats by design: it is handed minor units and returns estimates."""
    return in_product(source) and source.package != "measures"


def _last(name: str) -> str:
    return name.rsplit(".", 1)[-1]


def _complaints(source: Source) -> Iterator[Complaint]:
    for node in source.nodes:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            yield from _of_assignment(node)
        elif isinstance(node, ast.arg) and node.annotation and _is_float_money(node.arg, node.annotation):
            yield node.lineno, f"{node.arg} is money: int minor units, not float"
        elif isinstance(node, ast.Call) and _converts_money(node):
            yield node.lineno, "money never becomes a float"


def _converts_money(call: ast.Call) -> bool:
    return dotted(call.func) == "float" and bool(call.args) and bool(_MONEY.search(_last(dotted(call.args[0]))))


def _is_float_money(name: str, annotation: ast.expr) -> bool:
    return bool(_MONEY.search(name)) and "float" in {dotted(node) for node in ast.walk(annotation)}


def _of_assignment(node: ast.Assign | ast.AnnAssign) -> Iterator[Complaint]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    names = [_last(dotted(target)) for target in targets]
    if not any(_MONEY.search(name) for name in names):
        return
    if isinstance(node.value, ast.Call) and _last(dotted(node.value.func)) in _COLUMNS:
        yield node.lineno, f"{names[0]} is money: a BigIntegerField of minor units"
    if isinstance(node, ast.AnnAssign) and _is_float_money(names[0], node.annotation):
        yield node.lineno, f"{names[0]} is money: int minor units, not float"


RULE = Rule("float-money", _applies, _complaints)
