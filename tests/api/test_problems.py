"""Whatever is refused comes as a problem, and nothing was written."""

import json
import logging
from typing import Any

import pytest

from hedgerow.api.bodies import MAX_BYTES
from hedgerow.network.models import Tag
from tests.api.conftest import JsonClient

pytestmark = pytest.mark.usefixtures("notes")
NOTE = {"name": "rye"}


def problem_of(response: Any, status: int, code: str) -> dict[str, Any]:
    told: dict[str, Any] = response.json()
    assert response["Content-Type"] == "application/problem+json"
    assert (response.status_code, told["status"], told["code"]) == (status, status, code)
    assert told["type"] == f"urn:hedgerow:problem:{code}"
    assert told["title"]
    return told


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"{'name': 1}",
        b"\xff\xfe",
        b'{"name": NaN}',
        b'{"name": -Infinity}',
        b"[" * 200_000,
        b'{"amount": ' + b"9" * 10_000 + b"}",
        b" ",
    ],
)
def test_what_is_not_json_is_a_400(api: JsonClient, count: Any, body: bytes) -> None:
    problem_of(api.post("notes", body), 400, "malformed")
    assert count(Tag) == 0


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({"name": "rye", "colour": "red"}, "#/colour", "extra_forbidden"),
        ({}, "#/name", "missing"),
        ({"name": ""}, "#/name", "string_too_short"),
        ({"name": "x" * 61}, "#/name", "string_too_long"),
        ({"name": 5}, "#/name", "string_type"),
        ({**NOTE, "amount": "5"}, "#/amount", "int_type"),
        ({**NOTE, "amount": True}, "#/amount", "int_type"),
        ({**NOTE, "amount": 1.0}, "#/amount", "int_type"),
        ({**NOTE, "amount": 2**63}, "#/amount", "less_than_equal"),
        ({**NOTE, "is_loud": 1}, "#/is_loud", "bool_type"),
        ({**NOTE, "on": 20260511}, "#/on", "date"),
        ({**NOTE, "on": "1778457600"}, "#/on", "date"),
        ({**NOTE, "on": "2026-02-30"}, "#/on", "date_from_datetime_parsing"),
        ({**NOTE, "at": "2026-05-11T09:00:00"}, "#/at", "moment"),
        ({**NOTE, "at": "0001-01-01T00:00:00+23:00"}, "#/at", "moment"),
        ({**NOTE, "at": 5}, "#/at", "moment"),
        ({"name": "a\0b"}, "#/name", "unstorable"),
        ({**NOTE, "properties": {"deep": "\ud800"}}, "#/properties/deep", "unstorable"),
    ],
)
def test_a_field_that_does_not_fit_is_named(
    api: JsonClient, count: Any, body: dict[str, Any], pointer: str, code: str
) -> None:
    response = api.post("notes", body)

    errors = response.json()["errors"]
    assert response.status_code == 422
    assert [(error["pointer"], error["code"]) for error in errors] == [(pointer, code)]
    assert count(Tag) == 0


def test_a_number_beyond_all_bounds_is_a_422(api: JsonClient, count: Any) -> None:
    told = problem_of(api.post("notes", b'{"name": "rye", "properties": {"x": 1e999}}'), 422, "unstorable")
    assert told["errors"][0]["pointer"] == "#/properties/x"
    assert count(Tag) == 0


@pytest.mark.parametrize("body", [None, [], "text", 5])
def test_a_body_that_is_no_object_is_a_422(api: JsonClient, count: Any, body: Any) -> None:
    raw = b"" if body is None else json.dumps(body).encode()
    problem_of(api.post("notes", raw), 422, "invalid")
    assert count(Tag) == 0


