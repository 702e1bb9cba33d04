"""Who takes part is whoever stands for them when two records of one are merged, since the earlier of both days."""

from hedgerow.initiatives.models import TakingPart
from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings


def _move(journal: Journal, kept: Party, gone: Party) -> None:
    """Where both have a place, the one of the kept stays, with what either says of it."""
    places = {one.initiative_id: one for one in TakingPart.objects.filter(party=kept)}
    for theirs in TakingPart.objects.filter(party=gone, initiative__in=list(places)):
        ours = places[theirs.initiative_id]
        now = [one for one in (ours, theirs) if one.taken_out_at is None] or [ours]
        since, out = min(one.since for one in now), now[0].taken_out_at
        journal.remove(theirs)
        journal.change_one(ours, since=since, taken_out_at=out)
    journal.change(TakingPart.objects.filter(party=gone), party_id=kept.pk)


def register() -> None:
    party_mergings.add(PartyMerging("initiatives", (TakingPart,), _move))
