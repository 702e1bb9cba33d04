"""Reading the log: one party's line of time, and activities in order."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby, product
from operator import attrgetter
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotFound, Text
from hedgerow.kernel.money import Money
from hedgerow.kernel.permissions import require
from hedgerow.timeline.errors import ActivityNotFound
from hedgerow.timeline.events import UNDONE, Fact, Recorded, Told
from hedgerow.timeline.models import Activity
from hedgerow.timeline.permissions import Permission
from hedgerow.timeline.queries.repeats import recorded_as
from hedgerow.timeline.registries import Verb, subject_names, verbs

_SIDES = ("actor_id", "object_id", "target_id")


@dataclass(frozen=True, slots=True)
class Line:
    """One activity as a person reads it. `subject` is whom it is about, where somebody is, and `address` their page."""

    activity: Activity
    label: Text
    text: Text
    icon: str
    group: str
    subject: str = ""
    address: str = ""

    @property
    def amount(self) -> Money | None:
        minor = self.activity.amount_minor
        return None if minor is None else Money(minor, self.activity.currency)


def seen_by(actor: Actor) -> Q:
    """Of the log: lines that speak of somebody whom the actor may see, or of nobody."""
    resolver = subject_names.get("party")
    seen = resolver.seen(actor) if resolver else None
    if seen is None:
        return Q()
    nobody = Q(actor_id=None, target_id=None) & ~Q(object_kind="party", object_id__isnull=False)
    return Q(actor_id__in=seen) | Q(target_id__in=seen) | Q(object_kind="party", object_id__in=seen) | nobody


def ensure_seen(actor: Actor, party_id: UUID) -> None:
    """Raises NotFound for a party that is not here, and for one that the actor may not see."""
    require(actor, Permission.VIEW_TIMELINE)
    resolver = subject_names.get("party")
    if resolver is None or party_id not in resolver.names(actor, [party_id]):
        raise NotFound


def visible_timeline(
    actor: Actor,
    party_id: UUID,
    *,
    group: str = "",
    before: tuple[datetime, int] | None = None,
    limit: int = 50,
    channel: str | None = None,
    within: tuple[datetime, datetime] | None = None,
    among: "QuerySet[Activity] | None" = None,
) -> list[Activity]:
    """A party's activities, latest first, below the key `before` = (occurred_at, position). Reads an
    index three times for each id under which it is known. `within` is from the first moment to before the second;
    `among` are rows of the log out of which they come, all without it.
    """
    require(actor, Permission.VIEW_TIMELINE)
    narrowed = Q()
    if group:
        narrowed &= Q(verb__in=[verb.name for verb in verbs if verb.group == group])
    if channel is not None:
        narrowed &= Q(channel=channel)
    if within is not None:
        narrowed &= Q(occurred_at__gte=within[0], occurred_at__lt=within[1])
    found: dict[UUID, Activity] = {}
    whole = Activity.objects.all() if among is None else among
    for side, key in product(_SIDES, known_as(party_id)):
        rows = whole.filter(narrowed, seen_by(actor), **{side: key})
        if before is not None:
            rows = rows.filter(Q(occurred_at__lt=before[0]) | Q(occurred_at=before[0], position__lt=before[1]))
        found.update((row.id, row) for row in rows.order_by("-occurred_at", "-position")[:limit])
    return sorted(found.values(), key=lambda a: (a.occurred_at, a.position), reverse=True)[:limit]


def visible_count(actor: Actor, party_id: UUID, *, among: "QuerySet[Activity]") -> int:
    """How many of these rows of the log speak of a party."""
    require(actor, Permission.VIEW_TIMELINE)
    told = [among.filter(seen_by(actor), **{side: key}).order_by() for side, key in product(_SIDES, known_as(party_id))]
    first, *others = (rows.values("pk") for rows in told)
    return first.union(*others).count()


def activities_after(position: int, *, verbs: Iterable[str] = (), limit: int = 500) -> list[Activity]:
    """The log in order, after a position; all of it is committed, for the head's lock allows no gap."""
    rows = Activity.objects.filter(position__gt=position)
    wanted = list(verbs)
    if wanted:
        rows = rows.filter(verb__in=wanted)
    return list(rows.order_by("position")[:limit])


