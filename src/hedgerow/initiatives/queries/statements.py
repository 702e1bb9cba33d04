"""The statements that add up what those who take part bought and gave, from `spans` and `items`."""

from collections.abc import Sequence

from django.db import connection

from hedgerow.initiatives.queries.items import PLACE, Row, asked, key_for
from hedgerow.initiatives.queries.windows import Window
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.tenancy import current_workspace_id

_IN, _BEFORE = "is_foreign = 0 AND day >= since AND day <= until", "is_foreign = 0 AND day < since"
# A row of nothing for each place, rather than a join: who bought nothing is a party too, and a join of two sums has no
# index to go by.
_PER_PARTY = f"""
every_place AS (
  SELECT {PLACE}, is_flow, is_foreign, day, minor, 1 AS counts FROM items
  UNION ALL
  SELECT {PLACE}, 0, 0, since, 0, 0 FROM spans
),
per_party AS (
  SELECT initiative_id, party_id, MIN(currency) AS currency, MIN(since) AS since, MIN(until) AS until,
    MIN(margin) AS margin, MAX(is_new) AS is_new,
    MAX(is_comparable) AS is_comparable, MIN(place) AS place,
    SUM(CASE WHEN {_IN} AND is_flow = 0 THEN minor ELSE 0 END) AS bought,
    SUM(CASE WHEN {_IN} AND is_flow = 1 THEN minor ELSE 0 END) AS gave,
    SUM(CASE WHEN {_IN} AND is_flow = 0 AND minor >= 0 THEN counts ELSE 0 END) AS purchases,
    SUM(CASE WHEN is_foreign = 1 AND day >= since AND day <= until THEN 1 ELSE 0 END) AS foreigners,
    SUM(CASE WHEN is_flow = 1 OR is_foreign = 1 THEN 0 WHEN {_IN} THEN minor WHEN {_BEFORE} THEN -minor ELSE 0 END)
      AS bought_more,
    SUM(CASE WHEN is_flow = 0 OR is_foreign = 1 THEN 0 WHEN {_IN} THEN minor WHEN {_BEFORE} THEN -minor ELSE 0 END)
      AS gave_more
  FROM every_place GROUP BY initiative_id, party_id
)"""  # noqa: S608  (our own words)
_MORE = "(bought_more * margin / 10000.0 + gave_more)"
_TOTALS = f"""
SELECT initiative_id, COUNT(*) AS parties, SUM(CASE WHEN purchases > 0 THEN 1 ELSE 0 END) AS buyers,
  SUM(is_new) AS newcomers, SUM(purchases) AS purchases, SUM(foreigners) AS foreigners,
  SUM(bought) AS bought, SUM(gave) AS gave, SUM(is_new * bought) AS bought_new, SUM(is_new * gave) AS gave_new,
  SUM(is_comparable) AS comparable, SUM(is_comparable * bought_more) AS bought_more,
  SUM(is_comparable * gave_more) AS gave_more, SUM(is_comparable * {_MORE}) AS more,
  SUM(is_comparable * {_MORE} * {_MORE}) AS squares
FROM per_party GROUP BY initiative_id"""  # noqa: S608  (our own words)
_MOST = "party_id, since, is_new, is_comparable, bought, gave, purchases, bought_more, gave_more"
_RANKED = {
    "everything": "bought * margin / 10000.0 + gave",
    "share": "bought * margin / 10000.0 + gave",
    "above": f"is_comparable * {_MORE}",
    "newcomers": "is_new * (bought * margin / 10000.0 + gave)",
    "linked": "purchases",
}
_ONCE = f"""
firsts AS (
  SELECT i.initiative_id, i.is_flow, i.minor, ROW_NUMBER() OVER (PARTITION BY item ORDER BY place) AS turn
  FROM items i WHERE {_IN}{{alone}}
)
SELECT initiative_id, SUM(CASE WHEN is_flow = 0 THEN minor ELSE 0 END), SUM(CASE WHEN is_flow = 1 THEN minor ELSE 0 END)
FROM firsts WHERE turn = 1 GROUP BY initiative_id"""  # noqa: S608  (our own words)
# Of those of one party that can be compared, in one currency, one after another: whatever begins when the last that
# counts is over.
_PACED_ONCE = """
compared AS (
  SELECT p.*, ROW_NUMBER() OVER (PARTITION BY party_id, currency ORDER BY since, initiative_id) AS turn
  FROM per_party p WHERE is_comparable = 1
),
walked AS (
  SELECT c.*, 1 AS counts, c.until AS counted_until FROM compared c WHERE c.turn = 1
  UNION ALL
  SELECT c.*, CASE WHEN c.since > w.counted_until THEN 1 ELSE 0 END,
    CASE WHEN c.since > w.counted_until THEN c.until ELSE w.counted_until END
  FROM walked w JOIN compared c ON c.party_id = w.party_id AND c.currency = w.currency AND c.turn = w.turn + 1
)
SELECT initiative_id, SUM(bought_more), SUM(gave_more) FROM walked WHERE counts = 1 GROUP BY initiative_id"""
_BY_DAY = """
SELECT CASE WHEN day < since THEN since ELSE day END, is_flow, CASE WHEN day < since THEN 0 ELSE is_new END,
  is_comparable, CASE WHEN day < since THEN 1 ELSE 0 END, SUM(minor)
FROM items WHERE is_foreign = 0 AND day <= until AND (day >= since OR is_comparable = 1) GROUP BY 1, 2, 3, 4, 5"""
_SHARED = """
SELECT t.initiative_id, COUNT(*), SUM(i.minor) FROM items i
JOIN initiatives_takingpart t ON t.workspace_id = %s AND t.party_id = i.party_id AND t.taken_out_at IS NULL
  AND t.initiative_id <> i.initiative_id AND t.since <= i.day
JOIN initiatives_initiative j ON j.id = t.initiative_id AND j.archived_at IS NULL AND j.currency = %s
  AND j.first_day <= i.day AND (j.last_day IS NULL OR i.day <= {closes})
WHERE i.is_foreign = 0 AND i.is_flow = 0 AND i.minor > 0 AND i.day >= i.since AND i.day <= i.until
GROUP BY t.initiative_id"""


