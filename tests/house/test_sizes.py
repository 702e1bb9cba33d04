from pathlib import Path

import pytest

from tools import check_sizes


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which `check_sizes` sees only what the test writes."""

    def files_under(*folders: str, suffixes: tuple[str, ...]) -> list[Path]:
        found = (path.relative_to(tmp_path) for path in sorted(tmp_path.rglob("*")) if path.is_file())
        return [path for path in found if path.parts[0] in folders and path.name.endswith(suffixes)]

    monkeypatch.setattr(check_sizes, "files_under", files_under)
    monkeypatch.setattr(check_sizes, "text_of", lambda path: (tmp_path / path).read_text())
    return tmp_path


def write(path: Path, lines: int, line: str = "a = 1") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{line}\n" * lines)


def test_what_is_too_long_is_named_with_its_limit(tree: Path) -> None:
    write(tree / "src/hedgerow/a.py", 401)
    write(tree / "tests/test_a.py", 301)
    write(tree / "src/hedgerow/templates/a.html", 151, "<p>")
    write(tree / "src/hedgerow/static/a.css", 121, "p {}")
    assert check_sizes.broken_limits() == [
        "src/hedgerow/a.py: 401 lines, at most 400",
        "tests/test_a.py: 301 lines, at most 300",
        "src/hedgerow/templates/a.html: 151 lines, at most 150",
        "src/hedgerow/static/a.css: 121 lines, at most 120",
    ]


def test_what_just_fits_is_fine(tree: Path) -> None:
    write(tree / "src/hedgerow/a.py", 400)
    write(tree / "tests/test_a.py", 300)
    write(tree / "src/hedgerow/templates/a.html", 150, "<p>")
    assert check_sizes.broken_limits() == []


def test_a_function_of_more_than_fifty_lines_is_named(tree: Path) -> None:
    write(tree / "src/hedgerow/a.py", 1, "def long():\n" + "    a = 1\n" * 50)
    write(tree / "src/hedgerow/b.py", 1, "def fits():\n" + "    a = 1\n" * 49)
    assert check_sizes.broken_limits() == ["src/hedgerow/a.py: long has 51 lines, at most 50"]


def test_a_migration_may_be_as_long_as_it_must(tree: Path) -> None:
    write(tree / "src/hedgerow/network/migrations/0001_initial.py", 900)
    assert check_sizes.broken_limits() == []


def test_advice_counts_what_is_longer_than_it_should_be(tree: Path) -> None:
    write(tree / "src/hedgerow/a.py", 201)
    write(tree / "src/hedgerow/b.py", 1, "def longish():\n" + "    a = 1\n" * 20)
    write(tree / "src/hedgerow/templates/a.html", 61, "<p>")
    assert check_sizes.advice() == (1, 1, 1)
