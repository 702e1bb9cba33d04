from pathlib import Path

import pytest

from hedgerow.measures.reference import REFERENCES
from tools import measure_pages


def test_every_measure_has_a_page_that_says_how_it_is_called() -> None:
    made = measure_pages.pages()
    assert set(made) == {"README.md", *(f"{key}.md" for key in REFERENCES)}
    assert "hedgerow.measures.exchange.inequality.gini(x: npt.ArrayLike, *, corrected: bool" in made["gini.md"]
    assert "    *,\n    minimum_repeat_buyers: int = MINIMUM_REPEAT_BUYERS,\n) -> BgNbd" in made["bg-nbd.md"]
    assert "](gini.md) | `gini` |" in made["README.md"]


def test_pages_are_made_once_in_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, asked = measure_pages.pages(), 0

    def pages() -> dict[str, str]:
        nonlocal asked
        asked += 1
        return made

    monkeypatch.setattr(measure_pages, "FOLDER", tmp_path)
    monkeypatch.setattr(measure_pages, "pages", pages)
    (tmp_path / "luck.md").write_text("gone")
    assert [measure_pages.main(["write"]), measure_pages.main(["check"]), asked] == [0, 0, 2]


def test_pages_are_written_and_missed_when_they_are_outdated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(measure_pages, "FOLDER", tmp_path / "measures")
    assert measure_pages.main(["check"]) == 1
    assert measure_pages.main(["write"]) == 0
    assert measure_pages.main(["check"]) == 0
    (tmp_path / "measures" / "gini.md").write_text("old")
    (tmp_path / "measures" / "luck.md").write_text("gone")
    capsys.readouterr()
    assert measure_pages.main(["check"]) == 1
    assert capsys.readouterr().out == "not up to date in docs/measures: gini.md, luck.md: run `make docs`\n"
    assert measure_pages.main(["write"]) == 0
    assert measure_pages.main(["check"]) == 0
