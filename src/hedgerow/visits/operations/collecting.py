"""Hits out of the spool into the record: each once, put together into visits, tied where somebody agreed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import F, Q

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline
from hedgerow.visits.hits import TIE, Hit
from hedgerow.visits.models import BotCount, DrainedFile, Kind, PageView, Site, StaleDay, Visit
from hedgerow.visits.operations.tying import tie
from hedgerow.visits.permissions import Permission

PAUSE = timedelta(minutes=30)
"""After a longer pause it is another visit."""
_VIEW = ("id", "site", "visit", "kind", "at", "path", "title", "searched", "target")
_CHANGED = ("visitor", "last_at", "views", "entry", "exit")


@transaction.atomic
def collect(*, actor: Actor, hits: Sequence[Hit], file: str = "") -> int:
    """Take the hits of one workspace in, in the order of time; returns how many views were new.

    A file that was taken in already changes nothing, nor does a hit that is here. Sites that are gone are passed over.
    """
    require(actor, Permission.MANAGE_SITES)
    if any(one.person for one in hits):
        timeline.take_turn()  # before all other locks, as for who withdraws a consent
    # The lock on the sites keeps two from each beginning a visit for one visitor.
    sites = Site.objects.select_for_update().filter(id__among={one.site for one in hits}).order_by("pk")
    known = {site.pk for site in sites}
    if file and not _is_first(file):
        return 0
    zone = ZoneInfo(Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id))
    ours = [one for one in hits if one.site in known]
    _count_bots((one for one in ours if one.bot), zone)
    fresh = _unknown(sorted((one for one in ours if not one.bot and one.id), key=lambda one: one.at))
    book = _Book(fresh, zone)
    for one in fresh:
        book.enter(one)
    book.write()
    tie(actor, book.persons)
    return len(fresh)


def _is_first(file: str) -> bool:
    if DrainedFile.objects.filter(name=file).exists():
        return False
    DrainedFile.objects.create(name=file, drained_at=clock.now())
    return True


def _unknown(hits: Sequence[Hit]) -> list[Hit]:
    """Without those that were told before, and each once."""
    keys = [one.id for one in hits if one.id]
    seen = set(PageView.objects.filter(id__among=keys).values_list("pk", flat=True))
    found = []
    for one in hits:
        if one.id and one.id not in seen:
            seen.add(one.id)
            found.append(one)
    return found


def moment(hit: Hit) -> datetime:
    return datetime.fromtimestamp(hit.at / 1000, UTC)


class _Book:
    """Visits that go on, and those that begin, while a batch is entered."""

    def __init__(self, hits: Sequence[Hit], zone: ZoneInfo) -> None:
        self.zone = zone
        self.persons: list[tuple[Visit, str, datetime]] = []
        self._views: list[tuple[object, ...]] = []
        self._begun: list[Visit] = []
        self._known = {visit.pk for visit in self._load(hits)}
        self._changed: dict[UUID, Visit] = {}

    def _load(self, hits: Sequence[Hit]) -> Iterable[Visit]:
        self._open: dict[tuple[UUID, str], Visit] = {}
        if not hits:
            return ()
        visitors = {name for one in hits for name in (one.visitor, one.before) if name}
        running = Visit.objects.select_for_update().filter(
            site_id__in={one.site for one in hits}, visitor__in=visitors, last_at__gte=moment(hits[0]) - PAUSE
        )
        for visit in running.order_by("last_at", "id"):
            self._open[visit.site_id, visit.visitor] = visit
        return self._open.values()

    def enter(self, hit: Hit) -> None:
        visit = self._going_on(hit)
        if visit is None:
            if hit.kind == TIE:
                return  # who somebody is, without a page that they saw
            visit = self._begin(hit)
        at = moment(hit)
        visit.last_at = max(visit.last_at, at)
        if hit.kind == Kind.VIEW:
            visit.views += 1
            visit.entry, visit.exit = visit.entry or hit.path, hit.path
        if hit.kind != TIE:
            site, key = hit.site, hit.id
            self._views.append((key, site, visit.pk, hit.kind, at, hit.path, hit.title, hit.searched, hit.target))
        if hit.person:
            self.persons.append((visit, hit.person, at))
        self._changed[visit.pk] = visit

    def _going_on(self, hit: Hit) -> Visit | None:
        """By the secret of yesterday too, in the first half-hour: from then on the visit has the name of today."""
        visit = self._open.get((hit.site, hit.visitor))
        if visit is None and hit.before:
            visit = self._open.pop((hit.site, hit.before), None)
            if visit is not None:
                visit.visitor = hit.visitor
                self._open[hit.site, hit.visitor] = visit
        return visit if visit is not None and moment(hit) - visit.last_at <= PAUSE else None

    def _begin(self, hit: Hit) -> Visit:
        at = moment(hit)
        visit = Visit(
            pk=uuid7(),
            site_id=hit.site,
            visitor=hit.visitor,
            day=at.astimezone(self.zone).date(),
            began_at=at,
            last_at=at,
            source=hit.source,
            referrer=hit.referrer,
            campaign=hit.campaign,
            campaign_source=hit.campaign_source,
            medium=hit.medium,
            term=hit.term,
            device=hit.device,
        )
        self._open[hit.site, hit.visitor] = visit
        self._begun.append(visit)
        return visit

    def write(self) -> None:
        Visit.objects.bulk_create(self._begun)
        going_on = [visit for key, visit in self._changed.items() if key in self._known]
        Visit.objects.bulk_update(going_on, _CHANGED, batch_size=200)
        insert_rows(PageView, _VIEW, self._views)
        mark_stale({(visit.site_id, visit.day) for visit in self._changed.values()})
        latest: dict[UUID, datetime] = {}
        for visit in self._changed.values():
            latest[visit.site_id] = max(latest.get(visit.site_id, visit.last_at), visit.last_at)
        for site, at in latest.items():
            Site.objects.filter(Q(last_seen_at=None) | Q(last_seen_at__lt=at), pk=site).update(last_seen_at=at)


def mark_stale(days: Iterable[tuple[UUID, date]]) -> None:
    StaleDay.objects.bulk_create([StaleDay(site_id=site, day=day) for site, day in sorted(days)], ignore_conflicts=True)


def _count_bots(hits: Iterable[Hit], zone: ZoneInfo) -> None:
    counts = Counter((one.site, moment(one).astimezone(zone).date(), one.bot[:10]) for one in hits)
    for (site, day, reason), count in counts.items():
        of = BotCount.objects.filter(site_id=site, day=day, reason=reason)
        if not of.update(views=F("views") + count):
            BotCount.objects.create(site_id=site, day=day, reason=reason, views=count)
