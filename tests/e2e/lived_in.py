"""A small business some months in: enough of everything that no page of it is empty."""

from datetime import timedelta
from itertools import pairwise

from hedgerow.accounts import operations as accounts
from hedgerow.accounts.models import User
from hedgerow.api import tokens
from hedgerow.automation.models import Attempt, Delivery, Endpoint
from hedgerow.care import operations as care
from hedgerow.demo import visiting
from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, tasks
from hedgerow.network import operations as network
from hedgerow.network.models import FieldKind, Import, ImportState, Party, PartyKind, RoleKind
from hedgerow.oauth import operations as oauth
from hedgerow.positioning import operations as positioning
from hedgerow.resources import operations as resources
from hedgerow.sales import operations as sales
from hedgerow.sales.operations import shops
from hedgerow.timeline.models import Activity, SetAside
from hedgerow.visits import operations as visits
from tests.accounts.conftest import a_business, a_member, a_person, actor_in
from tests.e2e.exchanged import exchanged
from tests.isolation.secrets import mail
from tests.sales.shops.sending import payload, send

ROLES = ("client", "client", "advocate", "prospect", "suspect", "associate", "institution")
TABLE = (
    "Name,Email,Phone,Birthday\nZoë,zoe{n}@moulin.example,+44 20 7946 0018,1990-02-31\n,,,\nBad,not an address,12,\n"
)
SALES = "Customer e-mail,Date,Amount\nguest1@post.example,2026-03-01,9.00\nlost@post.example,2025-02-31,9.00\n"


def lived_in() -> tuple[Workspace, User, User]:
    """The business, its owner (who has not confirmed her address yet), and another one."""
    owner = a_person(confirmed=False)
    rye = a_business(owner)
    actor = actor_in(rye, owner)
    with scope(rye):
        _fill(actor)
    ivo = a_member(rye, AccessRole.OWNER, "ivo@rye.example", "Ivo Marchetti").user
    return rye, owner, ivo


def _fill(actor: Actor) -> None:
    _definitions(actor)
    people = [_person(actor, number) for number in range(14)]
    mill = network.add_party(
        actor=actor,
        name="Moulin de la Très Longue Rivière et Fils, Meuniers depuis 1848",
        kind=PartyKind.ORGANISATION,
        roles=["vendor", "partner"],
    )
    network.make_tie(actor=actor, from_party=mill, to_party=people[1], kind="employs", note="Since the old mill closed")
    for one, other in pairwise(people):
        network.make_tie(actor=actor, from_party=one, to_party=other, kind="knows")
        network.make_tie(actor=actor, from_party=one, to_party=other, kind="refers_to")
    _purchases(actor, people)
    network.archive_party(actor=actor, party=people[-1])
    _twins(actor, people)
    _groups(actor)
    _gives_and_needs(actor, people)
    exchanged(actor, people)
    _care(actor, people)
    _for_whom(actor)
    _visits(actor, people)
    _imports(actor)
    _set_aside()
    _webhooks()
    _shops(actor)
    mail(actor, "Rosemary", "rosemary@post.example")
    accounts.invite_member(actor=actor, email="new.colleague@rye.example", access_role=AccessRole.STAFF)
    accounts.create_api_key(actor=actor, label="The till", scopes=["network:read"])
    _an_app(actor)
    run_pending()


def _an_app(actor: Actor) -> None:
    """Registered, and let in by who started the business."""
    said = {"redirect_uris": ["https://till.example/back"], "scopes": ["network:read", "timeline:write"]}
    made = oauth.register_app(actor=actor, name="The app at the till", is_confidential=True, **said)
    asked = {"scopes": said["scopes"], "redirect_uri": said["redirect_uris"][0], "challenge": "x" * 43}
    oauth.let_app_in(actor=actor, app=made.app, code=tokens.new_token(tokens.Kind.CODE), **asked)


def _webhooks() -> None:
    """One that works and one that was switched off, with deliveries in every state."""
    now = clock.now()
    long = "https://hooks.till.example/" + "a-very-long-path-without-any-place-to-break-at" * 3
    fine = Endpoint.objects.create(url=long, secret="sealed:x", created_at=now, delivered_at=now)
    off = {"state": "off", "off_reason": "failing", "off_at": now, "failures": 31, "failing_since": now}
    lost = Endpoint.objects.create(
        url="https://old.example/",
        description="The old till",
        secret="sealed:x",
        wanted=["group:money"],
        created_at=now,
        **off,
    )
    for endpoint, state, outcome in (
        (fine, "delivered", "delivered"),
        (fine, "waiting", "timed_out"),
        (lost, "dead", "answered"),
    ):
        known = {"verb": events.VISITED, "due_at": now, "created_at": now, "attempts": 1, "last_outcome": outcome}
        sent = Delivery.objects.create(endpoint=endpoint, event_id=uuid7(), position=1, state=state, **known)
        Attempt.objects.create(delivery=sent, number=1, at=now, took_ms=4321, status=503, outcome=outcome)


