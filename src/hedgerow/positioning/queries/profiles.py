"""Ideal clients, and their versions."""

from uuid import UUID

from django.db.models import F, QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.positioning import criteria
from hedgerow.positioning.criteria import Criterion
from hedgerow.positioning.errors import CriterionNotFound, ProfileNotFound, VersionNotFound
from hedgerow.positioning.models import Profile, ProfileVersion
from hedgerow.positioning.permissions import Permission


def visible_profiles(actor: Actor, *, put_away: bool = False) -> "QuerySet[Profile]":
    """The main one first, then by name."""
    require(actor, Permission.VIEW)
    return Profile.objects.filter(put_away_at__isnull=not put_away).order_by("-is_main", "normalised")


def visible_profile(actor: Actor, profile_id: UUID) -> Profile:
    """Also one that is put away. Raises ProfileNotFound."""
    require(actor, Permission.VIEW)
    profile = Profile.objects.filter(pk=profile_id).first()
    if profile is None:
        raise ProfileNotFound
    return profile


def current_versions(actor: Actor) -> "QuerySet[ProfileVersion]":
    """The current version of each ideal client that is not put away, with its profile; the main one first."""
    require(actor, Permission.VIEW)
    now = ProfileVersion.objects.filter(number=F("profile__number"), profile__put_away_at=None)
    return now.select_related("profile").order_by("-profile__is_main", "profile__normalised")


def current_version(actor: Actor, profile: Profile) -> ProfileVersion:
    require(actor, Permission.VIEW, profile)
    return ProfileVersion.objects.select_related("profile").get(profile=profile, number=profile.number)


def profile_versions(actor: Actor, profile: Profile) -> "QuerySet[ProfileVersion]":
    """The latest first."""
    require(actor, Permission.VIEW, profile)
    return ProfileVersion.objects.filter(profile=profile).order_by("-number")


def visible_profile_version(actor: Actor, version_id: UUID) -> ProfileVersion:
    """Raises VersionNotFound."""
    require(actor, Permission.VIEW)
    version = ProfileVersion.objects.select_related("profile").filter(pk=version_id).first()
    if version is None:
        raise VersionNotFound
    return version


def criterion_in(version: ProfileVersion, key: UUID) -> Criterion:
    """Raises CriterionNotFound."""
    for one in criteria.read(version.criteria):
        if one.key == key:
            return one
    raise CriterionNotFound


def with_criterion(version: ProfileVersion, wanted: Criterion) -> ProfileVersion:
    """What the next version would be, not kept: with this criterion, in the place of the one with its key."""
    rows = list(criteria.read(version.criteria))
    places = [place for place, one in enumerate(rows) if one.key == wanted.key]
    rows[slice(places[0], places[0] + 1) if places else slice(len(rows), None)] = [wanted]
    return ProfileVersion(profile=version.profile, number=version.number + 1, criteria=criteria.kept(rows))
