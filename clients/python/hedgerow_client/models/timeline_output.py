from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.timeline_output_properties import TimelineOutputProperties


T = TypeVar("T", bound="TimelineOutput")


@_attrs_define
class TimelineOutput:
    """An activity, and as a person reads it on the party's page. `group` is what the query filters by.

    Attributes:
        actor_id (None | UUID):
        amount_minor (int | None):
        cause_id (None | UUID):
        channel (str):
        currency (str):
        external_id (str):
        group (str):
        id (UUID):
        label (str):
        object_id (None | UUID):
        object_kind (str):
        occurred_at (datetime.datetime):
        position (int):
        properties (TimelineOutputProperties):
        recorded_at (datetime.datetime):
        recorded_by (str):
        source (str):
        target_id (None | UUID):
        text (str):
        verb (str):
    """

    actor_id: None | UUID
    amount_minor: int | None
    cause_id: None | UUID
    channel: str
    currency: str
    external_id: str
    group: str
    id: UUID
    label: str
    object_id: None | UUID
    object_kind: str
    occurred_at: datetime.datetime
    position: int
    properties: TimelineOutputProperties
    recorded_at: datetime.datetime
    recorded_by: str
    source: str
    target_id: None | UUID
    text: str
    verb: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor_id: None | str
        if isinstance(self.actor_id, UUID):
            actor_id = str(self.actor_id)
        else:
            actor_id = self.actor_id

        amount_minor: int | None
        amount_minor = self.amount_minor

        cause_id: None | str
        if isinstance(self.cause_id, UUID):
            cause_id = str(self.cause_id)
        else:
            cause_id = self.cause_id

        channel = self.channel

        currency = self.currency

        external_id = self.external_id

        group = self.group

        id = str(self.id)

        label = self.label

        object_id: None | str
        if isinstance(self.object_id, UUID):
            object_id = str(self.object_id)
        else:
            object_id = self.object_id

        object_kind = self.object_kind

        occurred_at = self.occurred_at.isoformat()

        position = self.position

        properties = self.properties.to_dict()

        recorded_at = self.recorded_at.isoformat()

        recorded_by = self.recorded_by

        source = self.source

        target_id: None | str
        if isinstance(self.target_id, UUID):
            target_id = str(self.target_id)
        else:
            target_id = self.target_id

        text = self.text

        verb = self.verb

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor_id": actor_id,
                "amount_minor": amount_minor,
                "cause_id": cause_id,
                "channel": channel,
                "currency": currency,
                "external_id": external_id,
                "group": group,
                "id": id,
                "label": label,
                "object_id": object_id,
                "object_kind": object_kind,
                "occurred_at": occurred_at,
                "position": position,
                "properties": properties,
                "recorded_at": recorded_at,
                "recorded_by": recorded_by,
                "source": source,
                "target_id": target_id,
                "text": text,
                "verb": verb,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.timeline_output_properties import TimelineOutputProperties  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_actor_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actor_id_type_0 = UUID(data)

                return actor_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        actor_id = _parse_actor_id(d.pop("actor_id"))

        def _parse_amount_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        amount_minor = _parse_amount_minor(d.pop("amount_minor"))

        def _parse_cause_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                cause_id_type_0 = UUID(data)

                return cause_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        cause_id = _parse_cause_id(d.pop("cause_id"))

        channel = d.pop("channel")

        currency = d.pop("currency")

        external_id = d.pop("external_id")

        group = d.pop("group")

        id = UUID(d.pop("id"))

        label = d.pop("label")

        def _parse_object_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                object_id_type_0 = UUID(data)

                return object_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        object_id = _parse_object_id(d.pop("object_id"))

        object_kind = d.pop("object_kind")

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        position = d.pop("position")

        properties = TimelineOutputProperties.from_dict(d.pop("properties"))

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        recorded_by = d.pop("recorded_by")

        source = d.pop("source")

        def _parse_target_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                target_id_type_0 = UUID(data)

                return target_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        target_id = _parse_target_id(d.pop("target_id"))

        text = d.pop("text")

        verb = d.pop("verb")

        timeline_output = cls(
            actor_id=actor_id,
            amount_minor=amount_minor,
            cause_id=cause_id,
            channel=channel,
            currency=currency,
            external_id=external_id,
            group=group,
            id=id,
            label=label,
            object_id=object_id,
            object_kind=object_kind,
            occurred_at=occurred_at,
            position=position,
            properties=properties,
            recorded_at=recorded_at,
            recorded_by=recorded_by,
            source=source,
            target_id=target_id,
            text=text,
            verb=verb,
        )

        timeline_output.additional_properties = d
        return timeline_output

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
