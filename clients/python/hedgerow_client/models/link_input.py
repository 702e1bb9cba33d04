from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="LinkInput")


@_attrs_define
class LinkInput:
    """
    Attributes:
        address (str): Of a page of that website.
        site (UUID):
        days (int | Unset):  Default: 30.
    """

    address: str
    site: UUID
    days: int | Unset = 30

    def to_dict(self) -> dict[str, Any]:
        address = self.address

        site = str(self.site)

        days = self.days

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "address": address,
                "site": site,
            }
        )
        if days is not UNSET:
            field_dict["days"] = days

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        address = d.pop("address")

        site = UUID(d.pop("site"))

        days = d.pop("days", UNSET)

        link_input = cls(
            address=address,
            site=site,
            days=days,
        )

        return link_input
