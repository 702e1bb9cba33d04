"""The command in this process: its exit status and what it said."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from hedgerow.config.cli.entry import main


@dataclass(frozen=True)
class Said:
    status: int
    out: str
    err: list[str]


Command = Callable[..., Said]


@pytest.fixture
def hedgerow(db: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `hedgerow` with these arguments, as its script does."""

    def run(*arguments: object) -> Said:
        monkeypatch.setattr(sys, "argv", ["hedgerow", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        return Said(int(ended.value.code or 0), told.out, told.err.splitlines())

    return run
