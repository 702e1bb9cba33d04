"""Letters leave through a real SMTP server, once each, or nobody says that they have left."""

from email import message_from_bytes
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from hedgerow.inbox import operations, queries, sending, tasks
from hedgerow.inbox.errors import AlreadyLeft, BadLetter, MailUnanswered
from hedgerow.inbox.models import Conversation, Delivery, Letter, Mailbox
from hedgerow.inbox.writing import NewLetter
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs.models import Job
from hedgerow.network import operations as network
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import an_actor
from tests.fixtures.clock import FrozenClock
from tests.inbox.conftest import a_new_mailbox
from tests.inbox.letters import a_letter
from tests.inbox.servers import PostServer


@pytest.fixture
def mailbox(us: Any, post: PostServer, frozen_clock: FrozenClock) -> Mailbox:
    return operations.add_mailbox(actor=us, mailbox=a_new_mailbox(smtp_port=post.port))


@pytest.fixture
def asked(arrive: Any) -> Conversation:
    arrive(a_letter(References="<0@hall.example>"))
    return Conversation.objects.get()


@pytest.fixture
def ann(rye: Any) -> Actor:
    return an_actor(rye)


def answer(ann: Actor, asked: Conversation, **changes: Any) -> Letter:
    to = Letter.objects.filter(direction="in").get()
    said = {"to": "grace@hall.example", "subject": "Re: Six loaves for Friday", "text": "Gladly.", "answers": to.pk}
    uploads = changes.pop("uploads", ())
    return sending.write_letter(actor=ann, conversation=asked, letter=NewLetter(**{**said, **changes}), uploads=uploads)


def test_an_answer_leaves_after_ten_seconds_and_says_what_it_answers(
    ann: Actor, asked: Conversation, post: PostServer, frozen_clock: FrozenClock
) -> None:
    grace = network.add_party(actor=ann, name="Grace", contacts=[network.NewContact("email", "grace@hall.example")])
    letter = answer(ann, asked, uploads=[SimpleUploadedFile("../../price list.txt", b"bread 3.20")])
    assert tasks.deliver.func(str(letter.pk)) == ""
    frozen_clock.advance(seconds=11)
    assert tasks.deliver.func(str(letter.pk)) == Delivery.SENT
    assert tasks.deliver.func(str(letter.pk)) == ""
    (kept,) = post.box.letters
    message = message_from_bytes(bytes(kept.content or b""))
    assert (kept.mail_from, kept.rcpt_tos) == ("hello@rye.example", ["grace@hall.example"])
    assert (message["In-Reply-To"], message["References"]) == ("<1@hall.example>", "<0@hall.example> <1@hall.example>")
    assert message["Message-ID"] == f"<{letter.message_id}>"
    assert [part.get_filename() for part in message.walk() if part.get_filename()] == ["price list.txt"]
    sent = Activity.objects.filter(verb="inbox.sent")
    assert [(one.object_id, one.channel, list(one.properties)) for one in sent] == [
        (grace.pk, "email", ["conversation"])
    ]
    asked.refresh_from_db()
    assert asked.state == "waiting"


def test_a_letter_is_taken_back_before_it_leaves_and_not_after(
    ann: Actor, asked: Conversation, post: PostServer, frozen_clock: FrozenClock
) -> None:
    letter = answer(ann, asked)
    operations.take_back_letter(actor=ann, letter=letter)
    frozen_clock.advance(seconds=11)
    assert tasks.deliver.func(str(letter.pk)) == ""
    assert post.box.letters == []
    draft = queries.visible_draft(ann, asked)
    assert draft is not None
    assert draft.text == "Gladly."
    tasks.send_letter(actor=ann, letter=draft)
    frozen_clock.advance(seconds=11)
    tasks.deliver.func(str(letter.pk))
    with pytest.raises(AlreadyLeft):
        operations.take_back_letter(actor=ann, letter=letter)
    assert len(post.box.letters) == 1


def test_without_an_answer_it_is_perhaps_sent_and_never_sent_again_by_itself(
    ann: Actor,
    us: Actor,
    asked: Conversation,
    mailbox: Mailbox,
    post: PostServer,
    frozen_clock: FrozenClock,
    arrive: Any,
) -> None:
    post.box.answer = lambda _envelope: "break"
    letter = answer(ann, asked)
    frozen_clock.advance(seconds=11)
    assert tasks.deliver.func(str(letter.pk)) == Delivery.UNCERTAIN
    assert tasks.deliver.func(str(letter.pk)) == ""
    assert len(post.box.letters) == 1
    # It turns up in the mailbox: then it was sent.
    assert arrive(bytes(post.box.letters[0].content or b"")) == "known"
    letter.refresh_from_db()
    assert letter.delivery == Delivery.SENT


def test_one_whose_attempt_died_is_uncertain_when_its_claim_ends(
    ann: Actor, us: Actor, asked: Conversation, post: PostServer, frozen_clock: FrozenClock
) -> None:
    letter = answer(ann, asked)
    frozen_clock.advance(seconds=11)
    assert operations.claim_letter(actor=us, letter_id=letter.pk) is not None
    assert operations.claim_letter(actor=us, letter_id=letter.pk) is None
    frozen_clock.advance(minutes=4)
    assert tasks.deliver_left.func() == 1
    assert Job.objects.filter(unique_key=f"inbox.deliver:{letter.pk}").count() == 1
    assert tasks.deliver.func(str(letter.pk)) == ""
    letter.refresh_from_db()
    assert (letter.delivery, post.box.letters) == (Delivery.UNCERTAIN, [])


@pytest.mark.parametrize(
    ("said", "becomes"), [("451 later", Delivery.WAITING), ("550 never", Delivery.FAILED), (None, Delivery.SENT)]
)
def test_what_the_server_says_decides(
    said: str | None, becomes: str, ann: Actor, asked: Conversation, post: PostServer, frozen_clock: FrozenClock
) -> None:
    post.box.answer = lambda _envelope: said
    letter = answer(ann, asked)
    frozen_clock.advance(seconds=11)
    if becomes == Delivery.WAITING:
        with pytest.raises(MailUnanswered):
            tasks.deliver.func(str(letter.pk))
    else:
        tasks.deliver.func(str(letter.pk))
    letter.refresh_from_db()
    assert letter.delivery == becomes


def test_who_is_refused_is_named_and_the_others_have_it(
    ann: Actor, asked: Conversation, post: PostServer, frozen_clock: FrozenClock
) -> None:
    post.box.refused = frozenset({"gone@hall.example"})
    letter = answer(ann, asked, cc="gone@hall.example")
    frozen_clock.advance(seconds=11)
    tasks.deliver.func(str(letter.pk))
    letter.refresh_from_db()
    assert (letter.delivery, letter.failure) == ("sent", "The server did not take it for: gone@hall.example")


@pytest.mark.parametrize(
    "wrong",
    [
        {"subject": "Hello\nBcc: all@x.example"},
        {"to": "grace@hall.example\r\nBcc: all@x.example"},
        {"to": "nobody"},
        {"to": "grace@hall.example, b@d@"},
        {"text": "  "},
        {"to": ", ".join(f"p{n}@x.example" for n in range(51))},
    ],
)
def test_what_cannot_leave_is_refused_and_no_job_is_made(
    wrong: dict[str, Any], ann: Actor, asked: Conversation, post: PostServer
) -> None:
    with pytest.raises(BadLetter):
        answer(ann, asked, **wrong)
    assert Letter.objects.filter(direction="out").count() == 0
    assert not Job.objects.filter(task__contains="deliver").exists()
