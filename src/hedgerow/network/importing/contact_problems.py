"""What can be wrong with a contact's row. Mostly warnings: a mistyped phone must not cost the person."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.problems import ProblemKind, Severity

NOBODY = ProblemKind(
    "nobody",
    _("This row has no name, e-mail or phone, so there is nobody to bring in."),
    _("Add one of them, or leave the row out."),
)
EMAIL_UNREADABLE = ProblemKind(
    "email_unreadable",
    _("“%(value)s” is not an e-mail address. We kept it as it is."),
    _("Look for a typing mistake."),
    Severity.WARNING,
)
EMAIL_WITHOUT_DOMAIN = ProblemKind(
    "email_without_domain",
    _("The part after @ is missing in “%(value)s”, such as post.example. We kept it as it is."),
    _("Complete the address."),
    Severity.WARNING,
)
PHONE_UNREADABLE = ProblemKind(
    "phone_unreadable",
    _("“%(value)s” is not a phone number that can be called. We kept it as it is."),
    _("Check the number, and write the country code if it is from abroad."),
    Severity.WARNING,
)
PHONE_WITH_LETTERS = ProblemKind(
    "phone_with_letters",
    _("“%(value)s” has the letter O or l where a figure belongs. We kept it as it is."),
    _("Use %(better)s."),
    Severity.WARNING,
)
PHONE_WITHOUT_COUNTRY = ProblemKind(
    "phone_without_country",
    _("“%(value)s” has no country code, and this workspace has no country."),
    _("Choose the country in the settings, so that numbers can be matched."),
    Severity.WARNING,
)
CONSENT_UNCLEAR = ProblemKind(
    "consent_unclear",
    _("“%(value)s” says neither yes nor no, so it gives no consent."),
    "",
    Severity.NOTE,
)
SHORTENED = ProblemKind(
    "shortened",
    _("This text is longer than the field. The whole of it is in the notes."),
    "",
    Severity.WARNING,
)

CONTACT_KINDS = (
    *(NOBODY, EMAIL_UNREADABLE, EMAIL_WITHOUT_DOMAIN, PHONE_UNREADABLE, PHONE_WITH_LETTERS, PHONE_WITHOUT_COUNTRY),
    *(CONSENT_UNCLEAR, SHORTENED),
)
