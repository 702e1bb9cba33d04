"""Pages by key: `?limit=&after=`. Never an offset, never a count; a row added meanwhile moves nothing."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Generic, TypeVar, cast

from django.core.exceptions import ValidationError
from django.db.models import Field as Column
from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel, Field

from hedgerow.api.bodies import ensure_storable
from hedgerow.api.fields import Output
from hedgerow.api.request import ApiRequest
from hedgerow.kernel.errors import Invalid

MOST = 200
M = TypeVar("M", bound=Model)
T = TypeVar("T", bound=BaseModel)


class BadCursor(Invalid):
    code = "bad_cursor"
    title = _("That place in the list does not exist.")

    def __init__(self) -> None:
        super().__init__(todo=_("Start from the first page, or follow the link of the page before."))


class PageQuery(BaseModel):
    """Which page."""

    limit: Annotated[int, Field(ge=1, le=MOST, description="How many at most.")] = 50
    after: Annotated[str | None, Field(max_length=500, description="`next` of the page before.")] = None


class Page(Output, Generic[T]):
    """`next` is null on the last page; otherwise it is the `after` of the next one (also in the Link header)."""

    items: list[T]
    next: str | None


def page_of(
    request: ApiRequest,
    rows: QuerySet[M],
    query: PageQuery,
    *,
    by: Sequence[str] = ("id",),
    show: Callable[[list[M]], list[T]],
) -> Page[T]:
    """The rows after the cursor, in the order of `by` ("-x" descends), whose last column is unique.

    One statement, limit + 1 rows. `show` turns all rows of the page into answers at once. Raises BadCursor.
    """

    def fetch(keys: list[Any] | None, count: int) -> list[M]:
        narrowed = rows if keys is None else rows.filter(_beyond(by, keys))
        return list(narrowed.order_by(*by)[:count])

    return page_from(request, rows.model, fetch, query, by=by, show=show)


def page_from(
    request: ApiRequest,
    model: type[M],
    fetch: Callable[[list[Any] | None, int], list[M]],
    query: PageQuery,
    *,
    by: Sequence[str],
    show: Callable[[list[M]], list[T]],
) -> Page[T]:
    """As `page_of` where one statement will not do: `fetch(keys, count)` gives the rows beyond `keys`, in order."""
    keys = None if query.after is None else _keys(model, by, query.after)
    found = fetch(keys, query.limit + 1)
    shown = found[: query.limit]
    request.next_cursor = _cursor(shown[-1], by) if len(found) > query.limit else ""
    return Page.model_construct(items=show(shown), next=request.next_cursor or None)


def _beyond(by: Sequence[str], keys: Sequence[Any]) -> Q:
    """(a, b) > (x, y) in words that both engines use an index for: a >= x and (a > x or b > y)."""
    name, way = by[0].removeprefix("-"), "lt" if by[0].startswith("-") else "gt"
    further = Q(**{f"{name}__{way}": keys[0]})
    if len(by) == 1:
        return further
    return Q(**{f"{name}__{way}e": keys[0]}) & (further | _beyond(by[1:], keys[1:]))


def _cursor(row: Model, by: Sequence[str]) -> str:
    values = [_column(type(row), name).value_to_string(row) for name in by]
    return urlsafe_b64encode(json.dumps(values, separators=(",", ":")).encode()).decode().rstrip("=")


def _keys(model: type[Model], by: Sequence[str], cursor: str) -> list[Any]:
    try:
        values = json.loads(urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)))
        if not isinstance(values, list) or len(values) != len(by) or not all(isinstance(v, str) for v in values):
            raise BadCursor
        ensure_storable(values)
        return [_column(model, name).to_python(value) for name, value in zip(by, values, strict=True)]
    except (ValueError, ValidationError) as error:
        raise BadCursor from error


def _column(model: type[Model], name: str) -> "Column[Any, Any]":
    column = model._meta.get_field(name.removeprefix("-"))
    return cast("Column[Any, Any]", column)
