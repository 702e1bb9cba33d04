"""Cells that the lists of the inventory share."""

from django.urls import reverse
from markupsafe import Markup

from hedgerow.resources.models import Resource

_LINK = Markup('<a href="{}">{}</a>')


def title(one: Resource) -> Markup:
    return Markup('<a href="{}"><b>{}</b></a>').format(reverse("resources:resource", args=[one.pk]), one.title)


def whose(one: Resource, us: str) -> object:
    """A link to whose it is; the business itself has no page."""
    if one.party is None:
        return us
    return _LINK.format(reverse("network:party", args=[one.party.pk]), one.party.name)
