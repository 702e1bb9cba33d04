"""Files that are gone or broken, a disk that is full, two at once, a record that was put back: the copy stays true."""

import errno
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import operations, queries
from hedgerow.lake.errors import CopyIsElsewhere, CopyIsOff, CopyNotMade, CopyNotWritten
from hedgerow.lake.filing import folder, manifest, parquet
from hedgerow.lake.models import Copy
from hedgerow.lake.registries import tables
from hedgerow.network import operations as network
from hedgerow.sales.models import Purchase
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.lake.copies import Town, a_town, asked, checked, copied, is_as_made_anew, key, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture
def town(db: None) -> Town:
    town = a_town(a_workspace())
    copied(town.workspace)
    return town


def place(town: Town) -> Path:
    return folder.place_of(town.workspace.pk)


def files(town: Town, table: str = "") -> list[Path]:
    return sorted(place(town).glob(f"{table or '*'}/**/*.parquet"))


def test_an_empty_workspace_has_every_table_with_its_columns_and_no_row(db: None) -> None:
    bare = Workspace.objects.create(slug="bare", name="Bare", created_at=clock.now())
    done = copied(bare)
    assert (done.rows, done.position) == (0, 0)
    assert checked(bare).differs == ()
    with scope(bare), queries.connect(the_system(bare)) as opened:
        for table in tables:
            found = opened.database.execute(f"SELECT * FROM {table.name}")
            types = [(name, str(kind)) for name, kind, *_rest in found.description or ()]
            assert [name for name, _kind in types] == [column.name for column in table.columns]
            assert found.fetchall() == []
    assert copied(bare).files == 0


def test_a_view_has_the_types_that_the_schema_says_with_rows_and_without(town: Town) -> None:
    bare = Workspace.objects.create(slug="bare", name="Bare", created_at=clock.now())
    copied(bare)
    question = "SELECT table_name, column_name, data_type FROM information_schema.columns ORDER BY ALL"
    told = sorted((table.name, one.name, one.type) for table in queries.schema() for one in table.columns)
    assert asked(bare, question) == asked(town.workspace, question) == told


@pytest.mark.parametrize("table", ["activities", "purchases", "parties"])
def test_a_file_that_is_gone_is_made_again_by_the_next_sync(town: Town, table: str) -> None:
    files(town, table)[0].unlink()
    with scope(town.workspace), pytest.raises(CopyNotMade):
        queries.connect(the_system(town.workspace))
    assert {one.table for one in checked(town.workspace).differs} == {table}
    copied(town.workspace)
    assert is_as_made_anew(town.workspace)


def test_a_broken_file_is_named_and_a_copy_made_anew_mends_it(town: Town) -> None:
    broken = files(town, "purchases")[0]
    broken.write_bytes(bytes(broken.stat().st_size))
    found = checked(town.workspace).differs
    assert [(one.table, one.month, one.what) for one in found] == [("purchases", "2026-03", "")]
    copied(town.workspace, anew=True)
    assert checked(town.workspace).is_true


def test_what_the_record_has_otherwise_is_told_by_month_and_column(town: Town) -> None:
    with scope(town.workspace):
        _without_marks(lambda: Purchase.objects.filter(day__month=5).update(amount_minor=1))
        sums = sum(Purchase.objects.filter(day__month=5).values_list("amount_minor", flat=True))
    found = checked(town.workspace).differs
    assert [(one.table, one.month, one.what, one.record) for one in found] == [
        ("purchases", "2026-05", "amount_minor", sums)
    ]


def _without_marks(change: Any) -> None:
    change()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM kernel_mark")


def test_what_changed_since_is_told_as_waiting_and_not_as_wrong(town: Town) -> None:
    with scope(town.workspace):
        Purchase.objects.filter(day__month=5).update(amount_minor=1)
    found = checked(town.workspace)
    assert (found.differs, found.waiting) == ((), (("purchases", "2026-05"),))


