"""Figures of the network, customers and attribution for programs."""

from datetime import timedelta
from http import HTTPStatus

import pytest

from hedgerow.insight import tasks
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from tests.api.conftest import JsonClient, token_of
from tests.factories.workspaces import the_system
from tests.insight.records import add_people, record_sales

PATHS = ("figures/network", "figures/customers", "figures/attribution")


@pytest.fixture
def told(workspace: Workspace) -> Workspace:
    """Ann buys and knows Bea; she brought thirty people who bought once."""
    ann, bea = add_people(workspace, ["Ann", "Bea"])
    brought = add_people(workspace, [f"Friend {number}" for number in range(30)])
    day = clock.now() - timedelta(days=100)
    record_sales(workspace, [(one, day, 500) for one in (ann, *brought)])
    with scope(workspace):
        ties = [NewTie(ann, bea, "knows"), *(NewTie(ann, one, "refers_to", day.date()) for one in brought)]
        network.make_ties(actor=the_system(workspace), ties=ties, source="test")
        for name, subject in (("network", "365"), ("customers", ""), ("attribution", "first-90")):
            tasks.start_analysis(actor=the_system(workspace), name=name, subject=subject)
    run_pending()
    return workspace


def test_what_is_not_worked_out_yet_is_not_found(api: JsonClient, workspace: Workspace) -> None:
    for path in PATHS:
        answer = api.get(path)
        assert (answer.status_code, answer.json()["code"]) == (HTTPStatus.NOT_FOUND, "not_worked_out")


def test_the_same_values_come_as_the_pages_show(api: JsonClient, told: Workspace) -> None:
    around = api.get("figures/network").json()
    assert (around["members"], around["hanging"], around["betweenness_error"]) == (32, 1, 0.0)
    assert [one["lost"] for one in around["brokers"]] == [1]
    buyers = api.get("figures/customers").json()
    assert (buyers["customers"], buyers["missing"], buyers["forecasts"], buyers["calls"]) == (31, 100, [], [])
    credit = api.get("figures/attribution").json()
    [channel] = credit["channels"]
    assert (credit["conversions"], credit["untouched"], len(credit["models"])) == (30, 1, 7)
    assert (channel["channel"], channel["credit"]) == ("referral", [30.0] * 7)


def test_a_key_without_people_is_told_figures_and_nobody(told: Workspace) -> None:
    found = JsonClient(token_of(told, "insight:read")).get("figures/network").json()
    assert (found["hanging"], found["brokers"]) == (1, [])
    assert JsonClient(token_of(told, "network:read")).get("figures/network").status_code == HTTPStatus.FORBIDDEN


def test_odd_wishes_are_refused(api: JsonClient, told: Workspace) -> None:
    for path in ("figures/network?window=7", "figures/attribution?goal=all", "figures/attribution?window=365"):
        assert api.get(path).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
