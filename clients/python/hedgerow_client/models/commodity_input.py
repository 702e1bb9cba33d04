from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.commodity_kind import CommodityKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="CommodityInput")


@_attrs_define
class CommodityInput:
    """
    Attributes:
        code (str): As EUR or PTS.
        kind (CommodityKind):
        exponent (int | Unset): Decimals; of money, those of ISO 4217. Default: 0.
        name (str | Unset):  Default: ''.
    """

    code: str
    kind: CommodityKind
    exponent: int | Unset = 0
    name: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        kind = self.kind.value

        exponent = self.exponent

        name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "kind": kind,
            }
        )
        if exponent is not UNSET:
            field_dict["exponent"] = exponent
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        kind = CommodityKind(d.pop("kind"))

        exponent = d.pop("exponent", UNSET)

        name = d.pop("name", UNSET)

        commodity_input = cls(
            code=code,
            kind=kind,
            exponent=exponent,
            name=name,
        )

        return commodity_input
