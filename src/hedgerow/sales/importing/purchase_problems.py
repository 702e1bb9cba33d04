"""What can be wrong with a purchase's row. Money and days are never guessed: an unclear row stays out."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.problems import ProblemKind, Severity

AMOUNT_MISSING = ProblemKind(
    "amount_missing", _("This row has no amount."), _("Write what was paid; write 0.00 if it was free.")
)
NOT_AN_AMOUNT = ProblemKind("not_an_amount", _("“%(value)s” is not an amount."), _("Write it like 1234.50."))
WRONG_MARK = ProblemKind(
    "wrong_mark",
    _("“%(value)s” does not fit the other amounts, which have “%(mark)s” before the cents."),
    _("Write it like the others, or choose the other mark for the whole file."),
)
TOO_PRECISE = ProblemKind(
    "too_precise",
    _("“%(value)s” is finer than the smallest coin of %(currency)s."),
    _("Round it to what was really paid."),
)
AMOUNT_TOO_LARGE = ProblemKind(
    "amount_too_large", _("“%(value)s” is too large for an amount."), _("Check the figures.")
)
ORDER_TOO_LARGE = ProblemKind(
    "order_too_large", _("The order “%(value)s” adds up to more than an order can be."), _("Check the figures.")
)
UNKNOWN_CURRENCY = ProblemKind(
    "unknown_currency", _("“%(value)s” is not a currency we know."), _("Write its three letters, like EUR.")
)
NOT_A_QUANTITY = ProblemKind("not_a_quantity", _("“%(value)s” is not a quantity."), _("Write it like 2 or 0.5."))
DATE_MISSING = ProblemKind(
    "date_missing", _("This row has no date."), _("Write the day of the purchase, like 2024-03-15.")
)
OCCURS_LATER = ProblemKind(
    "occurs_later",
    _("“%(value)s” lies in the future, and a sale is something that happened."),
    _("Correct the date, or bring this row in once it was."),
)
ORDER_AGAIN = ProblemKind(
    "order_again",
    _("The order “%(value)s” was further up already, with other orders in between."),
    _("Sort the file by its order numbers, so that the rows of one order stand together."),
)
ORDER_SET_ASIDE = ProblemKind(
    "order_set_aside",
    _("This row is in order, but another row of its order “%(value)s” is not, so the whole order waits."),
    _("Mend the other row; then the order comes in as a whole."),
)
OTHER_AMOUNT = ProblemKind(
    "other_amount",
    _("“%(value)s” is in the record with another amount: %(was)s there, %(now)s here. The record stays as it was."),
    _("If the new one is right, log the difference as a purchase or as money given back."),
    Severity.WARNING,
)
SEVERAL_CURRENCIES = ProblemKind(
    "several_currencies",
    _("The rows of the order “%(value)s” are in several currencies."),
    _("One order has one currency. Split it, or correct the currency."),
)
UNKNOWN_ZONE = ProblemKind(
    "unknown_zone",
    _("We do not know the time zone “%(value)s”: we took the time as one of your own."),
    severity=Severity.NOTE,
)
REFUND = ProblemKind("refund", _("A negative amount: we take it as money given back."), severity=Severity.NOTE)
NEGATIVE_QUANTITY = ProblemKind(
    "negative_quantity",
    _("The quantity is negative and the amount is not. We took both as they are."),
    _("If something was given back, the amount should be negative too."),
    Severity.WARNING,
)
NOBODY = ProblemKind(
    "no_customer",
    _("This row names no customer. The purchase counts, for nobody in particular."),
    severity=Severity.NOTE,
)
CANCELLED = ProblemKind("cancelled", _("This order was called off, so it is no purchase."), severity=Severity.NOTE)
NOT_PAID = ProblemKind("not_paid", _("This order is not paid yet, so it is no purchase yet."), severity=Severity.NOTE)
NO_MONEY = ProblemKind("no_money_back", _("No money was given back here."), severity=Severity.NOTE)

PURCHASE_KINDS = (
    *(AMOUNT_MISSING, NOT_AN_AMOUNT, WRONG_MARK, TOO_PRECISE, AMOUNT_TOO_LARGE, ORDER_TOO_LARGE),
    *(UNKNOWN_CURRENCY, NOT_A_QUANTITY, OTHER_AMOUNT),
    *(DATE_MISSING, OCCURS_LATER, ORDER_AGAIN, ORDER_SET_ASIDE, SEVERAL_CURRENCIES, REFUND, NEGATIVE_QUANTITY),
    *(NOBODY, CANCELLED, NOT_PAID, NO_MONEY),
)
