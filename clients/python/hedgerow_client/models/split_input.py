from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.assumption import Assumption
from ..models.rule import Rule
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.contributor_input import ContributorInput
    from ..models.group_input import GroupInput


T = TypeVar("T", bound="SplitInput")


@_attrs_define
class SplitInput:
    """
    Attributes:
        contributors (list[ContributorInput]):
        currency (str):
        title (str):
        total_minor (int): In minor units of `currency`.
        assumption (Assumption | Unset): What is taken for a coalition that was not told of.

            SIDE_BY_SIDE: the most that its members make in groups that *were* told of, side by side (the superadditive
            cover;
            Aumann & Dreze 1974). ADDITIVE: what they make alone, added up, whatever pairs were told to make. Default:
            Assumption.SIDE_BY_SIDE.
        formula (str | Unset): For the rule `formula`: numbers, + - * /, brackets, `%`, sum, min, max, and the names
            cost, hours, parts, added, equal, total, people; amounts in the currency's unit. The parts stand in proportion
            to what it gives. Default: ''.
        groups (list[GroupInput] | Unset):
        rule (Rule | Unset): By what a joint result is divided. Default: Rule.FAIR.
    """

    contributors: list[ContributorInput]
    currency: str
    title: str
    total_minor: int
    assumption: Assumption | Unset = Assumption.SIDE_BY_SIDE
    formula: str | Unset = ""
    groups: list[GroupInput] | Unset = UNSET
    rule: Rule | Unset = Rule.FAIR

    def to_dict(self) -> dict[str, Any]:
        contributors = []
        for contributors_item_data in self.contributors:
            contributors_item = contributors_item_data.to_dict()
            contributors.append(contributors_item)

        currency = self.currency

        title = self.title

        total_minor = self.total_minor

        assumption: str | Unset = UNSET
        if not isinstance(self.assumption, Unset):
            assumption = self.assumption.value

        formula = self.formula

        groups: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.groups, Unset):
            groups = []
            for groups_item_data in self.groups:
                groups_item = groups_item_data.to_dict()
                groups.append(groups_item)

        rule: str | Unset = UNSET
        if not isinstance(self.rule, Unset):
            rule = self.rule.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "contributors": contributors,
                "currency": currency,
                "title": title,
                "total_minor": total_minor,
            }
        )
        if assumption is not UNSET:
            field_dict["assumption"] = assumption
        if formula is not UNSET:
            field_dict["formula"] = formula
        if groups is not UNSET:
            field_dict["groups"] = groups
        if rule is not UNSET:
            field_dict["rule"] = rule

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contributor_input import ContributorInput  # noqa: PLC0415
        from ..models.group_input import GroupInput  # noqa: PLC0415

        d = dict(src_dict)
        contributors = []
        _contributors = d.pop("contributors")
        for contributors_item_data in _contributors:
            contributors_item = ContributorInput.from_dict(contributors_item_data)

            contributors.append(contributors_item)

        currency = d.pop("currency")

        title = d.pop("title")

        total_minor = d.pop("total_minor")

        _assumption = d.pop("assumption", UNSET)
        assumption: Assumption | Unset
        if isinstance(_assumption, Unset):
            assumption = UNSET
        else:
            assumption = Assumption(_assumption)

        formula = d.pop("formula", UNSET)

        _groups = d.pop("groups", UNSET)
        groups: list[GroupInput] | Unset = UNSET
        if _groups is not UNSET:
            groups = []
            for groups_item_data in _groups:
                groups_item = GroupInput.from_dict(groups_item_data)

                groups.append(groups_item)

        _rule = d.pop("rule", UNSET)
        rule: Rule | Unset
        if isinstance(_rule, Unset):
            rule = UNSET
        else:
            rule = Rule(_rule)

        split_input = cls(
            contributors=contributors,
            currency=currency,
            title=title,
            total_minor=total_minor,
            assumption=assumption,
            formula=formula,
            groups=groups,
            rule=rule,
        )

        return split_input
