"""No committed file names a package registry's host or a path of somebody's machine."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.tree import committed_files, text_of

# Put together from parts, so that this file does not find itself.
_HOSTS = ["pypi" + ".org", "pythonhosted" + ".org", "registry.npmjs" + ".org", "npmjs" + ".com", "deb.debian" + ".org"]
_HOSTS += ["unpkg" + ".com", "jsdelivr" + ".net", "cdnjs" + ".cloudflare.com", "fonts.googleapis" + ".com"]
_PATHS = ["/ro" + "ot/", "/wo" + "rk/", "/Us" + "ers/", "/ho" + r"me/\w", r"[A-Z]:\\Us" + "ers"]
FORBIDDEN = {
    "a registry's or content network's host": re.compile("|".join(map(re.escape, _HOSTS))),
    "a path of one machine": re.compile(r"(?<![\w.$})<*-])(" + "|".join(_PATHS) + ")"),
}


def findings_in(path: Path, text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), 1):
        for what, pattern in FORBIDDEN.items():
            found = pattern.search(line)
            if found:
                yield f"{path}:{number}: names {what}: {found.group(0)}"


def _is_text(path: Path) -> bool:
    return path.suffix not in {".png", ".webp", ".ico", ".woff2", ".gz", ".xlsx"}


def main() -> int:
    found = [line for path in committed_files() if _is_text(path) for line in findings_in(path, _readable(path))]
    print("\n".join(found))
    return 1 if found else 0


def _readable(path: Path) -> str:
    try:
        return text_of(path)
    except UnicodeDecodeError:
        return ""  # a test input in another encoding on purpose


if __name__ == "__main__":
    sys.exit(main())
