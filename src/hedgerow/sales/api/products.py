"""What is sold."""

from typing import Annotated, Self
from uuid import UUID

from ninja import Query, Router
from pydantic import Field

from hedgerow.api.fields import Output
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.sales import order_queries as queries
from hedgerow.sales.api.access import READ
from hedgerow.sales.models import Product

router = Router(tags=["Sales"], auth=READ)


class ProductQuery(PageQuery):
    category: Annotated[str, Field(max_length=80, description="Only of that category.")] = ""


class ProductOutput(Output):
    """`sold_milli` counts thousandths; `amount_minor` is what it brought in, in the workspace's currency."""

    id: UUID
    name: str
    category: str
    sold_milli: int
    times: int
    amount_minor: int

    @classmethod
    def of(cls, product: Product) -> Self:
        return cls(**{name: getattr(product, name) for name in cls.model_fields})


@router.get("", response=Page[ProductOutput])
def list_products(request: ApiRequest, wanted: Query[ProductQuery]) -> Page[ProductOutput]:
    """Products with what was sold of each."""
    rows = queries.visible_products(request.actor).order_by()
    rows = rows.filter(category=wanted.category) if wanted.category else rows
    return page_of(request, rows, wanted, show=_products)


def _products(found: list[Product]) -> list[ProductOutput]:
    return [ProductOutput.of(one) for one in found]
