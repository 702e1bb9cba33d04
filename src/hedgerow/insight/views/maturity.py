"""Maturity: the level, what is missing for the next one, and the criteria it is judged by."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hedgerow.insight import operations, queries
from hedgerow.insight.forms.criteria import OwnForm, UsualForm, initial_of
from hedgerow.insight.health import HEALTH
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.maturity.criteria import Criterion, maturity_of
from hedgerow.insight.views.addresses import address_for
from hedgerow.insight.words.health.page import stale_words
from hedgerow.insight.words.maturity.page import asks_of, mark_of, page_of, title_of
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]


@never_cache
@require_safe
@signed_in
def maturity(request: Request) -> HttpResponse:
    """How far the ecosystem has come, and the next three steps."""
    found = queries.analysis_of(request.actor, HEALTH)
    page = None
    if found.value and found.value.members:
        judged = maturity_of(queries.all_criteria(request.actor), found.value.evidence)
        page = page_of(judged, address_for(request))
    return render(
        request,
        "insight/maturity/index.html",
        found=found,
        page=page,
        stale=stale_words(found.value) if found.value else "",
        is_empty=page is None and not queries.has_people(request.actor),
        may_set=request.actor.may(Permission.SET_CRITERIA),
    )


@never_cache
@require_safe
@signed_in
def criteria(request: Request) -> HttpResponse:
    """By what it is judged, and where that is changed."""
    require(request.actor, Permission.SET_CRITERIA)
    rows = [
        (one, title_of(one), asks_of(one), mark_of(one, one.emerging), mark_of(one, one.mature))
        for one in queries.all_criteria(request.actor)
    ]
    return render(request, "insight/maturity/criteria.html", rows=rows)


@require_http_methods(_WAYS)
@signed_in
def new_criterion(request: Request) -> HttpResponse:
    """One of the business's own."""
    require(request.actor, Permission.SET_CRITERIA)
    form = OwnForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            operations.add_criterion(actor=request.actor, draft=form.draft)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("It counts from now on."))
            return redirect("insight:criteria")
    return render(
        request, "insight/maturity/form.html", form=form, one=None, title=_("A criterion of your own"), asks=""
    )


@require_http_methods(_WAYS)
@signed_in
def criterion(request: Request, key: str) -> HttpResponse:
    """Its marks, or what it says."""
    require(request.actor, Permission.SET_CRITERIA)
    one = queries.visible_criterion(request.actor, key)
    form = _form(request, one)
    if request.method == "POST" and form.is_valid():
        try:
            _save(request, one, form)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Saved."))
            return redirect("insight:criteria")
    return render(request, "insight/maturity/form.html", form=form, one=one, title=title_of(one), asks=asks_of(one))


@require_POST
@signed_in
def create_removal(request: Request, key: str) -> HttpResponse:
    operations.remove_criterion(actor=request.actor, key=key)
    toast(request, _("It is gone."))
    return redirect("insight:criteria")


@require_POST
@signed_in
def create_restoring(request: Request) -> HttpResponse:
    """The usual criteria as they come; the business's own stay."""
    operations.restore_criteria(actor=request.actor)
    toast(request, _("The usual criteria are as they come."))
    return redirect("insight:criteria")


def _form(request: Request, one: Criterion) -> OwnForm | UsualForm:
    posted = request.POST if request.method == "POST" else None
    return OwnForm(posted, initial=initial_of(one)) if one.is_own else UsualForm(posted, criterion=one)


# house: one-call: a usual one and one of the business's own are set by different operations
def _save(request: Request, one: Criterion, form: OwnForm | UsualForm) -> None:
    if isinstance(form, OwnForm):
        operations.change_criterion(actor=request.actor, key=one.key, draft=form.draft)
    else:
        operations.set_criterion(
            actor=request.actor,
            key=one.key,
            emerging=form.mark("emerging"),
            mature=form.mark("mature"),
            is_on=form.cleaned_data["is_on"],
        )
