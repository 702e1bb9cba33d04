"""The workbench: a question in SQL, its answer, and the questions that are kept. Asking is a POST: it costs time."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.ids import NOBODY, uuid7
from hedgerow.kernel.permissions import require
from hedgerow.lake import operations, queries, tasks
from hedgerow.lake.errors import QuestionBusy, QuestionTooLong
from hedgerow.lake.forms.asking import QuestionForm
from hedgerow.lake.permissions import Permission
from hedgerow.lake.queries import Asked
from hedgerow.lake.workbench.asking import PATIENCE, TAKEN, Answer
from hedgerow.lake.workbench.examples import EXAMPLES
from hedgerow.timeline.registries import subject_names
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

CELLS = 20_000
"""So many cells a page has at most: more of them keep whoever waits for other pages waiting."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def ask(request: Request) -> HttpResponse:
    """The question and, when it was asked, its answer below it; where that takes long, or others wait, a job goes on.

    An answer that is whole is kept, so that it can be taken away as it stands.
    """
    require(request.actor, Permission.READ_COPY)
    if request.method != "POST":
        return _page(request, QuestionForm(initial={"sql": EXAMPLES[0].sql}), None)
    form, key = QuestionForm(request.POST), uuid7()
    try:
        found = _answered(request, form, key) if form.is_valid() else None
    except (QuestionTooLong, QuestionBusy):
        return redirect("lake:asked", tasks.start_question(actor=request.actor, sql=form.cleaned_data["sql"]))
    return _page(request, form, found, key=key)


@never_cache
@require_safe
@signed_in
def asked(request: Request, job_id: UUID) -> HttpResponse:
    """A question that a job answers: how far it is, and then the answer."""
    one = queries.asked(request.actor, job_id)
    return _page(request, QuestionForm(initial={"sql": one.sql}), one.answer, one, key=job_id)


@require_safe
@signed_in
def question(request: Request, question_id: UUID) -> HttpResponse:
    """One that is kept, ready to be asked."""
    one = queries.visible_question(request.actor, question_id)
    return _page(request, QuestionForm(initial={"sql": one.sql, "name": one.name}), None)


@require_POST
@signed_in
def create_kept(request: Request) -> HttpResponse:
    form = QuestionForm(request.POST)
    if form.is_valid():
        try:
            kept = operations.keep_question(
                actor=request.actor, name=form.cleaned_data["name"], sql=form.cleaned_data["sql"]
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The question is kept."), undo=reverse("lake:question_removal", args=[kept.pk]))
            return redirect("lake:question", kept.pk)
    return _page(request, form, None)


@require_POST
@signed_in
def delete(request: Request, question_id: UUID) -> HttpResponse:
    one = queries.visible_question(request.actor, question_id)
    operations.remove_question(actor=request.actor, question=one)
    toast(request, _("The question is gone."), undo=reverse("lake:question_back", args=[one.pk]))
    return redirect("lake:ask")


@require_POST
@signed_in
def create_again(request: Request, question_id: UUID) -> HttpResponse:
    one = queries.visible_question(request.actor, question_id)
    operations.bring_back_question(actor=request.actor, question=one)
    return redirect("lake:question", one.pk)


@require_POST
@signed_in
def create_csv(request: Request) -> HttpResponse:
    """All rows that may be taken away, as a file: a job finds them, and its page shows and has them once they are."""
    form = QuestionForm(request.POST)
    if form.is_valid():
        try:
            return redirect("lake:asked", tasks.start_question(actor=request.actor, sql=form.cleaned_data["sql"]))
        except HedgerowError as error:
            refuse(form, error)
    return _page(request, form, None)


def _answered(request: Request, form: QuestionForm, key: UUID) -> Answer | None:
    sql = form.cleaned_data["sql"]
    try:
        return operations.answer_and_keep(actor=request.actor, sql=sql, answer_id=key, seconds=PATIENCE)
    except (QuestionTooLong, QuestionBusy):
        raise
    except HedgerowError as error:
        refuse(form, error)
        return None


def _pages(request: Request, found: Answer) -> dict[int, str]:
    """Of those in the answer whom the reader may see: the address of their page, by key."""
    address = subject_names["party"].address
    return {key: address(party) for key, party in queries.parties_in(request.actor, found).items()}


def _shown(found: Answer) -> Answer:
    """As many rows as a page shows of so many columns."""
    rows = found.rows[: CELLS // max(len(found.columns), 1)]
    return replace(found, rows=rows, is_cut=found.is_cut or len(rows) < len(found.rows))


def _page(
    request: Request, form: QuestionForm, found: Answer | None, one: Asked | None = None, key: UUID = NOBODY
) -> HttpResponse:
    """`key` is that of the answer, under which it may be kept."""
    found = _shown(found) if found else None
    return render(
        request,
        "lake/ask.html",
        form=form,
        answer=found,
        asked=one,
        kept=key if found and queries.is_kept(request.actor, key) else None,
        most=TAKEN,
        parties=_pages(request, found) if found else {},
        questions=queries.questions(request.actor),
        examples=EXAMPLES,
        schema=queries.schema(),
        standing=queries.standing(request.actor),
        status=422 if form.errors else 200,
    )
