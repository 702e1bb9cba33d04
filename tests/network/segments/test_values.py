"""The table of values of custom fields: whoever writes the fields, it says what they say."""

from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.kernel.tenancy.guards import install_guards
from hedgerow.network import operations
from hedgerow.network.models import CustomValue, Party
from hedgerow.network.operations import NewParty
from tests.factories.owner import as_owner
from tests.factories.workspaces import a_workspace, an_actor

pytestmark = pytest.mark.django_db
Row = tuple[str, str, str, float | None]


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace()


def kept() -> list[Row]:
    rows = CustomValue.objects.values_list("party__name", "key", "text", "number")
    return sorted((name, key, text, number if _is_number(text, number) else None) for name, key, text, number in rows)


def _is_number(text: str, number: float | None) -> bool:
    """SQLite reads any text as some number; only what reads as one is compared."""
    return number is not None and (text.replace(".", "", 1).lstrip("-").isdecimal() or text == "gbp")


def wanted() -> list[Row]:
    found: list[Row] = []
    for party in Party.objects.all():
        for key, value in party.custom.items():
            for one in value if isinstance(value, list) else [] if value is None else [value]:
                text = one["currency"].lower() if isinstance(one, dict) else str(one).lower()
                number = one["minor"] if isinstance(one, dict) else _read(text)
                found.append((party.name, key, text, number))
    return sorted(found)


def _read(text: str) -> float | None:
    return float(text) if text.replace(".", "", 1).lstrip("-").isdecimal() else None


VALUES: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.sampled_from(["Vegan", "ÉLAN", "12", "-3.50", "2026-05-11", ""]),
    st.lists(st.sampled_from(["Rye", "Oat"]), max_size=2, unique=True),
    st.integers(-(10**6), 10**12).map(lambda minor: {"minor": minor, "currency": "GBP"}),
)
CUSTOMS = st.dictionaries(st.sampled_from(["diet", "loaves", "tab"]), VALUES, max_size=3)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.lists(CUSTOMS, min_size=1, max_size=3), then=CUSTOMS)
def test_it_follows_every_way_of_writing(rye: Workspace, first: list[dict[str, Any]], then: dict[str, Any]) -> None:
    with scope(rye):
        Party.objects.all().delete()
        parties = [NewParty(name=f"P{n}", custom=custom) for n, custom in enumerate(first)]
        keys = operations.add_parties(actor=an_actor(rye), parties=parties, source="test")
        assert kept() == wanted()
        Party.objects.filter(pk=keys[0]).update(custom=then)
        assert kept() == wanted()
        one = Party.objects.get(pk=keys[0])
        one.custom = first[0]
        one.save()
        assert kept() == wanted()
        Party.objects.filter(pk=keys[-1]).delete()
        assert kept() == wanted()


@pytest.mark.django_db(transaction=True)
def test_it_is_made_anew_where_it_was_not_kept(rye: Workspace) -> None:
    """As for a database of an earlier release, whose fields were filled before there was such a table."""
    with scope(rye):
        parties = [NewParty(name="Grace", custom={"diet": ["Rye", "Oat"]})]
        operations.add_parties(actor=an_actor(rye), parties=parties, source="test")
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM network_customvalue")
        for name, table in _triggers(cursor):
            cursor.execute(f'DROP TRIGGER "{name}"' + (f' ON "{table}"' if connection.vendor == "postgresql" else ""))
        install_guards(connection)
    with scope(rye):
        assert kept() == wanted() != []
        Party.objects.update(custom={"diet": ["Oat"]})
        assert kept() == wanted()
    with as_owner():
        call_command("migrate", verbosity=0)
    with scope(rye):
        assert kept() == wanted()


def _triggers(cursor: Any) -> list[tuple[str, str]]:
    if connection.vendor == "sqlite":
        cursor.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'unfold%'")
    else:
        cursor.execute("SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'unfold%'")
    return list(cursor.fetchall())
