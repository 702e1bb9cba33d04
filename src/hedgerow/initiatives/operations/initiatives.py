"""Initiatives are begun, changed and put away; what counts as their result is chosen; so is the usual margin."""

from typing import Any

from django.db import transaction

from hedgerow.accounts import queries as accounts
from hedgerow.accounts.operations import audit
from hedgerow.initiatives import errors, events
from hedgerow.initiatives.drafts import Basis, InitiativeDraft
from hedgerow.initiatives.models import Initiative, UsualMargin
from hedgerow.initiatives.models.initiatives import LONGEST_WINDOW, MOST, WHOLE
from hedgerow.initiatives.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline

LONGEST = {"title": 200, "aim": 500}


@transaction.atomic
def found_initiative(*, actor: Actor, draft: InitiativeDraft) -> Initiative:
    """A draft until its first day; everything that those who take part buy counts, until somebody chooses otherwise.

    Raises TitleMissing, DaysTurnedRound, FirstDayMissing, BadBudget, BadShare, NotInTeam.
    """
    require(actor, Permission.LEAD_INITIATIVES)
    columns, now = _columns(actor, draft), clock.now()
    currency = Workspace.objects.values_list("currency", flat=True).get(pk=actor.workspace_id)
    told = {"chosen_at": now, "chosen_by": actor.label[:80], "founded_at": now, "changed_at": now}
    made = Initiative.objects.create(currency=currency, **told, **columns)
    timeline.record(actor, events.initiative_fact(events.FOUNDED, made, kind=made.kind))
    return made


@transaction.atomic
def change_initiative(*, actor: Actor, initiative: Initiative, draft: InitiativeDraft) -> Initiative:
    """Its result is reckoned anew, as it is never kept. The same again records nothing.

    Raises as `found_initiative`, and InitiativeArchived.
    """
    require(actor, Permission.LEAD_INITIATIVES, initiative)
    columns, locked = _columns(actor, draft), lock_open(initiative)
    changed = [name for name, value in columns.items() if getattr(locked, name) != value]
    if not changed:
        return locked
    for name in changed:
        setattr(locked, name, columns[name])
    locked.changed_at = clock.now()
    locked.save()
    timeline.record(actor, events.initiative_fact(events.CHANGED, locked, fields=changed))
    return locked


@transaction.atomic
def choose_basis(*, actor: Actor, initiative: Initiative, basis: Basis) -> Initiative:
    """By what its result is reckoned from now on: kept with who chose it and when, and told on the log.

    The same again records nothing. Raises BadShare, BadWindow, InitiativeArchived.
    """
    require(actor, Permission.LEAD_INITIATIVES, initiative)
    if not 1 <= basis.share_bp <= WHOLE:
        raise errors.BadShare(field="share")
    if not 0 <= basis.window_days <= LONGEST_WINDOW:
        raise errors.BadWindow(field="window_days")
    locked = lock_open(initiative)
    chosen = (basis.assumption, basis.window_days, basis.share_bp)
    if chosen == (locked.assumption, locked.window_days, locked.share_bp):
        return locked
    before = {"assumption": locked.assumption, "window_days": locked.window_days, "share_bp": locked.share_bp}
    locked.assumption, locked.window_days, locked.share_bp = chosen
    locked.chosen_at, locked.chosen_by = clock.now(), actor.label[:80]
    locked.save()
    now = {"assumption": basis.assumption.value, "window_days": basis.window_days, "share_bp": basis.share_bp}
    timeline.record(actor, events.initiative_fact(events.BASIS_CHOSEN, locked, **now, before=before))
    return locked


@transaction.atomic
def archive_initiative(*, actor: Actor, initiative: Initiative) -> Initiative:
    """It leaves the list and the sums of the list; nothing is deleted. Again is no change."""
    require(actor, Permission.LEAD_INITIATIVES, initiative)
    locked = Initiative.objects.select_for_update().get(pk=initiative.pk)
    if locked.archived_at is None:
        locked.archived_at = clock.now()
        locked.save(update_fields=["archived_at"])
        timeline.record(actor, events.initiative_fact(events.ARCHIVED, locked))
    return locked


@transaction.atomic
def restore_initiative(*, actor: Actor, initiative: Initiative) -> Initiative:
    """Take one out again that was put away. Again is no change."""
    require(actor, Permission.LEAD_INITIATIVES, initiative)
    locked = Initiative.objects.select_for_update().get(pk=initiative.pk)
    if locked.archived_at is not None:
        locked.archived_at = None
        locked.save(update_fields=["archived_at"])
        timeline.record(actor, events.initiative_fact(events.RESTORED, locked))
    return locked


@transaction.atomic
def set_usual_margin(*, actor: Actor, margin_bp: int | None) -> UsualMargin:
    """What is left of a purchase after the goods, where an initiative says nothing else; None: purchases count whole.

    Noted in the audit log; the same again is not. Raises BadShare.
    """
    require(actor, Permission.LEAD_INITIATIVES)
    if margin_bp is not None and not 1 <= margin_bp <= WHOLE:
        raise errors.BadShare(field="margin")
    now, who = clock.now(), actor.label[:80]
    kept, is_new = UsualMargin.objects.get_or_create(
        workspace_id=actor.workspace_id, defaults={"margin_bp": margin_bp, "set_at": now, "set_by": who}
    )
    kept = UsualMargin.objects.select_for_update().get(pk=kept.pk)
    before = None if is_new else kept.margin_bp
    if before == margin_bp:
        return kept
    kept.margin_bp, kept.set_at, kept.set_by = margin_bp, now, who
    kept.save()
    audit(actor=actor, event=events.MARGIN_SET, before={"margin_bp": before}, after={"margin_bp": margin_bp})
    return kept


# house: operation-shape: a step of operations, which have asked for the permission
def lock_open(initiative: Initiative) -> Initiative:
    """As it is now, and held until the end of the transaction. Raises InitiativeArchived."""
    locked = Initiative.objects.select_for_update().get(pk=initiative.pk)
    if locked.archived_at is not None:
        raise errors.InitiativeArchived
    return locked


def _columns(actor: Actor, draft: InitiativeDraft) -> dict[str, Any]:
    words = {name: " ".join(getattr(draft, name).split())[:most] for name, most in LONGEST.items()}
    if not words["title"]:
        raise errors.TitleMissing(field="title")
    if draft.last_day is not None:
        if draft.first_day is None:
            raise errors.FirstDayMissing(field="first_day")
        if draft.last_day < draft.first_day:
            raise errors.DaysTurnedRound(field="last_day")
    for name in ("budget_minor", "budget_hours_milli"):
        if (budget := getattr(draft, name)) is not None and not 0 < budget <= MOST:
            raise errors.BadBudget(field=name.removesuffix("_minor").removesuffix("_milli"))
    if draft.margin_bp is not None and not 1 <= draft.margin_bp <= WHOLE:
        raise errors.BadShare(field="margin")
    if draft.in_charge is not None and draft.in_charge not in accounts.workers_of(actor.workspace_id):
        raise errors.NotInTeam(field="in_charge")
    return {
        **words,
        "kind": draft.kind,
        "first_day": draft.first_day,
        "last_day": draft.last_day,
        "in_charge_id": draft.in_charge,
        "budget_minor": draft.budget_minor,
        "budget_hours_milli": draft.budget_hours_milli,
        "margin_bp": draft.margin_bp,
    }
