"""Failure passed on along needs, in 64 runs at once: a bit of a word is a party in a run."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats
from hedgerow.measures.resilience.needs import Layers, Needs

Words = npt.NDArray[np.uint64]
"""uint64[rows, words]: bit b of word w is run 64 w + b."""

AT_ONCE = 4_000_000
"""So many bytes or numbers are unpacked or drawn at once."""


def spread(failed: Words, needs: Needs, matters: Words | None = None) -> int:
    """Fail, in place, whoever has a need that nobody left can meet, until nobody else fails; return the rounds.

    A need is not met once all who could meet it have failed; `matters` uint64[q, words] says in which runs its party
    then fails (default: in all). Who only needs each other both stand, unless something else fails one of them.
    """
    plan = needs.plan
    matter = None if matters is None else matters[plan.supplied.order]
    rounds = 0
    while len(plan.party):
        unmet = _merged(np.bitwise_and, failed, plan.supplied)
        if matter is not None:
            unmet &= matter
        before = failed[plan.party]
        after = before | _merged(np.bitwise_or, unmet, plan.needing)
        if np.array_equal(before, after):
            break
        failed[plan.party] = after
        rounds += 1
    return rounds


def _merged(merge: np.ufunc, rows: Words, groups: Layers) -> Words:
    """Return uint64[g, words]: the rows of each group merged, all first ones, then all second ones, and so on."""
    merged = rows[groups.layers[0]]
    for layer in groups.layers[1:]:
        some = merged[: len(layer)]
        merge(some, rows[layer], out=some)
    return merged


def draw(dice: np.random.Generator, chance: Floats, words: int) -> Words:
    """Return uint64[rows, words]: in each run independently 1 with the chance of its row. Sure rows draw nothing."""
    drawn = np.zeros((len(chance), words), dtype=np.uint64)
    drawn[chance >= 1] = np.iinfo(np.uint64).max
    open_ = np.flatnonzero((chance > 0) & (chance < 1))
    many = max(AT_ONCE // (64 * words), 1)
    for first in range(0, len(open_), many):
        rows = open_[first : first + many]
        drawn[rows] = packed(dice.random((len(rows), 64 * words)) < chance[rows, None])
    return drawn


def packed(flags: npt.NDArray[np.bool_]) -> Words:
    """Return uint64[rows, words] of bool[rows, 64 words]."""
    return np.packbits(flags, axis=1, bitorder="little").view(np.uint64)


def unpacked(words: Words, runs: int) -> Iterator[tuple[slice, npt.NDArray[np.uint8]]]:
    """Give (rows, uint8[rows, runs]) a part at a time."""
    many = max(AT_ONCE // max(runs, 1), 1)
    for first in range(0, len(words), many):
        rows = slice(first, min(first + many, len(words)))
        yield rows, np.unpackbits(words[rows].view(np.uint8), axis=1, count=runs, bitorder="little")
