"""What a column of a file of deals can become, the program whose export we know, and what can be wrong with a row."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import LEAVE_OUT, Field, FieldSet
from hedgerow.kernel.tabular.problems import ProblemKind, Severity
from hedgerow.kernel.tabular.recognise import ByHeaders, Rule
from hedgerow.sales.importing import purchase_problems as purchases

DEALS = FieldSet(
    kind="deals",
    fields=(
        Field("deal", _("Key of the deal")),
        Field("name", _("Name of the deal")),
        Field("stage", _("Stage")),
        Field("is_won", _("Whether it is won")),
        Field("amount", _("Amount")),
        Field("currency", _("Currency")),
        Field("date", _("Day it closes")),
        Field("contact_ids", _("Keys of the people"), many=True),
        Field("company_ids", _("Keys of the organisations"), many=True),
        Field("contacts", _("The people, by name"), many=True),
        Field("companies", _("The organisations, by name"), many=True),
    ),
    required=(("deal",), ("stage", "is_won"), ("contact_ids", "company_ids", "contacts", "companies")),
)

HUBSPOT_DEALS = ByHeaders(
    name="hubspot_deals",
    title=_("HubSpot deals"),
    fields=DEALS,
    telltale=(
        *("Deal Name", "Deal Stage", "Close Date", "Deal owner", "Pipeline", "Associated Contact IDs", "Record ID"),
        *("Record ID - Deal", "Amount", "Is Closed Won"),
    ),
    enough=3,
    rules=(
        Rule("recordid(?:deal)?|dealid", "deal"),
        Rule("dealname", "name"),
        Rule("dealstage", "stage"),
        Rule("isclosedwon", "is_won"),
        Rule("amount", "amount"),
        Rule("(?:deal)?currency(?:code)?", "currency"),
        Rule("closedate", "date"),
        Rule("(?:associatedcontactids|recordidcontact)", "contact_ids"),
        Rule("(?:associatedcompanyids|recordidcompany)", "company_ids"),
        Rule("associatedcontacts?", "contacts"),
        Rule("(?:associatedcompan(?:y|ies)|primarycompany)", "companies"),
    ),
    others=LEAVE_OUT,
)

NO_KEY = ProblemKind(
    "deal_no_key",
    _("This deal has no key, so that it could not be told from others when it comes again."),
    _("Export it with the column “Record ID”."),
)
NO_AMOUNT = ProblemKind(
    "deal_no_amount", _("This deal is won, but has no amount."), _("Write what was paid; write 0.00 if it was free.")
)
NO_DAY = ProblemKind(
    "deal_no_day", _("This deal is won, but has no day on which it closed."), _("Write it like 2024-03-15.")
)
NOT_HERE = ProblemKind(
    "deal_not_here",
    _("None of those whom the deal “%(value)s” is with is here."),
    _("Bring in the contacts and companies of HubSpot first, then this file again."),
)
OF_NOBODY = ProblemKind(
    "deal_of_nobody",
    _("The deal “%(value)s” is with nobody, so there is no page on which it could stand. It stays out."),
    _("Say in HubSpot whom it is with."),
    Severity.WARNING,
)
WON_BEFORE = ProblemKind(
    "deal_won_before",
    _("The deal “%(value)s” was won before, and is no longer. Its purchase stays in the record."),
    _("If the money was given back, log that."),
    Severity.WARNING,
)
DEAL_KINDS = (
    *(NO_KEY, NO_AMOUNT, NO_DAY, NOT_HERE, OF_NOBODY, WON_BEFORE),
    *(purchases.NOT_AN_AMOUNT, purchases.WRONG_MARK, purchases.TOO_PRECISE, purchases.AMOUNT_TOO_LARGE),
    *(purchases.UNKNOWN_CURRENCY, purchases.OTHER_AMOUNT, purchases.NOBODY, purchases.OCCURS_LATER),
)
