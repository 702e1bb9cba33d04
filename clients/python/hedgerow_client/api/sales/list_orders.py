import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.list_orders_state import ListOrdersState
from ...models.page_order_output import PageOrderOutput
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    party: None | Unset | UUID = UNSET,
    state: ListOrdersState | Unset = ListOrdersState.VALUE_0,
    source: str | Unset = "",
    external_id: str | Unset = "",
    since: datetime.date | None | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    json_after: None | str | Unset
    if isinstance(after, Unset):
        json_after = UNSET
    else:
        json_after = after
    params["after"] = json_after

    json_party: None | str | Unset
    if isinstance(party, Unset):
        json_party = UNSET
    elif isinstance(party, UUID):
        json_party = str(party)
    else:
        json_party = party
    params["party"] = json_party

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state.value

    params["state"] = json_state

    params["source"] = source

    params["external_id"] = external_id

    json_since: None | str | Unset
    if isinstance(since, Unset):
        json_since = UNSET
    elif isinstance(since, datetime.date):
        json_since = since.isoformat()
    else:
        json_since = since
    params["since"] = json_since

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/orders",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageOrderOutput | Problem | None:
    if response.status_code == 200:
        response_200 = PageOrderOutput.from_dict(response.json())

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
) -> Response[PageOrderOutput | Problem]:
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
    party: None | Unset | UUID = UNSET,
    state: ListOrdersState | Unset = ListOrdersState.VALUE_0,
    source: str | Unset = "",
    external_id: str | Unset = "",
    since: datetime.date | None | Unset = UNSET,
) -> Response[PageOrderOutput | Problem]:
    """List Orders

     Orders with their lines and returns, the oldest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        party (None | Unset | UUID): Whose.
        state (ListOrdersState | Unset):  Default: ListOrdersState.VALUE_0.
        source (str | Unset): Of which shop. Default: ''.
        external_id (str | Unset): What its shop calls it. Default: ''.
        since (datetime.date | None | Unset): Only of that day and later.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOrderOutput | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        after=after,
        party=party,
        state=state,
        source=source,
        external_id=external_id,
        since=since,
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
    party: None | Unset | UUID = UNSET,
    state: ListOrdersState | Unset = ListOrdersState.VALUE_0,
    source: str | Unset = "",
    external_id: str | Unset = "",
    since: datetime.date | None | Unset = UNSET,
) -> PageOrderOutput | Problem | None:
    """List Orders

     Orders with their lines and returns, the oldest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        party (None | Unset | UUID): Whose.
        state (ListOrdersState | Unset):  Default: ListOrdersState.VALUE_0.
        source (str | Unset): Of which shop. Default: ''.
        external_id (str | Unset): What its shop calls it. Default: ''.
        since (datetime.date | None | Unset): Only of that day and later.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOrderOutput | Problem
    """

    return sync_detailed(
        client=client,
        limit=limit,
        after=after,
        party=party,
        state=state,
        source=source,
        external_id=external_id,
        since=since,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    party: None | Unset | UUID = UNSET,
    state: ListOrdersState | Unset = ListOrdersState.VALUE_0,
    source: str | Unset = "",
    external_id: str | Unset = "",
    since: datetime.date | None | Unset = UNSET,
) -> Response[PageOrderOutput | Problem]:
    """List Orders

     Orders with their lines and returns, the oldest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        party (None | Unset | UUID): Whose.
        state (ListOrdersState | Unset):  Default: ListOrdersState.VALUE_0.
        source (str | Unset): Of which shop. Default: ''.
        external_id (str | Unset): What its shop calls it. Default: ''.
        since (datetime.date | None | Unset): Only of that day and later.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageOrderOutput | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        after=after,
        party=party,
        state=state,
        source=source,
        external_id=external_id,
        since=since,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    party: None | Unset | UUID = UNSET,
    state: ListOrdersState | Unset = ListOrdersState.VALUE_0,
    source: str | Unset = "",
    external_id: str | Unset = "",
    since: datetime.date | None | Unset = UNSET,
) -> PageOrderOutput | Problem | None:
    """List Orders

     Orders with their lines and returns, the oldest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        party (None | Unset | UUID): Whose.
        state (ListOrdersState | Unset):  Default: ListOrdersState.VALUE_0.
        source (str | Unset): Of which shop. Default: ''.
        external_id (str | Unset): What its shop calls it. Default: ''.
        since (datetime.date | None | Unset): Only of that day and later.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageOrderOutput | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            after=after,
            party=party,
            state=state,
            source=source,
            external_id=external_id,
            since=since,
        )
    ).parsed
