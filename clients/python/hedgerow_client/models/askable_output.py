from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.askable_output_choices import AskableOutputChoices


T = TypeVar("T", bound="AskableOutput")


@_attrs_define
class AskableOutput:
    """
    Attributes:
        choices (AskableOutputChoices):
        kind (str):
        label (str):
        name (str):
        ops (list[str]):
        options (list[str]):
    """

    choices: AskableOutputChoices
    kind: str
    label: str
    name: str
    ops: list[str]
    options: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        choices = self.choices.to_dict()

        kind = self.kind

        label = self.label

        name = self.name

        ops = self.ops

        options = self.options

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "choices": choices,
                "kind": kind,
                "label": label,
                "name": name,
                "ops": ops,
                "options": options,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.askable_output_choices import AskableOutputChoices  # noqa: PLC0415

        d = dict(src_dict)
        choices = AskableOutputChoices.from_dict(d.pop("choices"))

        kind = d.pop("kind")

        label = d.pop("label")

        name = d.pop("name")

        ops = cast(list[str], d.pop("ops"))

        options = cast(list[str], d.pop("options"))

        askable_output = cls(
            choices=choices,
            kind=kind,
            label=label,
            name=name,
            ops=ops,
            options=options,
        )

        askable_output.additional_properties = d
        return askable_output

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
