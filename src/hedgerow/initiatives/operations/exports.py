"""What came of an initiative, or of all of them, written into a table to be taken away."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from hedgerow.accounts.operations import audit
from hedgerow.initiatives import events, queries
from hedgerow.initiatives.comparing import Compared, comparison
from hedgerow.initiatives.drafts import Basis
from hedgerow.initiatives.models import Initiative
from hedgerow.initiatives.permissions import Permission
from hedgerow.initiatives.report import Brought, report
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.money import Money
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tabular.lines import write_csv
from hedgerow.kernel.tabular.rejected import guarded_exactly

PARTY_COLUMNS = ("who", "takes part since", "purchases", "bought", "brought", "gave into it", "got from it", "currency")
COLUMNS = (
    *("initiative", "kind", "first day", "last day", "takes part", "went in", "hours in", "came out", "gain", "ratio"),
    *("currency", "assumption", "days after the end", "share"),
)
MOST_ROWS = 100_000


def export_initiative(*, actor: Actor, initiative: Initiative, out: BinaryIO) -> int:
    """A row for each who takes part, of those whom the actor sees, by the chosen assumption; returns how many.

    Noted in the audit log.
    """
    require(actor, Permission.EXPORT_INITIATIVES, initiative)
    told = report(actor, initiative, limit=MOST_ROWS)
    names = queries.names_of(actor, [line.party for line in told.lines])
    rows = (_party_row(line, names.get(line.party, ""), initiative.currency) for line in told.lines)
    return _written(actor, initiative, out, PARTY_COLUMNS, rows)


def export_comparison(*, actor: Actor, basis: Basis, out: BinaryIO) -> int:
    """A row for each initiative that is not put away, by one assumption. Noted in the audit log."""
    require(actor, Permission.EXPORT_INITIATIVES)
    told = comparison(actor, basis)
    return _written(actor, None, out, COLUMNS, (_row(line, basis) for line in told.lines))


def _row(line: Compared, basis: Basis) -> list[str]:
    one, came = line.initiative, line.result.out if line.result else None
    days = [day.isoformat() if day else "" for day in (one.first_day, one.last_day)]
    went, out, gain = (_money(figure, one.currency) for figure in (line.ins.worth, came, line.gain))
    hours, ratio = f"{line.ins.milli / 1000:g}", "" if line.ratio is None else f"{line.ratio:.3f}"
    chosen = [basis.assumption.value, str(basis.window_days), f"{basis.share_bp / 100:g}"]
    figures = [str(line.parties), went, hours, out, gain, ratio, one.currency]
    return [guarded_exactly(one.title), one.kind, *days, *figures, *chosen]


def _party_row(line: Brought, name: str, currency: str) -> list[str]:
    since = line.since.isoformat() if line.since else ""
    figures = [_money(figure, currency) for figure in (line.bought, line.brought, line.gave, line.got)]
    return [guarded_exactly(name), since, str(line.purchases), *figures, currency]


def _money(minor: int | None, currency: str) -> str:
    return "" if minor is None else f"{Money(minor, currency).major:f}"


def _written(
    actor: Actor, initiative: Initiative | None, out: BinaryIO, columns: Sequence[str], rows: Iterable[Sequence[str]]
) -> int:
    done = write_csv(out, columns, rows)
    kind, key = (events.INITIATIVE, initiative.pk) if initiative else ("", None)
    audit(actor=actor, event=events.EXPORTED, object_kind=kind, object_id=key, after={"rows": done})
    return done
