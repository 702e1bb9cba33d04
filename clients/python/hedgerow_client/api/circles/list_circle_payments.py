from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.page_circle_payment_output import PageCirclePaymentOutput
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    circle: None | Unset | UUID = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    json_after: None | str | Unset
    if isinstance(after, Unset):
        json_after = UNSET
    else:
        json_after = after
    params["after"] = json_after

    json_circle: None | str | Unset
    if isinstance(circle, Unset):
        json_circle = UNSET
    elif isinstance(circle, UUID):
        json_circle = str(circle)
    else:
        json_circle = circle
    params["circle"] = json_circle

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/circles/payments",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PageCirclePaymentOutput | Problem | None:
    if response.status_code == 200:
        response_200 = PageCirclePaymentOutput.from_dict(response.json())

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
) -> Response[PageCirclePaymentOutput | Problem]:
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
    circle: None | Unset | UUID = UNSET,
) -> Response[PageCirclePaymentOutput | Problem]:
    """List Circle Payments

     Of which the key may see both sides, the oldest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        circle (None | Unset | UUID): Only of this circle.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageCirclePaymentOutput | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        after=after,
        circle=circle,
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
    circle: None | Unset | UUID = UNSET,
) -> PageCirclePaymentOutput | Problem | None:
    """List Circle Payments

     Of which the key may see both sides, the oldest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        circle (None | Unset | UUID): Only of this circle.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageCirclePaymentOutput | Problem
    """

    return sync_detailed(
        client=client,
        limit=limit,
        after=after,
        circle=circle,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    circle: None | Unset | UUID = UNSET,
) -> Response[PageCirclePaymentOutput | Problem]:
    """List Circle Payments

     Of which the key may see both sides, the oldest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        circle (None | Unset | UUID): Only of this circle.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageCirclePaymentOutput | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        after=after,
        circle=circle,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    after: None | str | Unset = UNSET,
    circle: None | Unset | UUID = UNSET,
) -> PageCirclePaymentOutput | Problem | None:
    """List Circle Payments

     Of which the key may see both sides, the oldest first.

    Args:
        limit (int | Unset): How many at most. Default: 50.
        after (None | str | Unset): `next` of the page before.
        circle (None | Unset | UUID): Only of this circle.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageCirclePaymentOutput | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            after=after,
            circle=circle,
        )
    ).parsed
