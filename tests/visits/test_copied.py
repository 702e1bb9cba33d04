"""Visits in the copy for analysis: by which campaign, and nothing that tells who somebody is."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import queries
from hedgerow.lake.errors import CopyNotMade
from hedgerow.lake.registries import tables
from hedgerow.network.models import Party
from hedgerow.visits import operations
from hedgerow.visits.copied import HIDDEN, LONGEST, SIGNS
from hedgerow.visits.models import Site, Visit
from tests.factories.workspaces import the_system
from tests.lake.copies import asked, checked, copied, is_as_made_anew, key

pytestmark = pytest.mark.django_db
CAMPAIGNS = ("campaign", "campaign_source", "medium")


def a_visit(workspace: Workspace, site: Site, **told: Any) -> Visit:
    usual = {"day": date(2026, 5, 1), "began_at": clock.now(), "last_at": clock.now(), "views": 1, "visitor": "a" * 24}
    with scope(workspace):
        return Visit.objects.create(site=site, **usual | told)


def words(workspace: Workspace, column: str) -> list[str]:
    return [word for (word,) in asked(workspace, f"SELECT {column} FROM visits ORDER BY day")]


def test_a_visit_is_in_the_copy_with_its_campaign_and_under_a_key(rye: Workspace, site: Site, grace: Party) -> None:
    told = {"campaign": "Spring letter", "campaign_source": "letter", "medium": "email", "source": "campaign"}
    a_visit(rye, site, party=grace, views=3, **told)
    copied(rye)
    columns = "party, day, views, device, source, campaign, campaign_source, medium"
    assert asked(rye, f"SELECT {columns} FROM visits") == [
        (key(rye, grace), date(2026, 5, 1), 3, "desktop", "campaign", "Spring letter", "letter", "email")
    ]
    assert checked(rye).differs == ()


def test_a_change_is_followed_by_its_month_only(rye: Workspace, site: Site, owner: Actor, grace: Party) -> None:
    for month in (3, 5):
        a_visit(rye, site, day=date(2026, month, 1), party=grace)
    copied(rye)
    with scope(rye):
        Visit.objects.filter(day__month=5).update(campaign="later")
        Visit.objects.update(last_at=clock.now(), entry="/nothing-that-is-copied")
    assert copied(rye).files == 1
    assert words(rye, "campaign") == ["", "later"]
    with scope(rye):
        operations.give_consent(actor=owner, party=grace, how="said so")
        operations.withdraw_consent(actor=owner, party=grace)
    copied(rye)
    assert words(rye, "party") == [None, None]
    assert is_as_made_anew(rye)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("spring_2026-05-01", "spring_2026-05-01"),
        ("Été à la Mühle 100", "Été à la Mühle 100"),
        ("20261130", "20261130"),
        ("ann@example.org", HIDDEN),
        ("letter to …", HIDDEN),
        ("/account?user=7", HIDDEN),
        ("id=ann", HIDDEN),
        ("a&b", HIDDEN),
        ("https://example.org", HIDDEN),
        ("+44 20 7946", HIDDEN),
        ("0044 7946 0958", HIDDEN),
        ("018f3c2a-7b1d-7e00-9000-5a7c", HIDDEN),
        ("x" * LONGEST, "x" * LONGEST),
        ("x" * (LONGEST + 1), HIDDEN),
    ],
)
def test_what_could_tell_who_somebody_is_is_not_in_it(rye: Workspace, site: Site, said: str, shown: str) -> None:
    a_visit(rye, site, **dict.fromkeys(CAMPAIGNS, said))
    copied(rye)
    assert [words(rye, column) for column in CAMPAIGNS] == [[shown]] * 3


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=120))
def test_whatever_a_link_says_the_copy_keeps_no_address_no_parameter_and_no_long_number(
    rye: Workspace, site: Site, said: str
) -> None:
    said = said.replace("\x00", "").encode(errors="ignore").decode()
    with scope(rye):
        Visit.objects.all().delete()
    a_visit(rye, site, campaign=said)
    copied(rye)
    (shown,) = words(rye, "campaign")
    assert len(shown) <= LONGEST
    assert shown == HIDDEN or not set(shown) & set(SIGNS)
    assert sum(letter in "0123456789" for letter in shown) <= 8


def test_no_moment_no_page_and_no_visitor_is_in_it() -> None:
    assert [column.name for column in tables["visits"].columns] == [
        *("id", "site", "party", "day", "views", "device", "source", "campaign", "campaign_source", "medium"),
    ]


def test_a_copy_without_visits_is_behind_answers_nothing_and_is_made_good_by_the_next_sync(
    rye: Workspace, site: Site, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path
) -> None:
    """As one that was made by a version that had no such table."""
    a_visit(rye, site)
    with monkeypatch.context() as patch:
        patch.delitem(tables._entries, "visits")
        copied(rye)
    with scope(rye):
        assert not queries.standing(the_system(rye)).is_current
        with pytest.raises(CopyNotMade, match="made again"):
            queries.connect(the_system(rye))
    assert {one.table for one in checked(rye).differs} <= {"visits"}
    done = copied(rye)
    assert (done.anew, done.rows, done.files) == (False, 1, 1)
    with scope(rye):
        assert queries.standing(the_system(rye)).is_current
    assert is_as_made_anew(rye)
