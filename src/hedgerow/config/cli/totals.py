"""`hedgerow totals`: what a workspace holds, counted from the record."""

import json
from typing import Any

from hedgerow.config.cli.app import app
from hedgerow.config.cli.choosing import JsonOption, WorkspaceOption, inside
from hedgerow.network.registries import totals as parts


@app.command("totals")
def totals(workspace: WorkspaceOption, as_json: JsonOption = False) -> None:
    """Parties, per role, ties, activities per verb, purchases, amounts in minor units per currency."""
    found: dict[str, Any] = {}
    with inside(workspace):
        for part in parts:
            found.update(part.count())
    if as_json:
        print(json.dumps(found, sort_keys=True))
        return
    for name, value in found.items():
        if isinstance(value, dict):
            print(name)
            for key, count in value.items():
                print(f"  {key:<28} {count:>14,}")
        else:
            print(f"{name:<30} {value:>14,}")
