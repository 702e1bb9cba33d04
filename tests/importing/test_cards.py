"""Contact cards of all three versions as rows, and what a hostile file of cards can do (nothing)."""

import csv
import io
import tracemalloc

import pytest

from hedgerow.kernel.tabular import cards
from hedgerow.kernel.tabular.converting import as_csv


def card(*lines: str, version: str = "3.0") -> bytes:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]).encode()


def read(data: bytes) -> list[dict[str, str]]:
    pieces = as_csv(lambda: io.BytesIO(data))
    assert pieces is not None
    rows = csv.DictReader(io.StringIO(b"".join(pieces).decode(), newline=""))
    return [{name: text for name, text in row.items() if text} for row in rows]


def one(*lines: str, version: str = "3.0") -> dict[str, str]:
    (row,) = read(card(*lines, version=version))
    return row


def test_a_card_of_an_apple_phone() -> None:
    assert one(
        "N:Lefèvre-Núñez;Zoë;Aurélie;Dr.;PhD",
        "FN:Zoë Lefèvre-Núñez",
        r"ORG:Moulin de la Brède\, SA;Milling;",
        "item1.EMAIL;type=INTERNET;type=pref:zoe@moulin.example",
        "item1.X-ABLabel:_$!<Work>!$_",
        "EMAIL;type=INTERNET;type=HOME:zoe@perso.example",
        "item2.TEL:+33 6 12 34 56 78",
        "item2.X-ABLabel:Boat",
        "TEL;type=WORK;type=FAX:+33 1 42 68 53 00",
        "item3.ADR;type=WORK:;Boîte 4;12 quai du Moulin;La Brède;;33650;France",
        "item3.X-ABADR:fr",
        "item4.X-ABRELATEDNAMES:Marc Lefèvre",
        "item4.X-ABLabel:_$!<Spouse>!$_",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-21",
        r"NOTE:Prefers a call after 10.\nSays “hello”\, too\; always.",
        "CATEGORIES:Fournisseurs,Rye lovers",
        "UID:8A2F-11",
        "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD",
        " /2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRof",
        "X-ABShowAs:COMPANY",
    ) == {
        "vCard UID": "8A2F-11",
        "Full Name": "Zoë Lefèvre-Núñez",
        "Name Prefix": "Dr.",
        "Given Name": "Zoë",
        "Middle Name": "Aurélie",
        "Family Name": "Lefèvre-Núñez",
        "Name Suffix": "PhD",
        "Kind": "organisation",
        "Organization Name": "Moulin de la Brède, SA",
        "Birthday": "1604-05-21",
        "Notes": "Prefers a call after 10.\nSays “hello”, too; always.",
        "Categories": "Fournisseurs ::: Rye lovers",
        "E-mail 1 - Label": "* Work ::: Home",
        "E-mail 1 - Value": "zoe@moulin.example ::: zoe@perso.example",
        "Phone 1 - Label": "Boat ::: Fax",
        "Phone 1 - Value": "+33 6 12 34 56 78 ::: +33 1 42 68 53 00",
        "Address 1 - Label": "Work",
        "Address 1 - Street": "12 quai du Moulin",
        "Address 1 - Extended Address": "Boîte 4",
        "Address 1 - City": "La Brède",
        "Address 1 - Postal Code": "33650",
        "Address 1 - Country": "France",
        "Relation 1 - Label": "Spouse",
        "Relation 1 - Value": "Marc Lefèvre",
        "Custom Field 1 - Label": "Department",
        "Custom Field 1 - Value": "Milling",
    }


def test_a_card_of_an_old_phone_in_its_own_letters() -> None:
    assert one(
        "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg",
        "TEL;CELL;PREF:07700 900111",
        "NOTE;ENCODING=QUOTED-PRINTABLE:Zeile eins=0D=0A=",
        "Zeile zwei",
        "BDAY:19790412",
        version="2.1",
    ) == {
        "Given Name": "Jörg",
        "Family Name": "Müller",
        "Phone 1 - Label": "* Mobile",
        "Phone 1 - Value": "07700 900111",
        "Notes": "Zeile eins\nZeile zwei",
        "Birthday": "19790412",
    }


