from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound


class NothingSaid(Invalid):
    code = "nothing_said"
    title = _("Say at least for whom you are there and what they get.")


class UnknownLanguage(Invalid):
    code = "unknown_language"
    title = _("Hedgerow does not speak that language.")


class MessageMoved(Conflict):
    code = "message_moved"
    title = _("Somebody else wrote a newer message meanwhile.")


class VersionNotFound(NotFound):
    code = "version_not_found"
    title = _("We could not find that version.")


class ProfileNotFound(NotFound):
    code = "profile_not_found"
    title = _("We could not find that ideal client.")


class ProfileMoved(Conflict):
    code = "profile_moved"
    title = _("Somebody else changed this ideal client meanwhile.")


class ProfileExists(Conflict):
    code = "profile_exists"
    title = _("There is an ideal client of that name already.")


class ProfileIsMain(Conflict):
    code = "profile_is_main"
    title = _("This is the main ideal client.")


class NameNeeded(Invalid):
    code = "name_needed"
    title = _("Give the ideal client a name.")


class BadCriterion(Invalid):
    """`field` says which part does not fit."""

    code = "bad_criterion"
    title = _("That criterion needs another look.")


class CriterionNotFound(NotFound):
    code = "criterion_not_found"
    title = _("We could not find that criterion.")


class FitCircle(Invalid):
    code = "fit_circle"
    title = _("A criterion cannot ask how well somebody fits, not even through a segment or the rule of a role.")
