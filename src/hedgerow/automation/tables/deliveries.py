"""What an endpoint was told."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from markupsafe import Markup

from hedgerow.automation import words
from hedgerow.automation.models import Delivery, DeliveryState, Endpoint
from hedgerow.automation.queries import VerbGroup
from hedgerow.kernel.errors import Text
from hedgerow.web import formats
from hedgerow.web.lists import Column, Filter, Listing
from hedgerow.web.request import Request

_LINK = Markup('<a href="%s">%s</a>')
_BADGE = Markup('<span class="badge %s">%s</span>')


def deliveries(endpoint: Endpoint, groups: Sequence[VerbGroup]) -> Listing[Delivery]:
    return Listing(
        key="deliveries",
        label=_("Deliveries"),
        columns=(
            Column("what", _("What"), _what, heading=True, order="verb", plain=lambda one: str(words.what(one))),
            Column("state", _("How it stands"), _state, plain=lambda one: str(words.state(one)[0])),
            Column("when", _("When"), lambda one: formats.moment(one.created_at), order="created_at", timed=True),
            Column("outcome", _("How it went"), lambda one: words.outcome(one.last_outcome) or None),
            Column("attempts", _("Attempts"), lambda one: formats.number(one.attempts), numeric=True),
        ),
        sort="-when",
        filters=(
            Filter("state", _("How it stands"), _states, _of_state),
            Filter("verb", _("What"), lambda _request: _verbs(endpoint, groups), _of_verb),
        ),
        empty="automation/webhooks/_nothing_sent.html",
        size=25,
    )


def _what(one: Delivery) -> Markup:
    return _LINK % (reverse("automation:delivery", args=[one.pk]), words.what(one))


def _state(one: Delivery) -> Markup:
    word, kind = words.state(one)
    return _BADGE % (kind, word)


def _states(_request: Request) -> Sequence[tuple[str, Text]]:
    return [(str(value), label) for value, label in DeliveryState.choices]


def _of_state(rows: "QuerySet[Delivery]", value: str) -> "QuerySet[Delivery]":
    return rows.filter(state=value)


def _of_verb(rows: "QuerySet[Delivery]", value: str) -> "QuerySet[Delivery]":
    return rows.filter(verb=value)


def _verbs(endpoint: Endpoint, groups: Sequence[VerbGroup]) -> list[tuple[str, Text]]:
    return [
        (verb.name, verb.label) for group in groups for verb in group.verbs if endpoint.wants(verb.name, verb.group)
    ]
