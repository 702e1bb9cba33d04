"""Meetings and mentions of somebody go with them when two records of one are merged."""

from hedgerow.listening.models import Attendance, Mention
from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings


def _move(journal: Journal, kept: Party, gone: Party) -> None:
    """Where both are said to have been in a meeting, it is said once."""
    both = Attendance.objects.filter(party=kept).values("meeting")
    for twice in Attendance.objects.filter(party=gone, meeting__in=both):
        journal.remove(twice)
    journal.change(Attendance.objects.filter(party=gone), party_id=kept.pk)
    journal.change(Mention.objects.filter(party=gone), party_id=kept.pk)


def register() -> None:
    party_mergings.add(PartyMerging("listening", (Attendance, Mention), _move))
