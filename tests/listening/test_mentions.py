"""Mentions: whose they are, once, answered, and never heard again."""

from datetime import UTC, datetime
from typing import Any

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.listening import events, operations, queries
from hedgerow.listening.drafts import MentionDraft
from hedgerow.listening.models import IgnoredAuthor, Mention
from hedgerow.listening.operations.mentions import note_mentions
from hedgerow.listening.operations.people import ways_to_write
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.timeline import queries as log
from hedgerow.timeline.models import Activity
from tests.factories.bringing import bring, complaints
from tests.factories.workspaces import an_actor, the_system

pytestmark = pytest.mark.django_db
PROFILE = "https://social.example/@grace"
AT = datetime(2026, 3, 2, 10, tzinfo=UTC)


def a_mention(guid: str = "1", author: str = "Grace", page: str = PROFILE, **more: Any) -> MentionDraft:
    return MentionDraft(guid, AT, "social.example", author, page, text="Lovely rye", **more)


def noted(actor: Actor, *drafts: MentionDraft) -> dict[str, int]:
    return dict(note_mentions(actor=actor, drafts=drafts, source="watch:x"))


def told() -> list[Any]:
    return [one.actor_id for one in log.still_true(Activity.objects.filter(verb=events.MENTIONED))]


def test_a_mention_by_somebody_known_is_on_their_page_once_and_its_words_are_not_in_the_log(
    rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        assert noted(owner, a_mention()) == {"created": 1, "unchanged": 0, "ignored": 0}
        assert noted(owner, a_mention()) == {"created": 0, "unchanged": 1, "ignored": 0}
        assert told() == [grace.pk]
        assert "Lovely" not in str(Activity.objects.get(verb=events.MENTIONED).properties)
        assert [one.text for one in queries.mentions_of(owner, grace.pk, 5)] == ["Lovely rye"]
        network.erase_party(actor=owner, party=grace)
        assert Mention.objects.count() == 0


def test_whoever_is_not_known_is_told_once_for_all(rye: Workspace, owner: Actor, grace: Party) -> None:
    zoe = {"author": "Zoe", "page": "https://social.example/@zoe"}
    with scope(rye):
        noted(owner, a_mention("1", **zoe), a_mention("2", **zoe))
        assert told() == []
        mention = Mention.objects.get(key=a_mention("1").key)
        assert operations.assign_mention(actor=owner, mention=mention, party=grace) == 2
        noted(owner, a_mention("3", **zoe))
        assert told() == [grace.pk] * 3


def test_an_author_is_not_heard_and_heard_again(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        noted(owner, a_mention())
        assert operations.ignore_author(actor=owner, mention=Mention.objects.get()) == 1
        assert noted(owner, a_mention("2")) == {"created": 0, "unchanged": 0, "ignored": 1}
        operations.hear_again(actor=owner, author=IgnoredAuthor.objects.get())
        assert noted(owner, a_mention("2"))["created"] == 1


def test_who_sees_some_people_sees_their_mentions_alone(rye: Workspace, owner: Actor, grace: Party) -> None:
    from dataclasses import replace

    with scope(rye):
        noted(owner, a_mention(), a_mention("2", "Zoe", "https://z.example"))
        staff = an_actor(rye, AccessRole.STAFF)
        assert queries.visible_mentions(replace(staff, sees=frozenset({staff.id}))).count() == 0
        assert queries.visible_mentions(owner).count() == 2


def test_a_table_of_mentions_comes_in_and_is_taken_back(rye: Workspace, grace: Party) -> None:
    table = (
        "Date,Network,Author,Profile,URL,Text\n"
        f"2026-03-02,Mastodon,Grace,{PROFILE},https://social.example/1,Lovely <b>rye</b>\n"
        ",Paper,,,https://paper.example/1,Who wrote it\n"
        "31.31.2026,Paper,Zoe,,https://paper.example/2,When\n"
    )
    with scope(rye):
        done = bring(rye, table)
        assert (done.kind, done.created) == ("mentions", 1)
        assert [code for _row, _column, code in complaints(done)] == ["mention_nobody", "mention_wrong_day"]
        assert (Mention.objects.get().text, told()) == ("Lovely rye", [grace.pk])
        back = network.undo_import(actor=the_system(rye), import_id=done.pk)
        assert (back.removed, told(), Mention.objects.count()) == (1, [], 0)
        bring(rye, table)
        assert told() == [grace.pk]


def test_a_profile_is_written_in_many_ways() -> None:
    assert {"@grace@social.example", "social.example/@grace", "https://social.example/@grace/"} <= ways_to_write(
        "Grace", PROFILE
    )
    assert "ben@moss.example" in ways_to_write("ben@moss.example (Ben)", "")
