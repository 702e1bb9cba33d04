"""What somebody decides while the log is read stays; and whoever looks for prompts holds up nobody meanwhile."""

from importlib import import_module
from threading import Thread
from uuid import UUID

import pytest
from django.db import connection, transaction

from hedgerow.advisor import operations
from hedgerow.advisor.models import Prompt, Reason, State
from hedgerow.advisor.ordering import Candidate
from hedgerow.advisor.queries import candidates
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.timeline import operations as timeline
from tests.advisor.records import quiet_customers
from tests.circles.test_concurrency import until_waiting
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, an_actor, the_system


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_who_dismisses_while_the_log_is_read_has_the_last_word() -> None:
    rye = a_workspace("rye")
    [party] = quiet_customers(rye)
    owner = an_actor(rye)
    with scope(rye):
        operations.note_shown(actor=owner)
        read_on()
        timeline.record(the_system(rye), events.logged(party, events.CALLED, "x"))
        key = Prompt.objects.get().pk

        def read() -> None:
            try:
                with scope(rye):
                    read_on()
            finally:
                connection.close()

        reading = Thread(target=read)
        with transaction.atomic():
            operations.dismiss(actor=owner, key=key, reason=Reason.WRONG)
            reading.start()
            until_waiting(1)
        reading.join()
        row = Prompt.objects.get()
        assert (row.state, row.reason, row.activity_id) == (State.DISMISSED, Reason.WRONG, None)


@pytest.mark.django_db(transaction=True)
def test_prompts_are_looked_for_before_anything_is_locked(monkeypatch: pytest.MonkeyPatch) -> None:
    rye = a_workspace("rye")
    [_party] = quiet_customers(rye)
    owner, looked = an_actor(rye), []

    def look(actor: Actor) -> list[Candidate]:
        looked.append(connection.in_atomic_block)
        return candidates(actor)

    for module in ("operations.keeping", "queries.today"):
        monkeypatch.setattr(import_module(f"hedgerow.advisor.{module}"), "candidates", look)
    with scope(rye):
        assert operations.keep_candidates(actor=owner) == operations.note_shown(actor=owner) == 1
        keys: list[UUID] = list(Prompt.objects.values_list("pk", flat=True))
    assert (looked, len(keys)) == ([False, False], 1)
