import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.device import Device
from ...models.figures_output import FiguresOutput
from ...models.problem import Problem
from ...models.source import Source
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    first: datetime.date | None | Unset = UNSET,
    last: datetime.date | None | Unset = UNSET,
    site: None | Unset | UUID = UNSET,
    source: None | Source | Unset = UNSET,
    device: Device | None | Unset = UNSET,
    page: str | Unset = "",
    campaign: str | Unset = "",
    referrer: str | Unset = "",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_first: None | str | Unset
    if isinstance(first, Unset):
        json_first = UNSET
    elif isinstance(first, datetime.date):
        json_first = first.isoformat()
    else:
        json_first = first
    params["first"] = json_first

    json_last: None | str | Unset
    if isinstance(last, Unset):
        json_last = UNSET
    elif isinstance(last, datetime.date):
        json_last = last.isoformat()
    else:
        json_last = last
    params["last"] = json_last

    json_site: None | str | Unset
    if isinstance(site, Unset):
        json_site = UNSET
    elif isinstance(site, UUID):
        json_site = str(site)
    else:
        json_site = site
    params["site"] = json_site

    json_source: None | str | Unset
    if isinstance(source, Unset):
        json_source = UNSET
    elif isinstance(source, Source):
        json_source = source.value
    else:
        json_source = source
    params["source"] = json_source

    json_device: None | str | Unset
    if isinstance(device, Unset):
        json_device = UNSET
    elif isinstance(device, Device):
        json_device = device.value
    else:
        json_device = device
    params["device"] = json_device

    params["page"] = page

    params["campaign"] = campaign

    params["referrer"] = referrer

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/visits",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> FiguresOutput | Problem | None:
    if response.status_code == 200:
        response_200 = FiguresOutput.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[FiguresOutput | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    first: datetime.date | None | Unset = UNSET,
    last: datetime.date | None | Unset = UNSET,
    site: None | Unset | UUID = UNSET,
    source: None | Source | Unset = UNSET,
    device: Device | None | Unset = UNSET,
    page: str | Unset = "",
    campaign: str | Unset = "",
    referrer: str | Unset = "",
) -> Response[FiguresOutput | Problem]:
    """Get Visits

     How the websites are visited: in all, day by day, and by each dimension.

    Args:
        first (datetime.date | None | Unset): With `last`; without both, the last 30 days.
        last (datetime.date | None | Unset):
        site (None | Unset | UUID): Of one website; without it, of all.
        source (None | Source | Unset):
        device (Device | None | Unset):
        page (str | Unset): Only visits in which this page was looked at. Default: ''.
        campaign (str | Unset):  Default: ''.
        referrer (str | Unset):  Default: ''.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FiguresOutput | Problem]
    """

    kwargs = _get_kwargs(
        first=first,
        last=last,
        site=site,
        source=source,
        device=device,
        page=page,
        campaign=campaign,
        referrer=referrer,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    first: datetime.date | None | Unset = UNSET,
    last: datetime.date | None | Unset = UNSET,
    site: None | Unset | UUID = UNSET,
    source: None | Source | Unset = UNSET,
    device: Device | None | Unset = UNSET,
    page: str | Unset = "",
    campaign: str | Unset = "",
    referrer: str | Unset = "",
) -> FiguresOutput | Problem | None:
    """Get Visits

     How the websites are visited: in all, day by day, and by each dimension.

    Args:
        first (datetime.date | None | Unset): With `last`; without both, the last 30 days.
        last (datetime.date | None | Unset):
        site (None | Unset | UUID): Of one website; without it, of all.
        source (None | Source | Unset):
        device (Device | None | Unset):
        page (str | Unset): Only visits in which this page was looked at. Default: ''.
        campaign (str | Unset):  Default: ''.
        referrer (str | Unset):  Default: ''.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FiguresOutput | Problem
    """

    return sync_detailed(
        client=client,
        first=first,
        last=last,
        site=site,
        source=source,
        device=device,
        page=page,
        campaign=campaign,
        referrer=referrer,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    first: datetime.date | None | Unset = UNSET,
    last: datetime.date | None | Unset = UNSET,
    site: None | Unset | UUID = UNSET,
    source: None | Source | Unset = UNSET,
    device: Device | None | Unset = UNSET,
    page: str | Unset = "",
    campaign: str | Unset = "",
    referrer: str | Unset = "",
) -> Response[FiguresOutput | Problem]:
    """Get Visits

     How the websites are visited: in all, day by day, and by each dimension.

    Args:
        first (datetime.date | None | Unset): With `last`; without both, the last 30 days.
        last (datetime.date | None | Unset):
        site (None | Unset | UUID): Of one website; without it, of all.
        source (None | Source | Unset):
        device (Device | None | Unset):
        page (str | Unset): Only visits in which this page was looked at. Default: ''.
        campaign (str | Unset):  Default: ''.
        referrer (str | Unset):  Default: ''.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[FiguresOutput | Problem]
    """

    kwargs = _get_kwargs(
        first=first,
        last=last,
        site=site,
        source=source,
        device=device,
        page=page,
        campaign=campaign,
        referrer=referrer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    first: datetime.date | None | Unset = UNSET,
    last: datetime.date | None | Unset = UNSET,
    site: None | Unset | UUID = UNSET,
    source: None | Source | Unset = UNSET,
    device: Device | None | Unset = UNSET,
    page: str | Unset = "",
    campaign: str | Unset = "",
    referrer: str | Unset = "",
) -> FiguresOutput | Problem | None:
    """Get Visits

     How the websites are visited: in all, day by day, and by each dimension.

    Args:
        first (datetime.date | None | Unset): With `last`; without both, the last 30 days.
        last (datetime.date | None | Unset):
        site (None | Unset | UUID): Of one website; without it, of all.
        source (None | Source | Unset):
        device (Device | None | Unset):
        page (str | Unset): Only visits in which this page was looked at. Default: ''.
        campaign (str | Unset):  Default: ''.
        referrer (str | Unset):  Default: ''.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        FiguresOutput | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            first=first,
            last=last,
            site=site,
            source=source,
            device=device,
            page=page,
            campaign=campaign,
            referrer=referrer,
        )
    ).parsed
