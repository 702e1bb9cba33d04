from pathlib import Path

from tools import changelog


def write(folder: Path, **files: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name.replace('__', '.')}.md").write_text(text)
    return folder


def test_a_release_gathers_the_fragments_by_kind_and_removes_them(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "changes", **{"7__fixed": "Dates read\nwell.\n", "3__added": "A map.\n", "9__added": "A pulse."}
    )
    page = tmp_path / "CHANGELOG.md"
    page.write_text("# Changes\n\n<!-- releases -->\n\n## 0.1.0 (2026-01-01)\n")
    changelog.release("0.2.0", "2026-02-03", folder=folder, page=page)
    assert page.read_text() == (
        "# Changes\n\n<!-- releases -->\n\n## 0.2.0 (2026-02-03)\n\n### Added\n\n- A map.\n- A pulse.\n\n"
        "### Fixed\n\n- Dates read well.\n\n## 0.1.0 (2026-01-01)\n"
    )
    assert list(folder.iterdir()) == []


def test_a_fragment_of_no_kind_or_of_two_paragraphs_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path / "changes", **{"3__news": "A map.", "4__added": "One.\n\nTwo."})
    assert list(changelog.findings(folder)) == [
        "3.news.md: the name is <issue or word>.<added|changed|fixed|removed|security>.md",
        "4.added.md: one paragraph",
    ]
