"""Something of the rooms beside the network, as parameters of addresses: orders, conversations, mentions, websites."""

from typing import Any

from hedgerow.advisor.models import Prompt
from hedgerow.inbox import operations as inbox
from hedgerow.inbox.models import Conversation
from hedgerow.insight import operations as insight
from hedgerow.insight import queries as figures
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import operations as lake
from hedgerow.lake.tasks import start_question
from hedgerow.listening import operations as listening
from hedgerow.listening.drafts import MentionDraft
from hedgerow.listening.models import Mention
from hedgerow.listening.operations.mentions import note_mentions
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.value_network import queries as value_network
from hedgerow.visits import operations as visits
from tests.factories.circles import a_circle
from tests.factories.figures import work_out_everything
from tests.factories.initiatives import a_piece_of, an_initiative_of
from tests.factories.value_networks import a_value_network
from tests.factories.workspaces import the_system

SALE: dict[str, Any] = {
    "source": "till",
    "external_id": "1",
    "placed_at": "2026-01-02T10:00:00Z",
    "paid_at": "2026-01-02T10:00:00Z",
    "currency": "GBP",
    "total_minor": 450,
}


def bodies_of(theirs: dict[str, str]) -> dict[str, Any]:
    """Bodies by operation, which point at the other workspace wherever they can."""
    party, member = theirs["party_id"], theirs["circle_member_id"]
    lines = [{"account": theirs["account_id"], "amount": amount} for amount in (1, -1)]
    split = {"title": "Ours", "total_minor": 5, "currency": "GBP", "contributors": [{}, {"party": party}]}
    return {
        "propose_split": split,
        "revise_split": {**split, "after": 1},
        "agree_on_split": {"version": 1},
        "book_split": {},
        "define_commodity": {"code": "HRS", "kind": "hours"},
        "open_account": {"commodity": "PTS", "kind": "wallet", "name": "Ours", "party": party},
        "change_account": {"name": "Taken over"},
        "create_transfer": {"lines": lines},
        "reverse_transfer": {"memo": "Taken over"},
        "create_flow": {"giver": party, "kind": "hours", "on": "2026-05-01"},
        "create_rate": {"kind": "hours", "worth_minor": 1, "currency": "GBP", "since": "2026-05-01"},
        "dispute_flow": {"objection": "Ours"},
        "begin_value_network": {"example": "shop"},
        "rename_value_network": {"name": "Taken over"},
        **{key: {"name": "Taken over", "stands_for": "client"} for key in ("draw_role", "change_drawn_role")},
        **dict.fromkeys(("draw_deliverable", "change_deliverable"), _arrow(theirs)),
        "judge_deliverable": {"benefit": 1},
        "join_circle": {"party": party},
        "put_goal": {"target": 1},
        "create_initiative": {"title": "Ours", "kind": "event"},
        "change_initiative": {"title": "Taken over", "kind": "event"},
        "choose_initiative_basis": {"assumption": "newcomers"},
        "add_taking_part": {"party": party, "since": "2026-05-01"},
        "add_segment_taking_part": {"segment": theirs["segment_id"], "since": "2026-05-01"},
        "create_piece": {"party": party, "kind": "hours", "on": "2026-05-01"},
        "link_piece": {"flow": theirs["flow_id"]},
        "ask_copy": {"sql": "SELECT 1"},
        "keep_copy_question": {"name": "Ours", "sql": "SELECT 1"},
        "snooze_prompt": {"days": 3},
        "dismiss_prompt": {"reason": "wrong", "words": "Taken over"},
        "look_up_circle_payment": {"code": theirs["code"]},
        "propose_circle_payment": {"payer": member, "payee": member, "amount": "1", "purpose": "Taken over"},
    }


def _arrow(theirs: dict[str, str]) -> dict[str, Any]:
    return {"name": "Taken over", "giver": theirs["drawn_role_id"], "receiver": theirs["drawn_role_id"]}


