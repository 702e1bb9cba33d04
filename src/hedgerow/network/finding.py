"""What the network puts into the search: who somebody is and how they are reached, ties, and what was written down."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Q

from hedgerow.kernel import search
from hedgerow.kernel.unfolding import unfold
from hedgerow.network.models import Address, ContactPoint, CustomValue, ExternalId, Party, PartyTag, Relationship
from hedgerow.timeline.models import Activity

PARTY, TIE, NOTE = "party", "tie", "note"
_NAMES = ("name", "organisation_name", "job_title", "notes")
_PLACES = ("street", "city", "region", "postal_code", "country", "formatted")
_NATIONAL = 9
"""Digits that a number has at least without the country's own and the 0 that stands for them."""


def put_party(key: UUID) -> None:
    """At once, for who was just added or changed by hand; of everybody else the log tells, a moment later."""
    put_parties([key])


def put_parties(keys: Sequence[UUID]) -> None:
    """What they are filtered, sorted and found by follows what is known of them now. Again is no change."""
    unfold(CustomValue, keys)
    search.put(PARTY, texts_of_parties(keys))


def texts_of_parties(keys: Sequence[UUID]) -> dict[UUID, str]:
    """Everything that a person may remember of each; "" for who is in no list."""
    parts = parts_of_parties(keys)
    return {key: " ".join(parts.get(key, ())) for key in keys}


def parts_of_parties(keys: Sequence[UUID]) -> dict[UUID, list[str]]:
    """The same, each thing by itself; nobody who is in no list."""
    parties = Party.objects.filter(id__among=keys, archived_at=None)
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    for key, *names in parties.values_list("pk", *_NAMES):
        found[key] += names
    here = list(found)
    for kind, party, value, number in ContactPoint.objects.filter(party__id__among=here).values_list(
        "kind", "party_id", "value", "normalised"
    ):
        found[party] += [value, *_numbers(number)] if kind == "phone" else [value]
    for party, *place in Address.objects.filter(party__id__among=here).values_list("party_id", *_PLACES):
        found[party] += place
    for rows, column in (
        (PartyTag.objects.filter(party__id__among=here), "tag__name"),
        (CustomValue.objects.filter(party__id__among=here), "text"),
        (ExternalId.objects.filter(party__id__among=here), "external_id"),
    ):
        for party, value in rows.values_list("party_id", column):
            found[party].append(value)
    return found


def _numbers(number: str) -> list[str]:
    """As it is typed at home and from abroad: 447700900112 and 07700900112."""
    digits = number.removeprefix("+")
    home = digits[-_NATIONAL - 1 :]
    return [digits, home, f"0{home}"] if len(digits) > _NATIONAL else [digits]


def texts_of_ties(parties: Iterable[UUID]) -> dict[UUID, str]:
    """Ties of these parties: both names and what was noted; "" for one that has ended."""
    keys = list(parties)
    of = Q(from_party__id__among=keys) | Q(to_party__id__among=keys)
    rows = Relationship.objects.filter(of).values_list(
        "pk", "from_party__name", "to_party__name", "note", "until", "from_party__archived_at", "to_party__archived_at"
    )
    return {
        key: "" if until or away or gone else f"{one} {other} {note}"
        for key, one, other, note, until, away, gone in rows
    }


def texts_of_notes(activities: Iterable[Activity]) -> dict[UUID, str]:
    """What was written down with an activity, by its own key."""
    return {one.pk: str(one.properties["text"]) for one in activities if one.properties.get("text")}
