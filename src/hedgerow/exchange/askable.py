"""What conditions can ask about what somebody gave and got."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from hedgerow.exchange import queries
from hedgerow.exchange.models import Flow
from hedgerow.exchange.permissions import Permission
from hedgerow.kernel.errors import Text
from hedgerow.network.registries import (
    WITHIN,
    Ask,
    FieldOption,
    Figure,
    Kind,
    Options,
    PartyField,
    party_fields,
)

HEADING = _("Given and received")


def _kinds() -> Sequence[tuple[str, Text]]:
    return [(word.key, word.label) for word in queries.kind_words().values()]


OF_KIND = FieldOption("kind", _("Only of the kind"), _("of %(value)s"), choices=_kinds)


def _between(ask: Ask, options: Options) -> "QuerySet[Flow]":
    """What counts, without sales."""
    rows = queries.counted(Flow.objects.filter(is_settled=False))
    if "within" in options:
        rows = rows.filter(on__gte=ask.days_ago(options["within"]), on__lte=ask.today)
    return rows.filter(kind__key__in=options["kind"]) if "kind" in options else rows


def _given(ask: Ask, options: Options) -> "QuerySet[Any]":
    return _between(ask, options).filter(giver__isnull=False)


def _received(ask: Ask, options: Options) -> "QuerySet[Any]":
    return _between(ask, options).filter(receiver__isnull=False)


def register() -> None:
    given, received = Figure(_given, party="giver"), Figure(_received, party="receiver")
    worth_given = Figure(lambda ask, o: _given(ask, o).filter(currency=ask.currency), Sum("worth_minor"), "giver")
    worth_got = Figure(lambda ask, o: _received(ask, o).filter(currency=ask.currency), Sum("worth_minor"), "receiver")
    for name, label, kind, source in (
        ("exchange.gave", _("Times they gave something"), Kind.NUMBER, given),
        ("exchange.got", _("Times they got something"), Kind.NUMBER, received),
        ("exchange.gave_worth", _("Worth of what they gave"), Kind.MONEY, worth_given),
        ("exchange.got_worth", _("Worth of what they got"), Kind.MONEY, worth_got),
    ):
        party_fields.add(
            PartyField(
                name,
                label,
                kind,
                source,
                HEADING,
                options=(WITHIN, OF_KIND),
                is_always_known=True,
                permission=Permission.VIEW_FLOWS,
            )
        )
