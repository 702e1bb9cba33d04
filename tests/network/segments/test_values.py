"""The table of values of custom fields: whoever writes the fields, it comes to say what they say."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.kernel.unfolding import unfold
from hedgerow.network import operations
from hedgerow.network.models import CustomValue, Party
from hedgerow.network.operations import NewParty
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, an_actor

pytestmark = pytest.mark.django_db
Row = tuple[str, str, str, float | None]


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
        read_on()
        assert kept() == wanted()
        Party.objects.filter(pk=keys[0]).update(custom=then)
        unfold(CustomValue, keys)
        assert kept() == wanted()
        before = sorted(CustomValue.objects.values_list("party_id", "key", "text", "number"))
        unfold(CustomValue, keys)
        assert sorted(CustomValue.objects.values_list("party_id", "key", "text", "number")) == before


def test_who_was_added_or_changed_by_hand_is_there_at_once(rye: Workspace) -> None:
    with scope(rye):
        actor = an_actor(rye)
        operations.define_field(actor=actor, label="Diet")
        party = operations.add_party(actor=actor, name="Grace", custom={"diet": "Vegan"})
        assert kept() == [("Grace", "diet", "vegan", None)]
        operations.change_party(actor=actor, party=party, changes={"custom": {"diet": "Any"}})
        assert kept() == [("Grace", "diet", "any", None)]


def test_one_workspace_never_unfolds_another_s(rye: Workspace) -> None:
    oak = a_workspace("oak")
    with scope(oak):
        keys = operations.add_parties(
            actor=an_actor(oak), parties=[NewParty(name="Secret", custom={"diet": "Rye"})], source="test"
        )
    with scope(rye):
        unfold(CustomValue, keys)
        assert kept() == []
    with scope(oak):
        unfold(CustomValue, keys)
        assert kept() == [("Secret", "diet", "rye", None)]
