"""The lists of parties: their columns, filters and what can be done with ticked rows."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.network import queries
from hedgerow.network.fields import pointed_at
from hedgerow.network.models import CustomField, FieldKind, Party, PartyKind, RoleKind, SavedView
from hedgerow.network.permissions import Permission
from hedgerow.network.registries import PartyColumn, party_columns
from hedgerow.network.tables import cells
from hedgerow.network.tables.beside import Beside, key_of
from hedgerow.network.tables.narrowing import order_of, where_of
from hedgerow.web import formats
from hedgerow.web.lists import BulkAction, Column, Filter, Listing
from hedgerow.web.request import Request

_BULK = (
    BulkAction("tag", _lazy("Tags"), "network:tags", icon="tag", permission=Permission.EDIT_PARTIES),
    BulkAction("role", _lazy("Roles"), "network:roles", icon="people", permission=Permission.EDIT_PARTIES),
    BulkAction(
        "keeper", _lazy("Looked after by"), "network:keepers", icon="people", permission=Permission.EDIT_PARTIES
    ),
    BulkAction("value", _lazy("Change a field"), "network:values", icon="edit", permission=Permission.EDIT_PARTIES),
    BulkAction("take", _lazy("Take away"), "network:export_chosen", icon="download", permission=Permission.EXPORT),
    BulkAction("away", _lazy("Put away"), "network:archive", icon="box", permission=Permission.EDIT_PARTIES),
)
_NOBODY = "nobody"


def parties_listing(request: Request, kinds: Sequence[RoleKind] = (), view: str = "") -> Listing[Party]:
    """All parties. `kinds` are the roles to choose from, where the page has asked for them already.

    `view` is the key of the saved view to show, by default the one that the address names.
    """
    fields = queries.listed_fields(request.actor)
    kept = _view(request, view or request.GET.get("view", ""))
    kinds = kinds or list(queries.visible_role_kinds(request.actor))
    return _listing(
        request.workspace.country,
        "people",
        _("People"),
        fields,
        _filters(request, kinds),
        _BULK,
        "network/_no_people.html",
        where=partial(where_of, request.actor),
        where_url="network:conditions",
        view=str(kept.pk) if kept else "",
        view_columns=tuple(kept.columns) if kept else (),
        export_url="network:export",
    )


def _view(request: Request, key: str) -> SavedView | None:
    """The saved view of that key, where it is one this reader may see."""
    wish = pointed_at(key)
    return queries.visible_views(request.actor).filter(pk=wish).first() if wish else None


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
    **more: Any,
) -> Listing[Party]:
    beside = Beside(fields, list(party_columns))
    return Listing(
        key=key,
        label=label,
        columns=(
            *_columns(beside),
            *(_of_field(field, beside) for field in fields),
            *(_of_others(each, beside) for each in beside.columns),
        ),
        sort="name",
        row_label=lambda party: party.name,
        filters=filters,
        search=partial(queries.matching, country=country),
        search_label=_("Name, e-mail or phone"),
        bulk=bulk,
        export=Permission.EXPORT,
        empty=empty,
        prepare=beside.ask,
        **more,
    )


def _columns(beside: Beside) -> Iterable[Column[Party]]:
    def cell(shows: Callable[[Beside, Party], object]) -> Callable[[Party], object]:
        return partial(shows, beside)

    return (
        Column("name", _("Name"), cell(cells.name), order="sort_name", heading=True, plain=lambda party: party.name),
        Column("roles", _("Roles"), cell(cells.roles), shown=False),
        Column("kind", _("Kind"), lambda party: PartyKind(party.kind).label, shown=False),
        Column("organisation", _("Organisation"), lambda party: party.organisation_name or None, shown=False),
        Column("email", _("E-mail"), cell(cells.email)),
        Column("phone", _("Phone"), cell(cells.phone)),
        Column("city", _("City"), cell(cells.city), shown=False),
        Column("tags", _("Tags"), cell(cells.tags)),
        Column("keeper", _("Looked after by"), cell(cells.keeper), shown=False),
        Column("added", _("Added"), cells.added, order="added_at", timed=True, shown=False),
        Column("seen", _("Last seen"), cells.seen, order="last_seen_at", timed=True),
    )


def _filters(request: Request, kinds: Sequence[RoleKind]) -> tuple[Filter[Party], ...]:
    by_key = {kind.key: kind for kind in kinds}
    tags = {tag.normalised: tag for tag in queries.listed_tags(request.actor)}

    segments = {str(one.pk): one for one in queries.listed_segments(request.actor)}

    def of_segment(parties: "QuerySet[Party]", key: str) -> "QuerySet[Party]":
        return queries.of_segment(parties, segments[key])

    def of_role(parties: "QuerySet[Party]", key: str) -> "QuerySet[Party]":
        return queries.of_role(parties, by_key[key])

    def of_tag(parties: "QuerySet[Party]", key: str) -> "QuerySet[Party]":
        return queries.of_tag(parties, tags[key])

    def of_keeper(parties: "QuerySet[Party]", key: str) -> "QuerySet[Party]":
        return parties.filter(keeper_id=None if key == _NOBODY else UUID(key))

    return (
        Filter(
            "role",
            _("Role"),
            lambda _r: [(kind.key, queries.role_word(kind).plural) for kind in kinds],
            of_role,
            shown=False,
        ),
        Filter("segment", _("Segment"), lambda _r: [(key, one.name) for key, one in segments.items()], of_segment),
        Filter("tag", _("Tag"), lambda _r: [(key, tag.name) for key, tag in tags.items()], of_tag),
        Filter("keeper", _("Looked after by"), lambda _r: _keepers(request), of_keeper, shown=False),
        Filter(
            "kind",
            _("Kind"),
            lambda _r: PartyKind.choices,
            lambda parties, kind: parties.filter(kind=kind),
            shown=False,
        ),
    )


def _keepers(request: Request) -> list[tuple[str, Text]]:
    people = queries.possible_keepers(request.actor).items()
    return [(_NOBODY, _("Nobody")), *((str(key), name) for key, name in people)]


def _of_field(field: CustomField, beside: Beside) -> Column[Party]:
    numeric = field.kind in (FieldKind.NUMBER, FieldKind.MONEY)
    cell = partial(cells.custom, field, beside)
    return Column(f"field-{field.key}", field.label, cell, numeric=numeric, shown=False, **order_of(field))


def _of_others(column: PartyColumn, beside: Beside) -> Column[Party]:
    def cell(party: Party) -> object:
        answer = beside.answers[column.values].get(party.id)
        return None if answer is None else in_words(column.read(answer))

    return Column(
        key_of(column), str(column.label), cell, numeric=column.kind in ("number", "money"), shown=column.shown
    )


def in_words(value: Any) -> object:
    """What another package answered: money and numbers as the reader writes them, anything else as it is."""
    writers: dict[type, Callable[[Any], str]] = {Money: formats.money, int: formats.number, float: formats.number}
    writer = writers.get(type(value))
    return writer(value) if writer else value
