"""Rows of any list of people: what is odd is told, and nothing of it is lost."""

from datetime import date

import pytest

from hedgerow.kernel.tabular.problems import Severity
from hedgerow.network.importing.drafts import AddressDraft, PointDraft
from tests.importing.people import drafts, person, readings
from tests.importing.tables import export, table


def codes(content: str, *, country: str = "GB") -> list[str]:
    return [problem.kind.code for problem in person(content, country=country).problems]


def test_a_german_list_in_an_old_encoding_comes_over() -> None:
    juergen, aenne = drafts(export("kunden_cp1252.csv"), country="DE")
    assert juergen.points == (
        PointDraft("email", "juergen@gross.example", "juergen@gross.example", is_primary=True),
        PointDraft("phone", "0151 23456789", "+4915123456789", "mobile", is_primary=True),
    )
    assert juergen.addresses == (AddressDraft("", "Mühlweg 3", "München", "", "80331", is_primary=True),)
    assert (juergen.birthday, juergen.notes) == ("1970-04-23", "mag Körnerbrot – täglich")
    assert juergen.custom == (("Stammgast seit", "2019"),)
    assert (aenne.name, aenne.points[1].normalised) == ("Änne Œhler", "+49891234567")


def test_an_arabic_list_comes_over() -> None:
    (salma,) = drafts(export("arabic_clients.csv"), country="JO")
    assert (salma.name, salma.birthday, salma.notes) == ("سلمى العلي", "1990-05-01", "تحب خبز الشعير")
    assert salma.points[1] == PointDraft("phone", "+962 7 9012 3456", "+962790123456", "mobile", is_primary=True)


def test_phone_cells_may_say_what_they_are() -> None:
    pia = drafts(export("quickbooks_footer.csv"), country="US")[0]
    assert pia.points[0] == PointDraft("phone", "(555) 010-1234", "+15550101234", "Phone", is_primary=True)
    assert [address.formatted for address in pia.addresses] == ["1 Quay Road\nRye TN31 7ET"]


def test_several_addresses_and_numbers_in_one_cell_are_taken_apart() -> None:
    draft = person(
        "Name,Emails,Phone\nAnn,a@post.example; b@post.example c@post.example,07700 900148 / +44 7700 900149\n",
        mapped="name=Name,email=Emails,phone=Phone",
    ).draft
    assert draft is not None
    assert [(point.normalised, point.is_primary) for point in draft.points] == [
        ("a@post.example", True),
        ("b@post.example", False),
        ("c@post.example", False),
        ("+447700900148", True),
        ("+447700900149", False),
    ]


def test_the_same_address_twice_is_one() -> None:
    draft = person("Name,Email,E-mail 2\nAnn,a@post.example,A@POST.example\n").draft
    assert draft is not None
    assert [point.value for point in draft.points] == ["a@post.example"]


def test_a_name_in_front_of_an_address_stays_with_it() -> None:
    draft = person("Name,Email\nAnn,Ann Lee <Ann@Post.example>\n").draft
    assert draft is not None
    assert draft.points == (PointDraft("email", "Ann Lee <Ann@Post.example>", "ann@post.example", is_primary=True),)


def test_websites_and_profiles_are_points_too() -> None:
    draft = person("Name,Website,Instagram\nAnn,HTTPS://Lee.example/,@annlee\n").draft
    assert draft is not None
    assert draft.points == (
        PointDraft("website", "HTTPS://Lee.example/", "https://lee.example", is_primary=True),
        PointDraft("social", "@annlee", "@annlee", is_primary=True),
    )


@pytest.mark.parametrize(
    ("row", "country", "code"),
    [
        ("Ann,ann at post,", "GB", "email_unreadable"),
        ("Ann,ann@,", "GB", "email_without_domain"),
        ("Ann,,12", "GB", "phone_unreadable"),
        ("Ann,,ask her brother", "GB", "phone_unreadable"),
        ("Ann,,0770O 90O148", "GB", "phone_with_letters"),
        ("Ann,,07700 900148", "", "phone_without_country"),
    ],
)
def test_odd_addresses_and_numbers_are_warnings(row: str, country: str, code: str) -> None:
    reading = person(f"Name,Email,Phone\n{row}\n", country=country)
    assert reading.draft is not None
    assert [(problem.kind.code, problem.severity) for problem in reading.problems] == [(code, Severity.WARNING)]
    assert reading.draft.points[0].normalised == ""


def test_a_word_that_is_neither_yes_nor_no_gives_no_consent() -> None:
    reading = person("Name,Newsletter\nAnn,maybe\n")
    assert reading.draft is not None
    assert (reading.draft.consents, reading.draft.custom) == ((), (("Newsletter", "maybe"),))
    assert [problem.kind.code for problem in reading.problems] == ["consent_unclear"]


