from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.weight import Weight

if TYPE_CHECKING:
    from ..models.criterion_output_definition import CriterionOutputDefinition


T = TypeVar("T", bound="CriterionOutput")


@_attrs_define
class CriterionOutput:
    """
    Attributes:
        definition (CriterionOutputDefinition):
        id (UUID):
        weight (Weight): How much a criterion counts. Its words are in `words`.
        words (str):
    """

    definition: CriterionOutputDefinition
    id: UUID
    weight: Weight
    words: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        definition = self.definition.to_dict()

        id = str(self.id)

        weight = self.weight.value

        words = self.words

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "definition": definition,
                "id": id,
                "weight": weight,
                "words": words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.criterion_output_definition import CriterionOutputDefinition  # noqa: PLC0415

        d = dict(src_dict)
        definition = CriterionOutputDefinition.from_dict(d.pop("definition"))

        id = UUID(d.pop("id"))

        weight = Weight(d.pop("weight"))

        words = d.pop("words")

        criterion_output = cls(
            definition=definition,
            id=id,
            weight=weight,
            words=words,
        )

        criterion_output.additional_properties = d
        return criterion_output

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