def _shops(actor: Actor) -> None:
    """One that works, with a message of each kind, and one that is not finished."""
    of = shops.connect_shop(actor=actor, shop="shopify", name="Web shop")
    shops.replace_secret(actor=actor, connection=of, secret="shopify-shared-secret-1")
    of.refresh_from_db()
    send(of, payload("shopify_order"), "orders/paid", "k1")
    send(of, payload("shopify_refund", order_id=5), "refunds/create", "k2")
    send(of, payload("shopify_order"), "orders/paid", "k3", secret="not that one")
    shops.connect_shop(actor=actor, shop="square", name="Till")


def _definitions(actor: Actor) -> None:
    network.define_field(actor=actor, label="Favourite loaf")
    network.define_field(actor=actor, label="Delivery", kind=FieldKind.CHOICE, options=["By bike", "At the door"])
    network.add_own_role(actor=actor, label="Night baker", family="hazel")
    network.add_tie_kind(actor=actor, label="bakes for", inverse_label="eats the bread of")


def _care(actor: Actor, people: list[Party]) -> None:
    """A plan with every kind of rhythm, one that is off, and somebody who is left alone."""
    called = care.NewAttention("A call", (events.CALLED, events.MET), every=30, unit="day")
    wishes = care.NewAttention("Birthday wishes", (events.MESSAGED,), rhythm="birthday")
    welcome = care.NewAttention("A welcome", (events.MESSAGED,), rhythm="beginning")
    for role, is_on in (("client", True), ("vendor", True), ("advocate", False)):
        wanted = care.NewPlan("Known by name", "Good that you are here", [called, wishes, welcome], is_on=is_on)
        care.set_plan(actor=actor, role_kind=RoleKind.objects.get(key=role), plan=wanted)
    care.pause_care(actor=actor, party=people[0], until=clock.today("Europe/London"), reason="Moving house")


def _visits(actor: Actor, people: list[Party]) -> None:
    """A website with visits of every kind, one of them by somebody who agreed, and one that was never seen."""
    site = visits.add_site(actor=actor, draft=visits.SiteDraft(domains=("shop.example",)))
    visits.add_site(actor=actor, draft=visits.SiteDraft(domains=("classes.example",)))
    visiting.visit(actor, site, [people[0].pk], today=clock.today("Europe/London"), time_zone="Europe/London", days=20)


def _groups(actor: Actor) -> None:
    """A segment with all that a line of conditions can have, one with a frozen copy, a rule, and a view."""
    regular = {
        "field": "sales.purchases",
        "op": "at_least",
        "value": 3,
        "options": {"within": 90, "product": ["rye loaf"]},
    }
    paid = [{"minor": 500, "currency": "GBP"}, {"minor": 900_000, "currency": "GBP"}]
    asked = [
        {"field": "custom.delivery", "op": "any_of", "value": ["By bike"]},
        {"field": "sales.spent", "op": "between", "value": paid},
        {"any": [{"field": "added", "op": "in_last", "value": 90}, {"field": "birthday", "op": "empty"}]},
    ]
    network.define_segment(actor=actor, name="Regulars by bike", definition={"all": [regular, *asked]})
    clients = {"field": "role", "op": "any_of", "value": ["client"]}
    segment = network.define_segment(actor=actor, name="Customers", definition=clients)
    network.freeze_segment(actor=actor, segment=segment, name="Customers in spring")
    network.set_role_rule(actor=actor, kind=RoleKind.objects.get(key="partner"), definition=regular)
    network.save_view(actor=actor, name="New customers", query="role=client&sort=-added", is_shared=True)


def _for_whom(actor: Actor) -> None:
    """A message written twice, an ideal client with a criterion of each weight, and one that was put away."""
    for proof in ("", "the same starter since 1998"):
        draft = positioning.MessageDraft("neighbours who want bread with a name", "bakes rye", "one mill", proof)
        positioning.write_message(actor=actor, language="en", draft=draft)
    asked = (
        ("must", {"field": "kind", "op": "any_of", "value": ["person"]}),
        ("important", {"field": "city", "op": "is", "value": "Bath"}),
        ("nice", {"field": "custom.delivery", "op": "any_of", "value": ["By bike"]}),
        ("against", {"field": "region", "op": "is", "value": "Far away"}),
    )
    criteria = [positioning.NewCriterion(f"It is {weight}", weight, definition) for weight, definition in asked]
    positioning.define_profile(actor=actor, name="Neighbours", summary="Who come for bread.", criteria=criteria)
    away = positioning.define_profile(actor=actor, name="Inns", criteria=criteria[:1])
    positioning.put_away_profile(actor=actor, profile=away)


