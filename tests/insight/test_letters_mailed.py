"""On which day the letter of a month goes out, to whom, and only once."""

import re
from datetime import date
from types import SimpleNamespace
from uuid import UUID

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts.models import Membership
from hedgerow.insight import events, mailing, operations, queries
from hedgerow.insight.models import MonthlyLetter
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import the_system
from tests.fixtures.clock import FrozenClock
from tests.insight.records import a_browser, old_shop


def _on_day(frozen_clock: FrozenClock, workspace: Workspace, day: int) -> None:
    """To that day of the month after the workspace began, which was in May."""
    wanted = date(2026, 6, day)
    frozen_clock.advance(days=(wanted - clock.today(workspace.time_zone)).days)


def test_it_goes_out_on_the_day_of_the_month_that_was_chosen_or_the_first_on_which_anything_ran(
    sold: tuple[Workspace, UUID], frozen_clock: FrozenClock
) -> None:
    rye, _ann = sold
    owner = a_browser(rye)
    owner.post("/w/rye/letters/wish/", {"wanted": "yes"})
    owner.post("/w/rye/letters/day/", {"day": "15"})
    assert "You get it by mail on day 15 of each month." in owner.get("/w/rye/letters/").text
    for day, went in ((1, 0), (14, 0), (17, 1), (18, 0)):
        _on_day(frozen_clock, rye, day)
        with scope(rye):
            assert mailing.write_monthly.call() == went
    with scope(rye):
        assert MonthlyLetter.objects.get().month == date(2026, 5, 1)


def test_a_workspace_that_began_after_the_day_waits_for_the_next(sold: tuple[Workspace, UUID]) -> None:
    rye, _ann = sold
    with scope(rye):
        operations.plan_letter(actor=the_system(rye), day=10)
        assert mailing.write_monthly.call() == 0
        operations.plan_letter(actor=the_system(rye), day=11)
        mailing.write_monthly.call()
        assert MonthlyLetter.objects.get().sent_at is not None


def test_the_first_day_chosen_is_written_once_and_another_changes_it(rye: Workspace) -> None:
    for day in (10, 11):
        with scope(rye), CaptureQueriesContext(connection) as made:
            operations.plan_letter(actor=the_system(rye), day=day)
            assert queries.letter_day() == day
            assert Activity.objects.filter(verb=events.LETTER_PLANNED).count() == day - 9
        written = [one["sql"] for one in made if re.match(r'(INSERT INTO|UPDATE) "insight_letterplan"', one["sql"])]
        assert len(written) == 1


@pytest.mark.parametrize("day", ["0", "29", "-1", "1.5", "", "x", "١"])
def test_a_day_that_not_every_month_has_is_refused_in_words(browsing: Client, rye: Workspace, day: str) -> None:
    browsing.post("/w/rye/letters/day/", {"day": day})
    assert "Choose one from 1 to 28" in browsing.get("/w/rye/letters/").text
    with scope(rye):
        assert queries.letter_day() == 1


def test_the_same_day_again_is_no_fact_and_an_analyst_chooses_none(rye: Workspace, browsing: Client) -> None:
    for _twice in range(2):
        browsing.post("/w/rye/letters/day/", {"day": "5"})
    una = a_browser(rye, AccessRole.ANALYST, "Una Alys")
    assert una.post("/w/rye/letters/day/", {"day": "6"}).status_code == 403
    assert "When it goes out" not in una.get("/w/rye/letters/").text
    with scope(rye):
        assert queries.letter_day() == 5
        assert Activity.objects.filter(verb=events.LETTER_PLANNED).count() == 1


def test_on_the_first_it_goes_once_to_each_who_wants_it_naming_whom_they_may_see(
    sold: tuple[Workspace, UUID], frozen_clock: FrozenClock
) -> None:
    rye, _ann = sold
    for browser in (a_browser(rye), a_browser(rye, AccessRole.ANALYST, "Una Alys")):
        browser.post("/w/rye/letters/wish/", {"wanted": "yes"})
    a_browser(rye, AccessRole.STAFF, "Nora Nomail")
    _on_day(frozen_clock, rye, 1)
    with scope(rye):
        mailing.write_monthly.enqueue()
        mailing.write_monthly.enqueue()
    run_pending()
    run_pending()
    sent = {message.to[0]: message for message in mail.outbox}
    assert len(mail.outbox) == 2
    owner, analyst = sent["owner@rye.example"], sent["analyst@rye.example"]
    assert "Bob Here" in owner.body
    assert "Bob Here" not in analyst.body
    assert owner.attachments[0][0].endswith(".html")
    with scope(rye):
        assert MonthlyLetter.objects.get().sent_to == 2


def test_a_job_that_died_between_its_note_and_the_mails_mails_nobody_twice(
    sold: tuple[Workspace, UUID], monkeypatch: pytest.MonkeyPatch, frozen_clock: FrozenClock
) -> None:
    rye, _ann = sold
    a_browser(rye).post("/w/rye/letters/wish/", {"wanted": "yes"})
    _on_day(frozen_clock, rye, 1)

    def dies(**_told: object) -> None:
        raise OSError("the machine went down")

    with scope(rye):
        with monkeypatch.context() as broken:
            broken.setattr(mailing, "mail_letter", SimpleNamespace(using=dies))
            with pytest.raises(OSError, match="went down"):
                mailing.write_monthly.call()
        run_pending()
        assert mail.outbox == []
        assert (mailing.write_monthly.call(), mailing.write_monthly.call()) == (1, 0)
        run_pending()
        assert len(mail.outbox) == 1


def test_who_left_the_team_or_wants_it_no_longer_gets_none(
    sold: tuple[Workspace, UUID], frozen_clock: FrozenClock
) -> None:
    rye, _ann = sold
    gone, tired = a_browser(rye), a_browser(rye, AccessRole.ANALYST, "Una Alys")
    for browser in (gone, tired):
        browser.post("/w/rye/letters/wish/", {"wanted": "yes"})
    tired.post("/w/rye/letters/wish/", {"wanted": "no"})
    Membership.objects.filter(user__email="owner@rye.example").delete()
    _on_day(frozen_clock, rye, 1)
    with scope(rye):
        mailing.write_monthly.enqueue()
    run_pending()
    run_pending()
    assert mail.outbox == []
    with scope(rye):
        assert MonthlyLetter.objects.get().sent_to == 0


def test_no_letter_goes_out_of_a_month_long_after_the_record_ended(rye: Workspace, frozen_clock: FrozenClock) -> None:
    old_shop(rye)
    _on_day(frozen_clock, rye, 1)
    a_browser(rye).post("/w/rye/letters/wish/", {"wanted": "yes"})
    with scope(rye):
        assert mailing.write_monthly.call() == 0
        assert not MonthlyLetter.objects.exists()
    run_pending()
    assert mail.outbox == []
