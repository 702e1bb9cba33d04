"""On *Today*: a shop or till whose messages are refused, so that its sales are missing here."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.sales import shop_queries, shop_words
from hedgerow.sales.permissions import Permission
from hedgerow.web.troubles import Trouble, TroubleSource, trouble_sources


def register() -> None:
    trouble_sources.add(TroubleSource("sales.refused", _refused, Permission.CONNECT_SHOPS))


def _refused(actor: Actor) -> Iterator[Trouble]:
    for one in shop_queries.standings(actor):
        if one.state == "refusing" and one.refusal is not None:
            said = {"shop": one.connection.name, "why": shop_words.refused(one.refusal)[0]}
            words = _("What “%(shop)s” sends is refused, so its sales are missing here. %(why)s") % said
            yield Trouble(words, reverse("shops:connection", args=[one.connection.pk]), _("Open the shop"))
