"""Addresses of a flow's pages and of what undoes something."""

from uuid import UUID

from django.urls import reverse
from django.utils.http import urlencode

from hedgerow.exchange.models import Flow


def page(flow: Flow) -> str:
    return reverse("exchange:flow", args=[flow.pk])


def page_of_party(party: UUID) -> str:
    return reverse("network:party", args=[party])


def undo_stating(flow: Flow) -> str:
    return reverse("exchange:take_back", args=[flow.pk])


def undo_taking_back(flow: Flow) -> str:
    return reverse("exchange:restore", args=[flow.pk])


def undo_dispute(flow: Flow) -> str:
    """What it was before stands in the address."""
    return f"{reverse('exchange:end_dispute', args=[flow.pk])}?{urlencode({'was': flow.state})}"
