"""Mailing lists, payments, books and maps, by the column names that their exports really write."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.dates import DateOrder
from hedgerow.kernel.tabular.mapping import CUSTOM
from hedgerow.kernel.tabular.recognise import ByHeaders, Rule
from hedgerow.network.importing.contact_fields import CONTACTS

MAILCHIMP = ByHeaders(
    name="mailchimp",
    title=_("Mailchimp"),
    fields=CONTACTS,
    telltale=(
        *("MEMBER_RATING", "OPTIN_TIME", "OPTIN_IP", "CONFIRM_TIME", "CONFIRM_IP", "LAST_CHANGED", "LEID", "EUID"),
        *("UNSUB_TIME", "UNSUB_CAMPAIGN_TITLE", "UNSUB_REASON", "CLEAN_TIME", "CLEAN_CAMPAIGN_TITLE"),
    ),
    enough=4,
    rules=(
        Rule("euid", "external_id", label="mailchimp"),
        Rule("emailaddress", "email"),
        Rule("firstname", "given_name"),
        Rule("lastname", "family_name"),
        Rule("address", "formatted", slot="home"),
        Rule("phonenumber", "phone"),
        Rule("birthday", "birthday"),
        Rule("company", "organisation"),
        Rule("optintime", "created_on"),
        Rule("(?:unsub|clean)time", "refusal", label="email"),
        Rule("notes", "notes"),
        Rule("tags", "tags", label=","),
    ),
    others=CUSTOM,
    date_order=DateOrder.MDY,
)

BREVO = ByHeaders(
    name="brevo",
    title=_("Brevo"),
    fields=CONTACTS,
    telltale=("EMAIL_BLACKLISTED", "SMS_BLACKLISTED", "ADDED_TIME", "MODIFIED_TIME", "CONTACT ID", "LASTNAME", "SMS"),
    enough=4,
    rules=(
        Rule("contactid", "external_id", label="brevo"),
        Rule("email", "email"),
        Rule("firstname", "given_name"),
        Rule("lastname", "family_name"),
        Rule("(?:sms|whatsapp)", "phone", label="mobile"),
        Rule("emailblacklisted", "refusal", label="email"),
        Rule("(?:sms|whatsapp)blacklisted", "refusal", label="sms"),
        Rule("addedtime", "created_on"),
    ),
    others=CUSTOM,
)

STRIPE = ByHeaders(
    name="stripe",
    title=_("Stripe customers"),
    fields=CONTACTS,
    telltale=(
        *("Delinquent", "Total Spend", "Payment Count", "Refunded Volume", "Created (UTC)", "Average Order"),
        *("Dispute Losses", "Business Vat ID"),
    ),
    enough=4,
    rules=(
        Rule("id", "external_id", label="stripe"),
        Rule("name", "name"),
        Rule("email", "email"),
        Rule("phone", "phone"),
        Rule("description", "notes"),
        Rule("createdutc", "created_on"),
        Rule("(?:card|shipping)?addressline1", "street", slot="home"),
        Rule("(?:card|shipping)?addressline2", "street_more", slot="home"),
        Rule("(?:card|shipping)?addresscity", "city", slot="home"),
        Rule("(?:card|shipping)?addressstate", "region", slot="home"),
        Rule("(?:card|shipping)?address(?:zip|postalcode)", "postal_code", slot="home"),
        Rule("(?:card|shipping)?addresscountry", "country", slot="home"),
    ),
    others=CUSTOM,
    role="client",
)

QUICKBOOKS = ByHeaders(
    name="quickbooks",
    title=_("QuickBooks customers"),
    fields=CONTACTS,
    telltale=("Customer full name", "Phone numbers", "Full name", "Bill address", "Ship address"),
    enough=4,
    rules=(
        Rule("fullname", "name"),
        Rule("customerfullname", "organisation"),
        Rule("phonenumbers", "phone"),
        Rule("email", "email"),
        Rule("billaddress", "formatted", slot="bill"),
        Rule("shipaddress", "formatted", slot="ship"),
    ),
    others=CUSTOM,
    role="client",
)

LINKEDIN = ByHeaders(
    name="linkedin",
    title=_("LinkedIn connections"),
    fields=CONTACTS,
    telltale=("Connected On", "Position", "URL", "Company", "Email Address"),
    enough=4,
    rules=(
        Rule("firstname", "given_name"),
        Rule("lastname", "family_name"),
        Rule("url", "social"),
        Rule("emailaddress", "email"),
        Rule("company", "organisation"),
        Rule("position", "job_title"),
        Rule("connectedon", "created_on"),
    ),
    others=CUSTOM,
)

KUMU = ByHeaders(
    name="kumu",
    title=_("Kumu elements"),
    fields=CONTACTS,
    telltale=("Label", "Type", "Description", "Tags"),
    enough=4,
    rules=(
        Rule("label", "name"),
        Rule("type", "kind"),
        Rule("description", "notes"),
        Rule("tags", "tags"),
        Rule("id", "external_id", label="kumu"),
        Rule("connections", "connections"),
    ),
    others=CUSTOM,
)

LISTS = (MAILCHIMP, BREVO, STRIPE, QUICKBOOKS, LINKEDIN, KUMU)
