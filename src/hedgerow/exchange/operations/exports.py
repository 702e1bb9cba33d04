"""What was given, written into a table to be taken away."""

from collections.abc import Iterator
from enum import StrEnum
from typing import BinaryIO

from django.db.models import QuerySet

from hedgerow.accounts.operations import audit
from hedgerow.exchange import events, queries
from hedgerow.exchange.models import Flow
from hedgerow.exchange.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import Money
from hedgerow.kernel.permissions import require
from hedgerow.kernel.quantities import major
from hedgerow.kernel.tabular.lines import write_csv
from hedgerow.kernel.tabular.rejected import guarded_exactly

COLUMNS = (
    *("day", "giver", "receiver", "kind", "quantity", "unit", "worth", "currency", "worth by", "sale", "state"),
    *("taken back", "note"),
)
_AT_ONCE = 2000


class ExportFormat(StrEnum):
    CSV = "csv"


def export_flows(*, actor: Actor, out: BinaryIO) -> int:
    """Write all that the actor sees, by day, as CSV; returns how many. Noted in the audit log."""
    require(actor, Permission.EXPORT_FLOWS)
    rows = _rows(actor, queries.visible_flows(actor))
    done = write_csv(out, COLUMNS, (list(map(guarded_exactly, row)) for row in rows))
    audit(actor=actor, event=events.EXPORTED, after={"format": ExportFormat.CSV.value, "flows": done})
    return done


def _rows(actor: Actor, flows: "QuerySet[Flow]") -> Iterator[list[str]]:
    us = Workspace.objects.values_list("name", flat=True).get(pk=actor.workspace_id)
    words = {key: str(word.label) for key, word in queries.kind_words().items()}
    for one in flows.select_related("giver", "receiver").order_by("on", "pk").iterator(_AT_ONCE):
        yield [
            *(one.on.isoformat(), one.giver.name if one.giver else us, one.receiver.name if one.receiver else us),
            *(words[one.kind_id], "" if one.quantity_milli is None else f"{major(one.quantity_milli):f}", one.unit),
            "" if one.worth_minor is None else f"{Money(one.worth_minor, one.currency).major:f}",
            *(one.currency, one.worth_by, "yes" if one.is_settled and one.currency else "", one.state),
            *(one.taken_back_at.date().isoformat() if one.taken_back_at else "", one.note),
        ]
