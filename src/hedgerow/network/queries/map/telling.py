"""The legend of a map: what its colours stand for, in words. For the page, and written under what is taken away."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.network.queries.map.facts import SeenMap
from hedgerow.network.queries.map.groups import listed_groups
from hedgerow.network.queries.map.look import Colour, Look
from hedgerow.network.queries.map.tinting import NO_TINT, STEPS


@dataclass(frozen=True, slots=True)
class Told:
    """A colour by its name, and what it stands for."""

    tint: str
    words: str


def told(seen: SeenMap, look: Look) -> list[Told]:
    if look.colour is Colour.CLOSE:
        return [
            Told("close-0", _("hardly know you")),
            Told(f"close-{STEPS // 2}", _("warm")),
            Told(f"close-{STEPS}", _("close")),
        ]
    if look.colour is Colour.GROUP:
        groups = [group for group in listed_groups(seen) if group.tint is not None]
        return [*(Told(f"group-{group.tint}", group.name) for group in groups), Told(NO_TINT, _("in no large group"))]
    families = dict.fromkeys(role.family for role in seen.words.roles)
    return [
        Told(family, ", ".join(role.many for role in seen.words.roles if role.family == family)) for family in families
    ]
