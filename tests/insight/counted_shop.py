"""A small shop whose figures count somebody each, and what their lists and single facts say in a browser."""

import csv
import re
from datetime import date, timedelta
from http import HTTPStatus
from io import StringIO

from django.test import Client

from hedgerow.exchange import operations as exchange
from hedgerow.exchange.drafts import FlowDraft
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from hedgerow.network.models import Party
from tests.factories.workspaces import the_system
from tests.insight.records import add_people, record_sales, weekly

MEASURES = "/w/rye/measures/"


def a_shop_that_gives(rye: Workspace) -> Workspace:
    """Ann and Bob come weekly, Cy only today; ten of forty came again after months; the mill gives and gets."""
    ann, bob, cy = add_people(rye, ["Ann", "Bob", "Cy"])
    tried = add_people(rye, [f"Tried {number:02}" for number in range(40)])
    mill, farm = add_people(rye, ["Mill", "Farm"], role="partner")
    now = clock.now()
    record_sales(rye, [*weekly(ann, until=now, visits=60), *weekly(bob, until=now, visits=60, amount=700)])
    record_sales(rye, [(party, now - timedelta(days=120), 300) for party in tried])
    record_sales(rye, [(party, now - timedelta(days=100), 400) for party in tried[:10]])
    record_sales(rye, [(cy, now, 90), *((None, now - timedelta(days=back), 50 * back) for back in (5, 7, 40))])
    with scope(rye):
        found = {one.pk: one for one in Party.objects.filter(pk__in=[mill, farm])}
        for giver, receiver, worth in ((None, mill, 4000), (mill, None, 1500), (farm, None, 2500)):
            exchange.state_flow(
                actor=the_system(rye),
                giver=found.get(giver),
                receiver=found.get(receiver),
                draft=a_gift(worth, clock.today(rye.time_zone)),
            )
    return rye


def tie_up(workspace: Workspace) -> None:
    """Ann, Bob and Cy know each other, Cy knows the mill, and a dairy supplies the shop."""
    (dairy,) = add_people(workspace, ["Dairy"], role="vendor")
    with scope(workspace):
        actor = the_system(workspace)
        known = {one.name: one.pk for one in Party.objects.filter(name__in=["Ann", "Bob", "Cy", "Mill"])}
        pairs = (("Ann", "Bob"), ("Bob", "Cy"), ("Ann", "Cy"), ("Cy", "Mill"))
        ties = [NewTie(known[one], known[other], "knows") for one, other in pairs]
        network.make_ties(actor=actor, ties=ties, source="test")
        found, today = Party.objects.get(pk=dairy), clock.today(workspace.time_zone)
        exchange.state_flow(actor=actor, giver=found, receiver=None, draft=a_gift(3000, today))


def a_gift(worth: int, day: date) -> FlowDraft:
    return FlowDraft(kind="goods", on=day, worth_minor=worth, currency="GBP")


def rows_of(client: Client, key: str) -> list[list[str]]:
    """The list as CSV, without its heading."""
    response = client.post(f"{MEASURES}{key}/who/", {"export": "csv"})
    assert response.status_code == HTTPStatus.OK
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))[1:]


def lines_of(client: Client, key: str, name: str) -> list[str]:
    """The single facts of one who stands in the list, without tags."""
    with scope(Workspace.objects.get(slug="rye")):
        party = Party.objects.get(name=name)
    text = client.get(f"{MEASURES}{key}/who/{party.pk}/").text
    lines = re.findall(r"<li><svg.*?</li>", text[text.index("<main") :], re.DOTALL)
    return [" ".join(re.sub(r"<[^>]*>", " ", line).split()) for line in lines]
