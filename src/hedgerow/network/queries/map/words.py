"""The map's roles and flows in the reader's language and the workspace's own words."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.network.models import RelationshipKind, RoleFamily, RoleKind
from hedgerow.network.queries.map.gathering import FAVOURS
from hedgerow.network.queries.map.picture import Picture
from hedgerow.network.queries.map.tying import TIE
from hedgerow.network.queries.words import role_word, tie_word
from hedgerow.network.registries import party_weights

NO_ROLE = "none"
ELDER = RoleFamily.ELDER.value


@dataclass(frozen=True, slots=True)
class MapRole:
    """A role that somebody on the map has. `shown` of its `count` holders are there; `mark` is its drawing."""

    key: str
    family: str
    one: str
    many: str
    shown: int
    count: int
    mark: str


@dataclass(frozen=True, slots=True)
class MapKind:
    """Something that flows, or a kind of tie between others; `back` is how that reads from its other end."""

    key: str
    name: str
    back: str
    is_flow: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """Roles and kinds that occur on a map, in the workspace's order; names of the sectors by family."""

    roles: tuple[MapRole, ...]
    kinds: tuple[MapKind, ...]
    sectors: dict[str, str]

    def role(self, key: str) -> MapRole:
        return next(role for role in self.roles if role.key == (key or NO_ROLE))


def wording(picture: Picture) -> Wording:
    """Two statements."""
    roles = tuple(_roles(picture))
    return Wording(roles=roles, kinds=tuple(_kinds(picture)), sectors=_sectors(roles))


def _roles(picture: Picture) -> list[MapRole]:
    shown = Counter(party.role for party in picture.parties)
    found = []
    for kind in RoleKind.objects.order_by("position", "key"):
        if shown[kind.key]:
            word = role_word(kind)
            count = picture.per_role[kind.key]
            found.append(
                MapRole(kind.key, word.family, str(word.label), str(word.plural), shown[kind.key], count, word.mark)
            )
    if shown[""]:
        nobody = _("No role yet")
        found.append(MapRole(NO_ROLE, ELDER, nobody, nobody, shown[""], picture.per_role[""], ELDER))
    return found


def _kinds(picture: Picture) -> list[MapKind]:
    there = {tie.kind for tie in picture.ties}
    flows = {weight.flow: str(weight.label) for weight in party_weights} | {FAVOURS: _("Favours")}
    between = [tie_word(kind) for kind in RelationshipKind.objects.order_by("position", "key")]
    return [
        *(MapKind(key, name, name, is_flow=True) for key, name in flows.items() if key in there),
        *(
            MapKind(TIE + word.key, str(word.label), str(word.inverse), is_flow=False)
            for word in between
            if TIE + word.key in there
        ),
    ]


def _sectors(roles: tuple[MapRole, ...]) -> dict[str, str]:
    """A sector with one role has that role's word; one with several has the family's."""
    in_family = Counter(role.family for role in roles if role.key != NO_ROLE)
    names = {role.family: role.many for role in roles if role.key != NO_ROLE and in_family[role.family] == 1}
    families = {family.value: str(family.label) for family in RoleFamily}
    return families | names | {"": _("No role yet")}
