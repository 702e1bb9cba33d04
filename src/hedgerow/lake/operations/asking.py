"""Questions are kept and removed; what is taken away of the copy is noted."""

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.lake import events
from hedgerow.lake.errors import QuestionRefused
from hedgerow.lake.models import Question
from hedgerow.lake.permissions import Permission
from hedgerow.lake.workbench.asking import ensure_short

LONGEST_NAME = 80


@transaction.atomic
def keep_question(*, actor: Actor, name: str, sql: str) -> Question:
    """Raises QuestionRefused without a name or a question, and where one of them is too long."""
    require(actor, Permission.READ_COPY)
    if not name.strip() or len(name.strip()) > LONGEST_NAME:
        raise QuestionRefused(_("Give it a name of at most 80 letters."), field="name")
    if not sql.strip():
        raise QuestionRefused(_("Write a question first."), field="sql")
    ensure_short(sql)
    made = Question.objects.create(name=name.strip(), sql=sql, kept_at=clock.now(), kept_by=actor.label[:80])
    _note(actor, made, "kept")
    return made


@transaction.atomic
def remove_question(*, actor: Actor, question: Question) -> None:
    """It can be brought back. Again changes nothing."""
    require(actor, Permission.READ_COPY, question)
    if Question.objects.filter(pk=question.pk, removed_at=None).update(removed_at=clock.now()):
        _note(actor, question, "removed")


@transaction.atomic
def bring_back_question(*, actor: Actor, question: Question) -> None:
    """Again changes nothing."""
    require(actor, Permission.READ_COPY, question)
    if Question.objects.filter(pk=question.pk, removed_at__isnull=False).update(removed_at=None):
        _note(actor, question, "restored")


# house: operation-shape: nothing changes; that rows left the house is noted where such things stand
@transaction.atomic
def note_taken(*, actor: Actor, what: str, rows: int) -> None:
    """Rows of the copy were taken away: of a table by its name, or "question"."""
    require(actor, Permission.READ_COPY)
    audit(
        actor=actor,
        event=events.COPY_TAKEN,
        after={"what": what, "rows": rows},
    )


def _note(actor: Actor, question: Question, change: str) -> None:
    audit(actor=actor, event=events.QUESTION_KEPT, after={"name": question.name, "change": change})
