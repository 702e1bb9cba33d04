"""Pages by key: each row once, in order, whatever is added meanwhile."""

from base64 import urlsafe_b64encode
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.api.conftest import JsonClient

pytestmark = pytest.mark.usefixtures("notes")

FORGED = (b"[]", b"[1]", b'["x"]', b'["x","y"]', b"{}", b'["\\u0000"]', b"[[]]")


def add(api: JsonClient, *names: str) -> None:
    for name in names:
        assert api.post("notes", {"name": name}).status_code == 201


def test_following_next_gives_every_row_once_in_order(api: JsonClient) -> None:
    names = [f"note {number}" for number in range(7)]
    add(api, *names)

    seen, address = [], "notes?limit=3"
    while address:
        page = api.get(address).json()
        seen.append([note["name"] for note in page["items"]])
        address = f"notes?limit=3&after={page['next']}" if page["next"] else ""

    assert seen == [names[:3], names[3:6], names[6:]]


def test_the_link_header_leads_to_the_next_page_with_the_same_filter(api: JsonClient) -> None:
    add(api, "rye 1", "spelt", "rye 2", "rye 3")

    response = api.get("notes?limit=2&q=rye")
    address, relation = response["Link"].split("; ")
    following = api.get(address.strip("<>").removeprefix("http://testserver"))

    assert relation == 'rel="next"'
    assert [note["name"] for note in following.json()["items"]] == ["rye 3"]
    assert "Link" not in following
    assert following.json()["next"] is None


def test_a_page_that_is_just_full_is_the_last(api: JsonClient) -> None:
    add(api, "a", "b")

    page = api.get("notes?limit=2")

    assert page.json()["next"] is None
    assert "Link" not in page


def test_a_row_added_meanwhile_moves_nothing(api: JsonClient) -> None:
    add(api, "a", "b", "c")
    first = api.get("notes?limit=2").json()
    add(api, "d")

    second = api.get(f"notes?limit=2&after={first['next']}").json()

    assert [note["name"] for note in second["items"]] == ["c", "d"]


@pytest.mark.parametrize("limit", ["0", "201", "-1", "x", "99999999999999999999", "1.5", ""])
def test_the_limit_is_bounded(api: JsonClient, limit: str) -> None:
    response = api.get(f"notes?limit={limit}")

    assert response.status_code == 422
    assert [error["parameter"] for error in response.json()["errors"]] == ["limit"]


@pytest.mark.parametrize("cursor", ["x", "!", "ü", "%00", *(urlsafe_b64encode(text).decode() for text in FORGED)])
def test_a_made_up_cursor_is_refused(api: JsonClient, cursor: str) -> None:
    response = api.get(f"notes?after={cursor}")

    assert response.status_code == 422
    assert response.json()["code"] in {"bad_cursor", "unstorable"}


def test_a_page_costs_the_same_for_one_row_and_for_three(api: JsonClient) -> None:
    def queries() -> list[str]:
        with CaptureQueriesContext(
            connection,
        ) as context:
            assert api.get("notes").status_code == 200
        return [query["sql"] for query in context.captured_queries]

    add(api, "a")
    one = queries()
    add(api, "b", "c")
    three = queries()

    # The key, its bucket, the page: never a COUNT.
    assert len(one) == len(three) == 3
    assert not any("COUNT(" in sql.upper() for sql in three)


def test_one_workspace_never_sees_the_other_ones_rows(api: JsonClient, stranger: JsonClient) -> None:
    add(api, "ours", "ours too")
    add(stranger, "theirs")
    cursor: Any = api.get("notes?limit=1").json()["next"]

    assert [note["name"] for note in stranger.get("notes").json()["items"]] == ["theirs"]
    names = [note["name"] for note in stranger.get(f"notes?after={cursor}").json()["items"]]
    assert names == ["theirs"]
