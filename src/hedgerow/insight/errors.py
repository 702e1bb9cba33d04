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
