"""Grounds made by hand: a few parties, what was between them, and a day."""

from collections.abc import Sequence
from uuid import UUID

import numpy as np

from hedgerow.insight.grounds import doings
from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.grounds.record import OPEN, Flows, Grounds, Purchases, Record, Roles, Ties

TODAY = 20_000
Row = Sequence[int]


def a_party(at: int) -> UUID:
    return UUID(int=at + 1)


def grounds_by_hand(
    parties: int,
    *,
    ties: Sequence[Row] = (),
    purchases: Sequence[Row] = (),
    flows: Sequence[Row] = (),
    roles: Sequence[Row] = (),
    contacts: Sequence[Row] = (),
    kind: str = "knows",
    day: int = TODAY,
) -> Grounds:
    """ties (source, target, since, until), purchases (party, day, amount), flows (giver, receiver, day, worth), roles
    (party, family), contacts (party, other or -1, beside or -1, day). Everybody has the role of a customer where none
    is given.
    """
    given = roles or [(at, 0) for at in range(parties)]
    record = Record(
        currency="GBP",
        read_parties=lambda: Parties.of(a_party(at) for at in range(parties)),
        read_purchases=lambda _record: Purchases(*_columns(purchases, 3)),
        read_ties=lambda _record: _ties(ties, kind),
        read_roles=lambda _record: _roles(given),
        read_flows=lambda _record: _flows(flows),
        read_contacts=lambda _record: _contacts(contacts),
        read_lines=lambda _record: doings.Lines(*_columns((), 3)),
        read_ventures=lambda _record: doings.Ventures(*_columns((), 3), np.zeros(0, dtype=np.bool_)),
        read_joint_work=lambda _record: doings.JointWork(*_columns((), 4)),
        read_agreements=lambda _record: doings.Agreements(*_columns((), 1)),
    )
    return Grounds(record, day)


def _columns(rows: Sequence[Row], many: int) -> list[np.ndarray]:
    return list(np.array(rows, dtype=np.int64).reshape(-1, many).T)


def _ties(rows: Sequence[Row], kind: str) -> Ties:
    source, target, since, until = _columns([(*row, *(0, OPEN)[len(row) - 2 :]) for row in rows], 4)
    return Ties(source, target, np.zeros(len(source), dtype=np.int64), since, until, (kind,))


def _contacts(rows: Sequence[Row]) -> doings.Contacts:
    party, other, beside, day = _columns(rows, 4)
    called = np.zeros(len(party), dtype=np.int64)
    return doings.Contacts(party, other, beside, day, day * 86_400, called, ("network.called",))


def _roles(rows: Sequence[Row]) -> Roles:
    party, family = _columns(rows, 2)
    return Roles(party, family, np.zeros(len(party), dtype=np.int64), np.full(len(party), OPEN, dtype=np.int64))


def _flows(rows: Sequence[Row]) -> Flows:
    giver, receiver, day, worth = _columns(rows, 4)
    none = np.zeros(len(giver), dtype=np.int64)
    return Flows(giver, receiver, day, worth, none, none.astype(np.bool_), ("gifts",))
