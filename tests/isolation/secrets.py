"""Something of everything that a workspace can keep, and one word in every name of it."""

from dataclasses import replace
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from hedgerow.accounts import operations as accounts
from hedgerow.accounts.models import Membership, User
from hedgerow.advisor import operations as advisor
from hedgerow.advisor.models import Prompt, Snooze
from hedgerow.automation import models as webhooks
from hedgerow.care import operations as care
from hedgerow.exchange import operations as exchange
from hedgerow.exchange.models import FlowKind
from hedgerow.inbox import operations as inbox
from hedgerow.inbox.models import Attachment, Conversation, Letter
from hedgerow.insight import operations as insight
from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import Money
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.lake.models import Copy
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import AccountKind, Closing, CommodityKind
from hedgerow.network import events, tasks
from hedgerow.network import operations as network
from hedgerow.network.models import Party, RoleKind
from hedgerow.oauth import operations as oauth
from hedgerow.positioning import operations as positioning
from hedgerow.resources import operations as resources
from hedgerow.sales import operations as sales
from hedgerow.sales.models import ShopDelivery
from hedgerow.sales.operations import shops
from hedgerow.sales.operations.shops.bodies import packed
from hedgerow.sales.reports import ReportedLine
from hedgerow.sharing import operations as sharing
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity, ArchivedMonth, SetAside
from hedgerow.visits import operations as visits
from tests.factories.circles import a_circle
from tests.factories.initiatives import an_initiative_of
from tests.factories.value_networks import a_value_network
from tests.factories.workspaces import the_system

SECRET = "Zanzibarqueen"


def lived_in(workspace: Workspace) -> None:
    """Something of everything, and the secret in every name."""
    actor = the_system(workspace)
    with scope(workspace):
        contacts = [network.NewContact("email", f"{SECRET}@{workspace.slug}.example")]
        one = network.add_party(actor=actor, name=f"{SECRET} One", roles=["client"], contacts=contacts)
        two = network.add_party(actor=actor, name=f"{SECRET} Two", roles=["vendor"], notes=SECRET)
        network.make_tie(actor=actor, from_party=one, to_party=two, kind="knows")
        three = network.add_party(actor=actor, name=f"{SECRET} Three", contacts=contacts)
        network.add_party(actor=actor, name=f"{SECRET} One", contacts=contacts)
        network.merge_parties(actor=actor, kept_id=two.pk, gone_id=three.pk)
        network.scan_duplicates(actor=actor)
        network.set_tags(actor=actor, party=one, names=[SECRET])
        network.add_address(actor=actor, party=one, street=SECRET)
        network.define_field(actor=actor, label=SECRET)
        asked = {"field": "name", "op": "contains", "value": SECRET}
        network.define_segment(actor=actor, name=SECRET, definition=asked)
        seen_by = replace(actor, id=uuid7())
        network.save_view(actor=seen_by, name=SECRET, query=f"q={SECRET}", is_shared=True)
        _other_rooms(actor, workspace, one, two, asked)
        purchase = sales.NewPurchase(one.id, clock.now(), 500, "GBP", "till", "1")
        sales.record_purchases(actor=actor, purchases=[purchase])
        line = ReportedLine("1", SECRET, 500)
        sold = sales.Sale(500, "GBP", clock.now(), place=SECRET, lines=(line,))
        order = sales.record_sale(actor=actor, party=one, sale=sold)
        an_initiative_of(actor, SECRET, one, two)
        sales.record_return(actor=actor, order=order, amount_minor=100, reason=SECRET)
        first = Activity.objects.earliest("position")
        failed = {"reactor": "network.last_seen", "error": SECRET, "set_aside_at": clock.now()}
        SetAside.objects.create(activity=first, attempts=5, **failed)
        ones = dict.fromkeys(("first_position", "last_position", "activities", "erasures", "size", "version"), 1)
        Copy.objects.create(sealed_secret=SECRET, changed_at=clock.now())
        ArchivedMonth.objects.create(month=clock.now().date(), archived_at=clock.now(), sha256=SECRET, **ones)
        table = f"Name,Email\n{SECRET},{SECRET}@x.example\n".encode()
        of = network.prepare_import(actor=actor, file=files.save([table], name=f"{SECRET}.csv", kind="import"))
        tasks.start(actor=actor, of=of)
        promise = events.logged(one.id, events.PROMISED, SECRET)
        timeline.log_activity(actor=actor, fact=promise)
        accounts.invite_member(actor=actor, email=f"{SECRET}@new.example", access_role=AccessRole.STAFF)
        accounts.create_api_key(actor=actor, label=SECRET, scopes=["network:read"])
        back = f"https://{SECRET.lower()}.example/back"
        said = {"redirect_uris": [back], "scopes": ["network:read"]}
        oauth.register_app(actor=actor, name=SECRET, is_confidential=True, **said)
        _advice(actor, workspace, one)
    user = User.objects.create_user(f"{SECRET}@{workspace.slug}.example".lower(), "a long password", name=SECRET)
    Membership.objects.create(user=user, workspace=workspace, access_role=AccessRole.OWNER, since=clock.now())


