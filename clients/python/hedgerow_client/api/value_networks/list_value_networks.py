from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.page_value_network_output import PageValueNetworkOutput
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    put_away: bool | Unset = False,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    json_after: None | str | Unset
    if isinstance(after, Unset):
        json_after = UNSET
    else:
        json_after = after
    params["after"] = json_after

    params["put_away"] = put_away

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/value-networks",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageValueNetworkOutput | Problem | None:
    if response.status_code == 200:
        response_200 = PageValueNetworkOutput.from_dict(response.json())

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
) -> Response[PageValueNetworkOutput | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    put_away: bool | Unset = False,
) -> Response[PageValueNetworkOutput | Problem]:
    """List Value Networks

     All value networks, the oldest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        put_away (bool | Unset): Those that were put away, instead of the others. Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageValueNetworkOutput | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        after=after,
        put_away=put_away,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    put_away: bool | Unset = False,
) -> PageValueNetworkOutput | Problem | None:
    """List Value Networks

     All value networks, the oldest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        put_away (bool | Unset): Those that were put away, instead of the others. Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageValueNetworkOutput | Problem
    """

    return sync_detailed(
        client=client,
        limit=limit,
        after=after,
        put_away=put_away,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    put_away: bool | Unset = False,
) -> Response[PageValueNetworkOutput | Problem]:
    """List Value Networks

     All value networks, the oldest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        put_away (bool | Unset): Those that were put away, instead of the others. Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageValueNetworkOutput | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        after=after,
        put_away=put_away,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    put_away: bool | Unset = False,
) -> PageValueNetworkOutput | Problem | None:
    """List Value Networks

     All value networks, the oldest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        put_away (bool | Unset): Those that were put away, instead of the others. Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageValueNetworkOutput | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            after=after,
            put_away=put_away,
        )
    ).parsed