@pytest.mark.parametrize(
    ("header", "row", "name", "kind"),
    [
        ("Company,Email", "Wren Ltd,a@wren.example", "Wren Ltd", "organisation"),
        ("Name,Company", "Wren Ltd,Wren Ltd", "Wren Ltd", "organisation"),
        ("Name,Company", "Ann,Wren Ltd", "Ann", "person"),
        ("Name,Party type", "Wren,Company", "Wren", "organisation"),
        ("Nickname,Email", "Zo,a@wren.example", "Zo", "person"),
        ("Phone,Town", "07700 900148,Rye", "07700 900148", "person"),
        ("Email,Town", "a@wren.example,Rye", "a@wren.example", "person"),
        ("First name,Town", "Ann,Rye", "Ann", "person"),
    ],
)
def test_everybody_gets_the_best_name_there_is(header: str, row: str, name: str, kind: str) -> None:
    draft = person(f"{header}\n{row}\n").draft
    assert draft is not None
    assert (draft.name, draft.kind) == (name, kind)


def test_a_kind_we_do_not_know_is_kept_in_the_users_words() -> None:
    draft = person("Name,Party type\nAnn,Band\n").draft
    assert draft is not None
    assert (draft.kind, draft.custom) == ("person", (("Party type", "Band"),))


def test_dates_that_do_not_exist_are_kept_as_text() -> None:
    reading = person("Name,Member since,Birthday\nAnn,31/02/2020,30/02\n")
    assert reading.draft is not None
    assert (reading.draft.created_on, reading.draft.birthday) == (None, "")
    assert reading.draft.custom == (("Birthday", "30/02"), ("Member since", "31/02/2020"))
    assert {problem.severity for problem in reading.problems} == {Severity.WARNING}


def test_a_date_alone_leaves_nothing_behind() -> None:
    draft = person("Name,Member since\nAnn,05/03/2020\n").draft
    assert draft is not None
    assert (draft.created_on, draft.custom) == (date(2020, 3, 5), ())


def test_several_organisations_keep_the_first_and_the_others_in_the_users_words() -> None:
    draft = person("Name,Company,Employer\nAnn,Wren,Moulin\n").draft
    assert draft is not None
    assert (draft.organisation, draft.custom) == ("Wren", (("Employer", "Moulin"),))


def test_texts_longer_than_their_field_are_whole_in_the_notes() -> None:
    name, town, code, tag = "N" * 250, "T" * 150, "P" * 30, "G" * 80
    reading = person(f"Name,Town,Postcode,Tags,Notes\n{name},{town},{code},{tag},hello\n")
    assert reading.draft is not None
    assert (len(reading.draft.name), len(reading.draft.addresses[0].city), len(reading.draft.tags[0])) == (200, 120, 60)
    assert (reading.draft.addresses[0].postal_code, reading.draft.addresses[0].formatted) == ("", code)
    assert reading.draft.notes.split("\n\n") == ["hello", name, town, tag]
    assert [problem.kind.code for problem in reading.problems] == ["shortened"]


def test_a_long_note_alone_is_not_shortened() -> None:
    reading = person(f"Name,Notes\nAnn,{'very ' * 100}\n")
    assert reading.problems == ()


def test_a_label_without_a_value_is_kept_and_an_address_label_alone_makes_no_address() -> None:
    header = "Name,Custom Field 1 - Label,Custom Field 1 - Value,Address 1 - Label,Given Name,Additional Name"
    text = f"{header},Family Name,Yomi Name\nAnn Lee,Shoe size,,Home,Ann,,Lee,\n"
    draft = person(text).draft
    assert draft is not None
    assert (draft.custom, draft.addresses) == ((("Shoe size", ""),), ())


def test_only_what_a_person_leaves_out_is_left_out() -> None:
    draft = person("Name,Secret,Rest\nAnn,hush,x\n", mapped="name=Name,leave_out=Secret").draft
    assert draft is not None
    assert draft.custom == (("Rest", "x"),)


def test_broken_rows_and_closing_lines_stay_out_with_their_reason() -> None:
    text = "Name,Email,Town\nAnn,a@post.example,Rye,x\n" + "Bob,b@post.example,Rye\n" * 20 + "3 pages\n"
    found = readings(table(text))
    assert [(reading.problems[0].row, reading.problems[0].kind.code) for reading in found if not reading.draft] == [
        (2, "too_many_cells"),
        (23, "footer"),
    ]


def test_a_row_with_nul_characters_comes_in_and_tells() -> None:
    reading = person("Name,Email\nA\0nn,a@post.example\n")
    assert reading.draft is not None
    assert (reading.draft.name, [problem.kind.code for problem in reading.problems]) == ("Ann", ["nul_removed"])
