from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, HedgerowError, Invalid, NotFound, Text, TooMany

UNCHANGED = _("Nothing was paid.")


class _Unpaid(HedgerowError):
    """A payment that is refused leaves every wallet as it was, and says so."""

    todo_usual: ClassVar[Text] = ""

    def __init__(self, message: Text = "", *, kept: Text = UNCHANGED, todo: Text = "", field: str = "") -> None:
        super().__init__(message, kept=kept, todo=todo or self.todo_usual, field=field)


class CircleNotFound(NotFound):
    code = "circle_not_found"
    title = _("We could not find that circle.")


class MemberNotFound(NotFound):
    code = "circle_member_not_found"
    title = _("We could not find that member.")


class PaymentNotFound(NotFound):
    code = "payment_not_found"
    title = _("We could not find that payment.")


class NoticeNotFound(NotFound):
    code = "notice_not_found"
    title = _("We could not find that notice.")


class CircleNameMissing(Invalid):
    code = "circle_name_missing"
    title = _("Say what the circle is called, and what it counts.")


class BadLimit(Invalid):
    code = "bad_limit"
    title = _("A limit is zero or more, and at most 10,000,000.")


class BadDemurrage(Invalid):
    code = "bad_demurrage"
    title = _("The monthly share is 0 to 99.9 per cent.")


class BadDays(Invalid):
    code = "bad_days"
    title = _("The common purse covers a debt after 1 to 3,650 days.")


class AmountOutOfReach(_Unpaid, Invalid):
    code = "amount_out_of_reach"
    title = _("An amount is more than zero, and at most 10,000,000.")


class PurposeMissing(_Unpaid, Invalid):
    code = "purpose_missing"
    title = _("Say in a few words for what it is.")


class PaysOneself(_Unpaid, Invalid):
    code = "pays_oneself"
    title = _("Nobody can pay themselves. Choose two members.")


class OtherCircle(_Unpaid, Invalid):
    code = "other_circle"
    title = _("These two are not in the same circle.")


class MemberPaused(_Unpaid, Conflict):
    code = "member_paused"
    title = _("This member is paused.")
    todo_usual = _("Let them take part again first.")


class MemberLeft(_Unpaid, Conflict):
    code = "member_left"
    title = _("This member has left the circle.")
    todo_usual = _("Let them join again first.")


class BeyondLimit(_Unpaid, Conflict):
    code = "beyond_limit"
    title = _("The payer would go below their limit.")
    todo_usual = _("Pay less, or raise the limit.")


class BeyondCeiling(_Unpaid, Conflict):
    code = "beyond_ceiling"
    title = _("The payee would hold more than they may.")
    todo_usual = _("Pay less, or let them spend something first.")


class PaymentConfirmed(Conflict):
    code = "payment_confirmed"
    title = _("This payment was confirmed already. A code works once.")

    def __init__(self) -> None:
        super().__init__(kept=_("It was not paid a second time."))


class PaymentDeclined(_Unpaid, Conflict):
    code = "payment_declined"
    title = _("This payment was declined.")
    todo_usual = _("Propose it again if both want it.")


class PaymentExpired(_Unpaid, Conflict):
    code = "payment_expired"
    title = _("This payment waited too long, and its code no longer works.")
    todo_usual = _("Propose it again.")


class NotConfirmed(Conflict):
    code = "payment_not_confirmed"
    title = _("Only a payment that was confirmed can be reversed, and only once.")


class CodeMistyped(_Unpaid, Invalid):
    code = "code_mistyped"
    title = _("That is not a code of ours: one of its signs is wrong.")
    todo_usual = _("It has eight letters and digits, without 0, O, 1, I and L. Type it again.")


class TooManyCodes(TooMany):
    code = "too_many_codes"
    title = _("Too many codes that lead nowhere.")

    def __init__(self) -> None:
        super().__init__(kept=UNCHANGED, todo=_("Wait a quarter of an hour, or open the payment from its circle."))


class MemberAlready(Conflict):
    code = "member_already"
    title = _("They are in this circle already.")


class WalletNotEmpty(Conflict):
    code = "wallet_not_empty"
    title = _("Something is left in the wallet.")

    def __init__(self) -> None:
        super().__init__(kept=_("They are still a member."), todo=_("Say what becomes of it."))


class PaymentsWaiting(Conflict):
    code = "payments_waiting"
    title = _("Payments of this member still wait to be confirmed.")

    def __init__(self) -> None:
        super().__init__(kept=_("They are still a member."), todo=_("Confirm or decline them first."))


class NothingToSettle(Conflict):
    code = "nothing_to_settle"
    title = _("There is nothing in the wallet to settle.")


class NoDebt(Conflict):
    code = "no_debt"
    title = _("This member owes nothing, so the common purse has nothing to cover.")


class SettlingUnclear(Invalid):
    code = "settling_unclear"
    title = _("Say how it is settled, with whom, and what was agreed.")


class NotSettledHere(Conflict):
    code = "still_a_member"
    title = _("Whoever stays a member settles by paying and being paid.")


class TitleMissing(Invalid):
    code = "notice_title_missing"
    title = _("Say in a few words what it is.")


class MonthNotOver(Invalid):
    code = "month_not_over"
    title = _("Only a month that is over can be charged.")
