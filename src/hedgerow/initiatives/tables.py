"""The list of who takes part in an initiative."""

from django.utils.translation import gettext as _

from hedgerow.initiatives import queries
from hedgerow.initiatives.models import How, TakingPart
from hedgerow.kernel.errors import Text
from hedgerow.web import formats
from hedgerow.web.lists import Column, Listing


def taking_part() -> Listing[TakingPart]:
    return Listing(
        key="takes-part",
        label=_("Who takes part"),
        columns=(
            Column("who", _("Who"), name_of, order="party__sort_name", heading=True),
            Column("since", _("Since"), since_of, order="since"),
            Column("how", _("How they came in"), how_of),
        ),
        sort="who",
        row_label=lambda row: row.party.name,
        search=queries.matching,
        search_label=_("A part of the name"),
        empty="initiatives/_nobody_yet.html",
        lines="initiatives/_takers.html",
    )


def name_of(row: TakingPart) -> str:
    return _("Somebody who was forgotten") if row.party.erased_at is not None else row.party.name


def since_of(row: TakingPart) -> str:
    return formats.day(row.since, "medium")


def how_of(row: TakingPart) -> Text:
    return f"{How(row.how).label}: {row.source}" if row.source else How(row.how).label
