"""What somebody gives or needs is noted, changed, renewed, ends, and is taken out: each recorded once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError, NotPermitted
from hedgerow.kernel.models import SearchEntry, Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.resources import errors, events, operations, queries
from hedgerow.resources.drafts import ResourceDraft
from hedgerow.resources.models import MatchDecision, Resource
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import an_actor, the_system
from tests.fixtures.clock import FrozenClock
from tests.resources.conftest import note

pytestmark = pytest.mark.django_db
OVEN = ResourceDraft(side="gives", kind="equipment", title="Deck oven", quantity_milli=2500, unit="hours", per="day")


@pytest.fixture
def mill(rye: Workspace, owner: Actor) -> Party:
    with scope(rye):
        return network.add_party(actor=owner, name="Harrow Mill", kind="organisation")


def told() -> list[tuple[str, Any]]:
    found = Activity.objects.filter(verb__startswith="resources.").order_by("position")
    return [(one.verb, one.object_id) for one in found]


def test_an_entry_says_what_was_said_and_stands_on_the_timeline(rye: Workspace, owner: Actor, mill: Party) -> None:
    with scope(rye):
        made = operations.add_resource(actor=owner, party=mill, draft=OVEN)
        kept = Resource.objects.select_related("kind").get(pk=made.pk)
        assert ResourceDraft.of(kept) == OVEN
        assert (kept.party_id, kept.sort_title, kept.source) == (mill.pk, "deck oven", "page")
        assert told() == [(events.ADDED, mill.pk)]
        assert Activity.objects.get(verb=events.ADDED).properties == {
            "resource": str(made.pk),
            "side": "gives",
            "text": "Deck oven",
            "quantity_milli": 2500,
            "per": "day",
        }


def test_texts_are_tidied_and_a_unit_without_a_number_is_none(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        made = note(owner, None, "needs", "  Cargo   bike ", unit="hours", per="week", currency="GBP")
        assert (made.title, made.unit, made.per, made.currency) == ("Cargo bike", "", "", "")


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ({"title": "  "}, errors.TitleMissing),
        ({"kind": "magic"}, errors.UnknownResourceKind),
        ({"since": date(2026, 6, 2), "until": date(2026, 6, 1)}, errors.PeriodReversed),
        ({"quantity_milli": -1}, errors.QuantityUnreadable),
        ({"worth_minor": -1, "currency": "GBP"}, errors.QuantityUnreadable),
        ({"worth_minor": 5, "currency": "???"}, HedgerowError),
    ],
)
def test_what_makes_no_sense_is_refused(
    rye: Workspace, owner: Actor, said: dict[str, Any], error: type[HedgerowError]
) -> None:
    with scope(rye):
        whole = {"side": "gives", "kind": "goods", "title": "Flour", **said}
        with pytest.raises(error):
            operations.add_resource(actor=owner, party=None, draft=ResourceDraft(**whole))
        assert not Resource.objects.exists()
        assert told() == []


@pytest.mark.parametrize(
    "broken",
    [
        {"side": "sells"},
        {"per": "hour"},
        {"title": ""},
        {"quantity_milli": -1},
        {"since": date(2026, 6, 2), "until": date(2026, 6, 1)},
        {"worth_minor": 5, "currency": ""},
        {"worth_minor": None, "currency": "GBP"},
    ],
)
def test_the_database_refuses_it_as_well(rye: Workspace, owner: Actor, broken: dict[str, Any]) -> None:
    with scope(rye):
        made = note(owner, None, "gives", "Deck oven", worth_minor=5, currency="GBP")
        with pytest.raises(IntegrityError), transaction.atomic():
            Resource.objects.filter(pk=made.pk).update(**broken)


def test_a_change_is_recorded_once_and_what_is_the_same_is_none(rye: Workspace, owner: Actor, mill: Party) -> None:
    with scope(rye):
        made = operations.add_resource(actor=owner, party=mill, draft=OVEN)
        operations.change_resource(actor=owner, resource=made, party=mill, draft=OVEN)
        assert told() == [(events.ADDED, mill.pk)]
        changed = ResourceDraft(side="gives", kind="space", title="Big oven")
        operations.change_resource(actor=owner, resource=made, party=None, draft=changed)
        kept = Resource.objects.select_related("kind").get(pk=made.pk)
        assert (ResourceDraft.of(kept), kept.party_id) == (changed, None)
        assert told() == [(events.ADDED, mill.pk), (events.REMOVED, mill.pk), (events.CHANGED, None)]


def test_it_ends_and_holds_again(rye: Workspace, owner: Actor, mill: Party) -> None:
    with scope(rye):
        made = operations.add_resource(actor=owner, party=mill, draft=OVEN)
        for _again in range(2):
            operations.end_resource(actor=owner, resource=made)
        assert list(queries.listed_resources(owner)) == []
        assert list(queries.listed_resources(owner, is_ended=True)) == [made]
        for _again in range(2):
            operations.resume_resource(actor=owner, resource=made)
        assert list(queries.listed_resources(owner)) == [made]
        assert [verb for verb, _at in told()] == [events.ADDED, events.ENDED, events.RESUMED]


def test_what_is_taken_out_is_in_no_list_nor_found_and_comes_back(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        made = note(owner, None, "gives", "Deck oven")
        for _again in range(2):
            operations.remove_resource(actor=owner, resource=made)
        assert not queries.visible_resources(owner).exists()
        assert queries.found_resources(owner, "oven", 5) == []
        with pytest.raises(errors.ResourceNotFound):
            queries.visible_resource(owner, made.pk)
        gone = queries.removed_resource(owner, made.pk)
        for _again in range(2):
            operations.restore_resource(actor=owner, resource=gone)
        assert queries.found_resources(owner, "oven", 5) == [made]
        assert [verb for verb, _at in told()] == [events.ADDED, events.REMOVED, events.RESTORED]
        with pytest.raises(errors.ResourceNotFound):
            queries.removed_resource(owner, made.pk)


def test_a_month_after_it_was_taken_out_it_is_gone_with_its_file(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        kept = SimpleUploadedFile("a.pdf", b"%PDF-1.7")
        made = operations.add_resource(actor=owner, party=None, draft=OVEN, upload=kept)
        need = note(owner, None, "needs", "Oven")
        operations.reject_match(actor=owner, need=need, give=made)
        operations.remove_resource(actor=owner, resource=made)
        frozen_clock.advance(days=29)
        assert operations.forget_removed(actor=the_system(rye)) == 0
        frozen_clock.advance(days=2)
        assert operations.forget_removed(actor=the_system(rye)) == 1
        assert list(Resource.objects.all()) == [need]
        assert not MatchDecision.objects.exists()
        assert not files.StoredFile.objects.exists()


def test_a_new_file_takes_the_place_of_the_one_before(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        first, second = (SimpleUploadedFile(name, b"%PDF-1.7") for name in ("a.pdf", "b.pdf"))
        made = operations.add_resource(actor=owner, party=None, draft=OVEN, upload=first)
        operations.change_resource(actor=owner, resource=made, party=None, draft=OVEN, upload=second)
        assert [one.name for one in files.StoredFile.objects.all()] == ["b.pdf"]
        assert Resource.objects.get().file == files.StoredFile.objects.get()


def test_what_is_refused_keeps_no_file(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        paper, program = (
            SimpleUploadedFile("a.pdf", b"%PDF-1.7"),
            SimpleUploadedFile("a.html", b"<html><script>1</script>"),
        )
        with pytest.raises(errors.TitleMissing):
            operations.add_resource(actor=owner, party=None, draft=replace(OVEN, title=" "), upload=paper)
        with pytest.raises(errors.FileNotTaken):
            operations.add_resource(actor=owner, party=None, draft=OVEN, upload=program)
        made = operations.add_resource(actor=owner, party=None, draft=OVEN)
        with pytest.raises(errors.TitleMissing):
            operations.change_resource(
                actor=owner, resource=made, party=None, draft=replace(OVEN, title=" "), upload=paper
            )
        assert not files.StoredFile.objects.exists()


def test_a_renewed_certificate_is_quiet(rye: Workspace, owner: Actor, mill: Party) -> None:
    with scope(rye):
        today = clock.today(rye.time_zone)
        soon, later = today + timedelta(days=20), today + timedelta(days=400)
        old = note(owner, mill, "gives", "Organic certificate", kind="certificates", valid_until=soon)
        ours = note(owner, None, "gives", "Food hygiene", kind="certificates", valid_until=soon)
        note(owner, mill, "gives", "Gas Safe", kind="certificates", valid_until=later)
        note(owner, mill, "needs", "A permit", kind="certificates", valid_until=soon)

        def out() -> list[Resource]:
            return list(queries.expiring(queries.listed_resources(owner), today + queries.SOON))

        assert out() == [old, ours]
        note(owner, mill, "gives", "organic  Certificate", kind="certificates", valid_until=later)
        assert out() == [ours]
        operations.renew_resource(actor=owner, resource=ours, valid_until=later)
        operations.renew_resource(actor=owner, resource=ours, valid_until=later)
        assert out() == []
        assert told()[-1] == (events.RENEWED, None)
        assert [verb for verb, _at in told()].count(events.RENEWED) == 1


Refused = Callable[[Actor, Resource, Resource], object]


@pytest.mark.parametrize(
    "tries",
    [
        lambda who, _one, _need: operations.add_resource(actor=who, party=None, draft=OVEN),
        lambda who, one, _need: operations.change_resource(actor=who, resource=one, party=None, draft=OVEN),
        lambda who, one, _need: operations.renew_resource(actor=who, resource=one, valid_until=date(2027, 1, 1)),
        lambda who, one, _need: operations.end_resource(actor=who, resource=one),
        lambda who, one, _need: operations.resume_resource(actor=who, resource=one),
        lambda who, one, _need: operations.remove_resource(actor=who, resource=one),
        lambda who, one, _need: operations.restore_resource(actor=who, resource=one),
        lambda who, one, need: operations.reject_match(actor=who, need=need, give=one),
        lambda who, one, need: operations.reopen_match(actor=who, need=need, give=one),
        lambda who, one, need: operations.introduce(actor=who, need=need, give=one),
        lambda who, _one, _need: operations.forget_removed(actor=who),
        lambda who, _one, _need: operations.add_kind(actor=who, label="Licences"),
        lambda who, one, _need: operations.change_kind(
            actor=who, kind=one.kind, label="x", expires=False, is_hidden=True
        ),
        lambda who, _one, _need: operations.prepare_workspace(actor=who),
    ],
)
def test_who_has_no_right_changes_nothing(rye: Workspace, owner: Actor, tries: Refused) -> None:
    with scope(rye):
        one, need = note(owner, None, "gives", "Deck oven"), note(owner, None, "needs", "Oven")
        analyst = an_actor(rye, AccessRole.ANALYST)
        before = (list(Resource.objects.values()), told(), SearchEntry.objects.count(), MatchDecision.objects.count())
        with pytest.raises(NotPermitted):
            tries(analyst, one, need)
        after = (list(Resource.objects.values()), told(), SearchEntry.objects.count(), MatchDecision.objects.count())
        assert after == before
