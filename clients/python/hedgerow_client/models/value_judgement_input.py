from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ValueJudgementInput")


@_attrs_define
class ValueJudgementInput:
    """The last four are the assets that it adds to (received), or draws on (given).

    Attributes:
        benefit (int | Unset): 0 none, 1 low, 2 medium, 3 high. Default: 0.
        competence (int | Unset): 0 none, 1 low, 2 medium, 3 high. Default: 0.
        cost (int | Unset): 0 none, 1 low, 2 medium, 3 high. Default: 0.
        done (str | Unset): What it leads to, or how it is made worth more. Default: ''.
        financial (int | Unset): 0 none, 1 low, 2 medium, 3 high. Default: 0.
        relationships (int | Unset): 0 none, 1 low, 2 medium, 3 high. Default: 0.
        risk (int | Unset): 0 none, 1 low, 2 medium, 3 high. Default: 0.
        structure (int | Unset): 0 none, 1 low, 2 medium, 3 high. Default: 0.
    """

    benefit: int | Unset = 0
    competence: int | Unset = 0
    cost: int | Unset = 0
    done: str | Unset = ""
    financial: int | Unset = 0
    relationships: int | Unset = 0
    risk: int | Unset = 0
    structure: int | Unset = 0

    def to_dict(self) -> dict[str, Any]:
        benefit = self.benefit

        competence = self.competence

        cost = self.cost

        done = self.done

        financial = self.financial

        relationships = self.relationships

        risk = self.risk

        structure = self.structure

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if benefit is not UNSET:
            field_dict["benefit"] = benefit
        if competence is not UNSET:
            field_dict["competence"] = competence
        if cost is not UNSET:
            field_dict["cost"] = cost
        if done is not UNSET:
            field_dict["done"] = done
        if financial is not UNSET:
            field_dict["financial"] = financial
        if relationships is not UNSET:
            field_dict["relationships"] = relationships
        if risk is not UNSET:
            field_dict["risk"] = risk
        if structure is not UNSET:
            field_dict["structure"] = structure

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        benefit = d.pop("benefit", UNSET)

        competence = d.pop("competence", UNSET)

        cost = d.pop("cost", UNSET)

        done = d.pop("done", UNSET)

        financial = d.pop("financial", UNSET)

        relationships = d.pop("relationships", UNSET)

        risk = d.pop("risk", UNSET)

        structure = d.pop("structure", UNSET)

        value_judgement_input = cls(
            benefit=benefit,
            competence=competence,
            cost=cost,
            done=done,
            financial=financial,
            relationships=relationships,
            risk=risk,
            structure=structure,
        )

        return value_judgement_input
