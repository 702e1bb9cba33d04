"""Address books and customer systems of offices, by the column names that their exports really write."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import CUSTOM, LEAVE_OUT
from hedgerow.kernel.tabular.recognise import ByHeaders, Rule
from hedgerow.network.importing.contact_fields import CONTACTS


def _address(before: str, slot: str) -> tuple[Rule, ...]:
    """Columns of one address; `before` is how their names begin."""
    return (
        Rule(rf"{before}street", "street", slot=slot),
        Rule(rf"{before}street[23]", "street_more", slot=slot),
        Rule(rf"{before}(?:address)?pobox", "po_box", slot=slot),
        Rule(rf"{before}city", "city", slot=slot),
        Rule(rf"{before}state(?:province)?", "region", slot=slot),
        Rule(rf"{before}(?:zip)?(?:postal)?code", "postal_code", slot=slot),
        Rule(rf"{before}zip(?:postalcode)?", "postal_code", slot=slot),
        Rule(rf"{before}country(?:region)?", "country", slot=slot),
    )


OUTLOOK = ByHeaders(
    name="outlook",
    title=_("Outlook"),
    fields=CONTACTS,
    telltale=(
        *("E-mail Address", "E-mail Type", "E-mail Display Name", "E-mail 2 Address", "Business Phone", "Home Phone"),
        *("Business Street", "Home Street", "Company Main Phone", "Business Fax", "Job Title", "Other Street"),
    ),
    enough=5,
    rules=(
        Rule("title", "prefix"),
        Rule("firstname", "given_name"),
        Rule("middlename", "middle_name"),
        Rule("lastname", "family_name"),
        Rule("suffix", "suffix"),
        Rule("nickname", "nickname"),
        Rule("company", "organisation"),
        Rule("jobtitle", "job_title"),
        Rule(r"email\d?address", "email"),
        Rule(r"email\d?(?:type|displayname)", LEAVE_OUT),
        Rule("mobilephone", "phone", label="mobile"),
        Rule(r"businessphone\d?", "phone", label="work"),
        Rule(r"homephone\d?", "phone", label="home"),
        Rule("(?:business|home|other)fax", "phone", label="fax"),
        Rule("(?:primary|other|car|assistants?|companymain)(?:phone)", "phone"),
        *_address("business", "work"),
        *_address("home", "home"),
        *_address("other", "other"),
        Rule("birthday", "birthday"),
        Rule("(?:webpage|personalwebpage)", "website"),
        Rule("categories", "tags"),
        Rule("spouse", "relation"),
        Rule("language", "language"),
        Rule("notes", "notes"),
    ),
    others=CUSTOM,
)

_SALESFORCE = (
    Rule("salutation", "prefix"),
    Rule("firstname", "given_name"),
    Rule("middlename", "middle_name"),
    Rule("lastname", "family_name"),
    Rule("suffix", "suffix"),
    Rule("title", "job_title"),
    Rule("accountname", "organisation"),
    Rule("email", "email"),
    Rule("(?:business)?phone", "phone"),
    Rule("mobile(?:phone)?", "phone", label="mobile"),
    Rule("homephone", "phone", label="home"),
    Rule("otherphone", "phone", label="other"),
    Rule("fax", "phone", label="fax"),
    *_address("mailing", "mailing"),
    *_address("other", "other"),
    Rule("birthdate", "birthday"),
    Rule("description", "notes"),
    Rule("(?:hasoptedoutofemail|emailoptout)", "refusal", label="email"),
    Rule("donotcall", "refusal", label="phone"),
    Rule("createddate", "created_on"),
)

SALESFORCE = ByHeaders(
    name="salesforce",
    title=_("Salesforce report"),
    fields=CONTACTS,
    telltale=(
        *("Account Name", "Account Owner", "Mailing Street", "Mailing State/Province", "Mailing Zip/Postal Code"),
        *("Mailing Country", "Salutation", "Contact ID", "Contact Owner"),
    ),
    enough=4,
    rules=(Rule("contactid", "external_id", label="salesforce"), *_SALESFORCE),
    others=CUSTOM,
)

SALESFORCE_DATA = ByHeaders(
    name="salesforce",
    title=_("Salesforce data export"),
    fields=CONTACTS,
    telltale=(
        *("IsDeleted", "MasterRecordId", "AccountId", "OwnerId", "HasOptedOutOfEmail", "MailingStreet", "LeadSource"),
        *("CreatedDate", "SystemModstamp", "MailingPostalCode"),
    ),
    enough=5,
    rules=(
        Rule("id", "external_id", label="salesforce"),
        Rule("(?:isdeleted|masterrecordid|ownerid|createdbyid|lastmodifiedbyid|systemmodstamp)", LEAVE_OUT),
        *_SALESFORCE,
    ),
    others=CUSTOM,
)

ZOHO = ByHeaders(
    name="zoho",
    title=_("Zoho CRM contacts"),
    fields=CONTACTS,
    telltale=(
        *("Record Id", "Contact Id", "Account Name", "Email Opt Out", "Mailing Street", "Mailing Zip", "Created Time"),
        *("Modified Time", "Contact Owner", "Secondary Email", "Last Activity Time"),
    ),
    enough=4,
    rules=(
        Rule("(?:record|contact)id", "external_id", label="zoho"),
        Rule("secondaryemail", "email"),
        Rule("createdtime", "created_on"),
        Rule("tag", "tags"),
        Rule("dateofbirth", "birthday"),
        *_SALESFORCE,
    ),
    others=CUSTOM,
)

HUBSPOT_COMPANIES = ByHeaders(
    name="hubspot_companies",
    title=_("HubSpot companies"),
    fields=CONTACTS,
    telltale=(
        *("Record ID", "Company name", "Company Domain Name", "Company owner", "Industry", "Annual Revenue"),
        *("Number of Employees", "Record ID - Company"),
    ),
    enough=3,
    rules=(
        Rule("recordid(?:company)?", "external_id", label="hubspot-company"),
        Rule("companyname", "organisation"),
        Rule("companydomainname", "website"),
        Rule("phonenumber", "phone"),
        Rule("streetaddress", "street", slot="home"),
        Rule("streetaddress2", "street_more", slot="home"),
        Rule("city", "city", slot="home"),
        Rule("stateregion", "region", slot="home"),
        Rule("postalcode", "postal_code", slot="home"),
        Rule("countryregion", "country", slot="home"),
        Rule("lifecyclestage", "role"),
        Rule("description", "notes"),
        Rule("createdate", "created_on"),
    ),
    others=CUSTOM,
)

OFFICES = (OUTLOOK, SALESFORCE, SALESFORCE_DATA, ZOHO, HUBSPOT_COMPANIES)
