"""What visits hold of a party: those they agreed to have noted, and that they agreed."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.network.registries import Dataset, Keys, datasets
from hedgerow.visits.models import PageView, Visit, VisitConsent

_VISIT = (
    *("pk", "site__name", "began_at", "last_at", "views", "entry", "exit", "source", "referrer", "campaign"),
    *("campaign_source", "medium", "term", "device"),
)
_VIEW = ("visit_id", "kind", "at", "path", "title", "searched", "target")
_CONSENT = ("given_at", "how", "noted_by", "withdrawn_at")


def _visits(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = Visit.objects.filter(party__id__among=keys).order_by("began_at", "pk").values(*_VISIT)
    return found


def _views(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = PageView.objects.filter(visit__party__id__among=keys).order_by("at", "pk").values(*_VIEW)
    return found


def _consents(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = VisitConsent.objects.filter(party__id__among=keys).order_by("given_at").values(*_CONSENT)
    return found


def _untie(keys: Keys) -> int:
    """The visit stays in the figures, as one of nobody."""
    return Visit.objects.filter(party__id__among=keys).update(party=None)


def _untied_views(_keys: Keys) -> int:
    """They belong to the visit, which is untied."""
    return 0


def _forget_consents(keys: Keys) -> int:
    return VisitConsent.objects.filter(party__id__among=keys).delete()[0]


def register() -> None:
    why = _("They agreed, so that you know what they are interested in.")
    stays = _("The visits themselves, as visits of nobody: the figures are as before.")
    proof = _("To be able to show that they agreed, and since when.")
    # Views come first: they are found by the visits, which are untied after them.
    for name, label, reason, rows, erase, left in (
        ("website_views", _("Pages of the websites that they looked at"), why, _views, _untied_views, stays),
        ("website_visits", _("Visits to the websites"), why, _visits, _untie, stays),
        ("website_consents", _("That they agreed to have visits noted"), proof, _consents, _forget_consents, ""),
    ):
        datasets.add(Dataset.of_rows(name, label, reason, rows, erase, left))
