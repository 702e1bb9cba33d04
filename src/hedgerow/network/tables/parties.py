"""The lists of parties: their columns, filters and what can be done with ticked rows."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.network import queries
from hedgerow.network.models import CustomField, FieldKind, Party, PartyKind, RoleKind
from hedgerow.network.permissions import Permission
from hedgerow.network.registries import PartyColumn, party_columns
from hedgerow.network.tables import cells
from hedgerow.web import formats
from hedgerow.web.lists import BulkAction, Column, Filter, Listing
from hedgerow.web.request import Request

MOST_TAGS = 200
Known = dict[str, Mapping[Any, Any]]

_COLUMNS: tuple[Column[Party], ...] = (
    Column("name", _("Name"), cells.name, order="sort_name", heading=True, plain=lambda party: party.name),
    Column("roles", _("Roles"), lambda party: cells.roles_in_words(party) or None, shown=False),
    Column("kind", _("Kind"), lambda party: PartyKind(party.kind).label, shown=False),
    Column("organisation", _("Organisation"), lambda party: party.organisation_name or None),
    Column("email", _("E-mail"), cells.email),
    Column("phone", _("Phone"), cells.phone),
    Column("city", _("City"), cells.city, shown=False),
    Column("tags", _("Tags"), cells.tags),
    Column(
        "added",
        _("Added"),
        lambda party: formats.day(party.added_at, "medium"),
        order="added_at",
        falling=True,
        shown=False,
    ),
    Column("seen", _("Last seen"), cells.seen, order="last_seen_at", falling=True),
)
_BULK = (
    BulkAction("tag", _("Add a tag"), "network:tags", icon="tag", permission=Permission.EDIT_PARTIES),
    BulkAction("role", _("Give a role"), "network:roles", icon="people", permission=Permission.EDIT_PARTIES),
    BulkAction("away", _("Put away"), "network:archive", icon="box", permission=Permission.EDIT_PARTIES),
)


def parties_listing(request: Request, kinds: Sequence[RoleKind] = ()) -> Listing[Party]:
    """All parties. `kinds` are the roles to choose from, where the page has asked for them already."""
    fields = list(queries.visible_fields(request.actor))
    kinds = kinds or list(queries.visible_role_kinds(request.actor))
    return _listing(
        request.workspace.country,
        "people",
        _("People"),
        fields,
        _filters(request, kinds),
        _BULK,
        "network/_no_people.html",
    )


def put_away_listing(request: Request) -> Listing[Party]:
    """Parties that were put away."""
    back = BulkAction("back", _("Bring back"), "network:restorations", icon="undo", permission=Permission.EDIT_PARTIES)
    return _listing(request.workspace.country, "put-away", _("Put away"), [], (), (back,), "network/_nobody_away.html")


def _listing(
    country: str,
    key: str,
    label: Text,
    fields: Sequence[CustomField],
    filters: tuple[Filter[Party], ...],
    bulk: tuple[BulkAction, ...],
    empty: str,
) -> Listing[Party]:
    known: Known = {}
    return Listing(
        key=key,
        label=label,
        columns=(
            *_COLUMNS,
            *(_of_field(field, known) for field in fields),
            *(_of_others(each, known) for each in party_columns),
        ),
        sort="name",
        row_label=lambda party: party.name,
        filters=filters,
        search=partial(queries.matching, country=country),
        search_label=_("Name, e-mail or phone"),
        bulk=bulk,
        export=Permission.EXPORT,
        empty=empty,
        prepare=partial(_prepare, known, fields),
    )


def _filters(request: Request, kinds: Sequence[RoleKind]) -> tuple[Filter[Party], ...]:
    by_key = {kind.key: kind for kind in kinds}
    tags = {tag.normalised: tag for tag in queries.visible_tags(request.actor)[:MOST_TAGS]}

    def of_role(parties: "QuerySet[Party]", key: str) -> "QuerySet[Party]":
        return queries.of_role(parties, by_key[key])

    def of_tag(parties: "QuerySet[Party]", key: str) -> "QuerySet[Party]":
        return queries.of_tag(parties, tags[key])

    return (
        Filter(
            "role",
            _("Role"),
            lambda _r: [(kind.key, queries.role_word(kind).plural) for kind in kinds],
            of_role,
            shown=False,
        ),
        Filter("tag", _("Tag"), lambda _r: [(key, tag.name) for key, tag in tags.items()], of_tag),
        Filter("kind", _("Kind"), lambda _r: PartyKind.choices, lambda parties, kind: parties.filter(kind=kind)),
    )


def _prepare(
    known: Known, fields: Sequence[CustomField], request: Request, rows: Sequence[Party], shown: Collection[str]
) -> None:
    """Ask other packages once for the whole page, and the names of parties that shown fields point at."""
    keys = [row.pk for row in rows]
    for column in party_columns:
        if _key(column) in shown:
            known[_key(column)] = column.values(request.actor, keys)
    pointers = [field.key for field in fields if field.kind == FieldKind.PARTY and f"field-{field.key}" in shown]
    wanted = {UUID(row.custom[key]) for row in rows for key in pointers if row.custom.get(key)}
    known["names"] = {str(key): name for key, name in queries.names_of(wanted).items()} if wanted else {}


def _of_field(field: CustomField, known: Known) -> Column[Party]:
    numeric = field.kind in (FieldKind.NUMBER, FieldKind.MONEY)
    return Column(
        f"field-{field.key}",
        field.label,
        lambda party: cells.custom(field, party, known.get("names", {})),
        numeric=numeric,
        shown=False,
    )


def _of_others(column: PartyColumn, known: Known) -> Column[Party]:
    def cell(party: Party) -> object:
        return _in_words(known.get(_key(column), {}).get(party.pk))

    return Column(_key(column), column.label, cell, numeric=column.kind in ("number", "money"))


def _key(column: PartyColumn) -> str:
    return column.name.replace(".", "-")


def _in_words(value: Any) -> object:
    """What another package answered: money and numbers as the reader writes them, anything else as it is."""
    writers: dict[type, Callable[[Any], str]] = {Money: formats.money, int: formats.number, float: formats.number}
    writer = writers.get(type(value))
    return writer(value) if writer else value
