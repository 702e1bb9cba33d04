"""The core message: made of answers, versioned, brought back; and what a good neighbour would say of it."""

import pytest
from django.db import DatabaseError, transaction

from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import CrossWorkspace, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.positioning import differing, errors, operations, queries
from hedgerow.positioning.composing import MessageDraft, composed
from hedgerow.positioning.models import MessageVersion
from hedgerow.positioning.remarks import remarks
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db
DRAFT = MessageDraft(
    audience="cafés in Leeds.", benefit="bakes  rye that keeps", difference="one mill", proof="since 1998"
)


def write(owner: Actor, draft: MessageDraft = DRAFT, language: str = "en", after: int | None = None) -> MessageVersion:
    return operations.write_message(actor=owner, language=language, draft=draft, after=after)


def test_the_sentence_makes_itself_of_the_answers_in_the_language_of_the_message(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        version = write(owner)
    assert version.sentence == "For cafés in Leeds, Rye bakes rye that keeps: one mill."
    assert version.story == "For cafés in Leeds, Rye bakes rye that keeps: one mill. You can tell by this: since 1998."
    assert (version.rest, version.number, version.benefit) == (
        "You can tell by this: since 1998.",
        1,
        "bakes rye that keeps",
    )
    short = composed(MessageDraft(audience="you", benefit="bakes"), business="Rye", language="en")
    assert (short.sentence, short.story, short.rest) == ("For you, Rye bakes.", "For you, Rye bakes.", "")
    assert composed(MessageDraft(audience="you"), business="Rye", language="en").sentence == ""


def test_what_somebody_wrote_themselves_stays_as_they_wrote_it(rye: Workspace, owner: Actor) -> None:
    draft = MessageDraft("you", "bakes", sentence="Bread with  a name.", story="A longer one.\nIn two lines.")
    with scope(rye):
        version = write(owner, draft)
    assert (version.sentence, version.story, version.rest) == (
        "Bread with a name.",
        "A longer one.\nIn two lines.",
        "A longer one.\nIn two lines.",
    )


def test_each_writing_is_a_version_the_latest_is_current_and_an_older_one_comes_back(
    rye: Workspace, owner: Actor
) -> None:
    with scope(rye):
        first = write(owner)
        second = write(owner, MessageDraft("families", "bakes cake", tone=("warm", " warm ", "", "plain")))
        assert queries.current_message(owner) == second
        assert second.tone == ["warm", "plain"]
        third = operations.bring_back_message(actor=owner, version=first)
        assert (third.number, third.again_of, third.sentence) == (3, 1, first.sentence)
        assert operations.bring_back_message(actor=owner, version=third) == third
        assert [one.number for one in queries.message_versions(owner, "en")] == [3, 2, 1]
        told = AuditEntry.objects.filter(event="positioning.message_written").order_by("pk")
        assert [entry.after["number"] for entry in told] == [1, 2, 3]


def test_the_same_words_again_are_no_new_version(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        assert write(owner) == write(owner)
        assert MessageVersion.objects.count() == 1


def test_no_version_is_ever_changed_or_removed_by_anybody(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        write(owner)
        for act in (lambda: MessageVersion.objects.update(sentence="x"), lambda: MessageVersion.objects.all().delete()):
            with pytest.raises(DatabaseError), transaction.atomic():
                act()
        assert MessageVersion.objects.get().sentence.startswith("For cafés")


def test_who_saw_an_older_version_does_not_write_over_a_newer_one(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        write(owner, after=0)
        with pytest.raises(errors.MessageMoved):
            write(owner, MessageDraft("you", "bakes"), after=0)
        write(owner, MessageDraft("you", "bakes"), after=1)
        assert [one.number for one in queries.message_versions(owner, "en")] == [2, 1]


@pytest.mark.parametrize(
    ("draft", "language", "error", "field"),
    [
        (MessageDraft("", "bakes"), "en", errors.NothingSaid, "audience"),
        (MessageDraft("you", " "), "en", errors.NothingSaid, "benefit"),
        (DRAFT, "tlh", errors.UnknownLanguage, "language"),
    ],
)
def test_what_says_too_little_is_not_kept(
    rye: Workspace, owner: Actor, draft: MessageDraft, language: str, error: type[Exception], field: str
) -> None:
    with scope(rye):
        with pytest.raises(error) as refused:
            write(owner, draft, language)
        assert refused.value.field == field  # type: ignore[attr-defined]  # ours have it
        assert (MessageVersion.objects.count(), AuditEntry.objects.count()) == (0, 0)


@pytest.mark.parametrize("role", [AccessRole.STAFF, AccessRole.ANALYST])
def test_only_leaders_write_and_everybody_reads(rye: Workspace, owner: Actor, role: AccessRole) -> None:
    other = an_actor(rye, role)
    with scope(rye):
        first = write(owner)
        write(owner, MessageDraft("you", "bakes"))
        with pytest.raises(NotPermitted):
            write(other)
        with pytest.raises(NotPermitted):
            operations.bring_back_message(actor=other, version=first)
        assert MessageVersion.objects.count() == 2
        assert queries.current_message(other) is not None
        with pytest.raises(NotPermitted):
            queries.current_message(Actor(rye.pk, owner.kind, "a key", frozenset()))


def test_templates_get_the_language_they_ask_for_else_the_businesss_own_else_the_latest(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        assert queries.current_message(owner) is None
        spanish = write(owner, MessageDraft("ustedes", "hornea"), "es")
        assert queries.current_message(owner) == spanish
        frozen_clock.advance(days=1)
        arabic = write(owner, MessageDraft("لكم", "يخبز"), "ar")
        assert queries.current_message(owner, "en") == arabic
        english = write(owner)
        assert [queries.current_message(owner, code) for code in ("es", "ar", "en", "")] == [
            spanish,
            arabic,
            english,
            english,
        ]
        assert queries.languages_here(owner) == ["en", "es", "ar"]


def test_another_workspace_has_a_message_of_its_own(rye: Workspace, owner: Actor) -> None:
    oak = a_workspace("oak")
    with scope(rye):
        version = write(owner)
    with scope(oak):
        stranger = an_actor(oak)
        assert queries.current_message(stranger) is None
        with pytest.raises(errors.VersionNotFound):
            queries.visible_message_version(stranger, version.pk)
        with pytest.raises(CrossWorkspace):
            operations.bring_back_message(actor=stranger, version=version)


def test_what_changed_is_told_word_by_word(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        first = write(owner, MessageDraft("everyone in Leeds", "bakes bread"))
        second = write(owner, MessageDraft("cafés in Leeds", "bakes bread", tone=("warm",)))
        changes = {str(one.label): one.pieces for one in differing.of_messages(first, second)}
        begun = differing.of_messages(None, first)
    assert changes["For whom"] == (("out", "everyone "), ("in", "cafés "), ("same", "in Leeds"))
    assert changes["How it sounds"] == (("in", "warm"),)
    assert set(changes) == {"For whom", "In one sentence", "How it sounds"}
    assert [[mark for mark, _text in one.pieces] for one in begun] == [["same"]] * 3


@pytest.mark.parametrize(
    ("language", "said", "about", "part"),
    [
        ("en", {"audience": "everyone who eats"}, "audience", "“everyone” speaks to nobody"),
        ("es", {"audience": "todo el mundo"}, "audience", "“todo el mundo” speaks to nobody"),
        ("ar", {"audience": "الجميع"}, "audience", "speaks to nobody"),
        ("en", {"audience": "cafés, inns, schools, choirs"}, "audience", "a long list"),
        ("en", {"difference": ""}, "difference", "would they miss if you closed"),
        ("en", {"difference": "rye that keeps"}, "difference", "sounds like what they get"),
        ("en", {"proof": ""}, "proof", "Nothing proves it yet"),
        ("en", {"benefit": "bakes the best bread"}, "proof", "“the best” is easily said"),
        ("en", {"benefit": "bakes " + "rye " * 40}, "sentence", "words are long: under 30"),
        ("en", {"story": "rye " * 130}, "story", "130 words are long: under 120"),
        (
            "en",
            {"benefit": "delivers innovative solutions"},
            "sentence",
            "“solutions”, “innovative” across",
        ),
        ("en", {"story": "We bake. Our oven is ours, and we like it."}, "story", "of yourselves 4 times and of them 0"),
    ],
)
def test_remarks_are_gentle_and_name_what_they_mean(language: str, said: dict[str, str], about: str, part: str) -> None:
    base = {"audience": "cafés in Leeds", "benefit": "bakes rye that keeps", "difference": "one mill", "proof": "1998"}
    draft = MessageDraft(**{**base, **said})
    found = remarks(draft, composed(draft, business="Rye", language=language), language=language)
    assert [one.about for one in found if part in one.text] == [about]


def test_a_good_message_and_one_not_begun_get_no_remarks() -> None:
    assert remarks(DRAFT, composed(DRAFT, business="Rye", language="en"), language="en") == []
    empty = MessageDraft()
    assert remarks(empty, composed(empty, business="Rye", language="en"), language="en") == []