def _twins(actor: Actor, people: list[Party]) -> None:
    """One pair that may be one, and one that was merged."""
    mail = network.NewContact("email", "guest2@post.example")
    network.add_party(actor=actor, name="W. Featherstonehaugh 2", contacts=[mail], birthday="1990-05-21")
    again = network.add_party(actor=actor, name="Wilhelmina Featherstonehaugh 1", notes="Asked about oats.")
    network.merge_parties(actor=actor, kept_id=people[1].pk, gone_id=again.pk)
    network.scan_duplicates(actor=actor)


def _person(actor: Actor, number: int) -> Party:
    party = network.add_party(
        actor=actor,
        name=f"Wilhelmina Featherstonehaugh {number}",
        roles=[ROLES[number % len(ROLES)], "community"],
        contacts=[
            network.NewContact("email", f"guest{number}@post.example"),
            network.NewContact("phone", f"+44 20 7946 00{number:02}"),
        ],
        notes="Likes the dark crust.",
        custom={"favourite-loaf": "Rye", "delivery": "By bike"},
    )
    network.set_tags(actor=actor, party=party, names=["Saturday regular", "Gluten-free"])
    network.add_address(actor=actor, party=party, street=f"{number} Mill Lane", city="Bath", country="GB")
    return party


def _purchases(actor: Actor, people: list[Party]) -> None:
    """Every week for some, once for others, and one who has not been seen for two months."""
    made = [
        sales.NewPurchase(
            person.id,
            clock.now() - timedelta(days=(60 if number == 3 else number) + (7 + number) * visit),
            1840 + 120 * number,
            "GBP",
            "till",
            f"{number}-{visit}",
            lines=(sales.NewLine(1840 + 120 * number, product="Rye loaf"),),
        )
        for number, person in enumerate(people)
        for visit in range(1 if number > 9 else 16)
    ]
    sales.record_purchases(actor=actor, purchases=made)


def _gives_and_needs(actor: Actor, people: list[Party]) -> None:
    """Given and needed, ours and theirs, one match said to be none, and a certificate about to run out."""
    soon = clock.now().date() + timedelta(days=20)
    said = {
        "quantity_milli": 2500,
        "unit": "hours in the afternoon",
        "per": "week",
        "worth_minor": 2500,
        "currency": "GBP",
    }
    oven = {"kind": "equipment", "title": "Deck oven in the bakery behind the very old town hall", **said}
    give, need = (resources.ResourceDraft(side=side, **oven) for side in ("gives", "needs"))
    paper = resources.ResourceDraft(side="gives", kind="certificates", title="Organic certificate", valid_until=soon)
    given = resources.add_resource(actor=actor, party=people[0], draft=give)
    resources.add_resource(actor=actor, party=people[0], draft=paper)
    for party in (None, people[2], people[3]):
        needed = resources.add_resource(actor=actor, party=party, draft=need)
    resources.reject_match(actor=actor, need=needed, give=given)
    resources.add_kind(actor=actor, label="Licences", expires=True)


def _imports(actor: Actor) -> None:
    """One in each state that a file can be in."""
    for number, state in enumerate(ImportState):
        of = _handed_in(actor, TABLE.format(n=number), f"guests-{state}.csv")
        if state is ImportState.DONE:
            network.run_import(actor=actor, import_id=network.confirm_import(actor=actor, of=of).pk)
        elif state is ImportState.CANCELLED:
            network.cancel_import(actor=actor, of=of)
        elif state is not ImportState.PREPARING:
            error = "The disk was full." if state is ImportState.FAILED else ""
            Import.objects.filter(pk=of.pk).update(state=state, error=error, started_at=clock.now(), rows_done=1)
    tasks.start(actor=actor, of=_handed_in(actor, SALES, "till.csv"))


def _handed_in(actor: Actor, table: str, name: str) -> Import:
    file = files.save([table.encode()], name=name, kind="import")
    return network.prepare_import(actor=actor, file=file)


def _set_aside() -> None:
    SetAside.objects.create(
        reactor="network.last_seen",
        activity=Activity.objects.earliest("position"),
        attempts=5,
        error="OperationalError: the database was away",
        set_aside_at=clock.now(),
    )
