from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.fit_output import FitOutput


T = TypeVar("T", bound="FitsOutput")


@_attrs_define
class FitsOutput:
    """`fit` is null where there is no ideal client to weigh by, or it asks what this key may not know.

    Attributes:
        fit (FitOutput | None):
    """

    fit: FitOutput | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.fit_output import FitOutput  # noqa: PLC0415

        fit: dict[str, Any] | None
        if isinstance(self.fit, FitOutput):
            fit = self.fit.to_dict()
        else:
            fit = self.fit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "fit": fit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fit_output import FitOutput  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_fit(data: object) -> FitOutput | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                fit_type_0 = FitOutput.from_dict(data)

                return fit_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FitOutput | None, data)

        fit = _parse_fit(d.pop("fit"))

        fits_output = cls(
            fit=fit,
        )

        fits_output.additional_properties = d
        return fits_output

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
