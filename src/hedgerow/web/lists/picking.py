"""The rows somebody ticked, or all that fit what they had searched for."""

from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Invalid
from hedgerow.web.lists.listing import Listing
from hedgerow.web.lists.state import State
from hedgerow.web.request import Request

Row = TypeVar("Row", bound=Model)


def picked(request: Request, listing: Listing[Row], rows: QuerySet[Row]) -> QuerySet[Row]:
    """The rows a bulk action is for, out of those the actor may see. Raises Invalid when none or nonsense came."""
    if request.POST.get("everything"):
        return State.of(request, listing, QueryDict(request.POST.get("within", ""))).narrow(rows)
    key = rows.model._meta.pk
    try:
        keys = [key.to_python(text) for text in request.POST.getlist("pick")]
    except ValidationError as error:
        raise Invalid(_("One of the ticked rows has no readable key."), kept=_("Nothing was changed.")) from error
    if not keys:
        raise Invalid(_("No row was ticked."), kept=_("Nothing was changed."), todo=_("Tick one or more rows first."))
    return rows.filter(pk__in=keys)
