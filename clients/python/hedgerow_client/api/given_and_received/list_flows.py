import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.flow_state import FlowState
from ...models.page_flow_output import PageFlowOutput
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    party: None | Unset | UUID = UNSET,
    kind: str | Unset = "",
    state: FlowState | None | Unset = UNSET,
    since: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
    taken_back: bool | Unset = False,
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

    params["kind"] = kind

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, FlowState):
        json_state = state.value
    else:
        json_state = state
    params["state"] = json_state

    json_since: None | str | Unset
    if isinstance(since, Unset):
        json_since = UNSET
    elif isinstance(since, datetime.date):
        json_since = since.isoformat()
    else:
        json_since = since
    params["since"] = json_since

    json_until: None | str | Unset
    if isinstance(until, Unset):
        json_until = UNSET
    elif isinstance(until, datetime.date):
        json_until = until.isoformat()
    else:
        json_until = until
    params["until"] = json_until

    params["taken_back"] = taken_back

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/exchange/flows",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageFlowOutput | Problem | None:
    if response.status_code == 200:
        response_200 = PageFlowOutput.from_dict(response.json())

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
) -> Response[PageFlowOutput | Problem]:
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
    kind: str | Unset = "",
    state: FlowState | None | Unset = UNSET,
    since: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
    taken_back: bool | Unset = False,
) -> Response[PageFlowOutput | Problem]:
    """List Flows

     What was given and received, the oldest entry first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        party (None | Unset | UUID): On either side.
        kind (str | Unset): Key of a kind. Default: ''.
        state (FlowState | None | Unset):
        since (datetime.date | None | Unset):
        until (datetime.date | None | Unset):
        taken_back (bool | Unset): Those that were taken back, instead of the others. Default:
            False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageFlowOutput | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        after=after,
        party=party,
        kind=kind,
        state=state,
        since=since,
        until=until,
        taken_back=taken_back,
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
    kind: str | Unset = "",
    state: FlowState | None | Unset = UNSET,
    since: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
    taken_back: bool | Unset = False,
) -> PageFlowOutput | Problem | None:
    """List Flows

     What was given and received, the oldest entry first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        party (None | Unset | UUID): On either side.
        kind (str | Unset): Key of a kind. Default: ''.
        state (FlowState | None | Unset):
        since (datetime.date | None | Unset):
        until (datetime.date | None | Unset):
        taken_back (bool | Unset): Those that were taken back, instead of the others. Default:
            False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageFlowOutput | Problem
    """

    return sync_detailed(
        client=client,
        limit=limit,
        after=after,
        party=party,
        kind=kind,
        state=state,
        since=since,
        until=until,
        taken_back=taken_back,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    party: None | Unset | UUID = UNSET,
    kind: str | Unset = "",
    state: FlowState | None | Unset = UNSET,
    since: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
    taken_back: bool | Unset = False,
) -> Response[PageFlowOutput | Problem]:
    """List Flows

     What was given and received, the oldest entry first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        party (None | Unset | UUID): On either side.
        kind (str | Unset): Key of a kind. Default: ''.
        state (FlowState | None | Unset):
        since (datetime.date | None | Unset):
        until (datetime.date | None | Unset):
        taken_back (bool | Unset): Those that were taken back, instead of the others. Default:
            False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageFlowOutput | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        after=after,
        party=party,
        kind=kind,
        state=state,
        since=since,
        until=until,
        taken_back=taken_back,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    party: None | Unset | UUID = UNSET,
    kind: str | Unset = "",
    state: FlowState | None | Unset = UNSET,
    since: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
    taken_back: bool | Unset = False,
) -> PageFlowOutput | Problem | None:
    """List Flows

     What was given and received, the oldest entry first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        party (None | Unset | UUID): On either side.
        kind (str | Unset): Key of a kind. Default: ''.
        state (FlowState | None | Unset):
        since (datetime.date | None | Unset):
        until (datetime.date | None | Unset):
        taken_back (bool | Unset): Those that were taken back, instead of the others. Default:
            False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageFlowOutput | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            after=after,
            party=party,
            kind=kind,
            state=state,
            since=since,
            until=until,
            taken_back=taken_back,
        )
    ).parsed
