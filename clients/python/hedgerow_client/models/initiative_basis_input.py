from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.return_assumption import ReturnAssumption
from ..types import UNSET, Unset

T = TypeVar("T", bound="InitiativeBasisInput")


@_attrs_define
class InitiativeBasisInput:
    """
    Attributes:
        assumption (ReturnAssumption): What of what somebody bought is taken to have come of it.
        share_bp (int | Unset): Hundredths of a per cent: 10000 is all. Default: 5000.
        window_days (int | Unset):  Default: 30.
    """

    assumption: ReturnAssumption
    share_bp: int | Unset = 5000
    window_days: int | Unset = 30

    def to_dict(self) -> dict[str, Any]:
        assumption = self.assumption.value

        share_bp = self.share_bp

        window_days = self.window_days

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "assumption": assumption,
            }
        )
        if share_bp is not UNSET:
            field_dict["share_bp"] = share_bp
        if window_days is not UNSET:
            field_dict["window_days"] = window_days

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assumption = ReturnAssumption(d.pop("assumption"))

        share_bp = d.pop("share_bp", UNSET)

        window_days = d.pop("window_days", UNSET)

        initiative_basis_input = cls(
            assumption=assumption,
            share_bp=share_bp,
            window_days=window_days,
        )

        return initiative_basis_input
