"""Whom a text of a file stands for: an id of another system, an e-mail address, a number, or a name that one has."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.network import naming
from hedgerow.network.models import ContactPoint, ExternalId, Party


@dataclass(frozen=True, slots=True)
class Ends:
    """By text: the one it stands for. `several` are texts that stand for more than one; all others for nobody.

    `kinds` are those of the parties found: person or organisation.
    """

    parties: Mapping[str, UUID]
    several: frozenset[str]
    kinds: Mapping[UUID, str]


def find_ends(texts: Iterable[str], *, country: str) -> Ends:
    """Three statements for any number of texts. An id is surer than an address, an address surer than a name."""
    wanted = list(dict.fromkeys(texts))
    by_id = _by(ExternalId.objects.filter(external_id__among=wanted), "external_id")
    reached = {text: _contacts(text, country) for text in wanted}
    values = [value for contacts in reached.values() for value in contacts]
    by_contact = _by(ContactPoint.objects.filter(kind__in=("email", "phone"), normalised__among=values), "normalised")
    names = {text: naming.sort_name(text) for text in wanted}
    in_lists = Party.objects.filter(sort_name__among=names.values(), archived_at=None).order_by()
    by_name: dict[str, set[UUID]] = {}
    for key, name in in_lists.values_list("id", "sort_name"):
        by_name.setdefault(name, set()).add(key)
    parties: dict[str, UUID] = {}
    several: set[str] = set()
    for text in wanted:
        found = (
            by_id.get(text)
            or {party for value in reached[text] for party in by_contact.get(value, ())}
            or by_name.get(names[text], set())
        )
        if len(found) == 1:
            parties[text] = next(iter(found))
        elif found:
            several.add(text)
    kinds = dict(Party.objects.filter(id__among=set(parties.values())).order_by().values_list("id", "kind"))
    return Ends(parties, frozenset(several), kinds)


def _by(rows: "QuerySet[ExternalId] | QuerySet[ContactPoint]", column: str) -> dict[str, set[UUID]]:
    found: dict[str, set[UUID]] = {}
    for value, party in rows.order_by().values_list(column, "party_id"):
        found.setdefault(value, set()).add(party)
    return found


def _contacts(text: str, country: str) -> list[str]:
    """What the text would be as an address, or as a number where it has enough figures for one."""
    if "@" in text:
        return [naming.normalise_contact("email", text, country)]
    if sum(sign.isdigit() for sign in text) < len("0123456"):
        return []
    return list(filter(None, [naming.normalise_contact("phone", text, country)]))
