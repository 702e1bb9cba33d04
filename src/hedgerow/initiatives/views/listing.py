"""All initiatives side by side by one assumption, and their table to take away."""

from http import HTTPStatus
from tempfile import TemporaryFile

from django.http import FileResponse, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.initiatives import operations, queries, words
from hedgerow.initiatives.comparing import Compared, Comparison, Sum, comparison
from hedgerow.initiatives.drafts import Basis
from hedgerow.initiatives.forms import BasisForm, MarginForm, basis_initial, margin_initial, refuse
from hedgerow.initiatives.models import InitiativeKind, ReturnAssumption
from hedgerow.initiatives.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web import formats
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

USUAL = Basis(assumption=ReturnAssumption.EVERYTHING)


@require_GET
@signed_in
def initiatives(request: Request) -> HttpResponse:
    """Those in use, or those that were put away (`archived`)."""
    return _page(request, _asked(request.GET), None)


@require_POST
@signed_in
def create_export(request: Request) -> HttpResponseBase:
    """The file itself. It is taken from a temporary file that is gone when it is sent."""
    require(request.actor, Permission.EXPORT_INITIATIVES)
    form, out = _asked(request.POST), TemporaryFile()  # noqa: SIM115  (closed by the answer that sends it)
    basis = form.basis if form.is_bound and form.is_valid() else USUAL
    operations.export_comparison(actor=request.actor, basis=basis, out=out)
    out.seek(0)
    day = clock.today(request.workspace.time_zone).isoformat()
    return FileResponse(out, as_attachment=True, filename=f"{request.workspace.slug}-initiatives-{day}.csv")


@require_POST
@signed_in
def update_margin(request: Request) -> HttpResponse:
    require(request.actor, Permission.LEAD_INITIATIVES)
    form = MarginForm(request.POST)
    if form.is_valid():
        try:
            operations.set_usual_margin(actor=request.actor, margin_bp=form.cleaned_data["margin"])
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Saved."))
            return redirect("initiatives:initiatives")
    return _page(request, _asked(None), form)


def _asked(asked: QueryDict | None) -> BasisForm:
    """What the address asks for; the usual where it asks for nothing."""
    named = asked if asked and "assumption" in asked else None
    return BasisForm(named, initial=basis_initial(USUAL))


def _page(request: Request, form: BasisForm, margin: MarginForm | None) -> HttpResponse:
    actor, archived = request.actor, "archived" in request.GET
    basis = form.basis if form.is_bound and form.is_valid() else USUAL
    told = comparison(actor, basis, archived=archived)
    usual_bp = told.usual.margin_bp if told.usual else None
    return render(
        request,
        "initiatives/initiatives.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if margin and margin.errors else HTTPStatus.OK,
        told=told,
        lines=[_line(line, told) for line in told.lines],
        sums=[_sum(one) for one in told.sums],
        form=form,
        basis=basis,
        meaning=words.meaning(basis.assumption, basis),
        margin=margin or MarginForm(initial=margin_initial(usual_bp)),
        usual=words.percent(usual_bp) if usual_bp else "",
        archived=archived,
        has_archived=archived or queries.visible_initiatives(actor, archived=True).exists(),
        kinds=_kinds(),
        may_lead=actor.may(Permission.LEAD_INITIATIVES),
        may_export=actor.may(Permission.EXPORT_INITIATIVES),
    )


def _kinds() -> list[tuple[str, object, str]]:
    """What each is, for who has none yet."""
    told = {
        InitiativeKind.EVENT: _("A tasting, a fair, an open evening."),
        InitiativeKind.CAMPAIGN: _("Flyers, a letter, an offer for a month."),
        InitiativeKind.PARTNERSHIP: _("What you do together with another business."),
        InitiativeKind.PROGRAMME: _("A loyalty card, a course, a club."),
        InitiativeKind.SPACE: _("A room, a stall, a shelf that you opened up."),
    }
    return [(kind.value, kind.label, text) for kind, text in told.items()]


def _line(line: Compared, told: Comparison) -> dict[str, object]:
    one, result = line.initiative, line.result
    out = result.out if result else None
    return {
        "one": one,
        "state": words.state(one, told.today),
        "period": words.period(one),
        "parties": formats.number(line.parties),
        "went": words.money(line.ins.worth, one.currency),
        "hours": words.hours(line.ins.milli) if line.ins.milli else "",
        "came": "" if out is None else words.money(out, one.currency),
        "gain": "" if line.gain is None else words.money(line.gain, one.currency),
        "ratio": words.times(line.ratio),
    }


def _sum(one: Sum) -> dict[str, object]:
    return {
        "count": one.initiatives,
        "went": words.money(one.worth, one.currency),
        "came": words.money(one.out, one.currency),
        "gain": words.money(one.out - one.worth, one.currency),
        "ratio": words.times(one.out / one.worth if one.worth > 0 else None),
        "twice": words.money(one.twice, one.currency) if one.twice else "",
    }
