"""A visit becomes somebody's only here: where they said who they are, and agreed."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Channel
from hedgerow.visits import events, personal
from hedgerow.visits.models import Visit
from hedgerow.visits.operations.consents import holding


def tie(actor: Actor, said: Sequence[tuple[Visit, str, datetime]]) -> None:
    """The first whose signed word holds; on their timeline once per visit. Runs in the caller's transaction."""
    parties: dict[UUID, Party | None] = {}
    for visit, token, at in said:
        key = personal.party_in(token, actor.workspace_id, visit.site_id, at) if visit.party_id is None else None
        if key is None:
            continue
        if key not in parties:
            parties[key] = _party(key)
        party = parties[key]
        consent = holding(party) if party else None
        if party is None or consent is None or consent.given_at > at:
            continue
        visit.party = party
        visit.save(update_fields=["party"])
        timeline.record(actor, _fact(visit, party))


def _party(key: UUID) -> Party | None:
    """Whoever stands for them now; nobody where they are erased."""
    key = network.heirs_of([key]).get(key, key)
    return Party.objects.filter(pk=key, erased_at=None).first()


def _fact(visit: Visit, party: Party) -> Fact:
    told = {"visit": str(visit.pk), "site": str(visit.site_id), "source": visit.source}
    return Fact(
        events.VISITED_SITE,
        actor_id=party.pk,
        occurred_at=visit.began_at,
        channel=Channel.WEB,
        source=events.SOURCE,
        external_id=visit.pk.hex,
        properties=told | ({"campaign": visit.campaign} if visit.campaign else {}),
    )
