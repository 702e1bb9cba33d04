from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AddressOutput")


@_attrs_define
class AddressOutput:
    """
    Attributes:
        city (str):
        country (str):
        formatted (str):
        id (UUID):
        is_primary (bool):
        label (str):
        latitude (float | None):
        longitude (float | None):
        postal_code (str):
        region (str):
        street (str):
    """

    city: str
    country: str
    formatted: str
    id: UUID
    is_primary: bool
    label: str
    latitude: float | None
    longitude: float | None
    postal_code: str
    region: str
    street: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        city = self.city

        country = self.country

        formatted = self.formatted

        id = str(self.id)

        is_primary = self.is_primary

        label = self.label

        latitude: float | None
        latitude = self.latitude

        longitude: float | None
        longitude = self.longitude

        postal_code = self.postal_code

        region = self.region

        street = self.street

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "city": city,
                "country": country,
                "formatted": formatted,
                "id": id,
                "is_primary": is_primary,
                "label": label,
                "latitude": latitude,
                "longitude": longitude,
                "postal_code": postal_code,
                "region": region,
                "street": street,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        city = d.pop("city")

        country = d.pop("country")

        formatted = d.pop("formatted")

        id = UUID(d.pop("id"))

        is_primary = d.pop("is_primary")

        label = d.pop("label")

        def _parse_latitude(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        latitude = _parse_latitude(d.pop("latitude"))

        def _parse_longitude(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        longitude = _parse_longitude(d.pop("longitude"))

        postal_code = d.pop("postal_code")

        region = d.pop("region")

        street = d.pop("street")

        address_output = cls(
            city=city,
            country=country,
            formatted=formatted,
            id=id,
            is_primary=is_primary,
            label=label,
            latitude=latitude,
            longitude=longitude,
            postal_code=postal_code,
            region=region,
            street=street,
        )

        address_output.additional_properties = d
        return address_output

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
