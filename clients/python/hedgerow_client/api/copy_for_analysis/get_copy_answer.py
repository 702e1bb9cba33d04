from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.copy_answer_output import CopyAnswerOutput
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    answer_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/lake/answers/{answer_id}".format(
            answer_id=quote(str(answer_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CopyAnswerOutput | Problem | None:
    if response.status_code == 200:
        response_200 = CopyAnswerOutput.from_dict(response.json())

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
) -> Response[CopyAnswerOutput | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    answer_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[CopyAnswerOutput | Problem]:
    """Get Copy Answer

     What became of it.

    Args:
        answer_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CopyAnswerOutput | Problem]
    """

    kwargs = _get_kwargs(
        answer_id=answer_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    answer_id: UUID,
    *,
    client: AuthenticatedClient,
) -> CopyAnswerOutput | Problem | None:
    """Get Copy Answer

     What became of it.

    Args:
        answer_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CopyAnswerOutput | Problem
    """

    return sync_detailed(
        answer_id=answer_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    answer_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[CopyAnswerOutput | Problem]:
    """Get Copy Answer

     What became of it.

    Args:
        answer_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CopyAnswerOutput | Problem]
    """

    kwargs = _get_kwargs(
        answer_id=answer_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    answer_id: UUID,
    *,
    client: AuthenticatedClient,
) -> CopyAnswerOutput | Problem | None:
    """Get Copy Answer

     What became of it.

    Args:
        answer_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CopyAnswerOutput | Problem
    """

    return (
        await asyncio_detailed(
            answer_id=answer_id,
            client=client,
        )
    ).parsed
