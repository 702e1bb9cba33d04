from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, HedgerowError, Invalid, NotFound, Text

UNCHANGED = _("Nothing was booked.")


class _Refused(HedgerowError):
    """Whatever is refused leaves the books as they were, and says so."""

    todo_usual: ClassVar[Text] = ""

    def __init__(self, message: Text = "", *, kept: Text = UNCHANGED, todo: Text = "", field: str = "") -> None:
        super().__init__(message, kept=kept, todo=todo or self.todo_usual, field=field)


class AccountNotFound(NotFound):
    code = "account_not_found"
    title = _("We could not find that account.")


class TransferNotFound(NotFound):
    code = "transfer_not_found"
    title = _("We could not find that transfer.")


class UnknownCommodity(Invalid):
    code = "unknown_commodity"
    title = _("These books do not count that. Add it first.")


class CommodityDiffers(Conflict):
    code = "commodity_differs"
    title = _("These books count something else under that code already.")


class BadCommodity(Invalid):
    code = "bad_commodity"
    title = _("A code has 2 to 12 capital letters or digits, and money is an ISO 4217 currency, as EUR.")


class AccountNameMissing(Invalid):
    code = "account_name_missing"
    title = _("Say what the account is called.")


class AccountDiffers(Conflict):
    code = "account_differs"
    title = _("There is another account under that key already.")


class LimitsReversed(Invalid):
    code = "limits_reversed"
    title = _("The least an account may hold is above the most.")


class AccountClosed(_Refused, Conflict):
    code = "account_closed"
    title = _("That account is closed.")
    todo_usual = _("Open it again, or choose another one.")


class AccountInUse(Conflict):
    code = "account_in_use"
    title = _("Something is still in that account, or pending. Only an empty one can be closed.")


class KeptElsewhere(Conflict):
    code = "account_kept_elsewhere"
    title = _("That account belongs to another part of Hedgerow, such as a circle. It is changed there.")


class TooFewLines(_Refused, Invalid):
    code = "too_few_lines"
    title = _("A transfer has at least two lines.")


class TooManyLines(_Refused, Invalid):
    code = "too_many_lines"
    title = _("A transfer has at most 200 lines.")


class SameAccount(_Refused, Invalid):
    code = "same_account"
    title = _("An account cannot give to itself: each stands in a transfer once.")


class MixedCommodities(_Refused, Invalid):
    code = "mixed_commodities"
    title = _("All accounts of a transfer count the same. Exchange is two transfers.")


class AmountNotPositive(_Refused, Invalid):
    code = "amount_not_positive"
    title = _("An amount is above zero, and a whole number of the smallest unit, such as a penny.")


class AmountTooLarge(_Refused, Invalid):
    code = "amount_too_large"
    title = _("That is more than the books can count.")


class NotBalanced(_Refused, Invalid):
    code = "not_balanced"
    title = _("What the lines give and what they take is not the same.")


class NotEnough(_Refused, Conflict):
    code = "not_enough"
    title = _("There is not enough in the account.")


class CeilingReached(_Refused, Conflict):
    code = "ceiling_reached"
    title = _("The account would hold more than it may.")


class PeriodClosed(_Refused, Conflict):
    code = "period_closed"
    title = _("The books are closed for that day.")
    todo_usual = _("Choose a later day, or open the period again.")


class KeyMissing(_Refused, Invalid):
    code = "transfer_key_missing"
    title = _("A transfer needs a key of its own, up to 200 characters, so that it is booked once only.")


class TransferKeyReused(_Refused, Conflict):
    code = "transfer_key_reused"
    title = _("That key belongs to another transfer.")
    todo_usual = _("Use a new key for a new transfer.")


class TimeoutPassed(_Refused, Invalid):
    code = "timeout_passed"
    title = _("The moment until which it would be pending has passed.")


class AlreadySettled(_Refused, Conflict):
    code = "already_settled"
    title = _("That transfer was settled the other way already.")


class NotPending(_Refused, Conflict):
    code = "not_pending"
    title = _("That transfer was never pending: it was posted at once. It can be reversed.")


class TimedOut(_Refused, Conflict):
    code = "timed_out"
    title = _("That transfer was pending for too long and can no longer be posted.")
    todo_usual = _("Make a new one.")


class NotPosted(_Refused, Conflict):
    code = "not_posted"
    title = _("Only what was posted can be reversed. What is pending can be voided.")


class ReversalOfReversal(_Refused, Conflict):
    code = "reversal_of_reversal"
    title = _("A reversal cannot be reversed. Book a new transfer.")


class ReversedAlready(_Refused, Conflict):
    code = "reversed_already"
    title = _("That is more than is left of the transfer to reverse.")


class LotNotThere(_Refused, Conflict):
    code = "lot_not_there"
    title = _("That credit has not so much left.")


class PeriodNotLater(Invalid):
    code = "period_not_later"
    title = _("The books are closed until a later day already.")


class PeriodNotEarlier(Invalid):
    code = "period_not_earlier"
    title = _("To open a period again, name a day before the one the books are closed until.")


class DayNotOver(Invalid):
    code = "day_not_over"
    title = _("Only days that are over can be closed.")


class ReasonMissing(Invalid):
    code = "reason_missing"
    title = _("Say why: it stays on record.")


class DaysReversed(Invalid):
    code = "days_reversed"
    title = _("The last day comes before the first.")
