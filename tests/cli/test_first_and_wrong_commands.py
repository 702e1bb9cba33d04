"""Whichever command comes first works on an empty home, and a mistake is one line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command

TYPOS = [
    (["nonsense"], "No such command 'nonsense'"),
    (["workspace", "create"], "Missing argument"),
    (["totals"], "Missing option '--workspace'"),
    (["serve", "--port", "99999999"], "Invalid value for '--port'"),
    (["totals", "--workspace", "rye", "--loud"], "No such option"),
]


def alone(home: Path, *arguments: str, **more: str) -> "subprocess.CompletedProcess[str]":
    """In a process of its own, with the product's settings and an empty home."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"HEDGEROW_HOME": str(home), "DJANGO_SETTINGS_MODULE": "hedgerow.config.settings", **more}
    command = [sys.executable, "-c", "from hedgerow.config.cli.entry import main; main()", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)


def test_the_first_command_makes_the_database(tmp_path: Path) -> None:
    made = alone(tmp_path, "workspace", "create", "rye", "--owner", "maren@rye.example")
    assert (made.returncode, made.stderr) == (0, "")
    told = alone(tmp_path, "totals", "--workspace", "rye", "--json")
    assert (told.returncode, told.stderr) == (0, "")
    assert '"parties": 0' in told.stdout


@pytest.mark.parametrize(
    ("setting", "words"),
    [({"DATABASE_URL": "mysql://somewhere"}, "speaks 'mysql'"), ({"HEDGEROW_MAX_UPLOAD": "lots"}, "'lots'")],
)
def test_settings_that_cannot_be_are_told_in_one_line(tmp_path: Path, setting: dict[str, str], words: str) -> None:
    refused = alone(tmp_path, "totals", "--workspace", "rye", **setting)
    assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 1)
    assert words in refused.stderr
    assert not (tmp_path / "hedgerow.sqlite3").exists()


def test_a_database_of_another_release_is_told_in_one_line(tmp_path: Path) -> None:
    alone(tmp_path, "workspace", "create", "rye", "--owner", "maren@rye.example")
    import sqlite3

    with sqlite3.connect(tmp_path / "hedgerow.sqlite3") as database:
        database.execute("DROP TABLE sales_purchaseline")
        database.execute("DROP TABLE sales_purchase")
    refused = alone(tmp_path, "totals", "--workspace", "rye")
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
    assert "hedgerow migrate" in refused.stderr


@pytest.mark.parametrize(("arguments", "words"), TYPOS, ids=[" ".join(typo) for typo, _words in TYPOS])
def test_a_typing_mistake_is_told_in_one_line(hedgerow: Command, arguments: list[str], words: str) -> None:
    refused = hedgerow(*arguments)
    assert (refused.status, refused.out, len(refused.err)) == (2, "", 1)
    assert words in refused.err[0]


def test_without_a_command_there_is_help(hedgerow: Command) -> None:
    shown = hedgerow()
    assert "workspace" in shown.out


def test_the_address_people_use_is_answered(tmp_path: Path) -> None:
    environment = {**os.environ, "HEDGEROW_HOME": str(tmp_path), "HEDGEROW_URL": "https://hedge.example:8443"}
    asked = "from hedgerow.config import settings; print(settings.ALLOWED_HOSTS)"
    told = subprocess.run(
        [sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    assert "'hedge.example'" in told.stdout
