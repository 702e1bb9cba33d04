from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="AddressInput")


@_attrs_define
class AddressInput:
    """
    Attributes:
        city (str | Unset):  Default: ''.
        country (str | Unset):  Default: ''.
        label (str | Unset):  Default: ''.
        latitude (float | None | Unset): Degrees of WGS 84; with the longitude.
        longitude (float | None | Unset):
        postal_code (str | Unset):  Default: ''.
        region (str | Unset):  Default: ''.
        street (str | Unset):  Default: ''.
    """

    city: str | Unset = ""
    country: str | Unset = ""
    label: str | Unset = ""
    latitude: float | None | Unset = UNSET
    longitude: float | None | Unset = UNSET
    postal_code: str | Unset = ""
    region: str | Unset = ""
    street: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        city = self.city

        country = self.country

        label = self.label

        latitude: float | None | Unset
        if isinstance(self.latitude, Unset):
            latitude = UNSET
        else:
            latitude = self.latitude

        longitude: float | None | Unset
        if isinstance(self.longitude, Unset):
            longitude = UNSET
        else:
            longitude = self.longitude

        postal_code = self.postal_code

        region = self.region

        street = self.street

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if city is not UNSET:
            field_dict["city"] = city
        if country is not UNSET:
            field_dict["country"] = country
        if label is not UNSET:
            field_dict["label"] = label
        if latitude is not UNSET:
            field_dict["latitude"] = latitude
        if longitude is not UNSET:
            field_dict["longitude"] = longitude
        if postal_code is not UNSET:
            field_dict["postal_code"] = postal_code
        if region is not UNSET:
            field_dict["region"] = region
        if street is not UNSET:
            field_dict["street"] = street

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        city = d.pop("city", UNSET)

        country = d.pop("country", UNSET)

        label = d.pop("label", UNSET)

        def _parse_latitude(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        latitude = _parse_latitude(d.pop("latitude", UNSET))

        def _parse_longitude(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        longitude = _parse_longitude(d.pop("longitude", UNSET))

        postal_code = d.pop("postal_code", UNSET)

        region = d.pop("region", UNSET)

        street = d.pop("street", UNSET)

        address_input = cls(
            city=city,
            country=country,
            label=label,
            latitude=latitude,
            longitude=longitude,
            postal_code=postal_code,
            region=region,
            street=street,
        )

        return address_input
