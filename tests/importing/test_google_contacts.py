"""Exports of Google Contacts, both generations, with nothing of them lost."""

from hedgerow.network.importing.drafts import AddressDraft, ContactDraft, PointDraft
from tests.importing.people import drafts, readings
from tests.importing.tables import export

ZOE = ContactDraft(
    row=2,
    kind="person",
    name="Zoë Aurélie Lefèvre-Núñez PhD",
    given_name="Zoë",
    middle_name="Aurélie",
    family_name="Lefèvre-Núñez",
    prefix="Dr.",
    suffix="PhD",
    nickname="Zo",
    organisation="Moulin de la Brède",
    job_title="Head miller",
    points=(
        PointDraft("email", "zoe@moulin.example", "zoe@moulin.example", "Work", is_primary=True),
        PointDraft("email", "Zoë.L@PERSO.example", "zoë.l@perso.example", "Home"),
        PointDraft("phone", "+33 6 12 34 56 78", "+33612345678", "Mobile", is_primary=True),
        PointDraft("phone", "+33 1 42 68 53 00", "+33142685300", "Work"),
        PointDraft("phone", "+33 1 42 68 53 01", "+33142685301", "Work"),
        PointDraft("website", "https://moulin.example/", "https://moulin.example", "Work", is_primary=True),
    ),
    addresses=(
        AddressDraft(
            label="Work",
            street="BP 17, 12 quai du Moulin, Boîte 4",
            city="La Brède",
            region="Nouvelle-Aquitaine",
            postal_code="33650",
            country="FR",
            formatted="12 quai du Moulin\nBoîte 4\n33650 La Brède\nFrance",
            is_primary=True,
        ),
    ),
    birthday="1984-02-29",
    tags=("Fournisseurs", "Rye lovers"),
    roles=("vendor",),
    notes='Prefers a call after 10.\nSays “hello” in Occitan, "adieu" too.',
    relations=(("Sister", "Inès Lefèvre"),),
    custom=(
        ("Phonetic First Name", "ZOH-ee"),
        ("Phonetic Last Name", "luh-FEV-ruh"),
        ("File As", "Lefèvre-Núñez, Zoë"),
        ("Organization Department", "Milling"),
        ("Photo", "https://photos.example/zoe.jpg"),
        ("Anniversary", "2011-06-18"),
        ("Flour code", "T-130"),
    ),
)


GRACE = ContactDraft(
    row=2,
    kind="person",
    name="Grace Ngozi Okafor",
    given_name="Grace",
    middle_name="Ngozi",
    family_name="Okafor",
    organisation="St Mary's School",
    job_title="Head teacher",
    points=(
        PointDraft("email", "grace@okafor.example", "grace@okafor.example", "Home", is_primary=True),
        PointDraft("email", "head@school.example", "head@school.example", "Work"),
        PointDraft("phone", "07700 900148", "+447700900148", "Mobile", is_primary=True),
        PointDraft("phone", "07700 900149", "+447700900149", "Mobile"),
        PointDraft("phone", "01797 224466", "+441797224466", "Home"),
        PointDraft("website", "http://crumbs.example/grace", "http://crumbs.example/grace", "Blog", is_primary=True),
    ),
    addresses=(
        AddressDraft(
            label="Home",
            street="8 Mermaid Street",
            city="Rye",
            postal_code="TN31 7ET",
            country="United Kingdom",
            formatted="8 Mermaid Street\nRye TN31 7ET",
            is_primary=True,
        ),
    ),
    birthday="1979-11-04",
    languages=("en-GB",),
    tags=("Regulars", "Customers"),
    roles=("client",),
    notes="likes it sliced thick",
    relations=(("Spouse", "Emeka Okafor"),),
    custom=(
        ("Initials", "G.O."),
        ("Maiden Name", "Eze"),
        ("Gender", "Female"),
        ("Occupation", "Teacher"),
        ("Hobby", "Sourdough"),
        ("IM 1 - Type", "Home"),
        ("IM 1 - Service", "Skype"),
        ("IM 1 - Value", "grace.okafor"),
        ("Organization 1 - Type", "Work"),
        ("Organization 1 - Department", "Primary"),
        ("Anniversary", "2004-08-14"),
        ("Loaf", "Large rye"),
    ),
)


def test_a_full_contact_comes_over_whole() -> None:
    assert drafts(export("google_contacts.csv"))[0] == ZOE


def test_values_in_one_cell_are_taken_apart_with_their_labels_and_the_marked_one_is_primary() -> None:
    jose = drafts(export("google_contacts.csv"))[1]
    assert jose.points == (
        PointDraft("email", "jose@munoz.example", "jose@munoz.example", is_primary=True),
        PointDraft("email", "jm@bar.example", "jm@bar.example"),
        PointDraft("phone", "07700 900148", "+447700900148", "Mobile"),
        PointDraft("phone", "020 7946 0018", "+442079460018", "Home"),
        PointDraft("phone", "020 7946 0999", "+442079460999", "Work"),
        PointDraft("phone", "+44 7700 900777", "+447700900777", "Main", is_primary=True),
    )
    assert (jose.birthday, jose.tags, jose.notes) == ("--05-21", ("starred",), "=SUM(1+1) is what he calls his cat")


def test_an_organisation_without_a_person_is_an_organisation_with_all_its_addresses() -> None:
    wren = drafts(export("google_contacts.csv"))[2]
    assert (wren.kind, wren.name, wren.roles) == ("organisation", "Wren & Daughters, Ltd", ("vendor",))
    assert wren.addresses == (
        AddressDraft("Work", "3 Rope Walk", "Rye", postal_code="TN31 7NA", country="GB", is_primary=True),
        AddressDraft("Warehouse", "Unit 9, Harbour Road", "Hastings", postal_code="TN34 1EX", country="GB"),
    )


def test_names_of_every_script_come_over() -> None:
    assert [draft.name for draft in drafts(export("google_contacts.csv"))[3:5]] == ["小林 さくら", "ليلى حداد"]


def test_mistypes_keep_the_person_and_are_told() -> None:
    mina = readings(export("google_contacts.csv"))[5]
    assert mina.draft is not None
    assert [(point.value, point.normalised) for point in mina.draft.points] == [("mina.rao@", ""), ("O7700 9OO112", "")]
    assert (mina.draft.birthday, mina.draft.custom) == ("", (("Birthday", "1988-02-31"),))
    assert [str(problem) for problem in mina.problems] == [
        (
            "Row 7, E-mail 1 - Value: The part after @ is missing in “mina.rao@”, such as post.example. "
            "We kept it as it is. Complete the address."
        ),
        (
            "Row 7, Phone 1 - Value: “O7700 9OO112” has the letter O or l where a figure belongs. "
            "We kept it as it is. Use 07700 900112."
        ),
        "Row 7, Birthday: February has no 31st. Write a day that exists, like 2024-03-15.",
    ]
    assert not any(problem.is_error for problem in mina.problems)


def test_a_row_with_nobody_in_it_stays_out() -> None:
    nobody = readings(export("google_contacts.csv"))[6]
    assert nobody.draft is None
    assert [(problem.row, problem.kind.code, problem.is_error) for problem in nobody.problems] == [(8, "nobody", True)]


def test_the_older_format_comes_over_whole() -> None:
    grace, mill = drafts(export("google_contacts_older.csv"))
    assert grace == GRACE
    assert (mill.kind, mill.roles, mill.notes) == ("organisation", ("vendor",), "Liefert dienstags.\r\nTor 3.")
