"""A formula on the pages of a split: chosen or written, with the figures it asks for, and shown again."""

from http import HTTPStatus

import pytest
from django.test import Client

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.sharing.models import Part, Split
from tests.network.pages.conftest import browser_of
from tests.sharing.test_formula import COSTS_FIRST
from tests.sharing.test_pages import posted, text, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


def with_formula(ann: Party, formula: str) -> dict[str, str]:
    typed = {"cost_us": "30", "hours_us": "1.5", f"cost_{ann.pk.hex}": "10", f"hours_{ann.pk.hex}": "4.5"}
    return written(None, ann, rule="formula", formula=formula, **typed)


def test_a_formula_is_written_shown_and_filled_in_again(browsing: Client, rye: Workspace, ann: Party) -> None:
    status, _page = posted(browsing, "splits/new/", **with_formula(ann, COSTS_FIRST))
    assert status == HTTPStatus.FOUND
    with scope(rye):
        assert list(Part.objects.order_by("contributor__place").values_list("part_minor", flat=True)) == [4_500, 5_500]
        one = Split.objects.get()
    shown = text(browsing, f"splits/{one.pk}/")
    for said in ("By a formula you agreed", COSTS_FIRST, "1.5 hours, £30.00 spent", "4.5 hours, £10.00 spent"):
        assert said in shown, said
    again = text(browsing, f"splits/{one.pk}/edit/")
    for said in (f'value="{COSTS_FIRST}"', 'name="cost_us" value="30.00"', 'name="hours_us" value="1.5"'):
        assert said in again, said


def test_what_is_wrong_with_a_formula_stands_beside_it_and_what_was_typed_stays(browsing: Client, ann: Party) -> None:
    status, page = posted(browsing, "splits/new/", **with_formula(ann, "hours * wage"))
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "We do not know “wage”." in page
    assert 'value="hours * wage"' in page
    assert 'name="cost_us" value="30"' in page


def test_every_example_is_offered_with_its_words(browsing: Client, ann: Party) -> None:
    _status, page = posted(browsing, "splits/new/", **{**written(None, ann), "do": "next"})
    assert f'<option value="{COSTS_FIRST}">Costs back first, the rest by hours</option>' in page
    assert "What Ann Alder spent" in page
