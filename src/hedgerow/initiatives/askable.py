"""What conditions can ask about initiatives: who takes part in which."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.initiatives.models import Initiative, TakingPart
from hedgerow.initiatives.permissions import Permission
from hedgerow.kernel.errors import Text
from hedgerow.network.registries import Ask, Kind, Options, PartyField, Rows, party_fields

HEADING = _("Initiatives")


def _initiatives() -> Sequence[tuple[str, Text]]:
    return [(str(key), title) for key, title in Initiative.objects.order_by("title", "id").values_list("pk", "title")]


def _present(_ask: Ask, _options: Options) -> "QuerySet[Any]":
    return TakingPart.objects.filter(taken_out_at=None)


def register() -> None:
    see, kind = Permission.VIEW_INITIATIVES, Kind.CHOICES
    source = Rows(_present, "initiative_id")
    label = _("Takes part in the initiative")
    field = PartyField(
        "initiatives.initiative", label, kind, source, HEADING, choices=_initiatives, is_complete=True, permission=see
    )
    party_fields.add(field)
