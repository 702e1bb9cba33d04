"""Plans: who may make them, what they may say, and what is noted when they change."""

from dataclasses import replace
from typing import Any

import pytest

from hedgerow.accounts import queries as accounts
from hedgerow.accounts.models import AuditEntry
from hedgerow.care import choosing, operations, queries
from hedgerow.care.errors import AttentionNotFound, BadAttention, PlanNotFound
from hedgerow.care.events import PLAN_CHANGED, THANKED
from hedgerow.care.models import Attention, CarePlan, Rhythm
from hedgerow.care.operations import NewAttention, NewPlan
from hedgerow.care.suggestions import suggestion_for
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Conflict, NotPermitted
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.network.builtin import ROLES
from hedgerow.network.events import CALLED
from hedgerow.network.models import RoleKind
from hedgerow.sales.events import PURCHASE_MADE
from hedgerow.timeline.models import Activity
from tests.care.conftest import CALL, GIFT, TODAY, a_member, plan
from tests.factories.workspaces import an_actor
from tests.fixtures.clock import FrozenClock


def vendors() -> RoleKind:
    return RoleKind.objects.get(key="vendor")


def written() -> tuple[int, int, int, int]:
    noted = AuditEntry.objects.filter(event=PLAN_CHANGED)
    return CarePlan.objects.count(), Attention.objects.count(), Activity.objects.count(), noted.count()


def sentences(owner: Actor) -> list[str]:
    page = accounts.visible_audit(owner, accounts.AuditWish(event=PLAN_CHANGED))
    return [line.sentence for line in page.lines]


def test_a_plan_says_what_was_wanted_and_who_wanted_it(rye: Workspace) -> None:
    made = plan(rye, "vendor", CALL, GIFT, experience=" Heard early ", message="We count on you")
    assert (made.experience, made.message, made.is_on, made.changed_by) == (
        "Heard early", "We count on you", True, "Maren",
    )  # fmt: skip
    rows = Attention.objects.filter(plan=made).values_list("name", "verbs", "every", "unit", "since")
    assert list(rows) == [
        ("A call", list(CALL.verbs), 30, "day", TODAY),
        ("Something given", list(GIFT.verbs), 6, "month", TODAY),
    ]


def test_the_same_plan_again_changes_and_notes_nothing(rye: Workspace) -> None:
    first = plan(rye, "vendor", CALL)
    before = written()
    held = Attention.objects.get()
    plan(rye, "vendor", replace(CALL, id=held.pk))
    assert written() == before
    assert CarePlan.objects.get().changed_at == first.changed_at


def test_every_change_is_noted_with_what_it_said_before(rye: Workspace, owner: Actor) -> None:
    plan(rye, "vendor", CALL, experience="Heard")
    held = replace(CALL, id=Attention.objects.get().pk)
    plan(rye, "vendor", held, GIFT, experience="Heard early")
    plan(rye, "vendor", held, experience="Heard early", is_on=False)
    plan(rye, "vendor", held, experience="Heard early")
    operations.remove_plan(actor=owner, role_kind=vendors())
    assert not CarePlan.objects.exists()
    assert Activity.objects.filter(verb=PLAN_CHANGED).count() == 5
    told = list(AuditEntry.objects.filter(event=PLAN_CHANGED).order_by("id"))
    assert [entry.before.get("experience") for entry in told] == [
        None, "Heard", "Heard early", "Heard early", "Heard early",
    ]  # fmt: skip
    assert [len(entry.after.get("attentions", [])) for entry in told] == [1, 2, 1, 1, 0]


def test_the_audit_log_tells_it_in_words(rye: Workspace, owner: Actor) -> None:
    plan(rye, "vendor", CALL, experience="Heard")
    held = replace(CALL, id=Attention.objects.get().pk)
    plan(rye, "vendor", held, GIFT, experience="Heard early")
    plan(rye, "vendor", held, GIFT, experience="Heard early", is_on=False)
    operations.remove_plan(actor=owner, role_kind=vendors())
    words = [line.removeprefix(line.split(" ")[0]) for line in sentences(owner)]
    assert [line.split(" the care plan", 1)[-1].split(" a care plan", 1)[-1] for line in words] == [
        " for Vendors away.",
        " for Vendors off.",
        " for Vendors: the experience; A call, Something given.",
        " for Vendors: A call.",
    ]


def test_what_stays_keeps_its_beginning_and_what_is_switched_on_again_begins_anew(
    rye: Workspace, frozen_clock: FrozenClock
) -> None:
    plan(rye, "vendor", CALL, GIFT)
    call, gift = Attention.objects.order_by("position")
    frozen_clock.advance(days=3)
    plan(rye, "vendor", replace(GIFT, id=gift.pk, is_on=False), replace(CALL, id=call.pk, every=14))
    assert list(Attention.objects.values_list("pk", "every", "since", "position")) == [
        (gift.pk, 6, TODAY, 0),
        (call.pk, 14, TODAY, 1),
    ]
    frozen_clock.advance(days=3)
    plan(rye, "vendor", replace(GIFT, id=gift.pk))
    assert [(one.pk, (one.since - TODAY).days) for one in Attention.objects.all()] == [(gift.pk, 6)]


def test_an_attention_of_another_plan_or_one_named_twice_is_not_found(rye: Workspace) -> None:
    plan(rye, "vendor", CALL)
    theirs = Attention.objects.get()
    before = written()
    with pytest.raises(AttentionNotFound):
        plan(rye, "partner", replace(CALL, id=theirs.pk))
    with pytest.raises(AttentionNotFound):
        plan(rye, "vendor", *([replace(CALL, id=theirs.pk)] * 2))
    assert written() == before


