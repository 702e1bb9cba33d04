"""Every address as somebody of the staff who sees only her own: whom others look after is neither shown nor changed.

The walk is made from the URL configuration, as that over workspaces.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db.models import Q
from django.test import Client

from hedgerow.accounts import queries as accounts
from hedgerow.accounts.models import Membership, User
from hedgerow.care import operations as care
from hedgerow.exchange import operations as exchange
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import Money
from hedgerow.kernel.permissions import AccessRole, Sight
from hedgerow.kernel.tenancy import scope
from hedgerow.kernel.tenancy.models import TenantModel
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.models import EditKind, Party, RoleKind
from hedgerow.resources import operations as resources
from hedgerow.sales import operations as sales
from hedgerow.sales.reports import ReportedLine
from hedgerow.sharing import operations as sharing
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity
from tests.factories.circles import a_circle
from tests.factories.initiatives import an_initiative_of
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.standing import standing
from tests.isolation.secrets import SECRET, mail
from tests.isolation.test_every_address import PLAIN, WITH_IDS, body_of, filled

pytestmark = pytest.mark.django_db
OWN = "Violet Own"
_DERIVED = frozenset({"network_segmentmember", "network_customvalue"})
"""Tables that follow from others."""


def a_user(workspace: Workspace, name: str, sight: Sight = Sight.ALL, team: str = "") -> User:
    user = User.objects.create_user(f"{name.lower()}@oak.example", "a long password", name=name)
    Membership.objects.create(
        user=user, workspace=workspace, access_role=AccessRole.STAFF, sight=sight, team=team, since=clock.now()
    )
    return user


def actor_of(workspace: Workspace, user: User) -> Actor:
    member = accounts.membership(user, workspace.slug)
    assert member is not None
    return accounts.actor_of(member)


def lived_in(workspace: Workspace, otto: User, violet: User) -> None:
    """Otto looks after those with the secret in everything that is said of them, and Violet after one."""
    actor = the_system(workspace)
    contacts = [network.NewContact("email", f"{SECRET}@x.example"), network.NewContact("phone", "+442079460000")]
    one = network.add_party(actor=actor, name=f"{SECRET} One", roles=["client"], contacts=contacts, notes=SECRET)
    two = network.add_party(actor=actor, name=f"{SECRET} Two", roles=["vendor"], organisation_name=SECRET)
    three = network.add_party(actor=actor, name=f"{SECRET} Three", contacts=contacts)
    gone = network.add_party(actor=actor, name=f"{SECRET} Four", contacts=contacts)
    hers = network.add_party(actor=actor, name=OWN, roles=["client"], contacts=contacts[1:])
    nobody = network.add_party(actor=actor, name=f"{SECRET} Nobody")
    network.define_field(actor=actor, label="Friend", kind="party")
    network.change_party(actor=actor, party=hers, changes={"custom": {"friend": str(one.pk)}})
    for other in (two, hers):
        network.make_tie(actor=actor, from_party=one, to_party=other, kind="knows", note=SECRET)
    network.merge_parties(actor=actor, kept_id=two.pk, gone_id=gone.pk)
    network.add_address(actor=actor, party=one, street=SECRET, city=SECRET)
    network.define_segment(actor=actor, name="All", definition={"field": "name", "op": "contains", "value": "e"})
    network.archive_party(actor=actor, party=nobody)
    bought = [sales.NewPurchase(key, clock.now(), 500, "GBP", "till", str(key)) for key in (one.id, hers.id)]
    sales.record_purchases(actor=actor, purchases=bought)
    for party in (one, hers):
        sold = sales.Sale(500, "GBP", clock.now(), lines=(ReportedLine("1", "Bun", 500),))
        order = sales.record_sale(actor=actor, party=party, sale=sold)
        sales.record_return(actor=actor, order=order, amount_minor=100, reason=f"{party.name} brought it")
    an_initiative_of(actor, "Spring fair", one, two, hers)
    give, need = (
        resources.ResourceDraft(side=side, kind="space", title=f"{SECRET} room") for side in ("gives", "needs")
    )
    given = resources.add_resource(actor=actor, party=one, draft=give)
    wish = resources.ResourceDraft(side="needs", kind="space", title="A room")
    hers_needed = resources.add_resource(actor=actor, party=hers, draft=wish)
    for needed in (resources.add_resource(actor=actor, party=two, draft=need), hers_needed):
        resources.introduce(actor=actor, need=needed, give=given)
    _exchanged(workspace, one, two, three, hers)
    for party in (one, two):
        joint = sharing.SplitDraft(f"{SECRET} stall", Money(500, "GBP"), [None, party, hers])
        sharing.propose_split(actor=actor, draft=joint)
        timeline.log_activity(actor=actor, fact=events.logged(party.id, events.PROMISED, SECRET))
        timeline.log_activity(actor=actor, fact=events.logged(party.id, events.NOTED, SECRET))
    kept = EditKind.KEEPER_SET
    network.change_many(actor=actor, party_ids=[one.pk, two.pk, three.pk], kind=kept, what=str(otto.pk))
    network.change_many(actor=actor, party_ids=[hers.pk], kind=kept, what=str(violet.pk))
    network.scan_duplicates(actor=actor)
    called = care.NewAttention("A call", (events.CALLED,), every=1, unit="day")
    for role in ("client", "vendor"):
        kind = RoleKind.objects.get(key=role)
        care.set_plan(actor=actor, role_kind=kind, plan=care.NewPlan("", "", [called]))
    mail(actor, SECRET, f"{SECRET}@x.example")
    care.pause_care(actor=actor, party=two, until=clock.today(workspace.time_zone), reason=SECRET)


def _exchanged(workspace: Workspace, one: Party, two: Party, three: Party, hers: Party) -> None:
    actor = the_system(workspace)
    for giver, receiver in ((one, None), (None, two), (three, hers)):
        told = exchange.FlowDraft(kind="hours", on=clock.today(workspace.time_zone), note=SECRET)
        exchange.state_flow(actor=actor, giver=giver, receiver=receiver, draft=told)
    a_circle(actor, "Neighbours", one, two)


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any) -> Iterator[Workspace]:
    with standing(django_db_blocker):
        workspace = a_workspace("oak")
        otto, violet = a_user(workspace, "Otto"), a_user(workspace, "Violet", Sight.OWN)
        with scope(workspace):
            lived_in(workspace, otto, violet)
        yield workspace


@pytest.fixture
def oak(built: Workspace, db: None) -> Workspace:
    return built


@pytest.fixture
def violet(oak: Workspace) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.get(name="Violet"))
    return client


def hidden_rows(workspace: Workspace) -> dict[str, list[Any]]:
    """All that is held of those whom Violet does not look after, table by table."""
    with scope(workspace):
        keys = list(Party.objects.exclude(name=OWN).values_list("pk", flat=True))
        found = {}
        for model in apps.get_models():
            if issubclass(model, TenantModel) and model._meta.db_table not in _DERIVED:
                points = [field.name for field in model._meta.fields if field.related_model is Party]
                of = (
                    Q(pk__in=keys)
                    if model is Party
                    else Q(*((f"{name}__in", keys) for name in points), _connector="OR")
                )
                if model is Party or points:
                    found[model._meta.db_table] = sorted(map(repr, model.objects.filter(of).values_list()))
        return found


def addresses(oak: Workspace) -> Iterator[tuple[str, str]]:
    """All but those after which she is not there any more."""
    for pattern in (*WITH_IDS, *PLAIN):
        if "departure" not in pattern and "sign-" not in pattern:
            for address in filled(pattern, oak) if "<" in pattern else [pattern]:
                yield pattern, address


@pytest.mark.slow
@pytest.mark.parametrize("method", ["get", "post"])
def test_whom_others_look_after_is_neither_shown_nor_changed(method: str, oak: Workspace, violet: Client) -> None:
    hidden = keys_of_the_hidden(oak)
    before = hidden_rows(oak)
    asked = {"q": SECRET, "text": SECRET, "name": SECRET, "kind": "client", "label": "x", "everything": "1"}
    for pattern, address in addresses(oak):
        for said in ({}, asked) if "search" in pattern or "people" in pattern else (asked,):
            response = getattr(violet, method)(f"/w/oak/{address}", {**said, "pick": [str(key) for key in hidden]})
            body = body_of(response)
            assert response.status_code < 500, address
            # What somebody typed stands in the box again.
            body = body.replace(f'value="{SECRET}"'.encode(), b"").replace(f"q={SECRET}".encode(), b"")
            assert f"{SECRET} ".encode() not in body, address
            assert f"{SECRET}@".encode() not in body, address
            if response.status_code == 200 and method == "get":
                assert not [key for key in hidden if f"/people/{key}/".encode() in body], address
    assert hidden_rows(oak) == before


def keys_of_the_hidden(oak: Workspace) -> list[UUID]:
    with scope(oak):
        return list(Party.objects.exclude(name=OWN).values_list("pk", flat=True))


def test_the_same_addresses_do_show_them_to_a_colleague_who_sees_everybody(oak: Workspace) -> None:
    """The walk above would prove nothing if the addresses were wrong."""
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.get(name="Otto"))
    shown = set()
    for pattern, address in addresses(oak):
        response = client.get(f"/w/oak/{address}", {"q": SECRET})
        if response.status_code == 200 and f"{SECRET} ".encode() in body_of(response):
            shown.add(pattern)
    wanted = {"people/", "people/<uuid:party_id>/", "people/search/", "people/duplicates/", "map/parties.json"}
    wanted |= {"resources/", "resources/matches/", "care/week/", "inbox/", "map/list/", "happened/", "find/"}
    wanted |= {"exchange/flows/", "exchange/parties/<uuid:party_id>/"}
    assert wanted | {"segments/<uuid:segment_id>/"} <= shown


def test_she_sees_and_changes_her_own(oak: Workspace, violet: Client) -> None:
    with scope(oak):
        hers = Party.objects.get(name=OWN)
    page = violet.get(f"/w/oak/people/{hers.pk}/")
    assert page.status_code == 200
    assert OWN in page.content.decode()
    assert SECRET not in page.content.decode()
    assert OWN in violet.get("/w/oak/people/").content.decode()


def test_whom_she_adds_she_looks_after(oak: Workspace) -> None:
    violet = User.objects.get(name="Violet")
    actor = actor_of(oak, violet)
    with scope(oak):
        added = network.add_party(actor=actor, name="New one", roles=["client"])
        assert added.keeper_id == violet.pk
        assert network.add_party(actor=the_system(oak), name="Another").keeper_id is None


def test_a_team_sees_what_its_members_look_after(oak: Workspace) -> None:
    members = Membership.objects.filter(workspace=oak)
    members.update(team="Counter")
    members.filter(user__name="Violet").update(sight=Sight.TEAM)
    actor = actor_of(oak, User.objects.get(name="Violet"))
    assert actor.sees == frozenset(User.objects.values_list("pk", flat=True))
    from hedgerow.network import queries

    with scope(oak):
        seen = set(queries.visible_parties(actor).values_list("name", flat=True))
    assert seen == {OWN, f"{SECRET} One", f"{SECRET} Two", f"{SECRET} Three"}


def test_the_log_tells_her_what_concerns_her_own_and_no_name_of_others(oak: Workspace) -> None:
    from hedgerow.timeline import queries

    actor = actor_of(oak, User.objects.get(name="Violet"))
    with scope(oak):
        hers = Party.objects.get(name=OWN).pk
        told = queries.visible_log(actor, limit=500)
        about = Activity.objects.filter(Q(actor_id=hers) | Q(object_id=hers) | Q(target_id=hers))
        assert {one.pk for one in told if one.object_kind == "party"} <= set(about.values_list("pk", flat=True))
        texts = [f"{line.text} {line.subject}" for line in queries.lines(actor, told)]
    assert texts
    assert not [text for text in texts if SECRET in text]
