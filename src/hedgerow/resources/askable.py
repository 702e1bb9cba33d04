"""What conditions can ask about what somebody gives and needs."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.network.registries import Ask, Kind, Options, PartyField, Rows, party_fields
from hedgerow.resources import queries
from hedgerow.resources.models import Resource, Side
from hedgerow.resources.permissions import Permission

HEADING = _("What they give and need")


def _kinds() -> Sequence[tuple[str, Text]]:
    return [(word.key, word.label) for word in queries.kind_words().values()]


def _present(side: Side) -> Any:
    """Today, within its period, and not run out."""

    def rows(ask: Ask, _options: Options) -> "QuerySet[Any]":
        live = Resource.objects.filter(side=side, ended_at=None, removed_at=None)
        return queries.holding(live, ask.today, ask.today)

    return rows


def _valid(_ask: Ask, _options: Options) -> "QuerySet[Any]":
    live = Resource.objects.filter(side=Side.GIVES, ended_at=None, removed_at=None)
    return live.filter(valid_until__isnull=False)


def register() -> None:
    gives, needs = Rows(_present(Side.GIVES), "kind__key"), Rows(_present(Side.NEEDS), "kind__key")
    see, day = Permission.VIEW_RESOURCES, Rows(_valid, "valid_until")
    for name, label, source in (
        ("resources.gives", _("Gives something of"), gives),
        ("resources.needs", _("Needs something of"), needs),
    ):
        party_fields.add(PartyField(name, label, Kind.CHOICES, source, HEADING, choices=_kinds, permission=see))
    runs_out = _("A certificate runs out")
    party_fields.add(PartyField("resources.valid_until", runs_out, Kind.DATE, day, HEADING, permission=see))
