"""What is done with ticked people: each asks first for what it needs, says what became of it, and can be undone."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.network import operations, queries
from hedgerow.network.forms import refuse
from hedgerow.network.forms.keys import key_of
from hedgerow.network.forms.many import ManyFieldForm, ManyKeeperForm, ManyRolesForm, ManyTagsForm, WhichFieldForm
from hedgerow.network.models import EditKind, FieldKind
from hedgerow.network.views.listing import picked_ids, picked_people
from hedgerow.web import formats
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_POST
@signed_in
def create_tags(request: Request) -> HttpResponse:
    form = ManyTagsForm(request.POST if "name" in request.POST else None)
    if form.is_valid():
        return _change(request, EditKind(form.cleaned_data["way"] or EditKind.TAG_ADDED), form.cleaned_data["name"])
    tags = queries.listed_tags(request.actor)
    return _ask(request, form, reverse("network:tags"), _("Tags"), tags=tags)


@require_POST
@signed_in
def create_roles(request: Request) -> HttpResponse:
    today, kinds = clock.today(request.workspace.time_zone), queries.visible_role_kinds(request.actor)
    form = ManyRolesForm(request.POST if "role" in request.POST else None, kinds=kinds, today=today)
    if form.is_valid():
        said = form.cleaned_data
        return _change(request, EditKind(said["way"] or EditKind.ROLE_GIVEN), said["role"], said["day"])
    return _ask(request, form, reverse("network:roles"), _("Roles"))


@require_POST
@signed_in
def create_keepers(request: Request) -> HttpResponse:
    form = ManyKeeperForm(
        request.POST if "keeper" in request.POST else None, people=queries.possible_keepers(request.actor)
    )
    if form.is_valid():
        return _change(request, EditKind.KEEPER_SET, form.cleaned_data["keeper"])
    return _ask(request, form, reverse("network:keepers"), _("Who looks after them"))


@require_POST
@signed_in
def create_keeper(request: Request, party_id: UUID) -> HttpResponse:
    """Of one, from its page."""
    party = queries.visible_party(request.actor, party_id)
    form = ManyKeeperForm(request.POST, people=queries.possible_keepers(request.actor))
    if not form.is_valid():
        sorry(request, _("Choose somebody of your team."))
        return redirect("network:party", party_id=party.id)
    keeper = form.cleaned_data["keeper"]
    edit = operations.change_many(actor=request.actor, party_ids=[party.id], kind=EditKind.KEEPER_SET, what=keeper)
    words = _("Who looks after %(name)s is changed.") % {"name": party.name}
    toast(request, words, undo=reverse("network:undo_many", args=[edit.pk]) if edit.changed else "")
    is_seen = request.actor.sees is None or key_of(keeper) in request.actor.sees
    return redirect("network:party", party_id=party.id) if is_seen else redirect("network:people")


@require_POST
@signed_in
def create_values(request: Request) -> HttpResponse:
    """Which field first; with it comes the control for its value."""
    fields = {one.key: one for one in queries.listed_fields(request.actor) if one.kind != FieldKind.PARTY}
    chosen = fields.get(request.POST.get("field", ""))
    address, title = reverse("network:values"), _("Change a field")
    if chosen is None:
        return _ask(request, WhichFieldForm(fields=fields.values()), address, title)
    has_value = "valued" in request.POST
    form = ManyFieldForm(request.POST if has_value else None, field=chosen, currency=request.workspace.currency)
    if not has_value or not form.is_valid():
        return _ask(request, form, address, title, valued=True)
    try:
        return _change(request, EditKind.FIELD_SET, chosen.key, form.value)
    except HedgerowError as error:
        refuse(form, error)
        return _ask(request, form, address, title, valued=True)


@require_POST
@signed_in
def undo(request: Request, edit_id: UUID) -> HttpResponse:
    try:
        done = operations.undo_many(actor=request.actor, edit_id=edit_id)
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect("network:people")
    words = ngettext("%(count)s is as before.", "%(count)s are as before.", done.restored)
    shown = [words % {"count": formats.number(done.restored)}]
    if done.left:
        more = ngettext("%(count)s was changed since, and stays.", "%(count)s were changed since, and stay.", done.left)
        shown.append(more % {"count": formats.number(done.left)})
    toast(request, " ".join(shown))
    return redirect("network:edit_of_many", edit_id=edit_id) if done.left else redirect("network:people")


def _change(request: Request, kind: EditKind, what: str, value: Any = None) -> HttpResponse:
    edit = operations.change_many(actor=request.actor, party_ids=picked_ids(request), kind=kind, what=what, value=value)
    words = ngettext("%(count)s is changed.", "%(count)s are changed.", edit.changed)
    shown = [words % {"count": formats.number(edit.changed)}]
    if edit.left:
        stays = ngettext("%(count)s stays as it is.", "%(count)s stay as they are.", edit.left)
        shown.append(stays % {"count": formats.number(edit.left)})
    toast(request, " ".join(shown), undo=reverse("network:undo_many", args=[edit.pk]) if edit.changed else "")
    return redirect("network:edit_of_many", edit_id=edit.pk) if edit.left else redirect("network:people")


def _ask(request: Request, form: Any, action: str, title: str, **context: Any) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(
        request,
        "network/many.html",
        status=status,
        form=form,
        action=action,
        heading=title,
        count=picked_people(request).count(),
        picks=request.POST.getlist("pick"),
        everything=request.POST.get("everything", ""),
        within=request.POST.get("within", ""),
        **context,
    )
