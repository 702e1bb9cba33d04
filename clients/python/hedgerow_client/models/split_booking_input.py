from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="SplitBookingInput")


@_attrs_define
class SplitBookingInput:
    """
    Attributes:
        account (None | Unset | UUID): The business's own account that holds what came of it; null is one kept for that.
    """

    account: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        account: None | str | Unset
        if isinstance(self.account, Unset):
            account = UNSET
        elif isinstance(self.account, UUID):
            account = str(self.account)
        else:
            account = self.account

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if account is not UNSET:
            field_dict["account"] = account

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_account(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                account_type_0 = UUID(data)

                return account_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        account = _parse_account(d.pop("account", UNSET))

        split_booking_input = cls(
            account=account,
        )

        return split_booking_input
