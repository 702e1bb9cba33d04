from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.order_query_state import OrderQueryState
from ..types import UNSET, Unset

T = TypeVar("T", bound="OrderQuery")


@_attrs_define
class OrderQuery:
    """
    Attributes:
        after (None | str | Unset): `next` of the page before.
        external_id (str | Unset): What its shop calls it. Default: ''.
        limit (int | Unset): How many at most. Default: 50.
        party (None | Unset | UUID): Whose.
        since (datetime.date | None | Unset): Only of that day and later.
        source (str | Unset): Of which shop. Default: ''.
        state (OrderQueryState | Unset):  Default: OrderQueryState.VALUE_0.
    """

    after: None | str | Unset = UNSET
    external_id: str | Unset = ""
    limit: int | Unset = 50
    party: None | Unset | UUID = UNSET
    since: datetime.date | None | Unset = UNSET
    source: str | Unset = ""
    state: OrderQueryState | Unset = OrderQueryState.VALUE_0
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after: None | str | Unset
        if isinstance(self.after, Unset):
            after = UNSET
        else:
            after = self.after

        external_id = self.external_id

        limit = self.limit

        party: None | str | Unset
        if isinstance(self.party, Unset):
            party = UNSET
        elif isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        since: None | str | Unset
        if isinstance(self.since, Unset):
            since = UNSET
        elif isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        source = self.source

        state: str | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if after is not UNSET:
            field_dict["after"] = after
        if external_id is not UNSET:
            field_dict["external_id"] = external_id
        if limit is not UNSET:
            field_dict["limit"] = limit
        if party is not UNSET:
            field_dict["party"] = party
        if since is not UNSET:
            field_dict["since"] = since
        if source is not UNSET:
            field_dict["source"] = source
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

        external_id = d.pop("external_id", UNSET)

        limit = d.pop("limit", UNSET)

        def _parse_party(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                party_type_0 = UUID(data)

                return party_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        party = _parse_party(d.pop("party", UNSET))

        def _parse_since(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                since_type_0 = datetime.date.fromisoformat(data)

                return since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        since = _parse_since(d.pop("since", UNSET))

        source = d.pop("source", UNSET)

        _state = d.pop("state", UNSET)
        state: OrderQueryState | Unset
        if isinstance(_state, Unset):
            state = UNSET
        else:
            state = OrderQueryState(_state)

        order_query = cls(
            after=after,
            external_id=external_id,
            limit=limit,
            party=party,
            since=since,
            source=source,
            state=state,
        )

        order_query.additional_properties = d
        return order_query

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