def totals(actor: Actor, windows: Sequence[Window]) -> list[Row]:
    """A row for each initiative in which somebody takes part, in the order of _TOTALS."""
    return asked(actor, windows, f"{{spans}}, {{items}}, {_PER_PARTY} {_TOTALS}")


def once(actor: Actor, windows: Sequence[Window], assumption: str) -> list[Row]:
    """(initiative, purchases, gifts) that each adds to a sum of all by an assumption: what two count, once."""
    if assumption == "above":
        return asked(actor, windows, f"RECURSIVE {{spans}}, {{items}}, {_PER_PARTY}, {_PACED_ONCE}")
    alone = " AND is_new = 1" if assumption == "newcomers" else ""
    return asked(actor, windows, f"{{spans}}, {{items}}, {_ONCE.replace('{alone}', alone)}")


def totals_and_most(actor: Actor, window: Window, assumption: str, limit: int) -> list[Row]:
    """The columns of _TOTALS, and behind them those of _MOST, a row for each of those who brought most by it."""
    by = _RANKED[assumption]
    most = f"SELECT {_MOST} FROM per_party ORDER BY {by} DESC, party_id LIMIT %s"  # noqa: S608  (our own words)
    select = f"added AS ({_TOTALS}), most AS ({most}) SELECT * FROM added LEFT JOIN most ON 1 = 1"  # noqa: S608  (as above)
    return asked(actor, [window], f"{{spans}}, {{items}}, {_PER_PARTY}, {select}", limit)


def by_day(actor: Actor, window: Window) -> list[Row]:
    """(day, is a gift, is new, is comparable, is pace, sum); of pace: what they gave before, by their first day."""
    return asked(actor, [window], f"{{spans}}, {{items}} {_BY_DAY}")


def shared(actor: Actor, window: Window) -> list[Row]:
    """(other initiative, purchases, sum) of what counts for this initiative and, by its own window, for another too."""
    is_sqlite = connection.vendor == "sqlite"
    closes = "date(j.last_day, '+' || j.window_days || ' days')" if is_sqlite else "j.last_day + j.window_days"
    workspace = key_for(current_workspace_id())
    return asked(
        actor, [window], f"{{spans}}, {{items}} {_SHARED.replace('{closes}', closes)}", workspace, window.currency
    )
