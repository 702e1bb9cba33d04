"""Which letters are one conversation, whose they are, and what a machine's letter does: nothing."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hedgerow.inbox import operations, queries
from hedgerow.inbox.models import Conversation, Keeps, Letter, Mailbox, Participant, State
from hedgerow.inbox.queries import View
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network import operations as network
from hedgerow.timeline.models import Activity
from tests.factories.reading import read_on
from tests.factories.workspaces import an_actor
from tests.inbox.conftest import a_new_mailbox
from tests.inbox.letters import a_letter

GRACE = "grace@hall.example"


def conversations() -> list[tuple[str, int]]:
    return list(Conversation.objects.order_by("id").values_list("subject", "letters_count"))


def test_an_answer_joins_what_it_answers_and_what_came_first_joins_its_answer(arrive: Any) -> None:
    arrive(a_letter(key="2@x", answers="1@x", subject="Something else"))
    arrive(a_letter(key="1@x"))
    arrive(a_letter(key="3@x", answers="2@x", subject="Yet another"))
    assert conversations() == [("Something else", 3)]


def test_without_headers_the_same_subject_among_the_same_people_joins(arrive: Any) -> None:
    arrive(a_letter(key="1@x"))
    arrive(a_letter(key="2@x", subject="AW: Six loaves for Friday"))
    arrive(a_letter(key="3@x", subject="Re: Six loaves for Friday", sender="other@x.example"))
    arrive(a_letter(key="4@x"))
    assert [count for _subject, count in conversations()] == [2, 1, 1]


def test_a_persons_letter_opens_what_was_solved_and_a_machines_never_does(us: Actor, arrive: Any) -> None:
    arrive(a_letter(key="1@x"))
    found = Conversation.objects.get()
    operations.set_state(actor=us, conversation=found, state=State.SOLVED)
    for place, headers in enumerate(
        [{"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"List_Id": "<x>"}, {"Return_Path": "<>"}]
    ):
        arrive(a_letter(key=f"a{place}@x", answers="1@x", **headers))
    found.refresh_from_db()
    assert (found.state, found.letters_count) == (State.SOLVED, 5)
    arrive(a_letter(key="2@x", answers="1@x"))
    found.refresh_from_db()
    assert found.state == State.OPEN


def test_a_flood_from_one_address_wakes_nobody_after_a_while(us: Actor, arrive: Any) -> None:
    for place in range(32):
        arrive(a_letter(key=f"{place}@x", answers="0@x"))
    assert list(Letter.objects.order_by("id").values_list("automatic", flat=True)[29:]) == ["", "flood", "flood"]


def test_letters_are_those_of_the_party_with_the_address(us: Actor, arrive: Any) -> None:
    grace = network.add_party(actor=us, name="Grace", contacts=[network.NewContact("email", "Grace@Hall.example")])
    arrive(a_letter(key="1@x"))
    arrive(a_letter(key="2@x", Auto_Submitted="auto-replied"))
    received = Activity.objects.filter(verb="inbox.received")
    assert [(one.actor_id, one.channel, set(one.properties)) for one in received] == [
        (grace.pk, "email", {"conversation"})
    ]
    assert set(Participant.objects.filter(part="from").values_list("party_id", flat=True)) == {grace.pk}


def test_a_stranger_is_offered_and_her_letters_follow_her_address(us: Actor, arrive: Any) -> None:
    arrive(a_letter(key="1@x"))
    found = Conversation.objects.get()
    assert [(one.address, one.name) for one in queries.strangers_in(us, found)] == [(GRACE, "Grace Hall")]
    grace = network.add_party(actor=us, name="Grace")
    network.add_contact_point(actor=us, party=grace, kind="email", value=GRACE)
    read_on()
    assert queries.strangers_in(us, found) == []
    assert [one.pk for one in queries.conversations_with(us, grace.pk)] == [found.pk]
    assert Activity.objects.filter(verb="inbox.received", actor_id=grace.pk).count() == 1


def test_an_address_that_is_passed_over_is_never_offered_again(us: Actor, arrive: Any) -> None:
    arrive(a_letter(key="1@x"))
    operations.pass_over(actor=us, address=GRACE)
    assert queries.strangers_in(us, Conversation.objects.get()) == []


def test_private_mail_stays_private(us: Actor, mailbox: Mailbox, arrive: Any) -> None:
    operations.change_mailbox(actor=us, mailbox=mailbox, changes=a_new_mailbox(keeps=Keeps.KNOWN))
    network.add_party(actor=us, name="Grace", contacts=[network.NewContact("email", GRACE)])
    assert arrive(a_letter(key="1@x", sender="aunt@family.example")) == "left"
    assert arrive(a_letter(key="2@x")) == "kept"
    assert arrive(a_letter(key="3@x", sender="hello@rye.example", to="new@x.example")) == "left"
    assert list(Letter.objects.values_list("message_id", flat=True)) == ["2@x"]


def test_what_is_sent_to_the_capture_address_is_ours(us: Actor, mailbox: Mailbox, arrive: Any) -> None:
    changes = a_new_mailbox(keeps=Keeps.CAPTURED, capture_address="log@rye.example")
    operations.change_mailbox(actor=us, mailbox=mailbox, changes=changes)
    assert arrive(a_letter(key="1@x")) == "left"
    captured = a_letter(key="2@x", sender="hello@rye.example", to=GRACE, Delivered_To="log@rye.example")
    assert arrive(captured) == "kept"
    assert list(Letter.objects.values_list("direction", flat=True)) == ["out"]
    assert Conversation.objects.get().state == State.WAITING


def test_who_sees_some_people_only_sees_their_conversations_and_no_others(
    rye: Workspace, us: Actor, arrive: Any
) -> None:
    ann = an_actor(rye)
    grace = network.add_party(actor=us, name="Grace", contacts=[network.NewContact("email", GRACE)])
    arrive(a_letter(key="1@x", subject="Of Grace"))
    arrive(a_letter(key="2@x", subject="Of a stranger", sender="who@x.example", text="Good day"))
    narrowed = replace(ann, sees=frozenset({ann.id} if ann.id else set()))
    seen = queries.visible_conversations(narrowed)
    assert [one.subject for one in seen] == ["Of a stranger"]
    assert queries.found_conversations(narrowed, "Grace", 5) == []
    shut = replace(narrowed, permissions=narrowed.permissions - {"inbox.read_strangers"})
    assert list(queries.visible_conversations(shut)) == []
    assert list(queries.conversations_with(narrowed, grace.pk)) == []


def test_a_snoozed_conversation_comes_back(us: Actor, arrive: Any, frozen_clock: Any) -> None:
    arrive(a_letter(key="1@x"))
    found = Conversation.objects.get()
    until = clock.now() + timedelta(days=1)
    operations.set_state(actor=us, conversation=found, state=State.SNOOZED, until=until)
    assert list(queries.listed_conversations(us, view=View.OPEN)) == []
    frozen_clock.advance(days=1, hours=1)
    assert [one.pk for one in queries.listed_conversations(us, view=View.OPEN)] == [found.pk]


def test_unread_is_each_persons_own(rye: Workspace, us: Actor, arrive: Any) -> None:
    ann, ben = an_actor(rye), an_actor(rye)
    arrive(a_letter(key="1@x"))
    found = Conversation.objects.get()
    operations.mark_read(actor=ann, conversation=found)
    assert [queries.counts_of(one).unread for one in (ann, ben)] == [0, 1]


def test_erasing_a_person_takes_her_letters_and_files(us: Actor, arrive: Any) -> None:
    grace = network.add_party(actor=us, name="Grace", contacts=[network.NewContact("email", GRACE)])
    arrive(a_letter(key="1@x"))
    arrive(a_letter(key="2@x", sender="ben@x.example", subject="Rolls", text="Good day"))
    operations.write_note(actor=us, conversation=Conversation.objects.get(subject__startswith="Six"), text="Rude")
    network.erase_party(actor=us, party=grace)
    assert conversations() == [("Rolls", 1)]
    assert queries.found_conversations(us, "loaves", 5) == []
