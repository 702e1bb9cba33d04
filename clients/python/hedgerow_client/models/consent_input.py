from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ConsentInput")


@_attrs_define
class ConsentInput:
    """
    Attributes:
        how (str): How it is known.
    """

    how: str

    def to_dict(self) -> dict[str, Any]:
        how = self.how

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "how": how,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        how = d.pop("how")

        consent_input = cls(
            how=how,
        )

        return consent_input
