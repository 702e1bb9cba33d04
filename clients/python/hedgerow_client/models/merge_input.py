from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="MergeInput")


@_attrs_define
class MergeInput:
    """
    Attributes:
        other (UUID): The party that goes into this one; its id leads here from then on.
        dry_run (bool | Unset): Only show what would come of it. Default: False.
        take (list[str] | Unset): Fields whose other value is wanted: birthday, custom.loaf.
    """

    other: UUID
    dry_run: bool | Unset = False
    take: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        other = str(self.other)

        dry_run = self.dry_run

        take: list[str] | Unset = UNSET
        if not isinstance(self.take, Unset):
            take = self.take

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "other": other,
            }
        )
        if dry_run is not UNSET:
            field_dict["dry_run"] = dry_run
        if take is not UNSET:
            field_dict["take"] = take

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        other = UUID(d.pop("other"))

        dry_run = d.pop("dry_run", UNSET)

        take = cast(list[str], d.pop("take", UNSET))

        merge_input = cls(
            other=other,
            dry_run=dry_run,
            take=take,
        )

        return merge_input