def test_a_plan_somebody_else_changed_is_not_written_over(rye: Workspace, frozen_clock: FrozenClock) -> None:
    seen = plan(rye, "vendor", CALL).changed_at.isoformat()
    frozen_clock.advance(minutes=1)
    plan(rye, "vendor", GIFT)
    before = written()
    with pytest.raises(Conflict, match="changed this plan"):
        plan(rye, "vendor", CALL, seen=seen)
    with pytest.raises(Conflict):
        plan(rye, "vendor", CALL, seen="")
    assert written() == before
    assert Attention.objects.get().name == "Something given"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"name": "  "}, "Give each kind of attention a name"),
        ({"name": "x" * 81}, "at most 80 letters"),
        ({"verbs": ()}, "choose what counts"),
        ({"verbs": (PURCHASE_MADE,)}, "choose what counts"),
        ({"verbs": ("no.such",)}, "choose what counts"),
        ({"rhythm": "sometimes"}, "choose how often"),
        ({"unit": "moon"}, "choose how often"),
        ({"every": 0}, "from 1 to 999"),
        ({"every": 1000}, "from 1 to 999"),
        ({"assignee_id": uuid7()}, "somebody of the team"),
    ],
)
def test_what_makes_no_plan_is_refused(rye: Workspace, wrong: dict[str, Any], says: str) -> None:
    before = written()
    with pytest.raises(BadAttention, match=says):
        plan(rye, "vendor", replace(CALL, **wrong))
    assert written() == before


def test_twenty_one_kinds_are_too_many(rye: Workspace) -> None:
    with pytest.raises(BadAttention, match="at most 20"):
        plan(rye, "vendor", *([CALL] * 21))
    assert not CarePlan.objects.exists()


def test_somebody_of_the_team_can_be_asked_and_somebody_of_another_cannot(rye: Workspace, oak: Workspace) -> None:
    ann = a_member(rye, "Ann")
    plan(rye, "vendor", replace(CALL, assignee_id=ann.pk))
    assert Attention.objects.get().assignee_id == ann.pk
    with pytest.raises(BadAttention):
        plan(rye, "vendor", replace(CALL, assignee_id=a_member(oak, "Eve").pk))


@pytest.mark.parametrize("role", [AccessRole.STAFF, AccessRole.ANALYST])
def test_only_leaders_make_plans(rye: Workspace, role: AccessRole) -> None:
    plan(rye, "partner", CALL)
    actor, before = an_actor(rye, role), written()
    with pytest.raises(NotPermitted):
        operations.set_plan(actor=actor, role_kind=vendors(), plan=NewPlan("", "", [CALL]))
    with pytest.raises(NotPermitted):
        operations.remove_plan(actor=actor, role_kind=RoleKind.objects.get(key="partner"))
    assert written() == before
    assert [one.role_kind.key for one in queries.visible_plans(actor)] == ["partner"]


def test_what_is_not_there_is_not_found(rye: Workspace, owner: Actor) -> None:
    with pytest.raises(PlanNotFound):
        operations.remove_plan(actor=owner, role_kind=vendors())
    with pytest.raises(PlanNotFound):
        queries.visible_plan(owner, "vendor")
    with pytest.raises(PlanNotFound):
        queries.role_of_plan(owner, "no-such-role")
    plan(rye, "vendor", replace(CALL, is_on=False))
    with pytest.raises(AttentionNotFound):
        queries.visible_attention(owner, Attention.objects.get().pk)


def test_plans_of_another_workspace_are_not_here(rye: Workspace, oak: Workspace, owner: Actor) -> None:
    with unscoped(), scope(oak):
        theirs = Attention.objects.get().pk
    assert not queries.visible_plans(owner).exists()
    with pytest.raises(AttentionNotFound):
        queries.visible_attention(owner, theirs)


@pytest.mark.parametrize("role", [role.key for role in ROLES])
def test_each_usual_role_has_a_suggestion_that_can_be_accepted_as_it_is(rye: Workspace, role: str) -> None:
    suggested = suggestion_for(role)
    assert suggested is not None
    assert suggested.experience
    assert suggested.message
    assert not CarePlan.objects.exists()  # to look at one makes none
    made = operations.set_plan(actor=an_actor(rye), role_kind=RoleKind.objects.get(key=role), plan=suggested)
    assert [one.name for one in made.attentions.all()] == [one.name for one in suggested.attentions]


def test_a_role_of_ones_own_has_no_suggestion() -> None:
    assert suggestion_for("night-baker") is None


def test_what_counts_as_attention_is_contact_and_what_we_give(rye: Workspace) -> None:
    names = choosing.attention_names()
    assert {CALLED, THANKED} <= names
    assert PURCHASE_MADE not in names
    assert choosing.loggable_names() <= names


def test_a_rhythm_is_told_in_words(rye: Workspace) -> None:
    def told(**parts: Any) -> str:
        made = plan(rye, "vendor", NewAttention("A call", (CALLED,), **parts))
        return queries.planned_words(made.attentions.get())

    assert told(every=1) == "A call: every month"
    assert told(every=2, unit="week") == "A call: every 2 weeks"
    assert told(every=1, unit="day", rhythm=Rhythm.BEGINNING) == "A call: once, within a day"
    assert told(rhythm=Rhythm.BIRTHDAY) == "A call: on their birthday"
