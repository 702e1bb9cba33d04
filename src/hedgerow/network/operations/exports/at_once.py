"""Files that are made while somebody waits for them."""

from collections.abc import Mapping
from typing import BinaryIO
from uuid import UUID

from hedgerow.accounts.operations import audit
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import events
from hedgerow.network.exporting.graphs import graph_of
from hedgerow.network.exporting.maps import MapFormat, written
from hedgerow.network.geography.land import OUTLINES
from hedgerow.network.models import Segment
from hedgerow.network.operations.exports.writing import ExportFormat, Report, write_people
from hedgerow.network.permissions import Permission
from hedgerow.network.queries import Wish, geo
from hedgerow.network.queries.map import GEO, Look, SeenMap, Sieve, seen_map
from hedgerow.web import assets, formats

_EVERYBODY = Wish()


# house: operation-shape: only asks
def may_export_map(actor: Actor) -> bool:
    """Who sees names needs the right to export them; who sees the map without names takes it away without."""
    return actor.may(Permission.EXPORT) or (actor.may(Permission.VIEW_MAP) and not actor.may(Permission.VIEW_PARTIES))


def export_map(
    *,
    actor: Actor,
    form: MapFormat,
    sieve: Sieve,
    business: str,
    segment: Segment | None = None,
    look: Look | None = None,
    pins: Mapping[str, tuple[float, float]] | None = None,
) -> bytes:
    """The map as this actor sees it and has it drawn, as a file; `pins` are places that parties were put by hand.

    Noted in the audit log. Raises NotPermitted.
    """
    require(actor, Permission.VIEW_MAP)
    if not may_export_map(actor):
        require(actor, Permission.EXPORT)
    seen, earth = seen_map(actor, segment), None
    if look is not None and look.view == GEO:
        ground = geo.seen_ground(actor, seen, is_whole=look.whole)
        earth = geo.earth_of(ground, outlines_file=assets.built_file(OUTLINES), number=formats.number)
        seen, sieve = geo.placed(ground, sieve), Sieve(flow=sieve.flow, day=sieve.day)
    graph = graph_of(seen, sieve, business=business, look=look, pins=pins, points=_points(actor, seen), earth=earth)
    after = {"parties": len(graph.nodes) - 1, "format": f"map {form.value}"}
    audit(actor=actor, event=events.EXPORTED, after=after)
    return written(graph, form)


def _points(actor: Actor, seen: SeenMap) -> Mapping[UUID, geo.Found]:
    """Where everybody lies, for who may see people."""
    parties = [party.id for party in seen.picture.parties]
    return geo.found_points(actor, parties) if actor.may(Permission.VIEW_PARTIES) else {}


def export_parties(
    *,
    actor: Actor,
    form: ExportFormat,
    out: BinaryIO,
    wish: Wish = _EVERYBODY,
    report: Report = lambda _done: None,
) -> int:
    """Write all parties in lists that the actor sees, or those of the wish; returns how many. Noted in the audit log.

    Read slice by slice: what comes or goes meanwhile may be in or not.
    """
    require(actor, Permission.EXPORT)
    done = write_people(actor, form, out, wish, report)
    audit(actor=actor, event=events.EXPORTED, after={"format": form.value, "parties": done, "of": wish.of.value})
    return done