@pytest.mark.parametrize(
    "media_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
def test_another_media_type_is_a_415(api: JsonClient, count: Any, media_type: str) -> None:
    problem_of(api.post("notes", NOTE, **{"Content-Type": media_type}), 415, "not_json")
    assert count(Tag) == 0


def test_ten_megabytes_are_refused_before_they_are_read(api: JsonClient, count: Any) -> None:
    class Unread:
        def read(self, *_sizes: int) -> bytes:
            raise AssertionError("the body was read")

        readline = read

    told = api._client.generic(
        "POST",
        "/api/v1/notes",
        content_type="application/json",
        headers={"Authorization": f"Bearer {api.token}"},
        **{"CONTENT_LENGTH": str(10 * 1024**2), "wsgi.input": Unread()},
    )

    problem_of(told, 413, "too_large")
    assert count(Tag) == 0


@pytest.mark.parametrize(
    ("length", "status", "code"),
    [("9" * 5000, 413, "too_large"), ("-5", 400, "bad_length"), ("1e3", 400, "bad_length"), ("²", 400, "bad_length")],
)
def test_a_length_that_is_none_or_beyond_all_bounds_is_refused(
    api: JsonClient, count: Any, length: str, status: int, code: str
) -> None:
    told = api._client.generic(
        "POST",
        "/api/v1/notes",
        b"{}",
        content_type="application/json",
        headers={"Authorization": f"Bearer {api.token}"},
        CONTENT_LENGTH=length,
    )
    problem_of(told, status, code)
    assert count(Tag) == 0


def test_the_largest_body_is_read(api: JsonClient) -> None:
    body = json.dumps(NOTE).encode()
    assert api.post("notes", body + b" " * (MAX_BYTES - len(body))).status_code == 201
    problem_of(api.post("notes", body + b" " * (MAX_BYTES - len(body) + 1)), 413, "too_large")


def test_a_body_without_a_length_is_a_411(api: JsonClient, count: Any) -> None:
    problem_of(api.post("notes", Transfer_Encoding="chunked"), 411, "length_missing")
    assert count(Tag) == 0


@pytest.mark.parametrize("path", ["nothing", "notes/", "notes/x/y", "", "docs/", "/api/v1/notes/%00/x"])
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_an_unknown_address_is_a_404(api: JsonClient, path: str, method: str) -> None:
    problem_of(api(method, path), 404, "not_found")


def test_an_unknown_thing_is_a_404(api: JsonClient) -> None:
    problem_of(api.get("notes/0193a5e0-0000-7000-8000-000000000000"), 404, "not_found")


@pytest.mark.parametrize("wrong", ["x", "123", "%00", "..%2f", "\N{SNOWMAN}"])
def test_an_id_that_is_none_is_a_422(api: JsonClient, wrong: str) -> None:
    response = api.get(f"notes/{wrong}")
    if "%2f" in wrong:
        problem_of(response, 404, "not_found")
        return
    assert problem_of(response, 422, "invalid")["errors"][0]["parameter"] == "note_id"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_a_wrong_method_is_a_405_that_names_the_right_ones(api: JsonClient, method: str) -> None:
    response = api(method, "notes")

    problem_of(response, 405, "method_not_allowed")
    assert set(response["Allow"].split(", ")) == {"GET", "POST"}


def test_an_unknown_parameter_is_refused(api: JsonClient) -> None:
    told = problem_of(api.get("notes?limit=5&colour=red"), 422, "invalid")
    assert told["errors"] == [
        {"parameter": "colour", "code": "unknown_parameter", "detail": "There is no such parameter."}
    ]


def test_a_parameter_that_cannot_be_kept_is_refused(api: JsonClient) -> None:
    problem_of(api.get("notes?q=%00"), 422, "unstorable")


def test_a_refusal_says_what_was_kept_and_what_to_do_and_rolls_back(api: JsonClient, count: Any) -> None:
    told = problem_of(api.post("notes", {"name": "half-written"}), 409, "conflict")

    assert (told["detail"], told["kept"], told["todo"]) == ("No.", "Your words.", "Try again.")
    assert told["errors"] == [{"pointer": "#/name", "code": "conflict", "detail": "No."}]
    assert count(Tag) == 0


def test_an_accident_is_logged_and_not_told(api: JsonClient, count: Any, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, logger="hedgerow.api.problems"):
        response = api.post("notes", {"name": "accident"})

    told = problem_of(response, 500, "internal")
    assert "recipe" not in response.content.decode()
    [record] = [record for record in caplog.records if record.name == "hedgerow.api.problems"]
    assert told["instance"] in record.getMessage()
    assert record.exc_info is not None
    assert "the secret recipe" in str(record.exc_info[1])
    assert count(Tag) == 0


def test_no_answer_sets_a_cookie(api: JsonClient) -> None:
    assert not api.get("notes").cookies
    assert not api.post("notes", NOTE).cookies


@pytest.mark.parametrize("depth", [50, 400, 700, 800, 900, 950])
def test_endless_nesting_is_refused_by_whoever_meets_it_first(api: JsonClient, count: Any, depth: int) -> None:
    nested = b'{"name": "rye", "properties": ' + b'{"a":' * depth + b"1" + b"}" * depth + b"}"

    assert api.post("notes", nested).status_code in {400, 422}
    assert count(Tag) == 0


def test_who_comes_second_with_the_same_is_told_so(api: JsonClient, count: Any) -> None:
    assert api.post("notes", NOTE).status_code == 201
    told = problem_of(api.post("notes", NOTE), 409, "conflict")
    assert told["kept"] == "Nothing of yours was saved."
    assert count(Tag) == 1
