"""Impact analysis (what a received deliverable does) and value-creation analysis (what a given one draws on and adds).

Allee, V. (2008), Journal of Intellectual Capital 9(1), 5-24, sections "Impact analysis" and "Value creation analysis":
both are tables that people fill in, a row per deliverable, in levels. What is added up here is said where it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.exchange.value_network.records import Asset, Deliverable, Level, ValueNetwork


@dataclass(frozen=True, slots=True)
class Judgement:
    """A row of either table. For a received deliverable: what it leads to (`done`), and the assets it adds to; for a
    given one: how value is added, extended or turned to use, and the assets it draws on. cost, risk and benefit are in
    levels; for what is received, benefit is the receiver's, for what is given, the giver's.
    """

    deliverable: Deliverable
    done: str = ""
    assets: Mapping[Asset, Level] = field(default_factory=dict)
    cost: Level = Level.NONE
    risk: Level = Level.NONE
    benefit: Level = Level.NONE

    @property
    def net(self) -> int:
        """Return benefit less the larger of cost and risk, -3..3."""
        return self.benefit - max(self.cost, self.risk)

    @property
    def unused(self) -> bool:
        """Whether nothing is done with it and nothing comes of it."""
        return not self.done and not self.benefit and not any(self.assets.values())


@dataclass(frozen=True, slots=True)
class Conversion:
    """One role's table. assets: per asset, how many deliverables touch it at MEDIUM or HIGH; worthwhile: net above 0;
    costly: net below 0, the worst first; unused: rows of which nothing comes; unjudged: deliverables without a row.
    """

    role: str
    assets: Mapping[Asset, int]
    worthwhile: tuple[Judgement, ...]
    costly: tuple[Judgement, ...]
    unused: tuple[Judgement, ...]
    unjudged: tuple[Deliverable, ...]


def analyse_impact(network: ValueNetwork, role: str, judged: Iterable[Judgement]) -> Conversion:
    """Say what comes of what a role receives. Raises MeasureError on an unknown role, or a row about something else."""
    return _converted(network, role, judged, side=1)


def analyse_creation(network: ValueNetwork, role: str, judged: Iterable[Judgement]) -> Conversion:
    """Say what a role's giving draws on and brings it. Raises MeasureError as `analyse_impact` does."""
    return _converted(network, role, judged, side=0)


def _converted(network: ValueNetwork, role: str, judged: Iterable[Judgement], side: int) -> Conversion:
    if role not in network.roles:
        raise MeasureError(f"{role!r} is not a role of the network")
    concerned, rows = network.of(role)[side], tuple(judged)
    about = [row.deliverable for row in rows]
    if len(set(about)) < len(about) or not set(about) <= set(concerned):
        raise MeasureError(f"rows must be about what {role!r} {('gives', 'receives')[side]}, each once")
    return Conversion(
        role=role,
        assets={asset: sum(row.assets.get(asset, 0) >= Level.MEDIUM for row in rows) for asset in Asset},
        worthwhile=tuple(sorted((row for row in rows if row.net > 0), key=lambda row: -row.net)),
        costly=tuple(sorted((row for row in rows if row.net < 0), key=lambda row: row.net)),
        unused=tuple(row for row in rows if row.unused),
        unjudged=tuple(each for each in concerned if each not in about),
    )
