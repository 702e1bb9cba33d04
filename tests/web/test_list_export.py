"""A list taken away as CSV."""

import csv
import io

import pytest
from django.http import StreamingHttpResponse
from markupsafe import Markup

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.web.csv_files import guarded
from hedgerow.web.lists import show
from tests.web.conftest import RequestTo
from tests.web.listings import PEOPLE, rows

pytestmark = pytest.mark.urls("tests.web.urls")


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+44 7700 900148", "'+44 7700 900148"),
        ("-5", "'-5"),
        ("@home", "'@home"),
        ("\t=1", "'\t=1"),
        (-5, "-5"),
        (2.5, "2.5"),
        ("Grace = good", "Grace = good"),
        (None, ""),
        (Markup("<b>=cmd</b>"), "'=cmd"),
        (Markup("<b>Rye &amp; Rosemary</b>"), "Rye & Rosemary"),
        ("\u206829\u200f/11\u200f/2026\u2069", "29/11/2026"),
        ("\u2068=1+1\u2069", "'=1+1"),
    ],
)
def test_a_text_that_would_run_as_a_formula_is_guarded(value: object, cell: str) -> None:
    assert guarded(value) == cell


def test_all_rows_that_fit_leave_in_the_order_and_columns_of_the_page(request_to: RequestTo) -> None:
    for name in ["Oak", "=Ash", "Yew", "Élan", "Birch"]:
        Workspace.objects.create(slug=name.strip("=").lower(), name=name, country="GB", created_at=clock.now())
    request = request_to(
        "/?sort=-name",
        data={"export": "csv"},
        method="post",
        may=("people.export",),
        cookies={"columns-people": "land"},
    )
    response = show(request, PEOPLE, rows())
    assert isinstance(response, StreamingHttpResponse)
    text = b"".join(response).decode("utf-8")  # type: ignore[arg-type]  # a synchronous stream
    assert text.startswith("\ufeff")
    table = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert table[0] == ["Name", "Country"]
    assert sorted(row[0] for row in table[1:]) == sorted(["Yew", "Oak", "Birch", "Élan", "'=Ash"])
    assert response["Content-Disposition"] == 'attachment; filename="people.csv"'


def test_looking_at_a_list_takes_nothing_away(request_to: RequestTo) -> None:
    response = show(request_to("/", data={"export": "csv"}, may=("people.export",)), PEOPLE, rows())
    assert not isinstance(response, StreamingHttpResponse)


def test_who_may_not_take_it_away_gets_the_page(request_to: RequestTo) -> None:
    request = request_to("/", data={"export": "csv"}, method="post", htmx=True)
    response = show(request, PEOPLE, rows())
    assert not isinstance(response, StreamingHttpResponse)
    assert "CSV" not in response.content.decode()
