from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.piece_side import PieceSide
from ..types import UNSET, Unset

T = TypeVar("T", bound="PieceLinkInput")


@_attrs_define
class PieceLinkInput:
    """Just one of them: a flow, on either side, or a purchase, which came out.

    Attributes:
        flow (None | Unset | UUID):
        purchase (None | Unset | UUID):
        side (PieceSide | Unset):  Default: PieceSide.OUT.
    """

    flow: None | Unset | UUID = UNSET
    purchase: None | Unset | UUID = UNSET
    side: PieceSide | Unset = PieceSide.OUT

    def to_dict(self) -> dict[str, Any]:
        flow: None | str | Unset
        if isinstance(self.flow, Unset):
            flow = UNSET
        elif isinstance(self.flow, UUID):
            flow = str(self.flow)
        else:
            flow = self.flow

        purchase: None | str | Unset
        if isinstance(self.purchase, Unset):
            purchase = UNSET
        elif isinstance(self.purchase, UUID):
            purchase = str(self.purchase)
        else:
            purchase = self.purchase

        side: str | Unset = UNSET
        if not isinstance(self.side, Unset):
            side = self.side.value

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if flow is not UNSET:
            field_dict["flow"] = flow
        if purchase is not UNSET:
            field_dict["purchase"] = purchase
        if side is not UNSET:
            field_dict["side"] = side

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_flow(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                flow_type_0 = UUID(data)

                return flow_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        flow = _parse_flow(d.pop("flow", UNSET))

        def _parse_purchase(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                purchase_type_0 = UUID(data)

                return purchase_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        purchase = _parse_purchase(d.pop("purchase", UNSET))

        _side = d.pop("side", UNSET)
        side: PieceSide | Unset
        if isinstance(_side, Unset):
            side = UNSET
        else:
            side = PieceSide(_side)

        piece_link_input = cls(
            flow=flow,
            purchase=purchase,
            side=side,
        )

        return piece_link_input
