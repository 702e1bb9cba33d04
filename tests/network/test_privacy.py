"""The rights of whom the record is about: all that is held handed out, and everything that speaks of them erased."""

import csv
import io
import json
import zipfile
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.db.models import ForeignKey

from hedgerow.accounts.models import AuditEntry
from hedgerow.care import operations as care
from hedgerow.exchange import operations as exchange
from hedgerow.exchange.models import Flow
from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import SearchEntry, SearchWord, Workspace
from hedgerow.kernel.money import Money
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.kernel.tenancy.models import TenantModel
from hedgerow.network import errors, events, operations, queries
from hedgerow.network.models import EditKind, Import, ImportProblem, ImportState, Party, RoleKind
from hedgerow.network.operations import NewContact
from hedgerow.network.registries import datasets, party_mergings
from hedgerow.resources import operations as resources
from hedgerow.sales import operations as sales
from hedgerow.sales.models import CustomerFigures, Purchase
from hedgerow.sharing import operations as sharing
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity
from tests.factories.bringing import bring
from tests.factories.owner import as_owner
from tests.factories.reading import read_on
from tests.factories.workspaces import an_actor
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db
SECRET = "Quillfeather"
"""Stands in everything that is written of Grace, and nowhere else."""


def grace(rye: Workspace, owner: Actor) -> Party:
    """With something in every table that points at a party; one of her records was merged into the other."""
    operations.define_field(actor=owner, label="Loaf")
    known: dict[str, Any] = {
        "given_name": "Grace", "family_name": SECRET, "organisation_name": SECRET, "job_title": SECRET,
        "notes": SECRET, "custom": {"loaf": SECRET}, "birthday": "1990-05-21", "name_parts": {"middle": SECRET},
    }  # fmt: skip
    contacts = [NewContact("email", f"{SECRET}@x.example".lower()), NewContact("phone", "07700 900112")]
    first = operations.add_party(actor=owner, contacts=contacts, roles=["client"], **known)
    bring(rye, f"Name,Email,City\nGrace {SECRET},{SECRET}@x.example,{SECRET}\n")
    other = operations.add_party(actor=owner, contacts=contacts, roles=["client"], **known)
    ben = operations.add_party(actor=owner, name="Ben")
    operations.set_tags(actor=owner, party=first, names=["Regular"])
    operations.add_address(actor=owner, party=first, street=SECRET)
    operations.make_tie(actor=owner, from_party=first, to_party=ben, kind="knows", note=SECRET)
    for verb in (events.NOTED, events.VISITED, events.PROMISED):
        for party in (first, other):
            timeline.log_activity(actor=owner, fact=events.logged(party.pk, verb, f"{SECRET} wrote this"))
    operations.change_many(
        actor=owner, party_ids=[first.pk], kind=EditKind.FIELD_SET, what="loaf", value=f"Not {SECRET}"
    )
    asked = {"field": "role", "op": "any_of", "value": ["client"]}
    operations.define_segment(actor=owner, name="Customers", definition=asked)
    operations.set_role_rule(actor=owner, kind=RoleKind.objects.get(key="advocate"), definition=asked)
    bought = sales.NewPurchase(
        first.pk, clock.now(), 500, "GBP", "till", "1", lines=(sales.NewLine(500, product="Rye"),)
    )
    sales.record_purchases(actor=owner, purchases=[bought])
    paper = SimpleUploadedFile("paper.pdf", b"%PDF-1.7" + SECRET.encode())
    entry = {"kind": "space", "title": SECRET, "note": SECRET, "issuer": SECRET, "number": SECRET}
    give = resources.ResourceDraft(side="gives", **entry)
    given = resources.add_resource(actor=owner, party=first, draft=give, upload=paper)
    need = resources.ResourceDraft(side="needs", **{**entry, "note": "", "issuer": "", "number": "", "title": "Rooms"})
    needed = resources.add_resource(actor=owner, party=ben, draft=need)
    resources.introduce(actor=owner, need=needed, give=given)
    told = exchange.FlowDraft(kind="hours", on=clock.today(rye.time_zone), note=SECRET, worth_minor=700, currency="GBP")
    paper = SimpleUploadedFile(f"{SECRET}.pdf", b"%PDF-1.7")
    flow = exchange.state_flow(actor=owner, giver=first, receiver=None, draft=told, upload=paper)
    exchange.dispute_flow(actor=owner, flow=flow, objection=SECRET)
    joint = sharing.SplitDraft(SECRET, Money(500, "GBP"), [first, ben])
    sharing.propose_split(actor=owner, draft=joint)
    care.pause_care(actor=owner, party=first, until=clock.today(rye.time_zone), reason=SECRET)
    operations.merge_parties(actor=owner, kept_id=first.pk, gone_id=other.pk)
    read_on()
    return queries.visible_party(owner, first.pk)