@pytest.mark.parametrize("text", ["", "{", '{"form": 99}', "\x00"])
def test_without_a_manifest_that_can_be_read_the_copy_is_made_anew(town: Town, text: str) -> None:
    (place(town) / folder.MANIFEST).write_text(text)
    with scope(town.workspace), pytest.raises(CopyNotMade):
        operations.check(actor=the_system(town.workspace))
    assert copied(town.workspace).anew
    assert is_as_made_anew(town.workspace)


def test_a_copy_of_another_version_is_made_anew_and_goes(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    before, old = rows(town.workspace), place(town)
    monkeypatch.setattr(folder, "VERSION", 2)
    assert copied(town.workspace).anew
    assert rows(town.workspace) == before
    copied(town.workspace, anew=True)
    assert not old.exists()


def test_a_table_whose_columns_changed_is_copied_anew_and_no_other(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    real = manifest.columns_of
    monkeypatch.setattr(manifest, "columns_of", lambda table: real(table) + "x" * (table.name == "roles"))
    with scope(town.workspace), pytest.raises(CopyNotMade):
        queries.connect(the_system(town.workspace))
    assert copied(town.workspace).files == 1
    assert asked(town.workspace, "SELECT count(*) FROM roles") == [(3,)]


def test_a_copy_without_the_causes_of_the_log_is_made_good_by_the_next_sync(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that was made before there was such a column: the log is copied anew, and nothing else."""
    table = tables["activities"]
    former = replace(table, columns=tuple(one for one in table.columns if one.name != "cause"))
    with monkeypatch.context() as patch:
        patch.setitem(tables._entries, "activities", former)
        copied(town.workspace, anew=True)
        assert "cause" not in asked(town.workspace, "SELECT list(name) FROM (DESCRIBE activities) AS t(name)")[0][0]
    with scope(town.workspace), pytest.raises(CopyNotMade):
        queries.connect(the_system(town.workspace))
    done = copied(town.workspace)
    assert (done.anew, done.rows) == (False, asked(town.workspace, "SELECT count(*) FROM activities")[0][0])
    assert is_as_made_anew(town.workspace)


def test_a_full_disk_leaves_the_copy_before_and_says_so(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = rows(town.workspace)
    with scope(town.workspace):
        Purchase.objects.filter(day__month=5).update(amount_minor=1)
    with monkeypatch.context() as patch:
        patch.setattr(parquet, "write", full)
        with pytest.raises(CopyNotWritten, match="No space left"):
            copied(town.workspace)
    assert rows(town.workspace) == before
    assert not (place(town) / folder.STAGE).exists()
    assert is_as_made_anew(town.workspace)


def test_two_at_once_are_one_and_a_refusal(town: Town) -> None:
    with folder.turn(town.workspace.pk):
        for refused in (copied, checked):
            with pytest.raises(CopyIsElsewhere):
                refused(town.workspace)


def test_a_record_that_was_put_back_is_copied_anew(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backup that was restored has fewer activities than the copy, or others at the same position."""
    for head in ((3, "0" * 32), (10_000, "0" * 32)):
        found = manifest.load(place(town))
        assert found is not None
        kept = {name: getattr(found, name) for name in manifest.Manifest.__struct_fields__}
        manifest.store(place(town), manifest.Manifest(**{**kept, "position": head[0], "last": head[1]}))
        assert copied(town.workspace).anew
    assert is_as_made_anew(town.workspace)


def test_a_secret_that_can_no_longer_be_read_makes_other_keys(town: Town, settings: Any) -> None:
    before = key(town.workspace, town.ann)
    settings.SECRET_KEY = "another one, as after a move"
    with scope(town.workspace), pytest.raises(CopyNotMade):
        queries.key_of(the_system(town.workspace), town.ann.pk)
    assert copied(town.workspace).anew
    assert key(town.workspace, town.ann) != before
    assert is_as_made_anew(town.workspace)


def test_who_reads_meanwhile_reads_the_copy_she_opened(town: Town) -> None:
    with scope(town.workspace), queries.connect(the_system(town.workspace)) as opened:
        before = opened.database.execute("SELECT * FROM purchases ORDER BY ALL").fetchall()
        Purchase.objects.update(amount_minor=1)
        copied(town.workspace)
        assert opened.database.execute("SELECT * FROM purchases ORDER BY ALL").fetchall() == before
    left = files(town)
    for _once in range(2):
        with scope(town.workspace):
            network.add_party(actor=the_system(town.workspace), name="Somebody")
        copied(town.workspace)
    assert not set(left) <= set(files(town))


def test_a_question_reaches_nothing_but_the_copy(town: Town, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a\n1\n")
    with scope(town.workspace), queries.connect(the_system(town.workspace)) as opened:
        for question in (
            f"SELECT * FROM read_csv('{other}')",
            f"COPY (SELECT 1) TO '{tmp_path / 'out.csv'}'",
            f"ATTACH '{tmp_path / 'x.db'}'",
            "INSTALL httpfs",
            "SET enable_external_access = true",
        ):
            with pytest.raises(Exception, match=r"(?i)permission|disabled|locked|configuration"):
                opened.database.execute(question)


def test_switched_off_there_is_none_and_switched_on_it_has_other_keys(town: Town) -> None:
    owner, before = an_actor(town.workspace), key(town.workspace, town.ann)
    with scope(town.workspace):
        operations.switch(actor=owner, is_on=False)
        operations.switch(actor=owner, is_on=False)
        assert files(town) == []
        assert queries.standing(owner).is_on is False
        with pytest.raises(CopyIsOff):
            operations.synchronise(actor=owner)
        Purchase.objects.update(amount_minor=1)
        operations.keep_none(actor=owner)
        operations.switch(actor=owner, is_on=True)
    assert copied(town.workspace).anew
    assert key(town.workspace, town.ann) != before
    assert is_as_made_anew(town.workspace)


@pytest.mark.django_db(transaction=True)
def test_no_sync_begins_before_everybody_knows_that_none_is_kept(
    transactional_db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = a_workspace()
    copied(workspace)
    real, seen = folder.discard, []

    def discard(workspace_id: UUID) -> None:
        with pytest.raises(CopyIsElsewhere), folder.turn(workspace_id):
            pass
        seen.append((connection.in_atomic_block, Copy.objects.get().is_on))
        real(workspace_id)

    monkeypatch.setattr(folder, "discard", discard)
    with scope(workspace):
        operations.switch(actor=the_system(workspace), is_on=False)
    assert seen == [(False, False)]


def test_the_copy_of_a_workspace_that_is_gone_is_cleared_away(town: Town) -> None:
    stray = folder.root() / "01a00000-0000-7000-8000-000000000000"
    (stray / "v1").mkdir(parents=True)
    assert operations.clear_away() == 1
    assert (stray.exists(), place(town).exists()) == (False, True)


def test_only_who_may_and_sees_everybody_reads_the_copy(town: Town) -> None:
    from hedgerow.kernel.errors import NotPermitted

    owner = an_actor(town.workspace)
    for actor in (an_actor(town.workspace, AccessRole.STAFF), replace(owner, sees=frozenset())):
        with scope(town.workspace), pytest.raises(NotPermitted):
            queries.connect(actor)
    analyst = an_actor(town.workspace, AccessRole.ANALYST)
    with scope(town.workspace):
        queries.connect(analyst).database.close()
        with pytest.raises(NotPermitted):
            operations.synchronise(actor=analyst)
        ann = queries.key_of(analyst, town.ann.pk)
        assert queries.parties_of(owner, [ann, 7]) == {ann: town.ann.pk}
        assert queries.parties_of(replace(owner, sees=frozenset()), [ann]) == {}


def test_the_secret_is_kept_sealed(town: Town) -> None:
    with scope(town.workspace):
        assert Copy.objects.get().sealed_secret.startswith("sealed:")


def test_after_a_migration_everything_is_copied_anew(town: Town) -> None:
    """While it ran, rows may have changed that left no mark."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('x', '0001', '2026-05-01 00:00:00')")
    assert copied(town.workspace).anew
    assert not copied(town.workspace).anew
