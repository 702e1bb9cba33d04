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
    """Every name or attribute chain used, resolved through the imports, with its line."""
    known = imported_names(source)
    for node in source.nodes:
        if isinstance(node, ast.Attribute | ast.Name):
            name = dotted(node)
            if name:
                first, _, rest = name.partition(".")
                yield node.lineno, ".".join(filter(None, (known.get(first, first), rest)))


def calls(source: Source) -> Iterator[tuple[ast.Call, str]]:
    """Every call of something with a name, resolved through the imports."""
    known = imported_names(source)
    for node in source.nodes:
        if isinstance(node, ast.Call):
            first, _, rest = dotted(node.func).partition(".")
            yield node, ".".join(filter(None, (known.get(first, first), rest)))
