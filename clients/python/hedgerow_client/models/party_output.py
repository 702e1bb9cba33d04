from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.address_output import AddressOutput
    from ..models.contact_output import ContactOutput
    from ..models.held_role import HeldRole
    from ..models.party_output_custom import PartyOutputCustom


T = TypeVar("T", bound="PartyOutput")


@_attrs_define
class PartyOutput:
    """
    Attributes:
        added_at (datetime.datetime):
        addresses (list[AddressOutput]):
        archived_at (datetime.datetime | None):
        birthday (str):
        changed_at (datetime.datetime):
        contact_points (list[ContactOutput]):
        custom (PartyOutputCustom):
        family_name (str):
        given_name (str):
        id (UUID):
        job_title (str):
        kind (str):
        languages (list[str]):
        last_seen_at (datetime.datetime | None):
        name (str):
        notes (str):
        organisation_name (str):
        roles (list[HeldRole]):
        source (str):
        tags (list[str]):
    """

    added_at: datetime.datetime
    addresses: list[AddressOutput]
    archived_at: datetime.datetime | None
    birthday: str
    changed_at: datetime.datetime
    contact_points: list[ContactOutput]
    custom: PartyOutputCustom
    family_name: str
    given_name: str
    id: UUID
    job_title: str
    kind: str
    languages: list[str]
    last_seen_at: datetime.datetime | None
    name: str
    notes: str
    organisation_name: str
    roles: list[HeldRole]
    source: str
    tags: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        added_at = self.added_at.isoformat()

        addresses = []
        for addresses_item_data in self.addresses:
            addresses_item = addresses_item_data.to_dict()
            addresses.append(addresses_item)

        archived_at: None | str
        if isinstance(self.archived_at, datetime.datetime):
            archived_at = self.archived_at.isoformat()
        else:
            archived_at = self.archived_at

        birthday = self.birthday

        changed_at = self.changed_at.isoformat()

        contact_points = []
        for contact_points_item_data in self.contact_points:
            contact_points_item = contact_points_item_data.to_dict()
            contact_points.append(contact_points_item)

        custom = self.custom.to_dict()

        family_name = self.family_name

        given_name = self.given_name

        id = str(self.id)

        job_title = self.job_title

        kind = self.kind

        languages = self.languages

        last_seen_at: None | str
        if isinstance(self.last_seen_at, datetime.datetime):
            last_seen_at = self.last_seen_at.isoformat()
        else:
            last_seen_at = self.last_seen_at

        name = self.name

        notes = self.notes

        organisation_name = self.organisation_name

        roles = []
        for roles_item_data in self.roles:
            roles_item = roles_item_data.to_dict()
            roles.append(roles_item)

        source = self.source

        tags = self.tags

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "added_at": added_at,
                "addresses": addresses,
                "archived_at": archived_at,
                "birthday": birthday,
                "changed_at": changed_at,
                "contact_points": contact_points,
                "custom": custom,
                "family_name": family_name,
                "given_name": given_name,
                "id": id,
                "job_title": job_title,
                "kind": kind,
                "languages": languages,
                "last_seen_at": last_seen_at,
                "name": name,
                "notes": notes,
                "organisation_name": organisation_name,
                "roles": roles,
                "source": source,
                "tags": tags,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.address_output import AddressOutput  # noqa: PLC0415
        from ..models.contact_output import ContactOutput  # noqa: PLC0415
        from ..models.held_role import HeldRole  # noqa: PLC0415
        from ..models.party_output_custom import PartyOutputCustom  # noqa: PLC0415

        d = dict(src_dict)
        added_at = datetime.datetime.fromisoformat(d.pop("added_at"))

        addresses = []
        _addresses = d.pop("addresses")
        for addresses_item_data in _addresses:
            addresses_item = AddressOutput.from_dict(addresses_item_data)

            addresses.append(addresses_item)

        def _parse_archived_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                archived_at_type_0 = datetime.datetime.fromisoformat(data)

                return archived_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        archived_at = _parse_archived_at(d.pop("archived_at"))

        birthday = d.pop("birthday")

        changed_at = datetime.datetime.fromisoformat(d.pop("changed_at"))

        contact_points = []
        _contact_points = d.pop("contact_points")
        for contact_points_item_data in _contact_points:
            contact_points_item = ContactOutput.from_dict(contact_points_item_data)

            contact_points.append(contact_points_item)

        custom = PartyOutputCustom.from_dict(d.pop("custom"))

        family_name = d.pop("family_name")

        given_name = d.pop("given_name")

        id = UUID(d.pop("id"))

        job_title = d.pop("job_title")

        kind = d.pop("kind")

        languages = cast(list[str], d.pop("languages"))

        def _parse_last_seen_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_seen_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_seen_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_seen_at = _parse_last_seen_at(d.pop("last_seen_at"))

        name = d.pop("name")

        notes = d.pop("notes")

        organisation_name = d.pop("organisation_name")

        roles = []
        _roles = d.pop("roles")
        for roles_item_data in _roles:
            roles_item = HeldRole.from_dict(roles_item_data)

            roles.append(roles_item)

        source = d.pop("source")

        tags = cast(list[str], d.pop("tags"))

        party_output = cls(
            added_at=added_at,
            addresses=addresses,
            archived_at=archived_at,
            birthday=birthday,
            changed_at=changed_at,
            contact_points=contact_points,
            custom=custom,
            family_name=family_name,
            given_name=given_name,
            id=id,
            job_title=job_title,
            kind=kind,
            languages=languages,
            last_seen_at=last_seen_at,
            name=name,
            notes=notes,
            organisation_name=organisation_name,
            roles=roles,
            source=source,
            tags=tags,
        )

        party_output.additional_properties = d
        return party_output

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