def rooms_of(api: Any, workspace: Workspace, word: str) -> dict[str, str]:
    """`word` stands in every text of them."""
    line = {"key": "1", "description": f"{word} loaf", "amount_minor": 450}
    sold = api.post("purchases", {**SALE, "lines": [line], "place": f"{word} shop"})
    assert sold.status_code == 201, sold.content
    giver = api.get("parties").json()["items"][0]["id"]
    gave = {"giver": giver, "kind": "hours", "on": "2026-05-01", "unit": f"{word} hours", "note": word}
    flow = api.post("exchange/flows", gave)
    assert flow.status_code == 201, flow.content
    actor = the_system(workspace)
    raw = f"From: {word} <{word}@x.example>\r\nTo: us@y.example\r\nSubject: {word}\r\nMessage-ID: <1@x>\r\n\r\n{word}"
    with scope(workspace):
        mailbox = inbox.add_mailbox(actor=actor, mailbox=inbox.NewMailbox(word, "us@y.example"))
        inbox.bring_letter(actor=actor, mailbox=mailbox, raw=raw.encode(), received_at=clock.now())
        conversation = Conversation.objects.get()
        draft = MentionDraft(guid="1", at=None, network="press", author=word, text=f"{word} wrote")
        note_mentions(actor=actor, drafts=[draft], source="list")
        watch = listening.add_watch(actor=actor, kind="feed", name=word, url="https://press.example/feed")
        mention = Mention.objects.get()
        site = visits.add_site(actor=actor, draft=visits.SiteDraft(domains=("shop.example",), name=word))
    party = api.post("parties", {"name": f"{word} Mill"}).json()["id"]
    joint = {"title": f"{word} stall", "total_minor": 500, "currency": "GBP"}
    split = api.post("splits", {**joint, "contributors": [{}, {"party": party}]})
    assert split.status_code == 201, split.content
    return {
        **_books_of(api, word),
        "flow_id": flow.json()["id"],
        **_circle_of(workspace, word),
        **_initiative_of(workspace, word),
        **_scenario_of(workspace, word),
        **_picture_of(workspace, word),
        **_prompt_of(workspace, party, word),
        **_questions_of(workspace, word),
        "order_id": sold.json()["id"],
        "month": _letter_of(workspace),
        "conversation_id": str(conversation.pk),
        "mention_id": str(mention.pk),
        "watch_id": str(watch.pk),
        "site": str(site.pk),
        "split_id": split.json()["id"],
    }


def _letter_of(workspace: Workspace) -> str:
    """The month of a letter that names whoever bought something; every analysis is worked out, too."""
    with scope(workspace):
        month = clock.today(workspace.time_zone).replace(day=1)
        insight.write_letter(actor=the_system(workspace), grounds=figures.grounds_of(workspace), month=month)
    work_out_everything(workspace)
    return f"{month:%Y-%m}"


def _prompt_of(workspace: Workspace, party: str, word: str) -> dict[str, str]:
    """One that somebody dismissed with a word."""
    today = clock.today(workspace.time_zone)
    over = {"state": "dismissed", "reason": "wrong", "words": word, "settled_on": today}
    with scope(workspace):
        of = Party.objects.get(pk=party)
        prompt = Prompt.objects.create(
            kind="insight.gone_quiet", subject=of.pk, party=of, proposed_on=today, days_shown=1, **over
        )
    return {"prompt_id": str(prompt.pk)}


def _questions_of(workspace: Workspace, word: str) -> dict[str, str]:
    """One that is kept, and the job of one that waits."""
    actor, sql = the_system(workspace), f"SELECT '{word}'"
    with scope(workspace):
        kept = lake.keep_question(actor=actor, name=f"{word} question", sql=sql)
        lake.synchronise(actor=actor)
        return {"question_id": str(kept.pk), "answer_id": str(start_question(actor=actor, sql=sql))}


def _books_of(api: Any, word: str) -> dict[str, str]:
    api.post("ledger/commodities", {"code": "PTS", "kind": "points"})
    accounts = [
        api.post("ledger/accounts", {"commodity": "PTS", "kind": kind, "name": f"{word} {kind}"}).json()["id"]
        for kind in ("issuing", "wallet")
    ]
    lines = [{"account": key, "amount": amount} for key, amount in zip(accounts, (-5, 5), strict=True)]
    booked = api.post("ledger/transfers", {"lines": lines, "memo": f"{word} memo"})
    assert booked.status_code == 201, booked.content
    return {"account_id": accounts[1], "transfer_id": booked.json()["id"]}


def _scenario_of(workspace: Workspace, word: str) -> dict[str, str]:
    with scope(workspace):
        asked = insight.Question(("line:Bread",))
        return {
            "scenario_id": str(
                insight.keep_scenario(actor=the_system(workspace), name=f"{word} question", question=asked).pk
            )
        }


def _initiative_of(workspace: Workspace, word: str) -> dict[str, str]:
    actor = the_system(workspace)
    with scope(workspace):
        one = an_initiative_of(actor, word, network.add_party(actor=actor, name=f"{word} Sedge"))
        return {"initiative_id": str(one.pk), "piece_id": str(a_piece_of(one).pk)}


def _circle_of(workspace: Workspace, word: str) -> dict[str, str]:
    """Not through the API: a key may ask only so often."""
    actor = the_system(workspace)
    with scope(workspace):
        parties = [network.add_party(actor=actor, name=f"{word} {name}") for name in ("Wren", "Moss")]
        waiting = a_circle(actor, word, *parties)
    return {
        "circle_id": str(waiting.circle_id),
        "circle_member_id": str(waiting.payer_id),
        "circle_payment_id": str(waiting.pk),
        "code": waiting.code,
    }


def _picture_of(workspace: Workspace, word: str) -> dict[str, str]:
    """`version_id` is the first, so that bringing it back would change something."""
    actor = the_system(workspace)
    with scope(workspace):
        judged = a_value_network(actor, word)
        network = judged.network
        drawing = value_network.current_drawing(actor, value_network.visible_network(actor, network.pk))
        version = value_network.network_versions(actor, network).last()
    return {
        "value_network_id": str(network.pk),
        "drawn_role_id": str(drawing.roles[-1].key),
        "deliverable_id": str(judged.deliverable),
        "side": judged.side,
        "version_id": str(version.pk) if version else "",
    }
