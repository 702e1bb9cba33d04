"""The letter of a month: what it says, whom it names, how it is written, kept, mailed and taken away."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.test import Client
from typer.testing import CliRunner

from hedgerow.config.cli.commands import app
from hedgerow.exchange import operations as exchange
from hedgerow.exchange.drafts import FlowDraft
from hedgerow.insight import letters, mailing, operations, queries, tasks
from hedgerow.insight.errors import BadMonth, MonthNotBegun
from hedgerow.insight.models import MonthlyLetter
from hedgerow.insight.reading import month_named
from hedgerow.insight.readings.monthly.found import MonthlyFacts
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.timeline.events import Fact
from hedgerow.timeline.operations import record, run_reactors
from tests.factories.workspaces import the_system
from tests.insight.records import a_browser, add_people, old_shop, record_sales, weekly


def _this_month(workspace: Workspace) -> date:
    return clock.today(workspace.time_zone).replace(day=1)


def _facts(workspace: Workspace, month: date) -> MonthlyFacts:
    with scope(workspace):
        written = operations.write_letter(
            actor=the_system(workspace), grounds=queries.grounds_of(workspace), month=month
        )
        return queries.facts_of(written)


def test_the_months_add_up_to_what_was_sold_and_those_before_the_record_are_unknown(
    sold: tuple[Workspace, UUID],
) -> None:
    rye, _ann = sold
    facts = _facts(rye, _this_month(rye))
    assert sum(one.amount or 0 for one in facts.months) == 10 * 500 + 20 * 700
    assert facts.months[0].amount is None
    assert sum(one.new for one in facts.months) == 2
    assert [one.month for one in facts.months][-1] == _this_month(rye)


def test_who_went_quiet_is_told_with_their_visits(sold: tuple[Workspace, UUID]) -> None:
    rye, ann = sold
    facts = _facts(rye, _this_month(rye))
    assert [(one.party, one.silence) for one in facts.quiet] == [(ann, 35)]
    assert len(facts.quiet[0].visits) == 10
    assert facts.quiet_worth == facts.quiet[0].worth > 0


def test_a_letter_of_a_past_month_knows_nothing_of_what_came_after(sold: tuple[Workspace, UUID]) -> None:
    rye, _ann = sold
    before = (_this_month(rye) - timedelta(days=1)).replace(day=1)
    facts = _facts(rye, before)
    assert facts.until < _this_month(rye)
    assert all(one.month <= before for one in facts.months)


def test_a_workspace_without_anything_still_gets_words(rye: Workspace) -> None:
    facts = _facts(rye, _this_month(rye))
    with scope(rye):
        told = letters.letter_for(the_system(rye), rye, facts)
    assert told.opening
    assert told.acts
    assert "None" not in letters.plain_text(told)


def test_somebody_who_is_forgotten_is_gone_from_letters_that_were_written_before(
    sold: tuple[Workspace, UUID],
) -> None:
    rye, ann = sold
    facts = _facts(rye, _this_month(rye))
    with scope(rye):
        actor = the_system(rye)
        assert "Ann Quiet" in letters.page_alone(actor, rye, facts)
        network.erase_party(actor=actor, party=Party.objects.get(pk=ann))
        assert "Ann Quiet" not in letters.page_alone(actor, rye, facts)


def test_who_may_not_see_people_reads_a_letter_without_names(sold: tuple[Workspace, UUID]) -> None:
    rye, _ann = sold
    month = _this_month(rye)
    _facts(rye, month)
    path = f"/w/rye/letters/{month:%Y-%m}/"
    assert "Ann Quiet" in a_browser(rye).get(path).text
    page = a_browser(rye, AccessRole.ANALYST, "Una Alys").get(path)
    assert page.status_code == 200
    assert "Ann Quiet" not in page.text


def test_a_name_of_letters_that_mean_something_in_html_stays_a_name(rye: Workspace) -> None:
    (party,) = add_people(rye, ["<script>alert(1)</script>"])
    record_sales(rye, weekly(party, until=clock.now() - timedelta(days=35), visits=10))
    facts = _facts(rye, _this_month(rye))
    with scope(rye):
        page = letters.page_alone(the_system(rye), rye, facts)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_the_file_asks_nothing_of_anybody_else(sold: tuple[Workspace, UUID]) -> None:
    rye, _ann = sold
    facts = _facts(rye, _this_month(rye))
    with scope(rye):
        page = letters.page_alone(the_system(rye), rye, facts)
    assert not any(word in page for word in ("http://", "https://", "src=", "<link", "@import", "url("))
    assert page.count("<svg") >= 3


def test_of_a_record_that_ended_long_ago_letters_are_offered_up_to_its_end(rye: Workspace, browsing: Client) -> None:
    old_shop(rye)
    with scope(rye):
        tasks.work_out_all.enqueue()
    run_pending()
    text = browsing.get("/w/rye/letters/").text
    assert "Nothing is on record after 30 June 1998; everything here is as of that day." in text
    assert '<option value="1998-06" selected>' in text
    assert f'value="{_this_month(rye):%Y-%m}"' not in text
    assert "so far" not in text


def test_who_sells_again_after_a_pause_is_offered_this_month_before_the_night(rye: Workspace, browsing: Client) -> None:
    people = old_shop(rye)
    with scope(rye):
        tasks.work_out_all.enqueue()
    run_pending()
    record_sales(rye, [(people[0], clock.now(), 900)])
    text = browsing.get("/w/rye/letters/").text
    assert "Nothing is on record after" not in text
    assert f'<option value="{_this_month(rye):%Y-%m}">' in text


@pytest.mark.parametrize("what", ["gift", "contact", "tie", "tie of a day"])
def test_what_is_no_sale_keeps_a_record_going_too(rye: Workspace, browsing: Client, what: str) -> None:
    one, other = old_shop(rye)[:2]
    assert "Nothing is on record after" in browsing.get("/w/rye/letters/").text
    today = clock.today(rye.time_zone)
    with scope(rye):
        giver, friend, actor = Party.objects.get(pk=one), Party.objects.get(pk=other), the_system(rye)
        if what == "gift":
            draft = FlowDraft(kind="goods", on=today, worth_minor=2500, currency="GBP")
            exchange.state_flow(actor=actor, giver=giver, receiver=None, draft=draft)
        elif what == "contact":
            record(actor, Fact(events.MET, object_id=giver.pk, occurred_at=clock.now()))
        else:
            since = today if what == "tie of a day" else None
            network.make_tie(actor=actor, from_party=giver, to_party=friend, kind="knows", since=since)
        while run_reactors():
            pass
    assert "Nothing is on record after" not in browsing.get("/w/rye/letters/").text


def test_a_letter_of_a_month_long_after_the_record_ended_says_so_and_presses_nobody(rye: Workspace) -> None:
    old_shop(rye)
    facts = _facts(rye, date(1999, 3, 1))
    assert facts.ended == date(1998, 6, 30)
    with scope(rye):
        told = letters.letter_for(the_system(rye), rye, facts)
    assert told.opening == "No sale, contact or gift is on record of this month; the last before it is of 30 June 1998."
    assert told.parts == []
    assert [act.party for act in told.acts] == [None]


def test_the_month_in_which_a_record_ended_is_told_like_any_other(rye: Workspace) -> None:
    old_shop(rye)
    facts = _facts(rye, date(1998, 6, 1))
    assert facts.ended is None
    assert facts.months[-1].amount


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13", "2026-00", "26-01", "2026-1", "٢٠٢٦-٠١", "2026-09-01", "0000-01"]
)
def test_what_is_no_month_is_refused_in_words(text: str) -> None:
    with pytest.raises(BadMonth):
        month_named(text)


def test_a_month_that_has_not_begun_has_no_letter(rye: Workspace) -> None:
    with scope(rye), pytest.raises(MonthNotBegun):
        mailing.start_letter(actor=the_system(rye), month=date(2099, 1, 1))


def test_a_letter_is_asked_for_read_and_written_again_when_something_is_recorded(
    browsing: Client, sold: tuple[Workspace, UUID]
) -> None:
    rye, _ann = sold
    month = f"{_this_month(rye):%Y-%m}"
    assert browsing.get(f"/w/rye/letters/{month}/").status_code == 404
    browsing.post("/w/rye/letters/new/", {"month": month})
    run_pending()
    assert "Something was recorded since" not in browsing.get(f"/w/rye/letters/{month}/").text
    record_sales(rye, [(None, clock.now(), 12300)])
    assert "Something was recorded since" in browsing.get(f"/w/rye/letters/{month}/").text
    browsing.post(f"/w/rye/letters/{month}/again/")
    run_pending()
    assert "Something was recorded since" not in browsing.get(f"/w/rye/letters/{month}/").text
    assert browsing.get(f"/w/rye/letters/{month}/file/")["Content-Disposition"].endswith(f'rye-{month}.html"')


def test_letters_of_two_months_asked_for_at_once_are_both_written_and_one_asked_for_twice_once(
    browsing: Client, sold: tuple[Workspace, UUID]
) -> None:
    rye, _ann = sold
    this = _this_month(rye)
    before = (this - timedelta(days=1)).replace(day=1)
    for month in (this, before, before):
        browsing.post("/w/rye/letters/new/", {"month": f"{month:%Y-%m}"})
    assert browsing.get("/w/rye/letters/").text.count('id="job-') == 2
    assert run_pending() == 2
    with scope(rye):
        assert set(MonthlyLetter.objects.values_list("month", flat=True)) == {this, before}


def test_a_month_in_an_address_that_is_none_is_not_found(browsing: Client) -> None:
    assert browsing.get("/w/rye/letters/2026-99/").status_code == 404
    assert browsing.get("/w/rye/letters/x/file/").status_code == 404


def test_the_command_writes_one_file_and_says_what_is_wrong(sold: tuple[Workspace, UUID], tmp_path: Path) -> None:
    rye, _ann = sold
    out = tmp_path / "letter.html"
    month = f"{_this_month(rye):%Y-%m}"
    told = CliRunner().invoke(app, ["letter", "--workspace", "rye", "--month", month, str(out)])
    assert told.exit_code == 0, told.output
    assert "Ann Quiet" in out.read_text()
    assert [one.name for one in tmp_path.iterdir()] == ["letter.html"]
    assert CliRunner().invoke(app, ["letter", "-w", "rye", "-m", "2026-13", str(out)]).exit_code != 0
    assert CliRunner().invoke(app, ["letter", "-w", "rye", "-m", month, str(tmp_path / "no" / "x.html")]).exit_code != 0
