"""Everybody for whom something is planned, as arrays: who, what, when it is due."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

import numpy as np

from hedgerow.care.models import Rhythm
from hedgerow.care.planned import Line, Planned
from hedgerow.measures import care
from hedgerow.measures.arrays import Bools, Ints
from hedgerow.measures.care import NOTHING, STANDINGS, Standing


@dataclass(frozen=True, slots=True, eq=False)
class Members:
    """Who has which role, one row each: `party` its place among the parties, `kind` the role's key as text.

    `since` int64[k] the day the role began; `birthdays` ISO 8601, "" unknown, empty where no plan asks.
    """

    party: Ints
    kind: Sequence[str]
    since: Ints
    birthdays: Sequence[str] = ()


@dataclass(frozen=True, eq=False)
class Picture:
    """n parties with their roles, and m rows of what is planned for whom.

    `keys` are the parties' keys as text; rows: `party` int64[m] place, `attention` int64[m] place in `planned`,
    `since`, `last` (-1 never) and `due` (NOTHING where nothing is) int64[m] days.
    """

    today: date
    planned: tuple[Planned, ...]
    keys: Sequence[str]
    noticed: Bools
    paused: Bools
    party: Ints
    attention: Ints
    since: Ints
    last: Ints
    due: Ints

    @property
    def n(self) -> int:
        return len(self.keys)

    @cached_property
    def first(self) -> Ints:
        """int64[n]: the row that is due first for each party."""
        return care.first_due(n=self.n, party=self.party, due=self.due)

    @cached_property
    def standings(self) -> Ints:
        """int64[n]: positions in STANDINGS; who has no row for anything is not among those that count."""
        due = np.where(self.first >= 0, self.due[self.first], NOTHING) if len(self.due) else self._nothing
        return care.standings(due=due, noticed=self.noticed, paused=self.paused, today=self.today.toordinal())

    @property
    def _nothing(self) -> Ints:
        return np.full(self.n, NOTHING, dtype=np.int64)

    def of_role(self, role: str) -> "Picture":
        """The same of one role: its parties, and what its own plan asks."""
        wanted = [place for place, one in enumerate(self.planned) if one.role == role]
        rows = np.flatnonzero(np.isin(self.attention, wanted))
        here, party = np.unique(self.party[rows], return_inverse=True)
        return Picture(
            today=self.today,
            planned=self.planned,
            keys=[self.keys[at] for at in here.tolist()],
            noticed=self.noticed[here],
            paused=self.paused[here],
            party=party.astype(np.int64),
            attention=self.attention[rows],
            since=self.since[rows],
            last=self.last[rows],
            due=self.due[rows],
        )

    def counts(self) -> Mapping[Standing, int]:
        found = np.bincount(self.standings, minlength=len(STANDINGS)) if self.n else [0] * len(STANDINGS)
        return {standing: int(found[place]) for place, standing in enumerate(STANDINGS)}

    def who(self, standing: Standing) -> Ints:
        """int64[k]: places of the parties that stand so, what is due first first."""
        places = np.flatnonzero(self.standings == STANDINGS.index(standing))
        due = self.due[self.first[places]]
        return places[np.lexsort((places, due))].astype(np.int64)

    def line(self, row: int) -> Line:
        place = int(self.party[row])
        return Line(
            party=UUID(self.keys[place]),
            planned=self.planned[int(self.attention[row])],
            since=date.fromordinal(int(self.since[row])),
            last=Line.day(int(self.last[row])),
            due=Line.day(int(self.due[row])),
            standing=STANDINGS[int(self.standings[place])],
        )


def picture_of(
    *,
    today: date,
    planned: Sequence[Planned],
    keys: Sequence[str],
    members: Members,
    lasts: Mapping[str, Ints],
    noticed: Bools,
    paused: Bools,
) -> Picture:
    """Put together what was read. `lasts` has int64[n] days by verb, -1 where that party never had it."""
    kinds = {kind: place for place, kind in enumerate(dict.fromkeys(members.kind))}
    of_kind = np.fromiter((kinds[kind] for kind in members.kind), dtype=np.int64, count=len(members.kind))
    parts = [_rows(place, one, of_kind, kinds, members, lasts, today) for place, one in enumerate(planned)]
    columns = [np.concatenate(part) for part in zip(*parts, strict=True)] if parts else [np.empty(0, np.int64)] * 5
    party, attention, since, last, due = columns
    return Picture(today, tuple(planned), keys, noticed, paused, party, attention, since, last, due)


def _rows(
    place: int,
    one: Planned,
    of_kind: Ints,
    kinds: Mapping[str, int],
    members: Members,
    lasts: Mapping[str, Ints],
    today: date,
) -> tuple[Ints, Ints, Ints, Ints, Ints]:
    """The rows of one attention: party, attention, since, last, due."""
    rows = np.flatnonzero(of_kind == kinds.get(one.kind, -1))
    party, since = members.party[rows], members.since[rows]
    last = np.full(len(rows), -1, dtype=np.int64)
    for verb in one.verbs:
        if verb in lasts:
            last = np.maximum(last, lasts[verb][party])
    last = np.minimum(last, today.toordinal())  # what stands in the log for a day to come counts as today's
    return party, np.full(len(rows), place, dtype=np.int64), since, last, _due(one, rows, last, since, members, today)


def _due(one: Planned, rows: Ints, last: Ints, since: Ints, members: Members, today: date) -> Ints:
    if one.rhythm == Rhythm.BEGINNING:
        return care.due_once(last=last, since=since, within=one.span, asked_from=one.since.toordinal())
    if one.rhythm == Rhythm.BIRTHDAY:
        parts = [_month_and_day(members.birthdays[row]) for row in rows.tolist()]
        months, days = ([part[side] for part in parts] for side in (0, 1))
        return care.due_on_birthday(
            last=last, month=np.array(months, np.int64), day=np.array(days, np.int64), today=today.toordinal()
        )
    return care.due_by_rhythm(last=last, since=since, every=one.span)


def _month_and_day(birthday: str) -> tuple[int, int]:
    """Of "1980-05-21" or "--05-21"; (0, 0) where it is not known."""
    month, day = birthday[-5:-3], birthday[-2:]
    return (int(month), int(day)) if month.isdigit() and day.isdigit() else (0, 0)
