"""Who takes part: seen, brought in one by one, with a segment or with a list, taken out and put back."""

from datetime import date
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.initiatives import operations, queries, tables
from hedgerow.initiatives.errors import NotTakingPart
from hedgerow.initiatives.forms import ListForm, PartyForm, SegmentForm, refuse
from hedgerow.initiatives.models import Initiative
from hedgerow.initiatives.operations import Added
from hedgerow.initiatives.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.ids import typed_key
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.web import formats, lists
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]
_FOUND = 8


@require_http_methods(_WAYS)
@signed_in
def parties(request: Request, initiative_id: UUID) -> HttpResponseBase:
    """The list; a POST brings one in, who was found by typing."""
    one = queries.visible_initiative(request.actor, initiative_id)
    if request.method != "POST":
        return _page(request, one)
    require(request.actor, Permission.NOTE_IN_INITIATIVES)
    form = PartyForm(request.POST, since=_usual_day(request, one))
    if form.is_valid() and form.cleaned_data["party"]:
        party = network.visible_party(request.actor, typed_key(form.cleaned_data["party"]))
        try:
            place = operations.add_party(
                actor=request.actor, initiative=one, party=party, since=form.cleaned_data["since"]
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            undo = reverse("initiatives:take_out", args=[one.pk, place.party_id])
            toast(request, _("%(name)s takes part.") % {"name": party.name}, undo=undo)
            return redirect("initiatives:parties", one.pk)
    elif form.is_valid() and not form.cleaned_data["q"].strip():
        form.add_error("q", _("Type a part of the name and choose one."))
    return _page(request, one, party_form=form)


@require_POST
@signed_in
def create_segment(request: Request, initiative_id: UUID) -> HttpResponseBase:
    require(request.actor, Permission.NOTE_IN_INITIATIVES)
    one = queries.visible_initiative(request.actor, initiative_id)
    form = SegmentForm(request.POST, segments=_segments(request), since=_usual_day(request, one))
    if form.is_valid():
        segment = network.visible_segment(request.actor, typed_key(form.cleaned_data["segment"]))
        try:
            added = operations.add_segment(
                actor=request.actor, initiative=one, segment=segment, since=form.cleaned_data["since"]
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            return _brought_in(request, one, added)
    return _page(request, one, segment_form=form)


@require_POST
@signed_in
def create_list(request: Request, initiative_id: UUID) -> HttpResponseBase:
    """Lines that name nobody are shown again, to be mended."""
    require(request.actor, Permission.NOTE_IN_INITIATIVES)
    one = queries.visible_initiative(request.actor, initiative_id)
    form = ListForm(request.POST, request.FILES, since=_usual_day(request, one))
    if form.is_valid():
        since = form.cleaned_data["since"]
        try:
            added = operations.add_list(actor=request.actor, initiative=one, text=form.lines, since=since)
        except HedgerowError as error:
            refuse(form, error)
        else:
            if not added.unknown:
                return _brought_in(request, one, added)
            _say(request, one, added)
            left = ListForm({"text": "\n".join(added.unknown), "since": since.isoformat()}, since=since)
            left.add_error("text", _unknown(added))
            return _page(request, one, list_form=left)
    return _page(request, one, list_form=form)


@require_POST
@signed_in
def create_removal(request: Request, initiative_id: UUID, party_id: UUID) -> HttpResponse:
    one = queries.visible_initiative(request.actor, initiative_id)
    place = queries.place_of(request.actor, one, party_id)
    operations.take_out(actor=request.actor, place=place)
    undo = reverse("initiatives:put_back", args=[one.pk, party_id])
    toast(request, _("Taken out: what they buy no longer counts."), undo=undo)
    return redirect("initiatives:parties", one.pk)


@require_POST
@signed_in
def delete_removal(request: Request, initiative_id: UUID, party_id: UUID) -> HttpResponse:
    one = queries.visible_initiative(request.actor, initiative_id)
    operations.put_back(actor=request.actor, place=queries.place_of(request.actor, one, party_id))
    toast(request, _("They take part again."))
    return redirect("initiatives:parties", one.pk)


@require_POST
@signed_in
def create_batch_removal(request: Request, initiative_id: UUID, batch: UUID) -> HttpResponse:
    """What brought many in at once is undone."""
    one = queries.visible_initiative(request.actor, initiative_id)
    count = operations.take_out_batch(actor=request.actor, initiative=one, batch=batch)
    if not count:
        raise NotTakingPart
    words = ngettext("%(count)s person is taken out again.", "%(count)s people are taken out again.", count)
    toast(request, words % {"count": formats.number(count)})
    return redirect("initiatives:parties", one.pk)


def _brought_in(request: Request, one: Initiative, added: Added) -> HttpResponse:
    _say(request, one, added)
    return redirect("initiatives:parties", one.pk)


def _unknown(added: Added) -> str:
    told = _("These lines name nobody who is here, or several. All others are in.")
    if not added.more_unknown:
        return told
    more = ngettext(
        "So does %(count)s more line, which is not shown.",
        "So do %(count)s more lines, which are not shown.",
        added.more_unknown,
    )
    return f"{told} {more % {'count': formats.number(added.more_unknown)}}"


def _say(request: Request, one: Initiative, added: Added) -> None:
    words = ngettext("%(count)s person takes part now.", "%(count)s people take part now.", added.added)
    text = words % {"count": formats.number(added.added)}
    if added.already:
        before = ngettext("%(count)s did already.", "%(count)s did already.", added.already)
        text = f"{text} {before % {'count': formats.number(added.already)}}"
    undo = reverse("initiatives:take_out_batch", args=[one.pk, added.batch]) if added.added else ""
    toast(request, text, undo=undo)


def _page(request: Request, one: Initiative, **forms: Any) -> HttpResponseBase:
    since = _usual_day(request, one)
    party_form = forms.get("party_form") or PartyForm(since=since)
    typed = str(party_form["q"].value() or "")
    found = network.suggested_parties(request.actor, typed, _FOUND, country=request.workspace.country) if typed else []
    is_open = one.archived_at is None
    answer = lists.show(
        request,
        tables.taking_part(),
        queries.taking_part(request.actor, one).select_related("party"),
        "initiatives/parties.html",
        one=one,
        found=found,
        party_form=party_form,
        segment_form=forms.get("segment_form") or SegmentForm(segments=_segments(request), since=since),
        list_form=forms.get("list_form") or ListForm(since=since),
        open_form=next(iter(forms), ""),
        name_of=tables.name_of,
        since_of=tables.since_of,
        how_of=tables.how_of,
        may_note=is_open and request.actor.may(Permission.NOTE_IN_INITIATIVES),
    )
    if any(form.errors for form in forms.values()):
        answer.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return answer


def _segments(request: Request) -> list[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in network.listed_segments(request.actor)]


def _usual_day(request: Request, one: Initiative) -> date:
    """Today, as long as it runs; its first day before that, its last one after."""
    today = clock.today(request.workspace.time_zone)
    if one.first_day is not None and one.first_day > today:
        return one.first_day
    return one.last_day if one.last_day is not None and one.last_day < today else today
