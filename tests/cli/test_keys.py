"""`hedgerow api-key create`."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from typer.testing import CliRunner

from hedgerow.api.models import ApiKey
from hedgerow.config.cli.commands import app
from tests.factories.workspaces import a_workspace
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db
KEY = ["api-key", "create", "--workspace", "rye", "--scope", "network:read"]


def run(*more: str) -> Any:
    a_workspace("rye")
    return CliRunner().invoke(app, [*KEY, *more])


def test_a_key_is_told_as_json_with_its_end(frozen_clock: FrozenClock) -> None:
    told = json.loads(run("--scope", "care:read", "--expires", "2027-03-31", "--label", "Till", "--json").stdout)

    key = ApiKey.objects.get()
    assert told == {
        "id": str(key.pk),
        "token": told["token"],
        "label": "Till",
        "scopes": ["care:read", "network:read"],
        "workspace": "rye",
        "expires_at": "2027-03-31T23:59:59+01:00",
    }
    assert told["token"].startswith(f"hg_{key.prefix}_")
    assert key.expires_at == datetime(2027, 3, 31, 22, 59, 59, tzinfo=UTC)


def test_without_an_option_the_token_alone_is_printed() -> None:
    printed = run("--expires", "90d").stdout

    assert printed.strip().startswith("hg_")
    assert ApiKey.objects.get().expires_at is not None


@pytest.mark.parametrize("end", ["tomorrow", "2027-02-31", "d", "99999999999d", "2020-01-01", "-1d"])
def test_an_end_that_is_none_or_past_makes_no_key(end: str) -> None:
    assert run(f"--expires={end}").exit_code != 0
    assert not ApiKey.objects.exists()
