"""What the network itself holds of a party goes over to the one that stays; what both have is kept once."""

from datetime import date

from django.db.models import Q

from hedgerow.network.journals import Journal
from hedgerow.network.models import Address, ContactPoint, ExternalId, Party, PartyTag, PrivateNote, Relationship, Role

_PLACE = ("street", "city", "region", "postal_code", "country", "formatted")


def move(journal: Journal, kept: Party, gone: Party) -> None:
    _points(journal, kept, gone)
    _addresses(journal, kept, gone)
    journal.change(ExternalId.objects.filter(party=gone), party_id=kept.pk)
    journal.change(PrivateNote.objects.filter(party=gone), party_id=kept.pk)
    _tags(journal, kept, gone)
    _roles(journal, kept, gone)
    _ties(journal, kept, gone)


def _points(journal: Journal, kept: Party, gone: Party) -> None:
    held = list(ContactPoint.objects.filter(party=kept))
    known = {(point.kind, point.normalised or point.value) for point in held}
    primary = {point.kind for point in held if point.is_primary}
    for point in ContactPoint.objects.filter(party=gone).order_by("id"):
        if (point.kind, point.normalised or point.value) in known:
            journal.remove(point)
        else:
            journal.change_one(point, party_id=kept.pk, is_primary=point.is_primary and point.kind not in primary)


def _addresses(journal: Journal, kept: Party, gone: Party) -> None:
    held = list(Address.objects.filter(party=kept))
    known = {_place(address) for address in held}
    has_primary = any(address.is_primary for address in held)
    for address in Address.objects.filter(party=gone).order_by("id"):
        if _place(address) in known:
            journal.remove(address)
        else:
            journal.change_one(address, party_id=kept.pk, is_primary=address.is_primary and not has_primary)


def _place(address: Address) -> tuple[str, ...]:
    return tuple(str(getattr(address, name)).casefold().strip() for name in _PLACE)


def _tags(journal: Journal, kept: Party, gone: Party) -> None:
    known = set(PartyTag.objects.filter(party=kept).values_list("tag_id", flat=True))
    for mark in PartyTag.objects.filter(party=gone, tag_id__in=known):
        journal.remove(mark)
    journal.change(PartyTag.objects.filter(party=gone), party_id=kept.pk)


def _roles(journal: Journal, kept: Party, gone: Party) -> None:
    """A role that both have now is one, since the earlier day; what has ended stays history."""
    now = {role.kind_id: role for role in Role.objects.filter(party=kept, until=None)}
    for role in Role.objects.filter(party=gone, until=None, kind_id__in=now):
        held = now[role.kind_id]
        journal.remove(role)
        journal.change_one(held, since=min(held.since, role.since))
    journal.change(Role.objects.filter(party=gone), party_id=kept.pk)


def _ties(journal: Journal, kept: Party, gone: Party) -> None:
    """Nobody has a tie with themselves, and two current ties of a kind between the same two are one."""
    both = Q(from_party=kept) | Q(to_party=kept)
    current = {(tie.from_party_id, tie.to_party_id, tie.kind_id): tie for tie in _current(both)}
    ties = Relationship.objects.filter(Q(from_party=gone) | Q(to_party=gone)).select_related("kind")
    for tie in ties.order_by("id"):
        ends = [kept.pk if end == gone.pk else end for end in (tie.from_party_id, tie.to_party_id)]
        if ends[0] == ends[1]:
            journal.remove(tie)
            continue
        if tie.kind.is_symmetric:
            ends.sort()
        key = (ends[0], ends[1], tie.kind_id)
        same = current.get(key) if tie.until is None else None
        if same is None:
            journal.change_one(tie, from_party_id=ends[0], to_party_id=ends[1])
            if tie.until is None:
                current[key] = tie
        else:
            journal.remove(tie)
            journal.change_one(same, since=_earlier(same.since, tie.since), note=_said(same.note, tie.note))


def _current(of: Q) -> "list[Relationship]":
    return list(Relationship.objects.filter(of, until=None))


def _earlier(mine: date | None, theirs: date | None) -> date | None:
    return min(filter(None, (mine, theirs)), default=None)


def _said(mine: str, theirs: str) -> str:
    return mine if not theirs or theirs in mine else f"{mine}; {theirs}".removeprefix("; ")[:300]
