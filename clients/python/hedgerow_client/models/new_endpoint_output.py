from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NewEndpointOutput")


@_attrs_define
class NewEndpointOutput:
    """With the secret, which is shown this once.

    Attributes:
        created_at (datetime.datetime):
        delivered_at (datetime.datetime | None): When something arrived last.
        description (str):
        failing_since (datetime.datetime | None):
        failures (int): Failed attempts in a row.
        header_names (list[str]):
        id (UUID):
        off_at (datetime.datetime | None):
        off_reason (str):
        old_secret_until (datetime.datetime | None): Until then both secrets sign.
        secret (str):
        state (str):
        url (str):
        wanted (list[str]):
        with_imports (bool):
        with_words (bool):
    """

    created_at: datetime.datetime
    delivered_at: datetime.datetime | None
    description: str
    failing_since: datetime.datetime | None
    failures: int
    header_names: list[str]
    id: UUID
    off_at: datetime.datetime | None
    off_reason: str
    old_secret_until: datetime.datetime | None
    secret: str
    state: str
    url: str
    wanted: list[str]
    with_imports: bool
    with_words: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        delivered_at: None | str
        if isinstance(self.delivered_at, datetime.datetime):
            delivered_at = self.delivered_at.isoformat()
        else:
            delivered_at = self.delivered_at

        description = self.description

        failing_since: None | str
        if isinstance(self.failing_since, datetime.datetime):
            failing_since = self.failing_since.isoformat()
        else:
            failing_since = self.failing_since

        failures = self.failures

        header_names = self.header_names

        id = str(self.id)

        off_at: None | str
        if isinstance(self.off_at, datetime.datetime):
            off_at = self.off_at.isoformat()
        else:
            off_at = self.off_at

        off_reason = self.off_reason

        old_secret_until: None | str
        if isinstance(self.old_secret_until, datetime.datetime):
            old_secret_until = self.old_secret_until.isoformat()
        else:
            old_secret_until = self.old_secret_until

        secret = self.secret

        state = self.state

        url = self.url

        wanted = self.wanted

        with_imports = self.with_imports

        with_words = self.with_words

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "delivered_at": delivered_at,
                "description": description,
                "failing_since": failing_since,
                "failures": failures,
                "header_names": header_names,
                "id": id,
                "off_at": off_at,
                "off_reason": off_reason,
                "old_secret_until": old_secret_until,
                "secret": secret,
                "state": state,
                "url": url,
                "wanted": wanted,
                "with_imports": with_imports,
                "with_words": with_words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_delivered_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                delivered_at_type_0 = datetime.datetime.fromisoformat(data)

                return delivered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        delivered_at = _parse_delivered_at(d.pop("delivered_at"))

        description = d.pop("description")

        def _parse_failing_since(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                failing_since_type_0 = datetime.datetime.fromisoformat(data)

                return failing_since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        failing_since = _parse_failing_since(d.pop("failing_since"))

        failures = d.pop("failures")

        header_names = cast(list[str], d.pop("header_names"))

        id = UUID(d.pop("id"))

        def _parse_off_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                off_at_type_0 = datetime.datetime.fromisoformat(data)

                return off_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        off_at = _parse_off_at(d.pop("off_at"))

        off_reason = d.pop("off_reason")

        def _parse_old_secret_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                old_secret_until_type_0 = datetime.datetime.fromisoformat(data)

                return old_secret_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        old_secret_until = _parse_old_secret_until(d.pop("old_secret_until"))

        secret = d.pop("secret")

        state = d.pop("state")

        url = d.pop("url")

        wanted = cast(list[str], d.pop("wanted"))

        with_imports = d.pop("with_imports")

        with_words = d.pop("with_words")

        new_endpoint_output = cls(
            created_at=created_at,
            delivered_at=delivered_at,
            description=description,
            failing_since=failing_since,
            failures=failures,
            header_names=header_names,
            id=id,
            off_at=off_at,
            off_reason=off_reason,
            old_secret_until=old_secret_until,
            secret=secret,
            state=state,
            url=url,
            wanted=wanted,
            with_imports=with_imports,
            with_words=with_words,
        )

        new_endpoint_output.additional_properties = d
        return new_endpoint_output

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
