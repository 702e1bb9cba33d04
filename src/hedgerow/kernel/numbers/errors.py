"""Why something that was typed is not taken as a number; each says what to type instead."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Invalid


class NumberUnreadable(Invalid):
    code = "number_unreadable"
    title = _("We cannot read that as a number.")


class NumberAmbiguous(Invalid):
    code = "number_ambiguous"
    title = _("That number can be read in two ways.")


class NumberTooFine(Invalid):
    code = "number_too_fine"
    title = _("That has more decimals than are counted.")


class NumberTooLarge(Invalid):
    code = "number_too_large"
    title = _("That is more than we can count.")


class NumberNegative(Invalid):
    code = "number_negative"
    title = _("This cannot be less than nothing: leave out the minus.")


class NumberOtherwiseCounted(Invalid):
    code = "number_otherwise_counted"
    title = _("Type the number alone, without what it counts.")
