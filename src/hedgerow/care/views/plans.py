"""One role's care plan: made, changed, taken away."""

from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.care import operations, queries
from hedgerow.care.choosing import NewPlan
from hedgerow.care.forms import Attentions, PlanForm, lines_of, plan_of
from hedgerow.care.models import CarePlan, Rhythm, Unit
from hedgerow.care.permissions import Permission
from hedgerow.care.suggestions import suggestion_for
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import RoleKind
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

ANOTHER = "another"


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def plan(request: Request, role: str) -> HttpResponse:
    """The plan, or the one suggested; nothing of a suggestion holds before it is saved."""
    require(request.actor, Permission.DEFINE_PLANS)
    kind = queries.role_of_plan(request.actor, role)
    held = queries.visible_plans(request.actor).filter(role_kind=kind).first()
    form, lines = _forms(request, held, suggestion_for(kind.key))
    if request.method == "POST" and ANOTHER not in request.POST and form.is_valid() and lines.is_valid():
        try:
            wanted = plan_of(form, lines, held.attentions.all() if held else ())
            operations.set_plan(actor=request.actor, role_kind=kind, plan=wanted)
            toast(request, _("The plan for %(role)s is saved.") % {"role": network.role_word(kind).plural})
            return redirect("care:coverage")
        except HedgerowError as error:
            form.add_error(None, str(error))
    return _page(request, kind, held, form, lines)


@require_POST
@signed_in
def delete_plan(request: Request, role: str) -> HttpResponse:
    kind = queries.role_of_plan(request.actor, role)
    operations.remove_plan(actor=request.actor, role_kind=kind)
    toast(request, _("The plan for %(role)s is gone.") % {"role": network.role_word(kind).plural})
    return redirect("care:coverage")


def _forms(request: Request, held: CarePlan | None, suggested: NewPlan | None) -> tuple[PlanForm, Any]:
    """What was sent, else what is there, else what is suggested."""
    sent = _lengthened(request) if request.method == "POST" else None
    team = queries.team(request.actor)
    first: Any = held or suggested
    attentions = held.attentions.all() if held else suggested.attentions if suggested else ()
    said = {"experience": first.experience, "message": first.message, "is_on": first.is_on} if first else {}
    form = PlanForm(sent, initial={**said, "seen": held.changed_at.isoformat() if held else ""})
    lines = lines_of(attentions) or [{}]
    return form, Attentions(sent, initial=lines, prefix="attention", form_kwargs={"team": team})


def _lengthened(request: Request) -> Any:
    """With one more empty line where that was asked for."""
    sent = request.POST.copy()
    count = sent.get("attention-TOTAL_FORMS", "")
    if ANOTHER in sent and count.isdecimal() and len(count) < 4:
        sent["attention-TOTAL_FORMS"] = str(int(count) + 1)
        place = f"attention-{count}"
        new = {"rhythm": Rhythm.EVERY.value, "every": "1", "unit": Unit.MONTH.value, "is_on": "on"}
        sent.update({f"{place}-{name}": value for name, value in new.items()})
    return sent


def _page(request: Request, kind: RoleKind, held: CarePlan | None, form: PlanForm, lines: Any) -> HttpResponse:
    is_wrong = request.method == "POST" and ANOTHER not in request.POST
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    word = network.role_word(kind)
    return render(request, "care/plan.html", status=status, role=word, held=held, form=form, lines=lines)
