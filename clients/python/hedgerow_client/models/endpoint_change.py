from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.endpoint_change_headers_type_0 import EndpointChangeHeadersType0


T = TypeVar("T", bound="EndpointChange")


@_attrs_define
class EndpointChange:
    """What the body names is changed.

    Attributes:
        description (None | str | Unset):
        headers (EndpointChangeHeadersType0 | None | Unset):
        url (None | str | Unset):
        wanted (list[str] | None | Unset):
        with_imports (bool | None | Unset):
        with_words (bool | None | Unset):
    """

    description: None | str | Unset = UNSET
    headers: EndpointChangeHeadersType0 | None | Unset = UNSET
    url: None | str | Unset = UNSET
    wanted: list[str] | None | Unset = UNSET
    with_imports: bool | None | Unset = UNSET
    with_words: bool | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.endpoint_change_headers_type_0 import EndpointChangeHeadersType0  # noqa: PLC0415

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        headers: dict[str, Any] | None | Unset
        if isinstance(self.headers, Unset):
            headers = UNSET
        elif isinstance(self.headers, EndpointChangeHeadersType0):
            headers = self.headers.to_dict()
        else:
            headers = self.headers

        url: None | str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        wanted: list[str] | None | Unset
        if isinstance(self.wanted, Unset):
            wanted = UNSET
        elif isinstance(self.wanted, list):
            wanted = self.wanted

        else:
            wanted = self.wanted

        with_imports: bool | None | Unset
        if isinstance(self.with_imports, Unset):
            with_imports = UNSET
        else:
            with_imports = self.with_imports

        with_words: bool | None | Unset
        if isinstance(self.with_words, Unset):
            with_words = UNSET
        else:
            with_words = self.with_words

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if description is not UNSET:
            field_dict["description"] = description
        if headers is not UNSET:
            field_dict["headers"] = headers
        if url is not UNSET:
            field_dict["url"] = url
        if wanted is not UNSET:
            field_dict["wanted"] = wanted
        if with_imports is not UNSET:
            field_dict["with_imports"] = with_imports
        if with_words is not UNSET:
            field_dict["with_words"] = with_words

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.endpoint_change_headers_type_0 import EndpointChangeHeadersType0  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_headers(data: object) -> EndpointChangeHeadersType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                headers_type_0 = EndpointChangeHeadersType0.from_dict(data)

                return headers_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EndpointChangeHeadersType0 | None | Unset, data)

        headers = _parse_headers(d.pop("headers", UNSET))

        def _parse_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        def _parse_wanted(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                wanted_type_0 = cast(list[str], data)

                return wanted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        wanted = _parse_wanted(d.pop("wanted", UNSET))

        def _parse_with_imports(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        with_imports = _parse_with_imports(d.pop("with_imports", UNSET))

        def _parse_with_words(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        with_words = _parse_with_words(d.pop("with_words", UNSET))

        endpoint_change = cls(
            description=description,
            headers=headers,
            url=url,
            wanted=wanted,
            with_imports=with_imports,
            with_words=with_words,
        )

        return endpoint_change
