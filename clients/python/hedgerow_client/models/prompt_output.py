from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PromptOutput")


@_attrs_define
class PromptOutput:
    """`urgency` counts from 0 to 100; `stake_minor` is what is at stake, `expected_minor` what to count of it.

    That is the stake times how often it helped, where that is measured. `party` is whom it is about, null for nobody;
    `score` orders, and means nothing by itself.

        Attributes:
            currency (str):
            effect (str):
            evidence (list[str]):
            expected_minor (int | None):
            id (UUID):
            kind (str):
            party (None | UUID):
            reason (str):
            score (float):
            stake_minor (int | None):
            subject (UUID):
            title (str):
            urgency (int):
    """

    currency: str
    effect: str
    evidence: list[str]
    expected_minor: int | None
    id: UUID
    kind: str
    party: None | UUID
    reason: str
    score: float
    stake_minor: int | None
    subject: UUID
    title: str
    urgency: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        effect = self.effect

        evidence = self.evidence

        expected_minor: int | None
        expected_minor = self.expected_minor

        id = str(self.id)

        kind = self.kind

        party: None | str
        if isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        reason = self.reason

        score = self.score

        stake_minor: int | None
        stake_minor = self.stake_minor

        subject = str(self.subject)

        title = self.title

        urgency = self.urgency

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "currency": currency,
                "effect": effect,
                "evidence": evidence,
                "expected_minor": expected_minor,
                "id": id,
                "kind": kind,
                "party": party,
                "reason": reason,
                "score": score,
                "stake_minor": stake_minor,
                "subject": subject,
                "title": title,
                "urgency": urgency,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        currency = d.pop("currency")

        effect = d.pop("effect")

        evidence = cast(list[str], d.pop("evidence"))

        def _parse_expected_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        expected_minor = _parse_expected_minor(d.pop("expected_minor"))

        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        def _parse_party(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                party_type_0 = UUID(data)

                return party_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        party = _parse_party(d.pop("party"))

        reason = d.pop("reason")

        score = d.pop("score")

        def _parse_stake_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        stake_minor = _parse_stake_minor(d.pop("stake_minor"))

        subject = UUID(d.pop("subject"))

        title = d.pop("title")

        urgency = d.pop("urgency")

        prompt_output = cls(
            currency=currency,
            effect=effect,
            evidence=evidence,
            expected_minor=expected_minor,
            id=id,
            kind=kind,
            party=party,
            reason=reason,
            score=score,
            stake_minor=stake_minor,
            subject=subject,
            title=title,
            urgency=urgency,
        )

        prompt_output.additional_properties = d
        return prompt_output

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
