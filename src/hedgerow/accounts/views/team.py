"""The team of a workspace."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.accounts import operations, queries
from hedgerow.accounts.forms import InviteForm, RoleForm, SightForm, refuse
from hedgerow.accounts.forms.team import MEANINGS
from hedgerow.accounts.models import ACCESS_ROLES, SIGHTS
from hedgerow.accounts.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import AccessRole
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def team(request: Request) -> HttpResponse:
    """Who works here; a POST invites somebody."""
    form = InviteForm(request.POST or None, owners=request.actor.may(Permission.MANAGE_TEAM))
    if form.is_valid():
        try:
            operations.invite_member(actor=request.actor, **form.cleaned_data)
            toast(request, _("The invitation is on its way."))
            return redirect("accounts:team")
        except HedgerowError as error:
            refuse(form, error)
    return _page(request, form)


@require_POST
@signed_in
def member_role(request: Request, membership_id: UUID) -> HttpResponse:
    form = RoleForm(request.POST)
    form.is_valid()
    role = form.cleaned_data.get("access_role", "")
    operations.change_access_role(actor=request.actor, membership_id=membership_id, access_role=role)
    toast(request, _("The role is changed."))
    return redirect("accounts:team")


@require_POST
@signed_in
def member_sight(request: Request, membership_id: UUID) -> HttpResponse:
    """Whom a member sees, and to which team they belong."""
    form = SightForm(request.POST)
    form.is_valid()
    sight, team = (form.cleaned_data.get(name, "") for name in ("sight", "team"))
    member = operations.change_sight(actor=request.actor, membership_id=membership_id, sight=sight, team=team)
    toast(request, _("What %(name)s sees is changed.") % {"name": member.user})
    return redirect("accounts:team")


@require_POST
@signed_in
def member_removal(request: Request, membership_id: UUID) -> HttpResponse:
    operations.remove_member(actor=request.actor, membership_id=membership_id)
    toast(request, _("This person no longer works here."))
    return redirect("accounts:team")


@require_POST
@signed_in
def departure(request: Request) -> HttpResponse:
    operations.leave_team(actor=request.actor)
    toast(request, _("You have left the workspace."))
    return redirect("/")


@require_POST
@signed_in
def invitation_sending(request: Request, invitation_id: UUID) -> HttpResponse:
    operations.resend_invitation(actor=request.actor, invitation_id=invitation_id)
    toast(request, _("The invitation is on its way again; the earlier link no longer works."))
    return redirect("accounts:team")


@require_POST
@signed_in
def invitation_revocation(request: Request, invitation_id: UUID) -> HttpResponse:
    operations.revoke_invitation(actor=request.actor, invitation_id=invitation_id)
    toast(request, _("The invitation is taken back."))
    return redirect("accounts:team")


def _page(request: Request, form: InviteForm) -> HttpResponse:
    members = queries.visible_members(request.actor)
    return render(
        request,
        "accounts/team.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        form=form,
        members=members,
        teams=sorted({member.team for member in members if member.team}, key=str.casefold),
        sights=SIGHTS,
        invitations=queries.visible_invitations(request.actor),
        roles=ACCESS_ROLES,
        meanings=[(label, MEANINGS[AccessRole(role)]) for role, label in ACCESS_ROLES],
        may_manage=request.actor.may(Permission.MANAGE_TEAM),
        may_invite=request.actor.may(Permission.INVITE_MEMBER),
        now=clock.now(),
    )
