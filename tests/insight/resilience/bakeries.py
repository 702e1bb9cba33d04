"""Small businesses by hand: arrays as they stand, and the same on record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import numpy as np

from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.readings.resilience.standing import CouldGive, Ended, Sold, Standing, Supplies, Supply, Way
from hedgerow.kernel.ids import uuid7s

SHOP, WEB = Way("store", "", "High Street"), Way("web", "shop-1", "")
NEVER = Ended(had=10**9, stopped=0)
"""Nobody stops by chance."""


def flour(**more: Any) -> Supply:
    """Bread hangs on the mill at place 0, as somebody said."""
    said: dict[str, Any] = {"suppliers": (0,), "lines": ("Bread",), "is_assumed": False}
    return Supply("need:flour", "Flour", **{**said, **more})


def a_standing(
    *,
    supplies: Sequence[Supply] = (),
    sold: Sequence[tuple[int, str, Way, int]] = ((2, "Bread", SHOP, 7300), (3, "Tea", SHOP, 3650)),
    chain: Sequence[tuple[int, int]] = (),
    ties: Sequence[tuple[int, int]] = (),
    candidates: Mapping[str, tuple[CouldGive, ...]] | None = None,
    n: int = 6,
    ended: Ended = NEVER,
    **more: Any,
) -> Standing:
    """Six parties; 0 and 1 are vendors, 2 and 3 buy: a year's takings of £109.50, of them £73 bread."""
    lines = sorted({row[1] for row in sold})
    ways = sorted({row[2] for row in sold})
    rows = [(who, lines.index(line), ways.index(way), money) for who, line, way, money in sold]
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    made = Standing(
        currency="GBP",
        day=20_000,
        days=365,
        parties=Parties.of(sorted(uuid7s(n))),
        lines=tuple(lines),
        ways=tuple(ways),
        sold=Sold(*table.T),
        family=("sloe", "sloe", "rose", "rose", "ivy", "")[:n],
        town={},
        supplies=tuple(supplies),
        chain=pairs(chain),
        ties=pairs(ties),
        new=np.zeros(0, np.int64),
        bringer=np.zeros(0, np.int64),
        gifts={},
        candidates=candidates or {},
        ended=ended,
    )
    return replace(made, **more)


def pairs(rows: Sequence[tuple[int, int]]) -> Supplies:
    table = np.array(rows, dtype=np.int64).reshape(-1, 2)
    return Supplies(table[:, 0].copy(), table[:, 1].copy())


def thing(standing: Standing, at: int) -> str:
    return f"party:{standing.parties[at]}"


def key(standing: Standing, at: int) -> UUID:
    return standing.parties[at]
