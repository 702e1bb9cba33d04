"""Addresses of the pages of a value network, and of where something can be done about what is missing."""

from uuid import UUID

from django.urls import reverse
from django.utils.http import urlencode

from hedgerow.value_network.models import Judgement, NetworkVersion, ValueNetwork


def page(network: ValueNetwork) -> str:
    return reverse("value_network:network", args=[network.pk])


def seen(network: ValueNetwork) -> str:
    return reverse("value_network:seen", args=[network.pk])


def judged(network: ValueNetwork, role: UUID, deliverable: UUID) -> str:
    """The row of a role's table."""
    return f"{reverse('value_network:worth', args=[network.pk])}?{urlencode({'role': str(role)})}#arrow-{deliverable}"


def new_arrow(network: ValueNetwork, giver: UUID, receiver: UUID) -> str:
    query = urlencode({"giver": str(giver), "receiver": str(receiver)})
    return f"{reverse('value_network:new_deliverable', args=[network.pk])}?{query}"


def note_given() -> str:
    return f"{reverse('exchange:new')}?way=gave"


def people_of(role: str) -> str:
    return f"{reverse('network:people')}?{urlencode({'role': role})}"


def undo(version: NetworkVersion) -> str:
    """Works as long as nobody drew anything since."""
    return reverse("value_network:version_removal", args=[version.pk])


def undo_judgement(judgement: Judgement) -> str:
    return reverse("value_network:judgement_removal", args=[judgement.pk])


def undo_putting_away(network: ValueNetwork) -> str:
    return reverse("value_network:bring_back", args=[network.pk])
