from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.watch_kind import WatchKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="WatchInput")


@_attrs_define
class WatchInput:
    """A calendar (iCalendar, webcal) or a feed (RSS, Atom, JSON Feed).

    Attributes:
        kind (WatchKind):
        url (str): https, to the public internet.
        name (str | Unset): The host when it is left out. Default: ''.
    """

    kind: WatchKind
    url: str
    name: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        url = self.url

        name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "url": url,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = WatchKind(d.pop("kind"))

        url = d.pop("url")

        name = d.pop("name", UNSET)

        watch_input = cls(
            kind=kind,
            url=url,
            name=name,
        )

        return watch_input
