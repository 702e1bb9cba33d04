from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound


class PartyNotFound(NotFound):
    code = "party_not_found"
    title = _("We could not find that person or organisation.")


class NameMissing(Invalid):
    code = "name_missing"
    title = _("Give a name, so that you can find them again.")


class MergeRefused(Conflict):
    code = "merge_refused"
    title = _("These two cannot be merged, or taken apart, now.")


class MergeNotFound(NotFound):
    code = "merge_not_found"
    title = _("We could not find that merge.")


class DuplicateNotFound(NotFound):
    code = "duplicate_not_found"
    title = _("We could not find that pair.")


class SelfTie(Invalid):
    code = "self_tie"
    title = _("Nobody has a tie with themselves. Choose somebody else.")


class TieNotFound(NotFound):
    code = "tie_not_found"
    title = _("We could not find that tie.")


class TieExists(Conflict):
    code = "tie_exists"
    title = _("That tie is there already.")


class TieDoesNotFit(Invalid):
    code = "tie_does_not_fit"
    title = _("That kind of tie does not fit these two.")


class UnknownRole(Invalid):
    code = "unknown_role"
    title = _("This workspace has no such role.")


class UnknownTie(Invalid):
    code = "unknown_tie"
    title = _("This workspace has no such kind of tie.")


class NoteNotFound(NotFound):
    code = "note_not_found"
    title = _("We could not find that note.")


class PromiseNotFound(NotFound):
    code = "promise_not_found"
    title = _("We could not find that promise.")


class RoleNotHeld(Conflict):
    code = "role_not_held"
    title = _("They do not have that role now.")


class RoleHeld(Conflict):
    code = "role_held"
    title = _("They have that role already.")


class DatesReversed(Invalid):
    code = "dates_reversed"
    title = _("The end comes before the beginning.")


class BadFieldValue(Invalid):
    code = "bad_field_value"
    title = _("That value does not fit the field.")


class FieldExists(Conflict):
    code = "field_exists"
    title = _("There is a field of that name already.")


class ContactPointNotFound(NotFound):
    code = "contact_point_not_found"
    title = _("We could not find that address or number.")


class TieKindExists(Conflict):
    code = "tie_kind_exists"
    title = _("There is a tie of that name already.")


class RoleKindExists(Conflict):
    code = "role_kind_exists"
    title = _("There is a role of that name already.")


class BadConditions(Invalid):
    """`field` is the path to what does not fit, as "all.0.value"; "" is the whole."""

    code = "bad_conditions"
    title = _("These conditions cannot be read.")


class SegmentNotFound(NotFound):
    code = "segment_not_found"
    title = _("We could not find that segment.")


class SegmentExists(Conflict):
    code = "segment_exists"
    title = _("There is a segment of that name already.")


class SegmentInUse(Conflict):
    code = "segment_in_use"
    title = _("That segment is used elsewhere.")


class SegmentCircle(Invalid):
    code = "segment_circle"
    title = _("These conditions ask, in the end, about themselves.")


class ViewNotFound(NotFound):
    code = "view_not_found"
    title = _("We could not find that view.")
