"""Pairs that may be one: the list, one side by side, and what is decided about it."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import HttpResponseClientRefresh

from hedgerow.network import operations, queries, tasks
from hedgerow.network.models import Duplicate
from hedgerow.network.permissions import Permission
from hedgerow.network.tables.comparing import compared
from hedgerow.network.tables.duplicates import AGAINST, REASONS, duplicates_listing, is_certain, reasons_of
from hedgerow.web import formats, lists
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

_TAKE = "take:"


@require_GET
@signed_in
def index(request: Request) -> HttpResponseBase:
    return lists.show(
        request,
        duplicates_listing(),
        queries.visible_duplicates(request.actor),
        "network/duplicates/index.html",
        scan=queries.last_scan(request.actor),
        running=tasks.running_scan(request.actor),
        first=queries.next_duplicate(request.actor),
        may_scan=request.actor.may(Permission.EDIT_PARTIES),
    )


@require_POST
@signed_in
def create_scan(request: Request) -> HttpResponse:
    tasks.start_scan(actor=request.actor)
    return redirect("network:duplicates")


@require_GET
@signed_in
def scanned(request: Request) -> HttpResponse:  # noqa: ARG001  (who may see the list is asked there)
    """The page that watched a scan is loaded anew: it has more to tell."""
    return HttpResponseClientRefresh()


@require_GET
@signed_in
def compare(request: Request, kept_id: UUID, gone_id: UUID) -> HttpResponse:
    """Two parties side by side, whether a scan found them or somebody chose them."""
    both = queries.both_in_detail(request.actor, kept_id, gone_id)
    if both is None:
        sorry(request, _("One of the two is in no list any more. Here is what is left to look at."))
        return redirect("network:duplicates")
    kept, gone = both
    pair = queries.duplicate_of(request.actor, kept_id, gone_id)
    later = queries.next_duplicate(request.actor, after=pair) if pair else None
    return render(
        request,
        "network/duplicates/compare.html",
        kept=kept,
        gone=gone,
        pair=pair,
        lines=compared(request, kept, gone),
        reasons=[(REASONS[reason], reason in AGAINST) for reason in reasons_of(pair)] if pair else [],
        is_certain=pair is not None and is_certain(pair),
        later=_address(later),
        left=queries.count_duplicates(request.actor),
        may_merge=request.actor.may(Permission.MERGE),
        may_decide=request.actor.may(Permission.EDIT_PARTIES),
    )


@require_POST
@signed_in
def create_merge(request: Request, kept_id: UUID, gone_id: UUID) -> HttpResponse:
    after = queries.duplicate_of(request.actor, kept_id, gone_id)
    take = [
        name.removeprefix(_TAKE) for name, said in request.POST.items() if name.startswith(_TAKE) and said == "gone"
    ]
    made = operations.merge_parties(actor=request.actor, kept_id=kept_id, gone_id=gone_id, take=take)
    words = _("%(name)s is one now.") % {"name": made.kept.name}
    toast(request, words, undo=reverse("network:take_apart", args=[made.pk]))
    return redirect(_address(queries.next_duplicate(request.actor, after=after)) if after else _party(made.kept_id))


@require_POST
@signed_in
def delete_merge(request: Request, merge_id: UUID) -> HttpResponse:
    made, left = operations.take_apart(actor=request.actor, merge_id=merge_id)
    toast(request, _("%(kept)s and %(gone)s are two again.") % {"kept": made.kept.name, "gone": made.gone.name})
    if left:
        words = ngettext(
            "%(count)s thing stayed as it is: it was changed since.",
            "%(count)s things stayed as they are: they were changed since.",
            left,
        )
        toast(request, words % {"count": formats.number(left)})
    return redirect("network:party", party_id=made.kept_id)


@require_POST
@signed_in
def create_rejection(request: Request, kept_id: UUID, gone_id: UUID) -> HttpResponse:
    after = queries.duplicate_of(request.actor, kept_id, gone_id)
    operations.reject_duplicate(actor=request.actor, first=kept_id, second=gone_id)
    undo = reverse("network:ask_again", args=[kept_id, gone_id])
    toast(request, _("Two different ones, then. We will not ask again."), undo=undo)
    return redirect(_address(queries.next_duplicate(request.actor, after=after)))


@require_POST
@signed_in
def delete_rejection(request: Request, kept_id: UUID, gone_id: UUID) -> HttpResponse:
    operations.ask_again(actor=request.actor, first=kept_id, second=gone_id)
    return redirect("network:compare", kept_id=kept_id, gone_id=gone_id)


def _address(pair: Duplicate | None) -> str:
    """The older record of a pair stays, unless somebody swaps them."""
    if pair is None:
        return reverse("network:duplicates")
    kept, gone = sorted((pair.first, pair.second), key=lambda party: (party.added_at, party.pk))
    return reverse("network:compare", args=[kept.pk, gone.pk])


def _party(party_id: UUID) -> str:
    return reverse("network:party", args=[party_id])
