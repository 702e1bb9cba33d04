"""Which product a shop's line is of: by the shop's own key, then the article number, then the name."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from hedgerow.sales.models import Product, ProductKey
from hedgerow.sales.reports import ReportedLine

SKU = "sku"
_Name = tuple[str, str]


# house: operation-shape: a step of taking reports, in its transaction
def products_of(source: str, lines: Sequence[ReportedLine]) -> list[UUID | None]:
    """The product of each line; one that nobody knows yet is added, and what the shop calls it remembered.

    A category fills one that is empty: what somebody sorted stays sorted.
    """
    asked = {name for line in lines for name in _names(source, line)}
    rows = ProductKey.objects.filter(key__among=sorted({key for _source, key in asked}))
    known = {(row.source, row.key): row.product_id for row in rows}
    by_name = _by_name([line for line in lines if not any(name in known for name in _names(source, line))])
    found = []
    for line in lines:
        names = _names(source, line)
        key = next((known[name] for name in names if name in known), by_name.get(_normal(line.description)))
        found.append(key)
        if key is not None:
            _remember([name for name in names if name not in known], key)
            known |= {name: key for name in names if name not in known}
    sort_told({key: line.category for key, line in zip(found, lines, strict=True) if key and line.category.strip()})
    return found


def _names(source: str, line: ReportedLine) -> list[_Name]:
    names = [(source, line.product_key.strip()[:120]), (SKU, line.sku.strip()[:120])]
    return [name for name in names if name[1]]


def _normal(name: str) -> str:
    return name.strip()[:200].casefold()[:200]


def _by_name(lines: Sequence[ReportedLine]) -> dict[str, UUID]:
    wanted = {_normal(line.description): line.description.strip()[:200] for line in lines if line.description.strip()}
    if not wanted:
        return {}
    rows = Product.objects.filter(normalised__in=list(wanted))
    known = dict(rows.values_list("normalised", "id"))
    missing = [Product(name=name, normalised=key) for key, name in wanted.items() if key not in known]
    Product.objects.bulk_create(missing, ignore_conflicts=True)
    return known | dict(rows.values_list("normalised", "id")) if missing else known


def _remember(names: Sequence[_Name], product: UUID) -> None:
    rows = [ProductKey(product_id=product, source=source, key=key) for source, key in names]
    ProductKey.objects.bulk_create(rows, ignore_conflicts=True)


# house: operation-shape: as above
def sort_told(categories: Mapping[UUID, str]) -> None:
    """A category fills one that is empty."""
    if categories:
        unsorted = Product.objects.filter(pk__in=list(categories), category="")
        for product in unsorted:
            product.category = categories[product.pk].strip()[:80]
            product.category_is_told = True
        Product.objects.bulk_update(unsorted, ["category", "category_is_told"])
