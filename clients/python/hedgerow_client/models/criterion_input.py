from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.weight import Weight
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.criterion_input_definition import CriterionInputDefinition


T = TypeVar("T", bound="CriterionInput")


@_attrs_define
class CriterionInput:
    """With an `id` it stands for the criterion that has it already; a new one gets its own.

    Attributes:
        definition (CriterionInputDefinition): Conditions, as in a segment.
        weight (Weight): How much a criterion counts. Its words are in `words`.
        words (str):
        id (None | Unset | UUID):
    """

    definition: CriterionInputDefinition
    weight: Weight
    words: str
    id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        definition = self.definition.to_dict()

        weight = self.weight.value

        words = self.words

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "definition": definition,
                "weight": weight,
                "words": words,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.criterion_input_definition import CriterionInputDefinition  # noqa: PLC0415

        d = dict(src_dict)
        definition = CriterionInputDefinition.from_dict(d.pop("definition"))

        weight = Weight(d.pop("weight"))

        words = d.pop("words")

        def _parse_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        id = _parse_id(d.pop("id", UNSET))

        criterion_input = cls(
            definition=definition,
            weight=weight,
            words=words,
            id=id,
        )

        return criterion_input
