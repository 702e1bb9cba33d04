from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.party_kind import PartyKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.party_change_custom import PartyChangeCustom


T = TypeVar("T", bound="PartyChange")


@_attrs_define
class PartyChange:
    """Only what is named changes. `custom` is merged by key; null clears a field.

    Attributes:
        birthday (None | str | Unset):
        custom (PartyChangeCustom | Unset): Values by the key of a custom field.
        family_name (str | Unset):
        given_name (str | Unset):
        job_title (str | Unset):
        kind (PartyKind | Unset):
        languages (list[str] | Unset):
        name (str | Unset):
        notes (str | Unset):
        organisation_name (str | Unset):
    """

    birthday: None | str | Unset = UNSET
    custom: PartyChangeCustom | Unset = UNSET
    family_name: str | Unset = UNSET
    given_name: str | Unset = UNSET
    job_title: str | Unset = UNSET
    kind: PartyKind | Unset = UNSET
    languages: list[str] | Unset = UNSET
    name: str | Unset = UNSET
    notes: str | Unset = UNSET
    organisation_name: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        birthday: None | str | Unset
        if isinstance(self.birthday, Unset):
            birthday = UNSET
        else:
            birthday = self.birthday

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

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if birthday is not UNSET:
            field_dict["birthday"] = birthday
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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.party_change_custom import PartyChangeCustom  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_birthday(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        birthday = _parse_birthday(d.pop("birthday", UNSET))

        _custom = d.pop("custom", UNSET)
        custom: PartyChangeCustom | Unset
        if isinstance(_custom, Unset):
            custom = UNSET
        else:
            custom = PartyChangeCustom.from_dict(_custom)

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

        party_change = cls(
            birthday=birthday,
            custom=custom,
            family_name=family_name,
            given_name=given_name,
            job_title=job_title,
            kind=kind,
            languages=languages,
            name=name,
            notes=notes,
            organisation_name=organisation_name,
        )

        return party_change
