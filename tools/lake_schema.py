"""`python -m tools.lake_schema check|write`: the tables of docs/lake.md, made from the registry of the copy."""

import os
import sys
from typing import TYPE_CHECKING

from tools.tree import ROOT

if TYPE_CHECKING:
    from hedgerow.lake.queries import ShownColumn

PAGE = ROOT / "docs" / "lake.md"
BEGIN = "<!-- schema: made by `make docs` -->"
END = "<!-- end of the schema -->"


def schema() -> str:
    from hedgerow.lake import queries  # noqa: PLC0415 - its tables are known once Django is set up

    return "\n".join(
        f"### `{table.name}`\n{table.means} {'A file a month.' if table.by_month else 'One file.'}\n\n"
        "| column | type | what it is |\n|---|---|---|\n"
        + "".join(f"| `{one.name}` | {one.type} | {_told(one)} |\n" for one in table.columns)
        for table in queries.schema()
    )


def _told(column: "ShownColumn") -> str:
    unit = f" In {column.unit}." if column.unit else ""
    return f"{column.means}{unit}".replace("|", "\\|")


def updated(text: str) -> str:
    """The page with the tables between its marks made anew."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{schema()}{END}{after}"


def main(arguments: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hedgerow.config.settings.testing")
    import django  # noqa: PLC0415 - after the settings are chosen

    django.setup()
    text = PAGE.read_text(encoding="utf-8")
    if arguments == ["write"]:
        PAGE.write_text(updated(text), encoding="utf-8")
        return 0
    if updated(text) != text:
        print("docs/lake.md is not what the registry says: run `make docs`", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
