"""Handing in a file: what is taken, what is refused and in which words, and that a refusal leaves nothing."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Import
from tests.network.imports.pages.conftest import PLACE, fixture_file, hand_in, text_of, upload

HTMX: dict[str, Any] = {"HTTP_HX_REQUEST": "true"}


def workbook(book: str = "xl/workbook.xml") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr(book, "")
    return out.getvalue()


def nothing_is_left(rye: Workspace, home: Path) -> bool:
    with scope(rye):
        rows = Import.objects.count() + StoredFile.objects.count()
    return rows == 0 and not [path for path in (home / "files").rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("name", "kind", "recognised"),
    [
        ("google_contacts.csv", "contacts", "google"),
        ("square_customers.csv", "contacts", "square"),
        ("shopify_orders.csv", "purchases", "shopify"),
        ("verkaeufe.csv", "purchases", "purchases"),
        ("kunden_cp1252.csv", "contacts", "contacts"),
    ],
)
def test_a_file_is_recognised_by_what_is_in_it(owner: Client, name: str, kind: str, recognised: str) -> None:
    of = hand_in(owner, fixture_file(name))
    assert (of.kind, of.recognised, of.state, of.created_by) == (kind, recognised, "preparing", "Maren Holt")


def test_a_person_may_know_better_what_is_in_it(owner: Client) -> None:
    assert hand_in(owner, fixture_file("verkaeufe.csv"), kind="contacts").kind == "contacts"


def test_the_browsers_own_request_is_sent_on_to_the_page(owner: Client) -> None:
    response = owner.post(PLACE, {"file": fixture_file("square_customers.csv")}, **HTMX)
    assert response.status_code == 200
    assert response["HX-Redirect"].startswith(PLACE)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "This file is empty."),
        (b"\n\n", "This file has no filled cell."),
        (b"Name,Email\n", "This file has column names but no rows below them."),
        (workbook(), "This workbook is broken or protected."),
        (workbook("xl/workbook.bin"), "This is an Excel workbook, not a CSV file."),
        (b"%PDF-1.7\n%\xe2\xe3", "This is a PDF document, not a CSV file."),
        (bytes(range(256)) * 40, "not a CSV file"),
    ],
    ids=["empty", "blank", "header", "broken workbook", "binary workbook", "pdf", "bytes"],
)
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "part"])
def test_what_cannot_be_read_is_refused_in_words_and_leaves_nothing(
    owner: Client, rye: Workspace, home: Path, data: bytes, words: str, headers: dict[str, Any]
) -> None:
    response = owner.post(PLACE, {"file": upload(data)}, **headers)
    said = text_of(response)
    assert response.status_code == 422
    assert words in said
    assert "Nothing was imported." in said
    assert nothing_is_left(rye, home)


def test_no_file_at_all_is_said_beside_the_field(owner: Client) -> None:
    response = owner.post(PLACE, {"kind": ""})
    assert response.status_code == 422
    assert "Choose a file first." in text_of(response)


def test_a_file_above_the_limit_is_refused_before_it_is_read(
    owner: Client, rye: Workspace, home: Path, settings: Any
) -> None:
    settings.HEDGEROW_MAX_UPLOAD = 1000
    unread = io.BytesIO(b"x" * 100)
    response = owner.generic(
        "POST", PLACE, unread.read(), "multipart/form-data; boundary=x", CONTENT_LENGTH="2000000000"
    )
    assert response.status_code == 413
    assert "This file is larger than 1000" in text_of(response)
    assert nothing_is_left(rye, home)


@pytest.mark.parametrize(("length", "status"), [("9" * 5000, 413), ("-5", 400), ("x", 400)])
def test_a_length_that_is_none_or_beyond_all_bounds_is_refused(
    owner: Client, rye: Workspace, home: Path, length: str, status: int
) -> None:
    response = owner.generic("POST", PLACE, b"x", "multipart/form-data; boundary=x", CONTENT_LENGTH=length)
    assert response.status_code == status
    assert nothing_is_left(rye, home)


def test_a_file_a_little_above_the_limit_is_refused_too(
    owner: Client, rye: Workspace, home: Path, settings: Any
) -> None:
    settings.HEDGEROW_MAX_UPLOAD = 1000
    response = owner.post(PLACE, {"file": upload("Name\n" + "x" * 2000)})
    assert response.status_code == 413
    assert nothing_is_left(rye, home)
    part = owner.post(PLACE, {"file": upload("Name\n" + "x" * 2000)}, **HTMX)
    assert (part.status_code, b"toasts" in part.headers["HX-Trigger"].encode()) == (413, True)


@pytest.mark.parametrize("role", [AccessRole.STAFF, AccessRole.ANALYST])
def test_only_leaders_bring_files_in(
    member: Callable[..., Client], rye: Workspace, home: Path, role: AccessRole
) -> None:
    client = member(role)
    assert client.get(PLACE).status_code == 403
    assert client.post(PLACE, {"file": fixture_file("square_customers.csv")}).status_code == 403
    assert nothing_is_left(rye, home)


def test_strangers_are_asked_to_sign_in(rye: Workspace, home: Path) -> None:
    response = Client().post(PLACE, {"file": fixture_file("square_customers.csv")})
    assert response["Location"].startswith("/sign-in/")
    assert nothing_is_left(rye, home)


def test_a_form_of_another_site_is_refused(member: Callable[..., Client], rye: Workspace, home: Path) -> None:
    client = member(AccessRole.OWNER, strict=True)
    assert client.post(PLACE, {"file": fixture_file("square_customers.csv")}).status_code == 403
    assert nothing_is_left(rye, home)
    client.get(PLACE)
    token = client.cookies["csrftoken"].value
    sent = {"file": fixture_file("square_customers.csv"), "csrfmiddlewaretoken": token}
    assert client.post(PLACE, sent).status_code == 302


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_same_questions_however_long_it_is(
    owner: Client, count: int, django_assert_num_queries: Any
) -> None:
    for _number in range(count):
        hand_in(owner, fixture_file("square_customers.csv"))
    owner.get(PLACE)
    with django_assert_num_queries(6):
        said = text_of(owner.get(PLACE))
    assert said.count("square_customers.csv") == count
    assert "Waiting for you" in said
    assert "up to 1.0" in said
