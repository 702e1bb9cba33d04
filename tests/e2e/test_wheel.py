"""What `make wheel` makes: installed away from the clone, it serves."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

from benchmarks.server import free_port, running, seconds_until_served
from tools.tree import ROOT

pytestmark = pytest.mark.slow
UV = ROOT / ".venv" / "bin" / "uv"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [UV, "build", "--quiet", "--offline", "--wheel", "--no-build-isolation", "--python", sys.executable]
    subprocess.run([*build, "--out-dir", folder, ROOT], check=True)
    return next(folder.glob("hedgerow-*.whl"))


def test_the_wheel_carries_templates_built_assets_and_the_licence(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    assert "hedgerow/web/templates/web/shell.html" in names
    assert "hedgerow/web/static/web/dist/hedgerow.css" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert [name for name in names if not name.startswith("hedgerow")] == []


def test_the_wheel_declares_what_requirements_in_asks_for(wheel: Path) -> None:
    metadata = next(name for name in ZipFile(wheel).namelist() if name.endswith("METADATA"))
    text = ZipFile(wheel).read(metadata).decode()
    asked = [line.split("#")[0].strip() for line in (ROOT / "requirements.in").read_text().splitlines()]
    needed = [line.removeprefix("Requires-Dist: ") for line in text.splitlines() if "Requires-Dist" in line]
    extras = [line for line in needed if "extra ==" in line]
    assert sorted(set(needed) - set(extras)) == sorted(filter(None, asked))
    assert sorted(extras) == ["pyspark~=4.0.0; extra == 'spark'", "weasyprint>=70; extra == 'pdf'"]


def test_an_installed_wheel_serves_from_a_home_of_its_own(wheel: Path, tmp_path: Path) -> None:
    site, port = tmp_path / "site", free_port()
    install = [UV, "pip", "install", "--quiet", "--offline", "--no-deps", "--python", sys.executable]
    subprocess.run([*install, "--target", site, wheel], check=True)
    environment = {"PYTHONPATH": str(site), "HEDGEROW_HOME": str(tmp_path / "home"), "DATABASE_URL": ""}
    environment |= {"DJANGO_SETTINGS_MODULE": "hedgerow.config.settings", "PYTHONWARNINGS": ""}
    found = subprocess.run(
        [sys.executable, "-c", "import hedgerow; print(hedgerow.__file__)"],
        env=os.environ | environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.startswith(str(site))
    with running(
        [str(site / "bin" / "hedgerow"), "serve", "--port", str(port)], folder=tmp_path, environment=environment
    ) as server:
        seconds_until_served(server, f"http://127.0.0.1:{port}/sign-in/", limit=60)
        with urlopen(f"http://127.0.0.1:{port}/static/web/dist/hedgerow.css", timeout=10) as sheet:
            assert sheet.status == 200
    assert (tmp_path / "home" / "hedgerow.sqlite3").is_file()
