"""The three analyses of a value network: what is exchanged, what comes of it, and what it takes."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from hedgerow.measures.exchange import value_network as measures
from hedgerow.value_network.drawn import Deliverable, Drawing, DrawnRole, keys_of, measured, measured_one
from hedgerow.value_network.models import JudgedSide, Judgement
from hedgerow.value_network.queries import Judged

ASSETS: Mapping[measures.Asset, str] = {asset: asset.value for asset in measures.Asset}
"""The column of a judgement that holds each."""


@dataclass(frozen=True, slots=True)
class RoleLine:
    role: DrawnRole
    figures: measures.RoleExchange

    @property
    def gives_only_tangible(self) -> bool:
        return self.figures.given_tangible > 0 and not self.figures.given_intangible


@dataclass(frozen=True, slots=True)
class Exchanged:
    """`missing` are (who gives, to whom) where nothing comes back: what concerns the business first."""

    drawing: Drawing
    figures: measures.ExchangeAnalysis
    roles: tuple[RoleLine, ...]
    missing: tuple[tuple[DrawnRole, DrawnRole], ...]

    def names_given(self, giver: DrawnRole, receiver: DrawnRole) -> list[str]:
        return [one.name for one in self.drawing.deliverables if one.way == (giver.key, receiver.key)]


@dataclass(frozen=True, slots=True)
class Row:
    """A deliverable from one side, and what is thought of it; None while nobody judged it."""

    deliverable: Deliverable
    other: DrawnRole
    judgement: Judgement | None


@dataclass(frozen=True, slots=True)
class Table:
    """What a role receives (impact) or gives (value creation), row by row. `figures` add up what is judged."""

    role: DrawnRole
    side: JudgedSide
    rows: tuple[Row, ...]
    figures: measures.Conversion

    def named(self, rows: tuple[measures.Judgement, ...]) -> list[str]:
        names = {str(row.deliverable.key): row.deliverable.name for row in self.rows}
        return [names[one.deliverable.name] for one in rows]


def exchanged(drawing: Drawing) -> Exchanged:
    found = measures.analyse_exchange(measured(drawing))
    us = drawing.us
    pairs = [(drawing.role(giver), drawing.role(receiver)) for giver, receiver in keys_of(found.missing_returns)]
    return Exchanged(
        drawing,
        found,
        tuple(RoleLine(drawing.role(UUID(each.role)), each) for each in found.roles),
        tuple(sorted(pairs, key=lambda pair: (us not in pair, pair[1] != us))),
    )


def table(drawing: Drawing, role: DrawnRole, side: JudgedSide, judged: Judged) -> Table:
    is_impact = side is JudgedSide.RECEIVED
    concerned = drawing.received_by(role.key) if is_impact else drawing.given_by(role.key)
    rows = tuple(
        Row(one, drawing.role(one.giver if is_impact else one.receiver), judged.get((one.key, side)))
        for one in concerned
    )
    analyse = measures.analyse_impact if is_impact else measures.analyse_creation
    told = [_measured(row.deliverable, row.judgement) for row in rows if row.judgement is not None]
    return Table(role, side, rows, analyse(measured(drawing), str(role.key), told))


def _measured(one: Deliverable, said: Judgement) -> measures.Judgement:
    return measures.Judgement(
        measured_one(one),
        done=said.done,
        assets={asset: measures.Level(getattr(said, column)) for asset, column in ASSETS.items()},
        cost=measures.Level(said.cost),
        risk=measures.Level(said.risk),
        benefit=measures.Level(said.benefit),
    )
