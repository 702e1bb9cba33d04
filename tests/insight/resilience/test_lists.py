"""The lists of standing firm open down to single facts, to who may see them."""

from http import HTTPStatus

import pytest
from django.test import Client

from hedgerow.insight import tasks
from hedgerow.insight.grounds.facts import FactKind
from hedgerow.insight.readings.resilience.facts import facts_at_rest, facts_in_answer
from hedgerow.insight.resilience_work import PAST
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from tests.insight.resilience.conftest import WHAT_IF, Bakery


def test_the_lists_of_standing_firm_open_down_to_single_facts_and_back(owner: Client, bakery: Bakery) -> None:
    with bakery.inside() as actor:
        first, second, third = bakery.customers[:3]
        ties = [NewTie(first, second, "knows"), NewTie(second, third, "knows")]
        network.make_ties(actor=actor, ties=ties, source="test")
        tasks.start_analysis(actor=actor, name=PAST.name)
    run_pending()
    customer = bakery.customers[0]
    asked = f"?who=party:{bakery.mill}"
    for path, query, party, page, says in (
        ("resting/customers/", "", customer, "On how few it rests", ": purchases."),
        ("resting/supply/", "", bakery.mill, "On how few it rests", ": roles, what was given and received."),
        ("before/weak/", "", second, "What happened before", "On record up to "),
        ("who/at-risk/", asked, customer, "What if", ": purchases."),
    ):
        shown = owner.get(f"{WHAT_IF}{path}{query}").text
        assert f">{page}</a>" in shown
        (address,) = {part for part in shown.split('"') if part.startswith(f"{WHAT_IF}{path}{party}/")}
        facts = owner.get(address.replace("&amp;", "&"))
        assert facts.status_code == HTTPStatus.OK
        assert says in facts.text
        assert f'href="{WHAT_IF}{path}' in facts.text
        assert facts.text[facts.text.index("<main") :].count("</time>") >= 1, path


def test_single_facts_of_standing_firm_are_for_who_may_see_the_party(
    analyst: Client, owner: Client, narrowed: Client, bakery: Bakery
) -> None:
    address = f"{WHAT_IF}resting/customers/{bakery.customers[0]}/"
    assert owner.get(address).status_code == HTTPStatus.OK
    assert analyst.get(address).status_code == HTTPStatus.FORBIDDEN
    assert narrowed.get(address).status_code == HTTPStatus.NOT_FOUND
    for path in ("resting/lines/", "who/nothing/", "before/weak/"):
        assert owner.get(f"{WHAT_IF}{path}{bakery.mill}/").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize(
    ("key", "kinds", "days"),
    [
        ("at-risk", (FactKind.PURCHASE,), 365),
        ("newcomers", (FactKind.PURCHASE, FactKind.TIE), 365),
        ("loose", (FactKind.TIE,), None),
    ],
)
def test_the_facts_of_an_answer_are_those_of_its_figure(
    key: str, kinds: tuple[FactKind, ...], days: int | None
) -> None:
    facts = facts_in_answer(key, 365)
    assert (facts.kinds, facts.days) == (kinds, days)


def test_who_brought_new_customers_is_told_by_ties() -> None:
    assert facts_at_rest("reach", 365).kinds == (FactKind.TIE,)
