"""A list to test the kit with: workspaces, because every installation has that table."""

from django.db.models import F, Value
from django.db.models.functions import NullIf
from django.db.models.query import QuerySet
from markupsafe import Markup

from hedgerow.kernel.models import BusinessKind, Workspace
from hedgerow.web.lists import BulkAction, Column, Filter, Listing

PEOPLE: Listing[Workspace] = Listing(
    key="people",
    label="People",
    sort="name",
    columns=(
        Column("name", "Name", lambda w: Markup("<b>{}</b>").format(w.name), order="name", heading=True),
        Column("kind", "Kind", lambda w: w.get_kind_display(), order="kind"),
        Column("land", "Country", lambda w: w.country or None, order="land", falling=True),
        Column("zone", "Time zone", lambda w: w.time_zone, shown=False),
    ),
    filters=(
        Filter("kind", "Kind", lambda _request: BusinessKind.choices, lambda rows, value: rows.filter(kind=value)),
    ),
    search=lambda rows, text: rows.filter(name__icontains=text),
    bulk=(
        BulkAction("tag", "Add a tag", "web:find"),
        BulkAction("forget", "Forget them", "web:find", permission="people.forget", harm=True),
    ),
    export="people.export",
    size=3,
)


def rows() -> "QuerySet[Workspace]":
    """With a nullable value to sort by: the country, or nothing. The workspace of the request is not among them."""
    return Workspace.objects.exclude(slug="rye").annotate(land=NullIf(F("country"), Value("")))
