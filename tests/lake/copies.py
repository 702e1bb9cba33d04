"""A workspace with something of everything that is copied, and the copy as rows."""

from datetime import UTC, datetime
from typing import Any, NamedTuple

from hedgerow.exchange import operations as exchange
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import operations, queries
from hedgerow.lake.registries import tables
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.sales import operations as sales
from hedgerow.sales.models import Order
from tests.factories.reading import read_on
from tests.factories.workspaces import the_system

Rows = dict[str, list[tuple[Any, ...]]]


class Town(NamedTuple):
    workspace: Workspace
    ann: Party
    ben: Party
    mill: Party
    order: Order


def at(month: int, day: int = 10, hour: int = 9) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def a_town(workspace: Workspace) -> Town:
    """Two customers, a mill, a tie, sales in March and May, one of them by nobody known, and two flows."""
    actor = the_system(workspace)
    with scope(workspace):
        ann = network.add_party(actor=actor, name="Ann Brook", roles=["client"])
        ben = network.add_party(actor=actor, name="Ben Reed", roles=["client"])
        mill = network.add_party(actor=actor, name="Mill, “Tarn” & Co\n", kind="organisation", roles=["vendor"])
        network.make_tie(actor=actor, from_party=mill, to_party=ann, kind="competes_with", note="from the fair")
        rye = sales.ReportedLine("1", "Rye loaf", 500, category="Bread\x1fand more")
        sold = sales.Sale(500, "GBP", at(3), place="Stall, by the\nbrook", lines=(rye,))
        order = sales.record_sale(actor=actor, party=ann, sale=sold)
        sales.record_return(actor=actor, order=order, amount_minor=100, at=at(3, 12))
        for month in (3, 5):
            bun = sales.ReportedLine("1", "Bun", 250)
            sales.record_sale(actor=actor, party=ben, sale=sales.Sale(250, "GBP", at(month), lines=(bun,)))
        sales.record_sale(actor=actor, party=None, sale=sales.Sale(99, "GBP", at(5, 31, 23), lines=()))
        for giver, receiver, month in ((mill, None, 4), (None, ben, 5)):
            told = exchange.FlowDraft(kind="hours", on=at(month).date(), note="a favour")
            exchange.state_flow(actor=actor, giver=giver, receiver=receiver, draft=told)
        read_on()
    return Town(workspace, ann, ben, mill, order)


def copied(workspace: Workspace, **how: Any) -> operations.Synchronised:
    with scope(workspace):
        return operations.synchronise(actor=the_system(workspace), **how)


def checked(workspace: Workspace) -> operations.Checked:
    with scope(workspace):
        return operations.check(actor=the_system(workspace))


def rows(workspace: Workspace) -> Rows:
    """Everything in the copy, in an order of its own."""
    with scope(workspace), queries.connect(the_system(workspace)) as opened:
        return {
            table.name: sorted(opened.database.execute(f"SELECT * FROM {table.name}").fetchall(), key=repr)
            for table in tables
        }


def asked(workspace: Workspace, question: str) -> list[tuple[Any, ...]]:
    with scope(workspace), queries.connect(the_system(workspace)) as opened:
        return list(opened.database.execute(question).fetchall())


def key(workspace: Workspace, party: Party) -> int:
    with scope(workspace):
        return queries.key_of(the_system(workspace), party.pk)


def is_as_made_anew(workspace: Workspace) -> bool:
    """After a sync the copy holds what one holds that is made whole, and the record agrees."""
    copied(workspace)
    followed = rows(workspace)
    assert checked(workspace).differs == ()
    assert copied(workspace, anew=True).anew
    assert followed == rows(workspace)
    return True
