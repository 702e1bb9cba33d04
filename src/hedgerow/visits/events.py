"""Facts of visits. Properties hold keys and figures only: what was seen stays with the visit, which can be untied."""

from uuid import UUID

from hedgerow.timeline.events import Fact, taken_back
from hedgerow.timeline.models import Channel

VISITED_SITE = "visits.visited_site"
VISIT_UNTIED = "visits.visit_untied"
CONSENT_GIVEN = "visits.consent_given"
CONSENT_WITHDRAWN = "visits.consent_withdrawn"

SITE_ADDED = "visits.site_added"
SITE_CHANGED = "visits.site_changed"
SITE_PUT_AWAY = "visits.site_put_away"
SITE_TAKEN_UP = "visits.site_taken_up"
"""These four stand in the audit log."""

SOURCE = "visits"


def untied(activity_id: UUID, party_id: UUID) -> Fact:
    """Takes the fact of a visit back."""
    return taken_back(VISIT_UNTIED, activity_id, object_id=party_id, channel=Channel.WEB)