def test_a_card_of_the_newest_version() -> None:
    assert one(
        "KIND:org",
        "FN:Harrow Mill",
        'TEL;VALUE=uri;TYPE="voice,work";PREF=1:tel:+44-1632-960222;ext=5',
        r'ADR;LABEL="1 Mill Lane, Harrow":;;;;;;',
        "BDAY:--0412",
        "RELATED;TYPE=spouse;VALUE=text:Jo",
        "RELATED;TYPE=contact:urn:uuid:f81d4fae",
        version="4.0",
    ) == {
        "Full Name": "Harrow Mill",
        "Kind": "organisation",
        "Phone 1 - Label": "* Work",
        "Phone 1 - Value": "+44-1632-960222",
        "Address 1 - Formatted": "1 Mill Lane, Harrow",
        "Birthday": "--0412",
        "Relation 1 - Label": "spouse",
        "Relation 1 - Value": "Jo",
    }


def test_groups_are_no_people_and_cards_that_are_not_closed_end_where_the_next_begins() -> None:
    data = card("KIND:group", "FN:Friends") + b"BEGIN:VCARD\nFN:Ada\nBEGIN:VCARD\nFN:Ben\n"
    assert [row["Full Name"] for row in read(card("FN:Zoe") + data)] == ["Zoe", "Ada", "Ben"]


def test_labels_stay_beside_their_values_and_none_is_made_up() -> None:
    row = one("TEL:1111", "TEL;TYPE=HOME:2222", "EMAIL:a@b.example", "EMAIL:c@d.example")
    assert row["Phone 1 - Label"] == "Other ::: Home"
    assert "E-mail 1 - Label" not in row


def test_more_than_there_are_columns_for_goes_into_the_note() -> None:
    row = one(*(f"ADR:;;Street {n};Town;;;" for n in range(6)), *(f"HOBBY:h{n}" for n in range(10)))
    assert row["Address 4 - Street"] == "Street 3"
    assert row["Notes"] == "Street 4, Town\n\nStreet 5, Town\n\nHobby: h8\n\nHobby: h9"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_files_in_other_widths_and_letters(encoding: str) -> None:
    assert read(card("FN:Zoë").decode().encode(encoding)) == [{"Full Name": "Zoë"}]


def test_a_photograph_of_20_mb_is_never_held() -> None:
    photo = b"PHOTO;ENCODING=b;TYPE=JPEG:" + b"A" * 20_000_000 + b"\r\n"
    folded = b"item1.PHOTO:data:image/jpeg;base64,\r\n" + (b" " + b"B" * 74 + b"\r\n") * 130_000
    unknown = b"X-PICTURE:" + b"C" * 5_000_000 + b"\r\n"
    data = card("FN:Ada", "TEL:1").replace(b"TEL", photo + folded + unknown + b"TEL")
    tracemalloc.start()
    rows = b"".join(cards.pieces(lambda: io.BytesIO(data)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2_000_000
    assert rows.endswith(b"\n")
    assert read(data) == [{"Full Name": "Ada", "Phone 1 - Value": "1"}]


def test_no_line_and_no_card_grows_without_end() -> None:
    (row,) = read(card("FN:Ada", "NOTE:" + "x" * 500_000, *("TEL:1" for _ in range(5000))))
    assert len(row["Notes"]) < 70_000
    assert row["Phone 1 - Value"].count("1") < 2000


@pytest.mark.parametrize("line", ["", ":", ";;;:", "no colon", "TEL;:", 'A;B="x:y', "\x00\x01:\x02", "=:="])
def test_lines_that_are_no_property_stop_nothing(line: str) -> None:
    assert one("FN:Ada", line, "TEL:1")["Phone 1 - Value"].endswith("1")
