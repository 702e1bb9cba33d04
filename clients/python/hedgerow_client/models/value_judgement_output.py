from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.judged_side import JudgedSide

T = TypeVar("T", bound="ValueJudgementOutput")


@_attrs_define
class ValueJudgementOutput:
    """
    Attributes:
        benefit (int):
        competence (int):
        cost (int):
        deliverable (UUID):
        done (str):
        financial (int):
        judged_at (datetime.datetime):
        judged_by (str):
        relationships (int):
        risk (int):
        side (JudgedSide): Whose side of a deliverable is judged: what it does to who receives it, or what it takes from
            who gives it.
        structure (int):
    """

    benefit: int
    competence: int
    cost: int
    deliverable: UUID
    done: str
    financial: int
    judged_at: datetime.datetime
    judged_by: str
    relationships: int
    risk: int
    side: JudgedSide
    structure: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        benefit = self.benefit

        competence = self.competence

        cost = self.cost

        deliverable = str(self.deliverable)

        done = self.done

        financial = self.financial

        judged_at = self.judged_at.isoformat()

        judged_by = self.judged_by

        relationships = self.relationships

        risk = self.risk

        side = self.side.value

        structure = self.structure

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "benefit": benefit,
                "competence": competence,
                "cost": cost,
                "deliverable": deliverable,
                "done": done,
                "financial": financial,
                "judged_at": judged_at,
                "judged_by": judged_by,
                "relationships": relationships,
                "risk": risk,
                "side": side,
                "structure": structure,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        benefit = d.pop("benefit")

        competence = d.pop("competence")

        cost = d.pop("cost")

        deliverable = UUID(d.pop("deliverable"))

        done = d.pop("done")

        financial = d.pop("financial")

        judged_at = datetime.datetime.fromisoformat(d.pop("judged_at"))

        judged_by = d.pop("judged_by")

        relationships = d.pop("relationships")

        risk = d.pop("risk")

        side = JudgedSide(d.pop("side"))

        structure = d.pop("structure")

        value_judgement_output = cls(
            benefit=benefit,
            competence=competence,
            cost=cost,
            deliverable=deliverable,
            done=done,
            financial=financial,
            judged_at=judged_at,
            judged_by=judged_by,
            relationships=relationships,
            risk=risk,
            side=side,
            structure=structure,
        )

        value_judgement_output.additional_properties = d
        return value_judgement_output

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
