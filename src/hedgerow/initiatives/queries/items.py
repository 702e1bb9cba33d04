"""What counts of those who take part. SQL, as it compares the days of one with those of another table, row by row;
PostgreSQL and SQLite read the same but for how days are counted.

`spans`: who takes part in what, from when to when, back to when they are compared with before. `items`: each purchase
and each gift of theirs since then. Money given back stands on the day of what it was given back for, where a shop told.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection, models

from hedgerow.initiatives.queries.windows import Window
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.measures.money.before_after import SHORTEST
from hedgerow.network import queries as network

_SPANS = """
w (initiative_id, first_day, until, currency, margin) AS (VALUES {windows}),
took AS (
  SELECT t.initiative_id, t.party_id, w.until, w.currency, w.margin,
    CASE WHEN t.since < w.first_day THEN w.first_day ELSE t.since END AS since
  FROM w JOIN initiatives_takingpart t ON t.workspace_id = %s AND t.initiative_id = w.initiative_id
  WHERE t.taken_out_at IS NULL{seen}
),
lengths AS (
  SELECT k.*, {days} AS days FROM took k WHERE k.since <= k.until
),
dated AS (
  SELECT k.*, {back} AS back,
    (SELECT MIN(f.first_day) FROM sales_customerfigures f WHERE f.workspace_id = %s AND f.party_id = k.party_id)
      AS first_bought,
    (SELECT MIN(p.day) FROM sales_purchase p WHERE p.workspace_id = %s AND p.currency = k.currency) AS known_since
  FROM lengths k
),
spans AS (
  SELECT k.*,
    CASE WHEN first_bought >= since AND first_bought <= until THEN 1 ELSE 0 END AS is_new,
    CASE WHEN known_since <= back AND days >= {shortest} THEN 1 ELSE 0 END AS is_comparable,
    ROW_NUMBER() OVER (PARTITION BY party_id ORDER BY since, initiative_id) AS place
  FROM dated k
)"""
PLACE = "initiative_id, party_id, currency, since, until, margin, is_new, is_comparable, place"
_COLUMNS = ", ".join(f"k.{name}" for name in (*PLACE.split(", "), "days"))
_ITEMS = f"""
items AS (
  SELECT {_COLUMNS}, p.id AS item, 0 AS is_flow, COALESCE(b.day, p.day) AS day, p.amount_minor AS minor,
    CASE WHEN p.currency = k.currency THEN 0 ELSE 1 END AS is_foreign
  FROM spans k JOIN sales_purchase p ON p.workspace_id = %s AND p.party_id = k.party_id AND p.day >= k.back
  LEFT JOIN sales_return r ON p.amount_minor < 0 AND r.workspace_id = p.workspace_id AND r.purchase_id = p.id
  LEFT JOIN sales_order o ON o.id = r.order_id
  LEFT JOIN sales_purchase b ON b.id = o.purchase_id
  WHERE (p.day <= k.until OR p.amount_minor < 0) AND COALESCE(b.day, p.day) >= k.back
  UNION ALL
  SELECT {_COLUMNS}, g.id, 1, g."on", g.worth_minor, CASE WHEN g.currency = k.currency THEN 0 ELSE 1 END
  FROM spans k JOIN exchange_flow g ON g.workspace_id = %s AND g.giver_id = k.party_id AND g."on" >= k.back
    AND g."on" <= k.until
  WHERE g.receiver_id IS NULL AND g.is_settled = FALSE AND g.taken_back_at IS NULL AND g.state <> 'disputed'
    AND g.worth_minor IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM initiatives_piece e
      WHERE e.workspace_id = %s AND e.flow_id = g.id AND e.side = 'in' AND e.taken_back_at IS NULL)
)"""  # noqa: S608  (our own words)
Row = tuple[Any, ...]


def asked(actor: Actor, windows: Sequence[Window], select: str, *more: Any) -> list[Row]:
    """The rows of a select in which `{spans}` and `{items}` stand for those of the windows."""
    if not windows:
        return []
    workspace = key_for(current_workspace_id())
    spans, params = _spans(actor, windows, workspace)
    statement = "WITH " + select.replace("{spans}", spans).replace("{items}", _ITEMS)
    with connection.cursor() as cursor:
        cursor.execute(statement, [*params, workspace, workspace, workspace, *more])
        return list(cursor.fetchall())


def _spans(actor: Actor, windows: Sequence[Window], workspace: Any) -> tuple[str, list[Any]]:
    is_sqlite = connection.vendor == "sqlite"
    marks = "(%s, %s, %s, %s, %s)" if is_sqlite else "(%s::uuid, %s::date, %s::date, %s, %s::int)"
    values = [
        part
        for one in windows
        for part in (key_for(one.initiative), str(one.first), str(one.until), one.currency, one.margin_bp)
    ]
    seen, seen_params = _seen(actor)
    days = "CAST(julianday(k.until) - julianday(k.since) AS INTEGER) + 1" if is_sqlite else "k.until - k.since + 1"
    back = "date(k.since, '-' || k.days || ' days')" if is_sqlite else "k.since - k.days"
    spans = (
        _SPANS.replace("{windows}", ", ".join([marks] * len(windows)))
        .replace("{seen}", seen)
        .replace("{days}", days)
        .replace("{back}", back)
        .replace("{shortest}", str(SHORTEST))
    )
    return spans, [*values, workspace, *seen_params, workspace, workspace]


def _seen(actor: Actor) -> tuple[str, Sequence[Any]]:
    """Of who sees only some, those: the condition as Django writes it."""
    parties = network.seen_parties(actor)
    if parties is None:
        return "", ()
    try:
        inside, params = parties.query.sql_with_params()
    except EmptyResultSet:
        return " AND 1 = 0", ()
    return f" AND t.party_id IN ({inside})", params


def key_for(key: UUID) -> Any:
    return models.UUIDField().get_db_prep_value(key, connection)


def key_from(value: Any) -> UUID:
    return value if isinstance(value, UUID) else UUID(value)
