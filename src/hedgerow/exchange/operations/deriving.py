"""Flows that follow from the log: each activity's once, also when it is read again."""

from collections.abc import Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from django.db import transaction
from django.db.models import QuerySet

from hedgerow.exchange.builtin import MONEY
from hedgerow.exchange.models import Flow, FlowKind, Rate, WorthBy
from hedgerow.exchange.registries import DerivedFlow, flow_rules
from hedgerow.exchange.worths import Rates
from hedgerow.kernel import clock
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.events import UNDONE
from hedgerow.timeline.models import Activity

SOURCE = "log"
_COLUMNS = (
    "id kind giver receiver on quantity_milli unit worth_minor currency worth_by rate is_settled state note objection "
    "activity_id part source stated_at taken_back_at"
).split()
_FOLLOWS = ("kind_id", "giver_id", "receiver_id", "on", "quantity_milli", "unit", "is_settled")
_BY_RATE = (WorthBy.NOTHING, WorthBy.RATE)
Key = tuple[UUID, int]


class _Row(msgspec.Struct, gc=False):
    """A derived flow as it stands in the table."""

    kind_id: UUID
    giver_id: UUID | None
    receiver_id: UUID | None
    on: object
    quantity_milli: int | None
    unit: str
    worth_minor: int | None
    currency: str
    worth_by: str
    rate_id: UUID | None
    is_settled: bool


@transaction.atomic
# house: operation-shape: a reactor's step; nobody acts but the log itself
def derive_flows(activities: Sequence[Activity]) -> None:
    """Add the flows of these activities that are not there yet, and take back those of what was taken back."""
    told = [one for one in activities if one.verb in flow_rules]
    if told:
        known = set(_kept(told).values_list("activity_id", "part"))
        _insert({key: row for key, row in _expected(told).items() if key not in known})
    undone = {one.cause_id for one in activities if one.source == UNDONE and one.cause_id}
    undone |= timeline.taken_back_among(told) if told else set()
    if undone:
        Flow.objects.filter(activity_id__among=undone, taken_back_at=None).update(taken_back_at=clock.now())


@transaction.atomic
# house: operation-shape: asked by the command line through the projection; no person's wish is carried out
def compare_flows(activities: Sequence[Activity], *, changes: bool) -> list[str]:
    """What of the flows of these activities is not what the log says; with `changes` it is put right.

    The worth that a rate gave stays: it was fixed when it was told.
    """
    told = [one for one in activities if one.verb in flow_rules]
    expected = _expected(told)
    kept = {(flow.activity_id, flow.part): flow for flow in _kept(told) if flow.activity_id}
    missing = {key: row for key, row in expected.items() if key not in kept}
    needless = [flow for key, flow in kept.items() if key not in expected]
    differing = {key: flow for key, flow in kept.items() if key in expected and _differs(flow, expected[key])}
    void = timeline.taken_back_among(told)
    standing = [flow for flow in kept.values() if flow.activity_id in void and flow.taken_back_at is None]
    if changes:
        _insert(missing)
        Flow.objects.filter(pk__in=[flow.pk for flow in needless]).delete()
        for key, flow in differing.items():
            _put_right(flow, expected[key])
        Flow.objects.filter(activity_id__among=void, taken_back_at=None).update(taken_back_at=clock.now())
    return [
        *(f"activity {key}: flow {part} is missing" for key, part in missing),
        *(f"flow {flow.pk}: nothing on the log says so" for flow in needless),
        *(f"flow {flow.pk}: the log says otherwise" for flow in differing.values()),
        *(f"flow {flow.pk}: what it follows from was taken back" for flow in standing),
    ]


def _kept(told: Sequence[Activity]) -> "QuerySet[Flow]":
    return Flow.objects.filter(activity_id__among=[one.pk for one in told])


def _expected(told: Sequence[Activity]) -> dict[Key, _Row]:
    """What should stand in the table, of parties that are here, under who stands for them now."""
    derived = [(one, part, flow) for one in told for part, flow in enumerate(flow_rules[one.verb].derive(one))]
    parties = {key for _one, _part, flow in derived for key in (flow.giver, flow.receiver) if key}
    if not parties:
        return {}
    heirs = network.heirs_of(parties)
    wanted = {heirs.get(key, key) for key in parties}
    here = set(Party.objects.filter(id__among=wanted).values_list("pk", flat=True))
    kinds = dict(FlowKind.objects.values_list("key", "pk"))
    rates = Rates(Rate.objects.all())
    zone = ZoneInfo(Workspace.objects.values_list("time_zone", flat=True).get(pk=current_workspace_id()))
    found: dict[Key, _Row] = {}
    for one, part, flow in derived:
        giver = heirs.get(flow.giver, flow.giver) if flow.giver else None
        receiver = heirs.get(flow.receiver, flow.receiver) if flow.receiver else None
        if giver == receiver or not {giver, receiver} - {None} <= here or flow.kind not in kinds:
            continue
        found[one.pk, part] = _row(one, flow, giver, receiver, kinds[flow.kind], rates, zone)
    return found


def _row(
    one: Activity,
    flow: DerivedFlow,
    giver: UUID | None,
    receiver: UUID | None,
    kind: UUID,
    rates: Rates,
    zone: ZoneInfo,
) -> _Row:
    day = one.occurred_at.astimezone(zone).date()
    row = _Row(
        kind, giver, receiver, day, flow.quantity_milli, flow.unit, flow.worth_minor, flow.currency, "", None,
        flow.is_settled,
    )  # fmt: skip
    if flow.worth_minor is not None:
        row.worth_by = WorthBy.AMOUNT if flow.kind == MONEY else WorthBy.PRICE
    elif not flow.is_settled and (
        worth := rates.worth(kind=kind, unit=flow.unit, milli=flow.quantity_milli, on=day, told_at=one.recorded_at)
    ):
        row.worth_minor, row.currency, row.worth_by, row.rate_id = worth.minor, worth.currency, WorthBy.RATE, worth.rate
    return row


def _insert(rows: dict[Key, _Row]) -> None:
    now = clock.now()
    written = [
        (
            key, row.kind_id, row.giver_id, row.receiver_id, row.on, row.quantity_milli, row.unit, row.worth_minor,
            row.currency, row.worth_by, row.rate_id, row.is_settled, "stated", "", "", activity, part, SOURCE, now,
            None,
        )
        for key, ((activity, part), row) in zip(uuid7s(len(rows)), rows.items(), strict=True)
    ]  # fmt: skip
    insert_rows(Flow, _COLUMNS, written)


def _differs(flow: Flow, row: _Row) -> bool:
    if any(getattr(flow, name) != getattr(row, name) for name in _FOLLOWS):
        return True
    if flow.worth_by in _BY_RATE and row.worth_by in _BY_RATE:
        return False
    return (flow.worth_minor, flow.currency, flow.worth_by) != (row.worth_minor, row.currency, row.worth_by)


def _put_right(flow: Flow, row: _Row) -> None:
    names = list(_FOLLOWS)
    if not (flow.worth_by in _BY_RATE and row.worth_by in _BY_RATE):
        names += ["worth_minor", "currency", "worth_by", "rate_id"]
    for name in names:
        setattr(flow, name, getattr(row, name))
    flow.save(update_fields=[name.removesuffix("_id") for name in names])
