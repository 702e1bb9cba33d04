from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.value_network_detail import ValueNetworkDetail
from ...types import UNSET, Response, Unset


def _get_kwargs(
    value_network_id: UUID,
    version_id: UUID,
    *,
    after: int | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    json_after: int | None | Unset
    if isinstance(after, Unset):
        json_after = UNSET
    else:
        json_after = after
    params["after"] = json_after

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/value-networks/{value_network_id}/versions/{version_id}/return".format(
            value_network_id=quote(str(value_network_id), safe=""),
            version_id=quote(str(version_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | ValueNetworkDetail | None:
    if response.status_code == 200:
        response_200 = ValueNetworkDetail.from_dict(response.json())

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

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 411:
        response_411 = Problem.from_dict(response.json())

        return response_411

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

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
) -> Response[Problem | ValueNetworkDetail]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    value_network_id: UUID,
    version_id: UUID,
    *,
    client: AuthenticatedClient,
    after: int | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | ValueNetworkDetail]:
    """Return Value Network Version

     An older version is the current one again.

    Args:
        value_network_id (UUID):
        version_id (UUID):
        after (int | None | Unset): The version that you saw; 409 where something was drawn since.
        idempotency_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ValueNetworkDetail]
    """

    kwargs = _get_kwargs(
        value_network_id=value_network_id,
        version_id=version_id,
        after=after,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    value_network_id: UUID,
    version_id: UUID,
    *,
    client: AuthenticatedClient,
    after: int | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Problem | ValueNetworkDetail | None:
    """Return Value Network Version

     An older version is the current one again.

    Args:
        value_network_id (UUID):
        version_id (UUID):
        after (int | None | Unset): The version that you saw; 409 where something was drawn since.
        idempotency_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ValueNetworkDetail
    """

    return sync_detailed(
        value_network_id=value_network_id,
        version_id=version_id,
        client=client,
        after=after,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    value_network_id: UUID,
    version_id: UUID,
    *,
    client: AuthenticatedClient,
    after: int | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | ValueNetworkDetail]:
    """Return Value Network Version

     An older version is the current one again.

    Args:
        value_network_id (UUID):
        version_id (UUID):
        after (int | None | Unset): The version that you saw; 409 where something was drawn since.
        idempotency_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ValueNetworkDetail]
    """

    kwargs = _get_kwargs(
        value_network_id=value_network_id,
        version_id=version_id,
        after=after,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    value_network_id: UUID,
    version_id: UUID,
    *,
    client: AuthenticatedClient,
    after: int | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Problem | ValueNetworkDetail | None:
    """Return Value Network Version

     An older version is the current one again.

    Args:
        value_network_id (UUID):
        version_id (UUID):
        after (int | None | Unset): The version that you saw; 409 where something was drawn since.
        idempotency_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ValueNetworkDetail
    """

    return (
        await asyncio_detailed(
            value_network_id=value_network_id,
            version_id=version_id,
            client=client,
            after=after,
            idempotency_key=idempotency_key,
        )
    ).parsed
