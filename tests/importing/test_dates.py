"""Days and moments as people write them; days that do not exist; which number is the month."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from hedgerow.kernel.tabular.birthdays import parse_birthday
from hedgerow.kernel.tabular.date_order import decide_order, usual_order
from hedgerow.kernel.tabular.dates import DateOrder, Moment, Unreadable, parse_moment
from hedgerow.kernel.tabular.problems import RowProblem

DMY, MDY = DateOrder.DMY, DateOrder.MDY
LONDON = ZoneInfo("Europe/London")
DAY = date(2024, 3, 5)


def said(found: object) -> str:
    assert isinstance(found, Unreadable)
    return RowProblem(found.kind, row=1, value="?", values=dict(found.values)).cause


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-05",
        "20240305",
        "2024/3/5",
        "2024.03.05",
        "05/03/2024",
        "5.3.2024",
        "5-3-24",
        " 5. 3. 2024 ",
        "5 Mar 2024",
        "5 March 2024",
        "5th March, 2024",
        "Tuesday, 5 March 2024",
        "March 5, 2024",
        "Mar 5 2024",
        "5 de marzo de 2024",
        "5. März 2024",
        "5 mars 2024",
        "5 مارس 2024",
        "٥/٣/٢٠٢٤",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert parse_moment(text, DMY, LONDON) == Moment(DAY)


def test_the_month_may_come_first() -> None:
    assert parse_moment("03/05/2024", MDY, LONDON) == Moment(DAY)
    assert parse_moment("3/5/24", MDY, LONDON) == Moment(DAY)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2024-03-05T10:22:33Z", datetime(2024, 3, 5, 10, 22, 33, tzinfo=UTC)),
        ("2024-03-05 10:22:33 UTC", datetime(2024, 3, 5, 10, 22, 33, tzinfo=UTC)),
        ("2024-03-05 10:22:33 -0500", datetime(2024, 3, 5, 10, 22, 33, tzinfo=timezone(timedelta(hours=-5)))),
        ("2024-03-05T10:22:33.25+05:30", datetime(2024, 3, 5, 10, 22, 33, 250_000, timezone(timedelta(hours=5.5)))),
        ("05/03/2024 10:22", datetime(2024, 3, 5, 10, 22, tzinfo=LONDON)),
        ("5 Mar 2024, 12:05 am", datetime(2024, 3, 5, 0, 5, tzinfo=LONDON)),
        ("March 5, 2024 12:05 PM", datetime(2024, 3, 5, 12, 5, tzinfo=LONDON)),
        ("20240305T102233", datetime(2024, 3, 5, 10, 22, 33, tzinfo=LONDON)),
    ],
)
def test_a_time_has_its_own_zone_or_the_workspaces(text: str, at: datetime) -> None:
    assert parse_moment(text, DMY, LONDON) == Moment(DAY, at)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("31/02/2024", "February has no 31st."),
        ("30.2.2024", "February has no 30th."),
        ("2023-02-29", "February has no 29th in that year."),
        ("31 April 2024", "April has no 31st."),
        ("20240931", "September has no 31st."),
        ("2024-03-32", "No month has a day 32."),
        ("2024-13-01", "A year has no month 13."),
        ("0024-01-01", "The year 24 cannot be right."),
        ("5/3/9999", "The year 9999 cannot be right."),
        ("2024-03-05 25:00", "The time in “?” does not exist."),
        ("2024-03-05 13:00 pm", "The time in “?” does not exist."),
        ("yesterday", "“?” is not a date we can read."),
        ("2024-03-05 soon", "“?” is not a date we can read."),
        ("5 Smarch 2024", "“?” is not a date we can read."),
        ("1/2/3/4", "“?” is not a date we can read."),
        ("123/4/2024", "“?” is not a date we can read."),
        ("1" * 5000, "“?” is not a date we can read."),
        ("", "“?” is not a date we can read."),
    ],
)
def test_what_is_no_day_says_why(text: str, cause: str) -> None:
    assert said(parse_moment(text, DMY, LONDON)) == cause


@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        ("1979-11-04", "1979-11-04"),
        ("04/11/1979", "1979-11-04"),
        ("--05-21", "--05-21"),
        (" --05-21", "--05-21"),
        ("--0229", "--02-29"),
        ("21/05", "--05-21"),
        ("21 May", "--05-21"),
        ("May 21st", "--05-21"),
        ("21 de mayo", "--05-21"),
        ("1604-05-21", "--05-21"),
        ("1979-11-04T00:00:00Z", "1979-11-04"),
    ],
)
def test_a_birthday_may_lack_its_year(text: str, birthday: str) -> None:
    assert parse_birthday(text, DMY) == birthday


def test_a_birthday_with_the_month_first() -> None:
    assert parse_birthday("05-21", MDY) == "--05-21"


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("31/02", "February has no 31st."),
        ("31/02/1988", "February has no 31st."),
        ("unknown", "“?” is not a date we can read."),
        ("5 Smarch", "“?” is not a date we can read."),
        ("9" * 100, "“?” is not a date we can read."),
    ],
)
def test_a_birthday_that_does_not_exist_says_why(text: str, cause: str) -> None:
    assert said(parse_birthday(text, DMY)) == cause


DAY_FIRST = "The first number goes above 12, so the day comes first."
MONTH_FIRST = "The second number goes above 12, so the month comes first."
EITHER = "The dates could be read with the day or the month first."
NO_QUESTION = "The dates are written so that only one reading is possible."


@pytest.mark.parametrize(
    ("values", "order", "is_sure", "because"),
    [
        (["01/02/2024", "13/02/2024"], DMY, True, DAY_FIRST),
        (["01/02/2024", "02/13/2024"], MDY, True, MONTH_FIRST),
        (["13/02/2024", "14/02/2024", "02/13/2024"], DMY, True, DAY_FIRST),
        (["01/02/2024", "03/04/2024"], MDY, False, EITHER),
        (["13/02/2024", "02/13/2024"], MDY, False, EITHER),
        (["2024-01-02", "5 May 2024", "", "x"], MDY, True, NO_QUESTION),
        (["25/12", "24/12"], DMY, True, DAY_FIRST),
    ],
)
def test_the_order_is_decided_over_the_column_and_said(
    values: list[str], order: DateOrder, is_sure: bool, because: str
) -> None:
    decision = decide_order(values, usual=MDY)
    assert (decision.value, decision.is_sure, str(decision.because)) == (order, is_sure, because)


def test_countries_have_their_usual_order() -> None:
    assert [usual_order(country) for country in ("US", "GB", "DE", "")] == [MDY, DMY, DMY, DMY]
