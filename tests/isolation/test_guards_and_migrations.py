"""An update that makes a table anew passes the guards of a database in use, and they stand again afterwards."""

import pytest
from django.db import connection

from hedgerow.automation.models import Endpoint
from hedgerow.kernel.tenancy.guards import guards_lifted

pytestmark = [pytest.mark.sqlite, pytest.mark.django_db(transaction=True)]


def triggers() -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        return dict(cursor.fetchall())


def remake(model: type[Endpoint]) -> None:
    field = model._meta.get_field("description")
    with connection.schema_editor() as editor:
        editor._remake_table(model, alter_fields=[(field, field)])  # type: ignore[attr-defined]  # only SQLite's has it


def test_a_table_that_guards_speak_of_is_made_anew() -> None:
    before = triggers()
    assert any("automation_endpoint" in sql for sql in before.values())
    with guards_lifted(connection):
        remake(Endpoint)
    assert triggers() == before


def test_guards_stand_again_when_an_update_fails() -> None:
    before = triggers()
    with pytest.raises(RuntimeError), guards_lifted(connection):
        raise RuntimeError
    assert triggers() == before
