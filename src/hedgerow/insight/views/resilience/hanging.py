"""What hangs on each supply, as somebody says, and what steps cost."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from hedgerow.insight import operations, queries
from hedgerow.insight.errors import UnknownSupply
from hedgerow.insight.forms.resilience import CostForm, DependenceForm, initial_of
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.resilience.standing import Standing
from hedgerow.insight.views.resilience.asking import namer_of
from hedgerow.insight.words.resilience import hanging as words
from hedgerow.insight.words.resilience.naming import line_name
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@never_cache
@require_safe
@signed_in
def hanging(request: Request) -> HttpResponse:
    """All supplies with what hangs on them; with `supply`, the form for that one."""
    standing = queries.standing_of(request.actor, request.workspace)
    wish = request.GET.get("supply", "")
    form = DependenceForm(lines=_lines(standing), initial=initial_of(queries.said_dependences().get(wish)))
    return _page(request, standing, wish, form)


@require_POST
@signed_in
def create(request: Request) -> HttpResponse:
    """Say what hangs on it from now on."""
    require(request.actor, Permission.PLAN)
    standing = queries.standing_of(request.actor, request.workspace)
    supply = _supply(request, standing)
    form = DependenceForm(request.POST, lines=_lines(standing))
    if not form.is_valid():
        return _page(request, standing, supply, form, status=422)
    operations.say_dependence(actor=request.actor, supply=supply, draft=form.draft)
    toast(request, _("Saved. The answers count with it."))
    return redirect("insight:hanging")


@require_POST
@signed_in
def forget(request: Request) -> HttpResponse:
    """What is assumed counts again."""
    require(request.actor, Permission.PLAN)
    standing = queries.standing_of(request.actor, request.workspace)
    operations.forget_dependence(actor=request.actor, supply=_supply(request, standing))
    toast(request, _("What is assumed counts again."))
    return redirect("insight:hanging")


@require_POST
@signed_in
def update_cost(request: Request) -> HttpResponse:
    """What a step costs a month; back to the answer."""
    require(request.actor, Permission.PLAN)
    currency = queries.standing_of(request.actor, request.workspace).currency
    form = CostForm(request.POST, currency=currency)
    if form.is_valid():
        step = form.cleaned_data["step"]
        try:
            operations.set_step_cost(actor=request.actor, step=step, cost_minor=form.minor, currency=currency)
        except HedgerowError as error:
            sorry(request, error.title)
        else:
            toast(request, _("Saved. The best value stands first when all costs are known."))
    else:
        sorry(request, _("Type an amount of money, or leave it empty."))
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return redirect(back if safe else reverse("insight:what_if"))


def _supply(request: Request, standing: Standing) -> str:
    """One that is there, and about nobody whom the actor may not see. Raises UnknownSupply."""
    wish = request.POST.get("supply", "")
    known = any(one.key == wish for one in standing.supplies) or wish.startswith("party:")
    if not known or not queries.may_ask_of(request.actor, [wish]):
        raise UnknownSupply
    return wish


def _lines(standing: Standing) -> list[tuple[str, str]]:
    return [(line, line_name(line)) for line in standing.lines if line]


def _page(request: Request, standing: Standing, wish: str, form: DependenceForm, status: int = 200) -> HttpResponse:
    namer = namer_of(request, standing)
    return render(
        request,
        "insight/resilience/hanging.html",
        status=status,
        lines=words.lines(namer),
        chosen=next((one for one in words.lines(namer) if one.key == wish), None),
        form=form,
        may_plan=request.actor.may(Permission.PLAN),
    )
