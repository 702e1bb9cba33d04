"""The list of splits, one split, and its table to take away."""

import csv
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hedgerow.kernel.tabular.rejected import BYTE_ORDER_MARK, guarded_exactly
from hedgerow.sharing import queries, tables, words
from hedgerow.sharing.explaining import Account, explained
from hedgerow.sharing.models import Split
from hedgerow.sharing.permissions import Permission
from hedgerow.sharing.queries import Shown
from hedgerow.web import lists
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@require_GET
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
    )


@require_GET
@signed_in
def file(request: Request, split_id: UUID) -> HttpResponse:
    """The parts as a table for a spreadsheet."""
    one = queries.visible_split(request.actor, split_id)
    shown = queries.shown_version(request.actor, one, _number(request, one))
    account = _account(request, shown)
    response = HttpResponse(BYTE_ORDER_MARK, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="split-{one.pk}-{shown.version.number}.csv"'
    writer = csv.writer(response)
    writer.writerow([_("Who"), _("Part"), _("By what each added"), _("Equally"), _("Figure for the rule")])
    for line in account.lines:
        writer.writerow(map(guarded_exactly, (line.name, line.part, line.fair, line.equal, line.basis)))
    return response


def _account(request: Request, shown: Shown) -> Account:
    names = queries.names_of(request.actor, (part.contributor.party_id for part in shown.parts))
    return explained(shown, names, queries.living_of(shown.parts), request.workspace.name)


def _number(request: Request, one: Split) -> int:
    asked = request.GET.get("version", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else one.latest
