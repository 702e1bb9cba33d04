"""`python -m tools.translations check|update|compile|list`.

check    every message of the code is translated in every language that has a catalogue
update   new messages enter the catalogues, those gone from the code leave
compile  the .po files become the .mo files that are read at run time (not committed)
list     prints every message of the code
"""

import sys

from tools.translation import catalogues
from tools.translation.extract import template

_HINT = "run `make translations`, then translate what is empty in src/hedgerow/web/locale"


def check() -> int:
    messages = template()
    found = [
        line
        for language in catalogues.LANGUAGES
        if catalogues.path_of(language).exists()
        for line in catalogues.findings(language, catalogues.read(language), messages)
    ]
    if found:
        print("\n".join([*found, _HINT]))
    return 1 if found else 0


def update() -> int:
    messages = template()
    for language in catalogues.LANGUAGES:
        path = catalogues.path_of(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(catalogues.text_of(catalogues.updated(language, messages)))
    return 0


def compile_all() -> int:
    for language in catalogues.LANGUAGES:
        path = catalogues.path_of(language)
        if path.exists():
            path.with_suffix(".mo").write_bytes(catalogues.compiled(catalogues.read(language)))
    return 0


def show() -> int:
    for message in template():
        if message.id:
            print(message.id if isinstance(message.id, str) else " | ".join(message.id))
    return 0


COMMANDS = {"check": check, "update": update, "compile": compile_all, "list": show}


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(__doc__, file=sys.stderr)
        return 2
    return COMMANDS[arguments[0]]()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
