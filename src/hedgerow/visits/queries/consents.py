"""Who agreed that their visits are noted, and what was noted since."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party
from hedgerow.visits.models import PageView, Visit, VisitConsent
from hedgerow.visits.permissions import Permission


@dataclass(frozen=True, slots=True)
class Visited:
    """A visit of a party, with the pages seen in order."""

    visit: Visit
    pages: tuple[str, ...]


def consent_of(actor: Actor, party: Party) -> VisitConsent | None:
    """The last word: a consent that holds, or the one that was withdrawn last."""
    require(actor, Permission.VIEW_VISITORS, party)
    said = VisitConsent.objects.filter(party=party).order_by(F("withdrawn_at").desc(nulls_first=True), "-id")
    return said.first()


def visits_of(actor: Actor, party: Party, most: int) -> list[Visited]:
    """The latest first."""
    require(actor, Permission.VIEW_VISITORS, party)
    visits = list(Visit.objects.select_related("site").filter(party=party).order_by("-began_at", "-id")[:most])
    pages = _pages_of(one.pk for one in visits)
    return [Visited(one, tuple(pages.get(one.pk, ()))) for one in visits]


def _pages_of(visits: Iterable[UUID]) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = {}
    rows = PageView.objects.filter(visit__id__among=list(visits), kind="view").order_by("at", "id")
    for visit, path, title in rows.values_list("visit_id", "path", "title"):
        found.setdefault(visit, []).append(title or path)
    return found
