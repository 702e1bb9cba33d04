from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound


class InitiativeNotFound(NotFound):
    code = "initiative_not_found"
    title = _("We could not find that initiative.")


class NotTakingPart(NotFound):
    code = "not_taking_part"
    title = _("They do not take part in it.")


class PieceNotFound(NotFound):
    code = "piece_not_found"
    title = _("We could not find that among what went in or came out.")


class TitleMissing(Invalid):
    code = "title_missing"
    title = _("Say in a few words what it is called.")


class DaysTurnedRound(Invalid):
    code = "days_turned_round"
    title = _("It cannot be over before it begins. Check the two days.")


class FirstDayMissing(Invalid):
    code = "first_day_missing"
    title = _("Say first when it begins.")


class BadBudget(Invalid):
    code = "bad_budget"
    title = _("A budget is above zero, or left empty.")


class BadShare(Invalid):
    code = "bad_share"
    title = _("Type a share above 0 and at most 100 per cent.")


class BadWindow(Invalid):
    code = "bad_window"
    title = _("Type how many days after its end still count: 0 to 3650.")


class NotInTeam(Invalid):
    code = "not_in_team"
    title = _("Whoever is in charge has to be one of the team.")


class JoinedTooLate(Invalid):
    code = "joined_too_late"
    title = _("On that day it is over already. Choose a day on which one could still take part.")


class NobodyToAdd(Invalid):
    code = "nobody_to_add"
    title = _("There is nobody in it whom you see.")


class TooManyAtOnce(Invalid):
    code = "too_many_at_once"
    title = _("Those are too many at once.")


class InitiativeArchived(Conflict):
    code = "initiative_archived"
    title = _("It is put away. Take it out again first.")


class LinkedElsewhere(Conflict):
    code = "linked_elsewhere"
    title = _("That belongs to an initiative already. It would count twice.")


class OtherCurrency(Invalid):
    code = "other_currency"
    title = _("That is in another currency than the initiative, and amounts of two currencies are never added.")


class GivenByUs(Invalid):
    code = "given_by_us"
    title = _("You gave that, so it went in. What came out of it was given to you.")


class NothingCounts(Invalid):
    code = "nothing_counts"
    title = _("That entry was taken back or is disputed, so it counts for nothing.")
