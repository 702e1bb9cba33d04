from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.compare_initiatives_assumption import CompareInitiativesAssumption
from ...models.comparison_output import ComparisonOutput
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    assumption: CompareInitiativesAssumption | Unset = UNSET,
    window_days: int | Unset = 30,
    share_bp: int | Unset = 5000,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_assumption: dict[str, Any] | Unset = UNSET
    if not isinstance(assumption, Unset):
        json_assumption = assumption.to_dict()
    if not isinstance(json_assumption, Unset):
        params.update(json_assumption)

    params["window_days"] = window_days

    params["share_bp"] = share_bp

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/initiatives/comparison",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ComparisonOutput | Problem | None:
    if response.status_code == 200:
        response_200 = ComparisonOutput.from_dict(response.json())

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
) -> Response[ComparisonOutput | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    assumption: CompareInitiativesAssumption | Unset = UNSET,
    window_days: int | Unset = 30,
    share_bp: int | Unset = 5000,
) -> Response[ComparisonOutput | Problem]:
    """Compare Initiatives

     All initiatives by one assumption, the best return first; in the sums nothing counts twice.

    Args:
        assumption (CompareInitiativesAssumption | Unset):
        window_days (int | Unset):  Default: 30.
        share_bp (int | Unset):  Default: 5000.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ComparisonOutput | Problem]
    """

    kwargs = _get_kwargs(
        assumption=assumption,
        window_days=window_days,
        share_bp=share_bp,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    assumption: CompareInitiativesAssumption | Unset = UNSET,
    window_days: int | Unset = 30,
    share_bp: int | Unset = 5000,
) -> ComparisonOutput | Problem | None:
    """Compare Initiatives

     All initiatives by one assumption, the best return first; in the sums nothing counts twice.

    Args:
        assumption (CompareInitiativesAssumption | Unset):
        window_days (int | Unset):  Default: 30.
        share_bp (int | Unset):  Default: 5000.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ComparisonOutput | Problem
    """

    return sync_detailed(
        client=client,
        assumption=assumption,
        window_days=window_days,
        share_bp=share_bp,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    assumption: CompareInitiativesAssumption | Unset = UNSET,
    window_days: int | Unset = 30,
    share_bp: int | Unset = 5000,
) -> Response[ComparisonOutput | Problem]:
    """Compare Initiatives

     All initiatives by one assumption, the best return first; in the sums nothing counts twice.

    Args:
        assumption (CompareInitiativesAssumption | Unset):
        window_days (int | Unset):  Default: 30.
        share_bp (int | Unset):  Default: 5000.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ComparisonOutput | Problem]
    """

    kwargs = _get_kwargs(
        assumption=assumption,
        window_days=window_days,
        share_bp=share_bp,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    assumption: CompareInitiativesAssumption | Unset = UNSET,
    window_days: int | Unset = 30,
    share_bp: int | Unset = 5000,
) -> ComparisonOutput | Problem | None:
    """Compare Initiatives

     All initiatives by one assumption, the best return first; in the sums nothing counts twice.

    Args:
        assumption (CompareInitiativesAssumption | Unset):
        window_days (int | Unset):  Default: 30.
        share_bp (int | Unset):  Default: 5000.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ComparisonOutput | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            assumption=assumption,
            window_days=window_days,
            share_bp=share_bp,
        )
    ).parsed
