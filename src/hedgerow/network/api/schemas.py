"""What goes in and comes out. Ids are UUIDs, days and moments ISO 8601; keys are stable, labels the business's."""

from datetime import date, datetime
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import Day, Input, Output
from hedgerow.network.api.texts import Birthday, Contact, HalfName, Key, Language, LongText, Name, SomeWord, Title, Word
from hedgerow.network.models import (
    ContactKind,
    CustomField,
    FieldKind,
    Party,
    PartyKind,
    Relationship,
    Role,
    RoleFamily,
)
from hedgerow.network.queries import TieBond

Custom = Annotated[dict[str, Any], Field(max_length=100, description="Values by the key of a custom field.")]


class ContactInput(Input):
    kind: ContactKind
    value: Contact
    label: Word = ""


class ContactOutput(Output):
    id: UUID
    kind: str
    value: str
    normalised: str
    label: str
    is_primary: bool


class AddressInput(Input):
    label: Word = ""
    street: Annotated[str, Field(max_length=300)] = ""
    city: Title = ""
    region: Title = ""
    postal_code: Annotated[str, Field(max_length=20)] = ""
    country: Annotated[str, Field(max_length=80)] = ""
    latitude: Annotated[float | None, Field(ge=-90, le=90, description="Degrees of WGS 84; with the longitude.")] = None
    longitude: Annotated[float | None, Field(ge=-180, le=180)] = None


class AddressOutput(Output):
    id: UUID
    label: str
    street: str
    city: str
    region: str
    postal_code: str
    country: str
    formatted: str
    latitude: float | None
    longitude: float | None
    is_primary: bool


class PartyChange(Input):
    """Only what is named changes. `custom` is merged by key; null clears a field."""

    kind: PartyKind = PartyKind.PERSON
    name: Name = ""
    given_name: HalfName = ""
    family_name: HalfName = ""
    organisation_name: Name = ""
    job_title: Title = ""
    languages: Annotated[list[Language], Field(max_length=20)] = []
    birthday: Birthday | None = None
    notes: LongText = ""
    custom: Custom = {}

    def details(self) -> dict[str, Any]:
        given = self.given()
        return given | ({"birthday": self.birthday or ""} if "birthday" in given else {})


class PartyInput(PartyChange):
    """A name, or something to make one from: a given or family name, an organisation, a contact."""

    contacts: Annotated[list[ContactInput], Field(max_length=50)] = []
    roles: Annotated[list[Key], Field(max_length=20)] = []
    since: Annotated[Day | None, Field(description="From when the roles are held; today by default.")] = None


class HeldRole(Output):
    role: str
    since: date

    @classmethod
    def of(cls, held: Role) -> Self:
        return cls(role=held.kind.key, since=held.since)


class PartyOutput(Output):
    id: UUID
    kind: str
    name: str
    given_name: str
    family_name: str
    organisation_name: str
    job_title: str
    languages: list[str]
    birthday: str
    notes: str
    custom: dict[str, Any]
    source: str
    added_at: datetime
    changed_at: datetime
    last_seen_at: datetime | None
    archived_at: datetime | None
    roles: list[HeldRole]
    tags: list[str]
    contact_points: list[ContactOutput]
    addresses: list[AddressOutput]

    @classmethod
    def of(cls, party: Party) -> Self:
        """`party` comes from `queries.searched_parties` or `queries.party_in_detail`, with its parts."""
        own = {name: getattr(party, name) for name in cls.model_fields if name not in _PARTS}
        return cls(
            **own,
            roles=[HeldRole.of(role) for role in party.roles.all()],
            tags=[held.tag.name for held in party.party_tags.all()],
            contact_points=[ContactOutput.model_validate(point) for point in party.contact_points.all()],
            addresses=[AddressOutput.model_validate(address) for address in party.addresses.all()],
        )


_PARTS = frozenset({"roles", "tags", "contact_points", "addresses"})


class TagsInput(Input):
    names: Annotated[list[SomeWord], Field(max_length=100)]


class TagOutput(Output):
    id: UUID
    name: str


class TagsOutput(Output):
    tags: list[TagOutput]


class RoleInput(Input):
    role: Key
    since: Annotated[Day | None, Field(description="Today by default.")] = None


class RoleOutput(Output):
    id: UUID
    party_id: UUID
    role: str
    since: date
    until: date | None

    @classmethod
    def of(cls, held: Role) -> Self:
        return cls(id=held.id, party_id=held.party_id, role=held.kind.key, since=held.since, until=held.until)


class RelationshipInput(Input):
    from_party: UUID
    to_party: UUID
    kind: Key
    since: Day | None = None
    note: Annotated[str, Field(max_length=300)] = ""


class BondOutput(Output):
    """What is on record between the two: `strength` 0–100, `trust` the share of promises that can be expected to be
    kept (null without any), days since the last contact, and counts of the last year (promises: of five years).
    """

    strength: int
    trust: float | None
    silence_days: int | None
    contact_days: int
    given: int
    received: int
    promises_kept: int
    promises_broken: int

    @classmethod
    def of_bond(cls, bond: TieBond) -> Self:
        return cls(
            strength=round(bond.strength * 100),
            trust=None if bond.trust is None else round(bond.trust, 3),
            silence_days=bond.silence,
            contact_days=bond.contacts,
            given=bond.given,
            received=bond.received,
            promises_kept=bond.kept,
            promises_broken=bond.broken,
        )


class RelationshipOutput(Output):
    """`bond` is null where nothing is on record between the two."""

    id: UUID
    from_party: UUID
    to_party: UUID
    kind: str
    since: date | None
    until: date | None
    note: str
    source: str
    added_at: datetime
    bond: BondOutput | None

    @classmethod
    def of(cls, tie: Relationship, bond: TieBond | None) -> Self:
        rest = {name: getattr(tie, name) for name in ("id", "since", "until", "note", "source", "added_at")}
        told = None if bond is None else BondOutput.of_bond(bond)
        return cls(from_party=tie.from_party_id, to_party=tie.to_party_id, kind=tie.kind.key, bond=told, **rest)


class RoleKindInput(Input):
    key: Key
    label: SomeWord
    label_plural: SomeWord
    family: RoleFamily


class RoleKindChange(Input):
    """Empty words bring the usual ones back."""

    label: Word
    label_plural: Word


class RoleKindOutput(Output):
    key: str
    label: str
    label_plural: str
    family: str
    is_hidden: bool


class RelationshipKindOutput(Output):
    key: str
    label: str
    inverse_label: str
    is_symmetric: bool
    from_kind: str
    to_kind: str
    is_hidden: bool


class FieldInput(Input):
    label: Annotated[str, Field(min_length=1, max_length=120, pattern=r"\S")]
    kind: FieldKind = FieldKind.TEXT
    options: Annotated[list[SomeWord], Field(max_length=200, description="For the kinds choice and choices.")] = []


class FieldOutput(Output):
    id: UUID
    key: str
    label: str
    kind: str
    options: list[str]

    @classmethod
    def of(cls, field: CustomField) -> Self:
        return cls.model_validate(field)
