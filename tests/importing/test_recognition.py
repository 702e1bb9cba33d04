"""Which program a file comes from, why, and how surely; and lists of nobody's making."""

import pytest

from hedgerow.kernel.tabular.mapping import CUSTOM, LEAVE_OUT
from hedgerow.kernel.tabular.recognise import recognise
from hedgerow.kernel.tabular.source import open_path
from tests.importing.tables import EXPORTS, RECOGNISERS, columns, export, recognised, table
from tests.measures.cdnow import SAMPLE

FIELDS = "email,phone,name,given_name,family_name,birthday,notes"


def fields(content: str) -> dict[str, str]:
    return {use.name: use.field for use in recognised(table(content)).mapping.uses}


@pytest.mark.parametrize(
    ("name", "source", "kind", "is_certain"),
    [
        ("google_contacts.csv", "google", "contacts", True),
        ("google_contacts_older.csv", "google_older", "contacts", True),
        ("square_customers.csv", "square", "contacts", True),
        ("shopify_customers.csv", "shopify", "contacts", True),
        ("shopify_customers_older.csv", "shopify", "contacts", True),
        ("hubspot_contacts.csv", "hubspot", "contacts", True),
        ("shopify_orders.csv", "shopify", "purchases", True),
        ("verkaeufe.csv", "purchases", "purchases", False),
        ("kunden_cp1252.csv", "contacts", "contacts", False),
        ("arabic_clients.csv", "contacts", "contacts", False),
        ("linkedin_preamble.csv", "linkedin", "contacts", True),
        ("quickbooks_footer.csv", "quickbooks", "contacts", True),
        ("outlook.csv", "outlook", "contacts", True),
        ("salesforce_report.csv", "salesforce", "contacts", True),
        ("salesforce_export.csv", "salesforce", "contacts", True),
        ("zoho_contacts.csv", "zoho", "contacts", True),
        ("hubspot_companies.csv", "hubspot_companies", "contacts", True),
        ("mailchimp_subscribed.csv", "mailchimp", "contacts", True),
        ("mailchimp_unsubscribed.csv", "mailchimp", "contacts", True),
        ("brevo.csv", "brevo", "contacts", True),
        ("stripe_customers.csv", "stripe", "contacts", True),
        ("kumu_elements.csv", "kumu", "contacts", True),
    ],
)
def test_every_export_is_recognised(name: str, source: str, kind: str, is_certain: bool) -> None:
    found = recognised(export(name))
    assert (found.name, found.mapping.kind, found.is_certain) == (source, kind, is_certain)


def test_the_reason_names_the_columns() -> None:
    assert recognised(export("square_customers.csv")).because == (
        "It has the columns Square Customer ID, Creation Source, First Visit, Last Visit, "
        "as in the exports of Square customers."
    )
    assert recognised(export("verkaeufe.csv")).because == (
        "We know what these columns are called: Kundennummer, Datum, Menge, Artikel, Betrag."
    )


def test_names_are_compared_without_case_spaces_and_marks() -> None:
    text = (EXPORTS / "square_customers.csv").read_text(encoding="utf-8")
    header, rest = text.split("\n", 1)
    assert recognised(table("\ufeff" + header.upper().replace(" ", "_") + "\n" + rest)).name == "square"


@pytest.mark.parametrize(
    "header",
    [
        "Email,Phone number,Full name,First name,Last name,Date of birth,Comments",
        "Correo electrónico,Teléfono,Nombre completo,Nombre,Apellidos,Fecha de nacimiento,Observaciones",
        "E-Mail-Adresse,Telefonnummer,Vollständiger Name,Vorname,Nachname,Geburtsdatum,Bemerkungen",
        "Courriel,Téléphone,Nom complet,Prénom,Nom,Date de naissance,Remarques",
        "البريد الإلكتروني,رقم الهاتف,الاسم الكامل,الاسم الأول,اسم العائلة,تاريخ الميلاد,ملاحظات",
    ],
)
def test_contact_columns_are_known_in_five_languages(header: str) -> None:
    found = recognised(table(header + "\na@post.example,07700 900148,Ann Lee,Ann,Lee,1979-11-04,rye\n"))
    assert [use.field for use in found.mapping.uses] == FIELDS.split(",")


