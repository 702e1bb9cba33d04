"""Products as a person sorts them."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Conflict, Invalid
from hedgerow.kernel.permissions import require
from hedgerow.sales.models import Product
from hedgerow.sales.permissions import Permission


# house: operation-shape: what products are called and where they are sorted is no fact of anybody's
@transaction.atomic
def change_product(*, actor: Actor, product: Product, name: str, category: str) -> Product:
    """Raises Invalid without a name, Conflict for the name of another product."""
    require(actor, Permission.RECORD_SALES, product)
    name = " ".join(name.split())[:200]
    if not name:
        raise Invalid(_("A product needs a name."), field="name")
    normalised = name.casefold()[:200]
    if Product.objects.filter(normalised=normalised).exclude(pk=product.pk).exists():
        raise Conflict(_("Another product has that name."), kept=_("Nothing was changed."), field="name")
    product.name, product.normalised, product.category = name, normalised, " ".join(category.split())[:80]
    product.category_is_told = False
    product.save(update_fields=["name", "normalised", "category", "category_is_told"])
    return product


# house: operation-shape: as above
@transaction.atomic
def set_category(*, actor: Actor, product_ids: Sequence[UUID], category: str) -> int:
    """Put products in a category; an empty one takes them out of theirs. Returns how many there are."""
    require(actor, Permission.RECORD_SALES)
    category = " ".join(category.split())[:80]
    return Product.objects.filter(pk__in=product_ids).update(category=category, category_is_told=False)