def everything_written() -> str:
    """All rows of all tables of the workspace, but for files brought in and their names."""
    kept = {"kernel_stored_file", "network_import"}
    models = [m for m in apps.get_models() if issubclass(m, TenantModel) and m._meta.db_table not in kept]
    return "\n".join(repr(list(model.objects.values_list())) for model in models)


def test_nothing_that_speaks_of_her_is_left_and_every_sum_is(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        party = grace(rye, owner)
        assert SECRET.lower() in everything_written().lower()
        before = (Purchase.objects.count(), list(CustomerFigures.objects.values_list("amount_minor", "purchases")))
        lines = Activity.objects.count()
        gone = operations.erase_party(actor=owner, party=party)
        read_on()
        left = everything_written().lower()
        assert SECRET.lower() not in left
        for trace in ("1990-05-21", "07700 900112", "447700900112"):
            assert trace not in left
        after = (Purchase.objects.count(), list(CustomerFigures.objects.values_list("amount_minor", "purchases")))
        assert after == before
        assert timeline.verify().problems == ()
        assert Activity.objects.count() > lines
        assert gone["contacts"] == 2
        assert gone["resources"] == 1
        assert Flow.objects.filter(giver=party, worth_minor=700).count() == 1
        assert not files.StoredFile.objects.filter(kind__in=["certificate", "flow"]).exists()
        assert not SearchEntry.objects.filter(subject_id=party.pk).exists()
        assert not SearchWord.objects.filter(word=SECRET.lower()).exists()


def test_who_is_erased_is_nowhere_and_cannot_come_back(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        party = grace(rye, owner)
        old_ids = queries.ids_of(party.pk)
        operations.erase_party(actor=owner, party=party)
        for key in old_ids:
            with pytest.raises(errors.PartyNotFound):
                queries.visible_party(owner, key)
            with pytest.raises(errors.PartyNotFound):
                queries.party_in_detail(owner, key)
        party.refresh_from_db()
        operations.restore_party(actor=owner, party=party)
        operations.restore_parties(actor=owner, party_ids=old_ids)
        assert operations.bring_back_parties(actor=owner, at=party.archived_at or clock.now()) == 0
        assert list(queries.visible_parties(owner).values_list("name", flat=True)) == ["Ben"]
        assert not queries.visible_parties(owner, archived=True).exists()
        assert queries.suggested_parties(owner, SECRET, 5) == []
        for again in (operations.erase_party, lambda **of: operations.hand_out(out=io.BytesIO(), **of)):
            with pytest.raises(errors.PartyNotFound):
                again(actor=owner, party=party)
        with pytest.raises(errors.MergeRefused):
            operations.take_apart(actor=owner, merge_id=queries.merges_of(owner, party)[0].pk)


def test_all_that_is_held_is_handed_out_as_tables_and_as_json(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        party = grace(rye, owner)
        out = io.BytesIO()
        count = operations.hand_out(actor=owner, party=party, out=out)
        held = {each.dataset.name: each.count for each in queries.held_of(owner, party)}
    packed = zipfile.ZipFile(out)
    told = json.loads(packed.read("everything.json"))
    assert {name: len(part["rows"]) for name, part in told["held"].items() if part["rows"]} == held
    assert sum(held.values()) == count
    assert all(part["why"] for part in told["held"].values())
    for name, rows in held.items():
        table = list(csv.DictReader(io.StringIO(packed.read(f"{name}.csv").decode())))
        assert len(table) == rows, name
    assert {name.removesuffix(".csv") for name in packed.namelist()} - {"everything.json"} == set(held)
    assert held.keys() >= {
        "person",
        "contacts",
        "addresses",
        "tags",
        "roles",
        "ties",
        "timeline",
        "purchases",
        "merges",
    }
    assert [row["amount_minor"] for row in told["held"]["purchases"]["rows"]] == [500]


def test_every_table_that_points_at_a_party_is_thought_of(rye: Workspace, owner: Actor) -> None:
    """A new one has to be erased or handed out too: nothing else says which tables hold something of a person."""
    pointing = {
        model.__name__
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, ForeignKey) and field.related_model is Party
    }
    by_key = {"Dependence", "StepCost", "Scenario"}
    assert pointing | by_key == {model.__name__ for part in party_mergings for model in part.models} | {"Party"}
    assert pointing == {
        *("Party", "ContactPoint", "Address", "ExternalId", "PartyTag", "Role", "Relationship", "CustomValue"),
        *("ImportChange", "Duplicate", "Merge", "SegmentMember", "Purchase", "CustomerFigures", "ManyStep"),
        *("PrivateNote", "LastContact", "CarePause", "Resource", "Contributor", "ManyLeft", "Location"),
        *("Attendance", "Mention", "Order", "ShopCustomer", "Participant", "Visit", "VisitConsent", "Flow"),
        *("Account", "Member", "TakingPart", "Prompt"),
    }
    assert len(datasets) == 45


def test_both_stand_in_the_audit_log_without_a_name(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        party = grace(rye, owner)
        operations.hand_out(actor=owner, party=party, out=io.BytesIO())
        operations.erase_party(actor=owner, party=party)
        told = AuditEntry.objects.filter(event__in=[events.HANDED_OUT, events.ERASED])
        assert {entry.event for entry in told} == {events.HANDED_OUT, events.ERASED}
        assert SECRET not in repr(list(told.values()))


def test_staff_neither_hand_out_nor_erase(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        party = grace(rye, owner)
        staff = an_actor(rye, AccessRole.STAFF)
        before = everything_written()
        with pytest.raises(NotPermitted):
            operations.erase_party(actor=staff, party=party)
        with pytest.raises(NotPermitted):
            operations.hand_out(actor=staff, party=party, out=io.BytesIO())
        with pytest.raises(NotPermitted):
            queries.held_of(staff, party)
        assert everything_written() == before


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "change",
    [
        "properties = '{\"text\": \"changed\"}'", "verb = 'network.met'", "amount_minor = 1, properties = '{}'",
        "position = position + 100", "actor_id = NULL, properties = '{}'",
    ],
)  # fmt: skip
def test_the_log_lets_its_words_be_emptied_and_nothing_else(rye: Workspace, owner: Actor, change: str) -> None:
    with scope(rye):
        party = operations.add_party(actor=owner, name="Grace")
        timeline.log_activity(actor=owner, fact=events.logged(party.pk, events.VISITED, "for bread"))
        before = list(Activity.objects.order_by("position").values())
    with pytest.raises(IntegrityError), as_owner(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE timeline_activity SET {change} WHERE verb = 'network.visited'")
    with scope(rye):
        assert list(Activity.objects.order_by("position").values()) == before
        Activity.objects.filter(verb=events.VISITED).update(properties={})
        assert Activity.objects.get(verb=events.VISITED).properties == {}


def test_files_are_emptied_after_their_time_with_the_rows_that_stayed_out(
    rye: Workspace, frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        of = bring(rye, "Name,Email,Birthday\nAnn,ann@x.example,\n,,\nBad,not an address,12\n")
        operations.forget_files()
        with files.open_file(Import.objects.get().file) as kept:
            assert kept.read()
        frozen_clock.advance(days=91)
        Import.objects.filter(pk=of.pk).update(state=ImportState.RUNNING)
        assert operations.forget_files() == 0
        Import.objects.filter(pk=of.pk).update(state=ImportState.DONE)
        with transaction.atomic():
            assert operations.forget_files() == 1
        assert operations.forget_files() == 0
        assert not ImportProblem.objects.exclude(cells=None).exists()
        assert Import.objects.get().file.name == "table.csv"
        assert clock.now() - Import.objects.get().created_at > timedelta(days=90)
