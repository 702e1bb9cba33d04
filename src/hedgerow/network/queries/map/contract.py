"""The map as the page's script reads it; the contract is in frontend/src/map/README.md."""

from hashlib import sha256
from typing import Any

from hedgerow.network.queries.map.facts import SeenMap
from hedgerow.network.queries.map.look import RINGS
from hedgerow.network.queries.map.picture import Picture
from hedgerow.network.queries.map.placing import EXTENT
from hedgerow.network.queries.map.views import VIEWS, Ground, placed_in
from hedgerow.network.queries.map.words import NO_ROLE, Wording

VERSION = 2


def columns(seen: SeenMap, *, business: str) -> dict[str, Any]:
    """Everything of the contract."""
    picture, words = seen.picture, seen.words
    _spots, ground = placed_in(seen, VIEWS[RINGS])
    return {
        "version": VERSION,
        "edition": edition_mark(seen),
        "business": {"name": business, "short": short_name(business)},
        "first": picture.first,
        "extent": EXTENT,
        **ground_columns(ground),
        "roles": [
            {"key": role.key, "family": role.family, "one": role.one, "many": role.many, "count": role.count}
            for role in words.roles
        ],
        "kinds": [{"key": kind.key, "name": kind.name, "flow": int(kind.is_flow)} for kind in words.kinds],
        "parties": _parties(seen),
        "ties": _ties(picture, words),
    }


def ground_columns(ground: Ground) -> dict[str, Any]:
    return {
        "hub": list(ground.hub),
        **{name: [part._asdict() for part in getattr(ground, name)] for name in ("rings", "sectors", "lanes")},
    }


def edition_mark(seen: SeenMap) -> str:
    """The same for all columns of one reader's map that belong together."""
    told = sha256(repr(seen.picture.edition).encode())
    told.update(b"".join(party.id.bytes for party in seen.picture.parties))
    return told.hexdigest()[:12]


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
