"""The contract "others enter a package through its surface only"."""

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class SurfaceContract(Contract):
    """Every import from one package into another ends in a module of the surface.

    `packages` are the feature packages (kits and kernel are public as a whole); `surface` the module names others
    may import; `assembly` the one package that may also import what is in `assembled`.
    """

    type_name = "surface"

    packages = fields.ListField(subfield=fields.StringField())
    surface = fields.SetField(subfield=fields.StringField())
    assembly = fields.StringField()
    assembled = fields.SetField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001  (import-linter's signature)
        packages: Any = self.packages
        found = [pair for package in packages for pair in self._trespasses(graph, package)]
        return ContractCheck(kept=not found, metadata={"found": sorted(found)})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, imported in check.metadata["found"]:
            output.print_error(f"{importer} imports {imported}, which is not on its package's surface", bold=False)

    def _trespasses(self, graph: ImportGraph, package: str) -> list[tuple[str, str]]:
        inside = {package, *graph.find_descendants(package)}
        return [
            (importer, imported)
            for imported in inside
            for importer in graph.find_modules_that_directly_import(imported) - inside
            if not self._is_open(importer, imported.removeprefix(package).strip("."))
        ]

    def _is_open(self, importer: str, path: str) -> bool:
        surface: Any = self.surface
        assembled: Any = self.assembled
        room = path.split(".", maxsplit=1)[0]
        if room == "" or room in surface:
            return True
        return importer.startswith(f"{self.assembly}.") and room in assembled
