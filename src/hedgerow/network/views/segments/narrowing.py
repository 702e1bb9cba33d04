"""Conditions of the list of people, the rule of a role, and views that are kept."""

from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.network import conditions, operations, queries, tasks
from hedgerow.network.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

_WAYS = ["GET", "HEAD", "POST"]
_PAGE = ("before", "after", "where")


@require_http_methods(_WAYS)
@signed_in
def conditions_of_list(request: Request) -> HttpResponse:
    """The list comes back as it was, narrowed by what is chosen here."""
    require(request.actor, Permission.VIEW_PARTIES)
    if request.method != "POST":
        begun = conditions.definition_in(request.GET.get("where", ""), conditions.Catalogue.of(request.actor))
        editor = queries.editor_of(request.actor, begun)
        return render(request, "network/segments/list.html", editor=editor, rest=_rest(request.GET))
    is_final = not request.POST.get("do")
    editor = queries.editor_posted(request.actor, request.POST, is_whole=is_final)
    rest = _rest(QueryDict(request.POST.get("rest", "")))
    if not is_final or not editor.is_fine:
        status = HTTPStatus.UNPROCESSABLE_ENTITY if is_final else HTTPStatus.OK
        return render(request, "network/segments/list.html", status=status, editor=editor, rest=rest)
    where = conditions.as_address(editor.tree, editor.catalogue)
    query = "&".join(part for part in (rest, urlencode({"where": where}) if where else "") if part)
    return redirect(f"{reverse('network:people')}?{query}" if query else reverse("network:people"))


def _rest(query: QueryDict) -> str:
    return urlencode([(key, value) for key, value in query.items() if key not in _PAGE and value])


@require_http_methods(_WAYS)
@signed_in
def role_rule(request: Request, kind_id: UUID) -> HttpResponse:
    """Who has a role by themselves, without being given it."""
    require(request.actor, Permission.DEFINE)
    kind = queries.visible_role_kind(request.actor, kind_id)
    rule, word = queries.rule_of(request.actor, kind), queries.role_word(kind)
    shown: dict[str, Any] = {"kind": kind, "word": word, "rule": rule, "error": None}
    if request.method != "POST":
        editor = queries.editor_of(request.actor, rule.definition if rule else {})
        return render(request, "network/segments/rule.html", editor=editor, **shown)
    is_final = not request.POST.get("do")
    editor = queries.editor_posted(request.actor, request.POST, is_whole=is_final)
    if is_final and editor.is_fine:
        try:
            kept = operations.set_role_rule(actor=request.actor, kind=kind, definition=editor.definition)
        except HedgerowError as refused:
            shown["error"] = refused
        else:
            if kept is not None:
                tasks.fill_later(kept)
            toast(request, _("The rule is kept. Where you gave or took the role yourself, your decision stands."))
            return redirect("network:role_kinds")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_final else HTTPStatus.OK
    return render(request, "network/segments/rule.html", status=status, editor=editor, **shown)


@require_POST
@signed_in
def delete_rule(request: Request, kind_id: UUID) -> HttpResponse:
    kind = queries.visible_role_kind(request.actor, kind_id)
    operations.set_role_rule(actor=request.actor, kind=kind, definition=None)
    toast(request, _("The rule is gone. Everybody who had the role by the rule alone has lost it."))
    return redirect("network:role_kinds")


@require_POST
@signed_in
def create_view(request: Request) -> HttpResponse:
    """Keep the list as it stands."""
    query = QueryDict(request.POST.get("query", ""), mutable=True)
    query.pop("view", None)
    try:
        view = operations.save_view(
            actor=request.actor,
            name=request.POST.get("name", ""),
            query=query.urlencode(),
            columns=request.POST.getlist("column"),
            is_shared="is_shared" in request.POST,
        )
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect(f"{reverse('network:people')}?{query.urlencode()}")
    toast(request, _("The list is kept."))
    return redirect(queries.address_of_view(view, reverse("network:people")))


@require_POST
@signed_in
def delete_view(request: Request, view_id: UUID) -> HttpResponse:
    operations.delete_view(actor=request.actor, view=queries.visible_view(request.actor, view_id))
    toast(request, _("The list is forgotten. The people stay as they are."))
    return redirect("network:people")
