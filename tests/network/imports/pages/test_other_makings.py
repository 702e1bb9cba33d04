"""Workbooks and contact cards come in as CSV does: looked at, brought in, again no change, nothing left behind."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import ContactPoint, ExternalId, Import, Party
from tests.importing.test_cards import card
from tests.importing.workbooks import DAY, figure, row, sheet, text, workbook
from tests.network.imports.pages.conftest import PLACE, again, choices, hand_in, page_of

CARDS = card("FN:Ada Wren", "UID:A-1", "TEL;TYPE=CELL:07700 900111", "PHOTO;ENCODING=b:AAAA") + card("FN:Ben Storr")
BOOK = workbook(
    sheet(
        row(text("Name"), text("E-mail"), text("Birthday")),
        row(text("Ada Wren"), text("ada@wren.example"), figure(29000, DAY)),
        row(text("Ben Storr"), text("ben@storr.example"), text("31.02.2024")),
    )
)


@pytest.mark.parametrize(
    ("name", "data", "program"), [("phone.vcf", CARDS, "contact cards (vCard)"), ("list.xlsx", BOOK, "")]
)
def test_it_is_looked_at_brought_in_and_again_no_change(
    owner: Client, rye: Workspace, name: str, data: bytes, program: str
) -> None:
    of = hand_in(owner, SimpleUploadedFile(name, data))
    looked = page_of(owner, of)
    assert "Did we understand your file?" in looked
    assert name in looked
    assert program in looked
    for expected in ((2, 0, 0), (0, 0, 2)):
        owner.post(f"{PLACE}{of.pk}/run/", choices(owner, of))
        run_pending()
        done = again(of)
        assert (done.state, done.created, done.updated, done.unchanged) == ("done", *expected)
        of = hand_in(owner, SimpleUploadedFile(name, data))
    with scope(rye):
        assert StoredFile.objects.count() == Import.objects.count() == 3
        assert set(StoredFile.objects.values_list("name", flat=True)) == {name}


def test_what_cards_and_cells_say_is_in_the_record(owner: Client, rye: Workspace) -> None:
    for name, data in (("phone.vcf", CARDS), ("list.xlsx", BOOK)):
        of = hand_in(owner, SimpleUploadedFile(name, data))
        owner.post(f"{PLACE}{of.pk}/run/", choices(owner, of))
        run_pending()
    with scope(rye):
        assert ExternalId.objects.filter(source="vcard").values_list("external_id", flat=True).get() == "A-1"
        phone = ContactPoint.objects.get(kind="phone")
        assert (phone.party.name, phone.normalised, phone.label) == ("Ada Wren", "+447700900111", "Mobile")
        born = Party.objects.filter(birthday__gt="").values_list("name", "birthday")
        assert list(born) == [("Ada Wren", "1979-05-25")]


@pytest.mark.django_db(transaction=True)
def test_what_breaks_on_the_way_leaves_nothing_behind(owner: Client, rye: Workspace, home: Path) -> None:
    broken = workbook("<worksheet><sheetData>" + row(text("Name")) * 500 + "<row>")
    response = owner.post(PLACE, {"file": SimpleUploadedFile("list.xlsx", broken)})
    assert response.status_code == 422
    assert "This workbook is broken or protected." in response.content.decode()
    with scope(rye):
        assert (Import.objects.count(), StoredFile.objects.count()) == (0, 0)
    assert [path for path in (home / "files").rglob("*") if path.is_file()] == []


def test_a_person_says_what_the_file_may_do(owner: Client, rye: Workspace) -> None:
    with scope(rye):
        Party.objects.all().delete()
    first = hand_in(owner, SimpleUploadedFile("a.csv", b"Name,E-mail\nAda Wren,ada@wren.example\n"))
    owner.post(f"{PLACE}{first.pk}/run/", choices(owner, first))
    run_pending()
    data = b"Name,E-mail,Notes\nA. Wren,ada@wren.example,Early\nBen Storr,ben@storr.example,\n"
    of = hand_in(owner, SimpleUploadedFile("b.csv", data))
    said = choices(owner, of)
    assert (said["mode"], said["match"]) == ("", "")
    owner.post(f"{PLACE}{of.pk}/columns/", said | {"mode": "update", "match": "email"})
    assert choices(owner, of)["mode"] == "update"
    owner.post(f"{PLACE}{of.pk}/run/", choices(owner, of))
    run_pending()
    done = again(of)
    assert (done.created, done.updated, done.passed_over) == (0, 1, 1)
    with scope(rye):
        assert Party.objects.values_list("name", "notes").get() == ("Ada Wren", "Early")
