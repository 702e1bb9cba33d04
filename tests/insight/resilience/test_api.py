"""What if they left, for programs."""

from http import HTTPStatus

from hedgerow.insight import operations
from hedgerow.insight.operations import DependenceDraft, Question
from tests.circles.test_api import a_key
from tests.insight.resilience.conftest import Bakery

PATH = "/api/v1/what-if"


def test_a_question_is_answered_with_the_same_values_as_on_the_page(bakery: Bakery) -> None:
    with bakery.inside() as actor:
        draft = DependenceDraft(lines=("Bread",), stock_days=6)
        operations.say_dependence(actor=actor, supply=bakery.need, draft=draft)
        one = operations.keep_scenario(actor=actor, name="Mill", question=Question((f"party:{bakery.mill}",)))
    key = a_key(bakery.workspace, "insight:read", "network:read")
    found = key.get(f"{PATH}?remove=party:{bakery.mill}&days=28")
    assert found.status_code == HTTPStatus.OK
    answer = found.json()
    assert (answer["felt_after_days"], answer["customers_at_risk"], answer["runs"]) == (6, 10, 10_000)
    assert answer["lines"][0] == {"line": "Bread", "missing": 0.75, "first_day": 6, "until_day": 28}
    assert key.get(f"{PATH}/scenarios/{one.pk}/answer").json() == answer
    assert key.get(f"{PATH}/scenarios").json()[0]["remove"] == [f"party:{bakery.mill}"]
    assert {row["of"] for row in key.get(f"{PATH}/dependence").json()} >= {"customers", "lines", "supply"}
    supply = key.get(f"{PATH}/supplies").json()[0]
    assert (supply["key"], supply["lines"], set(supply["suppliers"])) == (
        bakery.need,
        ["Bread"],
        {str(bakery.mill), str(bakery.second)},
    )


def test_odd_questions_are_refused(bakery: Bakery) -> None:
    key = a_key(bakery.workspace, "insight:read", "network:read")
    assert key.get(PATH).json()["median_loss_minor"] == 0
    assert key.get(f"{PATH}?degree_bp=0").status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert key.get(f"{PATH}?remove=odd").status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    nobody = "party:00000000-0000-0000-0000-000000000000"
    assert key.get(f"{PATH}?remove={nobody}").status_code == HTTPStatus.NOT_FOUND


def test_it_needs_the_scope(bakery: Bakery) -> None:
    key = a_key(bakery.workspace, "network:read")
    assert key.get(f"{PATH}/dependence").status_code == HTTPStatus.FORBIDDEN
