"""A plan is made, changed, switched off: whole, and noted with what it said before."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts import queries as accounts
from hedgerow.accounts.operations import audit
from hedgerow.care import choosing, events
from hedgerow.care.choosing import NewAttention, NewPlan
from hedgerow.care.errors import AttentionNotFound, BadAttention, PlanNotFound
from hedgerow.care.models import Attention, CarePlan, Rhythm, Unit
from hedgerow.care.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.permissions import require
from hedgerow.network.models import RoleKind
from hedgerow.timeline import operations as timeline

_PARTS = ("name", "verbs", "rhythm", "every", "unit", "assignee_id", "is_on", "position")


@transaction.atomic
def set_plan(*, actor: Actor, role_kind: RoleKind, plan: NewPlan) -> CarePlan:
    """The role has this plan from now on. What is the same already records nothing.

    Raises BadAttention, AttentionNotFound, and Conflict where somebody changed the plan since it was looked at.
    """
    require(actor, Permission.DEFINE_PLANS, role_kind)
    _ensure_sound(actor, plan)
    RoleKind.objects.select_for_update().get(pk=role_kind.pk)
    held = CarePlan.objects.filter(role_kind=role_kind).first()
    _ensure_unchanged(plan, held)
    before = said(held) if held else {}
    row = held or CarePlan(role_kind=role_kind, changed_at=clock.now(), changed_by=actor.label[:80])
    row.experience, row.message, row.is_on = plan.experience.strip(), plan.message.strip(), plan.is_on
    row.save()
    _set_attentions(row, plan, today_of(actor))
    after = said(row)
    if before != after:
        row.changed_at, row.changed_by = clock.now(), actor.label[:80]
        row.save(update_fields=["changed_at", "changed_by"])
        _note(actor, row, role_kind, before, after)
    return row


def _ensure_unchanged(plan: NewPlan, held: CarePlan | None) -> None:
    if plan.seen is not None and plan.seen != (held.changed_at.isoformat() if held else ""):
        raise Conflict(
            _("Somebody changed this plan in the meantime."),
            kept=_("Nothing of yours was saved."),
            todo=_("Look at the plan as it is now, and change it again."),
        )


@transaction.atomic
def remove_plan(*, actor: Actor, role_kind: RoleKind) -> None:
    """The role has no plan any more; what was done for people stays in the record. Raises PlanNotFound."""
    require(actor, Permission.DEFINE_PLANS, role_kind)
    held = CarePlan.objects.select_for_update().filter(role_kind=role_kind).first()
    if held is None:
        raise PlanNotFound
    before = said(held)
    _note(actor, held, role_kind, before, {})
    held.delete()


def said(plan: CarePlan) -> dict[str, Any]:
    """What a plan says, as the audit log keeps it."""
    rows = Attention.objects.filter(plan=plan).values(*_PARTS)
    attentions = [{**row, "assignee_id": str(row["assignee_id"] or "")} for row in rows]
    return {"experience": plan.experience, "message": plan.message, "is_on": plan.is_on, "attentions": attentions}


def _note(
    actor: Actor, plan: CarePlan, role_kind: RoleKind, before: Mapping[str, Any], after: Mapping[str, Any]
) -> None:
    timeline.record(actor, events.plan_changed(plan.pk, role_kind.key))
    audit(
        actor=actor,
        event=events.PLAN_CHANGED,
        object_kind="role_kind",
        object_id=role_kind.pk,
        before=before,
        after=after,
    )


def _set_attentions(plan: CarePlan, new: NewPlan, today: date) -> None:
    """Those that were there keep their day of beginning; one that is switched on again begins anew.

    Raises AttentionNotFound for one that the plan does not have.
    """
    held = {one.pk: one for one in Attention.objects.filter(plan=plan)}
    kept: set[UUID] = set()
    for position, wanted in enumerate(new.attentions):
        row = held.pop(wanted.id, None) if wanted.id else Attention(plan=plan, since=today)
        if row is None:
            raise AttentionNotFound
        if wanted.is_on and not row.is_on:
            row.since = today
        for part in _PARTS[:-1]:
            setattr(row, part, getattr(wanted, part))
        row.name, row.verbs, row.position = wanted.name.strip(), list(wanted.verbs), position
        row.save()
        kept.add(row.pk)
    Attention.objects.filter(plan=plan).exclude(pk__in=kept).delete()


def _ensure_sound(actor: Actor, plan: NewPlan) -> None:
    if len(plan.attentions) > choosing.MOST_ATTENTIONS:
        words = _("A plan has at most %(most)s kinds of attention: one that nobody can keep helps nobody.")
        raise BadAttention(words % {"most": choosing.MOST_ATTENTIONS}, kept=_("Nothing was changed."))
    known, ticked = choosing.attention_names(), choosing.loggable_names()
    is_asked = any(one.assignee_id for one in plan.attentions)
    here = accounts.workers_of(actor.workspace_id) if is_asked else {}
    for one in plan.attentions:
        _ensure_known(one, known, ticked)
        if one.assignee_id is not None and one.assignee_id not in here:
            raise BadAttention(_("%(name)s: choose somebody of the team, or anybody.") % {"name": one.name})


def _ensure_known(one: NewAttention, known: frozenset[str], ticked: frozenset[str]) -> None:
    if not one.name.strip() or len(one.name.strip()) > 80:
        raise BadAttention(_("Give each kind of attention a name of at most 80 letters, such as “A call”."))
    words = {"name": one.name}
    if not one.verbs or not known.issuperset(one.verbs) or one.verbs[0] not in ticked:
        raise BadAttention(_("%(name)s: choose what counts as it, such as a call or a message.") % words)
    if one.rhythm not in Rhythm.values or one.unit not in Unit.values or not 1 <= one.every <= choosing.LONGEST_EVERY:
        raise BadAttention(_("%(name)s: choose how often, from 1 to 999.") % words)
