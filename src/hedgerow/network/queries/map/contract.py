"""The map as the page's script reads it; the contract is in frontend/src/map/README.md."""

from typing import Any

from django.utils.translation import gettext as _

from hedgerow.network.queries.map.facts import SeenMap
from hedgerow.network.queries.map.picture import Picture
from hedgerow.network.queries.map.placing import EXTENT, GAP, RADIUS
from hedgerow.network.queries.map.words import NO_ROLE, Wording

VERSION = 1
WARM, NEAR = 290, 200


def columns(seen: SeenMap, *, business: str) -> dict[str, Any]:
    """Everything of the contract."""
    picture, words = seen.picture, seen.words
    return {
        "version": VERSION,
        "business": {"name": business, "short": short_name(business)},
        "first": picture.first,
        "extent": EXTENT,
        "rings": rings(),
        "sectors": [{"angle": angle, "name": words.sectors[family]} for angle, family in picture.sectors],
        "roles": [
            {"key": role.key, "family": role.family, "one": role.one, "many": role.many, "count": role.count}
            for role in words.roles
        ],
        "kinds": [{"key": kind.key, "name": kind.name} for kind in words.kinds],
        "parties": _parties(seen),
        "ties": _ties(picture, words),
    }


def rings() -> list[dict[str, Any]]:
    return [
        {"radius": RADIUS, "name": _("hardly know you"), "angle": GAP},
        {"radius": WARM, "name": _("warm"), "angle": GAP},
        {"radius": NEAR, "name": "", "angle": GAP},
    ]


def short_name(business: str) -> str:
    """Up to six letters for the leaf in the middle: a short name as it is, else the initials, else its beginning."""
    if len(business) <= 6:
        return business
    words = business.split()
    initials = "".join(word[0] for word in words)[:6]
    return initials if len(words) > 1 else business[:6]


def _parties(seen: SeenMap) -> dict[str, list[Any]]:
    role = {each.key: place for place, each in enumerate(seen.words.roles)}
    parties = seen.picture.parties
    return {
        "id": [str(party.id) for party in parties],
        "name": seen.names,
        "role": [role[party.role or NO_ROLE] for party in parties],
        "x": [party.x for party in parties],
        "y": [party.y for party in parties],
        "size": [party.size for party in parties],
        "close": [party.close for party in parties],
        "overdue": [int(party.is_overdue) for party in parties],
    }


def _ties(picture: Picture, words: Wording) -> dict[str, list[int]]:
    kind = {each.key: place for place, each in enumerate(words.kinds)}
    ties = picture.ties
    return {
        "source": [tie.source for tie in ties],
        "target": [tie.target for tie in ties],
        "kind": [kind[tie.kind] for tie in ties],
        "weight": [tie.weight for tie in ties],
        "back": [tie.back for tie in ties],
    }
