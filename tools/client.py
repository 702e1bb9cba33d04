"""`python -m tools.client check|write`: the Python client in clients/python, generated from the OpenAPI document.

The generator has an environment of its own (requirements-client.txt), which only `write` needs. `write` keeps the
document beside the client, and the fingerprint of what was generated; `check` compares both, without the generator.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any

from tools.tree import ROOT

HOME = ROOT / "clients" / "python"
PACKAGE = HOME / "hedgerow_client"
DOCUMENT = HOME / "openapi.json"
FINGERPRINT = HOME / "generated.sha256"
GENERATOR = ROOT / "build" / "client"
_CONFIG = "package_name_override: hedgerow_client\nproject_name_override: hedgerow-client\npost_hooks: []\n"
# A file of lines is bytes to the generator.
_CONFIG += 'content_type_overrides: {"application/x-ndjson": "application/octet-stream"}\n'
_STALE = "clients/python is not up to date with the API: run `make client`"


def document() -> str:
    """The API's description as it is committed: sorted, so that two runs never differ."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hedgerow.config.settings.testing")
    import django  # noqa: PLC0415  (Django needs its settings first)
    from django.test import RequestFactory  # noqa: PLC0415  (Django needs its settings first)
    from django.utils.translation import override  # noqa: PLC0415  (Django needs its settings first)

    django.setup()
    from hedgerow.api.assembly import document_of  # noqa: PLC0415  (Django needs its settings first)
    from hedgerow.config.api import api  # noqa: PLC0415  (Django needs its settings first)

    with override("en"):
        told: dict[str, Any] = document_of(api, RequestFactory().get("/api/v1/openapi.json"))
    return json.dumps(told, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def fingerprint(package: Path) -> str:
    """Of every file that was generated, by name and content."""
    seen = sha256()
    for path in sorted(package.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            seen.update(f"{path.relative_to(package).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return seen.hexdigest()


def findings(wanted: str) -> list[str]:
    """What is not as `write` would leave it."""
    found = [_STALE] if not DOCUMENT.is_file() or DOCUMENT.read_text(encoding="utf-8") != wanted else []
    if not FINGERPRINT.is_file() or FINGERPRINT.read_text(encoding="utf-8").strip() != fingerprint(PACKAGE):
        found.append("clients/python/hedgerow_client was edited by hand, or not generated whole: run `make client`")
    return found


def generate(wanted: str, into: Path) -> None:
    """Make the package anew, in the one format of the generator's own ruff."""
    bin_folder = GENERATOR / "bin"
    with tempfile.TemporaryDirectory() as folder:
        asked, config, made = Path(folder, "openapi.json"), Path(folder, "config.yml"), Path(folder, "hedgerow_client")
        asked.write_text(_as_json(wanted), encoding="utf-8")
        config.write_text(_CONFIG, encoding="utf-8")
        command = [str(bin_folder / "openapi-python-client"), "generate", "--path", str(asked), "--meta", "none"]
        command += ["--config", str(config), "--output-path", str(made), "--fail-on-warning"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        _keep_secrets(made / "client.py")
        _send_lines(made / "api" / "activities")
        ruff = [str(bin_folder / "ruff")]
        options = ["--isolated", "--quiet", "--target-version", "py311", "--line-length", "120"]
        subprocess.run([*ruff, "check", "--select", "I,F401", "--fix", *_but_init(options), str(made)], check=True)
        subprocess.run([*ruff, "format", "--isolated", "--quiet", "--line-length", "120", str(made)], check=True)
        shutil.rmtree(into, ignore_errors=True)
        shutil.copytree(made, into, ignore=shutil.ignore_patterns("__pycache__", ".ruff_cache"))


def _as_json(wanted: str) -> str:
    """Without the answers in Activity Streams: the client asks for JSON, and the generator would take the first."""
    told = json.loads(wanted)
    for operation in (one for path in told["paths"].values() for one in path.values() if isinstance(one, dict)):
        for answer in operation.get("responses", {}).values():
            answer.get("content", {}).pop("application/activity+json", None)
    return json.dumps(told)


def _keep_secrets(module: Path) -> None:
    """The generator prints the token, and the headers it stands in, wherever a client is printed: into logs, too."""
    text = module.read_text(encoding="utf-8")
    told = (
        ("    token: str\n", "    token: str = field(repr=False)\n"),
        (', alias="headers")', ', alias="headers", repr=False)'),
    )
    for before, after in told:
        if before not in text:
            raise SystemExit(f"{module.name}: the generator writes {before.strip()!r} no longer; see _keep_secrets")
        text = text.replace(before, after)
    module.write_text(text, encoding="utf-8")


def _send_lines(folder: Path) -> None:
    """The generator asks whether a body is a `list[…]`, which raises, and takes a text for a file of its own."""
    told = (
        ("record_activities", r"isinstance\(body, list\[.+\]\):", "isinstance(body, list):"),
        ("record_activities", r"= body\.payload\n", "= body\n"),
        ("upload_activities", r"= body\.payload\n", "= body\n"),
    )
    for name, before, after in told:
        module = folder / f"{name}.py"
        text, many = re.subn(before, after, module.read_text(encoding="utf-8"))
        if many != 1:
            raise SystemExit(f"{name}.py: the generator writes {before!r} no longer; see _send_lines")
        module.write_text(text, encoding="utf-8")


def _but_init(options: list[str]) -> list[str]:
    """What `__init__.py` imports is what it offers."""
    return [*options, "--per-file-ignores", "__init__.py:F401"]


def main(arguments: list[str]) -> int:
    wanted = document()
    if arguments == ["write"]:
        DOCUMENT.write_text(wanted, encoding="utf-8")
        generate(wanted, PACKAGE)
        FINGERPRINT.write_text(fingerprint(PACKAGE) + "\n", encoding="utf-8")
        return 0
    found = findings(wanted)
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
