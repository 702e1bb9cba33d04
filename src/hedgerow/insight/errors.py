from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Invalid, NotFound


class LetterNotFound(NotFound):
    code = "letter_not_found"
    title = _("There is no letter of that month yet.")


class MonthNotBegun(Invalid):
    code = "month_not_begun"
    title = _("That month has not begun yet.")
    todo = _("Choose this month or one before.")


class BadMonth(Invalid):
    code = "bad_month"
    title = _("That is no month.")
    todo = _("Write it as year and month, such as 2026-09.")


class MeasureNotFound(NotFound):
    code = "measure_not_found"
    title = _("We know no measure of that name.")


class GoalNotFound(NotFound):
    code = "goal_not_found"
    title = _("We could not find that goal.")


class BoardNotFound(NotFound):
    code = "board_not_found"
    title = _("We could not find that board.")


class RemarkNotFound(NotFound):
    code = "remark_not_found"
    title = _("We could not find that remark.")


class BadGoal(Invalid):
    code = "bad_goal"
    title = _("That cannot be a goal.")


class BadBoard(Invalid):
    code = "bad_board"
    title = _("That cannot be a board.")


class BadRemark(Invalid):
    code = "bad_remark"
    title = _("Write in a few words what happened on which day.")


class NotWorkedOut(NotFound):
    code = "not_worked_out"
    title = _("This is not worked out yet.")
    todo = _("Ask for it on its page, or wait for the night.")
