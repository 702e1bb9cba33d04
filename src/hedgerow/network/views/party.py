"""The page of one party."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from markupsafe import Markup

from hedgerow.kernel import clock
from hedgerow.kernel.errors import Text
from hedgerow.network import operations, queries
from hedgerow.network.between import bond_in_words
from hedgerow.network.forms import EndForm, GiveRoleForm, LogForm, TieForm
from hedgerow.network.models import CustomField, FieldKind, Party, Role
from hedgerow.network.permissions import Permission
from hedgerow.network.registries import PartyPanel, party_panels
from hedgerow.network.tables import cells
from hedgerow.network.views.geography import from_you
from hedgerow.network.views.listing import undo_address
from hedgerow.network.views.timeline import groups, part_of
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render, render_text
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@dataclass(frozen=True, slots=True)
class FilledPanel:
    panel: PartyPanel
    html: Markup


@require_GET
@signed_in
def party(request: Request, party_id: UUID) -> HttpResponse:
    one = queries.party_in_detail(request.actor, party_id)
    return show(request, one) if one.id == party_id else redirect("network:party", party_id=one.id)


@require_POST
@signed_in
def create_archive(request: Request, party_id: UUID) -> HttpResponse:
    one = queries.visible_party(request.actor, party_id)
    at = clock.now()
    operations.put_away_parties(actor=request.actor, party_ids=[one.id], at=at)
    toast(request, _("%(name)s is put away.") % {"name": one.name}, undo=undo_address(at))
    return redirect("network:people")


@require_POST
@signed_in
def create_restoration(request: Request, party_id: UUID) -> HttpResponse:
    one = queries.visible_party(request.actor, party_id)
    operations.restore_party(actor=request.actor, party=one)
    toast(request, _("%(name)s is back.") % {"name": one.name})
    return redirect("network:party", party_id=one.id)


def show(request: Request, one: Party, **forms: Any) -> HttpResponse:
    """The page, with a form that needs another look in its place: `log`, `give` or `tie`."""
    status = HTTPStatus.UNPROCESSABLE_ENTITY if forms else HTTPStatus.OK
    ties, more_ties = queries.grouped_ties(request.actor, one)
    today = clock.today(request.workspace.time_zone)
    panels = _panels(request, one)
    context = {
        "part": part_of(request, one.id),
        "groups": groups(),
        "roles": _roles(one),
        "ties": ties,
        "more_ties": more_ties,
        "bond_in_words": bond_in_words,
        "customs": _customs(request, one),
        "wide": [each for each in panels if each.panel.is_wide],
        "narrow": [each for each in panels if not each.panel.is_wide],
        "away": from_you(request.actor, one.id),
        "birthday": cells.birthday(one),
        "keepers": queries.possible_keepers(request.actor),
        "family": queries.family_of(one),
        "found": [],
        "merges": queries.merges_of(request.actor, one),
        "segments": queries.segments_of(request.actor, one),
        "may_hold": request.actor.may(Permission.PRIVACY),
        "may_merge": request.actor.may(Permission.MERGE),
        **_forms(request, one, today),
        **forms,
    }
    return render(request, "network/party.html", status=status, party=one, today=today, **context)


def _forms(request: Request, one: Party, today: Any) -> dict[str, Any]:
    """Forms for who may use them; none while the party is put away."""
    if not request.actor.may(Permission.EDIT_PARTIES) or one.archived_at is not None:
        return {"log": None, "give": None, "tie": None, "end": None}
    return {
        "log": LogForm(today=today),
        "give": GiveRoleForm(kinds=queries.visible_role_kinds(request.actor), today=today),
        "tie": TieForm(kinds=queries.visible_tie_kinds(request.actor), today=today),
        "end": EndForm(today=today),
    }


def _roles(one: Party) -> list[tuple[Role, queries.RoleWord]]:
    """Roles with their word: present ones first, then those that ended, the latest first."""
    held = sorted(queries.roles_of(one), key=lambda role: (role.until is not None, -role.since.toordinal()))
    return [(role, queries.role_word(role.kind)) for role in held]


def _customs(request: Request, one: Party) -> list[tuple[CustomField, Text]]:
    """Filled custom fields in words."""
    fields = [field for field in queries.listed_fields(request.actor) if one.custom.get(field.key)]
    pointed = [one.custom[field.key] for field in fields if field.kind == FieldKind.PARTY]
    names = queries.names_pointed_at(request.actor, pointed)
    shown = [(field, cells.custom_text(field, one.custom[field.key], names)) for field in fields]
    return [(field, text) for field, text in shown if text]


def _panels(request: Request, one: Party) -> list[FilledPanel]:
    """What other packages know of this party; a panel with nothing to show is left out."""
    filled = [
        (panel, panel.context(request.actor, one)) for panel in sorted(party_panels, key=lambda each: each.position)
    ]
    return [_filled(request, one, panel, context) for panel, context in filled if context is not None]


def _filled(request: Request, one: Party, panel: PartyPanel, context: Mapping[str, Any]) -> FilledPanel:
    # house: safe-markup: the text comes from a template of ours, which escapes what it is given
    return FilledPanel(panel, Markup(render_text(request, panel.template, party=one, **context)))
