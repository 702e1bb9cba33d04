"""The pages of what if they left: to whom they show what, and what their buttons do."""

import csv
from http import HTTPStatus
from io import StringIO

import pytest
from django.test import Client

from hedgerow.insight import operations, queries, tasks
from hedgerow.insight.models import Dependence, Reading, Scenario
from hedgerow.insight.operations import DependenceDraft, Question
from hedgerow.insight.resilience_work import PAST, SCENARIO
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from hedgerow.web.prompts import prompt_kinds
from tests.insight.resilience.conftest import WHAT_IF, Bakery

PAGES = ("", "resting/", "hanging/", "before/", "kept/")


def text_of(client: Client, path: str = "", status: int = HTTPStatus.OK, **headers: str) -> str:
    response = client.get(f"{WHAT_IF}{path}", headers=headers)
    assert response.status_code == status
    return " ".join(response.content.decode().split())


def say(bakery: Bakery) -> None:
    with bakery.inside() as actor:
        draft = DependenceDraft(lines=("Bread",), stock_days=6)
        operations.say_dependence(actor=actor, supply=bakery.need, draft=draft)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_an_empty_workspace_says_what_will_be_there(browsing: Client, page: str) -> None:
    text = text_of(browsing, page)
    assert text.count("btn go") == 1


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_one_filled_button_and_the_analyst_sees_no_names(
    owner: Client, analyst: Client, bakery: Bakery, page: str
) -> None:
    say(bakery)
    assert text_of(owner, page).count("btn go") <= 1
    text = text_of(analyst, page)
    assert not any(name in text for name in ("Harrow Mill", "Fenn Organic", "Bramley Dairy", "Client 0"))


def test_who_is_hardest_to_lose_is_asked_of_first_and_the_answer_is_in_words(owner: Client, bakery: Bakery) -> None:
    say(bakery)
    text = text_of(owner)
    assert f'value="party:{bakery.mill}" selected' in text
    assert "You could go on for 6 days." in text
    assert "Then 75% of this stops: Bread." in text
    assert "Without Harrow Mill for 4 weeks" in text
    assert "Nobody said how long it takes to find another" in text
    assert "39% of your takings" in text
    assert "cuts the loss from 39% to 0%" in text


def test_a_ticked_step_changes_the_answer_and_htmx_gets_the_answer_alone(owner: Client, bakery: Bakery) -> None:
    say(bakery)
    path = f"?who=party:{bakery.mill}&step=newcomer|{bakery.need}"
    part = text_of(owner, path, **{"HX-Request": "true"})
    assert "<html" not in part
    assert part.startswith('<div id="answer"')
    assert "Nothing would stop for certain." in part
    assert "Nothing would stop for certain." in text_of(owner, path)


def test_the_list_behind_customers_at_risk_is_theirs_who_buy_bread_and_goes_out_as_csv(
    owner: Client, bakery: Bakery
) -> None:
    say(bakery)
    path = f"who/at-risk/?who=party:{bakery.mill}"
    assert "10 in this list" in text_of(owner, path)
    response = owner.post(f"{WHAT_IF}{path}", {"export": "csv"})
    rows = list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))
    assert rows[0] == ["Name", "Spent in a year"]
    assert {row[0] for row in rows[1:]} == {f"Client {number:02}" for number in range(10)}


def test_nobody_is_asked_of_whom_one_does_not_see(
    owner: Client, analyst: Client, narrowed: Client, bakery: Bakery
) -> None:
    path = f"?who=party:{bakery.mill}"
    text_of(analyst, path, HTTPStatus.NOT_FOUND)
    text_of(narrowed, path, HTTPStatus.NOT_FOUND)
    text_of(analyst, f"who/at-risk/{path}", HTTPStatus.FORBIDDEN)
    text_of(narrowed, f"who/at-risk/{path}", HTTPStatus.NOT_FOUND)
    assert "Harrow Mill" not in text_of(narrowed)
    assert "line:Bread" in text_of(narrowed)
    text_of(owner, "?who=party:00000000-0000-0000-0000-000000000000", HTTPStatus.NOT_FOUND)
    text_of(owner, f"who/nothing/{path}", HTTPStatus.NOT_FOUND)


