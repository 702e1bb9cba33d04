"""Columns that the map's script asks for when they are wanted, in the order of the parties that it has already."""

from datetime import date
from typing import Any

from hedgerow.kernel import clock
from hedgerow.network.queries.map.contract import edition_mark, ground_columns
from hedgerow.network.queries.map.days import days
from hedgerow.network.queries.map.facts import SeenMap
from hedgerow.network.queries.map.groups import listed_groups, numbers
from hedgerow.network.queries.map.look import Size, sizes
from hedgerow.network.queries.map.views import MapView, placed_in

_EPOCH = date(1970, 1, 1).toordinal()


def view_columns(seen: SeenMap, view: MapView) -> dict[str, Any]:
    """Where everybody stands in another view."""
    spots, ground = placed_in(seen, view)
    return {
        "edition": edition_mark(seen),
        "x": [x for x, _y in spots],
        "y": [y for _x, y in spots],
        **ground_columns(ground),
        "own": int(view.own),
    }


def measure_columns(seen: SeenMap) -> dict[str, Any]:
    """Each party's group, its sizes by each measure, and on how many days of a year it was in touch."""
    groups = listed_groups(seen)
    place = {group.number: index for index, group in enumerate(groups)}
    return {
        "edition": edition_mark(seen),
        "groups": [{"key": str(one.first), "name": one.name, "tint": one.tint} for one in groups],
        "group": [place.get(number, -1) for number in numbers(seen)],
        "sizes": {size.value: sizes(seen, size) for size in Size if size is not Size.WEIGHT},
        "often": [party.contacts for party in seen.picture.parties],
    }


def day_columns(seen: SeenMap) -> dict[str, Any]:
    """Days since 1970: since when each party is known and each tie holds, and the ties that are over."""
    at, picture = days(seen.whole), seen.picture
    place = {party.id: number for number, party in enumerate(picture.parties)}
    kind = {each.key: number for number, each in enumerate(seen.words.kinds)}
    known = [at.known[party.id] for party in picture.parties]
    past = [span for span in at.past if span.kind in kind and {span.source, span.target} <= place.keys()]
    return {
        "edition": edition_mark(seen),
        "first": _day(min(known, default=clock.now().date())),
        "parties": [_day(day) for day in known],
        "ties": [_day(at.tied(picture, tie)) for tie in picture.ties],
        "past": {
            "source": [place[span.source] for span in past],
            "target": [place[span.target] for span in past],
            "kind": [kind[span.kind] for span in past],
            "since": [max(_day(span.since), _day(at.known[span.source]), _day(at.known[span.target])) for span in past],
            "until": [_day(span.until) for span in past],
        },
    }


def _day(day: date) -> int:
    return day.toordinal() - _EPOCH
