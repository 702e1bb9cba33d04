import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.relationship_output import RelationshipOutput
from ...types import UNSET, Response, Unset


def _get_kwargs(
    tie_id: UUID,
    *,
    until: datetime.date | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    json_until: None | str | Unset
    if isinstance(until, Unset):
        json_until = UNSET
    elif isinstance(until, datetime.date):
        json_until = until.isoformat()
    else:
        json_until = until
    params["until"] = json_until

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/relationships/{tie_id}".format(
            tie_id=quote(str(tie_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | RelationshipOutput | None:
    if response.status_code == 200:
        response_200 = RelationshipOutput.from_dict(response.json())

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
) -> Response[Problem | RelationshipOutput]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    tie_id: UUID,
    *,
    client: AuthenticatedClient,
    until: datetime.date | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | RelationshipOutput]:
    """End Relationship

     The relationship ends; it stays in the history. Doing it again changes nothing.

    Args:
        tie_id (UUID):
        until (datetime.date | None | Unset): Today by default.
        idempotency_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RelationshipOutput]
    """

    kwargs = _get_kwargs(
        tie_id=tie_id,
        until=until,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    tie_id: UUID,
    *,
    client: AuthenticatedClient,
    until: datetime.date | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Problem | RelationshipOutput | None:
    """End Relationship

     The relationship ends; it stays in the history. Doing it again changes nothing.

    Args:
        tie_id (UUID):
        until (datetime.date | None | Unset): Today by default.
        idempotency_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RelationshipOutput
    """

    return sync_detailed(
        tie_id=tie_id,
        client=client,
        until=until,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    tie_id: UUID,
    *,
    client: AuthenticatedClient,
    until: datetime.date | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | RelationshipOutput]:
    """End Relationship

     The relationship ends; it stays in the history. Doing it again changes nothing.

    Args:
        tie_id (UUID):
        until (datetime.date | None | Unset): Today by default.
        idempotency_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RelationshipOutput]
    """

    kwargs = _get_kwargs(
        tie_id=tie_id,
        until=until,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    tie_id: UUID,
    *,
    client: AuthenticatedClient,
    until: datetime.date | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Problem | RelationshipOutput | None:
    """End Relationship

     The relationship ends; it stays in the history. Doing it again changes nothing.

    Args:
        tie_id (UUID):
        until (datetime.date | None | Unset): Today by default.
        idempotency_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RelationshipOutput
    """

    return (
        await asyncio_detailed(
            tie_id=tie_id,
            client=client,
            until=until,
            idempotency_key=idempotency_key,
        )
    ).parsed
