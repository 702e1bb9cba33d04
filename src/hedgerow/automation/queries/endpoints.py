"""Endpoints of the workspace, and what they can be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.automation.errors import EndpointNotFound
from hedgerow.automation.models import Endpoint, EndpointState
from hedgerow.automation.models.endpoints import GROUP
from hedgerow.automation.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.permissions import require
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.registries import Verb

_LABELS: dict[str, Text] = {
    "money": gettext_lazy("Money"),
    "messages": gettext_lazy("Visits and messages"),
    "given": gettext_lazy("Given and got"),
    "feedback": gettext_lazy("Feedback"),
    "record": gettext_lazy("Record"),
    "other": gettext_lazy("Everything else"),
}


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """`key` is what a filter names for the whole group."""

    key: str
    label: Text
    verbs: tuple[Verb, ...]


def visible_endpoints(actor: Actor) -> "QuerySet[Endpoint]":
    """In the order they were made."""
    require(actor, Permission.VIEW_WEBHOOKS)
    return Endpoint.objects.order_by("id")


def visible_endpoint(actor: Actor, endpoint_id: UUID) -> Endpoint:
    """Raises EndpointNotFound, also for another workspace's."""
    require(actor, Permission.VIEW_WEBHOOKS)
    found = Endpoint.objects.filter(pk=endpoint_id).first()
    if found is None:
        raise EndpointNotFound
    return found


def count_switched_off(actor: Actor) -> int:
    require(actor, Permission.VIEW_WEBHOOKS)
    return Endpoint.objects.filter(state=EndpointState.OFF).count()


def offered_verbs(actor: Actor) -> list[VerbGroup]:
    """Every kind of activity, group by group; for who may read the log."""
    found: dict[str, list[Verb]] = {}
    for verb in timeline.visible_verbs(actor):
        found.setdefault(verb.group, []).append(verb)
    order = [*_LABELS, *sorted(found.keys() - _LABELS.keys())]
    return [VerbGroup(f"{GROUP}{key}", _LABELS.get(key, key), tuple(found[key])) for key in order if key in found]


def wanted_words(groups: Sequence[VerbGroup], endpoint: Endpoint) -> str:
    """What an endpoint is told, in words."""
    if not endpoint.wanted:
        return _("Everything that happens")
    words = [str(group.label) for group in groups if group.key in endpoint.wanted]
    words += [str(verb.label) for group in groups for verb in group.verbs if verb.name in endpoint.wanted]
    return ", ".join(words)
