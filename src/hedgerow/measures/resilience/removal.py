"""Somebody, a kind or a place is gone: who cannot go on, what is lost, and when it is back."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Bools, Floats, Ints, floats, ints, same_length
from hedgerow.measures.resilience.needs import Needs
from hedgerow.measures.resilience.spreading import packed, spread, unpacked


@dataclass(frozen=True, slots=True, eq=False)
class Removals:
    """For each group removed alone, in ascending order of its label: group int64[g], members int64[g].

    failed int64[g]: who cannot go on, the group included; lost float64[g]: the share of all worth that is lost with
    them, 0..1; own float64[g]: the share that the group itself had. The rest is what depends on it.
    """

    group: Ints
    members: Ints
    failed: Ints
    lost: Floats
    own: Floats


def removals(needs: Needs, group: npt.ArrayLike, worth: npt.ArrayLike | None = None) -> Removals:
    """Remove every group in turn, at the worst: whoever has a need that nobody left can meet, fails.

    group[n]: whole labels, of each party her own place, her kind, or where she is; below 0 belongs to none and is never
    removed. worth[n] >= 0 as for `cascade`. No chance is in it. Raises MeasureError on unequal lengths.
    """
    label = ints("group", group)
    value = np.ones(needs.n) if worth is None else floats("worth", worth, minimum=0)
    same_length(group=label, worth=value, parties=np.empty(needs.n))
    groups = np.unique(label[label >= 0])
    runs = len(groups)
    gone = np.zeros((needs.n, max(-(-runs // 64), 1) * 64), dtype=np.bool_)
    who = np.flatnonzero(label >= 0)
    gone[who, np.searchsorted(groups, label[who])] = True
    words, whole = packed(gone), float(value.sum()) or 1.0
    own = np.bincount(np.searchsorted(groups, label[who]), weights=value[who], minlength=runs).astype(np.float64)
    spread(words, needs)
    failed, lost = np.zeros(runs, dtype=np.int64), np.zeros(runs)
    for rows, down in unpacked(words, runs):
        failed += down.sum(axis=0, dtype=np.int64)
        lost += value[rows] @ down
    members = np.bincount(np.searchsorted(groups, label[who]), minlength=runs).astype(np.int64)
    return Removals(group=groups, members=members, failed=failed, lost=lost / whole, own=own / whole)


def time_to_recover(needs: Needs, own: npt.ArrayLike, removed: npt.ArrayLike) -> Floats:
    """Return float64[n]: when each party is back after the removed are gone at time 0; 0 for who never failed.

    own[n] >= 0: how long each takes to be ready again by herself, in one unit; those who wait get ready meanwhile. A
    need is met again once the first of its substitutes is back, so a party is back at the later of her own time and
    the latest of her needs (Simchi-Levi et al. 2015, Interfaces 45(5), on time to recover). Strength is left out: it is
    the worst case. Raises MeasureError on unequal lengths or a party out of range.
    """
    ready, gone = floats("own", own, minimum=0), ints("removed", removed, minimum=0, below=needs.n)
    same_length(own=ready, parties=np.empty(needs.n))
    down = _down(needs, gone)
    back: Floats = np.where(down, ready, 0.0)
    while len(needs.party):
        waits = np.minimum.reduceat(back[needs.supplier], needs.start)
        later = back.copy()
        np.maximum.at(later, needs.party, waits)
        later = np.where(down, later, 0.0)
        if np.array_equal(later, back):
            break
        back = later
    return back


def _down(needs: Needs, gone: Ints) -> Bools:
    flags = np.zeros((needs.n, 64), dtype=np.bool_)
    flags[gone, 0] = True
    words = packed(flags)
    spread(words, needs)
    down: Bools = words[:, 0] & np.uint64(1) > 0
    return down
