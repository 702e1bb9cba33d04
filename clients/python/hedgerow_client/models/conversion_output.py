from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.conversion_output_assets import ConversionOutputAssets


T = TypeVar("T", bound="ConversionOutput")


@_attrs_define
class ConversionOutput:
    """One side of a role's deliverables, by their ids. `assets` counts those touched at medium or high.

    Attributes:
        assets (ConversionOutputAssets):
        costly (list[UUID]):
        unjudged (list[UUID]):
        unused (list[UUID]):
        worthwhile (list[UUID]):
    """

    assets: ConversionOutputAssets
    costly: list[UUID]
    unjudged: list[UUID]
    unused: list[UUID]
    worthwhile: list[UUID]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assets = self.assets.to_dict()

        costly = []
        for costly_item_data in self.costly:
            costly_item = str(costly_item_data)
            costly.append(costly_item)

        unjudged = []
        for unjudged_item_data in self.unjudged:
            unjudged_item = str(unjudged_item_data)
            unjudged.append(unjudged_item)

        unused = []
        for unused_item_data in self.unused:
            unused_item = str(unused_item_data)
            unused.append(unused_item)

        worthwhile = []
        for worthwhile_item_data in self.worthwhile:
            worthwhile_item = str(worthwhile_item_data)
            worthwhile.append(worthwhile_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assets": assets,
                "costly": costly,
                "unjudged": unjudged,
                "unused": unused,
                "worthwhile": worthwhile,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.conversion_output_assets import ConversionOutputAssets  # noqa: PLC0415

        d = dict(src_dict)
        assets = ConversionOutputAssets.from_dict(d.pop("assets"))

        costly = []
        _costly = d.pop("costly")
        for costly_item_data in _costly:
            costly_item = UUID(costly_item_data)

            costly.append(costly_item)

        unjudged = []
        _unjudged = d.pop("unjudged")
        for unjudged_item_data in _unjudged:
            unjudged_item = UUID(unjudged_item_data)

            unjudged.append(unjudged_item)

        unused = []
        _unused = d.pop("unused")
        for unused_item_data in _unused:
            unused_item = UUID(unused_item_data)

            unused.append(unused_item)

        worthwhile = []
        _worthwhile = d.pop("worthwhile")
        for worthwhile_item_data in _worthwhile:
            worthwhile_item = UUID(worthwhile_item_data)

            worthwhile.append(worthwhile_item)

        conversion_output = cls(
            assets=assets,
            costly=costly,
            unjudged=unjudged,
            unused=unused,
            worthwhile=worthwhile,
        )

        conversion_output.additional_properties = d
        return conversion_output

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
