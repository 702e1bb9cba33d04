"""What the documents name is there, and what is there is named."""

import re

from typer.main import get_command

from hedgerow.config.cli.commands import app
from tools import lake_schema
from tools.tree import ROOT

DOCS = ROOT / "docs"


def test_every_setting_is_documented_and_no_other() -> None:
    sources = [path.read_text() for path in (ROOT / "src" / "hedgerow" / "config").rglob("*.py")]
    pattern = r'(?:environ(?:\.get\(|\[)|_flag\()\s*"((?:HEDGEROW_|DATABASE_)[A-Z_]+)"'
    read = {name for source in sources for name in re.findall(pattern, source)}
    told = set(re.findall(r"`((?:HEDGEROW_|DATABASE_)[A-Z_]+)`", (DOCS / "settings.md").read_text()))
    assert read - told == set()
    assert told - read == {"HEDGEROW_CHROMIUM"}  # read by the tests


def test_every_command_is_documented_and_no_other() -> None:
    told = set(re.findall(r"^\| `hedgerow ([a-z-]+(?: [a-z]+)?)", (DOCS / "command-line.md").read_text(), re.MULTILINE))
    assert told == set(names())


def test_the_schema_of_the_copy_is_the_one_of_its_registry() -> None:
    text = lake_schema.PAGE.read_text(encoding="utf-8")
    assert lake_schema.updated(text) == text


def names() -> list[str]:
    found: list[str] = []
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]  # a group
        inner = getattr(command, "commands", {})
        found += [f"{name} {each}" for each in inner]
        found += [] if inner and not command.invoke_without_command else [name]
    return found
