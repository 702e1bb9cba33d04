"""`python -m tools.package_map check|write`: the map of packages in docs/architecture.md, made from the code.

For each package, from top to bottom: what it is for (the first line of its docstring), which packages it calls, and
which of the surface modules it offers.
"""

import ast
import sys
from pathlib import Path

import grimp

from tools.ranks import package_of, package_ranks
from tools.tree import ROOT

PAGE = ROOT / "docs" / "architecture.md"
BEGIN = "<!-- package map: made by `make docs` -->"
END = "<!-- end of the package map -->"
_PRODUCT = ROOT / "src" / "hedgerow"
_SURFACE = ("models", "operations", "queries", "events", "errors", "registries")


def package_map() -> str:
    ranks = package_ranks()
    present = sorted((name for name in ranks if (_PRODUCT / name).is_dir()), key=lambda name: (-ranks[name], name))
    graph = grimp.build_graph("hedgerow", cache_dir=None)
    rows = "".join(
        f"| `{name}` | {_purpose(name)} | {_listed(_calls(graph, name, ranks))} | {_listed(_offers(name))} |\n"
        for name in present
    )
    return f"| package | what it is for | calls | offers |\n|---|---|---|---|\n{rows}"


def _purpose(name: str) -> str:
    tree = ast.parse((_PRODUCT / name / "__init__.py").read_text(encoding="utf-8"))
    return (ast.get_docstring(tree) or "").split("\n\n")[0].replace("\n", " ").replace("|", "\\|")


def _calls(graph: grimp.ImportGraph, name: str, ranks: dict[str, int]) -> list[str]:
    inside = {f"hedgerow.{name}", *graph.find_descendants(f"hedgerow.{name}")}
    imported = {package_of(target) for module in inside for target in graph.find_modules_directly_imported_by(module)}
    others = [other for other in imported if other in ranks and other != name]
    return sorted(map(str, others), key=lambda other: (-ranks[other], other))


def _offers(name: str) -> list[str]:
    folder: Path = _PRODUCT / name
    return [room for room in _SURFACE if (folder / f"{room}.py").is_file() or (folder / room).is_dir()]


def _listed(names: list[str]) -> str:
    return ", ".join(names) or "–"


def updated(text: str) -> str:
    """The page with the map between its marks made anew."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{package_map()}{END}{after}"


def main(arguments: list[str]) -> int:
    text = PAGE.read_text(encoding="utf-8")
    fresh = updated(text)
    if arguments == ["write"]:
        PAGE.write_text(fresh, encoding="utf-8")
        return 0
    if fresh != text:
        print("the package map in docs/architecture.md is not up to date: run `make docs`")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
