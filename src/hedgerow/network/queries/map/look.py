"""How the map is drawn: what colour, size and the width of ties stand for. Every reader chooses."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.network.queries.map.facts import SeenMap
from hedgerow.network.queries.map.measured import measured
from hedgerow.network.queries.map.placing import LARGEST, SMALLEST_DRAWN
from hedgerow.network.queries.map.tying import BUSINESS, MapTie
from hedgerow.network.registries import MONEY


class Colour(StrEnum):
    ROLE = "role"
    GROUP = "group"
    CLOSE = "close"


class Size(StrEnum):
    WEIGHT = "weight"
    TIES = "ties"
    JOINS = "joins"
    MONEY = "money"


class Width(StrEnum):
    VALUE = "value"
    COUNT = "count"
    SAME = "same"


SAME = 0.2
"""The width of ties that are all the same."""

RINGS = "rings"
"""The view that a map begins with."""

GEO = "geo"
"""The view over the ground; `queries/geo` says where everybody stands in it."""


@dataclass(frozen=True, slots=True)
class Look:
    view: str = RINGS
    colour: Colour = Colour.ROLE
    size: Size = Size.WEIGHT
    width: Width = Width.VALUE
    kinds: bool = False
    """Whether each kind of tie has a colour and a dash of its own."""

    whole: bool = False
    """Over the ground: as far as anyone lives, instead of where most of them do."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to draw: how it is called where one chooses, and what it means, for the legend."""

    label: Text
    says: Text


COLOURS: Mapping[Colour, Choice] = {
    Colour.ROLE: Choice(_("Role"), _("Colour and shape are the role, as on the buttons above.")),
    Colour.GROUP: Choice(
        _("Group"), _("Colour is the group: people who are tied to each other more than to the rest.")
    ),
    Colour.CLOSE: Choice(_("Closeness"), _("Colour is closeness: how lately and how often you were in touch.")),
}
SIZES: Mapping[Size, Choice] = {
    Size.WEIGHT: Choice(
        _("How much they matter"), _("Size is how much they matter: what goes between you, ties, and the last contact.")
    ),
    Size.TIES: Choice(_("Ties to others"), _("Size is to how many others they are tied.")),
    Size.JOINS: Choice(
        _("Whom they join"),
        _("Size is on how many of the shortest ways between others they stand; strong ties are shorter."),
    ),
    Size.MONEY: Choice(_("Money"), _("Size is the money that went between you, both ways.")),
}
WIDTHS: Mapping[Width, Choice] = {
    Width.VALUE: Choice(_("What it is worth"), _("A branch is as wide as what it carries; the wide end gives more.")),
    Width.COUNT: Choice(
        _("How often you are in touch"), _("A branch is wider the more days of a year you were in touch.")
    ),
    Width.SAME: Choice(_("All the same"), _("All ties are drawn alike.")),
}


def values(seen: SeenMap, size: Size) -> list[float]:
    """What the size of each party stands for, in the order of the parties."""
    parties = seen.picture.parties
    if size is Size.WEIGHT:
        return [party.size for party in parties]
    if size is Size.MONEY:
        return [float(sum(party.flows.get(MONEY, (0, 0)))) for party in parties]
    of: Mapping[UUID, float] = measured(seen.whole).joins if size is Size.JOINS else measured(seen.whole).known
    return [float(of.get(party.id, 0)) for party in parties]


def sizes(seen: SeenMap, size: Size) -> list[float]:
    """Radii in px, the area as the value: the largest as large as the map's largest, nobody too small."""
    told = values(seen, size)
    if size is Size.WEIGHT:
        return told
    most, largest = max(told, default=0) or 1, _largest(seen)
    least = min((party.size for party in seen.picture.parties), default=SMALLEST_DRAWN)
    return [round(max(least, largest * (value / most) ** 0.5), 1) for value in told]


def _largest(seen: SeenMap) -> float:
    return max((party.size for party in seen.whole.parties), default=LARGEST)


def widths(seen: SeenMap, ties: Sequence[MapTie], width: Width) -> list[float]:
    """How wide each tie is drawn, 0..1 of the widest."""
    if width is Width.SAME:
        return [SAME] * len(ties)
    told = [tie.weight + tie.back for tie in ties] if width is Width.VALUE else _counts(seen, ties)
    most = max(told, default=0) or 1
    return [(value / most) ** 0.5 for value in told]


def _counts(seen: SeenMap, ties: Sequence[MapTie]) -> list[int]:
    """To the business: on how many days of a year there was contact; between others: in how many ways they are tied."""
    between = Counter(frozenset(tie[:2]) for tie in ties)
    parties = seen.picture.parties
    return [parties[tie.source].contacts if tie.target == BUSINESS else between[frozenset(tie[:2])] for tie in ties]
