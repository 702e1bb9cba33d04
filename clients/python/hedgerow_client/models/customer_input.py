from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="CustomerInput")


@_attrs_define
class CustomerInput:
    """Found by your own id, else by e-mail or phone with the name; added where nobody is found.

    Attributes:
        email (str | Unset):  Default: ''.
        external_id (str | Unset):  Default: ''.
        name (str | Unset):  Default: ''.
        phone (str | Unset):  Default: ''.
    """

    email: str | Unset = ""
    external_id: str | Unset = ""
    name: str | Unset = ""
    phone: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        external_id = self.external_id

        name = self.name

        phone = self.phone

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if email is not UNSET:
            field_dict["email"] = email
        if external_id is not UNSET:
            field_dict["external_id"] = external_id
        if name is not UNSET:
            field_dict["name"] = name
        if phone is not UNSET:
            field_dict["phone"] = phone

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email", UNSET)

        external_id = d.pop("external_id", UNSET)

        name = d.pop("name", UNSET)

        phone = d.pop("phone", UNSET)

        customer_input = cls(
            email=email,
            external_id=external_id,
            name=name,
            phone=phone,
        )

        return customer_input
