"""Questions in SQL: answered by a job within the limits of the page, and those that are kept."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from ninja import Router
from pydantic import Field

from hedgerow.api.auth import needs
from hedgerow.api.fields import Input, Output
from hedgerow.api.request import ApiRequest
from hedgerow.lake import operations, queries, tasks
from hedgerow.lake.models import Question
from hedgerow.lake.operations.asking import LONGEST_NAME
from hedgerow.lake.queries import Asked
from hedgerow.lake.workbench.asking import LONGEST

router = Router(tags=["Copy for analysis"], auth=needs("lake:read"))
WRITE = needs("lake:write")
Sql = Annotated[str, Field(min_length=1, max_length=LONGEST)]


class CopyQuestionInput(Input):
    """One statement that only reads, in DuckDB's SQL, over the tables of the copy."""

    sql: Sql


class CopyColumnOutput(Output):
    """`type` as DuckDB calls it."""

    name: str
    type: str


class CopyAnswerOutput(Output):
    """`is_waiting`: ask for it again in a moment. `problem` says why there is no answer.

    The first 500 rows; `is_cut` where there were more. Whole numbers are numbers, days and moments as ISO 8601, what
    JSON has no form for is text. Kept for two weeks.
    """

    id: UUID
    is_waiting: bool
    sql: str
    columns: list[CopyColumnOutput]
    rows: list[list[str | int | float | bool | None]]
    is_cut: bool
    seconds: float
    problem: str


class KeptQuestionInput(Input):
    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    sql: Sql


class KeptQuestionOutput(Output):
    id: UUID
    name: str
    sql: str
    kept_at: datetime
    kept_by: str


@router.post("/answers", response={202: CopyAnswerOutput})
def ask_copy(request: ApiRequest, body: CopyQuestionInput) -> CopyAnswerOutput:
    """Have a question answered: for who sees everybody, and stopped after twenty seconds. Changes nothing."""
    return _shown(queries.asked(request.actor, tasks.start_question(actor=request.actor, sql=body.sql)))


@router.get("/answers/{answer_id}", response=CopyAnswerOutput)
def get_copy_answer(request: ApiRequest, answer_id: UUID) -> CopyAnswerOutput:
    """What became of it."""
    return _shown(queries.asked(request.actor, answer_id))


@router.get("/questions", response=list[KeptQuestionOutput])
def list_kept_questions(request: ApiRequest) -> list[KeptQuestionOutput]:
    """Those that are kept, by name."""
    return [_kept(one) for one in queries.questions(request.actor)]


@router.post("/questions", response={201: KeptQuestionOutput}, auth=WRITE)
def keep_copy_question(request: ApiRequest, body: KeptQuestionInput) -> KeptQuestionOutput:
    """Keep one, for all who may read the copy. It is not asked."""
    return _kept(operations.keep_question(actor=request.actor, name=body.name, sql=body.sql))


@router.delete("/questions/{question_id}", response={204: None}, auth=WRITE)
def remove_kept_question(request: ApiRequest, question_id: UUID) -> None:
    """Keep it no longer. Again changes nothing."""
    one = queries.visible_question(request.actor, question_id)
    operations.remove_question(actor=request.actor, question=one)


def _shown(one: Asked) -> CopyAnswerOutput:
    columns, rows = (one.answer.columns, one.answer.rows) if one.answer else ((), ())
    return CopyAnswerOutput(
        id=one.job.pk,
        is_waiting=one.is_waiting,
        sql=one.sql,
        columns=[CopyColumnOutput(name=name, type=kind) for name, kind in columns],
        rows=[[*row] for row in rows],
        is_cut=bool(one.answer and one.answer.is_cut),
        seconds=one.answer.seconds if one.answer else 0,
        problem=one.refusal,
    )


def _kept(one: Question) -> KeptQuestionOutput:
    return KeptQuestionOutput(id=one.pk, name=one.name, sql=one.sql, kept_at=one.kept_at, kept_by=one.kept_by)
