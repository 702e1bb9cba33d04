"""The order of the packages, read from the one place where it is written: the import contract."""

import re
import tomllib
from functools import cache

from tools.tree import ROOT


@cache
def package_ranks() -> dict[str, int]:
    """Package name to height; the kernel is 0. Packages of one layer share a height."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["id"] == "layers")
    return {name: height for height, layer in enumerate(reversed(layers)) for name in re.findall(r"\w+", layer)}


def package_of(module: str) -> str | None:
    """`network` for `hedgerow.network.models`; None for code that is not ours."""
    parts = module.split(".")
    return parts[1] if parts[0] == "hedgerow" and len(parts) > 1 else None
