"""Splits that an actor may see, their versions, and who took part."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.sharing.errors import SplitNotFound
from hedgerow.sharing.models import Contributor, GroupValue, Part, Split, SplitVersion
from hedgerow.sharing.permissions import Permission


@dataclass(frozen=True, slots=True)
class Shown:
    """A version with all that stands in it: parts by place, and what groups were told to make, by bitmask."""

    split: Split
    version: SplitVersion
    parts: tuple[Part, ...]
    told: Mapping[int, int]


def visible_splits(actor: Actor) -> "QuerySet[Split]":
    """Those of which the actor sees everybody who ever took part."""
    require(actor, Permission.VIEW_SPLITS)
    seen = network.seen_parties(actor)
    if seen is None:
        return Split.objects.all()
    others = Contributor.objects.filter(version__split=OuterRef("pk"), party__isnull=False).exclude(party__in=seen)
    return Split.objects.filter(~Exists(others))


def listed_splits(actor: Actor) -> "QuerySet[Any]":
    """With `total_minor` and `rule` of the newest version."""
    newest = SplitVersion.objects.filter(split=OuterRef("pk"), number=OuterRef("latest"))
    return visible_splits(actor).annotate(
        total_minor=newest.values("total_minor")[:1],
        rule=newest.values("rule")[:1],
    )


def visible_split(actor: Actor, split_id: UUID) -> Split:
    """Raises SplitNotFound, also for another workspace's, and where somebody took part whom the actor may not see."""
    found = visible_splits(actor).filter(pk=split_id).first()
    if found is None:
        raise SplitNotFound
    return found


def shown_version(actor: Actor, split: Split, number: int | None = None) -> Shown:
    """The newest version, or the one of that number. Raises SplitNotFound."""
    require(actor, Permission.VIEW_SPLITS, split)
    wanted = split.latest if number is None else number
    version = SplitVersion.objects.filter(split=split, number=wanted).first()
    if version is None:
        raise SplitNotFound
    groups = GroupValue.objects.filter(version=version).order_by("mask").values_list("mask", "worth_minor")
    return Shown(split, version, tuple(parts_of(split, wanted)), dict(groups))


def parts_of(split: Split, number: int) -> "QuerySet[Part]":
    """In their places, with who gets them."""
    rows = Part.objects.filter(contributor__version__split=split, contributor__version__number=number)
    return rows.select_related("contributor").order_by("contributor__place")


def splits_of(actor: Actor, party: Party, limit: int) -> list[Part]:
    """What one party gets by the newest versions, the latest changed first; none that was taken back."""
    split = "contributor__version__split"
    visible = visible_splits(actor).filter(taken_back_at=None)
    rows = Part.objects.filter(contributor__party=party, **{f"{split}__in": visible})
    newest = rows.filter(contributor__version__number=F(f"{split}__latest")).select_related(split)
    return list(newest.order_by(f"-{split}__changed_at", "-pk")[:limit])


def versions_of(actor: Actor, split: Split) -> "QuerySet[SplitVersion]":
    """The newest first."""
    require(actor, Permission.VIEW_SPLITS, split)
    return SplitVersion.objects.filter(split=split).order_by("-number")


def who_took_part(actor: Actor, splits: Iterable[Split], us: str) -> Mapping[UUID, list[str]]:
    """Names by split, of the newest versions; `us` is the business itself."""
    keys = [split.pk for split in splits]
    rows = Contributor.objects.filter(version__split__id__among=keys, version__number=F("version__split__latest"))
    found: list[tuple[UUID, UUID | None]] = list(rows.order_by("place").values_list("version__split_id", "party_id"))
    names = names_of(actor, (party for _split, party in found))
    told: dict[UUID, list[str]] = {}
    for split, party in found:
        told.setdefault(split, []).append(us if party is None else names[party])
    return told


def names_of(actor: Actor, parties: Iterable[UUID | None]) -> Mapping[UUID, str]:
    """A name for everybody: what is left of who was erased, and of whoever stands for them now."""
    return network.names_of(actor, {key for key in parties if key is not None})


def living_of(parts: Iterable[Part]) -> "dict[int, Party | None]":
    """Who took part, by place, None for the business; without those who were erased since."""
    places = {part.contributor.place: part.contributor.party_id for part in parts}
    living = Party.objects.filter(id__among=[key for key in places.values() if key], erased_at=None).in_bulk()
    return {place: living.get(key) if key else None for place, key in places.items() if not key or key in living}
