"""What an answer says of chance."""

from django.test import Client

from hedgerow.insight import operations
from hedgerow.insight.operations import DependenceDraft
from tests.insight.resilience.conftest import Bakery
from tests.insight.resilience.test_pages import say, text_of


def test_where_it_may_or_may_not_stop_the_answer_says_the_mean_by_which_the_list_ranks(
    owner: Client, bakery: Bakery
) -> None:
    with bakery.inside() as actor:
        draft = DependenceDraft(lines=("Bread",), stock_days=6, strength_bp=6_000)
        operations.say_dependence(actor=actor, supply=bakery.need, draft=draft)
    text = text_of(owner, f"?who=party:{bakery.mill}")
    assert "On average over all runs it is £" in text
    assert "How much of your takings would on average not come in" in text
    say(bakery)
    assert "On average over all runs" not in text_of(owner, f"?who=party:{bakery.mill}")
