"""Measures in words, as tiles of a page show them."""

from datetime import date, timedelta
from typing import Any

from hedgerow.insight import queries
from hedgerow.insight.choosing import DAYS_BEFORE, Tile
from hedgerow.insight.registries import Measure, measures
from hedgerow.insight.views.addresses import address_for
from hedgerow.insight.views.standing import standing_at
from hedgerow.insight.words.drawn import LATEST
from hedgerow.insight.words.health.page import Address
from hedgerow.insight.words.measures import MeasureWords, measure_words
from hedgerow.kernel.jobs import queries as jobs
from hedgerow.web.request import Request

PAST = timedelta(days=31 * 25)


def how_read(request: Request, last: date | None) -> dict[str, Any]:
    """For the templates of tiles: whether measures were ever read (the last time `last`), and the reading under way."""
    return {
        "is_read": last is not None,
        "job": jobs.live_job(request.actor, queries.key_of("all", "")),
    }


def words_of(request: Request, tiles: list[Tile], last: date | None) -> list[MeasureWords]:
    """The tiles in words where measures were last read on the day `last`, three statements for all."""
    today = standing_at(request, last)
    since = today - timedelta(days=max((_reach(one) for one in tiles), default=0))
    readings = queries.readings_of(request.actor, [one.measure for one in tiles], since)
    goals, remarks = queries.goals(request.actor), queries.remarks(request.actor, since)
    address = address_for(request)
    return [
        measure_words(
            measures[one.measure],
            readings.get(one.measure, ()),
            tile=one,
            today=today,
            goal=goals.get(one.measure),
            remarks=remarks,
            who=_who(measures[one.measure], address),
            behind=_behind(measures[one.measure], address),
        )
        for one in tiles
    ]


def _reach(tile: Tile) -> int:
    """How many days of readings a tile is made of: those shown, and those they are compared with."""
    return 31 * (tile.months + 1) + DAYS_BEFORE.get(tile.against, 0) + LATEST


def _who(found: Measure, address: Address) -> str:
    """The list of whom it counts; "" where it counts nobody, or for who may not follow."""
    return address("insight:measure_list", found.key) if found.counted else ""


def _behind(found: Measure, address: Address) -> str:
    """The page that opens the figure; "" where none does, or for who may not follow."""
    name, _space, argument = found.behind.partition(" ")
    return address(name, argument) if name else ""
