from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound


class SplitNotFound(NotFound):
    code = "split_not_found"
    title = _("We could not find that split.")


class SplitMoved(Conflict):
    code = "split_moved"
    title = _("Somebody wrote a newer version of this split in the meantime.")


class SplitTakenBack(Conflict):
    code = "split_taken_back"
    title = _("This split was taken back. Write it anew, and agree on that.")


class SplitNotAgreed(Conflict):
    code = "split_not_agreed"
    title = _("Nothing was agreed on yet. Agree first, then put the parts into the books.")


class ContributorErased(Conflict):
    code = "contributor_erased"
    title = _("Somebody who took part was erased since. Nothing is booked for them any more.")


class NotOurMoney(Invalid):
    code = "not_our_money"
    title = _("The money comes out of an account of your own, such as Cash or Bank. Choose one of those.")


class OtherCurrency(Invalid):
    code = "split_in_other_currency"
    title = _("That account counts something else than the currency of this split.")


class StaysInTheBooks(Conflict):
    code = "split_stays_in_the_books"
    title = _("The parts are in the books, and one of their accounts is closed.")

    def __init__(self) -> None:
        super().__init__(kept=_("The split still holds."), todo=_("Open that account again first."))


class NothingToTakeBack(Conflict):
    code = "nothing_to_take_back"
    title = _("This split was taken back already.")


class TitleMissing(Invalid):
    code = "split_title_missing"
    title = _("Say in a few words what you made together.")


class TotalNotPositive(Invalid):
    code = "total_not_positive"
    title = _("Only something above nothing can be divided.")


class AmountTooLarge(Invalid):
    code = "amount_too_large"
    title = _("That amount is larger than we can divide.")


class TooFewContributors(Invalid):
    code = "too_few_contributors"
    title = _("Choose at least two who made it together.")


class TooManyContributors(Invalid):
    code = "too_many_contributors"
    title = _("That many cannot share one split.")


class TooManyGroups(Invalid):
    code = "too_many_groups"
    title = _("Of more than twelve who made it together, we cannot weigh that many groups.")


class SamePartyTwice(Invalid):
    code = "same_party_twice"
    title = _("Somebody stands among those who made it twice.")


class UnknownGroup(Invalid):
    code = "unknown_group"
    title = _("A group was told of that is not one of those who made it, or is all of them.")


class GroupTwice(Invalid):
    code = "group_twice"
    title = _("The same group was told of twice.")


class BasisMissing(Invalid):
    code = "basis_missing"
    title = _("To divide by this rule, we need a figure from nought up for everybody, and not nought for all.")


class FormulaWrong(Invalid):
    code = "formula_wrong"
    title = _("We cannot work that formula out.")


class FormulaBelowNothing(Invalid):
    code = "formula_below_nothing"
    title = _("By that formula somebody would get less than nothing, or all of them nothing.")


class PartsDoNotSum(Invalid):
    code = "parts_do_not_sum"
    title = _("The parts do not add up to the whole.")
