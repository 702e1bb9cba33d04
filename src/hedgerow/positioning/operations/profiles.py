"""Ideal clients: written, changed criterion by criterion, brought back, put away. Each writing is a version."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.errors import BadConditions
from hedgerow.positioning import criteria as kept
from hedgerow.positioning import events
from hedgerow.positioning.criteria import FIT, LONGEST, MOST, Criterion
from hedgerow.positioning.errors import (
    BadCriterion,
    CriterionNotFound,
    FitCircle,
    NameNeeded,
    ProfileExists,
    ProfileIsMain,
    ProfileMoved,
)
from hedgerow.positioning.models import Profile, ProfileVersion, Weight
from hedgerow.positioning.permissions import Permission

_NAME, _SUMMARY = 80, 600


@dataclass(frozen=True, slots=True)
class NewCriterion:
    """As somebody wrote it. With a `key` it stands for the criterion that has it already."""

    words: str
    weight: str
    definition: Mapping[str, Any]
    key: UUID | None = None


@transaction.atomic
def define_profile(*, actor: Actor, name: str, summary: str = "", criteria: Iterable[NewCriterion] = ()) -> Profile:
    """An ideal client; the first one is the main one. Raises NameNeeded, ProfileExists, BadCriterion, FitCircle."""
    require(actor, Permission.DEFINE)
    shown, key = _named(name)
    wanted = _checked(actor, criteria)
    is_first = not Profile.objects.filter(is_main=True).exists()
    profile = Profile(name=shown, normalised=key, is_main=is_first, created_at=clock.now())
    _save(profile)
    _add(actor, profile, 1, summary, kept.kept(wanted), None)
    return profile


@transaction.atomic
def write_profile(
    *,
    actor: Actor,
    profile: Profile,
    name: str | None = None,
    summary: str | None = None,
    criteria: Iterable[NewCriterion] | None = None,
    after: int | None = None,
) -> ProfileVersion:
    """Change what is given; the same again is no new version. Raises as `define_profile`, and ProfileMoved."""
    require(actor, Permission.DEFINE, profile)
    now = _current(profile, after)
    if name is not None:
        profile.name, profile.normalised = _named(name)
        _save(profile)
    rows = now.criteria if criteria is None else kept.kept(_checked(actor, criteria))
    return _next(actor, profile, now, now.summary if summary is None else summary, rows)


@transaction.atomic
def put_criterion(
    *, actor: Actor, profile: Profile, criterion: NewCriterion, after: int | None = None
) -> ProfileVersion:
    """Add a criterion, or change the one that has its key. Raises as `write_profile`, and CriterionNotFound."""
    require(actor, Permission.DEFINE, profile)
    now = _current(profile, after)
    rows = list(kept.read(now.criteria))
    [wanted] = _checked(actor, [criterion])
    if criterion.key is None:
        rows.append(wanted)
    else:
        rows[_place(rows, criterion.key)] = wanted
    _ensure_few(rows)
    return _next(actor, profile, now, now.summary, kept.kept(rows))


@transaction.atomic
def take_out_criterion(*, actor: Actor, profile: Profile, key: UUID) -> ProfileVersion:
    """It stays in the earlier versions, from which it comes back. Raises CriterionNotFound."""
    require(actor, Permission.DEFINE, profile)
    now = _current(profile, None)
    rows = list(kept.read(now.criteria))
    del rows[_place(rows, key)]
    return _next(actor, profile, now, now.summary, kept.kept(rows))


@transaction.atomic
def bring_back_version(*, actor: Actor, version: ProfileVersion) -> ProfileVersion:
    """An older version is the current one again, as a version of its own. Raises FitCircle."""
    require(actor, Permission.DEFINE, version)
    profile: Profile = version.profile
    now = _current(profile, None)
    if now.pk == version.pk:
        return now
    _ensure_no_circle(actor, [one.definition for one in kept.read(version.criteria)])
    return _next(actor, profile, now, version.summary, version.criteria, again_of=version.number)


@transaction.atomic
def choose_main(*, actor: Actor, profile: Profile) -> None:
    """The one whose fit is meant where none is named. Raises FitCircle."""
    require(actor, Permission.DEFINE, profile)
    _ensure_no_circle(actor, [one.definition for one in kept.read(_current(profile, None).criteria)])
    Profile.objects.filter(is_main=True).exclude(pk=profile.pk).update(is_main=False)
    profile.is_main, profile.put_away_at = True, None
    _save(profile)
    _told(actor, events.PROFILE_CHOSEN, profile)


@transaction.atomic
def put_away_profile(*, actor: Actor, profile: Profile) -> None:
    """It is offered nowhere any more, and can come back. Raises ProfileIsMain while there is another to choose."""
    require(actor, Permission.DEFINE, profile)
    if profile.is_main and Profile.objects.filter(put_away_at=None).exclude(pk=profile.pk).exists():
        raise ProfileIsMain(kept=_("Nothing was changed."), todo=_("Choose another as the main one first."))
    profile.is_main, profile.put_away_at = False, clock.now()
    profile.save(update_fields=["is_main", "put_away_at"])
    _told(actor, events.PROFILE_PUT_AWAY, profile)


@transaction.atomic
def bring_back_profile(*, actor: Actor, profile: Profile) -> None:
    """Raises ProfileExists where its name is taken by now, and FitCircle."""
    require(actor, Permission.DEFINE, profile)
    _ensure_no_circle(actor, [one.definition for one in kept.read(_current(profile, None).criteria)])
    profile.put_away_at = None
    profile.is_main = not Profile.objects.filter(is_main=True).exists()
    _save(profile)
    _told(actor, events.PROFILE_BROUGHT_BACK, profile)


def _named(name: str) -> tuple[str, str]:
    """As shown, and as compared."""
    shown = " ".join(name.split())[:_NAME]
    if not shown:
        raise NameNeeded(field="name")
    return shown, shown.casefold()[:_NAME]


def _save(profile: Profile) -> None:
    try:
        with transaction.atomic():
            profile.save()
    except IntegrityError as taken:
        raise ProfileExists(field="name") from taken


def _checked(actor: Actor, criteria: Iterable[NewCriterion]) -> list[Criterion]:
    catalogue = network.catalogue_of(actor)
    found = [_criterion(one, catalogue) for one in criteria]
    _ensure_few(found)
    _ensure_no_circle(actor, [one.definition for one in found])
    return found


def _criterion(one: NewCriterion, catalogue: network.Catalogue) -> Criterion:
    words = " ".join(one.words.split())[:LONGEST]
    if not words:
        raise BadCriterion(_("Say it in your own words too: that is what partners read."), field="words")
    if one.weight not in Weight.values:
        raise BadCriterion(_("Choose how much it counts."), field="weight")
    try:
        asked = network.read_conditions(one.definition, catalogue)
    except BadConditions as problem:
        raise BadCriterion(problem.message, field="definition") from problem
    if asked.is_empty:
        raise BadCriterion(_("Add at least one condition: without one it would be everybody."), field="definition")
    return Criterion(one.key or uuid7(), words, Weight(one.weight), asked.definition)


def _ensure_few(criteria: Sequence[Criterion]) -> None:
    if len(criteria) > MOST:
        words = _("More than %(most)s criteria tell nobody apart. Take one out first.") % {"most": MOST}
        raise BadCriterion(words, field="words")
    if len({one.key for one in criteria}) < len(criteria):
        raise BadCriterion(_("Two criteria have the same key."), field="key")


def _ensure_no_circle(actor: Actor, definitions: Sequence[Any]) -> None:
    if FIT in network.fields_reached(actor, definitions):
        raise FitCircle(field="definition")


def _current(profile: Profile, after: int | None) -> ProfileVersion:
    """Locked until this is over. Raises ProfileMoved where the writer saw an older one."""
    fresh = Profile.objects.select_for_update().get(pk=profile.pk)
    if after is not None and after != fresh.number:
        raise ProfileMoved
    profile.number = fresh.number
    return ProfileVersion.objects.get(profile=profile, number=fresh.number)


def _place(rows: Sequence[Criterion], key: UUID) -> int:
    for place, one in enumerate(rows):
        if one.key == key:
            return place
    raise CriterionNotFound


def _next(
    actor: Actor,
    profile: Profile,
    now: ProfileVersion,
    summary: str,
    rows: list[dict[str, Any]],
    *,
    again_of: int | None = None,
) -> ProfileVersion:
    if (summary.strip()[:_SUMMARY], rows) == (now.summary, now.criteria):
        return now
    profile.number = now.number + 1
    profile.save(update_fields=["number"])
    return _add(actor, profile, profile.number, summary, rows, again_of)


def _add(
    actor: Actor, profile: Profile, number: int, summary: str, rows: list[dict[str, Any]], again_of: int | None
) -> ProfileVersion:
    version = ProfileVersion.objects.create(
        profile=profile,
        number=number,
        summary=summary.strip()[:_SUMMARY],
        criteria=rows,
        again_of=again_of,
        written_by=actor.label[:80],
        written_at=clock.now(),
    )
    _told(actor, events.PROFILE_WRITTEN, profile, number=number, criteria=len(rows), again_of=again_of)
    return version


def _told(actor: Actor, event: str, profile: Profile, **facts: Any) -> None:
    audit(actor=actor, event=event, object_kind="ideal_client", object_id=profile.pk, after=facts)
