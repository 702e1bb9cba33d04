"""An import under way and over: progress, stopping, standing still, the report, and rows that come back mended."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel import clock
from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Import
from hedgerow.network.views.imports import words
from hedgerow.sales.models import Purchase
from tests.fixtures.clock import FrozenClock
from tests.network.imports.pages.conftest import PLACE, SALES, again, choices, hand_in, page_of, text_of, upload


def started(client: Client, text: str = SALES) -> Import:
    of = hand_in(client, upload(text))
    assert client.post(f"{PLACE}{of.pk}/run/", choices(client, of))["Location"] == f"{PLACE}{of.pk}/"
    return again(of)


def finished(client: Client, text: str = SALES) -> Import:
    of = started(client, text)
    run_pending()
    return again(of)


def changed(of: Import, **fields: Any) -> Import:
    """The import as a worker would leave it."""
    with scope(of.workspace_id):
        Import.objects.filter(pk=of.pk).update(**fields)
    return again(of)


def test_two_clicks_start_it_once(owner: Client) -> None:
    of = started(owner)
    owner.post(f"{PLACE}{of.pk}/run/")
    assert Job.objects.count() == 1
    run_pending()
    owner.post(f"{PLACE}{of.pk}/run/")
    assert (Job.objects.count(), again(of).created) == (1, 2)


def test_it_waits_then_tells_how_far_it_is_and_then_loads_the_report(owner: Client, frozen_clock: FrozenClock) -> None:
    of = started(owner)
    assert "Waiting for its turn." in page_of(owner, of)
    began = frozen_clock.now - timedelta(seconds=10)
    changed(of, state="running", started_at=began, rows_done=3000, rows_total=9000, set_aside=2)
    said = page_of(owner, of, "progress/")
    assert "3,000 of 9,000" in said
    assert "2 rows set aside so far. 300 rows a second, about 20 seconds to go." in said
    changed(of, state="done", finished_at=clock.now())
    response = owner.get(f"{PLACE}{of.pk}/progress/")
    assert response["HX-Refresh"] == "true"


def test_speed_is_told_only_when_it_can_be_told_and_counts_the_present_attempt() -> None:
    now = clock.now()
    fresh = Import(started_at=now, rows_done=100, rows_total=1000)
    assert words.speed(fresh, None) is None
    resumed = Import(started_at=now - timedelta(hours=9), rows_done=2000, rows_total=4000, resumed_at_row=1000)
    found = words.speed(resumed, Job(last_attempted_at=now - timedelta(seconds=10)))
    assert found is not None
    assert 95 <= found.per_second <= 100
    assert words.speed(Import(started_at=now - timedelta(minutes=1), rows_done=0), None) is None


def test_an_interruption_is_told_with_the_row_it_went_on_after(owner: Client) -> None:
    of = changed(started(owner), state="running", rows_done=25_000, resumed_at_row=24_000, started_at=clock.now())
    assert "It was interrupted after 24,000 rows and went on right there." in page_of(owner, of)
    assert "24,000" in page_of(owner, changed(of, state="done", finished_at=clock.now()))


def test_stopped_by_a_person_it_says_what_stays_and_how_to_go_on(owner: Client, rye: Workspace) -> None:
    of = changed(started(owner), state="running", started_at=clock.now(), rows_done=1000)
    owner.post(f"{PLACE}{of.pk}/end/")
    said = page_of(owner, of)
    assert again(of).state == "cancelled"
    assert "You stopped it" in said
    assert "The first 1,000 rows were read, and what came in stays in." in said
    run_pending()
    with scope(rye):
        assert Purchase.objects.count() == 0


def test_what_stands_still_can_go_on(owner: Client) -> None:
    of = started(owner)
    Job.objects.update(state=JobState.FAILED, error_message="Something unexpected went wrong.", finished_at=clock.now())
    said = page_of(owner, of)
    assert "It stands still. Something unexpected went wrong." in said
    assert owner.get(f"{PLACE}{of.pk}/progress/")["HX-Refresh"] == "true"
    owner.post(f"{PLACE}{of.pk}/run/")
    run_pending()
    assert again(of).state == "done"


def test_what_failed_says_why_what_was_kept_and_what_to_do(owner: Client) -> None:
    of = changed(started(owner), state="failed", error=str(Conflict("The disk is full.")), rows_done=2000)
    said = page_of(owner, of)
    assert "It stopped on the way" in said
    assert "The disk is full. The first 2,000 rows were read" in said
    assert "hand in the same file again: what is here already is not doubled" in said


def test_the_report_counts_sums_and_names_what_was_left_out(owner: Client) -> None:
    text = SALES.replace("Amount\n", "Amount,Weather\n").replace("\nC-", "\nC-").replace(".50\n", ".50,sun\n")
    text = "\n".join(line if line.count(",") == 3 else f"{line},rain" for line in text.splitlines())
    said = page_of(owner, finished(owner, text))
    assert "It is in" in said
    for words_ in ("2 new purchases", "2 new customers", "2 rows set aside", "£20.50 in new purchases"):
        assert words_ in said
    assert "Not imported: Weather ." in said
    assert "Row 4 Date February has no 31st." in said
    assert "See all 2" in said


def test_see_all_counts_what_is_set_aside_and_not_what_is_only_told(owner: Client) -> None:
    of = finished(owner, "Customer,Date,Amount\nC-1,2024-03-15,9.00\nC-1,2024-03-16,-2.00\nC-2,2024-02-31,9.00\n")
    said = page_of(owner, of)
    assert "1 row is set aside" in said
    assert "See all 1" in said
    assert "problems/?severity=error" in owner.get(f"{PLACE}{of.pk}/").content.decode()
    assert "Row 3" in page_of(owner, of, "problems/")


def test_every_problem_is_in_a_list_that_can_be_narrowed(owner: Client) -> None:
    of = finished(owner)
    said = page_of(owner, of, "problems/?severity=error")
    assert "Row 4" in said
    assert "“abc” is not an amount." in said
    assert "Nothing fits that search." in page_of(owner, of, "problems/?severity=warning")


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_problems_asks_the_same_however_many(
    owner: Client, count: int, django_assert_max_num_queries: Any
) -> None:
    bad = "".join(f"C-{number},2024-02-31,9.00\n" for number in range(count))
    of = finished(owner, f"Customer,Date,Amount\nC-0,2024-03-15,1.00\n{bad}")
    with django_assert_max_num_queries(7):
        assert page_of(owner, of, "problems/").count("February") == count


def rejected(client: Client, of: Import) -> str:
    response = client.get(f"{PLACE}{of.pk}/to-mend.csv")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="list, to mend.csv"' in response["Content-Disposition"]
    return b"".join(response.streaming_content).decode()  # type: ignore[attr-defined]  # a streaming response


def rejected_lines(client: Client, of: Import) -> list[str]:
    """As a browser gets them: the server asks for the lines when the request is over."""
    response = client.get(f"{PLACE}{of.pk}/to-mend.csv")
    return b"".join(response.streaming_content).decode().splitlines()  # type: ignore[attr-defined]  # a streaming response


def test_rows_set_aside_come_back_as_the_same_table_with_the_reason_in_front(owner: Client) -> None:
    text = SALES.replace("C-3,", "=HYPERLINK(1),")
    assert rejected(owner, finished(owner, text)) == (
        "\ufeffHedgerow: what to mend,Customer,Date,Amount\r\n"
        '"Row 4, Date: February has no 31st. Write a day that exists, like 2024-03-15.",C-1,2024-02-31,9.00\r\n'
        '"Row 5, Amount: “abc” is not an amount. Write it like 1234.50.",\'=HYPERLINK(1),2024-03-17,abc\r\n'
    )


def test_the_reasons_are_in_the_language_of_the_reader(owner: Client) -> None:
    of = finished(owner, SALES)
    owner.cookies["django_language"] = "es"
    first = rejected_lines(owner, of)[1]
    assert first.startswith('"Fila 4, Date: Febrero no tiene día 31.')


def test_rows_set_aside_are_sliced_without_losing_or_doubling_one(
    owner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hedgerow.network.queries.imports._SLICE", 2)
    bad = "".join(f"C-{number},2024-02-31,abc\n" for number in range(7))
    lines = rejected(owner, finished(owner, f"Customer,Date,Amount\nC-9,2024-03-15,1.00\n{bad}")).splitlines()
    assert [line.rsplit(",", 3)[1] for line in lines[1:]] == [f"C-{number}" for number in range(7)]
    assert all("31st" in line and "not an amount" in line for line in lines[1:])


def test_mended_rows_come_in_with_the_choices_of_their_import(owner: Client, rye: Workspace) -> None:
    text = SALES.replace("Customer,Date,Amount", "Wer,Wann,Wieviel")
    of = hand_in(owner, upload(text), kind="purchases")
    columns = {"column-0": "party", "column-1": "date", "column-2": "amount"}
    owner.post(f"{PLACE}{of.pk}/columns/", columns)
    owner.post(f"{PLACE}{of.pk}/run/")
    run_pending()
    mended = rejected(owner, of).replace("2024-02-31", "2024-02-29").replace("abc", "4.20")
    back = hand_in(owner, upload(mended, "mended.csv"), kind=of.kind, like=str(of.pk))
    assert [use["field"] for use in back.mapping["uses"]] == ["leave_out", "party", "date", "amount"]
    assert "Import 2 purchases" in text_of(owner.get(f"{PLACE}{back.pk}/"))
    owner.post(f"{PLACE}{back.pk}/run/")
    run_pending()
    with scope(rye):
        assert sorted(Purchase.objects.values_list("amount_minor", flat=True)) == [420, 800, 900, 1250]
