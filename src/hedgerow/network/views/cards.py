"""Adding and editing a person or organisation."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hedgerow.kernel.errors import Conflict, HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.network import operations, queries
from hedgerow.network.forms import CardForm, Contacts, card_of, contacts_of, refuse
from hedgerow.network.forms.keys import key_of
from hedgerow.network.models import FieldKind, Party, PartyKind
from hedgerow.network.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

ANOTHER = "another"
_NEW_LINES = [{"kind": "email"}, {"kind": "phone"}]


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def new(request: Request) -> HttpResponse:
    require(request.actor, Permission.EDIT_PARTIES)
    form, contacts = _forms(request, initial=_asked(request), lines=_NEW_LINES)
    if _is_sent(request) and form.is_valid() and contacts.is_valid():
        try:
            party = operations.add_card(actor=request.actor, card=card_of(form, contacts))
            toast(request, _("%(name)s is in your hedge.") % {"name": party.name})
            return redirect("network:party", party_id=party.id)
        except HedgerowError as error:
            refuse(form, error)
    return _page(request, form, contacts)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def edit(request: Request, party_id: UUID) -> HttpResponse:
    require(request.actor, Permission.EDIT_PARTIES)
    party = queries.party_in_detail(request.actor, party_id)
    form, contacts = _forms(request, party=party, lines=contacts_of(party.contact_points.all()))
    if _is_sent(request) and form.is_valid() and contacts.is_valid():
        try:
            operations.change_card(actor=request.actor, party=party, card=card_of(form, contacts))
            toast(request, _("Saved."))
            return redirect("network:party", party_id=party.id)
        except Conflict as error:
            party = queries.party_in_detail(request.actor, party_id)
            form, contacts = _forms(request, party=party, lines=contacts_of(party.contact_points.all()), seen_now=True)
            refuse(form, error)
        except HedgerowError as error:
            refuse(form, error)
    return _page(request, form, contacts, party)


def _forms(
    request: Request,
    *,
    lines: list[dict[str, Any]],
    party: Party | None = None,
    initial: dict[str, Any] | None = None,
    seen_now: bool = False,
) -> tuple[CardForm, Any]:
    """What was sent, else what is there. `seen_now`: the present state counts as the one that was shown."""
    fields = queries.listed_fields(request.actor)
    kinds = queries.visible_role_kinds(request.actor) if party is None else ()
    initial = CardForm.shown(party, fields) if party else initial
    sent = _lengthened(request) if request.method == "POST" else None
    if sent is not None and seen_now and party is not None:
        sent = sent.copy()
        sent["seen"] = party.changed_at.isoformat()
    held = party.custom if party else None
    currency = request.workspace.currency
    form = CardForm(sent, initial=initial, fields=fields, currency=currency, kinds=kinds, held=held)
    known = {"held": {(line["kind"], line.get("value")) for line in lines}}
    return form, Contacts(sent, initial=lines or _NEW_LINES, prefix="contacts", form_kwargs=known)


def _asked(request: Request) -> dict[str, Any]:
    """What a link asked for: a kind, a role, a name to begin with."""
    kind = request.GET.get("kind", "")
    return {
        "kind": kind if kind in PartyKind.values else PartyKind.PERSON,
        "roles": [request.GET["role"]] if "role" in request.GET else [],
        "name": request.GET.get("name", "")[:200],
    }


def _is_sent(request: Request) -> bool:
    return request.method == "POST" and ANOTHER not in request.POST


def _lengthened(request: Request) -> Any:
    """What was sent; with one more contact line where that was asked for. Nothing typed is lost."""
    if ANOTHER not in request.POST:
        return request.POST
    sent = request.POST.copy()
    lines = sent.get("contacts-TOTAL_FORMS", "0")
    count = int(lines) if lines.isdecimal() and len(lines) < 4 else 0
    sent["contacts-TOTAL_FORMS"], sent[f"contacts-{count}-kind"] = str(count + 1), "phone"
    return sent


def _page(request: Request, form: CardForm, contacts: Any, party: Party | None = None) -> HttpResponse:
    sent = _is_sent(request)
    pointers = {field.key for field in form.custom_fields if field.kind == FieldKind.PARTY}
    keys = [key for key in (form[f"custom-{name}"].value() for name in pointers) if key]
    return render(
        request,
        "network/card.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if sent else HTTPStatus.OK,
        form=form,
        contacts=contacts,
        party=party,
        is_checked=sent,
        names=_names(request, keys),
    )


def _names(request: Request, texts: list[str]) -> dict[str, str]:
    keys = [key for text in texts if (key := key_of(text)) is not None]
    return {str(key): name for key, name in queries.names_of(request.actor, keys).items()} if keys else {}
