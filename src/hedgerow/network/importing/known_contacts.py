"""The programs whose contact exports we know, by the column names they really write."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.dates import DateOrder
from hedgerow.kernel.tabular.mapping import CUSTOM
from hedgerow.kernel.tabular.recognise import ByHeaders, Rule
from hedgerow.network.importing.contact_fields import CONTACTS

NUMBERED = (
    Rule(r"email(\d+)(?:label|type)", "email_label"),
    Rule(r"email(\d+)value", "email"),
    Rule(r"phone(\d+)(?:label|type)", "phone_label"),
    Rule(r"phone(\d+)value", "phone"),
    Rule(r"website(\d+)(?:label|type)", "website_label"),
    Rule(r"website(\d+)value", "website"),
    Rule(r"address(\d+)(?:label|type)", "address_label"),
    Rule(r"address(\d+)formatted", "formatted"),
    Rule(r"address(\d+)street", "street"),
    Rule(r"address(\d+)extendedaddress", "street_more"),
    Rule(r"address(\d+)pobox", "po_box"),
    Rule(r"address(\d+)city", "city"),
    Rule(r"address(\d+)region", "region"),
    Rule(r"address(\d+)postalcode", "postal_code"),
    Rule(r"address(\d+)country", "country"),
    Rule(r"address(\d+)latitude", "latitude"),
    Rule(r"address(\d+)longitude", "longitude"),
    Rule(r"relation(\d+)(?:label|type)", "relation_label"),
    Rule(r"relation(\d+)value", "relation"),
    Rule(r"event(\d+)(?:label|type)", "custom_label", slot="event"),
    Rule(r"event(\d+)value", "custom_value", slot="event"),
    Rule(r"customfield(\d+)(?:label|type)", "custom_label", slot="custom"),
    Rule(r"customfield(\d+)value", "custom_value", slot="custom"),
    Rule("birthday", "birthday"),
    Rule("notes", "notes"),
    Rule("nickname", "nickname"),
    Rule("nameprefix", "prefix"),
    Rule("namesuffix", "suffix"),
    Rule("language", "language"),
)

GOOGLE = ByHeaders(
    name="google",
    title=_("Google Contacts"),
    fields=CONTACTS,
    telltale=(
        *("Phonetic First Name", "Organization Name", "Organization Title", "Organization Department"),
        *("File As", "Labels", "Photo", "E-mail 1 - Value", "Phone 1 - Value"),
    ),
    enough=4,
    rules=(
        *NUMBERED,
        Rule("firstname", "given_name"),
        Rule("middlename", "middle_name"),
        Rule("lastname", "family_name"),
        Rule("organizationname", "organisation"),
        Rule("organizationtitle", "job_title"),
        Rule("labels", "tags", label=":::"),
    ),
    others=CUSTOM,
)

GOOGLE_OLDER = ByHeaders(
    name="google_older",
    title=_("Google Contacts (older format)"),
    fields=CONTACTS,
    telltale=("Given Name", "Additional Name", "Family Name", "Yomi Name", "Group Membership", "Name Prefix"),
    enough=4,
    rules=(
        *NUMBERED,
        Rule("name", "name"),
        Rule("givenname", "given_name"),
        Rule("additionalname", "middle_name"),
        Rule("familyname", "family_name"),
        Rule(r"organization(\d+)name", "organisation"),
        Rule(r"organization(\d+)title", "job_title"),
        Rule("groupmembership", "tags", label=":::"),
    ),
    others=CUSTOM,
)

SQUARE = ByHeaders(
    name="square",
    title=_("Square customers"),
    fields=CONTACTS,
    telltale=(
        *("Square Customer ID", "Creation Source", "First Visit", "Last Visit", "Transaction Count"),
        *("Lifetime Spend", "Email Subscription Status", "Instant Profile", "Reference ID"),
    ),
    enough=4,
    rules=(
        Rule("squarecustomerid", "external_id", label="square"),
        Rule("referenceid", "external_id", label="reference"),
        Rule("firstname", "given_name"),
        Rule("(?:lastname|surname)", "family_name"),
        Rule("emailaddress", "email"),
        Rule("phonenumber", "phone"),
        Rule("nickname", "nickname"),
        Rule("companyname", "organisation"),
        Rule("streetaddress1", "street", slot="home"),
        Rule("streetaddress2", "street_more", slot="home"),
        Rule("city", "city", slot="home"),
        Rule("state", "region", slot="home"),
        Rule("postalcode", "postal_code", slot="home"),
        Rule("country", "country", slot="home"),
        Rule("birthday", "birthday"),
        Rule("memo", "notes"),
        Rule("firstvisit", "created_on"),
        Rule("emailsubscriptionstatus", "consent", label="email"),
    ),
    others=CUSTOM,
    role="client",
    date_order=DateOrder.MDY,  # its birthdays are MM-DD, its other dates ISO
)

_SHOPIFY = (
    Rule("customerid", "external_id", label="shopify"),
    Rule("firstname", "given_name"),
    Rule("lastname", "family_name"),
    Rule("email", "email"),
    Rule("acceptsemailmarketing", "consent", label="email"),
    Rule("acceptsmarketing", "consent", label="email"),
    Rule("acceptssmsmarketing", "consent", label="sms"),
    Rule("(?:defaultaddress)?company", "organisation"),
    Rule("(?:defaultaddress)?address1", "street", slot="default"),
    Rule("(?:defaultaddress)?address2", "street_more", slot="default"),
    Rule("(?:defaultaddress)?city", "city", slot="default"),
    Rule("province", "region", slot="default"),
    Rule("defaultaddressprovincecode", "region", slot="default"),
    Rule("country", "country", slot="default"),
    Rule("defaultaddresscountrycode", "country", slot="default"),
    Rule("(?:defaultaddress)?zip", "postal_code", slot="default"),
    Rule("phone", "phone"),
    Rule("defaultaddressphone", "phone", label="address"),
    Rule("note", "notes"),
    Rule("tags", "tags", label=","),
)

SHOPIFY = ByHeaders(
    name="shopify",
    title=_("Shopify customers"),
    fields=CONTACTS,
    telltale=(
        *("Default Address Company", "Default Address Address1", "Default Address City", "Default Address Zip"),
        *("Default Address Country Code", "Accepts Email Marketing", "Accepts SMS Marketing", "Total Spent"),
    ),
    enough=5,
    rules=_SHOPIFY,
    others=CUSTOM,
    role="client",
)

SHOPIFY_OLDER = ByHeaders(
    name="shopify",
    title=_("Shopify customers (older format)"),
    fields=CONTACTS,
    telltale=(
        *("Accepts Email Marketing", "Accepts Marketing", "Address1", "Address2", "Province Code", "Country Code"),
        *("Zip", "Total Spent", "Total Orders", "Tax Exempt"),
    ),
    enough=6,
    rules=_SHOPIFY,
    others=CUSTOM,
    role="client",
)

HUBSPOT = ByHeaders(
    name="hubspot",
    title=_("HubSpot contacts"),
    fields=CONTACTS,
    telltale=(
        *("Record ID", "Record ID - Contact", "Contact owner", "Associated Company", "Primary Company", "Lead Status"),
        *("Lifecycle Stage", "Marketing contact status", "Create Date", "Associated Company IDs"),
    ),
    enough=3,
    rules=(
        Rule("recordid(?:contact)?", "external_id", label="hubspot"),
        Rule("firstname", "given_name"),
        Rule("lastname", "family_name"),
        Rule("email", "email"),
        Rule("phonenumber", "phone"),
        Rule("mobilephonenumber", "phone", label="mobile"),
        Rule("(?:associatedcompany|companyname|primarycompany)", "organisation"),
        Rule("jobtitle", "job_title"),
        Rule("streetaddress", "street", slot="home"),
        Rule("city", "city", slot="home"),
        Rule("stateregion", "region", slot="home"),
        Rule("postalcode", "postal_code", slot="home"),
        Rule("countryregion", "country", slot="home"),
        Rule("websiteurl", "website"),
        Rule("lifecyclestage", "role"),
        Rule("createdate", "created_on"),
    ),
    others=CUSTOM,
)

KNOWN = (GOOGLE, GOOGLE_OLDER, SQUARE, SHOPIFY, SHOPIFY_OLDER, HUBSPOT)
