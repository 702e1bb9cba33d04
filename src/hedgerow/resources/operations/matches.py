"""What a person decides about a need and something that is given."""

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import operations as network
from hedgerow.resources import events
from hedgerow.resources.errors import NotACounterpart
from hedgerow.resources.models import MatchDecision, MatchVerdict, Resource, Side
from hedgerow.resources.permissions import Permission
from hedgerow.timeline import operations as timeline


@transaction.atomic
def reject_match(*, actor: Actor, need: Resource, give: Resource) -> None:
    """Not a match: nobody is asked again. Again is no change. Raises NotACounterpart."""
    require(actor, Permission.EDIT_RESOURCES, need)
    require(actor, Permission.EDIT_RESOURCES, give)
    if _decide(actor, need, give, MatchVerdict.REJECTED):
        timeline.record(actor, events.match_fact(events.MATCH_REJECTED, need, give))


@transaction.atomic
def reopen_match(*, actor: Actor, need: Resource, give: Resource) -> None:
    """It may be a match after all. Again is no change."""
    require(actor, Permission.EDIT_RESOURCES, need)
    require(actor, Permission.EDIT_RESOURCES, give)
    said = MatchDecision.objects.filter(need=need, give=give, verdict=MatchVerdict.REJECTED)
    if said.delete()[0]:
        timeline.record(actor, events.match_fact(events.MATCH_REOPENED, need, give))


@transaction.atomic
def introduce(*, actor: Actor, need: Resource, give: Resource, tie: str = "") -> None:
    """Somebody brought the two together: on both timelines, and with `tie` (a kind's key) as a tie of giver to needer.

    Raises NotACounterpart, and as `make_tie` does; a tie needs two parties, so none is made with the business itself.
    """
    require(actor, Permission.EDIT_RESOURCES, need)
    require(actor, Permission.EDIT_RESOURCES, give)
    _decide(actor, need, give, MatchVerdict.INTRODUCED)
    if tie and need.party is not None and give.party is not None:
        network.make_tie(actor=actor, from_party=give.party, to_party=need.party, kind=tie, note=give.title)
    timeline.record(actor, events.match_fact(events.INTRODUCED, need, give))


def _decide(actor: Actor, need: Resource, give: Resource, verdict: MatchVerdict) -> bool:
    """Whether that is news."""
    if need.side != Side.NEEDS or give.side != Side.GIVES:
        raise NotACounterpart
    before = MatchDecision.objects.filter(need=need, give=give).values_list("verdict", flat=True).first()
    MatchDecision.objects.update_or_create(
        need=need,
        give=give,
        defaults={
            "verdict": verdict,
            "decided_at": clock.now(),
            "decided_by": actor.reference[:80],
            "workspace_id": actor.workspace_id,
        },
    )
    return before != verdict
