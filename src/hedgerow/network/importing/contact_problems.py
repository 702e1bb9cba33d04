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
COORDINATES_UNREADABLE = ProblemKind(
    "coordinates_unreadable",
    _("“%(value)s” is not a latitude and a longitude. We kept it as an extra field."),
    _("Write them in degrees, such as 51.5232 and -1.1334."),
    Severity.WARNING,
)
COORDINATES_ALONE = ProblemKind(
    "coordinates_alone",
    _("“%(value)s” is only one of latitude and longitude. We kept it as an extra field."),
    _("Add the other one."),
    Severity.WARNING,
)
COORDINATES_OUT_OF_RANGE = ProblemKind(
    "coordinates_out_of_range",
    _("“%(value)s” is not on earth. We kept it as an extra field."),
    _("Latitudes go from -90 to 90 and longitudes from -180 to 180."),
    Severity.WARNING,
)
COORDINATES_NOWHERE = ProblemKind(
    "coordinates_nowhere",
    _("“%(value)s” lies in the sea off Africa: programs write it when they know no place. We took it for none."),
    "",
    Severity.NOTE,
)
COORDINATES_SWAPPED = ProblemKind(
    "coordinates_swapped",
    _("“%(value)s” had latitude and longitude in each other's place. We exchanged them."),
    _("Have a look whether the place is right."),
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
    *(COORDINATES_UNREADABLE, COORDINATES_ALONE, COORDINATES_OUT_OF_RANGE, COORDINATES_NOWHERE, COORDINATES_SWAPPED),
)
