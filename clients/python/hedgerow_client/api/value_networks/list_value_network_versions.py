from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.page_network_version_output import PageNetworkVersionOutput
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    value_network_id: UUID,
    *,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    json_after: None | str | Unset
    if isinstance(after, Unset):
        json_after = UNSET
    else:
        json_after = after
    params["after"] = json_after

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/value-networks/{value_network_id}/versions".format(
            value_network_id=quote(str(value_network_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageNetworkVersionOutput | Problem | None:
    if response.status_code == 200:
        response_200 = PageNetworkVersionOutput.from_dict(response.json())

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
) -> Response[PageNetworkVersionOutput | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    value_network_id: UUID,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
) -> Response[PageNetworkVersionOutput | Problem]:
    """List Value Network Versions

     Who drew when, the oldest first.

    Args:
        value_network_id (UUID):
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageNetworkVersionOutput | Problem]
    """

    kwargs = _get_kwargs(
        value_network_id=value_network_id,
        limit=limit,
        after=after,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    value_network_id: UUID,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
) -> PageNetworkVersionOutput | Problem | None:
    """List Value Network Versions

     Who drew when, the oldest first.

    Args:
        value_network_id (UUID):
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageNetworkVersionOutput | Problem
    """

    return sync_detailed(
        value_network_id=value_network_id,
        client=client,
        limit=limit,
        after=after,
    ).parsed


async def asyncio_detailed(
    value_network_id: UUID,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
) -> Response[PageNetworkVersionOutput | Problem]:
    """List Value Network Versions

     Who drew when, the oldest first.

    Args:
        value_network_id (UUID):
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageNetworkVersionOutput | Problem]
    """

    kwargs = _get_kwargs(
        value_network_id=value_network_id,
        limit=limit,
        after=after,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    value_network_id: UUID,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
) -> PageNetworkVersionOutput | Problem | None:
    """List Value Network Versions

     Who drew when, the oldest first.

    Args:
        value_network_id (UUID):
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageNetworkVersionOutput | Problem
    """

    return (
        await asyncio_detailed(
            value_network_id=value_network_id,
            client=client,
            limit=limit,
            after=after,
        )
    ).parsed
