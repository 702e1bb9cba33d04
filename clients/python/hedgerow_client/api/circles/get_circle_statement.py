import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.circle_statement_output import CircleStatementOutput
from ...models.problem import Problem
from ...types import UNSET, Response


def _get_kwargs(
    circle_member_id: UUID,
    *,
    since: datetime.date,
    until: datetime.date,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_since = since.isoformat()
    params["since"] = json_since

    json_until = until.isoformat()
    params["until"] = json_until

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/circles/members/{circle_member_id}/statement".format(
            circle_member_id=quote(str(circle_member_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CircleStatementOutput | Problem | None:
    if response.status_code == 200:
        response_200 = CircleStatementOutput.from_dict(response.json())

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
) -> Response[CircleStatementOutput | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    circle_member_id: UUID,
    *,
    client: AuthenticatedClient,
    since: datetime.date,
    until: datetime.date,
) -> Response[CircleStatementOutput | Problem]:
    """Get Circle Statement

     What a member paid and was paid between two days.

    Args:
        circle_member_id (UUID):
        since (datetime.date): The first day.
        until (datetime.date): The last day.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CircleStatementOutput | Problem]
    """

    kwargs = _get_kwargs(
        circle_member_id=circle_member_id,
        since=since,
        until=until,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    circle_member_id: UUID,
    *,
    client: AuthenticatedClient,
    since: datetime.date,
    until: datetime.date,
) -> CircleStatementOutput | Problem | None:
    """Get Circle Statement

     What a member paid and was paid between two days.

    Args:
        circle_member_id (UUID):
        since (datetime.date): The first day.
        until (datetime.date): The last day.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CircleStatementOutput | Problem
    """

    return sync_detailed(
        circle_member_id=circle_member_id,
        client=client,
        since=since,
        until=until,
    ).parsed


async def asyncio_detailed(
    circle_member_id: UUID,
    *,
    client: AuthenticatedClient,
    since: datetime.date,
    until: datetime.date,
) -> Response[CircleStatementOutput | Problem]:
    """Get Circle Statement

     What a member paid and was paid between two days.

    Args:
        circle_member_id (UUID):
        since (datetime.date): The first day.
        until (datetime.date): The last day.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CircleStatementOutput | Problem]
    """

    kwargs = _get_kwargs(
        circle_member_id=circle_member_id,
        since=since,
        until=until,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    circle_member_id: UUID,
    *,
    client: AuthenticatedClient,
    since: datetime.date,
    until: datetime.date,
) -> CircleStatementOutput | Problem | None:
    """Get Circle Statement

     What a member paid and was paid between two days.

    Args:
        circle_member_id (UUID):
        since (datetime.date): The first day.
        until (datetime.date): The last day.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CircleStatementOutput | Problem
    """

    return (
        await asyncio_detailed(
            circle_member_id=circle_member_id,
            client=client,
            since=since,
            until=until,
        )
    ).parsed
