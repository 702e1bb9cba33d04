"""Names in a syntax tree, resolved through the file's imports: `dt.now` is `datetime.datetime.now`."""

import ast
from collections.abc import Iterator

from tools.house_lint.source import Source


def imported_names(source: Source) -> dict[str, str]:
    """What each imported name of the file stands for."""
    names: dict[str, str] = {}
    for node in source.nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                names[alias.asname or alias.name.split(".")[0]] = (
                    alias.name if alias.asname else alias.name.split(".")[0]
                )
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


def imports(source: Source) -> Iterator[tuple[int, str]]:
    """Every imported module or name, with its line; `from a import b` yields `a.b`."""
    for node in source.nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield node.lineno, f"{node.module}.{alias.name}"


def dotted(node: ast.AST) -> str:
    """`a.b.c` for an attribute chain, "" for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = dotted(node.value)
        return f"{inner}.{node.attr}" if inner else ""
    return ""


def references(source: Source) -> Iterator[tuple[int, str]]:
    """Every use of something imported, resolved through the imports, with its line."""
    known = imported_names(source)
    for node in source.nodes:
        if isinstance(node, ast.Attribute | ast.Name) and (name := _resolved(node, known)):
            yield node.lineno, name


def calls(source: Source) -> Iterator[tuple[ast.Call, str]]:
    """Every call of something imported, resolved through the imports."""
    known = imported_names(source)
    for node in source.nodes:
        if isinstance(node, ast.Call) and (name := _resolved(node.func, known)):
            yield node, name


def _resolved(node: ast.AST, known: dict[str, str]) -> str:
    """ "" for what was not imported: a parameter called `random` is not the module."""
    first, _, rest = dotted(node).partition(".")
    return ".".join(filter(None, (known[first], rest))) if first in known else ""
