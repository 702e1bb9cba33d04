"""On *Today*: books that do not agree."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.ledger import queries
from hedgerow.ledger.permissions import Permission
from hedgerow.web import formats
from hedgerow.web.troubles import Trouble, TroubleSource, trouble_sources


def register() -> None:
    trouble_sources.add(TroubleSource("ledger.disagreeing", _disagreeing, Permission.VIEW_LEDGER))


def _disagreeing(actor: Actor) -> Iterator[Trouble]:
    check = queries.last_check(actor)
    if check is not None and check.problems:
        words = _("The books do not agree: on %(day)s something in them was not as it had been booked.")
        said = words % {"day": formats.day(check.checked_at)}
        yield Trouble(said, reverse("ledger:chart"), _("Open the ledger"))
