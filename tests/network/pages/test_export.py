"""Everybody as a file, from the page."""

import io
import json
import zipfile
from http import HTTPStatus

import pytest
from django.test import Client

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from tests.network.pages.conftest import browser_of

PLACE = "/w/rye/people/export/"


def taken(client: Client, form: str) -> tuple[str, bytes]:
    answer = client.post(f"{PLACE}file/", {"format": form})
    assert answer.status_code == HTTPStatus.OK
    return answer["Content-Disposition"], b"".join(answer.streaming_content)  # type: ignore[attr-defined]  # a file


@pytest.mark.usefixtures("frozen_clock", "grace")
def test_each_kind_of_file_is_what_it_says(browsing: Client) -> None:
    assert f'href="{PLACE}"' in browsing.get("/w/rye/people/").content.decode()
    page = browsing.get(PLACE).content.decode()
    for form in ("csv", "xlsx", "vcard", "json"):
        assert f'value="{form}"' in page
    name, data = taken(browsing, "csv")
    assert "rye-2026-05-11.csv" in name
    assert "Grace Okafor" in data.decode("utf-8-sig")
    assert zipfile.ZipFile(io.BytesIO(taken(browsing, "xlsx")[1])).testzip() is None
    name, data = taken(browsing, "vcard")
    assert "rye-2026-05-11.vcf" in name
    assert b"FN:Grace Okafor" in data
    assert json.loads(taken(browsing, "json")[1])[0]["name"] == "Grace Okafor"


def test_asking_changes_nothing_and_nonsense_leads_back(browsing: Client) -> None:
    assert browsing.get(f"{PLACE}file/").status_code == HTTPStatus.METHOD_NOT_ALLOWED
    assert browsing.post(f"{PLACE}file/", {"format": "pdf"})["Location"] == PLACE


def test_it_is_for_leaders(rye: Workspace) -> None:
    for role in (AccessRole.STAFF, AccessRole.ANALYST):
        client = browser_of(rye, role)
        assert client.get(PLACE).status_code == HTTPStatus.FORBIDDEN
        assert client.post(f"{PLACE}file/", {"format": "csv"}).status_code == HTTPStatus.FORBIDDEN
        assert f'href="{PLACE}"' not in client.get("/w/rye/people/").content.decode()
