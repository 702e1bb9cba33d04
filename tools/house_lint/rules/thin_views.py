"""Views and API endpoints read through queries and write through one operation; they know no ORM."""

import ast
from collections.abc import Iterator

from tools.house_lint.names import dotted, imports
from tools.house_lint.rule import Complaint, Rule, in_product
from tools.house_lint.source import Source

_WRITES = {"save", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "select_for_update"}


def _applies(source: Source) -> bool:
    return in_product(source) and source.room in {"views", "api", "forms", "tables", "urls"} and source.package != "api"


def _complaints(source: Source) -> Iterator[Complaint]:
    for line, name in imports(source):
        if name == "django.db.transaction" or name.startswith("django.db.connection"):
            yield line, "transactions and connections belong in operations and queries"
    for node in source.nodes:
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager", "_base_manager"}:
            yield node.lineno, "what a person sees comes from a visible_* query, not from a manager"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _WRITES:
            if not dotted(node.func).startswith(("operations.", "form.", "self.")):
                yield node.lineno, f".{node.func.attr}() writes: call an operation"
        elif isinstance(node, ast.FunctionDef):
            yield from _one_write(node)


def _one_write(function: ast.FunctionDef) -> Iterator[Complaint]:
    """A view makes one call; calls in different branches count as one each path, so only a straight run is two."""
    straight = [call for statement in function.body for call in _operations_called_by(statement)]
    if len(straight) > 1:
        yield straight[1].lineno, f"{function.name} calls two operations: one operation does what one request means"


def _operations_called_by(statement: ast.stmt) -> list[ast.Call]:
    if isinstance(statement, ast.If | ast.For | ast.While | ast.Try | ast.With | ast.Match | ast.FunctionDef):
        return []
    return [
        node
        for node in ast.walk(statement)
        if isinstance(node, ast.Call) and "operations" in dotted(node.func).split(".")[:-1]
    ]


RULE = Rule("thin-views", _applies, _complaints)
