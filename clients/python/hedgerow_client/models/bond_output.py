from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="BondOutput")


@_attrs_define
class BondOutput:
    """What is on record between the two: `strength` 0–100, `trust` the share of promises that can be expected to be
    kept (null without any), days since the last contact, and counts of the last year (promises: of five years).

        Attributes:
            contact_days (int):
            given (int):
            promises_broken (int):
            promises_kept (int):
            received (int):
            silence_days (int | None):
            strength (int):
            trust (float | None):
    """

    contact_days: int
    given: int
    promises_broken: int
    promises_kept: int
    received: int
    silence_days: int | None
    strength: int
    trust: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        contact_days = self.contact_days

        given = self.given

        promises_broken = self.promises_broken

        promises_kept = self.promises_kept

        received = self.received

        silence_days: int | None
        silence_days = self.silence_days

        strength = self.strength

        trust: float | None
        trust = self.trust

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "contact_days": contact_days,
                "given": given,
                "promises_broken": promises_broken,
                "promises_kept": promises_kept,
                "received": received,
                "silence_days": silence_days,
                "strength": strength,
                "trust": trust,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        contact_days = d.pop("contact_days")

        given = d.pop("given")

        promises_broken = d.pop("promises_broken")

        promises_kept = d.pop("promises_kept")

        received = d.pop("received")

        def _parse_silence_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        silence_days = _parse_silence_days(d.pop("silence_days"))

        strength = d.pop("strength")

        def _parse_trust(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        trust = _parse_trust(d.pop("trust"))

        bond_output = cls(
            contact_days=contact_days,
            given=given,
            promises_broken=promises_broken,
            promises_kept=promises_kept,
            received=received,
            silence_days=silence_days,
            strength=strength,
            trust=trust,
        )

        bond_output.additional_properties = d
        return bond_output

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
