"""The rights of whom the record is about: to have what is held of them, and to be forgotten."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, BinaryIO
from uuid import UUID

from django.db import transaction

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tabular.rejected import guarded_exactly
from hedgerow.network import events, queries
from hedgerow.network.errors import PartyNotFound
from hedgerow.network.models import Party
from hedgerow.network.permissions import Permission
from hedgerow.network.registries import datasets
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact


def hand_out(*, actor: Actor, party: Party, out: BinaryIO) -> int:
    """Write all that every package holds of a party as a zip: one JSON of everything, and a table of each kind.

    Returns how many rows. Noted in the audit log, without a name. Raises PartyNotFound for one that is erased.
    """
    require(actor, Permission.PRIVACY, party)
    _ensure_there(party)
    keys, everything = queries.ids_of(party.pk), {}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for dataset in datasets:
            rows = [_plain(row) for row in dataset.rows(keys)]
            everything[dataset.name] = {"why": str(dataset.why), "rows": rows}
            if rows:
                packed.writestr(f"{dataset.name}.csv", _table(rows))
        about = {"party": str(party.pk), "handed_out_at": clock.now().isoformat(), "held": everything}
        packed.writestr("everything.json", json.dumps(about, ensure_ascii=False, indent=1))
    count = sum(len(held["rows"]) for held in everything.values())
    audit(actor=actor, event=events.HANDED_OUT, object_kind="party", object_id=party.pk, after={"rows": count})
    return count


@transaction.atomic
def erase_party(*, actor: Actor, party: Party) -> Mapping[str, int]:
    """Forget a person: what speaks of them goes from every package, the sums stay without them. It cannot be undone.

    Returns how many rows of each kind went or were emptied. Noted in the audit log, without a name. Raises
    PartyNotFound for one that is erased.
    """
    require(actor, Permission.PRIVACY, party)
    locked = Party.objects.select_for_update().get(pk=party.pk)
    _ensure_there(locked)
    keys = queries.ids_of(locked.pk)
    gone = {dataset.name: dataset.erase(keys) for dataset in sorted(datasets, key=lambda one: one.goes_last)}
    timeline.record(actor, Fact(events.PARTY_ERASED, object_id=locked.pk))
    audit(actor=actor, event=events.ERASED, object_kind="party", object_id=locked.pk, after=gone)
    return gone


def _ensure_there(party: Party) -> None:
    if party.erased_at is not None:
        raise PartyNotFound


def _table(rows: Iterable[Mapping[str, Any]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    for place, row in enumerate(rows):
        if not place:
            writer.writerow(row)
        writer.writerow([guarded_exactly(_cell(value)) for value in row.values()])
    return text.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    return "" if value is None else str(value)


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name.replace("__", "_"): _value(value) for name, value in row.items()}


def _value(value: Any) -> Any:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return str(value) if isinstance(value, (UUID, Decimal)) else value
