from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.channel import Channel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.activity_input_properties import ActivityInputProperties


T = TypeVar("T", bound="ActivityInput")


@_attrs_define
class ActivityInput:
    """A fact. Without `actor_id` (or `object_id`, `target_id`) the business itself stands there.

    Attributes:
        verb (str): Such as network.visited; GET /verbs lists them.
        actor_id (None | Unset | UUID):
        amount_minor (int | None | Unset): In the currency's smallest unit.
        channel (Channel | Unset):  Default: Channel.VALUE_9.
        currency (str | Unset): ISO 4217. Default: ''.
        external_id (str | Unset): The fact's id in that system: a repeat is answered with the first one. Default: ''.
        object_id (None | Unset | UUID):
        occurred_at (datetime.datetime | None | Unset): Now by default.
        properties (ActivityInputProperties | Unset): `text` is shown on the party's page.
        source (str | Unset): Your system's name. Default: 'api'.
        target_id (None | Unset | UUID):
    """

    verb: str
    actor_id: None | Unset | UUID = UNSET
    amount_minor: int | None | Unset = UNSET
    channel: Channel | Unset = Channel.VALUE_9
    currency: str | Unset = ""
    external_id: str | Unset = ""
    object_id: None | Unset | UUID = UNSET
    occurred_at: datetime.datetime | None | Unset = UNSET
    properties: ActivityInputProperties | Unset = UNSET
    source: str | Unset = "api"
    target_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        verb = self.verb

        actor_id: None | str | Unset
        if isinstance(self.actor_id, Unset):
            actor_id = UNSET
        elif isinstance(self.actor_id, UUID):
            actor_id = str(self.actor_id)
        else:
            actor_id = self.actor_id

        amount_minor: int | None | Unset
        if isinstance(self.amount_minor, Unset):
            amount_minor = UNSET
        else:
            amount_minor = self.amount_minor

        channel: str | Unset = UNSET
        if not isinstance(self.channel, Unset):
            channel = self.channel.value

        currency = self.currency

        external_id = self.external_id

        object_id: None | str | Unset
        if isinstance(self.object_id, Unset):
            object_id = UNSET
        elif isinstance(self.object_id, UUID):
            object_id = str(self.object_id)
        else:
            object_id = self.object_id

        occurred_at: None | str | Unset
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        properties: dict[str, Any] | Unset = UNSET
        if not isinstance(self.properties, Unset):
            properties = self.properties.to_dict()

        source = self.source

        target_id: None | str | Unset
        if isinstance(self.target_id, Unset):
            target_id = UNSET
        elif isinstance(self.target_id, UUID):
            target_id = str(self.target_id)
        else:
            target_id = self.target_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "verb": verb,
            }
        )
        if actor_id is not UNSET:
            field_dict["actor_id"] = actor_id
        if amount_minor is not UNSET:
            field_dict["amount_minor"] = amount_minor
        if channel is not UNSET:
            field_dict["channel"] = channel
        if currency is not UNSET:
            field_dict["currency"] = currency
        if external_id is not UNSET:
            field_dict["external_id"] = external_id
        if object_id is not UNSET:
            field_dict["object_id"] = object_id
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if properties is not UNSET:
            field_dict["properties"] = properties
        if source is not UNSET:
            field_dict["source"] = source
        if target_id is not UNSET:
            field_dict["target_id"] = target_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.activity_input_properties import ActivityInputProperties  # noqa: PLC0415

        d = dict(src_dict)
        verb = d.pop("verb")

        def _parse_actor_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actor_id_type_0 = UUID(data)

                return actor_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        actor_id = _parse_actor_id(d.pop("actor_id", UNSET))

        def _parse_amount_minor(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        amount_minor = _parse_amount_minor(d.pop("amount_minor", UNSET))

        _channel = d.pop("channel", UNSET)
        channel: Channel | Unset
        if isinstance(_channel, Unset):
            channel = UNSET
        else:
            channel = Channel(_channel)

        currency = d.pop("currency", UNSET)

        external_id = d.pop("external_id", UNSET)

        def _parse_object_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                object_id_type_0 = UUID(data)

                return object_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        object_id = _parse_object_id(d.pop("object_id", UNSET))

        def _parse_occurred_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                occurred_at_type_0 = datetime.datetime.fromisoformat(data)

                return occurred_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        occurred_at = _parse_occurred_at(d.pop("occurred_at", UNSET))

        _properties = d.pop("properties", UNSET)
        properties: ActivityInputProperties | Unset
        if isinstance(_properties, Unset):
            properties = UNSET
        else:
            properties = ActivityInputProperties.from_dict(_properties)

        source = d.pop("source", UNSET)

        def _parse_target_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                target_id_type_0 = UUID(data)

                return target_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        target_id = _parse_target_id(d.pop("target_id", UNSET))

        activity_input = cls(
            verb=verb,
            actor_id=actor_id,
            amount_minor=amount_minor,
            channel=channel,
            currency=currency,
            external_id=external_id,
            object_id=object_id,
            occurred_at=occurred_at,
            properties=properties,
            source=source,
            target_id=target_id,
        )

        return activity_input
