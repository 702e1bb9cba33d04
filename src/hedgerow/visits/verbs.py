"""The verbs of visits, each with its line in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.errors import Text
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import Verb, verbs
from hedgerow.visits import events
from hedgerow.visits.models import Source


def _visited(told: Told) -> Text:
    """Where it came from, if not from nowhere; nothing where that was erased."""
    campaign, source = str(told.properties.get("campaign", "")), str(told.properties.get("source", ""))
    if campaign:
        return _("by “%(campaign)s”") % {"campaign": campaign}
    return Source(source).label if source in Source.values and source != Source.DIRECT else ""


def _nothing(_told: Told) -> Text:
    return ""


def register() -> None:
    visited = gettext_lazy("Visited the website")
    verbs.add(Verb(events.VISITED_SITE, visited, _visited, icon="globe", group="messages", as2="View", is_contact=True))
    for name, label, icon in (
        (events.VISIT_UNTIED, gettext_lazy("A visit is not theirs any more"), "undo"),
        (events.CONSENT_GIVEN, gettext_lazy("Agreed that visits to the website are noted"), "check"),
        (events.CONSENT_WITHDRAWN, gettext_lazy("Does not want visits to the website noted any more"), "close"),
    ):
        verbs.add(Verb(name, label, _nothing, icon=icon, group="record", is_wordless=True))
