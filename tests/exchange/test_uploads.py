"""A paper comes with its entry, or not at all."""

from datetime import date
from http import HTTPStatus
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from hedgerow.exchange.models import Flow
from hedgerow.kernel.files import StoredFile
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db


def a_paper() -> SimpleUploadedFile:
    return SimpleUploadedFile("thanks.pdf", b"%PDF-1.7")


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "money", "amount": ""},
        {"on": "2999-01-01"},
        {"file": SimpleUploadedFile("a.html", b"<html>")},
        {"party": "0191e2a0-0000-7000-8000-000000000000"},
    ],
)
def test_a_refused_entry_leaves_no_file_behind(rye: Workspace, grace: Party, wrong: dict[str, Any]) -> None:
    browsing = browser_of(rye)
    form = {"way": "got", "party": grace.pk, "kind": "hours", "on": "2026-05-01", "file": a_paper()}
    refused = browsing.post("/w/rye/exchange/new/", form | wrong)
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    with scope(rye):
        assert (Flow.objects.count(), StoredFile.objects.count()) == (0, 0)
    browsing.post("/w/rye/exchange/new/", form | {"file": a_paper()})
    with scope(rye):
        flow = Flow.objects.get()
        assert (flow.on, flow.file) == (date(2026, 5, 1), StoredFile.objects.get())
