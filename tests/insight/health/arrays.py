"""A small record written by hand, as arrays: who gave what to whom, on days counted back from today."""

from collections.abc import Iterable, Sequence
from uuid import UUID

import numpy as np

from hedgerow.insight.grounds.doings import Agreements, Contacts, JointWork, Lines, Ventures
from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.grounds.record import FAMILIES, OPEN, Flows, Grounds, Purchases, Record, Roles, Ties
from hedgerow.measures.arrays import Ints

TODAY = 20_000
Row = tuple[int, ...]


def columns(rows: Sequence[Row], width: int) -> list[Ints]:
    return list(np.array(rows, dtype=np.int64).reshape(-1, width).T)


def met_by_hand(party: Ints, day: Ints) -> Contacts:
    nobody, kind = np.full(len(party), -1, dtype=np.int64), np.zeros(len(party), dtype=np.int64)
    return Contacts(party, nobody, nobody, day, day * 86_400, kind, ("network.met",))


def a_record(
    families: Sequence[str],
    *,
    since: Sequence[int] = (),
    bought: Iterable[Row] = (),
    met: Iterable[Row] = (),
    gave: Iterable[Row] = (),
    tied: Iterable[Row] = (),
    lines: Iterable[Row] = (),
    ventures: Iterable[Row] = (),
    work: Iterable[Row] = (),
    agreed: Iterable[int] = (),
) -> Grounds:
    """One party per family, each with that role since day `since` (1000 days ago), and on record as of TODAY.

    Ages are days before today. bought: (party, age, amount); met: (party, age); gave: (giver, receiver, age, worth),
    -1 being the business; tied: (one, other, age, age of its end or -1); lines: (product, age, amount);
    ventures: (venture, age, party); work: (venture, age, went in, came out); agreed: ages.
    """
    n = len(families)
    began = [TODAY - age for age in since] or [TODAY - 1000] * n
    b, m, g = columns(list(bought), 3), columns(list(met), 2), columns(list(gave), 4)
    t, ln, v, w = columns(list(tied), 4), columns(list(lines), 3), columns(list(ventures), 3), columns(list(work), 4)
    record = Record(
        currency="GBP",
        read_parties=lambda: Parties.of(UUID(int=at + 1) for at in range(n)),
        read_purchases=lambda _r: Purchases(b[0], TODAY - b[1], b[2]),
        read_ties=lambda _r: Ties(
            t[0], t[1], np.zeros(len(t[0]), np.int64), TODAY - t[2], np.where(t[3] < 0, OPEN, TODAY - t[3]), ("knows",)
        ),
        read_roles=lambda _r: Roles(
            np.arange(n),
            np.array([FAMILIES.index(one) for one in families], dtype=np.int64),
            np.array(began, dtype=np.int64),
            np.full(n, OPEN, dtype=np.int64),
        ),
        read_flows=lambda _r: Flows(
            g[0], g[1], TODAY - g[2], g[3], np.zeros(len(g[0]), np.int64), np.zeros(len(g[0]), np.bool_), ("goods",)
        ),
        read_contacts=lambda _r: met_by_hand(m[0], TODAY - m[1]),
        read_lines=lambda _r: Lines(ln[0], TODAY - ln[1], ln[2]),
        read_ventures=lambda _r: Ventures(v[0], TODAY - v[1], v[2], np.zeros(len(v[0]), np.bool_)),
        read_joint_work=lambda _r: JointWork(w[0], TODAY - w[1], w[2], w[3]),
        read_agreements=lambda _r: Agreements(TODAY - np.array(list(agreed), dtype=np.int64)),
    )
    return Grounds(record, TODAY)
