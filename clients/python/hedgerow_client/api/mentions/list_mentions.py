from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.mention_state import MentionState
from ...models.page_mention_output import PageMentionOutput
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    state: MentionState | None | Unset = UNSET,
    is_known: bool | None | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    json_after: None | str | Unset
    if isinstance(after, Unset):
        json_after = UNSET
    else:
        json_after = after
    params["after"] = json_after

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, MentionState):
        json_state = state.value
    else:
        json_state = state
    params["state"] = json_state

    json_is_known: bool | None | Unset
    if isinstance(is_known, Unset):
        json_is_known = UNSET
    else:
        json_is_known = is_known
    params["is_known"] = json_is_known

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/mentions",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageMentionOutput | Problem | None:
    if response.status_code == 200:
        response_200 = PageMentionOutput.from_dict(response.json())

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
) -> Response[PageMentionOutput | Problem]:
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
    state: MentionState | None | Unset = UNSET,
    is_known: bool | None | Unset = UNSET,
) -> Response[PageMentionOutput | Problem]:
    """List Mentions

     Who wrote of the business, the latest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        state (MentionState | None | Unset):
        is_known (bool | None | Unset): Whether it is known who wrote it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageMentionOutput | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        after=after,
        state=state,
        is_known=is_known,
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
    state: MentionState | None | Unset = UNSET,
    is_known: bool | None | Unset = UNSET,
) -> PageMentionOutput | Problem | None:
    """List Mentions

     Who wrote of the business, the latest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        state (MentionState | None | Unset):
        is_known (bool | None | Unset): Whether it is known who wrote it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageMentionOutput | Problem
    """

    return sync_detailed(
        client=client,
        limit=limit,
        after=after,
        state=state,
        is_known=is_known,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    state: MentionState | None | Unset = UNSET,
    is_known: bool | None | Unset = UNSET,
) -> Response[PageMentionOutput | Problem]:
    """List Mentions

     Who wrote of the business, the latest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        state (MentionState | None | Unset):
        is_known (bool | None | Unset): Whether it is known who wrote it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageMentionOutput | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        after=after,
        state=state,
        is_known=is_known,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    state: MentionState | None | Unset = UNSET,
    is_known: bool | None | Unset = UNSET,
) -> PageMentionOutput | Problem | None:
    """List Mentions

     Who wrote of the business, the latest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        state (MentionState | None | Unset):
        is_known (bool | None | Unset): Whether it is known who wrote it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageMentionOutput | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            after=after,
            state=state,
            is_known=is_known,
        )
    ).parsed
