"""A contact as read from one row: everything the row said, nothing decided about who it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

PartyKind = Literal["person", "organisation"]
PointKind = Literal["email", "phone", "website", "social"]


class Consent(StrEnum):
    GIVEN = "given"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class PointDraft:
    """`value` as typed; `normalised` for matching, "" where the value cannot be matched on."""

    kind: PointKind
    value: str
    normalised: str
    label: str = ""
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class AddressDraft:
    """Coordinates: both or none."""

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
class ConsentDraft:
    """What a column that speaks of consent said, in its own words: `said` under `column`."""

    channel: str
    consent: Consent
    column: str
    said: str


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """`custom` and `relations` are pairs of the file's own label and text; `external_ids` of source and id.

    `connections` are pairs of a kind of tie and a name. `birthday` is ISO 8601 and may lack its year ("--05-21").
    `roles` are keys of the ten roles, hints only.
    """

    row: int
    kind: PartyKind
    name: str
    given_name: str = ""
    family_name: str = ""
    middle_name: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    organisation: str = ""
    job_title: str = ""
    points: tuple[PointDraft, ...] = ()
    addresses: tuple[AddressDraft, ...] = ()
    birthday: str = ""
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    notes: str = ""
    external_ids: tuple[tuple[str, str], ...] = ()
    created_on: date | None = None
    consents: tuple[ConsentDraft, ...] = ()
    relations: tuple[tuple[str, str], ...] = ()
    connections: tuple[tuple[str, str], ...] = ()
    custom: tuple[tuple[str, str], ...] = ()
