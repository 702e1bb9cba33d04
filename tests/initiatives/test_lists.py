"""A list of who takes part, as somebody pastes it."""

from datetime import date

import pytest
from django.test import Client

from hedgerow.initiatives import operations
from hedgerow.initiatives.models import TakingPart
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from tests.initiatives.conftest import FIRST, an_initiative, posted
from tests.network.pages.conftest import a_party

pytestmark = pytest.mark.django_db


def test_a_list_names_people_by_address_number_and_name(rye: Workspace, owner: Actor, ann: Party, bo: Party) -> None:
    cy = a_party(rye, "Cy Cedar")
    with scope(rye):
        network.add_contact_point(actor=owner, party=cy, kind="phone", value="07700 900112")
        for _twin in range(2):
            network.add_party(actor=owner, name="Same Name")
        one = an_initiative(owner)
        lines = (
            *("ANN@post.example", '"Bo  birch";2026-04-09', "+44 7700 900112\t2026-04-31", "07700900112, 2026-04-03"),
            *("Same Name", "nobody@post.example", "bo birch, 2026-04-02", ","),
        )
        added = operations.add_list(actor=owner, initiative=one, text="\r\n".join(lines), since=date(2026, 4, 5))
        assert (added.added, added.already) == (3, 0)
        assert added.unknown == ("+44 7700 900112\t2026-04-31", "Same Name", "nobody@post.example", ",")
        found = dict(TakingPart.objects.values_list("party_id", "since"))
        assert found == {ann.pk: date(2026, 4, 5), bo.pk: date(2026, 4, 2), cy.pk: date(2026, 4, 3)}
        again = operations.add_list(actor=owner, initiative=one, text="ann alder", since=FIRST)
        assert (again.added, again.already) == (0, 1)


def test_lines_that_find_nobody_are_counted_beyond_those_that_are_told(
    rye: Workspace, owner: Actor, ann: Party, browsing: Client
) -> None:
    lines = "\n".join(["ann alder", *(f"Stranger {number}" for number in range(203))])
    with scope(rye):
        one = an_initiative(owner)
        added = operations.add_list(actor=owner, initiative=one, text=lines, since=FIRST)
        assert (added.added, len(added.unknown), added.more_unknown) == (1, 200, 3)
    page = posted(browsing, f"{one.pk}/parties/list/", text=lines, since=FIRST.isoformat())[1]
    assert "So do 3 more lines, which are not shown." in page