@pytest.mark.parametrize(
    "header",
    [
        "Customer ID,Order date,Qty,Total",
        "Número de cliente,Fecha,Cantidad,Importe",
        "Kundennummer,Datum,Menge,Betrag",
        "Numéro client,Date de vente,Quantité,Montant",
        "رقم العميل,التاريخ,الكمية,المبلغ",
    ],
)
def test_sales_columns_are_known_in_five_languages(header: str) -> None:
    found = recognised(table(header + "\nK1,2024-01-31,2,9.80\n"))
    assert [use.field for use in found.mapping.uses] == ["party", "date", "quantity", "amount"]


def test_columns_with_numbers_belong_to_their_field() -> None:
    assert fields("Name,Phone 3,Mobile 2,E-mail 4\nAnn,07700 900148,07700 900149,a@post.example\n") == {
        "Name": "name",
        "Phone 3": "phone",
        "Mobile 2": "phone",
        "E-mail 4": "email",
    }


def test_unknown_names_are_guessed_by_what_is_in_the_cells() -> None:
    mapping = recognised(table("Name,Reach,Ring\nAnn,a@post.example,07700 900148\nBob,b@post.example,\n")).mapping
    assert [(use.field, use.is_guess) for use in mapping.uses] == [("name", False), ("email", True), ("phone", True)]


def test_name_beside_surname_is_a_first_name() -> None:
    assert fields("Name,Surname,Email\nAnn,Lee,a@post.example\n")["Name"] == "given_name"


def test_a_second_column_for_a_field_of_which_there_is_one_becomes_an_extra_field() -> None:
    assert fields("Name,Birthday,DOB\nAnn,1979-11-04,1979-11-05\n") == {
        "Name": "name",
        "Birthday": "birthday",
        "DOB": CUSTOM,
    }


def test_the_reason_column_of_our_own_file_is_left_out() -> None:
    assert fields("Hedgerow: what to mend,Name,Email\nRow 3: …,Ann,a@post.example\n") == {
        "Hedgerow: what to mend": LEAVE_OUT,
        "Name": "name",
        "Email": "email",
    }


def test_the_reason_column_is_left_out_of_a_known_programs_file_too() -> None:
    text = (EXPORTS / "square_customers.csv").read_text(encoding="utf-8").splitlines()
    found = recognised(table(f"Hedgerow: was zu tun ist,{text[0]}\nRow 3: …,{text[3]}\n"))
    assert (found.name, found.mapping.left_out) == ("square", ["Hedgerow: was zu tun ist"])


def test_a_column_of_customers_with_addresses_in_it_names_them_by_e_mail() -> None:
    assert fields("Customer,Date,Amount\na@post.example,2024-01-31,1.00\n")["Customer"] == "email"


def test_contacts_with_dates_and_figures_are_not_taken_for_sales() -> None:
    text = "Email,Reach,Visits,Born\na@post.example,07700 900148,3,1979-11-04\nb@post.example,,4,1980-01-01\n"
    assert [found.name for found in recognise(columns(table(text)), RECOGNISERS)] == ["contacts"]


def test_a_table_of_other_things_is_claimed_by_nobody() -> None:
    assert recognise(columns(table("Colour,Weight\nred,heavy\nblue,light\n")), RECOGNISERS) == []


def test_a_headerless_history_is_guessed_from_its_figures() -> None:
    found = recognised(open_path(SAMPLE))
    assert [(use.name, use.field, use.is_guess) for use in found.mapping.uses] == [
        ("Column 1", "party", True),
        ("Column 2", LEAVE_OUT, False),
        ("Column 3", "date", True),
        ("Column 4", "quantity", True),
        ("Column 5", "amount", True),
    ]
    assert not found.is_certain
