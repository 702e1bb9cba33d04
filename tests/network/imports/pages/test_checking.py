"""Did it understand my file: the mapping page, its questions, and that looking changes nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Import, Party
from tests.factories.workspaces import a_workspace
from tests.network.imports.pages.conftest import (
    PLACE,
    SALES,
    again,
    choices,
    fixture_file,
    hand_in,
    page_of,
    text_of,
    upload,
)

UNKNOWN = "Wer,Tag,Was\nMina,2024-03-01,4.20\nHal,2024-03-02,1.00\n"


def field_of(of: Import, column: str) -> str:
    return str(next(use["field"] for use in of.mapping["uses"] if use["name"] == column))


def test_it_says_what_it_takes_the_file_for_and_why_and_what_it_comes_to(owner: Client) -> None:
    said = page_of(owner, hand_in(owner, fixture_file("square_customers.csv")))
    assert "We take this for: Square customers." in said
    assert "It has the columns" in said
    assert "Import 4 people" in said
    assert "Nothing is sent to anyone." in said


def test_rows_that_need_a_fix_are_told_with_row_column_cause_and_what_to_do(owner: Client) -> None:
    said = page_of(owner, hand_in(owner, upload(SALES)))
    assert "2 rows need a fix 2 rows come in." in said
    assert "Row 4 Date February has no 31st. Write a day that exists, like 2024-03-15." in said
    assert "Row 5 Amount “abc” is not an amount. Write it like 1234.50." in said
    assert "2 rows come in, 2 stay out." in said
    assert "Import 2 purchases" in said


def test_a_file_nobody_knows_asks_what_its_columns_are_before_it_can_come_in(owner: Client) -> None:
    of = hand_in(owner, upload(UNKNOWN))
    said = page_of(owner, of)
    assert "We do not know this kind of file." in said
    assert "Which column says who it is? One of these is enough: Full name, First name" in said
    assert "Import 2" not in said
    owner.post(f"{PLACE}{of.pk}/run/")
    assert again(of).state == "preparing"
    changed = owner.post(f"{PLACE}{of.pk}/columns/", {"column-0": "name"}, HTTP_HX_REQUEST="true")
    assert "Import 2 people" in text_of(changed)
    assert field_of(again(of), "Wer") == "name"


def test_another_kind_is_looked_at_anew_and_missing_columns_are_named(owner: Client) -> None:
    of = hand_in(owner, upload(UNKNOWN))
    sent = {"kind": "purchases"}
    said = text_of(owner.post(f"{PLACE}{of.pk}/columns/", sent, HTTP_HX_REQUEST="true"))
    assert again(of).kind == "purchases"
    assert "Import 2 purchases" in said or "Which column is this: Amount?" in said


def test_a_field_of_which_there_is_one_is_not_taken_from_two_columns(owner: Client) -> None:
    of = hand_in(owner, upload(SALES))
    said = text_of(owner.post(f"{PLACE}{of.pk}/columns/", {"column-0": "amount"}, HTTP_HX_REQUEST="true"))
    assert "“Amount” stands twice. Choose one of these columns: Customer, Amount." in said
    assert "Something is missing still." in said


def test_options_change_how_figures_are_read(owner: Client) -> None:
    of = hand_in(owner, upload("Customer,Date,Amount\nC-1,03/04/2024,1.234\nC-2,05/04/2024,2.500\n"))
    before = page_of(owner, of)
    assert "Please check." in before
    sent = {"date_order": "mdy", "decimal_mark": ",", "currency": "EUR"}
    after = text_of(owner.post(f"{PLACE}{of.pk}/columns/", sent, HTTP_HX_REQUEST="true"))
    assert "2024-03-04" in after
    assert "1,234.00 EUR" in after
    stored = again(of).mapping
    assert (stored["date_order"], stored["decimal_mark"], stored["currency"], stored["role"]) == (
        "mdy",
        ",",
        "EUR",
        "client",
    )


def test_without_script_the_choices_come_back_as_a_page(owner: Client) -> None:
    of = hand_in(owner, upload(UNKNOWN))
    response = owner.post(f"{PLACE}{of.pk}/columns/", {"column-0": "name"}, follow=True)
    assert response.redirect_chain == [(f"{PLACE}{of.pk}/", 302)]
    assert "Import 2 people" in text_of(response)


def test_choices_nobody_has_seen_the_outcome_of_are_shown_before_they_run(owner: Client) -> None:
    of = hand_in(owner, fixture_file("square_customers.csv"))
    sent = {**choices(owner, of), "column-1": "leave_out"}
    response = owner.post(f"{PLACE}{of.pk}/run/", sent, follow=True)
    assert "We read the file again with your choices." in response.content.decode()
    assert again(of).state == "preparing"
    assert Job.objects.count() == 0


def test_looking_changes_nothing_and_a_made_up_field_is_refused(owner: Client, rye: Workspace) -> None:
    of = hand_in(owner, upload(SALES))
    page_of(owner, of)
    owner.post(f"{PLACE}{of.pk}/columns/", {"column-0": "password"})
    with scope(rye):
        assert Import.objects.filter(pk=of.pk).values().get() == {**vars_of(of)}
        assert Party.objects.count() == 0


def vars_of(of: Import) -> dict[str, Any]:
    return {field.attname: getattr(of, field.attname) for field in of._meta.concrete_fields}


@pytest.mark.parametrize("rest", ["columns/", "run/", "end/"])
def test_addresses_that_change_something_answer_no_get(owner: Client, rest: str) -> None:
    of = hand_in(owner, upload(SALES))
    assert owner.get(f"{PLACE}{of.pk}/{rest}").status_code == 405


@pytest.mark.parametrize("rest", ["", "progress/", "problems/", "to-mend.csv"])
def test_another_business_sees_nothing_of_it(owner: Client, member: Callable[..., Client], rest: str) -> None:
    of = hand_in(owner, upload(SALES))
    a_workspace("elm")
    stranger = member(AccessRole.OWNER, slug="elm")
    assert stranger.get(f"/w/elm/import/{of.pk}/{rest}").status_code == 404
    assert stranger.get(f"{PLACE}{of.pk}/{rest}").status_code == 404


@pytest.mark.parametrize("rest", ["columns/", "run/", "end/"])
def test_another_business_and_staff_change_nothing_of_it(
    owner: Client, member: Callable[..., Client], rest: str
) -> None:
    of = hand_in(owner, upload(SALES))
    a_workspace("elm")
    assert member(AccessRole.OWNER, slug="elm").post(f"/w/elm/import/{of.pk}/{rest}").status_code == 404
    assert member(AccessRole.STAFF).post(f"{PLACE}{of.pk}/{rest}").status_code == 403
    assert vars_of(again(of)) == vars_of(of)


def test_the_same_file_again_says_when_it_came_in_and_keeps_the_choices_of_then(owner: Client, rye: Workspace) -> None:
    first = hand_in(owner, upload(UNKNOWN))
    owner.post(f"{PLACE}{first.pk}/columns/", {"column-0": "name", "column-2": "leave_out"})
    owner.post(f"{PLACE}{first.pk}/run/")
    run_pending()
    second = hand_in(owner, upload(UNKNOWN))
    assert [field_of(second, name) for name in ("Wer", "Tag", "Was")] == ["name", "custom", "leave_out"]
    assert "This very file came in before." in page_of(owner, second)
    owner.post(f"{PLACE}{second.pk}/run/")
    run_pending()
    done = again(second)
    assert (done.state, done.created, done.updated, done.unchanged) == ("done", 0, 0, 2)
    assert "It was all here already" in page_of(owner, done)
    with scope(rye):
        assert Party.objects.count() == 2


def test_a_file_can_be_left_alone(owner: Client) -> None:
    of = hand_in(owner, upload(SALES))
    assert owner.post(f"{PLACE}{of.pk}/end/")["Location"] == PLACE
    assert again(of).state == "cancelled"
    assert again(of).finished_at is not None
    assert "Nothing came in." in page_of(owner, of)


def test_columns_become_what_they_became_in_the_last_file_like_it(owner: Client) -> None:
    first = hand_in(owner, upload("Wer,Was,Woher\nMina Holt,m@post.example,Rye\n"))
    decided = choices(owner, first) | {"column-0": "name", "column-1": "email", "column-2": "city", "role": "vendor"}
    owner.post(f"{PLACE}{first.pk}/columns/", decided | {"mode": "create"})
    owner.post(f"{PLACE}{first.pk}/run/", choices(owner, first))
    run_pending()
    second = hand_in(owner, upload("Wer,Was,Woher\nHal Fenn,hal@post.example,Oak\n", name="next.csv"))
    assert [field_of(second, name) for name in ("Wer", "Was", "Woher")] == ["name", "email", "city"]
    assert (second.mapping["role"], second.mapping["mode"]) == ("vendor", "")
    assert "Its columns are those of list.csv" in page_of(owner, second)
    other = hand_in(owner, upload("Wer,Was,Wohin\nHal Fenn,hal@post.example,Oak\n"))
    assert field_of(other, "Wer") != "name"
    assert "Its columns are those of" not in page_of(owner, other)
