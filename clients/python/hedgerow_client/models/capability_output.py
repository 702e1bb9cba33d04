from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CapabilityOutput")


@_attrs_define
class CapabilityOutput:
    """`by_one` are needs that one alone could serve; `givers` counts the business itself as one.

    Attributes:
        by_one (int):
        covered (int):
        given (int):
        givers (int):
        kind (str):
        missing (int):
        needed (int):
    """

    by_one: int
    covered: int
    given: int
    givers: int
    kind: str
    missing: int
    needed: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        by_one = self.by_one

        covered = self.covered

        given = self.given

        givers = self.givers

        kind = self.kind

        missing = self.missing

        needed = self.needed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "by_one": by_one,
                "covered": covered,
                "given": given,
                "givers": givers,
                "kind": kind,
                "missing": missing,
                "needed": needed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        by_one = d.pop("by_one")

        covered = d.pop("covered")

        given = d.pop("given")

        givers = d.pop("givers")

        kind = d.pop("kind")

        missing = d.pop("missing")

        needed = d.pop("needed")

        capability_output = cls(
            by_one=by_one,
            covered=covered,
            given=given,
            givers=givers,
            kind=kind,
            missing=missing,
            needed=needed,
        )

        capability_output.additional_properties = d
        return capability_output

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
