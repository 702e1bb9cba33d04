"""An operation is keyword-only and typed, takes the actor first and checks the permission in its first line."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tools.house_lint.names import dotted, imported_names
from tools.house_lint.rule import Complaint, Rule, in_product
from tools.house_lint.source import Source
from tools.tree import ROOT


def _complaints(source: Source) -> Iterator[Complaint]:
    offered = _offered(source)
    for node in source.tree.body:
        if (
            isinstance(node, ast.FunctionDef)
            and not node.name.startswith("_")
            and (offered is None or node.name in offered)
        ):
            yield from _of_operation(node)


def _offered(source: Source) -> set[str] | None:
    """The names a folder of operations offers to others; its modules may share steps. None: all public names."""
    parts = source.path.parts
    if "operations" not in parts[:-1]:
        return None
    index = Path(*parts[: parts.index("operations") + 1], "__init__.py")
    if not (ROOT / index).is_file():
        return None
    return set(imported_names(Source(index, (ROOT / index).read_text(encoding="utf-8"))))


def _of_operation(function: ast.FunctionDef) -> Iterator[Complaint]:
    arguments = function.args
    if arguments.args or arguments.posonlyargs or arguments.vararg:
        yield function.lineno, f"{function.name}: every parameter is keyword-only"
    first = arguments.kwonlyargs[0].arg if arguments.kwonlyargs else ""
    if first != "actor":
        yield function.lineno, f"{function.name}: `actor` comes first"
    elif not _checks_permission(function):
        yield function.lineno, f"{function.name}: the first line is require(actor, Permission.…, …)"


def _checks_permission(function: ast.FunctionDef) -> bool:
    body = function.body
    has_docstring = isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    first = body[1] if has_docstring and len(body) > 1 else body[0]
    call = first.value if isinstance(first, ast.Expr | ast.Assign | ast.Return) else None
    return isinstance(call, ast.Call) and dotted(call.func).rsplit(".", 1)[-1].lstrip("_").startswith("require")


RULE = Rule("operation-shape", lambda source: in_product(source) and source.room == "operations", _complaints)
