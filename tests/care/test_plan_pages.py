"""A plan on its page: suggested, written, changed, taken away."""

from datetime import timedelta
from http import HTTPStatus

from hedgerow.care.models import Attention, CarePlan
from hedgerow.kernel.models import Workspace
from hedgerow.network import events
from hedgerow.network.models import Party
from tests.care.browsing import HOME, Browser, fields_of, words
from tests.care.conftest import GIFT, plan


def test_a_suggestion_is_looked_at_then_accepted(rye: Workspace, browsing: Browser) -> None:
    page = browsing.get(f"{HOME}plans/vendor/")
    assert "Nothing of it holds until you save it" in words(page)
    assert not CarePlan.objects.exists()
    sent = fields_of(page)
    assert sent["attention-0-name"] == ["A call"]
    answer = browsing.post(f"{HOME}plans/vendor/", sent)
    assert (answer.status_code, answer.url) == (302, HOME)
    made = CarePlan.objects.get()
    assert [one.name for one in made.attentions.all()] == ["A call", "A visit", "A thank-you"]
    shown = browsing.text(HOME)
    assert "The plan for Vendors is saved." in shown
    assert "A call: every 30 days" in shown
    assert "Last changed by Ann" in shown


def test_an_odd_count_of_lines_adds_none(rye: Workspace, browsing: Browser, mill: Party) -> None:
    address = f"{HOME}plans/vendor/"
    sent = {**fields_of(browsing.get(address)), "another": "1", "attention-TOTAL_FORMS": "²"}
    assert browsing.post(address, sent).status_code == HTTPStatus.OK
    assert CarePlan.objects.get().attentions.count() == 1


def test_lines_are_added_changed_and_taken_away(rye: Workspace, browsing: Browser, mill: Party) -> None:
    address = f"{HOME}plans/vendor/"
    sent = fields_of(browsing.get(address))
    longer = browsing.post(address, {**sent, "another": "1"})
    assert longer.status_code == HTTPStatus.OK
    assert CarePlan.objects.get().attentions.count() == 1
    sent = fields_of(longer)
    sent |= {"attention-1-name": ["A gift"], "attention-1-verbs": [events.GAVE], "attention-1-every": ["2"]}
    assert browsing.post(address, sent).status_code == HTTPStatus.FOUND
    kept, gift = Attention.objects.all()
    assert (kept.name, gift.name, gift.every, gift.unit, gift.rhythm) == ("A call", "A gift", 2, "month", "every")
    sent = fields_of(browsing.get(address))
    sent |= {"attention-0-name": [""]}
    browsing.post(address, sent)
    assert [one.pk for one in Attention.objects.all()] == [gift.pk]


def test_what_is_wrong_is_told_beside_its_field_and_changes_nothing(
    rye: Workspace, browsing: Browser, mill: Party
) -> None:
    address = f"{HOME}plans/vendor/"
    sent = fields_of(browsing.get(address))
    wrong = {name: values for name, values in sent.items() if name != "attention-0-verbs"}
    wrong["attention-0-every"] = [""]
    answer = browsing.post(address, wrong)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Tick at least one" in words(answer)
    assert "Type a number from 1 on." in words(answer)
    assert Attention.objects.get().every == 30


def test_two_at_once_do_not_write_over_each_other(rye: Workspace, browsing: Browser, mill: Party) -> None:
    address = f"{HOME}plans/vendor/"
    sent = fields_of(browsing.get(address))
    plan(rye, "vendor", GIFT)
    CarePlan.objects.update(changed_at=CarePlan.objects.get().changed_at + timedelta(seconds=1))
    answer = browsing.post(address, sent)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Somebody changed this plan in the meantime. Nothing of yours was saved." in words(answer)
    assert Attention.objects.get().name == "Something given"


def test_a_plan_is_taken_away(rye: Workspace, browsing: Browser, mill: Party) -> None:
    answer = browsing.post(f"{HOME}plans/vendor/removal/")
    assert answer.url == HOME
    assert not CarePlan.objects.exists()
    assert browsing.post(f"{HOME}plans/vendor/removal/").status_code == HTTPStatus.NOT_FOUND
    assert browsing.get(f"{HOME}plans/nobody/").status_code == HTTPStatus.NOT_FOUND
