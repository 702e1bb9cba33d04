from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Invalid, NotFound


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
