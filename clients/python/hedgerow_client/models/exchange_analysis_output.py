from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.missing_return_output import MissingReturnOutput
    from ..models.role_exchange_output import RoleExchangeOutput


T = TypeVar("T", bound="ExchangeAnalysisOutput")


@_attrs_define
class ExchangeAnalysisOutput:
    """As in Allee (2008): whether there is a return, of which nature, and on whom it hangs.

    Attributes:
        agility (float | None): From 0 to 1; null where it is not defined.
        density (float | None): From 0 to 1; null where it is not defined.
        intangible (int):
        intangible_share (float | None): From 0 to 1; null where it is not defined.
        missing_returns (list[MissingReturnOutput]):
        reciprocity (float | None): From 0 to 1; null where it is not defined.
        roles (list[RoleExchangeOutput]):
        tangible (int):
    """

    agility: float | None
    density: float | None
    intangible: int
    intangible_share: float | None
    missing_returns: list[MissingReturnOutput]
    reciprocity: float | None
    roles: list[RoleExchangeOutput]
    tangible: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agility: float | None
        agility = self.agility

        density: float | None
        density = self.density

        intangible = self.intangible

        intangible_share: float | None
        intangible_share = self.intangible_share

        missing_returns = []
        for missing_returns_item_data in self.missing_returns:
            missing_returns_item = missing_returns_item_data.to_dict()
            missing_returns.append(missing_returns_item)

        reciprocity: float | None
        reciprocity = self.reciprocity

        roles = []
        for roles_item_data in self.roles:
            roles_item = roles_item_data.to_dict()
            roles.append(roles_item)

        tangible = self.tangible

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agility": agility,
                "density": density,
                "intangible": intangible,
                "intangible_share": intangible_share,
                "missing_returns": missing_returns,
                "reciprocity": reciprocity,
                "roles": roles,
                "tangible": tangible,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.missing_return_output import MissingReturnOutput  # noqa: PLC0415
        from ..models.role_exchange_output import RoleExchangeOutput  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_agility(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        agility = _parse_agility(d.pop("agility"))

        def _parse_density(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        density = _parse_density(d.pop("density"))

        intangible = d.pop("intangible")

        def _parse_intangible_share(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        intangible_share = _parse_intangible_share(d.pop("intangible_share"))

        missing_returns = []
        _missing_returns = d.pop("missing_returns")
        for missing_returns_item_data in _missing_returns:
            missing_returns_item = MissingReturnOutput.from_dict(missing_returns_item_data)

            missing_returns.append(missing_returns_item)

        def _parse_reciprocity(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        reciprocity = _parse_reciprocity(d.pop("reciprocity"))

        roles = []
        _roles = d.pop("roles")
        for roles_item_data in _roles:
            roles_item = RoleExchangeOutput.from_dict(roles_item_data)

            roles.append(roles_item)

        tangible = d.pop("tangible")

        exchange_analysis_output = cls(
            agility=agility,
            density=density,
            intangible=intangible,
            intangible_share=intangible_share,
            missing_returns=missing_returns,
            reciprocity=reciprocity,
            roles=roles,
            tangible=tangible,
        )

        exchange_analysis_output.additional_properties = d
        return exchange_analysis_output

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