def test_a_narrowed_member_gets_lists_without_those_she_does_not_see(narrowed: Client, bakery: Bakery) -> None:
    say(bakery)
    assert "0 in this list" in text_of(narrowed, "who/at-risk/?who=line:Bread")


@pytest.mark.parametrize(
    "odd", ["?who=&who=odd", "?how=1&long=9", "?step=stock|x|9999&step=second|y|z", "?seed=abc", "?who=line:Nowhere"]
)
def test_odd_addresses_show_a_page(owner: Client, bakery: Bakery, odd: str) -> None:
    text_of(owner, odd)


def test_what_hangs_on_it_is_said_on_the_page_and_taken_back(owner: Client, bakery: Bakery) -> None:
    assert "What you sell that stops without it" in text_of(owner, f"hanging/?supply={bakery.need}")
    words = {"supply": bakery.need, "lines": ["Bread"], "stock_days": "6", "strength": "80"}
    assert owner.post(f"{WHAT_IF}hanging/said/", words).status_code == HTTPStatus.FOUND
    with bakery.inside():
        kept = Dependence.objects.get()
        assert (kept.lines, kept.stock_days, kept.strength_bp, kept.replace_days) == (["Bread"], 6, 8000, None)
    text = text_of(owner, "hanging/")
    assert "Stops without it: Bread." in text
    assert owner.post(f"{WHAT_IF}hanging/removal/", {"supply": bakery.need}).status_code == HTTPStatus.FOUND
    assert "Stops without it: Bread." not in text_of(owner, "hanging/")


def test_what_is_typed_wrong_is_told_and_nothing_is_kept(owner: Client, bakery: Bakery) -> None:
    response = owner.post(f"{WHAT_IF}hanging/said/", {"supply": bakery.need, "share": "120"})
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert owner.post(f"{WHAT_IF}hanging/said/", {"supply": "odd"}).status_code == HTTPStatus.NOT_FOUND
    with bakery.inside():
        assert not Dependence.objects.exists()


def test_costs_are_typed_beside_the_steps(owner: Client, bakery: Bakery) -> None:
    step = f"newcomer|{bakery.need}"
    owner.post(f"{WHAT_IF}costs/", {"step": step, "cost": "12.50", "back": "//elsewhere.example/"})
    owner.post(f"{WHAT_IF}costs/", {"step": step, "cost": "a lot"})
    with bakery.inside():
        assert queries.step_costs("GBP") == {step: 1250}


def test_questions_are_kept_compared_taken_away_renamed_removed_and_brought_back(owner: Client, bakery: Bakery) -> None:
    say(bakery)
    asked = {"who": f"party:{bakery.mill}", "how": "10000", "long": "28"}
    for name in ("Mill", "=Mill"):
        assert owner.post(f"{WHAT_IF}kept/new/", {**asked, "name": name}).status_code == HTTPStatus.FOUND
    owner.post(f"{WHAT_IF}kept/new/", {**asked, "name": "Mill"})
    with bakery.inside():
        one = Scenario.objects.get(name="Mill")
        assert Scenario.objects.count() == 2
    assert "Harrow Mill, gone for 4 weeks" in text_of(owner, "kept/")
    assert "The question you kept as “Mill”." in text_of(owner, f"?kept={one.pk}")
    text_of(owner, "?kept=odd", HTTPStatus.NOT_FOUND)
    table = owner.post(f"{WHAT_IF}kept/", {"export": "csv"}).content.decode("utf-8-sig")
    assert [row[0] for row in csv.reader(StringIO(table))] == ["Question", "'=Mill", "Mill"]
    owner.post(f"{WHAT_IF}kept/{one.pk}/name/", {"name": "The mill"})
    owner.post(f"{WHAT_IF}kept/{one.pk}/removal/")
    assert "The mill" not in text_of(owner, "kept/").split("toast")[0]
    owner.post(f"{WHAT_IF}kept/{one.pk}/removal/removal/")
    assert "The mill" in text_of(owner, "kept/")


