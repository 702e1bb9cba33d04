"""What conditions can ask about circles: who is in one, and whose wallet is above or below zero."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Case, CharField, Q, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _

from hedgerow.circles.models import Circle, Member
from hedgerow.circles.permissions import Permission
from hedgerow.kernel.errors import Text
from hedgerow.network.registries import Ask, Kind, Options, PartyField, Rows, party_fields

HEADING = _("Circles")
_WAYS = (("lt", "below"), ("gt", "above"))


def _circles() -> Sequence[tuple[str, Text]]:
    return [(str(key), name) for key, name in Circle.objects.order_by("name", "id").values_list("pk", "name")]


def _present(_ask: Ask, _options: Options) -> "QuerySet[Any]":
    return Member.objects.filter(left_on=None, party__isnull=False)


def _sides() -> Sequence[tuple[str, Text]]:
    return [("below", _("below zero")), ("above", _("above zero"))]


def _wallets(_ask: Ask, _options: Options) -> "QuerySet[Any]":
    """Also of who left: a debt stays one."""
    below, above = (When(Q(**{f"account__balance__{way}": 0}), then=Value(word)) for way, word in _WAYS)
    rows = Member.objects.filter(party__isnull=False)
    return rows.annotate(side=Case(below, above, default=Value(""), output_field=CharField()))


def register() -> None:
    see = Permission.VIEW_CIRCLES
    for name, label, source, choices in (
        ("circles.circle", _("Is in the circle"), Rows(_present, "circle_id"), _circles),
        ("circles.wallet", _("Wallet in a circle is"), Rows(_wallets, "side"), _sides),
    ):
        kind = Kind.CHOICES
        field = PartyField(name, label, kind, source, HEADING, choices=choices, is_complete=True, permission=see)
        party_fields.add(field)
