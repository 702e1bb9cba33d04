from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.attribution_figures_output import AttributionFiguresOutput
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    goal: str | Unset = "first",
    window: str | Unset = "90",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["goal"] = goal

    params["window"] = window

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/figures/attribution",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AttributionFiguresOutput | Problem | None:
    if response.status_code == 200:
        response_200 = AttributionFiguresOutput.from_dict(response.json())

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
) -> Response[AttributionFiguresOutput | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    goal: str | Unset = "first",
    window: str | Unset = "90",
) -> Response[AttributionFiguresOutput | Problem]:
    """Get Attribution Figures

     Purchases credited to each channel by seven models; none of them is causal.

    Args:
        goal (str | Unset): The first purchase, or each one. Default: 'first'.
        window (str | Unset): Days before the purchase. Default: '90'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AttributionFiguresOutput | Problem]
    """

    kwargs = _get_kwargs(
        goal=goal,
        window=window,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    goal: str | Unset = "first",
    window: str | Unset = "90",
) -> AttributionFiguresOutput | Problem | None:
    """Get Attribution Figures

     Purchases credited to each channel by seven models; none of them is causal.

    Args:
        goal (str | Unset): The first purchase, or each one. Default: 'first'.
        window (str | Unset): Days before the purchase. Default: '90'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AttributionFiguresOutput | Problem
    """

    return sync_detailed(
        client=client,
        goal=goal,
        window=window,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    goal: str | Unset = "first",
    window: str | Unset = "90",
) -> Response[AttributionFiguresOutput | Problem]:
    """Get Attribution Figures

     Purchases credited to each channel by seven models; none of them is causal.

    Args:
        goal (str | Unset): The first purchase, or each one. Default: 'first'.
        window (str | Unset): Days before the purchase. Default: '90'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AttributionFiguresOutput | Problem]
    """

    kwargs = _get_kwargs(
        goal=goal,
        window=window,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    goal: str | Unset = "first",
    window: str | Unset = "90",
) -> AttributionFiguresOutput | Problem | None:
    """Get Attribution Figures

     Purchases credited to each channel by seven models; none of them is causal.

    Args:
        goal (str | Unset): The first purchase, or each one. Default: 'first'.
        window (str | Unset): Days before the purchase. Default: '90'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AttributionFiguresOutput | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            goal=goal,
            window=window,
        )
    ).parsed
