"""The channels somebody met before each purchase, or without one: what attribution divides credit over."""

from collections.abc import Sequence

import ibis
from ibis import _
from ibis.expr import types as ir

from hedgerow.measures.attribution.paths import Path
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.tables.columns import Columns, of_one, sorted_by
from hedgerow.measures.tables.days import day_number
from hedgerow.measures.tables.schemas import UNDONE, whose

BETWEEN = "\x1f"
"""What stands between the channels of a path: the unit separator, which no name has."""


def channel_paths(
    activities: ir.Table,
    purchases: ir.Table,
    *,
    currency: str,
    verbs: Sequence[str] = (),
    look_back: int | None = None,
) -> ir.Table:
    """Return the paths of channels and how often each was gone.

    activities: id, actor, object, object_kind, day, position (their order), channel, verb, source, cause; `verbs` are
    the kinds that are touches, by default all with a channel; what was taken back is none. Touched is the actor, or
    where the business itself acted the party it acted upon. purchases: party, day, amount_minor, currency; all of a
    customer's on one day are one conversion, worth what was spent in `currency`. A touch belongs to the next conversion
    of whom it touched on that day or later; within `look_back` days of it, or it is left out. Touches after the last
    conversion are a path without one.
    Columns: [workspace], channels with BETWEEN between them, converted (0 or 1), paths: how many; value: minor units,
    0 where more was returned than bought; parties: how many went them. `paths_of` makes what `measures.attribution`
    takes. Raises MeasureError when look_back is below 0.
    """
    if look_back is not None and look_back < 0:
        raise MeasureError(f"look_back must be at least 0, got {look_back}")
    keys = [*whose(purchases), "party"]
    steps = ibis.union(_touches(activities, keys, verbs), _conversions(purchases, keys, currency))
    placed = _placed(steps, keys)
    if look_back is not None:
        placed = placed.filter(_.reached.isnull() | (_.reached - _.day <= look_back))
    gone = placed.group_by([*keys, "path"]).agg(
        channels=ibis.struct({"position": placed.position, "channel": placed.channel})
        .collect(where=placed.is_end == 0)
        .sort(),
        touches=(1 - _.is_end).sum(),
        converted=_.is_end.max(),
        value=ibis.greatest(_.value.sum(), 0),
    )
    named = gone.filter(_.touches > 0).mutate(channels=_.channels.map(lambda step: step.channel).join(BETWEEN))
    return named.group_by([*whose(purchases), "channels", "converted"]).agg(
        paths=_.count(), value=_.value.sum(), parties=_.party.nunique()
    )


def paths_of(columns: Columns) -> tuple[Path, ...]:
    """Return the paths of the columns of `channel_paths`, in the order of their channels, unconverted ones first.

    Raises MeasureError on more than one workspace.
    """
    of_one(columns, "workspace")
    rows = sorted_by(columns, "channels", "converted")
    told = zip(rows["channels"], rows["converted"], rows["paths"], rows["value"], strict=True)
    return tuple(
        Path(channels=tuple(channels.split(BETWEEN)), converted=bool(converted), count=int(paths), value=int(value))
        for channels, converted, paths, value in told
    )


def _touches(activities: ir.Table, keys: list[str], verbs: Sequence[str]) -> ir.Table:
    told = activities.filter(_.channel.notnull(), _.channel != "", _.source != UNDONE)
    if verbs:
        told = told.filter(_.verb.isin(list(verbs)))
    undone = activities.filter(_.source == UNDONE, _.cause.notnull()).select(*whose(activities), id=_.cause).distinct()
    kept = told.anti_join(undone, [*whose(activities), "id"])
    none = ibis.literal(0, "int64")
    thing = ibis.ifelse(kept.object_kind == "party", kept.object, ibis.null("int64"))
    touched = kept.mutate(party=ibis.coalesce(kept.actor, thing)).filter(_.party.notnull())
    return touched.select(
        *keys, day=day_number(touched.day), is_end=none, position=_.position, channel=_.channel, value=none
    )


def _conversions(purchases: ir.Table, keys: list[str], currency: str) -> ir.Table:
    counted = ibis.ifelse(purchases.currency == currency, purchases.amount_minor, 0)
    days = purchases.filter(_.party.notnull()).group_by([*keys, "day"]).agg(value=counted.sum())
    return days.select(
        *keys,
        day=day_number(days.day),
        is_end=ibis.literal(1, "int64"),
        position=ibis.literal(0, "int64"),
        channel=ibis.literal("", "string"),
        value=_.value,
    )


def _placed(steps: ir.Table, keys: list[str]) -> ir.Table:
    """Number the paths of each party: as many conversions as came before; of one day, touches come first."""
    before = ibis.window(group_by=keys, order_by=[steps.day, steps.is_end, steps.position], preceding=(None, 1))
    numbered = steps.mutate(path=steps.is_end.sum().over(before).coalesce(0))
    end = ibis.ifelse(numbered.is_end == 1, numbered.day, ibis.null("int64"))
    return numbered.mutate(reached=end.max().over(group_by=[*keys, "path"]))
