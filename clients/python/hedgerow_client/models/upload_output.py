from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="UploadOutput")


@_attrs_define
class UploadOutput:
    """`state`: waiting, running, done, failed or cancelled. Counts are of lines; `repeated` were on the log before.

    Attributes:
        bytes_done (int):
        bytes_total (int):
        created_at (datetime.datetime):
        error (str):
        finished_at (datetime.datetime | None):
        id (UUID):
        lines_done (int):
        recorded (int):
        refused (int):
        repeated (int):
        resumed_at_line (int):
        sha256 (str):
        state (str):
    """

    bytes_done: int
    bytes_total: int
    created_at: datetime.datetime
    error: str
    finished_at: datetime.datetime | None
    id: UUID
    lines_done: int
    recorded: int
    refused: int
    repeated: int
    resumed_at_line: int
    sha256: str
    state: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bytes_done = self.bytes_done

        bytes_total = self.bytes_total

        created_at = self.created_at.isoformat()

        error = self.error

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        id = str(self.id)

        lines_done = self.lines_done

        recorded = self.recorded

        refused = self.refused

        repeated = self.repeated

        resumed_at_line = self.resumed_at_line

        sha256 = self.sha256

        state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bytes_done": bytes_done,
                "bytes_total": bytes_total,
                "created_at": created_at,
                "error": error,
                "finished_at": finished_at,
                "id": id,
                "lines_done": lines_done,
                "recorded": recorded,
                "refused": refused,
                "repeated": repeated,
                "resumed_at_line": resumed_at_line,
                "sha256": sha256,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        bytes_done = d.pop("bytes_done")

        bytes_total = d.pop("bytes_total")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        error = d.pop("error")

        def _parse_finished_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                finished_at_type_0 = datetime.datetime.fromisoformat(data)

                return finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        finished_at = _parse_finished_at(d.pop("finished_at"))

        id = UUID(d.pop("id"))

        lines_done = d.pop("lines_done")

        recorded = d.pop("recorded")

        refused = d.pop("refused")

        repeated = d.pop("repeated")

        resumed_at_line = d.pop("resumed_at_line")

        sha256 = d.pop("sha256")

        state = d.pop("state")

        upload_output = cls(
            bytes_done=bytes_done,
            bytes_total=bytes_total,
            created_at=created_at,
            error=error,
            finished_at=finished_at,
            id=id,
            lines_done=lines_done,
            recorded=recorded,
            refused=refused,
            repeated=repeated,
            resumed_at_line=resumed_at_line,
            sha256=sha256,
            state=state,
        )

        upload_output.additional_properties = d
        return upload_output

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