def visible_log(
    actor: Actor, *, party_id: UUID | None = None, verb: str = "", since: int = 0, limit: int = 50
) -> list[Activity]:
    """The log after a position, in its order; of one party and one verb where given."""
    require(actor, Permission.VIEW_TIMELINE)
    rows = Activity.objects.filter(verb=verb) if verb else Activity.objects.all()
    if party_id is None:
        return list(rows.filter(seen_by(actor), position__gt=since).order_by("position")[:limit])
    rows = rows.filter(seen_by(actor))
    sides = product(_SIDES, known_as(party_id))
    places = {place for side, key in sides for place in positions_at(rows, side, key) if place > since}
    return list(Activity.objects.filter(position__in=sorted(places)[:limit]).order_by("position"))


def known_as(party_id: UUID) -> Sequence[UUID]:
    """Every id under which the log speaks of a party, its own first."""
    resolver = subject_names.get("party")
    return [party_id] if resolver is None else resolver.known_as(party_id)


def positions_at(rows: "QuerySet[Activity]", side: str, party_id: UUID) -> "QuerySet[Activity, int]":
    """All positions where a party stands on one side; neither bounded nor ordered, or SQLite walks the whole log."""
    return rows.filter(**{side: party_id}).values_list("position", flat=True)


def spoken_of(
    parties: Collection[UUID], *, beyond: Collection[str], since: datetime, whatever: Collection[str] = ()
) -> set[UUID]:
    """Which of the parties the log speaks of with other verbs than these, or with these after the moment.

    What was taken back, and that it was, says nothing of anybody; nor do the verbs of `whatever`, at any time.
    """
    found: set[UUID] = set()
    for side in _SIDES:
        rows = still_true(Activity.objects.filter(**{f"{side}__in": list(parties)})).exclude(source=UNDONE)
        rows = rows.exclude(verb__in=list(beyond), recorded_at__lte=since).exclude(verb__in=list(whatever))
        found.update(rows.order_by().values_list(side, flat=True).distinct())
    return found


def still_true(rows: "QuerySet[Activity]") -> "QuerySet[Activity]":
    """Without what was taken back since. What was, is read once from the index that keeps repeats out."""
    undone = Activity.objects.filter(source=UNDONE, cause_id__isnull=False).exclude(external_id="")
    return rows.exclude(pk__in=undone.values("cause_id"))


def visible_activity(actor: Actor, activity_id: UUID) -> Activity:
    """Raises ActivityNotFound, also for another workspace's, and for one about people whom the actor may not see."""
    require(actor, Permission.VIEW_TIMELINE)
    activity = Activity.objects.filter(seen_by(actor), pk=activity_id).first()
    if activity is None:
        raise ActivityNotFound
    return activity


def recorded_activity(actor: Actor, recorded: Recorded, fact: Fact) -> Activity:
    """What `log_activity` has recorded, or the activity that it found there already."""
    require(actor, Permission.VIEW_TIMELINE)
    if recorded.ids:
        return Activity.objects.get(pk=recorded.ids[0])
    return recorded_as(fact.source, [fact.external_id]).get()


def visible_verbs(actor: Actor) -> list[Verb]:
    require(actor, Permission.VIEW_TIMELINE)
    return list(verbs)


def unknown_subjects(actor: Actor, *facts: Fact) -> set[UUID]:
    """Ids in facts that stand for nothing in this workspace, or nothing that the actor may see."""
    wanted: dict[str, set[UUID]] = {}
    for kind, objects in groupby((one for one in facts if one.object_id), key=attrgetter("object_kind")):
        wanted.setdefault(kind, set()).update(one.object_id for one in objects if one.object_id)
    sides = {one.actor_id for one in facts} | {one.target_id for one in facts}
    if parties := {side for side in sides if side is not None}:
        wanted.setdefault("party", set()).update(parties)
    known = {kind: subject_names[kind].names(actor, wanted[kind]).keys() for kind in wanted if kind in subject_names}
    return {subject for kind, subjects in wanted.items() for subject in subjects - known.get(kind, set())}


