"""Who wrote about the business, as a list."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hedgerow.kernel.errors import Text
from hedgerow.listening import queries
from hedgerow.listening.models import Mention, MentionState
from hedgerow.listening.permissions import Permission
from hedgerow.web import formats
from hedgerow.web.lists import Column, Filter, Listing
from hedgerow.web.request import Request

UNKNOWN = "unknown"


def piles() -> list[tuple[str, Text]]:
    return [
        (MentionState.OPEN.value, _("Needs an answer")),
        (MentionState.ANSWERED.value, _("Answered")),
        (MentionState.DONE.value, _("Needs none")),
        (UNKNOWN, _("Who is this?")),
    ]


def chosen_pile(request: Request) -> str:
    wish = request.GET.get("show", "")
    return wish if wish in {key for key, _label in piles()} else MentionState.OPEN.value


def in_pile(rows: "QuerySet[Mention]", pile: str) -> "QuerySet[Mention]":
    return rows.filter(party=None) if pile == UNKNOWN else rows.filter(state=pile)


def mentions_listing(request: Request) -> Listing[Mention]:
    """Without a pile in the address it is what needs an answer: whoever shows the list begins with that."""

    def networks(_request: Request) -> list[tuple[str, Text]]:
        found = queries.networks_of(request.actor)
        return [(one, one) for one in found] if len(found) > 1 else []

    return Listing(
        key="mentions",
        label=_("Mentions"),
        columns=(
            Column("what", _("What"), lambda one: one.title or one.text or one.url, heading=True),
            Column("who", _("Who"), _who),
            Column("at", _("When"), lambda one: formats.moment(one.at), order="at", timed=True),
            Column("where", _("Where"), lambda one: one.network),
            Column("state", _("State"), lambda one: MentionState(one.state).label),
            Column("words", _("Words"), lambda one: one.text),
            Column("link", _("Link"), lambda one: one.url),
        ),
        sort="-at",
        row_label=lambda one: one.title or one.author,
        filters=(
            Filter("show", _("Which mentions"), lambda _r: piles(), in_pile, shown=False),
            Filter("network", _("Where"), networks, lambda rows, value: rows.filter(network=value)),
        ),
        search=queries.mentions_with,
        search_label=_("Words, or who"),
        export=Permission.EXPORT_MENTIONS,
        lines="listening/_lines.html",
        size=25,
    )


def _who(one: Mention) -> str:
    return one.party.name if one.party else one.author or one.author_url