def test_the_same_question_is_asked_with_another_throw_of_the_dice_and_kept_with_it(
    owner: Client, bakery: Bakery
) -> None:
    say(bakery)
    asked = f"?who=party:{bakery.mill}&how=10000&long=28"
    usual, other = text_of(owner, asked), text_of(owner, f"{asked}&seed=7")
    assert 'name="seed" inputmode="numeric" pattern="[0-9]*" maxlength="6" autocomplete="off" value="1"' in usual
    assert "always with the same throws of the dice (number 7)" in other
    assert f"who/at-risk/?who=party%3A{bakery.mill}&amp;how=10000&amp;long=28&amp;seed=7" in other
    assert "&amp;seed=7" in text_of(owner, f"who/at-risk/{asked}&seed=7")
    words = {"who": f"party:{bakery.mill}", "how": "10000", "long": "28", "seed": "7", "name": "Mill"}
    assert owner.post(f"{WHAT_IF}kept/new/", words).status_code == HTTPStatus.FOUND
    with bakery.inside():
        one = Scenario.objects.get()
    assert one.seed == 7
    assert "(number 7)" in text_of(owner, f"?kept={one.pk}")
    assert "&amp;seed=7" in text_of(owner, "kept/")


@pytest.mark.parametrize("odd", ["", "-1", "1.5", "١٢", "9" * 7, "abc"])
def test_what_is_no_number_is_the_usual_throw(owner: Client, bakery: Bakery, odd: str) -> None:
    assert "(number 1)" in text_of(owner, f"?who=line:Bread&seed={odd}")


def test_of_many_kept_questions_those_that_do_not_fit_beside_each_other_are_listed(
    owner: Client, bakery: Bakery
) -> None:
    with bakery.inside() as actor:
        for number in range(14):
            operations.keep_scenario(actor=actor, name=f"Ask {number:02}", question=Question(("line:Bread",)))
        last = Scenario.objects.get(name="Ask 13")
    page = owner.get(f"{WHAT_IF}kept/").text
    assert all(page.count(f">Ask {number:02}</a>") == 1 for number in range(14))
    assert f"{WHAT_IF}?kept={last.pk}" in page
    assert f"{WHAT_IF}kept/{last.pk}/removal/" in page


def test_a_cost_is_typed_kept_and_told_in_the_currency_of_the_answers(owner: Client, bakery: Bakery) -> None:
    say(bakery)
    Workspace.objects.update(currency="JPY")
    step = f"newcomer|{bakery.need}"
    asked = f"?who=party:{bakery.mill}"
    assert "A month in GBP" in text_of(owner, asked)
    owner.post(f"{WHAT_IF}costs/", {"step": step, "cost": "12.50"})
    with bakery.inside() as actor:
        assert queries.step_costs("GBP") == {step: 1250}
        assert "£12.50 a month" in text_of(owner, asked)
        operations.set_step_cost(actor=actor, step=step, cost_minor=1250, currency="EUR")
        assert queries.step_costs("GBP") == {}
    assert "£12.50 a month" not in text_of(owner, asked)
    owner.post(f"{WHAT_IF}costs/", {"step": step, "cost": ""})
    with bakery.inside():
        assert queries.step_costs("EUR") == {step: 1250}


