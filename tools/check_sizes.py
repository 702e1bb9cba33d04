"""Small files and small functions: the limits of the house style. Advice is counted, a broken limit fails."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.tree import files_under, text_of

MODULE, MODULE_ADVISED = 400, 200
TEST_MODULE = 300
FUNCTION, FUNCTION_ADVISED = 50, 20
TEMPLATE, TEMPLATE_ADVISED = 150, 60
STYLESHEET = 120
CODE = ("src", "tools", "benchmarks")


def broken_limits() -> list[str]:
    """One line per file or function that is too long."""
    return [*_modules(), *_functions(), *_templates(), *_stylesheets()]


def advice() -> tuple[int, int, int]:
    """How many modules, functions and templates are longer than advised, though not too long."""
    modules = sum(_length(path) > MODULE_ADVISED for path in _python(*CODE))
    functions = sum(length > FUNCTION_ADVISED for path in _python(*CODE) for _, length in _function_lengths(path))
    templates = sum(_length(path) > TEMPLATE_ADVISED for path in _html())
    return modules, functions, templates


def _python(*folders: str) -> list[Path]:
    return [path for path in files_under(*folders, suffixes=(".py",)) if "migrations" not in path.parts]


def _html() -> list[Path]:
    return files_under("src", suffixes=(".html", ".jinja", ".txt"))


def _length(path: Path) -> int:
    return len(text_of(path).splitlines())


def _modules() -> Iterator[str]:
    for folders, limit in ((CODE, MODULE), (("tests",), TEST_MODULE)):
        for path in _python(*folders):
            if _length(path) > limit:
                yield f"{path}: {_length(path)} lines, at most {limit}"


def _functions() -> Iterator[str]:
    for path in _python(*CODE, "tests"):
        for name, length in _function_lengths(path):
            if length > FUNCTION:
                yield f"{path}: {name} has {length} lines, at most {FUNCTION}"


def _function_lengths(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(text_of(path), str(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def _templates() -> Iterator[str]:
    for path in _html():
        if _length(path) > TEMPLATE:
            yield f"{path}: {_length(path)} lines, at most {TEMPLATE}"


def _stylesheets() -> Iterator[str]:
    for path in files_under("src", "frontend", suffixes=(".css",)):
        if _length(path) > STYLESHEET:
            yield f"{path}: {_length(path)} lines, at most {STYLESHEET}"


def main() -> int:
    found = broken_limits()
    for line in found:
        print(line)
    print("longer than advised: {} modules, {} functions, {} templates".format(*advice()))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
