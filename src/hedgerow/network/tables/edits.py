"""The list of changes of many, and of whom one of them left."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from markupsafe import Markup

from hedgerow.kernel.errors import Text
from hedgerow.network import queries
from hedgerow.network.models import EditKind, LeftBecause, ManyEdit, ManyLeft
from hedgerow.network.permissions import Permission
from hedgerow.web import formats
from hedgerow.web.lists import Column, Filter, Listing
from hedgerow.web.request import Request


def edits_listing() -> Listing[ManyEdit]:
    """All changes, the latest first."""
    words: dict[UUID, Text] = {}

    def ask(_request: Request, rows: Sequence[ManyEdit], _shown: Collection[str]) -> None:
        words.update(queries.what_was_edited(rows))

    return Listing(
        key="edits",
        label=_("Changes of many"),
        columns=(
            Column("what", _("What"), lambda edit: _linked(edit, words), heading=True),
            Column("when", _("When"), lambda edit: formats.moment(edit.created_at), order="created_at", timed=True),
            Column("who", _("By"), lambda edit: edit.created_by),
            Column("changed", _("Changed"), lambda edit: formats.number(edit.changed), numeric=True),
            Column("left", _("Left as they were"), lambda edit: formats.number(edit.left), numeric=True),
            Column("undone", _("Undone"), _undone),
        ),
        sort="-when",
        prepare=ask,
        empty="network/edits/_none_yet.html",
    )


def title_of(edit: ManyEdit, words: Mapping[UUID, Text]) -> str:
    """ "Tag added: Regular"; without what it was where that is gone."""
    kind = EditKind(edit.kind).label
    return f"{kind}: {words[edit.pk]}" if edit.pk in words else str(kind)


def _linked(edit: ManyEdit, words: Mapping[UUID, Text]) -> Markup:
    address = reverse("network:edit_of_many", args=[edit.pk])
    return Markup('<a href="{}"><b>{}</b></a>').format(address, title_of(edit, words))


def _undone(edit: ManyEdit) -> str | None:
    return formats.day(edit.undone_at, "medium") if edit.undone_at else None


def left_listing(edit: ManyEdit) -> Listing[ManyLeft]:
    """Whom one change left, by name, with why."""
    return Listing(
        key="left-out",
        label=_("Who stayed as they were"),
        columns=(
            Column("name", _("Name"), _name, order="party__sort_name", heading=True, plain=lambda one: one.party.name),
            Column("because", _("Why"), lambda one: LeftBecause(one.because).label),
        ),
        sort="name",
        row_label=lambda one: one.party.name,
        filters=(Filter("because", _("Why"), lambda _r: _reasons(edit), _because),),
        export=Permission.EXPORT,
    )


def _name(one: ManyLeft) -> Markup:
    return Markup('<a href="{}"><b>{}</b></a>').format(reverse("network:party", args=[one.party_id]), one.party.name)


_OF = {
    EditKind.TAG_ADDED: (LeftBecause.HAD,),
    EditKind.TAG_TAKEN: (LeftBecause.LACKED,),
    EditKind.ROLE_GIVEN: (LeftBecause.HAD,),
    EditKind.ROLE_ENDED: (LeftBecause.LACKED, LeftBecause.LATER),
    EditKind.FIELD_SET: (LeftBecause.HAD,),
    EditKind.KEEPER_SET: (LeftBecause.HAD,),
}


def _reasons(edit: ManyEdit) -> list[tuple[str, Text]]:
    """Those that there can be; no choice where there is only one."""
    undone = (LeftBecause.SINCE,) if edit.undone_at else ()
    found = [(why.value, why.label) for why in (*_OF[EditKind(edit.kind)], *undone)]
    return found if len(found) > 1 else []


def _because(rows: "QuerySet[ManyLeft]", why: str) -> "QuerySet[ManyLeft]":
    return rows.filter(because=why)
