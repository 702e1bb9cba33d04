"""Customers of Square and Shopify, contacts of HubSpot: guards off, consent only where a column says so."""

from datetime import date

from hedgerow.network.importing.drafts import AddressDraft, Consent, ConsentDraft, PointDraft
from tests.importing.people import drafts
from tests.importing.tables import export


def test_a_square_customer_comes_over_whole() -> None:
    grace = drafts(export("square_customers.csv"))[0]
    assert grace.points == (
        PointDraft("email", "grace@okafor.example", "grace@okafor.example", is_primary=True),
        PointDraft("phone", "+447700900148", "+447700900148", is_primary=True),
    )
    assert grace.addresses == (
        AddressDraft("", "8 Mermaid Street, Flat 2", "Rye", "East Sussex", "TN31 7ET", "GB", is_primary=True),
    )
    assert (grace.nickname, grace.organisation, grace.notes) == (
        "Gracie",
        "St Mary's School",
        "likes it sliced thick\nno sesame",
    )
    assert (grace.birthday, grace.created_on) == ("--11-04", date(2023, 1, 14))
    assert grace.external_ids == (("reference", "RYE-0148"), ("square", "7K2QJ9V3WX4Z8M1N5P6R0T2Y3U"))
    assert grace.roles == ("client",)
    assert grace.custom == (
        ("Creation Source", "Directory"),
        ("Last Visit", "2024-10-02"),
        ("Transaction Count", "61"),
        ("Lifetime Spend", "$1,204.50"),
        ("Instant Profile", "FALSE"),
    )


def test_consent_comes_only_from_a_column_that_says_so() -> None:
    grace, dev, bjork, unnamed = drafts(export("square_customers.csv"))
    column = "Email Subscription Status"
    assert grace.consents == (ConsentDraft("email", Consent.GIVEN, column, "subscribed"),)
    assert dev.consents == (ConsentDraft("email", Consent.REFUSED, column, "unsubscribed"),)
    assert bjork.consents == unnamed.consents == ()
    assert (column, "unknown") in bjork.custom


def test_a_customer_known_by_a_card_alone_keeps_the_programs_id_as_a_name() -> None:
    unnamed = drafts(export("square_customers.csv"))[3]
    assert (unnamed.name, unnamed.kind) == ("1A2S3D4F5G6H7J8K9L0Q1W2E3R", "person")


def test_a_shopify_customer_comes_over_without_its_guards() -> None:
    sophie, only_mail = drafts(export("shopify_customers.csv"))
    assert sophie.external_ids == (("shopify", "7410991464714"),)
    assert sophie.points == (
        PointDraft("email", "sophie@gallas.example", "sophie@gallas.example", is_primary=True),
        PointDraft("phone", "+33610826417", "+33610826417", is_primary=True),
        PointDraft("phone", "+33142685300", "+33142685300", "address"),
    )
    assert sophie.addresses == (
        AddressDraft("", "13-15 rue de Berri, Esc. B", "Paris", "", "75008", "FR", is_primary=True),
    )
    assert (sophie.tags, sophie.roles) == (("VIP", "newsletter", "Partner"), ("client", "partner"))
    assert [(consent.channel, consent.consent) for consent in sophie.consents] == [
        ("email", Consent.GIVEN),
        ("sms", Consent.REFUSED),
    ]
    assert sophie.custom == (("Total Spent", "110.59"), ("Total Orders", "3"), ("Tax Exempt", "no"))
    assert (only_mail.name, only_mail.kind) == ("only-mail@shop.example", "person")


def test_the_older_shopify_format_keeps_codes_beside_names() -> None:
    (tomas,) = drafts(export("shopify_customers_older.csv"))
    assert tomas.addresses == (
        AddressDraft("", "Calle Mayor 4", "Toronto", "Ontario", "M4B 1B3", "Canada", is_primary=True),
    )
    assert tomas.custom[:2] == (("Province Code", "ON"), ("Country Code", "CA"))


def test_a_hubspot_contact_keeps_its_stage_and_a_billing_status_is_no_consent() -> None:
    ana, omar = drafts(export("hubspot_contacts.csv"))
    assert (ana.roles, omar.roles) == (("prospect",), ("client",))
    assert ana.consents == omar.consents == ()
    assert ana.external_ids == (("hubspot", "51"),)
    assert (ana.organisation, ana.job_title, omar.organisation) == ("Krüger Feinkost", "Einkäuferin", "Said & Söhne")
    assert ana.created_on == date(2024, 3, 15)
    assert ana.custom == (
        ("Contact owner", "Maren Holt"),
        ("Lifecycle Stage", "Sales Qualified Lead"),
        ("Lead Status", "In progress"),
        ("Marketing contact status", "Marketing contact"),
        ("Last Activity Date", "2024-09-01 08:00"),
        ("Associated Company IDs", "9001;9002"),
        ("Create Date", "2024-03-15 10:22"),
    )
