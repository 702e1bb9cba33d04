"""Whom the figures of the network count, one by one."""

import numpy as np

from hedgerow.insight.grounds.counted import Column, Counted, family_of, ranked
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.around.dependence import Dependence
from hedgerow.insight.readings.around.graphs import Around
from hedgerow.measures.arrays import Ints


def tied(grounds: Grounds, found: Around) -> Counted:
    """Everybody with how many others each is tied to, those who know nobody first."""
    among = found.among
    degree = np.bincount(np.concatenate([among.source, among.target]), minlength=among.n)
    ties = _of_members(grounds, found, degree)
    columns = {Column.FAMILY: family_of(grounds), Column.TIES: ties, Column.LAST: _last(grounds, found)}
    return ranked(grounds, found.members, by=ties, columns=columns)


def alone(grounds: Grounds, found: Around) -> Counted:
    """Those who were never in touch first, then the longest silent."""
    last = _last(grounds, found)
    columns = {Column.FAMILY: family_of(grounds), Column.LAST: last}
    return ranked(grounds, found.members[found.alone], by=last, columns=columns)


def hanging(grounds: Grounds, found: Around, depends: Dependence) -> Counted:
    """Those whose ways lead through most others first."""
    between = _of_members(grounds, found, depends.depth - 1)
    columns = {Column.FAMILY: family_of(grounds), Column.BETWEEN: between, Column.LAST: _last(grounds, found)}
    return ranked(grounds, found.members[depends.hanging], by=-between, columns=columns)


def hung_on(grounds: Grounds, found: Around, depends: Dependence) -> Counted:
    """On whom others hang, the one on whom most do first."""
    lost = _of_members(grounds, found, depends.lost)
    columns = {Column.FAMILY: family_of(grounds), Column.LOST: lost}
    return ranked(grounds, found.members[depends.lost > 0], by=-lost, columns=columns)


def _last(grounds: Grounds, found: Around) -> Ints:
    return _of_members(grounds, found, found.last, nobody=-1)


def _of_members(grounds: Grounds, found: Around, column: Ints, *, nobody: int = 0) -> Ints:
    """A number for every party, that of `column` for members."""
    whole = np.full(len(grounds.parties), nobody, dtype=np.int64)
    whole[found.members] = column
    return whole