def visible_happenings(actor: Actor, *, before: int | None = None, limit: int = 50) -> list[Activity]:
    """The workspace's log from its end, or below a position."""
    require(actor, Permission.VIEW_TIMELINE)
    rows = Activity.objects.filter(seen_by(actor))
    if before is not None:
        rows = rows.filter(position__lt=before)
    return list(rows.order_by("-position")[:limit])


def by_day(told: Iterable[Line]) -> list[tuple[date, list[Line]]]:
    """Lines in runs of the business's day on which they were recorded."""
    runs = groupby(told, key=lambda line: timezone.localtime(line.activity.recorded_at).date())
    return [(day, list(some)) for day, some in runs]


def lines(actor: Actor, activities: Sequence[Activity], *, viewed_from: UUID | None = None) -> list[Line]:
    """Activities in words, with the names that the actor may see.

    Names come from the packages that own them, one question per kind of subject.
    """
    names = names_in(actor, activities)
    own = known_as(viewed_from) if viewed_from else ()
    nobody = _("Somebody who is not here any more") if actor.sees is None else _("Somebody whom you do not see")
    return [_line(activity, names, own, nobody) for activity in activities]


def names_in(actor: Actor, activities: Sequence[Activity]) -> dict[UUID, str]:
    """Of whom and what the activities speak: the names that the actor may see."""
    wanted: dict[str, set[UUID]] = {}
    for activity in activities:
        sides = (
            ("party", activity.actor_id),
            (activity.object_kind, activity.object_id),
            ("party", activity.target_id),
        )
        for kind, subject in sides:
            if subject is not None:
                wanted.setdefault(kind, set()).add(subject)
    found: dict[UUID, str] = {}
    for kind, subjects in wanted.items():
        resolver = subject_names.get(kind)
        if resolver is not None:
            found.update(resolver.names(actor, subjects))
    return found


def _line(activity: Activity, names: dict[UUID, str], own: Sequence[UUID], nobody: str) -> Line:
    verb = verbs.get(activity.verb)
    if verb is None:
        return Line(activity, activity.verb, "", "note", "other")
    text = verb.line(_told(activity, names, own))
    return Line(activity, verb.label, text, verb.icon, verb.group, *_subject(activity, names, nobody))


def _subject(activity: Activity, names: dict[UUID, str], nobody: str) -> tuple[str, str]:
    """Name and page of whom it is about: who did it, or else to whom or what it was done."""
    sides = (("party", activity.actor_id), (activity.object_kind, activity.object_id), ("party", activity.target_id))
    for kind, subject in sides:
        if subject is not None and subject in names:
            return names[subject], subject_names[kind].address(subject)
    is_gone = any(kind == "party" and subject is not None for kind, subject in sides)
    return (nobody if is_gone else ""), ""


def _told(activity: Activity, names: dict[UUID, str], own: Sequence[UUID]) -> Told:
    """`own` are the ids of whom it is viewed from, or none: all of them are that one party."""

    def now(subject: UUID | None) -> UUID | None:
        return own[0] if subject in own else subject

    def name(subject: UUID | None) -> str:
        return names.get(subject, "") if subject is not None else ""

    return Told(
        verb=activity.verb,
        viewed_from=own[0] if own else None,
        actor_id=now(activity.actor_id),
        object_id=now(activity.object_id),
        target_id=now(activity.target_id),
        actor=name(activity.actor_id),
        object=name(activity.object_id),
        target=name(activity.target_id),
        channel=activity.channel,
        amount_minor=activity.amount_minor,
        currency=activity.currency,
        properties=activity.properties,
    )


def told_of_nobody(activity: Activity) -> Told:
    """For words that everybody may read: no name is looked up."""
    return _told(activity, {}, ())
