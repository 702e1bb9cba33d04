from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound


class FlowNotFound(NotFound):
    code = "flow_not_found"
    title = _("We could not find that entry of what was given.")


class UnknownFlowKind(Invalid):
    code = "unknown_flow_kind"
    title = _("This workspace has no such kind of thing to give.")


class FlowKindExists(Conflict):
    code = "flow_kind_exists"
    title = _("There is a kind of that name already.")


class KindNameMissing(Invalid):
    code = "kind_name_missing"
    title = _("Say in a word or two what it is called.")


class SameSides(Invalid):
    code = "same_sides"
    title = _("Nobody gives to themselves: giver and receiver have to be two.")


class NotAnAmount(Invalid):
    code = "not_an_amount"
    title = _("Type a number above zero, like 3 or 2.5.")


class AmountTooLarge(Invalid):
    code = "amount_too_large"
    title = _("That is more than we can add up. Check the number.")


class AmountMissing(Invalid):
    code = "amount_missing"
    title = _("Say how much money it was, and in which currency.")


class DayAhead(Invalid):
    code = "day_ahead"
    title = _("That day is still ahead. Note it once it was given.")


class RateNotPositive(Invalid):
    code = "rate_not_positive"
    title = _("A rate is worth more than zero. Without a rate the kind simply has no worth.")


class MoneyNeedsNoRate(Invalid):
    code = "money_needs_no_rate"
    title = _("Money is worth what it is; it needs no rate.")


class FlowTakenBack(Conflict):
    code = "flow_taken_back"
    title = _("That entry was taken back. Put it back first.")


class FlowAlreadyConfirmed(Conflict):
    code = "flow_already_confirmed"
    title = _("That entry is confirmed already.")


class FlowAlreadyDisputed(Conflict):
    code = "flow_already_disputed"
    title = _("The other side said otherwise already: that entry counts on neither side until it is confirmed.")


class RateReplaced(Conflict):
    code = "rate_replaced"
    title = _("Another rate of the same day took the place of this one, so it values nothing.")


class StatedByTheRecord(Conflict):
    code = "stated_by_the_record"
    title = _("That follows from what happened, a purchase for example. Correct it there, and this follows.")


class FlowFileNotTaken(Invalid):
    code = "flow_file_not_taken"
    title = _("Only a PDF or a picture can be attached.")
