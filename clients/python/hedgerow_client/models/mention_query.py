from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.mention_state import MentionState
from ..types import UNSET, Unset

T = TypeVar("T", bound="MentionQuery")


@_attrs_define
class MentionQuery:
    """
    Attributes:
        after (None | str | Unset): `next` of the page before.
        is_known (bool | None | Unset): Whether it is known who wrote it.
        limit (int | Unset): How many at most. Default: 50.
        state (MentionState | None | Unset):
    """

    after: None | str | Unset = UNSET
    is_known: bool | None | Unset = UNSET
    limit: int | Unset = 50
    state: MentionState | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after: None | str | Unset
        if isinstance(self.after, Unset):
            after = UNSET
        else:
            after = self.after

        is_known: bool | None | Unset
        if isinstance(self.is_known, Unset):
            is_known = UNSET
        else:
            is_known = self.is_known

        limit = self.limit

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        elif isinstance(self.state, MentionState):
            state = self.state.value
        else:
            state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if after is not UNSET:
            field_dict["after"] = after
        if is_known is not UNSET:
            field_dict["is_known"] = is_known
        if limit is not UNSET:
            field_dict["limit"] = limit
        if state is not UNSET:
            field_dict["state"] = state

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_after(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        after = _parse_after(d.pop("after", UNSET))

        def _parse_is_known(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_known = _parse_is_known(d.pop("is_known", UNSET))

        limit = d.pop("limit", UNSET)

        def _parse_state(data: object) -> MentionState | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                state_type_0 = MentionState(data)

                return state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MentionState | None | Unset, data)

        state = _parse_state(d.pop("state", UNSET))

        mention_query = cls(
            after=after,
            is_known=is_known,
            limit=limit,
            state=state,
        )

        mention_query.additional_properties = d
        return mention_query

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
