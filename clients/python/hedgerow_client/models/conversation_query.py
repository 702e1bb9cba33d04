from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.conversation_query_view import ConversationQueryView


T = TypeVar("T", bound="ConversationQuery")


@_attrs_define
class ConversationQuery:
    """
    Attributes:
        after (None | str | Unset): `next` of the page before.
        limit (int | Unset): How many at most. Default: 50.
        view (ConversationQueryView | Unset): Which pile.
    """

    after: None | str | Unset = UNSET
    limit: int | Unset = 50
    view: ConversationQueryView | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after: None | str | Unset
        if isinstance(self.after, Unset):
            after = UNSET
        else:
            after = self.after

        limit = self.limit

        view: dict[str, Any] | Unset = UNSET
        if not isinstance(self.view, Unset):
            view = self.view.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if after is not UNSET:
            field_dict["after"] = after
        if limit is not UNSET:
            field_dict["limit"] = limit
        if view is not UNSET:
            field_dict["view"] = view

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.conversation_query_view import ConversationQueryView  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_after(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        after = _parse_after(d.pop("after", UNSET))

        limit = d.pop("limit", UNSET)

        _view = d.pop("view", UNSET)
        view: ConversationQueryView | Unset
        if isinstance(_view, Unset):
            view = UNSET
        else:
            view = ConversationQueryView.from_dict(_view)

        conversation_query = cls(
            after=after,
            limit=limit,
            view=view,
        )

        conversation_query.additional_properties = d
        return conversation_query

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
