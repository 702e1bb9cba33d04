"""Questions in SQL over the copy, and those that are kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.jobs import queries as jobs
from hedgerow.kernel.jobs.models import LIVE, Job
from hedgerow.kernel.permissions import require
from hedgerow.lake.errors import QuestionNotFound
from hedgerow.lake.filing import parquet
from hedgerow.lake.models import Question
from hedgerow.lake.permissions import Permission
from hedgerow.lake.queries.keys import parties_of
from hedgerow.lake.queries.reading import copied_files
from hedgerow.lake.registries import Kind, tables
from hedgerow.lake.workbench import keeping
from hedgerow.lake.workbench.asking import SECONDS, SHOWN, Answer, Keep, Readable, ask
from hedgerow.lake.workbench.keeping import KeptAnswer

LINKED = 1000
"""So many rows at most have the pages of their parties looked for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that a job answers or has answered: `answer` when it has, `refusal` in words when it will not be."""

    job: Job
    sql: str
    answer: Answer | None
    refusal: str

    @property
    def is_waiting(self) -> bool:
        return self.answer is None and not self.refusal


def answer(
    actor: Actor, sql: str, *, most: int = SHOWN, seconds: int = SECONDS, keep: Keep = lambda _line: None
) -> Answer:
    """Of the copy as it is now. Raises as `ask`, CopyNotMade, and NotPermitted for who does not see everybody."""
    _manifest, files = copied_files(actor)
    views = [parquet.view_sql(table, files[table.name]) for table in tables]
    paths = [str(path) for some in files.values() for path in some]
    return ask(sql, Readable(views, paths), most=most, seconds=seconds, keep=keep)


def kept_answer(actor: Actor, answer_id: UUID) -> KeptAnswer:
    """All rows of an answer, for who may ask such questions. Raises AnswerGone."""
    _ensure_sees_all(actor)
    return keeping.opened(keeping.path_of(actor.workspace_id, answer_id))


def is_kept(actor: Actor, answer_id: UUID) -> bool:
    """Its rows can be taken away."""
    _ensure_sees_all(actor)
    return keeping.path_of(actor.workspace_id, answer_id).is_file()


def _ensure_sees_all(actor: Actor) -> None:
    require(actor, Permission.READ_COPY)
    if actor.sees is not None:
        raise NotPermitted


def key_of_question(actor: Actor, sql: str = "") -> str:
    """Under which its job is found: one at a time for who asks it. Without a question, how all such keys begin."""
    asked = f"{actor.reference}:{sha256(sql.encode()).hexdigest()[:16]}" if sql else ""
    return f"lake-question:{actor.workspace_id}:{asked}"


def asked(actor: Actor, job_id: UUID) -> Asked:
    """For who sees everybody, as the answer does. Raises QuestionNotFound, also where it is forgotten."""
    _ensure_sees_all(actor)
    job = jobs.job_under(actor, job_id, key_of_question(actor))
    if job is None:
        raise QuestionNotFound
    told = job.result or {}
    found = _told(told) if "rows" in told else None
    refusal = str(told.get("refused", ""))
    if not found and not refusal and job.state not in LIVE:
        refusal = job.error_message or _("The question was not answered. Ask it again.")
    return Asked(job, str(job.args[0]), found, refusal)


def _told(told: dict[str, Any]) -> Answer:
    """As a job found it; an earlier release did not say how many rows there were."""
    count, goes_on = told.get("count", len(told["rows"])), told.get("goes_on", told["is_cut"])
    return Answer(told["columns"], told["rows"], told["is_cut"], told["seconds"], count, goes_on)


def parties_in(actor: Actor, found: Answer) -> Mapping[int, UUID]:
    """Whom the keys in columns that are called as a party's are stand for, of those the actor may see."""
    named = {column.name for table in tables for column in table.columns if column.kind is Kind.PARTY} | _CALLED
    places = [place for place, (name, kind) in enumerate(found.columns) if name in named and kind == "BIGINT"]
    keys = {row[place] for row in found.rows[:LINKED] for place in places}
    wanted = {key for key in keys if isinstance(key, int)}
    return parties_of(actor, wanted) if wanted else {}


def questions(actor: Actor) -> Sequence[Question]:
    """Those that are kept, by name."""
    require(actor, Permission.READ_COPY)
    return list(Question.objects.filter(removed_at=None).order_by("name", "pk"))


def visible_question(actor: Actor, question_id: UUID) -> Question:
    """Also one that was removed. Raises QuestionNotFound."""
    require(actor, Permission.READ_COPY)
    found = Question.objects.filter(pk=question_id).first()
    if found is None:
        raise QuestionNotFound
    return found


_CALLED = frozenset({"party", "giver", "receiver", "source", "target", "actor", "object"})
