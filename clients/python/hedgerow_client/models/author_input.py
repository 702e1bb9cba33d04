from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="AuthorInput")


@_attrs_define
class AuthorInput:
    """
    Attributes:
        party_id (UUID):
    """

    party_id: UUID

    def to_dict(self) -> dict[str, Any]:
        party_id = str(self.party_id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "party_id": party_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        party_id = UUID(d.pop("party_id"))

        author_input = cls(
            party_id=party_id,
        )

        return author_input
