"""Whom a list of who came speaks of: somebody on record, or somebody new."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.listening.drafts import AttendanceDraft
from hedgerow.network import operations as network
from hedgerow.network import queries
from hedgerow.network.models import ContactKind, ContactPoint, ExternalId
from hedgerow.network.operations import NewContactPoint, NewParty

NAMED = "attendee-name"
Key = tuple[str, str]


class Attendees:
    """By e-mail or phone and the name; a name alone finds only who came by that name from such a list before."""

    def __init__(self, actor: Actor, source: str) -> None:
        self._actor, self._source = actor, source
        self._country = Workspace.objects.values_list("country", flat=True).get(pk=actor.workspace_id)
        self.created = 0

    def found_or_added(self, drafts: Sequence[AttendanceDraft]) -> list[UUID]:
        """In the order of the drafts."""
        contacts = [self._contacts(draft) for draft in drafts]
        known = _having({key for some in contacts for key in some})
        named = _named({queries.sort_name(draft.name) for draft in drafts})
        found: list[UUID | None] = []
        strangers: dict[Key, AttendanceDraft] = {}
        for draft, keys in zip(drafts, contacts, strict=True):
            name = queries.sort_name(draft.name)
            party = next(filter(None, (_fitting(known.get(key, {}), name) for key in keys)), None)
            party = party or (named.get(name) if not keys else None)
            found.append(party)
            if party is None:
                who = _identity(keys, name)
                strangers[who] = max(strangers.get(who, draft), draft, key=lambda one: len(one.name))
        added = self._add(list(strangers.values()))
        theirs = dict(zip(strangers, added, strict=True))
        return [
            party or theirs[_identity(keys, queries.sort_name(draft.name))]
            for party, draft, keys in zip(found, drafts, contacts, strict=True)
        ]

    def _contacts(self, draft: AttendanceDraft) -> list[Key]:
        pairs = ((ContactKind.EMAIL, draft.email), (ContactKind.PHONE, draft.phone))
        written = ((kind, queries.normalise_contact(kind, value, self._country)) for kind, value in pairs if value)
        return [(str(kind), value) for kind, value in written if value]

    def _add(self, drafts: Sequence[AttendanceDraft]) -> list[UUID]:
        if not drafts:
            return []
        self.created += len(drafts)
        parties = [self._new(draft) for draft in drafts]
        return list(network.add_parties(actor=self._actor, parties=parties, source=self._source))

    def _new(self, draft: AttendanceDraft) -> NewParty:
        points = ((ContactKind.EMAIL, draft.email), (ContactKind.PHONE, draft.phone))
        name = draft.name or draft.email or draft.phone
        return NewParty(
            name=name,
            contact_points=tuple(
                NewContactPoint(kind, value, queries.normalise_contact(kind, value, self._country), is_primary=True)
                for kind, value in points
                if value
            ),
            external_ids=() if self._contacts(draft) else ((NAMED, queries.sort_name(name)[:200]),),
        )


def _identity(keys: Sequence[Key], name: str) -> Key:
    """What makes two rows of a list the same stranger; see `_fitting`."""
    return (keys[0][1], name.partition(" ")[0]) if keys else ("", name)


def _having(keys: set[Key]) -> Mapping[Key, Mapping[str, UUID]]:
    """Per contact, the parties that have it, by their sort names."""
    rows: dict[Key, dict[str, UUID]] = {}
    for kind in (ContactKind.EMAIL, ContactKind.PHONE):
        asked = sorted({value for known, value in keys if known == kind})
        points = ContactPoint.objects.filter(kind=kind, normalised__among=asked)
        for value, name, party in points.values_list("normalised", "party__sort_name", "party_id"):
            rows.setdefault((str(kind), value), {})[name] = party
    return rows


def _named(names: set[str]) -> dict[str, UUID]:
    asked = sorted(name[:200] for name in names if name)
    found = ExternalId.objects.filter(source=NAMED, external_id__among=asked)
    return dict(found.values_list("external_id", "party_id"))


def _fitting(parties: Mapping[str, UUID], name: str) -> UUID | None:
    """The one of that name; one alone, if called by the same first word: families share addresses, lists cut names."""
    if name in parties:
        return parties[name]
    if len(parties) != 1:
        return None
    ((known, party),) = parties.items()
    return party if not name or name.split(maxsplit=1)[0] == known.split()[0] else None
