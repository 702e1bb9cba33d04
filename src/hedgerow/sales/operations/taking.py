"""What shops report, into the record: each report is a state, and the newest of each thing holds."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.sales.models import HeldBecause, Order, RefusedReport, Return
from hedgerow.sales.operations import files, versions
from hedgerow.sales.operations.counting import count_orders
from hedgerow.sales.operations.from_files import order_of_file
from hedgerow.sales.operations.order_rows import put_order, put_return
from hedgerow.sales.operations.shop_customers import make_clients, take_customer
from hedgerow.sales.permissions import Permission
from hedgerow.sales.reports import Report, ReportedCustomer, ReportedOrder, ReportedReturn
from hedgerow.timeline import operations as timeline


@dataclass(frozen=True, slots=True)
class HeldReport:
    """A report of which nothing, or not all money, counts. It is kept, and told where orders are looked at."""

    report: Report
    because: HeldBecause


@dataclass(frozen=True, slots=True)
class ReportsTaken:
    """`repeated` told nothing new: the same again, or an older state than the one that is known."""

    new: int
    changed: int
    repeated: int
    held: tuple[HeldReport, ...]


@transaction.atomic
def take_reports(*, actor: Actor, reports: Sequence[Report]) -> ReportsTaken:
    """Orders, returns and customers as shops tell them, in any order and as often as they like.

    What an order comes to is recorded with it: see `counting`. What cannot be counted is held, and told.
    """
    require(actor, Permission.RECORD_SALES)
    timeline.take_turn()
    taking = Taking(actor)
    for report in reports:
        taking.take(report)
    return taking.counted()


class Taking:
    """Some reports on their way in. Whoever uses it holds the log's turn."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._zone = ZoneInfo(Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id))
        self._orders: dict[UUID, None] = {}
        self._backs: dict[UUID, ReportedReturn] = {}
        self._held: list[HeldReport] = []
        self._tally = {"new": 0, "changed": 0, "repeated": 0}

    def take(self, report: Report) -> UUID | None:
        """Returns the key of the order that it tells of, where there is one. Its money counts with `counted`."""
        if isinstance(report, ReportedCustomer):
            self._take_customer(report)
            return None
        return self._take_order(report) if isinstance(report, ReportedOrder) else self._take_return(report)

    def counted(self) -> ReportsTaken:
        """Record what the touched orders come to."""
        orders = list(Order.objects.select_related("purchase").filter(pk__in=list(self._orders)).order_by("pk"))
        days = count_orders(self._actor, orders, self._zone)
        if days:
            make_clients(self._actor, days, orders[0].source)
        for back in Return.objects.filter(pk__in=list(self._backs)).exclude(waits_because=""):
            self._held.append(HeldReport(self._backs[back.pk], HeldBecause(back.waits_because)))
        return ReportsTaken(**self._tally, held=tuple(self._held))

    def _note(self, *, is_new: bool, is_changed: bool) -> None:
        self._tally["new" if is_new else "changed" if is_changed else "repeated"] += 1

    def _refused(self, report: Report, because: HeldBecause) -> None:
        self._held.append(HeldReport(report, because))
        kind = {ReportedCustomer: "customer", ReportedOrder: "order", ReportedReturn: "return"}[type(report)]
        told = versions.digest(report)
        RefusedReport.objects.bulk_create(
            [
                RefusedReport(
                    kind=kind,
                    source=report.source[: versions.LONGEST_SOURCE],
                    external_id=report.external_id[: versions.LONGEST_ID],
                    because=because,
                    told=_plain(report),
                    digest=told,
                    refused_at=clock.now(),
                )
            ],
            ignore_conflicts=True,
        )

    def _take_customer(self, report: ReportedCustomer) -> None:
        if because := versions.refusal(report):
            self._refused(report, because)
            return
        _party, is_new, is_changed = take_customer(self._actor, report)
        self._note(is_new=is_new, is_changed=is_changed)

    def _take_order(self, report: ReportedOrder) -> UUID | None:
        held = Order.objects.filter(source=report.source, external_id=report.external_id).first()
        if because := versions.refusal(report, held.currency if held else ""):
            self._refused(report, because)
            return held.pk if held else None
        order, is_changed = put_order(self._actor, held, report, self._zone)
        is_changed |= self._take_buyer(order, report)
        if held is None:
            Return.objects.filter(source=order.source, order_key=order.external_id).update(order=order)
        if order.purchase_id is None:
            files.adopt(order)
        self._orders[order.pk] = None
        self._note(is_new=held is None, is_changed=is_changed)
        return order.pk

    def _take_buyer(self, order: Order, report: ReportedOrder) -> bool:
        """Whose order it is. Who was forgotten since is not found again by it."""
        if report.customer is None:
            return False
        version = versions.of_part(report.version, report.customer)
        is_newer = version > (order.customer_version, order.customer_digest)
        if not is_newer or versions.refusal(report.customer) or (order.party and order.party.erased_at):
            return False
        party, _is_new, _is_changed = take_customer(self._actor, report.customer)
        order.customer_version, order.customer_digest = version
        order.party_id = party or order.party_id
        order.save(update_fields=["party", "customer_version", "customer_digest"])
        return True

    def _take_return(self, report: ReportedReturn) -> UUID | None:
        held = Return.objects.filter(source=report.source, external_id=report.external_id).first()
        if because := versions.refusal(report, held.currency if held else ""):
            self._refused(report, because)
            return held.order_id if held else None
        back, is_changed = put_return(self._actor, held, report, self._zone)
        order = Order.objects.filter(source=back.source, external_id=back.order_key).first()
        order = order or order_of_file(self._actor, back.source, back.order_key)
        before = back.order_id
        if back.order_id != (order.pk if order else None):
            back.order = order
            back.save(update_fields=["order"])
        self._orders.update(dict.fromkeys(key for key in (before, back.order_id) if key))
        self._backs[back.pk] = report
        self._note(is_new=held is None, is_changed=is_changed)
        return back.order_id


def _plain(report: Report) -> object:
    """As it was told, in what a JSON column holds."""
    return json.loads(json.dumps(asdict(report), cls=DjangoJSONEncoder))
