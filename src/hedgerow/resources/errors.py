from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound


class ResourceNotFound(NotFound):
    code = "resource_not_found"
    title = _("We could not find that entry.")


class UnknownResourceKind(Invalid):
    code = "unknown_resource_kind"
    title = _("This workspace has no such kind of thing to give or need.")


class ResourceKindExists(Conflict):
    code = "resource_kind_exists"
    title = _("There is a kind of that name already.")


class TitleMissing(Invalid):
    code = "title_missing"
    title = _("Say in a few words what it is.")


class PeriodReversed(Invalid):
    code = "period_reversed"
    title = _("The last day comes before the first.")


class QuantityUnreadable(Invalid):
    code = "quantity_unreadable"
    title = _("That is not a number we can keep. Type one like 3 or 2.5.")


class NotACounterpart(Invalid):
    code = "not_a_counterpart"
    title = _("One of the two has to be a need, the other something that is given.")


class FileNotTaken(Invalid):
    code = "file_not_taken"
    title = _("Only a PDF or a picture can be attached.")
