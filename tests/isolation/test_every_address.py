"""Every address of the product as the wrong tenant: nothing of another workspace is shown, nothing there is changed.

The walk is made from the URL configuration, so an address added tomorrow is walked tomorrow.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any, NamedTuple
from uuid import UUID

import pytest
from django.apps import apps
from django.db.models import Model, QuerySet
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from hedgerow.accounts import operations as accounts
from hedgerow.accounts.models import Membership, User
from hedgerow.automation import models as webhooks
from hedgerow.care import operations as care
from hedgerow.inbox import operations as inbox
from hedgerow.inbox.models import Attachment, Conversation, Letter
from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.kernel.tenancy.models import TenantModel
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
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity, ArchivedMonth, SetAside
from hedgerow.visits import operations as visits
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.standing import standing

pytestmark = pytest.mark.django_db
SECRET = "Zanzibarqueen"
FORM = {"kind": "client", "label": "x", "text": "x", "name": "x"}
_APART = ("api/v1/", "static/")  # the API has its own walk, made from its document


def addresses(resolver: Any = None, before: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """(pattern, converters by parameter) of every address."""
    for pattern in (resolver or get_resolver()).url_patterns:
        here = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, here)
        elif isinstance(pattern, URLPattern) and not here.startswith(_APART):
            yield here, pattern.pattern.converters


WITH_IDS = sorted({pattern for pattern, converters in addresses() if converters})
PLAIN = sorted({pattern for pattern, converters in addresses() if not converters and not pattern.startswith("^")})


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
        sales.record_return(actor=actor, order=order, amount_minor=100, reason=SECRET)
        first = Activity.objects.earliest("position")
        failed = {"reactor": "network.last_seen", "error": SECRET, "set_aside_at": clock.now()}
        SetAside.objects.create(activity=first, attempts=5, **failed)
        ones = dict.fromkeys(("first_position", "last_position", "activities", "erasures", "size", "version"), 1)
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
    certificate = files.save([b"%PDF-1.7"], name=f"{SECRET}.pdf", kind="certificate")
    give, need = (resources.ResourceDraft(side=side, kind="space", title=SECRET) for side in ("gives", "needs"))
    given = resources.add_resource(actor=actor, party=one, draft=give, file=certificate)
    needed = resources.add_resource(actor=actor, party=two, draft=need)
    mail(actor, SECRET, f"{SECRET}@{workspace.slug}.example", SECRET)
    resources.reject_match(actor=actor, need=needed, give=given)
    resources.remove_resource(actor=actor, resource=resources.add_resource(actor=actor, party=one, draft=give))
    visits.add_site(actor=actor, draft=visits.SiteDraft(domains=("shop.example",), name=SECRET))
    visits.give_consent(actor=actor, party=one, how=SECRET)
    shop = shops.connect_shop(actor=actor, shop="shopify", name=SECRET)
    words = {"topic": SECRET, "told": [SECRET], "body": packed(SECRET.encode()), "bytes": len(SECRET)}
    ShopDelivery.objects.create(connection=shop, external_id=SECRET, received_at=clock.now(), **words)


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


def rows_of(workspace: Workspace) -> Iterator[tuple[type[Model], "QuerySet[Any]"]]:
    """Every table that has rows of a workspace, those of the kernel and of sign-in too."""
    for model in apps.get_models():
        if issubclass(model, TenantModel):
            yield model, model.objects.all()
        elif any(field.name == "workspace" for field in model._meta.fields):
            yield model, model._default_manager.filter(workspace=workspace)


def everything(workspace: Workspace) -> dict[str, list[Any]]:
    """All rows of a workspace, table by table."""
    with scope(workspace):
        return {model._meta.db_table: sorted(map(repr, rows.values_list())) for model, rows in rows_of(workspace)}


def ids_of(workspace: Workspace) -> dict[str, list[UUID]]:
    with scope(workspace):
        return {
            model.__name__.lower(): list(rows.values_list("pk", flat=True)[:2]) for model, rows in rows_of(workspace)
        }


class World(NamedTuple):
    """A workspace that is lived in with all its rows, and the owner of another one."""

    oak: Workspace
    untouched: dict[str, list[Any]]
    intruder: User


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with standing(django_db_blocker):
        oak, rye = a_workspace("oak"), a_workspace("rye")
        lived_in(oak)
        user = User.objects.create_user("owner@rye.example", "a long password", name="Maren")
        Membership.objects.create(user=user, workspace=rye, access_role=AccessRole.OWNER, since=clock.now())
        yield World(oak, everything(oak), user)


@pytest.fixture
def oak(world: World, db: None) -> Workspace:
    return world.oak


@pytest.fixture
def intruder(world: World, db: None) -> Client:
    """The owner of the other workspace."""
    user = world.intruder
    assert user.memberships.get().workspace_id != world.oak.id
    client = Client(raise_request_exception=False)
    client.force_login(user)
    return client


def filled(pattern: str, oak: Workspace) -> Iterator[str]:
    """The address with ids of the other workspace: those its parameters speak of, else some of every table."""
    known = ids_of(oak)
    parameters = re.findall(r"<(?:\w+:)?(\w+)>", pattern)
    for values in product(*(fitting(name, known) for name in parameters)):
        address = pattern
        for value in values:
            address = re.sub(r"<[^>]+>", str(value), address, count=1)
        yield address


def fitting(name: str, known: dict[str, list[UUID]]) -> list[UUID]:
    name = "party_id" if name in ("kept_id", "gone_id") else name.removeprefix("other_")
    stem = name.removesuffix("_id").replace("_", "")
    own = [key for model, keys in known.items() if stem in model for key in keys]
    return own or [key for keys in known.values() for key in keys[:1]] or [uuid7()]


@pytest.mark.parametrize("pattern", WITH_IDS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_ids_of_another_workspace_open_nothing_and_change_nothing(
    pattern: str, method: str, world: World, oak: Workspace, intruder: Client
) -> None:
    for address in filled(pattern, oak):
        response = getattr(intruder, method)(f"/w/rye/{address}", FORM)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        assert response.status_code < 500, address
        assert SECRET.encode() not in body, address
        assert str(oak.id).encode() not in body, address
    assert everything(oak) == world.untouched


@pytest.mark.parametrize("pattern", PLAIN)
def test_a_stranger_to_a_workspace_sees_nothing_of_it(
    pattern: str, world: World, oak: Workspace, intruder: Client
) -> None:
    for method in ("get", "post"):
        response = getattr(intruder, method)(f"/w/oak/{pattern}")
        body = b"".join(response.streaming_content) if response.streaming else response.content
        assert response.status_code < 500
        assert SECRET.encode() not in body
    assert everything(oak) == world.untouched


def test_the_walk_knows_something_of_everything_that_an_address_names(oak: Workspace) -> None:
    known = ids_of(oak)
    for name in (
        "party",
        "import",
        "job",
        *("apikey", "app"),
        "invitation",
        "membership",
        "relationship",
        *("setaside", "archivedmonth"),
        "activity",
        "merge",
        "duplicate",
        "segment",
        "savedview",
        "resource",
        "resourcekind",
        "careplan",
        "attention",
        "carepause",
        "profile",
        "messageversion",
        "profileversion",
        *("endpoint", "delivery", "site"),
    ):
        assert known[name], name


def test_the_walk_meets_every_room() -> None:
    rooms = {pattern.split("/")[0] for pattern in (*WITH_IDS, *PLAIN)}
    assert {"people", "map", "import", "settings", "log", "pulse", "who-for"} <= rooms
    assert len(WITH_IDS) > 20


def test_the_same_addresses_do_show_it_to_its_owner(oak: Workspace) -> None:
    """The walk above would prove nothing if the addresses were wrong."""
    user = User.objects.create_user("owner@oak.example", "a long password", name="Otto")
    Membership.objects.create(user=user, workspace=oak, access_role=AccessRole.OWNER, since=clock.now())
    client = Client(raise_request_exception=False)
    client.force_login(user)
    shown = set()
    for pattern in (*WITH_IDS, *PLAIN):
        for address in filled(pattern, oak) if "<" in pattern else [pattern]:
            response = client.get(f"/w/oak/{address}")
            body = b"".join(response.streaming_content) if response.streaming else response.content
            if response.status_code == 200 and SECRET.encode() in body:
                shown.add(pattern)
    assert {
        "people/",
        "people/<uuid:party_id>/",
        "people/duplicates/",
        "import/<uuid:import_id>/",
        "map/parties.json",
        "happened/",
        "who-for/",
        "who-for/partners/",
        "who-for/clients/<uuid:profile_id>/",
    } <= shown
