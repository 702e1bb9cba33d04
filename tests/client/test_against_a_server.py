"""The generated Python client against a running server, as a program uses it."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid4

import pytest
from hedgerow_client import AuthenticatedClient, Client
from hedgerow_client.api.activities import list_activities, record_activities, record_activity, upload_activities
from hedgerow_client.api.parties import change_party, create_party, get_party, list_parties
from hedgerow_client.models import (
    ActivityInput,
    ActivityOutput,
    BatchOutput,
    PagePartyOutput,
    PartyChange,
    PartyInput,
    PartyOutput,
    Problem,
    UploadOutput,
)
from hedgerow_client.types import UNSET

from hedgerow.accounts import operations as accounts
from hedgerow.accounts.models import Membership, User
from hedgerow.api.operations import NewKey
from hedgerow.kernel.models import Workspace
from tests.accounts.conftest import a_business, a_person, actor_in
from tests.oauth.conftest import a_browser, a_program, handed
from tools import client as generated

pytestmark = pytest.mark.django_db(transaction=True)
SCOPES = ["network:write", "timeline:write"]


@pytest.fixture
def rye() -> Workspace:
    return a_business(a_person())


@pytest.fixture
def key(rye: Workspace) -> NewKey:
    actor = actor_in(rye, a_person_of(rye))
    return accounts.create_api_key(actor=actor, label="Till", scopes=SCOPES)


def a_person_of(workspace: Workspace) -> User:
    return Membership.objects.select_related("user").get(workspace=workspace).user


@pytest.fixture
def till(live_server: Any, key: NewKey) -> Iterator[AuthenticatedClient]:
    with AuthenticatedClient(base_url=live_server.url, token=key.token) as client:
        yield client


def added(till: AuthenticatedClient, name: str) -> PartyOutput:
    made = create_party.sync(client=till, body=PartyInput(name=name))
    assert isinstance(made, PartyOutput), made
    return made


def test_parties_are_listed_page_by_page(till: AuthenticatedClient) -> None:
    wanted = {added(till, f"Guest {number}").id for number in range(5)}

    seen: list[UUID] = []
    after, pages = None, 0
    while pages == 0 or after is not None:
        page = list_parties.sync(client=till, limit=2, after=after or UNSET)
        assert isinstance(page, PagePartyOutput)
        seen += [party.id for party in page.items]
        after, pages = page.next_, pages + 1

    assert pages == 3
    assert (len(seen), set(seen)) == (5, wanted)


def test_an_activity_told_twice_with_one_key_happened_once(till: AuthenticatedClient) -> None:
    ada = added(till, "Ada")
    called = ActivityInput(verb="network.called", actor_id=ada.id)

    first, again = (record_activity.sync_detailed(client=till, body=called, idempotency_key="call-1") for _ in range(2))
    other = record_activity.sync(
        client=till, body=ActivityInput(verb="network.met", actor_id=ada.id), idempotency_key="call-1"
    )

    assert isinstance(first.parsed, ActivityOutput)
    assert isinstance(again.parsed, ActivityOutput)
    assert first.parsed.id == again.parsed.id
    assert again.headers["Idempotent-Replayed"] == "true"
    assert int(first.headers["RateLimit-Remaining"]) > 0
    assert first.headers["RateLimit"].startswith('"key";r=')
    assert isinstance(other, Problem)
    assert other.code == "idempotency_key_reused"
    listed = list_activities.sync(client=till, party=ada.id, verb="network.called")
    assert listed is not None
    assert not isinstance(listed, Problem)
    assert [one.id for one in listed.items] == [first.parsed.id]


def test_many_activities_are_told_as_a_list_as_lines_and_as_a_file(till: AuthenticatedClient) -> None:
    ada = added(till, "Ada")
    calls = [ActivityInput(verb="network.called", actor_id=ada.id, external_id=f"call-{number}") for number in range(3)]
    lines = "".join(json.dumps(call.to_dict()) + "\n" for call in calls)

    listed = record_activities.sync(client=till, body=calls)
    again = record_activities.sync(client=till, body=lines)
    uploaded = upload_activities.sync(client=till, body=lines)

    assert isinstance(listed, BatchOutput), listed
    assert isinstance(again, BatchOutput), again
    assert (listed.recorded, listed.refused, again.recorded, again.repeated) == (3, 0, 0, 3)
    assert isinstance(uploaded, UploadOutput), uploaded
    told = list_activities.sync(client=till, party=ada.id, verb="network.called")
    assert told is not None
    assert not isinstance(told, Problem)
    assert len(told.items) == 3


def test_a_refusal_is_a_problem_with_its_code_and_its_field(till: AuthenticatedClient) -> None:
    missing = get_party.sync_detailed(party_id=uuid4(), client=till)
    wrong = create_party.sync(client=till, body=PartyInput(name=""))

    assert missing.status_code == 404
    assert isinstance(missing.parsed, Problem)
    assert missing.parsed.code == "party_not_found"
    assert isinstance(wrong, Problem)
    assert wrong.errors
    assert [error.pointer for error in wrong.errors] == ["#/name"]


def test_what_is_left_out_of_a_change_stays(till: AuthenticatedClient) -> None:
    ada = added(till, "Ada")
    change_party.sync(party_id=ada.id, client=till, body=PartyChange(notes="Likes rye."))

    changed = get_party.sync(party_id=ada.id, client=till)

    assert isinstance(changed, PartyOutput)
    assert (changed.name, changed.notes) == ("Ada", "Likes rye.")


def test_without_a_key_every_operation_is_a_problem(live_server: Any) -> None:
    with Client(base_url=live_server.url) as nobody:
        refused = list_parties.sync(client=nobody)  # type: ignore[arg-type]  # on purpose

    assert isinstance(refused, Problem)
    assert refused.code == "key_missing"


def test_the_access_token_of_an_app_opens_the_same_doors(live_server: Any, rye: Workspace) -> None:
    maren = a_person_of(rye)
    program = a_program(actor_in(rye, maren))
    token = handed(program, a_browser(maren))["access_token"]

    with AuthenticatedClient(base_url=live_server.url, token=token) as app:
        page = list_parties.sync(client=app)
        refused = create_party.sync(client=app, body=PartyInput(name="Ada"))

    assert isinstance(page, PagePartyOutput)
    assert page.items == []
    assert isinstance(refused, Problem)
    assert refused.code == "scope_missing"


def test_the_client_is_that_of_the_api_as_it_is() -> None:
    """The same as `make check` says."""
    assert generated.findings(generated.document()) == []


def test_a_client_in_a_log_does_not_tell_its_token(till: AuthenticatedClient, key: NewKey) -> None:
    assert key.token not in repr(till)


def test_a_stale_client_is_found() -> None:
    assert generated.findings("{}\n") == ["clients/python is not up to date with the API: run `make client`"]
