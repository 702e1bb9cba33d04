"""The most telling thing about the value network, on the overview of what was given and received."""

from django.urls import reverse
from django.utils.translation import gettext as _

from hedgerow.exchange.registries import OverviewNote, Telling, overview_notes
from hedgerow.kernel.actor import Actor
from hedgerow.value_network import addresses, analysing, queries, telling
from hedgerow.value_network.drawn import drawing_of
from hedgerow.value_network.permissions import Permission


def register() -> None:
    overview_notes.add(OverviewNote("value_network", _tell))


def _tell(actor: Actor) -> Telling | None:
    """Of the main picture; who may draw is invited while there is none."""
    if not actor.may(Permission.VIEW):
        return None
    title = _("Who gives what to whom")
    version = queries.current_versions(actor).first()
    if version is not None:
        words = telling.headline(analysing.exchanged(drawing_of(version)))
        return Telling(title, words, _("Open the picture"), addresses.page(version.network))
    if not actor.may(Permission.DRAW):
        return None
    words = _("Draw it in ten minutes from an example, and see what gets no return.")
    return Telling(title, words, _("Begin"), reverse("value_network:index"))
