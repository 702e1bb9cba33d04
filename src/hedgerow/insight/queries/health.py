"""Whether there is anybody whose health could be told, and the index of the last finding."""

from dataclasses import dataclass

from django.core.cache import cache

from hedgerow.insight.models import KeptAnalysis
from hedgerow.insight.permissions import Permission
from hedgerow.insight.queries import loading
from hedgerow.insight.queries.analyses import found_last
from hedgerow.insight.queries.keeping import KEEP
from hedgerow.insight.readings.health.found import HealthFound
from hedgerow.insight.registries import Analysis
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require


@dataclass(frozen=True, slots=True)
class HealthInShort:
    """The index, 0..100, and (area, score) of each area with a score."""

    index: float
    areas: tuple[tuple[str, float], ...]


def has_people(actor: Actor) -> bool:
    require(actor, Permission.VIEW_FIGURES)
    return loading.has_parties()


def health_in_short(actor: Actor, analysis: Analysis[HealthFound]) -> HealthInShort | None:
    """Kept for as long as the finding stands, which has a row for every member; None without an index."""
    require(actor, Permission.VIEW_FIGURES)
    rows = KeptAnalysis.objects.filter(name=analysis.name, subject="", version=analysis.version)
    made_at = rows.values_list("made_at", flat=True).first()
    if made_at is None:
        return None
    key = f"insight:health:{actor.workspace_id}:{made_at.isoformat()}"
    told: tuple[HealthInShort | None] | None = cache.get(key)
    if told is None:
        found = found_last(actor, analysis)
        index = found.index if found else None
        told = (None if found is None or index is None else HealthInShort(index, found.areas),)
        cache.set(key, told, KEEP)
    return told[0]
