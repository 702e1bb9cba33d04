from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.choice_output import ChoiceOutput
    from ..models.party_output import PartyOutput


T = TypeVar("T", bound="MergeOutput")


@_attrs_define
class MergeOutput:
    """`id` is null in a dry run; `choices` are fields in which the two differed, told in a dry run.

    Attributes:
        gone_id (UUID):
        id (None | UUID):
        party (PartyOutput):
        choices (list[ChoiceOutput] | Unset):
    """

    gone_id: UUID
    id: None | UUID
    party: PartyOutput
    choices: list[ChoiceOutput] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        gone_id = str(self.gone_id)

        id: None | str
        if isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        party = self.party.to_dict()

        choices: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.choices, Unset):
            choices = []
            for choices_item_data in self.choices:
                choices_item = choices_item_data.to_dict()
                choices.append(choices_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "gone_id": gone_id,
                "id": id,
                "party": party,
            }
        )
        if choices is not UNSET:
            field_dict["choices"] = choices

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.choice_output import ChoiceOutput  # noqa: PLC0415
        from ..models.party_output import PartyOutput  # noqa: PLC0415

        d = dict(src_dict)
        gone_id = UUID(d.pop("gone_id"))

        def _parse_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        id = _parse_id(d.pop("id"))

        party = PartyOutput.from_dict(d.pop("party"))

        _choices = d.pop("choices", UNSET)
        choices: list[ChoiceOutput] | Unset = UNSET
        if _choices is not UNSET:
            choices = []
            for choices_item_data in _choices:
                choices_item = ChoiceOutput.from_dict(choices_item_data)

                choices.append(choices_item)

        merge_output = cls(
            gone_id=gone_id,
            id=id,
            party=party,
            choices=choices,
        )

        merge_output.additional_properties = d
        return merge_output

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