def test_a_kept_question_is_an_analysis_worked_out_in_a_job(owner: Client, bakery: Bakery) -> None:
    say(bakery)
    with bakery.inside() as actor:
        one = operations.keep_scenario(actor=actor, name="Mill", question=Question((f"party:{bakery.mill}",)))
        tasks.start_analysis(actor=actor, name=SCENARIO.name, subject=str(one.pk))
    run_pending()
    with bakery.inside() as actor:
        found = queries.analysis_of(actor, SCENARIO, str(one.pk))
        assert found.value is not None
        assert (found.value.starts, found.value.at_risk, found.is_current) == (6, 10, True)


def test_a_question_that_was_removed_is_not_worked_out_again_and_what_waits_for_it_does_not_fail(
    bakery: Bakery,
) -> None:
    with bakery.inside() as actor:
        one = operations.keep_scenario(actor=actor, name="Mill", question=Question(("line:Bread",)))
        tasks.start_analysis(actor=actor, name=SCENARIO.name, subject=str(one.pk))
    run_pending()
    with bakery.inside() as actor:
        tasks.start_analysis(actor=actor, name=SCENARIO.name, subject=str(one.pk))
        operations.remove_scenario(actor=actor, scenario=one)
    run_pending()
    with bakery.inside() as actor:
        jobs = Job.objects.filter(unique_key=queries.key_of(SCENARIO.name, str(one.pk)))
        assert list(jobs.values_list("state", flat=True)) == [JobState.SUCCEEDED] * 2
        tasks.refresh_soon()
        assert jobs.count() == 2
        operations.bring_back_scenario(actor=actor, scenario=one)
        tasks.refresh_soon()
        assert jobs.count() == 3


def test_the_past_is_worked_out_in_a_job_and_prompts_to_back_somebody_up(owner: Client, bakery: Bakery) -> None:
    say(bakery)
    with bakery.inside() as actor:
        first, second, third = bakery.customers[:3]
        ties = [NewTie(first, second, "knows"), NewTie(second, third, "knows")]
        network.make_ties(actor=actor, ties=ties, source="test")
        assert list(prompt_kinds["resilience.back_up"].find(actor)) == []
        tasks.start_analysis(actor=actor, name=PAST.name)
    run_pending()
    text = text_of(owner, "before/")
    assert "1 of 3 who are tied to somebody is the only tie between others." in text
    assert "Client 00" in text
    assert "1 in this list" in text_of(owner, "before/weak/")
    with bakery.inside() as actor:
        (one,) = [one for one in prompt_kinds["resilience.back_up"].find(actor) if one.subject == bakery.mill]
    assert (str(one.title), one.party) == ("Back up Harrow Mill", bakery.mill)
    assert one.url.endswith(f"?who=party:{bakery.mill}")


def test_measures_of_standing_firm_are_read_and_compared_with_their_past(owner: Client, bakery: Bakery) -> None:
    with bakery.inside():
        tasks.work_out_all.enqueue()
    run_pending()
    with bakery.inside():
        keys = set(Reading.objects.values_list("measure", flat=True))
    assert {"resilience.revenue_hhi", "resilience.revenue_top", "resilience.vendors"} <= keys
    assert "Concentration of takings: " in text_of(owner, "resting/")


def test_whom_it_rests_on_is_a_list(owner: Client, analyst: Client, bakery: Bakery) -> None:
    assert "20 in this list" in text_of(owner, "resting/customers/")
    text_of(owner, "resting/lines/", HTTPStatus.NOT_FOUND)
    text_of(analyst, "resting/customers/", HTTPStatus.FORBIDDEN)


def test_the_pages_of_another_workspace_are_not_there(owner: Client, bakery: Bakery, oak: Workspace) -> None:
    with bakery.inside() as actor:
        one = operations.keep_scenario(actor=actor, name="Mill", question=Question(("line:Bread",)))
    assert owner.get("/w/oak/figures/what-if/").status_code == HTTPStatus.NOT_FOUND
    with scope(oak):
        assert not Scenario.objects.filter(pk=one.pk).exists()
