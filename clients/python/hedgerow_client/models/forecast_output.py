from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.parameter_output import ParameterOutput
    from ..models.sure_output import SureOutput


T = TypeVar("T", bound="ForecastOutput")


@_attrs_define
class ForecastOutput:
    """
    Attributes:
        log_likelihood (float):
        name (str):
        parameters (list[ParameterOutput]):
        still_customers (float):
        visits (SureOutput):
    """

    log_likelihood: float
    name: str
    parameters: list[ParameterOutput]
    still_customers: float
    visits: SureOutput
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        log_likelihood = self.log_likelihood

        name = self.name

        parameters = []
        for parameters_item_data in self.parameters:
            parameters_item = parameters_item_data.to_dict()
            parameters.append(parameters_item)

        still_customers = self.still_customers

        visits = self.visits.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "log_likelihood": log_likelihood,
                "name": name,
                "parameters": parameters,
                "still_customers": still_customers,
                "visits": visits,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.parameter_output import ParameterOutput  # noqa: PLC0415
        from ..models.sure_output import SureOutput  # noqa: PLC0415

        d = dict(src_dict)
        log_likelihood = d.pop("log_likelihood")

        name = d.pop("name")

        parameters = []
        _parameters = d.pop("parameters")
        for parameters_item_data in _parameters:
            parameters_item = ParameterOutput.from_dict(parameters_item_data)

            parameters.append(parameters_item)

        still_customers = d.pop("still_customers")

        visits = SureOutput.from_dict(d.pop("visits"))

        forecast_output = cls(
            log_likelihood=log_likelihood,
            name=name,
            parameters=parameters,
            still_customers=still_customers,
            visits=visits,
        )

        forecast_output.additional_properties = d
        return forecast_output

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
