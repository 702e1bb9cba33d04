from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.what_if_output import WhatIfOutput
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    remove: list[str] | Unset = UNSET,
    degree_bp: int | Unset = 10000,
    days: int | Unset = 28,
    steps: list[str] | Unset = UNSET,
    seed: int | Unset = 1,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_remove: list[str] | Unset = UNSET
    if not isinstance(remove, Unset):
        json_remove = remove

    params["remove"] = json_remove

    params["degree_bp"] = degree_bp

    params["days"] = days

    json_steps: list[str] | Unset = UNSET
    if not isinstance(steps, Unset):
        json_steps = steps

    params["steps"] = json_steps

    params["seed"] = seed

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/what-if",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | WhatIfOutput | None:
    if response.status_code == 200:
        response_200 = WhatIfOutput.from_dict(response.json())

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
) -> Response[Problem | WhatIfOutput]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    remove: list[str] | Unset = UNSET,
    degree_bp: int | Unset = 10000,
    days: int | Unset = 28,
    steps: list[str] | Unset = UNSET,
    seed: int | Unset = 1,
) -> Response[Problem | WhatIfOutput]:
    """Ask What If

     What would follow. Nothing is kept; the same question of the same record has the same answer.

    Args:
        remove (list[str] | Unset): Such as `party:<id>` or `line:Bread`; nothing, for a calm
            stretch.
        degree_bp (int | Unset): How much of it stops: 10000 is all. Default: 10000.
        days (int | Unset):  Default: 28.
        steps (list[str] | Unset):
        seed (int | Unset):  Default: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | WhatIfOutput]
    """

    kwargs = _get_kwargs(
        remove=remove,
        degree_bp=degree_bp,
        days=days,
        steps=steps,
        seed=seed,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    remove: list[str] | Unset = UNSET,
    degree_bp: int | Unset = 10000,
    days: int | Unset = 28,
    steps: list[str] | Unset = UNSET,
    seed: int | Unset = 1,
) -> Problem | WhatIfOutput | None:
    """Ask What If

     What would follow. Nothing is kept; the same question of the same record has the same answer.

    Args:
        remove (list[str] | Unset): Such as `party:<id>` or `line:Bread`; nothing, for a calm
            stretch.
        degree_bp (int | Unset): How much of it stops: 10000 is all. Default: 10000.
        days (int | Unset):  Default: 28.
        steps (list[str] | Unset):
        seed (int | Unset):  Default: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | WhatIfOutput
    """

    return sync_detailed(
        client=client,
        remove=remove,
        degree_bp=degree_bp,
        days=days,
        steps=steps,
        seed=seed,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    remove: list[str] | Unset = UNSET,
    degree_bp: int | Unset = 10000,
    days: int | Unset = 28,
    steps: list[str] | Unset = UNSET,
    seed: int | Unset = 1,
) -> Response[Problem | WhatIfOutput]:
    """Ask What If

     What would follow. Nothing is kept; the same question of the same record has the same answer.

    Args:
        remove (list[str] | Unset): Such as `party:<id>` or `line:Bread`; nothing, for a calm
            stretch.
        degree_bp (int | Unset): How much of it stops: 10000 is all. Default: 10000.
        days (int | Unset):  Default: 28.
        steps (list[str] | Unset):
        seed (int | Unset):  Default: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | WhatIfOutput]
    """

    kwargs = _get_kwargs(
        remove=remove,
        degree_bp=degree_bp,
        days=days,
        steps=steps,
        seed=seed,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    remove: list[str] | Unset = UNSET,
    degree_bp: int | Unset = 10000,
    days: int | Unset = 28,
    steps: list[str] | Unset = UNSET,
    seed: int | Unset = 1,
) -> Problem | WhatIfOutput | None:
    """Ask What If

     What would follow. Nothing is kept; the same question of the same record has the same answer.

    Args:
        remove (list[str] | Unset): Such as `party:<id>` or `line:Bread`; nothing, for a calm
            stretch.
        degree_bp (int | Unset): How much of it stops: 10000 is all. Default: 10000.
        days (int | Unset):  Default: 28.
        steps (list[str] | Unset):
        seed (int | Unset):  Default: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | WhatIfOutput
    """

    return (
        await asyncio_detailed(
            client=client,
            remove=remove,
            degree_bp=degree_bp,
            days=days,
            steps=steps,
            seed=seed,
        )
    ).parsed
