"""The list of splits, one split, and its table to take away."""

from collections.abc import Mapping
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hedgerow.ledger import queries as ledger
from hedgerow.sharing import queries, tables, words
from hedgerow.sharing.explaining import Account, explained
from hedgerow.sharing.forms import BookingForm
from hedgerow.sharing.models import Split
from hedgerow.sharing.permissions import Permission
from hedgerow.sharing.plain import plain_rows
from hedgerow.sharing.queries import Shown
from hedgerow.web import lists
from hedgerow.web.access import signed_in
from hedgerow.web.csv_files import csv_response
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@require_http_methods(lists.WAYS)
@signed_in
def splits(request: Request) -> HttpResponseBase:
    return lists.show(
        request,
        tables.splits(),
        queries.listed_splits(request.actor),
        "sharing/splits.html",
        may_propose=request.actor.may(Permission.PROPOSE_SPLITS),
    )


@require_GET
@signed_in
def split(request: Request, split_id: UUID) -> HttpResponse:
    """The newest version, or an older one by its number, with what each added and why."""
    one = queries.visible_split(request.actor, split_id)
    shown = queries.shown_version(request.actor, one, _number(request, one))
    may_book = request.actor.may(Permission.BOOK_SPLITS)
    booking = queries.booking_of(request.actor, one) if one.agreed_number else None
    is_bookable = may_book and one.is_agreed and booking is None
    return render(
        request,
        "sharing/split.html",
        one=one,
        version=shown.version,
        account=_account(request, shown),
        state=words.state(one),
        versions=list(queries.versions_of(request.actor, one)),
        is_newest=shown.version.number == one.latest,
        may_propose=request.actor.may(Permission.PROPOSE_SPLITS),
        may_agree=request.actor.may(Permission.AGREE_SPLITS),
        booking=booking,
        is_out_by_hand=booking is not None and ledger.reversed_of(booking.transfer) > 0,
        may_book=may_book,
        form=BookingForm(accounts=queries.sources_of(request.actor, one)) if is_bookable else None,
    )


@require_GET
@signed_in
def file(request: Request, split_id: UUID) -> HttpResponse:
    """The parts as a table for a spreadsheet."""
    one = queries.visible_split(request.actor, split_id)
    shown = queries.shown_version(request.actor, one, _number(request, one))
    head = (_("Who"), _("Part"), _("By what each added"), _("Equally"), _("Figure for the rule"), _("Currency"))
    rows = plain_rows(shown, _names(request, shown), request.workspace.name)
    return csv_response(f"split-{one.pk}-{shown.version.number}.csv", [head, *rows])


def _account(request: Request, shown: Shown) -> Account:
    return explained(shown, _names(request, shown), queries.living_of(shown.parts), request.workspace.name)


def _names(request: Request, shown: Shown) -> Mapping[UUID, str]:
    return queries.names_of(request.actor, (part.contributor.party_id for part in shown.parts))


def _number(request: Request, one: Split) -> int:
    asked = request.GET.get("version", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else one.latest
