"""`python -m tools.measure_pages check|write`: docs/measures/, a page for each measure, made from the code.

The words come from `hedgerow.measures.reference`, how a measure is called from the function itself.
"""

import ast
import inspect
import sys
import textwrap
from collections.abc import Callable
from importlib import import_module
from typing import Any

from hedgerow.measures.reference import SECTIONS, Reference
from tools.tree import ROOT

FOLDER = ROOT / "docs" / "measures"
_HEAD = """# Measures

What each figure is, what it means, which decision it supports, and where it ends. All of them can be used from a
notebook: `hedgerow.measures` needs neither the server nor a database, takes lists, numpy arrays or columns of tables
(`hedgerow.measures.arrays.columns`), and gives frozen results. Money is whole minor units of one currency, a day is a
whole number of days since 1 January 1970. What cannot be said is refused in words: `MeasureError`, and
`TooLittleDataError` with what is needed.

```python
import duckdb

from hedgerow.measures.arrays import columns
from hedgerow.measures.customers import fit_bg_nbd, rfm_summary

purchases = duckdb.sql("SELECT customer, day, cents FROM 'purchases.parquet'")
told = rfm_summary(*columns(purchases, "customer", "day", "cents"), until=20_000)
fitted = fit_bg_nbd(told.frequency, told.recency, told.age)
alive = fitted.probability_alive(told.frequency, told.recency, told.age)
```

The pages are made from the code by `make docs`; their examples are run as tests. The same words are at hand as
`hedgerow.measures.reference.reference(key)`.
"""


def pages() -> dict[str, str]:
    """File name to text: the index and a page for each measure."""
    each = {f"{told.key}.md": _page(told, section.title) for section in SECTIONS for told in section.references}
    return {"README.md": _index()} | each


def _index() -> str:
    parts = [_HEAD]
    for section in SECTIONS:
        rows = "".join(
            f"| [{_cell(told.name)}]({told.key}.md) | `{told.key}` | {_cell(told.decision)} |\n"
            for told in section.references
        )
        parts.append(f"\n## {section.title}\n\n| measure | key | what it helps to decide |\n|---|---|---|\n{rows}")
    return "".join(parts)


def _page(told: Reference, section: str) -> str:
    asked = function_of(told)
    parts = [
        ("Formula", told.formula),
        ("What it means", told.meaning),
        ("What it helps to decide", told.decision),
        ("Limits", told.limits),
        ("With too little data", told.too_little),
        ("Source", told.source),
    ]
    words = "".join(f"**{title}.** {_sentence(text)}\n\n" for title, text in parts)
    call = f"```python\n{_call(told, asked)}\n```\n\n{inspect.getdoc(asked)}\n"
    example = f"```pycon\n{told.example}```\n"
    back = f"[{section}](README.md)"
    return f"# {told.name}\n\n{back}\n\n{words}## How it is called\n\n{call}\n## Example\n\n{example}"


def function_of(told: Reference) -> Callable[..., Any]:
    """The function that a reference is about."""
    module, _, name = told.path.rpartition(".")
    found: Callable[..., Any] = getattr(import_module(f"hedgerow.measures.{module}"), name)
    return found


def _call(told: Reference, asked: Callable[..., Any]) -> str:
    """How the function is defined, as it is written."""
    defined = ast.parse(textwrap.dedent(inspect.getsource(asked))).body[0]
    if not isinstance(defined, ast.FunctionDef):
        raise TypeError(f"{told.path} is not a function")
    returns = f" -> {ast.unparse(defined.returns)}" if defined.returns else ""
    line = f"hedgerow.measures.{told.path}({ast.unparse(defined.args)}){returns}"
    if len(line) <= 110:
        return line
    inside = ",\n    ".join(_arguments(defined.args))
    return f"hedgerow.measures.{told.path}(\n    {inside},\n){returns}"


def _arguments(asked: ast.arguments) -> list[str]:
    """One argument a line; the star that stands alone belongs to them."""
    plain = [*asked.posonlyargs, *asked.args]
    defaults: list[ast.expr | None] = [None] * (len(plain) - len(asked.defaults))
    defaults += asked.defaults
    listed = [_argument(each, default) for each, default in zip(plain, defaults, strict=True)]
    named = [_argument(each, default) for each, default in zip(asked.kwonlyargs, asked.kw_defaults, strict=True)]
    return [*listed, "*", *named] if named else listed


def _argument(asked: ast.arg, default: ast.expr | None) -> str:
    return ast.unparse(asked) if default is None else f"{ast.unparse(asked)} = {ast.unparse(default)}"


def _sentence(text: str) -> str:
    said = text[0].upper() + text[1:]
    return said.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;")


def _cell(text: str) -> str:
    return _sentence(text).removesuffix(".")


def main(arguments: list[str]) -> int:
    made = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*")}
    if arguments == ["write"]:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name in there.keys() - made.keys():
            (FOLDER / name).unlink()
        for name, text in made.items():
            (FOLDER / name).write_text(text, encoding="utf-8")
        return 0
    found = sorted(name for name in there.keys() | made.keys() if there.get(name) != made.get(name))
    if found:
        print(f"not up to date in docs/measures: {', '.join(found)}: run `make docs`")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
