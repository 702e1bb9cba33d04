from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.device import Device
from ..models.source import Source
from ..types import UNSET, Unset

T = TypeVar("T", bound="FiguresQuery")


@_attrs_define
class FiguresQuery:
    """
    Attributes:
        campaign (str | Unset):  Default: ''.
        device (Device | None | Unset):
        first (datetime.date | None | Unset): With `last`; without both, the last 30 days.
        last (datetime.date | None | Unset):
        page (str | Unset): Only visits in which this page was looked at. Default: ''.
        referrer (str | Unset):  Default: ''.
        site (None | Unset | UUID): Of one website; without it, of all.
        source (None | Source | Unset):
    """

    campaign: str | Unset = ""
    device: Device | None | Unset = UNSET
    first: datetime.date | None | Unset = UNSET
    last: datetime.date | None | Unset = UNSET
    page: str | Unset = ""
    referrer: str | Unset = ""
    site: None | Unset | UUID = UNSET
    source: None | Source | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        campaign = self.campaign

        device: None | str | Unset
        if isinstance(self.device, Unset):
            device = UNSET
        elif isinstance(self.device, Device):
            device = self.device.value
        else:
            device = self.device

        first: None | str | Unset
        if isinstance(self.first, Unset):
            first = UNSET
        elif isinstance(self.first, datetime.date):
            first = self.first.isoformat()
        else:
            first = self.first

        last: None | str | Unset
        if isinstance(self.last, Unset):
            last = UNSET
        elif isinstance(self.last, datetime.date):
            last = self.last.isoformat()
        else:
            last = self.last

        page = self.page

        referrer = self.referrer

        site: None | str | Unset
        if isinstance(self.site, Unset):
            site = UNSET
        elif isinstance(self.site, UUID):
            site = str(self.site)
        else:
            site = self.site

        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        elif isinstance(self.source, Source):
            source = self.source.value
        else:
            source = self.source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if campaign is not UNSET:
            field_dict["campaign"] = campaign
        if device is not UNSET:
            field_dict["device"] = device
        if first is not UNSET:
            field_dict["first"] = first
        if last is not UNSET:
            field_dict["last"] = last
        if page is not UNSET:
            field_dict["page"] = page
        if referrer is not UNSET:
            field_dict["referrer"] = referrer
        if site is not UNSET:
            field_dict["site"] = site
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        campaign = d.pop("campaign", UNSET)

        def _parse_device(data: object) -> Device | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                device_type_0 = Device(data)

                return device_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Device | None | Unset, data)

        device = _parse_device(d.pop("device", UNSET))

        def _parse_first(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                first_type_0 = datetime.date.fromisoformat(data)

                return first_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        first = _parse_first(d.pop("first", UNSET))

        def _parse_last(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_type_0 = datetime.date.fromisoformat(data)

                return last_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        last = _parse_last(d.pop("last", UNSET))

        page = d.pop("page", UNSET)

        referrer = d.pop("referrer", UNSET)

        def _parse_site(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                site_type_0 = UUID(data)

                return site_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        site = _parse_site(d.pop("site", UNSET))

        def _parse_source(data: object) -> None | Source | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                source_type_0 = Source(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Source | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        figures_query = cls(
            campaign=campaign,
            device=device,
            first=first,
            last=last,
            page=page,
            referrer=referrer,
            site=site,
            source=source,
        )

        figures_query.additional_properties = d
        return figures_query

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
