"""`hedgerow flows`: what was given and received, per party and kind."""

import json
from typing import Annotated, Any
from uuid import UUID

import typer
from django.utils.translation import gettext as _

from hedgerow.config.cli.app import app
from hedgerow.config.cli.choosing import JsonOption, WorkspaceOption, inside
from hedgerow.exchange import queries
from hedgerow.exchange.queries import Period, Sum
from hedgerow.kernel.errors import NotFound
from hedgerow.network import queries as network


@app.command("flows")
def flows(
    workspace: WorkspaceOption,
    party: Annotated[str, typer.Option(help="The id of one party; everybody when left out.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Given and received per party and kind: worth in minor units per currency, quantity in thousandths per unit."""
    with inside(workspace) as (_where, actor):
        sums = queries.sums(actor, Period(), party=_key(party))
        kinds = {key: word.key for key, word in queries.kind_words().items()}
        found = _per_party(sums, kinds)
        names = network.names_of(actor, [key for key in found if key is not None])
    told = [
        {"party": str(key) if key else None, "name": names.get(key, "") if key else "", **sides}
        for key, sides in sorted(found.items(), key=lambda pair: str(pair[0] or ""))
    ]
    if as_json:
        print(json.dumps({"parties": told}, ensure_ascii=False, sort_keys=True))
        return
    for one in told:
        print(one["name"] or workspace)
        for way in ("given", "received"):
            for kind, figures in sorted(one[way].items()):
                print(f"  {way:<9} {kind:<14} {figures['flows']:>9,}  {_in_words(figures)}")


def _key(text: str) -> UUID | None:
    """Raises NotFound for what is no id at all; an id of nobody has nothing."""
    try:
        return UUID(text) if text else None
    except ValueError as error:
        raise NotFound(_("Nothing here has the id %(id)s.") % {"id": text}) from error


def _per_party(sums: list[Sum], kinds: dict[UUID, str]) -> dict[UUID | None, dict[str, Any]]:
    """The business itself is None."""
    found: dict[UUID | None, dict[str, Any]] = {}
    for one in sums:
        for key, way in ((one.giver, "given"), (one.receiver, "received")):
            sides = found.setdefault(key, {"given": {}, "received": {}})
            kind = sides[way].setdefault(kinds[one.kind], {"flows": 0, "worth": {}, "quantity": {}})
            kind["flows"] += one.flows
            if one.currency:
                kind["worth"][one.currency] = kind["worth"].get(one.currency, 0) + one.worth_minor
            if one.quantity_milli:
                kind["quantity"][one.unit] = kind["quantity"].get(one.unit, 0) + one.quantity_milli
    return found


def _in_words(figures: dict[str, Any]) -> str:
    worth = [f"{minor} {code}" for code, minor in sorted(figures["worth"].items())]
    counted = [f"{milli}/1000 {unit}".strip() for unit, milli in sorted(figures["quantity"].items())]
    return ", ".join(worth + counted)
