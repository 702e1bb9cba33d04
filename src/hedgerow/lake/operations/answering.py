"""A question is answered, and its answer lies in a file until it is taken away."""

from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.lake import queries
from hedgerow.lake.errors import AnswerNotKept
from hedgerow.lake.permissions import Permission
from hedgerow.lake.workbench import keeping
from hedgerow.lake.workbench.asking import SECONDS, SHOWN, Answer


def answer_and_keep(*, actor: Actor, sql: str, answer_id: UUID, most: int = SHOWN, seconds: int = SECONDS) -> Answer:
    """As `queries.answer`; what was found is there for `queries.kept_answer`. Older answers may go for it.

    Where only what is shown was asked for and there is more, nothing is kept. Raises AnswerNotKept too.
    """
    require(actor, Permission.READ_COPY)
    path = keeping.path_of(actor.workspace_id, answer_id)
    try:
        with keeping.kept(path) as keep:
            found = queries.answer(actor, sql, most=most, seconds=seconds, keep=keep)
        if found.goes_on and most <= SHOWN:
            path.unlink(missing_ok=True)
        keeping.make_room(path.parent)
    except OSError as cause:
        why = cause.strerror or str(cause)
        raise AnswerNotKept(_("The answer could not be written: %(why)s.") % {"why": why}) from cause
    return found
