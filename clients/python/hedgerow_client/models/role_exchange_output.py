from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RoleExchangeOutput")


@_attrs_define
class RoleExchangeOutput:
    """Counts of deliverables. `holds_together`: without it others would not be joined any more.

    Attributes:
        given_intangible (int):
        given_tangible (int):
        gives_only_tangible (bool):
        holds_together (bool):
        only_gives (bool):
        only_receives (bool):
        received_intangible (int):
        received_tangible (int):
        role (UUID):
        share (float | None): From 0 to 1; null where it is not defined.
    """

    given_intangible: int
    given_tangible: int
    gives_only_tangible: bool
    holds_together: bool
    only_gives: bool
    only_receives: bool
    received_intangible: int
    received_tangible: int
    role: UUID
    share: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        given_intangible = self.given_intangible

        given_tangible = self.given_tangible

        gives_only_tangible = self.gives_only_tangible

        holds_together = self.holds_together

        only_gives = self.only_gives

        only_receives = self.only_receives

        received_intangible = self.received_intangible

        received_tangible = self.received_tangible

        role = str(self.role)

        share: float | None
        share = self.share

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "given_intangible": given_intangible,
                "given_tangible": given_tangible,
                "gives_only_tangible": gives_only_tangible,
                "holds_together": holds_together,
                "only_gives": only_gives,
                "only_receives": only_receives,
                "received_intangible": received_intangible,
                "received_tangible": received_tangible,
                "role": role,
                "share": share,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        given_intangible = d.pop("given_intangible")

        given_tangible = d.pop("given_tangible")

        gives_only_tangible = d.pop("gives_only_tangible")

        holds_together = d.pop("holds_together")

        only_gives = d.pop("only_gives")

        only_receives = d.pop("only_receives")

        received_intangible = d.pop("received_intangible")

        received_tangible = d.pop("received_tangible")

        role = UUID(d.pop("role"))

        def _parse_share(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        share = _parse_share(d.pop("share"))

        role_exchange_output = cls(
            given_intangible=given_intangible,
            given_tangible=given_tangible,
            gives_only_tangible=gives_only_tangible,
            holds_together=holds_together,
            only_gives=only_gives,
            only_receives=only_receives,
            received_intangible=received_intangible,
            received_tangible=received_tangible,
            role=role,
            share=share,
        )

        role_exchange_output.additional_properties = d
        return role_exchange_output

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
