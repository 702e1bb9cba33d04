"""The record as arrays, read table by table when they are asked for."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np

from hedgerow.exchange import queries as exchange
from hedgerow.exchange.models import Flow, FlowKind
from hedgerow.insight.grounds.doings import Contacts, Ventures
from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.grounds.record import FAMILIES, OPEN, Flows, Grounds, Purchases, Record, Roles, Ties
from hedgerow.insight.queries import doings, loading
from hedgerow.kernel import clock
from hedgerow.kernel.days import number_of
from hedgerow.kernel.models import Workspace
from hedgerow.measures.arrays import Ints
from hedgerow.network import queries as network
from hedgerow.network.models import Party, Relationship, RelationshipKind, Role
from hedgerow.sales.models import Purchase


def grounds_of(workspace: Workspace, day: date | None = None, *, currency: str = "") -> Grounds:
    """What figures are read from, by the end of a day (today), in a currency (that of most purchases).

    Everybody is in it: cut what is shown to an actor.
    """
    reader = _Reader(ZoneInfo(workspace.time_zone))
    record = Record(
        currency=currency or currency_of_most(workspace),
        read_parties=reader.parties,
        read_purchases=reader.purchases,
        read_ties=reader.ties,
        read_roles=reader.roles,
        read_flows=reader.flows,
        read_contacts=reader.contacts,
        read_lines=lambda known: doings.lines_in(known.currency),
        read_ventures=reader.ventures,
        read_joint_work=lambda known: doings.joint_work_in(known.currency, clock.today(workspace.time_zone)),
        read_agreements=lambda _known: doings.agreements(reader.zone),
    )
    return Grounds(record, number_of(day or clock.today(workspace.time_zone)))


def currency_of_most(workspace: Workspace) -> str:
    """That of most purchases; without any, the workspace's own."""
    return next((code for code, _count in loading.currencies()), workspace.currency)


class _Reader:
    """Turns keys into positions, of who is merged into that of their heir."""

    def __init__(self, zone: ZoneInfo) -> None:
        self.zone = zone
        self._place: dict[UUID | None, int] = {}

    def parties(self) -> Parties:
        keys = list(Party.objects.filter(merged_into=None).order_by("id").values_list("id", flat=True))
        self._place = {key: at for at, key in enumerate(keys)}
        for gone, heir in network.heirs_of().items():
            self._place[gone] = self._place.get(heir, -1)
        return Parties.of(keys)

    def purchases(self, record: Record) -> Purchases:
        rows = Purchase.objects.filter(currency=record.currency).order_by()
        found = list(rows.values_list("party_id", "day", "amount_minor"))
        return Purchases(self._at(record, (row[0] for row in found)), _days(row[1] for row in found), _last(found))

    def ties(self, record: Record) -> Ties:
        kinds = _places(RelationshipKind.objects.values_list("id", "key"))
        rows: Sequence[Any] = list(
            Relationship.objects.order_by("id").values_list(
                "from_party_id", "to_party_id", "kind_id", "since", "until", "added_at"
            )
        )
        return Ties(
            source=self._at(record, (row[0] for row in rows)),
            target=self._at(record, (row[1] for row in rows)),
            kind=_whole(kinds[row[2]][0] for row in rows),
            since=_days(row[3] or self._day_of(row[5]) for row in rows),
            until=_days(row[4] for row in rows),
            kinds=tuple(key for _at, key in kinds.values()),
        )

    def roles(self, record: Record) -> Roles:
        rows: Sequence[Any] = list(
            Role.objects.order_by().values_list("party_id", "kind__family", "since", "until", "party__archived_at")
        )
        return Roles(
            party=self._at(record, (row[0] for row in rows)),
            family=_whole(FAMILIES.index(row[1]) for row in rows),
            since=_days(row[2] for row in rows),
            until=_days(self._ended(row[3], row[4]) for row in rows),
        )

    def flows(self, record: Record) -> Flows:
        kinds = _places(FlowKind.objects.values_list("id", "key"))
        rows: Sequence[Any] = list(
            exchange.counted(Flow.objects.all())
            .order_by()
            .values_list("giver_id", "receiver_id", "on", "worth_minor", "currency", "kind_id", "is_settled")
        )
        return Flows(
            giver=self._at(record, (row[0] for row in rows)),
            receiver=self._at(record, (row[1] for row in rows)),
            day=_days(row[2] for row in rows),
            worth=_whole(row[3] or 0 if row[4] == record.currency else 0 for row in rows),
            kind=_whole(kinds[row[5]][0] for row in rows),
            is_settled=np.fromiter((row[6] for row in rows), dtype=np.bool_, count=len(rows)),
            kinds=tuple(key for _at, key in kinds.values()),
        )

    def contacts(self, record: Record) -> Contacts:
        rows, kinds = doings.contacts(self.zone)
        return Contacts(
            party=self._at(record, (row.party for row in rows)),
            other=self._at(record, (row.other for row in rows)),
            beside=self._at(record, (row.beside for row in rows)),
            day=_whole(row.day for row in rows),
            second=_whole(row.second for row in rows),
            kind=_whole(row.kind for row in rows),
            kinds=kinds,
        )

    def ventures(self, record: Record) -> Ventures:
        rows = doings.ventures()
        return Ventures(
            venture=_whole(row[0] for row in rows),
            day=_days(row[1] for row in rows),
            party=self._at(record, (row[2] for row in rows)),
            is_partnership=np.fromiter((row[3] for row in rows), dtype=np.bool_, count=len(rows)),
        )

    def _at(self, record: Record, keys: Iterable[UUID | None]) -> Ints:
        _ = record.parties  # places are known once they are read
        return _whole(self._place.get(key, -1) for key in keys)

    def _ended(self, until: date | None, archived_at: datetime | None) -> date | None:
        """Who was put away has no role from that day on."""
        days = [day for day in (until, self._day_of(archived_at) if archived_at else None) if day]
        return min(days) if days else None

    def _day_of(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()


def _places(rows: Iterable[tuple[UUID, str]]) -> Mapping[UUID, tuple[int, str]]:
    return {key: (at, name) for at, (key, name) in enumerate(rows)}


def _days(days: Iterable[date | None]) -> Ints:
    return _whole(OPEN if day is None else number_of(day) for day in days)


def _last(rows: Sequence[tuple[Any, ...]]) -> Ints:
    return _whole(row[-1] for row in rows)


def _whole(values: Iterable[int]) -> Ints:
    return np.fromiter(values, dtype=np.int64)
