"""The list as people see it: search, filters, sorting, columns, bulk."""

import re
from http import HTTPStatus
from urllib.parse import unquote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel import clock
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.models import Workspace
from hedgerow.web.lists import open_page, picked, show
from hedgerow.web.lists.state import as_cookie
from tests.web.conftest import RequestTo
from tests.web.listings import PEOPLE, rows

pytestmark = pytest.mark.urls("tests.web.urls")


def make(*names: str, kind: str = "shop", country: str = "GB") -> None:
    for name in names:
        Workspace.objects.create(slug=name.lower(), name=name, kind=kind, country=country, created_at=clock.now())


def part(request: object) -> str:
    response = show(request, PEOPLE, rows())  # type: ignore[arg-type]
    return response.content.decode()  # type: ignore[attr-defined, no-any-return]


def names(html: str) -> list[str]:
    return re.findall(r'<th scope="row"><b>(.*?)</b>', html)


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_asks_the_database_twice_however_long_it_is(request_to: RequestTo, count: int) -> None:
    make(*["Ash", "Oak", "Yew"][:count])
    with CaptureQueriesContext(
        connection,
    ) as queries:
        html = part(request_to(htmx=True))
    assert len(names(html)) == count
    assert len(queries) == 2


def test_it_pages_forward_and_back_by_links(request_to: RequestTo) -> None:
    make("Ash", "Birch", "Oak", "Pine", "Yew")
    first = open_page(request_to(), PEOPLE, rows())
    second = open_page(request_to(first.later_url), PEOPLE, rows())
    again = open_page(request_to(second.earlier_url), PEOPLE, rows())
    assert [[row.name for row in page.rows] for page in (first, second, again)] == [
        ["Ash", "Birch", "Oak"],
        ["Pine", "Yew"],
        ["Ash", "Birch", "Oak"],
    ]
    assert (first.earlier_url, second.later_url, again.earlier_url) == ("", "", "")


def test_it_says_how_many_there_are_and_stops_counting_at_a_thousand(
    request_to: RequestTo, monkeypatch: pytest.MonkeyPatch
) -> None:
    make("Ash", "Birch", "Oak", "Pine")
    assert "4 in this list" in part(request_to(htmx=True))
    monkeypatch.setattr("hedgerow.web.lists.page.MOST", 3)
    assert "<bdi>3+</bdi> in this list" in part(request_to(htmx=True))


def test_it_searches_and_filters_and_says_when_nothing_fits(request_to: RequestTo) -> None:
    make("Ash", "Oak")
    make("Oakley", kind="bakery")
    assert names(part(request_to("/", data={"q": "oak"}, htmx=True))) == ["Oak", "Oakley"]
    assert names(part(request_to("/", data={"q": "oak", "kind": "bakery"}, htmx=True))) == ["Oakley"]
    assert "Nothing fits that search." in part(request_to("/", data={"q": "elm"}, htmx=True))


def test_it_sorts_and_marks_the_column_that_is_sorted(request_to: RequestTo) -> None:
    make("Ash", country="ES")
    make("Oak", country="GB")
    make("Yew", country="")
    html = part(request_to("/", data={"sort": "-land"}, htmx=True))
    assert names(html) == ["Oak", "Ash", "Yew"]
    assert re.search(r'aria-sort="descending"><a [^>]*>Country', html)
    assert names(part(request_to("/", data={"sort": "land"}, htmx=True))) == ["Ash", "Oak", "Yew"]


def test_the_first_click_on_a_column_sorts_it_its_own_way_and_the_second_turns_it_round(request_to: RequestTo) -> None:
    page = open_page(request_to("/list/"), PEOPLE, rows())
    by_key = {column.key: page.state.sort_url(column) for column in PEOPLE.columns if column.order}
    assert by_key == {"name": "/list/?sort=-name", "kind": "/list/?sort=kind", "land": "/list/?sort=-land"}


@pytest.mark.parametrize("query", ["sort=nonsense", "sort=zone", "kind=palace", "after=broken", "before=broken"])
def test_an_old_or_broken_link_still_shows_the_list(request_to: RequestTo, query: str) -> None:
    make("Oak", "Ash")
    assert names(part(request_to(f"/?{query}", htmx=True))) == ["Ash", "Oak"]


def test_columns_are_chosen_per_browser_and_the_heading_stays(request_to: RequestTo) -> None:
    make("Ash")
    page = open_page(request_to(cookies={"columns-people": "zone"}), PEOPLE, rows())
    assert [column.key for column in page.state.columns] == ["name", "zone"]
    assert [column.key for column in open_page(request_to(), PEOPLE, rows()).state.columns] == ["name", "kind", "land"]


def test_choosing_columns_is_remembered_in_a_cookie(browsing: Client) -> None:
    response = browsing.post(
        "/w/rye/columns/", {"list": "people", "column": ["kind", "zone", "no way;"], "next": "/w/rye/inside/"}
    )
    assert (response.status_code, response["Location"]) == (HTTPStatus.FOUND, "/w/rye/inside/")
    assert response.cookies["columns-people"].value == "kind.zone.no%20way%3B"


def test_more_columns_than_a_browser_keeps_are_cut_between_two() -> None:
    kept = as_cookie([f"field-{number:03}-حقل" for number in range(400)])
    assert len(kept) <= 3500
    assert {unquote(key)[-4:] for key in kept.split(".")} == {"-حقل"}


def test_bulk_actions_show_to_who_may_use_them(request_to: RequestTo) -> None:
    make("Ash")
    assert "Forget them" not in part(request_to(htmx=True))
    assert "Forget them" in part(request_to(htmx=True, may=("people.forget",)))


def test_the_ticked_rows_are_those_the_actor_may_see(request_to: RequestTo) -> None:
    make("Ash", "Oak", "Yew")
    keys = dict(Workspace.objects.values_list("name", "pk"))
    request = request_to(method="post", data={"pick": [str(keys["Ash"]), str(keys["Oak"])]})
    assert [row.name for row in picked(request, PEOPLE, rows().exclude(name="Oak"))] == ["Ash"]


def test_all_that_fit_the_search_can_be_ticked_at_once(request_to: RequestTo) -> None:
    make("Oak", "Oakley", "Yew")
    request = request_to(method="post", data={"everything": "1", "within": "q=oak", "pick": []})
    assert sorted(row.name for row in picked(request, PEOPLE, rows())) == ["Oak", "Oakley"]


@pytest.mark.parametrize("keys", [[], ["nonsense"]])
def test_no_tick_or_nonsense_is_refused_in_words(request_to: RequestTo, keys: list[str]) -> None:
    with pytest.raises(Invalid, match="Nothing was changed"):
        picked(request_to(method="post", data={"pick": keys}), PEOPLE, rows())
