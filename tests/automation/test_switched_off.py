"""A webhook that was switched off: the owners hear of it by mail, in plain words and once."""

from typing import Any

import pytest

from hedgerow.accounts import operations as accounts
from hedgerow.accounts.models import Membership, User
from hedgerow.automation import mail, operations
from hedgerow.automation.operations import EndpointDraft
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from tests.automation.telling import happens, send, url_of
from tests.factories.workspaces import an_actor
from tests.fixtures.clock import FrozenClock
from tests.http.neighbour import Answer, Neighbour


@pytest.fixture
def team(rye: Workspace) -> None:
    for name, role in (("maren", AccessRole.OWNER), ("tomas", AccessRole.STAFF)):
        user = accounts.user_for_owner(email=f"{name}@example.org")
        Membership.objects.create(workspace=rye, user=user, access_role=role, since=clock.now())
    User.objects.filter(email="maren@example.org").update(language="en")


def test_the_owners_are_told_which_since_when_why_and_what_to_do(
    rye: Workspace, team: None, receiver: Neighbour, frozen_clock: FrozenClock, mailoutbox: list[Any]
) -> None:
    receiver.answer = Answer(500)
    draft = EndpointDraft(url=url_of(receiver) + "/hush-hush", description="Till")
    made = operations.create_endpoint(actor=an_actor(rye), draft=draft).endpoint
    for _ in range(6):
        assert mailoutbox == []
        happens(rye)
        operations.deliver_next(endpoint_id=made.pk)
        frozen_clock.advance(days=1)
    run_pending()
    run_pending()
    [told] = mailoutbox
    assert (told.to, told.subject) == (["maren@example.org"], "A webhook of Rye was switched off")
    assert told.extra_headers["Auto-Submitted"] == "auto-generated"
    first, why, what_to_do, page = told.body.strip().split("\n\n")
    assert first == f"The webhook “Till” of Rye, which tells localhost:{receiver.port} what happens, is switched off."
    assert why.startswith("Nothing could be delivered for five days. It has failed since ")
    assert why.endswith("The other side answered that it did not work.")
    assert "switch the webhook on, and send again" in what_to_do
    assert page.endswith(f"/w/rye/settings/webhooks/{made.pk}/")
    assert "hush" not in told.body


def test_nobody_is_told_of_one_that_is_on_again_or_gone(
    rye: Workspace, team: None, made: Any, receiver: Neighbour, mailoutbox: list[Any]
) -> None:
    receiver.answer = Answer(410)
    happens(rye)
    send()
    operations.resume_endpoint(actor=an_actor(rye), endpoint=made.endpoint)
    assert mail.mail_switched_off.func(str(made.endpoint.pk)) == 0
    operations.remove_endpoint(actor=an_actor(rye), endpoint=made.endpoint)
    assert mail.mail_switched_off.func(str(made.endpoint.pk)) == 0
    assert mailoutbox == []
