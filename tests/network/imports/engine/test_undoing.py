"""An import is taken back: everybody as before, and who has been used since stays, with the reason."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel import clock
from hedgerow.kernel.errors import Conflict, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, operations
from hedgerow.network.models import (
    Address,
    ContactPoint,
    ExternalId,
    Import,
    ImportChange,
    ImportState,
    Party,
    PartyTag,
    Role,
    Tag,
)
from hedgerow.network.operations.imports import undoing
from hedgerow.sales.models import Purchase
from hedgerow.timeline.models import Activity
from tests.factories.bringing import bring
from tests.factories.workspaces import an_actor, the_system

pytestmark = pytest.mark.django_db
PARTS = (ContactPoint, Address, ExternalId, PartyTag, Role)
PEOPLE = "Name,E-mail,Phone,Company,Tags,Notes,City\n"
ADA = "Ada Wren,ada@wren.example,07700 900111,Wren,Rye;Oats,Early bird,Hallow\n"
BEN = "Ben Storr,ben@storr.example,,,,,\n"


def record() -> dict[str, Any]:
    """All of the parties but the moment they changed last."""
    parties = sorted(Party.objects.values(), key=lambda row: row["id"])
    return {"party": [{**row, "changed_at": None} for row in parties]} | {
        model.__name__: sorted(model.objects.values(), key=lambda row: row["id"]) for model in PARTS
    }


def undo(rye: Workspace, of: Import) -> Import:
    return operations.undo_import(actor=the_system(rye), import_id=of.pk)


def told(done: Import) -> tuple[str, int, int, int]:
    return done.state, done.removed, done.restored, done.kept


def test_who_came_goes_and_who_was_completed_is_as_before(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, PEOPLE + "Ada Wren,ada@wren.example,,,,,\n")
        before = record()
        done = bring(rye, PEOPLE + ADA + BEN)
        assert (done.created, done.updated) == (1, 1)
        assert record() != before
        assert told(undo(rye, done)) == (ImportState.UNDONE, 1, 1, 0)
        assert record() == before
        assert ImportChange.objects.filter(of_import=done).count() == 0
        assert Activity.objects.filter(verb=events.PARTY_REMOVED).count() == 1


def test_again_is_no_change_and_the_file_can_come_in_once_more(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, PEOPLE + ADA + BEN)
        first = undo(rye, done)
        assert told(undo(rye, done)) == told(first) == (ImportState.UNDONE, 2, 0, 0)
        assert Party.objects.count() == 0
        assert bring(rye, PEOPLE + ADA + BEN).created == 2


def test_who_was_changed_or_used_since_stays_and_is_told(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, PEOPLE + "Ada Wren,ada@wren.example,,,,,\n")
        done = bring(rye, PEOPLE + ADA + BEN + "Cleo Marsh,cleo@marsh.example,,,,,\nDan Fay,dan@fay.example,,,,,\n")
        ada, ben, cleo = (Party.objects.get(name__startswith=name) for name in ("Ada", "Ben", "Cleo"))
        operations.change_party(actor=an_actor(rye), party=ada, changes={"notes": "Mine"})
        operations.make_tie(actor=an_actor(rye), from_party=ben, to_party=ada, kind="knows")
        operations.set_tags(actor=an_actor(rye), party=cleo, names=["Mine"])
        before = record()
        assert told(undo(rye, done)) == (ImportState.UNDONE, 1, 0, 3)
        assert not Party.objects.filter(name="Dan Fay").exists()
        assert {row["name"] for row in record()["party"]} == {"Ada Wren", "Ben Storr", "Cleo Marsh"}
        assert [row for row in before["party"] if row["name"] != "Dan Fay"] == record()["party"]
        kept = dict(ImportChange.objects.filter(of_import=done).values_list("party__name", "kept_because"))
        assert kept == {"Ada Wren": "changed", "Ben Storr": "used", "Cleo Marsh": "changed"}


def test_who_was_merged_since_stays_with_both_records(rye: Workspace) -> None:
    """Neither the one that came with the file nor the one it was merged into is taken apart by it."""
    with scope(rye):
        old = operations.add_party(actor=an_actor(rye), name="A. Wren", notes="Mine")
        done = bring(rye, PEOPLE + ADA + BEN)
        ada = Party.objects.get(name="Ada Wren")
        made = operations.merge_parties(actor=an_actor(rye), kept_id=old.pk, gone_id=ada.pk)
        assert told(undo(rye, done)) == (ImportState.UNDONE, 1, 0, 1)
        assert {party.name for party in Party.objects.all()} == {"A. Wren", "Ada Wren"}
        assert ContactPoint.objects.filter(party=old).count() == 2
        assert operations.take_apart(actor=an_actor(rye), merge_id=made.pk)[1] == 0
        assert ContactPoint.objects.filter(party=ada).count() == 2


def test_who_bought_since_stays_with_all_that_was_bought(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, PEOPLE + ADA + BEN)
        sales = "Customer e-mail,Customer name,Date,Amount\nben@storr.example,Ben Storr,2024-03-15,12.50\n"
        assert bring(rye, sales).created == 1
        ben = Party.objects.get(name="Ben Storr")
        assert told(undo(rye, done)) == (ImportState.UNDONE, 1, 0, 1)
        assert Purchase.objects.get().party_id == ben.pk
        assert [party.name for party in Party.objects.all()] == ["Ben Storr"]


def test_a_party_that_was_put_away_is_put_away_again(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, PEOPLE + BEN)
        operations.archive_party(actor=an_actor(rye), party=Party.objects.get())
        away = Party.objects.get().archived_at
        done = bring(rye, PEOPLE + BEN)
        assert Party.objects.get().archived_at is None
        undo(rye, done)
        assert Party.objects.get().archived_at == away


def test_cut_off_it_goes_on_where_it_was(rye: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undoing, "_AT_ONCE", 3)

    def cut(_import: Import) -> None:
        raise RuntimeError("power")

    with scope(rye):
        done = bring(rye, PEOPLE + "".join(f"Ada {n},a{n}@wren.example,,,,,\n" for n in range(10)))
        for left in (7, 4):
            with pytest.raises(RuntimeError):
                operations.undo_import(actor=the_system(rye), import_id=done.pk, report=cut)
            assert Party.objects.count() == left
        assert told(undo(rye, done)) == (ImportState.UNDONE, 10, 0, 0)


def test_what_cannot_be_taken_back_is_refused_and_nothing_changes(rye: Workspace) -> None:
    with scope(rye):
        done = bring(rye, PEOPLE + ADA)
        same = bring(rye, PEOPLE + ADA)
        sales = bring(rye, "Customer,Date,Amount\nC-1,2024-03-15,12.50\n")
        Purchase.objects.update(brought_by=None)  # as those that came in before it was noted
        before = record()
        for of in (same, sales):
            with pytest.raises(Conflict):
                undo(rye, of)
        with pytest.raises(NotPermitted):
            operations.undo_import(actor=an_actor(rye, AccessRole.ANALYST), import_id=done.pk)
        Import.objects.filter(pk=done.pk).update(finished_at=clock.now() - timedelta(days=31))
        with pytest.raises(Conflict):
            undo(rye, done)
        assert record() == before


def test_what_is_too_old_to_be_taken_back_is_forgotten(rye: Workspace) -> None:
    with scope(rye):
        bring(rye, PEOPLE + "Ada Wren,ada@wren.example,,,,,\n")
        done = bring(rye, PEOPLE + ADA)
        assert operations.forget_changes() == 0
        Import.objects.filter(pk=done.pk).update(finished_at=clock.now() - timedelta(days=31))
        assert operations.forget_changes() == 1
        assert ImportChange.objects.count() == 0


CELLS = st.sampled_from(["", "x", "y", "Rye;Oats", "07700 900111", "2024"])
ROWS = st.lists(st.tuples(st.sampled_from("ABCDE"), CELLS, CELLS, CELLS, CELLS, CELLS), max_size=8)


def as_file(rows: list[tuple[str, ...]]) -> str:
    lines = [f"{name} Wren,{name.lower()}@wren.example,{','.join(cells)}" for name, *cells in rows]
    return PEOPLE + "\n".join(["Zed Last,zed@last.example,,,,,", *lines]) + "\n"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=ROWS, second=ROWS)
def test_bringing_in_and_taking_back_is_no_change(rye: Workspace, first: Any, second: Any) -> None:
    with scope(rye):
        for model in (*PARTS, Party, Tag, ImportChange):
            model.objects.all().delete()
        bring(rye, as_file(first))
        before = record()
        done = bring(rye, as_file(second))
        if done.created or done.updated:
            assert undo(rye, done).kept == 0
        assert record() == before
