"""One criterion: its words, how much it counts, and the conditions it asks."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.positioning import operations, queries, shown
from hedgerow.positioning.criteria import Criterion
from hedgerow.positioning.forms import CriterionForm, as_typed, begun_criterion
from hedgerow.positioning.models import Profile
from hedgerow.positioning.permissions import Permission
from hedgerow.positioning.words import WEIGHTS
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(_WAYS)
@signed_in
def new(request: Request, profile_id: UUID) -> HttpResponse:
    """From nothing, or from a suggestion."""
    require(request.actor, Permission.DEFINE)
    profile = queries.visible_profile(request.actor, profile_id)
    if request.method == "POST":
        return _save(request, profile, None)
    wished = network.asked_in(request.GET.get("where", ""), network.catalogue_of(request.actor))
    editor = network.editor_of(request.actor, {} if wished.is_empty else wished.definition)
    version = queries.current_version(request.actor, profile)
    words = "" if wished.is_empty else wished.words
    form = CriterionForm(initial={**begun_criterion(version, None), "words": words})
    return _show(request, profile, form, editor)


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, profile_id: UUID, criterion_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    profile = queries.visible_profile(request.actor, profile_id)
    version = queries.current_version(request.actor, profile)
    one = queries.criterion_in(version, criterion_id)
    if request.method == "POST":
        return _save(request, profile, one)
    form = CriterionForm(initial=begun_criterion(version, one))
    return _show(request, profile, form, network.editor_of(request.actor, one.definition), one)


@require_POST
@signed_in
def preview(request: Request, profile_id: UUID) -> HttpResponse:
    """How many of today's clients would fit, with the criterion as it is typed. Nothing is kept."""
    require(request.actor, Permission.DEFINE)
    profile = queries.visible_profile(request.actor, profile_id)
    version = queries.current_version(request.actor, profile)
    editor = network.editor_posted(request.actor, request.POST, is_whole=False)
    wanted = as_typed(request.POST, editor.definition)
    found = queries.reality_with(request.actor, version, wanted) if wanted and not editor.tree.is_empty else None
    check = shown.check(found) if found else None
    return render_partial(request, "positioning/profiles/_check.html", check=check, is_draft=True)


@require_POST
@signed_in
def create_removal(request: Request, profile_id: UUID, criterion_id: UUID) -> HttpResponse:
    """Back by the versions of the ideal client."""
    profile = queries.visible_profile(request.actor, profile_id)
    operations.take_out_criterion(actor=request.actor, profile=profile, key=criterion_id)
    toast(request, _("The criterion is out. The earlier version still has it."))
    return redirect("positioning:profile", profile.pk)


def _save(request: Request, profile: Profile, one: Criterion | None) -> HttpResponse:
    """Buttons of the editor come with a wish; the one that keeps comes without."""
    is_final = not request.POST.get("do")
    form = CriterionForm(request.POST)
    editor = network.editor_posted(request.actor, request.POST, is_whole=is_final)
    if not is_final:
        return _show(request, profile, CriterionForm(initial=_typed(request)), editor, one)
    if form.is_valid() and editor.is_fine:
        wanted = form.criterion(one.key if one else None, editor.definition)
        try:
            operations.put_criterion(
                actor=request.actor, profile=profile, criterion=wanted, after=form.cleaned_data["after"]
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The criterion is kept."))
            return redirect("positioning:profile", profile.pk)
    return _show(request, profile, form, editor, one, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _show(
    request: Request,
    profile: Profile,
    form: CriterionForm,
    editor: network.Editor,
    one: Criterion | None = None,
    *,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    weights = [(weight.value, *words) for weight, words in WEIGHTS.items()]
    chosen = form["weight"].value()
    context: dict[str, Any] = {"profile": profile, "form": form, "editor": editor, "one": one}
    return render(
        request, "positioning/profiles/criterion.html", status=status, weights=weights, chosen=chosen, **context
    )


def _typed(request: Request) -> dict[str, str]:
    return {name: request.POST.get(name, "") for name in ("words", "weight", "after")}
