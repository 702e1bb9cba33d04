from http import HTTPStatus

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound, Temporary


class CopyIsOff(Conflict):
    code = "copy_is_off"
    title = _("No copy for analysis is kept here. Switch it on first.")


class CopyIsElsewhere(Temporary):
    """Temporary: when the other one is through, a job goes on."""

    code = "copy_is_elsewhere"
    title = _("The copy is being made or checked right now. Wait until that is done.")


class CopyNotMade(NotFound):
    code = "copy_not_made"
    status = HTTPStatus.CONFLICT
    title = _("There is no copy for analysis yet, or a file of it is gone.")


class CopyNotWritten(Temporary):
    code = "copy_not_written"
    title = _("The copy could not be written.")


class QuestionRefused(Invalid):
    code = "question_refused"
    title = _("That question cannot be answered as it is written.")


class QuestionTooLong(Invalid):
    code = "question_too_long"
    title = _("The question took too long and was stopped. Nothing was changed.")


class QuestionTooHeavy(Invalid):
    code = "question_too_heavy"
    title = _("The question needed more memory than it may have, and was stopped. Nothing was changed.")
    todo = _("Ask for fewer columns or rows, or add up before you sort.")


class QuestionBusy(Temporary):
    code = "question_busy"
    title = _("Two questions are being answered right now. Ask again in a moment.")


class AnswerNotKept(Temporary):
    code = "answer_not_kept"
    title = _("The answer could not be written.")


class AnswerGone(NotFound):
    code = "answer_gone"
    title = _("This answer is not kept any more. Ask again.")


class QuestionNotFound(NotFound):
    code = "question_not_found"
    title = _("We could not find that question.")


class PoolRefused(Invalid):
    code = "pool_refused"
    title = _("That cannot be asked of these workspaces.")