def _other_rooms(actor: Actor, workspace: Workspace, one: Party, two: Party, asked: dict[str, str]) -> None:
    """What care, positioning and resources keep of them."""
    draft = positioning.MessageDraft(audience=SECRET, benefit=SECRET)
    positioning.write_message(actor=actor, language="en", draft=draft)
    criterion = positioning.NewCriterion(SECRET, "must", asked)
    positioning.define_profile(actor=actor, name=SECRET, summary=SECRET, criteria=[criterion])
    called = care.NewAttention(SECRET, (events.CALLED,))
    wanted = care.NewPlan(SECRET, SECRET, [called])
    care.set_plan(actor=actor, role_kind=RoleKind.objects.get(key="client"), plan=wanted)
    care.pause_care(actor=actor, party=two, until=clock.today(workspace.time_zone), reason=SECRET)
    told = webhooks.Endpoint.objects.create(
        url=f"https://x.example/{SECRET}", description=SECRET, secret=SECRET, created_at=clock.now()
    )
    details = {"verb": SECRET, "due_at": clock.now(), "created_at": clock.now()}
    sent = webhooks.Delivery.objects.create(endpoint=told, event_id=uuid7(), position=1, **details)
    webhooks.Attempt.objects.create(delivery=sent, number=1, at=clock.now(), took_ms=1, outcome="answered")
    certificate = SimpleUploadedFile(f"{SECRET}.pdf", b"%PDF-1.7")
    give, need = (resources.ResourceDraft(side=side, kind="space", title=SECRET) for side in ("gives", "needs"))
    given = resources.add_resource(actor=actor, party=one, draft=give, upload=certificate)
    needed = resources.add_resource(actor=actor, party=two, draft=need)
    rates = FlowKind.objects.get(key="hours")
    today = clock.today(workspace.time_zone)
    exchange.set_rate(actor=actor, kind=rates, unit=SECRET, worth_minor=1500, currency="GBP", since=today)
    given_by_hand = exchange.FlowDraft(kind="hours", on=today, unit=SECRET, note=SECRET)
    exchange.state_flow(actor=actor, giver=one, receiver=two, draft=given_by_hand)
    mail(actor, SECRET, f"{SECRET}@{workspace.slug}.example", SECRET)
    _books(actor, two)
    a_circle(actor, SECRET, one, two)
    insight.add_criterion(actor=actor, draft=insight.OwnCriterion(SECRET, note=SECRET))
    a_value_network(actor, SECRET)
    _standing_firm(actor, one)
    resources.reject_match(actor=actor, need=needed, give=given)
    resources.remove_resource(actor=actor, resource=resources.add_resource(actor=actor, party=one, draft=give))
    draft_split = sharing.SplitDraft(SECRET, Money(500, "GBP"), [None, one, two], told={1: Money(5, "GBP")})
    sharing.propose_split(actor=actor, draft=draft_split)
    visits.add_site(actor=actor, draft=visits.SiteDraft(domains=("shop.example",), name=SECRET))
    visits.give_consent(actor=actor, party=one, how=SECRET)
    shop = shops.connect_shop(actor=actor, shop="shopify", name=SECRET)
    words = {"topic": SECRET, "told": [SECRET], "body": packed(SECRET.encode()), "bytes": len(SECRET)}
    ShopDelivery.objects.create(connection=shop, external_id=SECRET, received_at=clock.now(), **words)


