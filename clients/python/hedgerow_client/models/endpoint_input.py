from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.endpoint_input_headers import EndpointInputHeaders


T = TypeVar("T", bound="EndpointInput")


@_attrs_define
class EndpointInput:
    """A new endpoint.

    Attributes:
        url (str): https, to the public internet.
        description (str | Unset):  Default: ''.
        headers (EndpointInputHeaders | Unset): Sent along with every delivery. They cannot be read again.
        wanted (list[str] | Unset): Verbs, or groups as `group:money`; none means everything.
        with_imports (bool | Unset): Also what comes in files: imports and uploads. Otherwise only what happens from now
            on. Default: False.
        with_words (bool | Unset): Send activities whole. Otherwise only keys and figures: nothing that somebody wrote.
            Default: False.
    """

    url: str
    description: str | Unset = ""
    headers: EndpointInputHeaders | Unset = UNSET
    wanted: list[str] | Unset = UNSET
    with_imports: bool | Unset = False
    with_words: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        description = self.description

        headers: dict[str, Any] | Unset = UNSET
        if not isinstance(self.headers, Unset):
            headers = self.headers.to_dict()

        wanted: list[str] | Unset = UNSET
        if not isinstance(self.wanted, Unset):
            wanted = self.wanted

        with_imports = self.with_imports

        with_words = self.with_words

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "url": url,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if headers is not UNSET:
            field_dict["headers"] = headers
        if wanted is not UNSET:
            field_dict["wanted"] = wanted
        if with_imports is not UNSET:
            field_dict["with_imports"] = with_imports
        if with_words is not UNSET:
            field_dict["with_words"] = with_words

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.endpoint_input_headers import EndpointInputHeaders  # noqa: PLC0415

        d = dict(src_dict)
        url = d.pop("url")

        description = d.pop("description", UNSET)

        _headers = d.pop("headers", UNSET)
        headers: EndpointInputHeaders | Unset
        if isinstance(_headers, Unset):
            headers = UNSET
        else:
            headers = EndpointInputHeaders.from_dict(_headers)

        wanted = cast(list[str], d.pop("wanted", UNSET))

        with_imports = d.pop("with_imports", UNSET)

        with_words = d.pop("with_words", UNSET)

        endpoint_input = cls(
            url=url,
            description=description,
            headers=headers,
            wanted=wanted,
            with_imports=with_imports,
            with_words=with_words,
        )

        return endpoint_input
