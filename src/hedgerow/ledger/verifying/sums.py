"""Sums that have to agree, each asked of the database as the rows that do not."""

from collections.abc import Iterator

from hedgerow.ledger.verifying.asking import rows

_FIRST = 20
_MINE = "workspace_id = %(mine)s"
_PENDING = f"""
SELECT r.account_id, r.amount FROM ledger_reservation r
WHERE r.{_MINE} AND NOT EXISTS (SELECT 1 FROM ledger_settlement s WHERE s.{_MINE} AND s.transfer_id = r.transfer_id)
"""
_ALLOCATING = f"SELECT id FROM ledger_account WHERE {_MINE} AND allocates"

CHECKS: tuple[tuple[str, str], ...] = (
    (
        "transfer {} does not sum to zero but to {}",
        f"SELECT transfer_id, SUM(amount) FROM ledger_entry WHERE {_MINE} GROUP BY transfer_id HAVING SUM(amount) <> 0",
    ),
    (
        "transfer {} has an entry in account {}, which counts something else",
        f"""SELECT e.transfer_id, e.account_id FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
        JOIN ledger_transfer t ON t.id = e.transfer_id WHERE e.{_MINE} AND a.commodity_id <> t.commodity_id""",
    ),
    (
        "transfer {} is posted and has no entries",
        f"""SELECT t.id FROM ledger_transfer t LEFT JOIN ledger_settlement s ON s.transfer_id = t.id AND s.{_MINE}
        WHERE t.{_MINE} AND (NOT t.is_held OR s.outcome = 'posted')
        AND NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.{_MINE} AND e.transfer_id = t.id)""",
    ),
    (
        "transfer {} is not posted and has entries",
        f"""SELECT t.id FROM ledger_transfer t LEFT JOIN ledger_settlement s ON s.transfer_id = t.id AND s.{_MINE}
        WHERE t.{_MINE} AND t.is_held AND coalesce(s.outcome, '') <> 'posted'
        AND EXISTS (SELECT 1 FROM ledger_entry e WHERE e.{_MINE} AND e.transfer_id = t.id)""",
    ),
    (
        "account {} says that {} is reserved and {} expected, what is pending says otherwise",
        f"""SELECT a.id, a.reserved, a.expected FROM ledger_account a LEFT JOIN (
        SELECT account_id, SUM(CASE WHEN amount < 0 THEN -amount ELSE 0 END) AS gone,
        SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS due FROM ({_PENDING}) x GROUP BY account_id
        ) p ON p.account_id = a.id
        WHERE a.{_MINE} AND (a.reserved <> coalesce(p.gone, 0) OR a.expected <> coalesce(p.due, 0))""",
    ),
    (
        "more was taken back of entry {} than it moved",
        f"""SELECT o.id FROM ledger_entry o JOIN (SELECT reverses_id, SUM(amount) AS taken FROM ledger_entry
        WHERE {_MINE} AND reverses_id IS NOT NULL GROUP BY reverses_id) r ON r.reverses_id = o.id
        WHERE o.{_MINE} AND (abs(r.taken) > abs(o.amount) OR (r.taken > 0) = (o.amount > 0))""",
    ),
    (
        "account {} holds {}, what is left of its credits is {}",
        f"""SELECT a.id, a.balance, coalesce(l.total, 0) FROM ledger_account a LEFT JOIN (
        SELECT account_id, SUM("left") AS total FROM ledger_lot WHERE {_MINE} GROUP BY account_id) l
        ON l.account_id = a.id WHERE a.{_MINE} AND a.allocates AND a.balance <> coalesce(l.total, 0)""",
    ),
    (
        "of credit {} there is {} left, its allocations say {}",
        f"""SELECT e.id, l."left", e.amount - coalesce(x.used, 0) FROM ledger_entry e
        LEFT JOIN ledger_lot l ON l.id = e.id LEFT JOIN (
        SELECT credit_id, SUM(amount) AS used FROM ledger_allocation WHERE {_MINE} GROUP BY credit_id
        ) x ON x.credit_id = e.id
        WHERE e.{_MINE} AND e.account_id IN ({_ALLOCATING}) AND e.amount > 0 AND e.reverses_id IS NULL
        AND (l."left" IS NULL OR l."left" <> e.amount - coalesce(x.used, 0))""",
    ),
    (
        "debit {} of {} is covered by {}, with {} in arrears",
        f"""SELECT e.id, -e.amount, coalesce(x.used, 0), coalesce(-l."left", 0) FROM ledger_entry e
        LEFT JOIN ledger_lot l ON l.id = e.id LEFT JOIN (
        SELECT debit_id, SUM(amount) AS used FROM ledger_allocation WHERE {_MINE} AND amount > 0 GROUP BY debit_id
        ) x ON x.debit_id = e.id
        WHERE e.{_MINE} AND e.account_id IN ({_ALLOCATING}) AND e.amount < 0
        AND coalesce(x.used, 0) - coalesce(l."left", 0) <> -e.amount""",
    ),
    (
        "entry {} gave back {} of a debit, its credits got {}",
        f"""SELECT e.id, e.amount, coalesce(x.back, 0) FROM ledger_entry e LEFT JOIN (
        SELECT cause_id, -SUM(amount) AS back FROM ledger_allocation WHERE {_MINE} AND amount < 0 GROUP BY cause_id
        ) x ON x.cause_id = e.id
        WHERE e.{_MINE} AND e.account_id IN ({_ALLOCATING}) AND e.amount > 0 AND e.reverses_id IS NOT NULL
        AND e.amount <> coalesce(x.back, 0)""",
    ),
)


def problems() -> Iterator[str]:
    for words, sql in CHECKS:
        for row in rows(f"{sql} LIMIT {_FIRST}"):
            yield words.format(*row)
