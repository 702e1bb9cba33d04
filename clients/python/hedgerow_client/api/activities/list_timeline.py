import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.channel import Channel
from ...models.page_timeline_output import PageTimelineOutput
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    party_id: UUID,
    *,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    group: str | Unset = "",
    day: datetime.date | None | Unset = UNSET,
    channel: Channel | None | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    json_after: None | str | Unset
    if isinstance(after, Unset):
        json_after = UNSET
    else:
        json_after = after
    params["after"] = json_after

    params["group"] = group

    json_day: None | str | Unset
    if isinstance(day, Unset):
        json_day = UNSET
    elif isinstance(day, datetime.date):
        json_day = day.isoformat()
    else:
        json_day = day
    params["day"] = json_day

    json_channel: None | str | Unset
    if isinstance(channel, Unset):
        json_channel = UNSET
    elif isinstance(channel, Channel):
        json_channel = channel.value
    else:
        json_channel = channel
    params["channel"] = json_channel

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/parties/{party_id}/timeline".format(
            party_id=quote(str(party_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageTimelineOutput | Problem | None:
    if response.status_code == 200:
        response_200 = PageTimelineOutput.from_dict(response.json())

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
) -> Response[PageTimelineOutput | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    party_id: UUID,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    group: str | Unset = "",
    day: datetime.date | None | Unset = UNSET,
    channel: Channel | None | Unset = UNSET,
) -> Response[PageTimelineOutput | Problem]:
    """List Timeline

     What happened with one party, the latest first, under every id it is known by.

    Args:
        party_id (UUID):
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        group (str | Unset): Only verbs of this group; items tell theirs. Default: ''.
        day (datetime.date | None | Unset): Only what occurred on this day of the business.
        channel (Channel | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageTimelineOutput | Problem]
    """

    kwargs = _get_kwargs(
        party_id=party_id,
        limit=limit,
        after=after,
        group=group,
        day=day,
        channel=channel,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    party_id: UUID,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    group: str | Unset = "",
    day: datetime.date | None | Unset = UNSET,
    channel: Channel | None | Unset = UNSET,
) -> PageTimelineOutput | Problem | None:
    """List Timeline

     What happened with one party, the latest first, under every id it is known by.

    Args:
        party_id (UUID):
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        group (str | Unset): Only verbs of this group; items tell theirs. Default: ''.
        day (datetime.date | None | Unset): Only what occurred on this day of the business.
        channel (Channel | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageTimelineOutput | Problem
    """

    return sync_detailed(
        party_id=party_id,
        client=client,
        limit=limit,
        after=after,
        group=group,
        day=day,
        channel=channel,
    ).parsed


async def asyncio_detailed(
    party_id: UUID,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    group: str | Unset = "",
    day: datetime.date | None | Unset = UNSET,
    channel: Channel | None | Unset = UNSET,
) -> Response[PageTimelineOutput | Problem]:
    """List Timeline

     What happened with one party, the latest first, under every id it is known by.

    Args:
        party_id (UUID):
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        group (str | Unset): Only verbs of this group; items tell theirs. Default: ''.
        day (datetime.date | None | Unset): Only what occurred on this day of the business.
        channel (Channel | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageTimelineOutput | Problem]
    """

    kwargs = _get_kwargs(
        party_id=party_id,
        limit=limit,
        after=after,
        group=group,
        day=day,
        channel=channel,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    party_id: UUID,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    group: str | Unset = "",
    day: datetime.date | None | Unset = UNSET,
    channel: Channel | None | Unset = UNSET,
) -> PageTimelineOutput | Problem | None:
    """List Timeline

     What happened with one party, the latest first, under every id it is known by.

    Args:
        party_id (UUID):
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        group (str | Unset): Only verbs of this group; items tell theirs. Default: ''.
        day (datetime.date | None | Unset): Only what occurred on this day of the business.
        channel (Channel | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageTimelineOutput | Problem
    """

    return (
        await asyncio_detailed(
            party_id=party_id,
            client=client,
            limit=limit,
            after=after,
            group=group,
            day=day,
            channel=channel,
        )
    ).parsed
