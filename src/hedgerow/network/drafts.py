"""A party on its way in, before it has a row: what imports, demos and programs hand over in batches."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from hedgerow.network.importing.drafts import AddressDraft, PointDraft
from hedgerow.network.models import PartyKind


@dataclass(frozen=True, slots=True)
class NewContactPoint:
    """`normalised` as `network.naming` makes it, "" where nothing can be matched on."""

    kind: str
    value: str
    normalised: str
    label: str = ""
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class NewAddress:
    label: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    formatted: str = ""
    is_primary: bool = False
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class NewParty:
    """`roles` maps role keys to their first day; `external_ids` are (source, id) pairs; `added_at` None means now."""

    name: str
    kind: str = PartyKind.PERSON
    given_name: str = ""
    family_name: str = ""
    name_parts: Mapping[str, str] = field(default_factory=dict)
    organisation_name: str = ""
    job_title: str = ""
    languages: tuple[str, ...] = ()
    birthday: str = ""
    notes: str = ""
    custom: Mapping[str, Any] = field(default_factory=dict)
    contact_points: tuple[NewContactPoint | PointDraft, ...] = ()
    addresses: tuple[NewAddress | AddressDraft, ...] = ()
    external_ids: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    roles: Mapping[str, date] = field(default_factory=dict)
    added_at: datetime | None = None
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class NewTie:
    from_id: UUID
    to_id: UUID
    kind: str
    since: date | None = None
    note: str = ""
