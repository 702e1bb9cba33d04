"""The list of splits."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from markupsafe import Markup

from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.sharing import queries, words
from hedgerow.sharing.models import Rule, Split
from hedgerow.sharing.permissions import Permission
from hedgerow.web import formats
from hedgerow.web.lists import Column, Filter, Listing
from hedgerow.web.request import Request

AGREED, OPEN, BACK = "agreed", "open", "back"


def splits() -> Listing[Split]:
    took_part: dict[UUID, list[str]] = {}

    def prepare(request: Request, rows: Sequence[Split], keys: Collection[str]) -> None:
        if "who" in keys:
            took_part.update(queries.who_took_part(request.actor, rows, request.workspace.name))

    return Listing(
        key="splits",
        label=_("Fair splits"),
        columns=(
            Column("title", _("What you made together"), _title, order="title", heading=True, plain=str),
            Column("who", _("Who"), lambda one: ", ".join(took_part.get(one.pk, []))),
            Column("total", _("In all"), _total, order="total_minor", numeric=True),
            Column("rule", _("Divided"), _rule),
            Column("state", _("State"), words.state),
            Column(
                "changed",
                _("Changed"),
                lambda one: formats.day(one.changed_at, "medium"),
                order="changed_at",
                timed=True,
                falling=True,
            ),
        ),
        sort="-changed",
        row_label=str,
        filters=(Filter("state", _("State"), lambda _r: _states(), _of_state),),
        export=Permission.AGREE_SPLITS,
        empty="sharing/_nothing_yet.html",
        prepare=prepare,
    )


def _title(one: Split) -> Markup:
    return Markup('<a href="{}"><b>{}</b></a>').format(reverse("sharing:split", args=[one.pk]), str(one))


def _total(one: Any) -> str:
    """As `listed_splits` adds it."""
    return formats.money(Money(one.total_minor, one.currency))


def _rule(one: Any) -> Text:
    return Rule(one.rule).label


def _states() -> list[tuple[str, Text]]:
    return [(OPEN, _("to be agreed")), (AGREED, _("agreed")), (BACK, _("taken back"))]


def _of_state(rows: "QuerySet[Split]", wish: str) -> "QuerySet[Split]":
    if wish == BACK:
        return rows.filter(taken_back_at__isnull=False)
    holds = rows.filter(agreed_number=F("latest"))
    return holds if wish == AGREED else rows.filter(taken_back_at=None).exclude(pk__in=holds.values("pk"))
