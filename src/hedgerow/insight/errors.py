from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound


class CriterionNotFound(NotFound):
    code = "criterion_not_found"
    title = _("We could not find that criterion.")


class MarksTurnedRound(Invalid):
    code = "marks_turned_round"
    title = _("What makes it mature cannot be less than what makes it emerging.")


class BadMark(Invalid):
    code = "bad_mark"
    title = _("Type a number above 0; a share goes up to 100%.")


class LabelMissing(Invalid):
    code = "label_missing"
    title = _("Say in a few words what has to be so.")


class LetterNotFound(NotFound):
    code = "letter_not_found"
    title = _("There is no letter of that month yet.")


class MonthNotBegun(Invalid):
    code = "month_not_begun"
    title = _("That month has not begun yet.")
    todo = _("Choose this month or one before.")


class BadLetterDay(Invalid):
    code = "bad_letter_day"
    title = _("That is no day of every month.")
    todo = _("Choose one from 1 to 28: every month has those.")


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


class GoalReplaced(Conflict):
    code = "goal_replaced"
    title = _("Another goal was set since, and it stays.")


class BoardNotFound(NotFound):
    code = "board_not_found"
    title = _("We could not find that board.")


class TileNotFound(NotFound):
    code = "tile_not_found"
    title = _("That measure is not on the board any more.")


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
    title = _("That has not been worked out yet.")
    todo = _("It is every night, and at once when somebody asks for it on its page.")


class ScenarioNotFound(NotFound):
    code = "scenario_not_found"
    title = _("We could not find that question.")


class ScenarioExists(Conflict):
    code = "scenario_exists"
    title = _("There is a question of that name already.")


class NothingAsked(Invalid):
    code = "nothing_asked"
    title = _("Say what would be gone, how much of it, and for how long.")


class ScenarioNameMissing(Invalid):
    code = "scenario_name_missing"
    title = _("Give it a name, so that you find it again.")


class BadDependence(Invalid):
    code = "bad_dependence"
    title = _("Shares lie between 0 and 100 per cent, days between 0 and 3,650.")


class UnknownSupply(NotFound):
    code = "unknown_supply"
    title = _("We do not know what that supply is.")


class BadCost(Invalid):
    code = "bad_cost"
    title = _("A cost is an amount of money, or nothing.")
