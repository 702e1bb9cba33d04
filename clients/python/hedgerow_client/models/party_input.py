from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.party_kind import PartyKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.contact_input import ContactInput
    from ..models.party_input_custom import PartyInputCustom


T = TypeVar("T", bound="PartyInput")


@_attrs_define
class PartyInput:
    """A name, or something to make one from: a given or family name, an organisation, a contact.

    Attributes:
        birthday (None | str | Unset):
        contacts (list[ContactInput] | Unset):
        custom (PartyInputCustom | Unset): Values by the key of a custom field.
        family_name (str | Unset):  Default: ''.
        given_name (str | Unset):  Default: ''.
        job_title (str | Unset):  Default: ''.
        kind (PartyKind | Unset):  Default: PartyKind.PERSON.
        languages (list[str] | Unset):
        name (str | Unset):  Default: ''.
        notes (str | Unset):  Default: ''.
        organisation_name (str | Unset):  Default: ''.
        roles (list[str] | Unset):
        since (datetime.date | None | Unset): From when the roles are held; today by default.
    """

    birthday: None | str | Unset = UNSET
    contacts: list[ContactInput] | Unset = UNSET
    custom: PartyInputCustom | Unset = UNSET
    family_name: str | Unset = ""
    given_name: str | Unset = ""
    job_title: str | Unset = ""
    kind: PartyKind | Unset = PartyKind.PERSON
    languages: list[str] | Unset = UNSET
    name: str | Unset = ""
    notes: str | Unset = ""
    organisation_name: str | Unset = ""
    roles: list[str] | Unset = UNSET
    since: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        birthday: None | str | Unset
        if isinstance(self.birthday, Unset):
            birthday = UNSET
        else:
            birthday = self.birthday

        contacts: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.contacts, Unset):
            contacts = []
            for contacts_item_data in self.contacts:
                contacts_item = contacts_item_data.to_dict()
                contacts.append(contacts_item)

        custom: dict[str, Any] | Unset = UNSET
        if not isinstance(self.custom, Unset):
            custom = self.custom.to_dict()

        family_name = self.family_name

        given_name = self.given_name

        job_title = self.job_title

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind.value

        languages: list[str] | Unset = UNSET
        if not isinstance(self.languages, Unset):
            languages = self.languages

        name = self.name

        notes = self.notes

        organisation_name = self.organisation_name

        roles: list[str] | Unset = UNSET
        if not isinstance(self.roles, Unset):
            roles = self.roles

        since: None | str | Unset
        if isinstance(self.since, Unset):
            since = UNSET
        elif isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if birthday is not UNSET:
            field_dict["birthday"] = birthday
        if contacts is not UNSET:
            field_dict["contacts"] = contacts
        if custom is not UNSET:
            field_dict["custom"] = custom
        if family_name is not UNSET:
            field_dict["family_name"] = family_name
        if given_name is not UNSET:
            field_dict["given_name"] = given_name
        if job_title is not UNSET:
            field_dict["job_title"] = job_title
        if kind is not UNSET:
            field_dict["kind"] = kind
        if languages is not UNSET:
            field_dict["languages"] = languages
        if name is not UNSET:
            field_dict["name"] = name
        if notes is not UNSET:
            field_dict["notes"] = notes
        if organisation_name is not UNSET:
            field_dict["organisation_name"] = organisation_name
        if roles is not UNSET:
            field_dict["roles"] = roles
        if since is not UNSET:
            field_dict["since"] = since

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contact_input import ContactInput  # noqa: PLC0415
        from ..models.party_input_custom import PartyInputCustom  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_birthday(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        birthday = _parse_birthday(d.pop("birthday", UNSET))

        _contacts = d.pop("contacts", UNSET)
        contacts: list[ContactInput] | Unset = UNSET
        if _contacts is not UNSET:
            contacts = []
            for contacts_item_data in _contacts:
                contacts_item = ContactInput.from_dict(contacts_item_data)

                contacts.append(contacts_item)

        _custom = d.pop("custom", UNSET)
        custom: PartyInputCustom | Unset
        if isinstance(_custom, Unset):
            custom = UNSET
        else:
            custom = PartyInputCustom.from_dict(_custom)

        family_name = d.pop("family_name", UNSET)

        given_name = d.pop("given_name", UNSET)

        job_title = d.pop("job_title", UNSET)

        _kind = d.pop("kind", UNSET)
        kind: PartyKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = PartyKind(_kind)

        languages = cast(list[str], d.pop("languages", UNSET))

        name = d.pop("name", UNSET)

        notes = d.pop("notes", UNSET)

        organisation_name = d.pop("organisation_name", UNSET)

        roles = cast(list[str], d.pop("roles", UNSET))

        def _parse_since(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                since_type_0 = datetime.date.fromisoformat(data)

                return since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        since = _parse_since(d.pop("since", UNSET))

        party_input = cls(
            birthday=birthday,
            contacts=contacts,
            custom=custom,
            family_name=family_name,
            given_name=given_name,
            job_title=job_title,
            kind=kind,
            languages=languages,
            name=name,
            notes=notes,
            organisation_name=organisation_name,
            roles=roles,
            since=since,
        )

        return party_input