def _advice(actor: Actor, workspace: Workspace, party: Party) -> None:
    """A prompt that was dismissed with a word, one that was put off, and what was learnt of their kind."""
    today = clock.today(workspace.time_zone)
    told = {"kind": "insight.gone_quiet", "party": party, "proposed_on": today, "days_shown": 1}
    over = {"state": "dismissed", "reason": "wrong", "words": SECRET, "settled_on": today, "settled_at": clock.now()}
    Prompt.objects.create(subject=party.pk, shown_on=today, last_shown_on=today, **told, **over)
    later = Prompt.objects.create(subject=uuid7(), **told)
    Snooze.objects.create(prompt=later, who=actor.reference, until=today + timedelta(days=7))
    advisor.learn(actor=actor)


def _standing_firm(actor: Actor, party: Party) -> None:
    """What hangs on a party, what a step costs, and a question that was kept."""
    hangs = insight.DependenceDraft(lines=(SECRET,))
    insight.say_dependence(actor=actor, supply=f"party:{party.pk}", draft=hangs)
    insight.plan_letter(actor=actor, day=15)
    insight.set_step_cost(actor=actor, step=SECRET, cost_minor=500, currency="GBP")
    insight.keep_scenario(actor=actor, name=SECRET, question=insight.Question((f"party:{party.pk}",)))


def _books(actor: Actor, party: Party) -> None:
    """An account of the business and one of a party, with a transfer that is booked and one that is pending."""
    points = ledger.define_commodity(actor=actor, code="PTS", kind=CommodityKind.POINTS, name=SECRET)
    given = ledger.NewAccount(kind=AccountKind.ISSUING, name=SECRET)
    had = ledger.NewAccount(kind=AccountKind.WALLET, name=SECRET, party=party, allocates=True)
    ours, theirs = (ledger.open_account(actor=actor, commodity=points, new=new) for new in (given, had))
    lines = ledger.move(ours.pk, theirs.pk, 5)
    for is_held in (False, True):
        new = ledger.NewTransfer(key=f"{SECRET} {is_held}", lines=lines, memo=SECRET, is_held=is_held)
        booked = ledger.transfer(actor=actor, new=new)
    ledger.void(actor=actor, transfer=booked)
    ledger.transfer(
        actor=actor, new=ledger.NewTransfer(key=SECRET, lines=ledger.move(theirs.pk, ours.pk, 1), memo=SECRET)
    )
    Closing.objects.create(number=1, reason=SECRET, decided_at=clock.now(), decided_by="test")


def mail(actor: Actor, word: str, address: str, title: str = "Post") -> None:
    """A mailbox with a letter from that address, and everything that can stand beside it."""
    mailbox = inbox.add_mailbox(actor=actor, mailbox=inbox.NewMailbox(title, f"{title}@rye.example"))
    raw = f"From: {word} <{address}>\r\nTo: x@y.example\r\nSubject: {word}\r\nMessage-ID: <{word}@x>\r\n\r\n{word}"
    inbox.bring_letter(actor=actor, mailbox=mailbox, raw=raw.encode(), received_at=clock.now())
    found = Conversation.objects.get()
    inbox.write_note(actor=actor, conversation=found, text=word)
    kept = files.save([b"%PDF-1.7"], name=f"{word}.pdf", kind="attachment")
    Attachment.objects.create(letter=Letter.objects.get(), file=kept, name=kept.name, size=kept.size)
    inbox.set_snippet(actor=actor, name=title, text=title)
    inbox.mark_read(actor=replace(actor, id=uuid7()), conversation=found)
    inbox.pass_over(actor=actor, address="x@y.example")
