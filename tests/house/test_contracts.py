"""The import contracts: that ours of `surface` bites, and that all of them cover every package there is."""

import tomllib
from typing import Any

import pytest
from grimp import ImportGraph

from tools.contracts.surface import SurfaceContract
from tools.ranks import package_ranks
from tools.tree import ROOT

KITS = {"kernel", "measures", "web", "api", "config", "demo"}


def contracts() -> dict[str, dict[str, Any]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return {contract["id"]: contract for contract in tomllib.load(file)["tool"]["importlinter"]["contracts"]}


def packages() -> set[str]:
    return {path.parent.name for path in (ROOT / "src" / "hedgerow").glob("*/__init__.py")}


def check(*imports: tuple[str, str]) -> list[tuple[str, str]]:
    graph = ImportGraph()
    graph.add_module("hedgerow.network")
    graph.add_module("hedgerow.sales")
    for importer, imported in imports:
        for module in (importer, imported):
            graph.add_module(module)
        graph.add_import(importer=importer, imported=imported)
    contract = SurfaceContract(
        name="surface",
        session_options={"root_packages": ["hedgerow"]},
        contract_options={
            "packages": ["hedgerow.network", "hedgerow.sales"],
            "surface": ["models", "queries"],
            "assembly": "hedgerow.config",
            "assembled": ["urls"],
        },
    )
    found: list[tuple[str, str]] = contract.check(graph, verbose=False).metadata["found"]
    return found


def test_an_import_past_the_surface_is_named() -> None:
    trespass = ("hedgerow.sales.views", "hedgerow.network.matching.names")
    assert check(trespass, ("hedgerow.sales.views", "hedgerow.network.queries.parties")) == [trespass]


def test_inside_a_package_everything_is_open() -> None:
    assert check(("hedgerow.network.views", "hedgerow.network.matching")) == []


def test_only_the_assembly_may_take_the_urls() -> None:
    trespass = ("hedgerow.sales.urls", "hedgerow.network.urls")
    assert check(("hedgerow.config.urls", "hedgerow.network.urls"), trespass) == [trespass]


@pytest.mark.parametrize("name", sorted(packages()))
def test_every_package_has_its_place_in_the_contracts(name: str) -> None:
    assert name in package_ranks()
    if name not in KITS:
        assert f"hedgerow.{name}" in contracts()["inside"]["containers"]
        assert f"hedgerow.{name}" in contracts()["surface"]["packages"]


def test_no_contract_ignores_anything() -> None:
    assert [name for name, contract in contracts().items() if "ignore_imports" in contract] == []
