"""One initiative: what went in, what came out by each assumption, who brought it; and its table to take away."""

from collections.abc import Sequence
from http import HTTPStatus
from tempfile import TemporaryFile
from typing import Any
from uuid import UUID

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_GET, require_POST

from hedgerow.exchange import queries as exchange
from hedgerow.initiatives import drawing, operations, queries, telling, words
from hedgerow.initiatives.forms import BasisForm, basis_initial
from hedgerow.initiatives.models import Initiative, PieceSide
from hedgerow.initiatives.permissions import Permission
from hedgerow.initiatives.report import report
from hedgerow.kernel import clock
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

LATEST = 30


@require_GET
@signed_in
def initiative(request: Request, initiative_id: UUID) -> HttpResponse:
    return page_of(request, queries.visible_initiative(request.actor, initiative_id), None)


@require_POST
@signed_in
def create_export(request: Request, initiative_id: UUID) -> HttpResponseBase:
    """The file itself. It is taken from a temporary file that is gone when it is sent."""
    require(request.actor, Permission.EXPORT_INITIATIVES)
    one = queries.visible_initiative(request.actor, initiative_id)
    out = TemporaryFile()  # noqa: SIM115  (closed by the answer that sends it)
    operations.export_initiative(actor=request.actor, initiative=one, out=out)
    out.seek(0)
    day = clock.today(request.workspace.time_zone).isoformat()
    return FileResponse(out, as_attachment=True, filename=f"{request.workspace.slug}-initiative-{day}.csv")


def page_of(request: Request, one: Initiative, form: BasisForm | None) -> HttpResponse:
    """`form` is what somebody chose and that could not be taken."""
    actor = request.actor
    told = report(actor, one)
    kinds = {key: word.label for key, word in exchange.kind_words().items()}
    names = queries.names_of(actor, [line.party for line in told.lines])
    leads = queries.possible_leads(actor) if one.in_charge_id else {}
    is_open = one.archived_at is None
    return render(
        request,
        "initiatives/initiative.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form and form.errors else HTTPStatus.OK,
        one=one,
        told=told,
        state=words.state(one, told.today),
        period=words.period(one),
        in_charge=telling.in_charge(one, leads),
        headline=words.headline(told),
        chart=drawing.over_time(told),
        results=words.result_lines(told),
        chosen=words.chosen(one),
        margin=words.margin(told),
        shared=words.shared(told),
        unmeasured=words.unmeasured(told, kinds),
        ins=telling.ins(told),
        budgets=telling.budgets(told),
        lines=telling.party_lines(told, names),
        rest=words.money(told.rest, one.currency) if told.rest else "",
        went=_pieces(request, one, PieceSide.IN, kinds),
        came=_pieces(request, one, PieceSide.OUT, kinds),
        form=form or BasisForm(initial=basis_initial(told.basis)),
        sees_some=actor.sees is not None,
        may_note=is_open and actor.may(Permission.NOTE_IN_INITIATIVES),
        may_lead=actor.may(Permission.LEAD_INITIATIVES),
        may_export=actor.may(Permission.EXPORT_INITIATIVES),
    )


def _pieces(request: Request, one: Initiative, side: PieceSide, kinds: dict[UUID, Any]) -> Sequence[telling.PieceLine]:
    found = queries.pieces_of(request.actor, one, side, LATEST)
    return [telling.piece_line(piece, kinds, request.workspace.name) for piece in found]
