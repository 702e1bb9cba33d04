"""The assets build, and pages without it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from hedgerow.web import assets
from tools import build_assets

ROOT = Path(__file__).resolve().parents[2]
KIT = ROOT / "src" / "hedgerow" / "web" / "static" / "web"
SHEETS = sorted(path.stem for path in (KIT / "css").glob("*.css"))


@pytest.fixture
def unbuilt(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(assets, "_KIT", tmp_path)
    monkeypatch.setattr(assets, "_remembered", assets._address)


@pytest.mark.usefixtures("unbuilt")
@pytest.mark.parametrize("name", ["hedgerow.js", "htmx.js", "icons.svg", *(f"{sheet}.css" for sheet in SHEETS)])
def test_without_the_build_every_address_leads_to_a_committed_file(name: str) -> None:
    path = assets.asset(name).removeprefix("/static/")
    assert finders.find(path) is not None
    assert "dist" not in path


@pytest.mark.usefixtures("unbuilt")
def test_what_has_no_stand_in_is_known_not_to_be_there() -> None:
    assert not assets.is_built("map.js")


def test_what_is_built_is_used_and_its_address_changes_with_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(assets, "_KIT", tmp_path)
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "forms.css").write_text("a{}")
    address = assets._address("forms.css")
    assert re.fullmatch(r"/static/web/dist/forms\.css\?v=[0-9a-f]+", address)


def test_sheets_are_links_and_a_package_names_its_own_by_path() -> None:
    html = str(assets.sheets("forms", "network/css/map.css"))
    assert html.count('<link rel="stylesheet"') == 2
    assert 'href="/static/network/css/map.css"' in html


def test_committed_scripts_import_only_each_other() -> None:
    for script in (KIT / "js").glob("*.js"):
        for imported in re.findall(r"from '([^']+)'|import '([^']+)'", script.read_text()):
            name = "".join(imported)
            assert (script.parent / name).is_file(), f"{script.name} imports {name}"


def test_the_lock_file_names_no_registry_and_pins_every_package() -> None:
    text = (ROOT / "frontend" / "package-lock.json").read_text()
    assert not re.search(r"https?://[^\"]*(registry|\.tgz)", text)
    packages: dict[str, Any] = json.loads(text)["packages"]
    assert [name for name, entry in packages.items() if name and "integrity" not in entry] == []


def test_the_fingerprint_changes_with_every_input(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "tools" / "build_assets.py"
    sheet = tmp_path / "kit" / "css" / "a.css"
    for path in (script, sheet, tmp_path / "frontend" / "src" / "b.css", tmp_path / "kit" / "dist" / "a.css"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("one")
    for name, value in {
        "ROOT": tmp_path,
        "FRONTEND": tmp_path / "frontend",
        "KIT": tmp_path / "kit",
        "DIST": tmp_path / "kit" / "dist",
    }.items():
        monkeypatch.setattr(build_assets, name, value)
    monkeypatch.setattr(build_assets, "__file__", str(script))
    before = build_assets.fingerprint()
    (tmp_path / "kit" / "dist" / "a.css").write_text("two")
    assert build_assets.fingerprint() == before
    sheet.write_text("two")
    assert build_assets.fingerprint() != before


@pytest.mark.parametrize(
    ("version", "fits"), [("v18.0.0", True), ("v24.1.0", True), ("v16.20.2", False), ("nonsense", False)]
)
def test_a_node_that_is_too_old_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, version: str, *, fits: bool
) -> None:
    for name in ("node", "npm"):
        (tmp_path / name).write_text(f"#!/bin/sh\necho {version}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert (build_assets.find_node() == tmp_path / "node") is fits


@pytest.mark.django_db
def test_the_content_policy_allows_nothing_inline(client: Client) -> None:
    policy = client.get("/nowhere/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "nonce" not in policy
