"""Outlook, Salesforce, Zoho, HubSpot companies, Mailchimp, Brevo, Stripe, QuickBooks, LinkedIn, Kumu: what comes in."""

from datetime import date

import pytest

from hedgerow.network.importing.drafts import AddressDraft, Consent, ConsentDraft, ContactDraft, PointDraft
from tests.importing.people import drafts, person
from tests.importing.tables import export


def first(name: str, country: str = "GB") -> ContactDraft:
    return drafts(export(name), country=country)[0]


def reached(draft: ContactDraft) -> list[tuple[str, str, str]]:
    return [(point.kind, point.normalised, point.label) for point in draft.points]


def test_an_outlook_contact() -> None:
    nadia, tom = drafts(export("outlook.csv"))
    assert (nadia.name, nadia.prefix, nadia.organisation, nadia.job_title) == (
        "Nadia Berger",
        "Ms",
        "Berger Optik",
        "Buyer",
    )
    assert reached(nadia) == [
        ("phone", "+41445550111", "fax"),
        ("phone", "+41445550110", "work"),
        ("phone", "+41795550112", "mobile"),
        ("email", "nadia@berger.example", ""),
        ("email", "n.berger@post.example", ""),
        ("website", "https://berger.example", ""),
    ]
    assert nadia.addresses == (
        AddressDraft("", "Hauptstrasse 4, 2. Stock", "Zürich", "ZH", "8001", "Switzerland", is_primary=True),
        AddressDraft("", "Seeweg 9", "Zug", "", "6300", "Switzerland"),
    )
    assert (nadia.birthday, nadia.tags) == ("1981-03-14", ("Suppliers", "Choir"))
    assert (nadia.relations, nadia.custom) == ((("Spouse", "Tom"),), (("Department", "Sales"),))
    assert (tom.name, tom.birthday) == ("Tom Hale", "")


def test_a_salesforce_report() -> None:
    andy = first("salesforce_report.csv", "US")
    assert (andy.name, andy.prefix, andy.job_title) == ("Andy Young", "Mr.", "SVP, Operations")
    assert andy.organisation == "Dickenson plc"
    assert andy.addresses == (AddressDraft("", "1301 Hoch Drive", "Lawrence", "KS", "66045", "USA", is_primary=True),)
    assert [label for _kind, _value, label in reached(andy)] == ["", "mobile", "fax", ""]
    assert andy.custom == (("Account Owner", "Maren Holt"),)


def test_a_salesforce_data_export_and_who_opted_out() -> None:
    edna = first("salesforce_export.csv", "US")
    assert edna.external_ids == (("salesforce", "0035g000004XyzAAE"),)
    assert (edna.birthday, edna.created_on) == ("1967-10-05", date(2024, 2, 11))
    assert edna.consents == (ConsentDraft("email", Consent.REFUSED, "HasOptedOutOfEmail", "1"),)
    assert dict(edna.custom)["DoNotCall"] == "0"
    assert dict(edna.custom)["Favourite_bread__c"] == "Rye"


def test_a_zoho_contact() -> None:
    priya = first("zoho_contacts.csv")
    assert (priya.name, priya.organisation, priya.tags) == ("Priya Nair", "Nair Tea House", ("Tea", "Choir"))
    assert priya.external_ids == (("zoho", "zcrm_5544000000123"),)
    assert [value for kind, value, _label in reached(priya) if kind == "email"] == [
        "priya@nair.example",
        "tea@nair.example",
    ]
    assert (priya.consents, dict(priya.custom)["Email Opt Out"]) == ((), "false")


def test_a_hubspot_company_is_an_organisation() -> None:
    mill = first("hubspot_companies.csv")
    assert (mill.name, mill.kind, mill.external_ids) == ("Harrow Mill", "organisation", (("hubspot-company", "9001"),))
    assert reached(mill) == [("phone", "+441632960222", ""), ("website", "harrowmill.example", "")]


def test_a_mailing_list_gives_no_consent_and_its_leavers_refuse() -> None:
    ines, otto = first("mailchimp_subscribed.csv", "ES"), first("mailchimp_unsubscribed.csv")
    assert (ines.name, ines.birthday, ines.tags) == ("Inés Castro", "--05-21", ("VIP", "Blog"))
    assert (ines.external_ids, ines.created_on) == ((("mailchimp", "ab12cd34ef"),), date(2022, 3, 4))
    assert ines.consents == ()
    assert otto.consents == (ConsentDraft("email", Consent.REFUSED, "UNSUB_TIME", "2023-01-01 00:00:00"),)


def test_a_brevo_contact_on_the_black_list() -> None:
    lea = first("brevo.csv", "FR")
    assert (lea.name, lea.external_ids) == ("Léa Moreau", (("brevo", "17"),))
    assert lea.consents == (ConsentDraft("email", Consent.REFUSED, "EMAIL_BLACKLISTED", "1"),)
    assert dict(lea.custom)["SMS_BLACKLISTED"] == "0"


def test_a_stripe_customer() -> None:
    ana = first("stripe_customers.csv")
    assert (ana.name, ana.roles, ana.external_ids) == ("Ana Silva", ("client",), (("stripe", "cus_Nff1a2b3c4d5"),))
    assert (ana.created_on, ana.notes) == (date(2023, 4, 5), "Wholesale")
    assert ana.addresses == (AddressDraft("", "Rua Nova 1", "Porto", "", "4000-001", "PT", is_primary=True),)


def test_a_quickbooks_customer() -> None:
    harbour, inn = drafts(export("quickbooks_footer.csv"), country="US")
    assert (harbour.name, harbour.organisation, harbour.roles) == ("Pia Voss", "Harbour Café", ("client",))
    assert [address.formatted for address in harbour.addresses] == ["1 Quay Road\nRye TN31 7ET"]
    assert inn.name == "Rob Fenn"


def test_a_linkedin_connection() -> None:
    nora = first("linkedin_preamble.csv")
    assert (nora.name, nora.organisation, nora.job_title) == ("Nora Lindqvist", "Surdeg AB", "Owner")
    assert nora.created_on == date(2024, 3, 15)
    assert PointDraft("social", "https://www.linkedin.com/in/nora", "https://www.linkedin.com/in/nora", "", True) in (
        nora.points
    )


def test_elements_of_a_kumu_map() -> None:
    mill, grace = drafts(export("kumu_elements.csv"))
    assert (mill.name, mill.kind, mill.tags, mill.roles) == (
        "Harrow Mill",
        "organisation",
        ("supplier", "local"),
        ("vendor",),
    )
    assert (grace.name, grace.kind, grace.notes) == ("Grace Okafor", "person", "Runs the school kitchen")


@pytest.mark.parametrize(
    ("said", "refused"), [("no", 0), ("0", 0), ("FALSE", 0), ("1", 1), ("yes", 1), ("2024-01-01", 1)]
)
def test_a_column_of_refusals_turns_nothing_on(said: str, refused: int) -> None:
    draft = person(f"Name,Left us\nAnn,{said}\n", mapped="name=Name,refusal=Left us").draft
    assert draft is not None
    assert [consent.consent for consent in draft.consents] == [Consent.REFUSED] * refused
