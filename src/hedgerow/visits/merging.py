"""Visits go with whom they are of when two records of one are merged; of two words on consent the stricter holds."""

from collections.abc import Sequence
from uuid import UUID

from hedgerow.kernel import clock
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings
from hedgerow.visits import operations
from hedgerow.visits.models import Visit, VisitConsent


def _move(journal: Journal, kept: Party, gone: Party) -> None:
    """Who withdrew once and agreed in another record did not agree: then nothing is tied to them any more."""
    kept_word, gone_word = _last_word(kept), _last_word(gone)
    words = [one for one in (kept_word, gone_word) if one is not None]
    if any(one.withdrawn_at for one in words):
        _withdraw(journal, [one for one in words if one.withdrawn_at is None])
        journal.change(Visit.objects.filter(party__in=[kept, gone]), party_id=None)
    elif len(words) > 1:
        # Both agreed: the earlier word is the one that holds, and there is room for one.
        journal.remove(max(words, key=lambda one: (one.given_at, one.pk)))
    journal.change(Visit.objects.filter(party=gone), party_id=kept.pk)
    journal.change(VisitConsent.objects.filter(party=gone), party_id=kept.pk)


def _withdraw(journal: Journal, consents: list[VisitConsent]) -> None:
    for one in consents:
        journal.change_one(one, withdrawn_at=max(clock.now(), one.given_at))


def _last_word(party: Party) -> VisitConsent | None:
    """A consent that holds, else the one that was withdrawn last."""
    said = VisitConsent.objects.filter(party=party)
    return said.filter(withdrawn_at=None).first() or said.order_by("withdrawn_at", "pk").last()


def _settle(parties: Sequence[UUID]) -> None:
    """What the log says of visits follows: without a consent that holds it is taken back."""
    refused = VisitConsent.objects.filter(party__id__among=parties, withdrawn_at__isnull=False).values("party")
    actor = system_actor(current_workspace_id(), "visits")
    for party in Party.objects.filter(pk__in=refused, merged_into=None):
        operations.keep_to_consent(actor=actor, party=party)


def register() -> None:
    party_mergings.add(PartyMerging("visits", (Visit, VisitConsent), _move, settle=_settle))
